package view

import (
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// privacyPage is the notice of article 13 of the GDPR.
func (l *local) privacyPage() Page {
	s := sheet{l: l, name: "privacy/", title: l.t("site.privacy"), invented: []string{"contacts"}}
	return s.page(func(s sheet) site.View { return l.privacy(s) })
}

func (l *local) privacy(s sheet) *site.Statement {
	out := &site.Statement{Layout: s.layout(), Title: s.title, Lead: l.w.Format("site.privacy.lead", data("title", l.siteName()))}
	out.Sections = append(out.Sections, paragraphs("site", l.t("site.privacy.site"), []string{l.t("site.privacy.site.text")}))
	p := l.e.Legal.Privacy
	if p == nil {
		return out
	}
	add := func(id, words string) {
		if words != "" {
			out.Sections = append(out.Sections, paragraphs(id, l.t("site.privacy."+id), []string{words}))
		}
	}
	add("controller", l.in(p.Controller))
	if facts := l.person(p.Officer); len(facts) > 0 {
		out.Sections = append(out.Sections, site.Section{ID: "officer", Title: l.t("site.privacy.officer"), Facts: facts})
	}
	add("purposes", l.in(p.Purposes))
	add("recipients", l.in(p.Recipients))
	add("retention", l.in(p.Retention))
	out.Sections = append(out.Sections, paragraphs("rights", l.t("site.privacy.rights"), []string{l.t("site.privacy.rights.text")}))
	if body := s.markdown(p.Text, 1, "more-"); body != "" {
		out.Sections = append(out.Sections, site.Section{ID: "more", Title: l.t("site.privacy.more"), Body: body})
	}
	return out
}

// accessibilityPage is the statement of Directive (EU) 2016/2102, or the link to it
// where the law wants it elsewhere.
func (l *local) accessibilityPage() Page {
	s := sheet{l: l, name: "accessibility/", title: l.t("site.accessibility"), invented: []string{"contacts"}}
	return s.page(func(s sheet) site.View { return l.accessibility(s, l.e.Legal.Accessibility) })
}

func (l *local) accessibility(s sheet, a innovato.Accessibility) *site.Statement {
	out := &site.Statement{
		Layout: s.layout(), Title: s.title,
		Lead: l.w.Format("site.accessibility.lead", data("owner", l.owner(), "title", l.siteName())),
	}
	add := func(id string, sentences ...string) {
		out.Sections = append(out.Sections, paragraphs(id, l.t("site.accessibility."+id), sentences))
	}
	if a.Mode == "external" {
		out.Sections = append(out.Sections, site.Section{
			ID: "external", Title: l.t("site.accessibility.external"),
			Facts: []site.Fact{{Term: l.t("site.accessibility.external.text"), Text: a.URL, URL: a.URL}},
		})
	}
	add("measures", l.t("site.accessibility.measures.text"))
	if a.Mode != "generated" {
		return out
	}
	if a.Status != "" {
		status := paragraphs("status", l.t("site.accessibility.status"), []string{l.t("site.accessibility.status." + a.Status)})
		if a.Standard != "" {
			status.Facts = []site.Fact{{Term: l.t("site.accessibility.standard"), Text: a.Standard}}
		}
		out.Sections = append(out.Sections, status)
	}
	if len(a.Issues) > 0 {
		out.Sections = append(out.Sections, l.issues(a.Issues))
	}
	l.preparation(out, a)
	if facts := l.person(a.Contact); len(facts) > 0 {
		out.Sections = append(out.Sections, site.Section{ID: "feedback", Title: l.t("site.accessibility.feedback"), Lead: l.t("site.accessibility.feedback.text"), Facts: facts})
	}
	if facts := l.person(a.Enforcement); len(facts) > 0 {
		out.Sections = append(out.Sections, site.Section{ID: "enforcement", Title: l.t("site.accessibility.enforcement"), Lead: l.t("site.accessibility.enforcement.text"), Facts: facts})
	}
	return out
}

func (l *local) issues(list []innovato.Text) site.Section {
	var body strings.Builder
	body.WriteString("<ul>")
	for _, issue := range list {
		body.WriteString("<li>" + escape(l.in(issue)) + "</li>")
	}
	body.WriteString("</ul>")
	return site.Section{ID: "issues", Title: l.t("site.accessibility.issues"), Body: site.HTML(body.String())}
}

// preparation says when and how the statement was made.
func (l *local) preparation(out *site.Statement, a innovato.Accessibility) {
	var sentences []string
	if !a.Prepared.IsZero() {
		sentences = append(sentences, l.w.Format("site.accessibility.prepared", data("date", l.w.Date(a.Prepared.Start()))))
	}
	if a.Method != "" {
		sentences = append(sentences, l.t("site.accessibility.method."+a.Method))
	}
	if !a.Reviewed.IsZero() {
		sentences = append(sentences, l.w.Format("site.accessibility.reviewed", data("date", l.w.Date(a.Reviewed.Start()))))
	}
	if len(sentences) > 0 {
		out.Sections = append(out.Sections, paragraphs("preparation", l.t("site.accessibility.preparation"), sentences))
	}
}
