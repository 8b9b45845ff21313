package view

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/site"
)

// A sheet is a page while it is laid out.
type sheet struct {
	l *local
	// name is the page within the local: "", "call/", "proposals/p07/".
	name string
	// at is the page's path in the site, once it is known.
	at string
	// section is the part of the navigation that the page belongs to.
	section section
	// title is the page's own title; "" on a home page.
	title string
	// description is one plain sentence; "" means the edition's summary.
	description string
	// parents are the pages between the home page and this one, by name and title.
	parents []site.Link
	// languages are those in which the page exists; nil means all of the edition's.
	languages []string
	// invented are the parts of the edition that the page shows and that may be
	// marked as illustrative.
	invented []string
	// scripts and data are the page's own.
	scripts []string
	data    site.JSON
	article bool // a text by itself, for link previews
}

// path is the page's path in the site.
func (s sheet) path() string {
	if s.at != "" {
		return s.at
	}
	return s.l.path(s.name)
}

// to returns the address of another page of the same local.
func (s sheet) to(name string) string { return s.file(s.l.path(name)) }

// file returns the address of a path of the site.
func (s sheet) file(path string) string { return relative(s.path(), path) }

// asset returns the address of an asset by its plain path.
func (s sheet) asset(name string) string { return s.file(s.l.site.Asset(name)) }

// page makes a Page of a sheet and the function that fills its view.
func (s sheet) page(view func(s sheet) site.View) Page {
	title := s.title
	if title == "" {
		title = s.l.siteName()
	}
	s.at = s.path()
	return Page{
		Path: s.at, Edition: s.l.editionID(), Lang: s.l.lang, Title: title,
		sheet: &s, render: s.l.renderer(func() site.View { return view(s) }),
	}
}

func (l *local) editionID() string {
	if l.e == nil {
		return ""
	}
	return l.e.ID
}

// siteName is the name of the edition, or of the network.
func (l *local) siteName() string {
	if l.e == nil {
		return l.in(l.site.Network.Title)
	}
	return l.in(l.e.Title)
}

// owner is the city, or the network.
func (l *local) owner() string {
	if l.e == nil {
		return l.in(l.site.Network.Title)
	}
	return l.in(l.e.City.Name)
}

func (l *local) summary() string {
	if l.e == nil {
		return l.in(l.site.Network.Summary)
	}
	return l.in(l.e.Summary)
}

// languages are those of the edition, or of the network.
func (l *local) languages() []string {
	if l.e == nil {
		return l.site.Network.Languages
	}
	return l.e.Languages
}

// other returns the path of a page in another language of the same edition.
func (l *local) other(lang, name string) string {
	root := strings.TrimSuffix(l.base, l.lang+"/")
	if name == "" || strings.HasSuffix(name, "/") {
		return root + lang + "/" + name + "index.html"
	}
	return root + lang + "/" + name
}

func (s sheet) alternates() []Alternate {
	there := s.languagesOrAll()
	out := make([]Alternate, 0, len(there))
	for _, lang := range there {
		out = append(out, Alternate{Lang: lang, Path: s.l.other(lang, s.name)})
	}
	return out
}

func (s sheet) languagesOrAll() []string {
	if s.languages != nil {
		return s.languages
	}
	return s.l.languages()
}

// layout fills what every page carries around its content.
func (s sheet) layout() site.Layout {
	l := s.l
	out := site.Layout{
		Lang: l.w.Tag(), Title: s.documentTitle(), SiteName: l.siteName(),
		Description: s.describe(), Canonical: l.site.URL(s.path()), Alternates: s.links(),
		OpenGraph: s.openGraph(), Icon: s.asset("assets/favicon.svg"),
		Stylesheets: s.stylesheets(), Scripts: s.scripts, Data: s.data,
		SkipText: l.t("site.skip"), LanguagesLabel: l.t("site.languages"), Languages: s.switcher(),
		Header: l.headers[s.frame()], BreadcrumbsLabel: l.t("site.breadcrumbs"), Breadcrumbs: s.breadcrumbs(),
		NoticesLabel: l.t("site.notices"), Notices: s.notices(),
		Footer: l.footers[s.depth()], PrintLine: l.site.URL(s.path()),
	}
	if l.e != nil {
		out.Feed = site.Link{Text: l.w.Format("site.feed", data("title", l.siteName())), URL: s.to("feed.xml")}
		if !l.site.Network.Single {
			out.Network = site.Link{Text: networkTitle(l), URL: s.file(networkHome(l))}
		}
	}
	return out
}

// networkHome is the network's page in the local's language, or its first.
func networkHome(l *local) string {
	n := l.site.Network
	if slices.Contains(n.Languages, l.lang) {
		return l.lang + "/index.html"
	}
	return n.Languages[0] + "/index.html"
}

func networkTitle(l *local) string { return l.in(l.site.Network.Title) }

func (s sheet) documentTitle() string {
	name := s.l.siteName()
	if owner := s.l.owner(); owner != name {
		name += " – " + owner
	}
	if s.title == "" {
		return name
	}
	return s.title + " – " + name
}

func (s sheet) describe() string {
	if s.description != "" {
		return s.description
	}
	return s.l.summary()
}

// links are the absolute addresses of the page in all its languages; none without
// a base address.
func (s sheet) links() []site.Alternate {
	if s.l.site.BaseURL == "" {
		return nil
	}
	out := make([]site.Alternate, 0, len(s.l.tongues)+1)
	for _, a := range s.alternates() {
		out = append(out, site.Alternate{Lang: Tag(a.Lang), URL: s.l.site.URL(a.Path)})
	}
	if len(out) > 0 {
		out = append(out, site.Alternate{Lang: "x-default", URL: s.l.site.URL(s.defaultPath())})
	}
	return out
}

// defaultPath is where a reader of no known language is sent: the chooser for a
// home page, the first language for any other.
func (s sheet) defaultPath() string {
	if s.name != "" {
		return s.l.other(s.languagesOrAll()[0], s.name)
	}
	if s.l.e == nil {
		return "index.html"
	}
	return s.l.e.ID + "/index.html"
}

func (s sheet) openGraph() site.OpenGraph {
	og := site.OpenGraph{Type: "website", Title: s.title, Locale: locale(s.l.lang)}
	if s.article {
		og.Type = "article"
	}
	if og.Title == "" {
		og.Title = s.l.siteName()
	}
	for _, lang := range s.languagesOrAll() {
		if lang != s.l.lang {
			og.Alternates = append(og.Alternates, locale(lang))
		}
	}
	return og
}

// locale returns a language with its usual country, as link previews want it.
func locale(lang string) string {
	switch lang {
	case "en":
		return "en_GB"
	default:
		return lang + "_" + strings.ToUpper(lang)
	}
}

func (s sheet) stylesheets() []string {
	out := []string{s.asset("assets/site.css")}
	if s.l.e != nil {
		return append(out, s.asset(s.l.e.ID+"/assets/brand.css"))
	}
	return append(out, s.asset("assets/brands.css"))
}

// switcher links to the page in every language of the edition, to the home page
// where the page itself is missing.
func (s sheet) switcher() []site.Language {
	out := make([]site.Language, 0, len(s.l.tongues))
	there := s.languagesOrAll()
	for _, t := range s.l.tongues {
		item := site.Language{Lang: t.tag, Name: t.name, URL: s.file(s.l.other(t.lang, s.name)), Current: t.lang == s.l.lang}
		if !slices.Contains(there, t.lang) {
			item.URL = s.file(s.l.other(t.lang, ""))
			item.Note = s.l.t("site.notInLanguage")
		}
		out = append(out, item)
	}
	return out
}

func (s sheet) breadcrumbs() []site.Link {
	if s.name == "" {
		return nil
	}
	out := []site.Link{{Text: s.l.siteName(), URL: s.to("")}}
	for _, p := range s.parents {
		out = append(out, site.Link{Text: p.Text, URL: s.to(p.URL)})
	}
	return append(out, site.Link{Text: s.title})
}

// notices says what on the page is invented.
func (s sheet) notices() []site.Notice {
	if s.l.e == nil {
		return nil
	}
	invented := s.l.e.Illustrative
	shown := s.invented
	if s.name == "" || s.name == "call/" {
		shown = invented.Parts
	}
	var parts []string
	for _, part := range invented.Parts {
		if slices.Contains(shown, part) {
			parts = append(parts, s.l.t("site.illustrative."+part))
		}
	}
	if len(parts) == 0 {
		return nil
	}
	n := site.Notice{
		Kind: "illustration", Title: s.l.t("site.illustrative"),
		Text: s.l.w.Format("site.illustrative.parts", data("parts", s.l.w.List(parts))),
	}
	if s.name != "call/" {
		n.More = site.Link{Text: s.l.t("site.illustrative.more"), URL: s.file(s.l.path("call/") + "#illustrative")}
	}
	return []site.Notice{n}
}
