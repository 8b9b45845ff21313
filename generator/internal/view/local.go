package view

import (
	"fmt"
	"strings"
	"sync"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// A local is an edition in one of its languages: what all its pages share. It is
// immutable once made and safe for concurrent use. A nil edition stands for the
// pages of the network.
type local struct {
	site *Site
	e    *Edition
	lang string
	w    *text.Words

	base    string                 // the folder of the local's pages, see root
	tongues []tongue               // its languages
	names   func() map[string]bool // of the pages that a text may link to
	framed  func() error           // renders headers and footers, once
	headers map[frame]site.Fragment
	footers map[int]site.Fragment // by folder depth
}

// A tongue is a language as a reader chooses it.
type tongue struct{ lang, tag, name string }

// A frame is what decides how the masthead of a page looks.
type frame struct {
	section section
	inside  bool // the page is not the section's first page
	depth   int  // folders above the page
}

func (s *Site) local(e *Edition, lang string) (*local, error) {
	w, err := s.Catalogue.Words(lang)
	if err != nil {
		return nil, fmt.Errorf("words: %w", err)
	}
	l := &local{site: s, e: e, lang: lang, w: w, headers: map[frame]site.Fragment{}, footers: map[int]site.Fragment{}}
	l.base = lang + "/"
	if e != nil {
		l.base, l.names = e.ID+"/"+lang+"/", e.names
	}
	for _, lang := range l.languages() {
		l.tongues = append(l.tongues, tongue{lang: lang, tag: Tag(lang), name: l.ownName(lang)})
	}
	l.framed = sync.OnceValue(l.renderFrames)
	return l, nil
}

// root is the folder of the local's pages: "porto-2020/pt/", or "pt/" for those of
// the network.
func (l *local) root() string { return l.base }

// path returns the path of a page of the local: "" is its home page, "call/" the
// page of the call, "feed.xml" a file.
func (l *local) path(name string) string {
	if name == "" || strings.HasSuffix(name, "/") {
		return l.base + name + "index.html"
	}
	return l.base + name
}

// t returns a message without data.
func (l *local) t(id string) string { return l.w.Text(id) }

// in returns the words of a Text in the local's language, or in the nearest that it
// has: English for the pages of the network, whose readers do not know the language
// of every city, else the first.
func (l *local) in(t innovato.Text) string {
	words, _ := t.In(l.nearest(t))
	return words
}

func (l *local) nearest(t innovato.Text) string {
	if l.e == nil && !t.Has(l.lang) && t.Has("en") {
		return "en"
	}
	return l.lang
}

// langOf returns the BCP 47 tag of a Text where it is not in the local's language,
// for the lang attribute; "" otherwise.
func (l *local) langOf(t innovato.Text) string {
	_, lang := t.In(l.nearest(t))
	if lang == l.lang || lang == "" {
		return ""
	}
	return Tag(lang)
}

// Tag returns the BCP 47 tag of a language of the toolkit: "pt" is "pt-PT".
func Tag(lang string) string {
	if lang == "pt" {
		return "pt-PT"
	}
	return lang
}

// relative returns the address of one path of the site as a page at another path
// must write it.
func relative(from, to string) string {
	to, fragment, _ := strings.Cut(to, "#")
	to = address(to)
	same := 0 // the length of the folders that both are in
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			same = i + 1
		}
	}
	up, down := strings.Repeat("../", strings.Count(from[same:], "/")), to[same:]
	if up == "" && down == "" {
		up = "./"
	}
	if fragment != "" {
		return up + down + "#" + fragment
	}
	return up + down
}
