package view

import (
	"bytes"
	"strings"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/site"
)

// A section is a part of the navigation, named by the address of its first page.
type section string

// sections are the parts of an edition's navigation, in order.
func sections() []section {
	return []section{"", "call/", "rulebook/", "criteria/", "timeline/", "proposals/", "results/", "news/"}
}

// deepest is the number of folders above the deepest pages of a local, such as
// porto-2020/pt/proposals/p07/.
const deepest = 4

// renderFrames renders the mastheads and footers that the local's pages share.
func (l *local) renderFrames() error {
	base := strings.Count(l.root(), "/")
	for depth := base; depth <= deepest; depth++ {
		footer, err := l.footer(depth).Fragment()
		if err != nil {
			return err
		}
		l.footers[depth] = footer
		for _, sec := range append(sections(), "-") {
			for _, inside := range []bool{false, true} {
				f := frame{section: sec, inside: inside, depth: depth}
				if l.headers[f], err = l.header(f).Fragment(); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// depth is the number of folders above the page.
func (s sheet) depth() int { return strings.Count(s.path(), "/") }

func (s sheet) frame() frame {
	sec := s.section
	if sec == "" && s.name != "" {
		sec = "-" // a page outside the navigation
	}
	return frame{section: sec, inside: string(sec) != s.name, depth: s.depth()}
}

// at returns a sheet of the given depth, to resolve addresses from.
func (l *local) at(depth int) sheet {
	s := sheet{l: l, name: strings.Repeat("x/", depth-strings.Count(l.root(), "/"))}
	s.at = s.path()
	return s
}

func (l *local) header(f frame) *site.Header {
	s := l.at(f.depth)
	h := &site.Header{
		Owner: l.owner(), Title: l.siteName(), URL: s.to(""),
		NavLabel: l.t("site.sections"), MenuText: l.t("site.menu"),
	}
	if l.e == nil {
		h.Owner = ""
		return h
	}
	if logo := l.e.Brand.Logo; logo != "" {
		h.Logo = site.Image{URL: s.asset(l.e.ID + "/" + logo), Text: l.in(l.e.Brand.LogoAlt), Width: "48", Height: "48"}
	}
	for _, sec := range sections() {
		if sec == "news/" && len(l.news()) == 0 {
			continue
		}
		item := site.NavItem{Text: l.sectionTitle(sec), URL: s.to(string(sec))}
		if sec == f.section {
			item.Current = "page"
			if f.inside {
				item.Current = "true"
			}
		}
		h.Items = append(h.Items, item)
	}
	return h
}

// sectionTitle names a section: "site.nav.home", "site.nav.call" and so on.
func (l *local) sectionTitle(sec section) string {
	if sec == "" {
		return l.t("site.nav.home")
	}
	return l.t("site.nav." + strings.TrimSuffix(string(sec), "/"))
}

// renderer returns the function that builds and renders a view within the local's frames.
func (l *local) renderer(build func() site.View) func(*bytes.Buffer) error {
	return func(buf *bytes.Buffer) error {
		if err := l.framed(); err != nil {
			return err
		}
		return site.Render(buf, build())
	}
}

// renderer returns the function that builds and renders a view.
func renderer(build func() site.View) func(*bytes.Buffer) error {
	return func(buf *bytes.Buffer) error { return site.Render(buf, build()) }
}

// data makes the fields of a message of names and values in turn.
func data(pairs ...string) text.Data {
	d := make(text.Data, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		d[pairs[i]] = pairs[i+1]
	}
	return d
}

// ownName returns a language's name in itself.
func (l *local) ownName(lang string) string {
	if w, err := l.site.Catalogue.Words(lang); err == nil {
		return w.OwnName()
	}
	return lang
}
