package view

import (
	"html"
	"path"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// markdown returns a Markdown text as blocks for a page. Its highest headings
// become h2, or deeper by shift. What cannot be published is left out and noted, see
// [Site.Problems].
//
// A relative link in a text is meant from a page of the edition such as call/, so
// that ../results/ is right wherever the text stands; assets/photo.jpg is a file of
// the edition.
func (s sheet) markdown(t innovato.Text, shift int, prefix string) site.HTML {
	words := s.l.in(t)
	if words == "" {
		return ""
	}
	html, problems := s.l.site.markdown.HTML(words, s.markdownOptions(1+shift, prefix))
	s.l.site.note(t, s.l.lang, problems)
	return site.HTML(html)
}

func (s sheet) markdownOptions(shift int, prefix string) text.MarkdownOptions {
	return text.MarkdownOptions{
		HeadingShift: shift, IDPrefix: prefix, Words: s.l.w,
		ResolveLink: s.resolveLink, ResolveImage: s.resolveImage,
	}
}

// resolveLink maps a link in a text to the page that it means.
func (s sheet) resolveLink(address string) (string, bool) {
	target, fragment, _ := strings.Cut(address, "#")
	switch {
	case target == "":
		return address, true
	case s.leads(address):
		name, _ := pageName(target)
		if !s.l.shown(name) {
			return s.to(string(sectionOf(name))), true // the page is not out yet: its section is
		}
		return withFragment(s.to(name), fragment), true
	case strings.HasPrefix(target, "assets/") && s.l.e != nil:
		plain := s.l.e.ID + "/" + target
		return s.asset(plain), s.l.site.Asset(plain) != plain
	}
	return "", false
}

// leads reports whether a link means a page of the edition or a place in its own.
func (s sheet) leads(address string) bool {
	target, _, _ := strings.Cut(address, "#")
	name, ok := pageName(target)
	return target == "" || ok && s.l.names()[name]
}

// sectionOf returns the section that a page belongs to, the home page for one that is
// not out at all.
func sectionOf(name string) section {
	if strings.HasPrefix(name, "proposals/") {
		return "proposals/"
	}
	return ""
}

// shown reports whether a page exists at this instant: that of a proposal only if
// it may be shown, that of the news only once there is one.
func (l *local) shown(name string) bool {
	if id, ok := strings.CutPrefix(name, "proposals/"); ok && id != "" {
		return l.e.Disclosure.Proposal(strings.TrimSuffix(id, "/"))
	}
	if day, ok := strings.CutPrefix(name, "news/"); ok {
		return slices.ContainsFunc(l.news(), func(n NewsItem) bool { return day == "" || n.Path == l.path(name) })
	}
	return true
}

func (s sheet) resolveImage(address string) (text.Image, bool) {
	resolved, ok := s.resolveLink(address)
	return text.Image{Address: resolved}, ok && strings.HasPrefix(address, "assets/")
}

func withFragment(address, fragment string) string {
	if fragment == "" {
		return address
	}
	return address + "#" + fragment
}

// pageName turns "../results/" into "results/": the name of a page as seen from a
// page of the edition.
func pageName(target string) (string, bool) {
	const here = "edition/page"
	resolved := path.Join(here, target)
	name, inside := strings.CutPrefix(resolved+"/", "edition/")
	return name, inside && !strings.HasPrefix(target, "/")
}

// plain returns words as one or more escaped paragraphs: blank lines separate them.
func (l *local) plain(t innovato.Text) site.HTML {
	words := l.in(t)
	if words == "" {
		return ""
	}
	var b strings.Builder
	for paragraph := range strings.SplitSeq(words, "\n\n") {
		b.WriteString("<p>" + escape(strings.TrimSpace(paragraph)) + "</p>")
	}
	return site.HTML(b.String())
}

// escape makes plain words safe inside an element.
func escape(words string) string {
	return html.EscapeString(words)
}
