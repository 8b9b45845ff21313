package view

import (
	"net/url"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// footer is the foot of the local's pages at a folder depth.
func (l *local) footer(depth int) *site.Footer {
	s := l.at(depth)
	f := &site.Footer{
		Label:     l.t("site.footer"),
		Generator: site.Link{Text: l.t("site.generator"), URL: "https://github.com/innovato-r/toolkit"},
	}
	if l.e == nil {
		if c := l.site.Network.Contact; c != nil {
			f.Columns = []site.FooterColumn{l.contactColumn(c)}
		}
		if l.site.Network.Accessibility != nil {
			f.Legal = append(f.Legal, site.Link{Text: l.t("site.accessibility"), URL: s.to("accessibility/")})
		}
		return f
	}
	f.Columns = l.footerColumns(s)
	f.Legal = []site.Link{
		{Text: l.t("site.accessibility"), URL: s.to("accessibility/")},
		{Text: l.t("site.privacy"), URL: s.to("privacy/")},
		{Text: l.t("site.sitemap"), URL: s.to("sitemap/")},
	}
	f.Lines = append(f.Lines, l.owner())
	if act := l.in(l.e.Legal.Act); act != "" {
		f.Lines = append(f.Lines, act)
	}
	return f
}

// contactColumn is whom to ask.
func (l *local) contactColumn(p *innovato.Person) site.FooterColumn {
	column := site.FooterColumn{Title: l.t("site.contact")}
	for _, line := range []string{l.in(p.Name), l.in(p.Role), l.in(p.Address)} {
		if line != "" {
			column.Lines = append(column.Lines, line)
		}
	}
	if p.Email != "" {
		column.Links = append(column.Links, site.Link{Text: p.Email, URL: "mailto:" + p.Email})
	}
	if p.Phone != "" {
		column.Links = append(column.Links, site.Link{Text: p.Phone, URL: telephone(p.Phone)})
	}
	return column
}

func (l *local) footerColumns(s sheet) []site.FooterColumn {
	var out []site.FooterColumn
	if c := l.e.Legal.Contact; c != nil {
		out = append(out, l.contactColumn(c))
	}
	if links := l.furtherLinks(s); len(links.Items) > 0 {
		for i := range links.Items {
			links.Items[i].Note = ""
		}
		out = append(out, site.FooterColumn{Title: links.Title, Links: links.Items})
	}
	data := site.FooterColumn{Title: l.t("site.follow"), Links: []site.Link{{Text: l.t("site.calendar.file"), URL: s.to("calendar.ics")}}}
	if feed := l.feedLink(s); feed.Text != "" {
		data.Links = append(data.Links, feed)
	}
	return append(out, data)
}

// basePath returns the path of the base address, beginning and ending with a slash.
func (s *Site) basePath() string {
	u, err := url.Parse(s.BaseURL)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.Path + "/"
}
