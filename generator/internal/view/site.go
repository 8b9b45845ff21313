package view

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// Options are what a [Site] is made of.
type Options struct {
	// Network is the editions, loaded without errors. Required.
	Network *innovato.Network
	// Catalogue is the words. Required.
	Catalogue *text.Catalogue
	// Now is the instant at which the site is looked at. Required.
	Now time.Time
	// BaseURL is the absolute address of the site without a final slash. Empty
	// means the network's own; if that is empty too, pages carry no absolute
	// addresses.
	BaseURL string
	// Asset returns the published path of an asset, relative to the root of the
	// site, by its plain path: "assets/site.css" may be published as
	// "assets/site.1a2b3c4d.css". Required.
	Asset func(name string) string
	// Previous is the site as it was before an edit, whose ranking is taken over where
	// nothing that it depends on has changed. Nil means that there is none.
	Previous *Site
}

// A Site is all the pages of a network. It is immutable but for the list of
// [Site.Problems], and safe for concurrent use.
type Site struct {
	Options

	markdown *text.Markdown
	noted    noted
	editions []*Edition
	pages    []Page
}

// An Edition is an edition with its ranking and what may be shown of it.
type Edition struct {
	*innovato.Edition

	// Result is nil while the edition is not ranked.
	Result *scoring.Result
	// Disclosure is what may be shown.
	Disclosure innovato.Disclosure

	outcomes *outcomes
	names    func() map[string]bool // of the pages that a text may link to
	// places and report are made when the first page asks for them, each place by itself.
	places map[place]func() *innovato.RankedReport
	report func() innovato.Report
}

// PublicReport returns the result as far as it is published; it must only be asked for
// when results are public. It is safe for concurrent use.
func (e *Edition) PublicReport() innovato.Report { return e.report() }

// A Page is one page of the site.
type Page struct {
	// Path is the file's path relative to the root: "porto-2020/pt/call/index.html".
	Path string
	// Edition is the id of the edition, "" for pages of the network.
	Edition string
	// Lang is one of the languages of the toolkit, "" for a page in all of them.
	Lang string
	// Title is the page's title, for lists of pages; "" keeps the page out of
	// them and of the site map for search engines.
	Title string

	sheet  *sheet // nil for a page in all languages
	render func(buf *bytes.Buffer) error
}

// Alternates returns the paths of the same page by language, its own included; nil for
// a page in all languages.
func (p Page) Alternates() []Alternate {
	if p.sheet == nil {
		return nil
	}
	return p.sheet.alternates()
}

// Default returns the path for readers of no known language; "" if there is none.
func (p Page) Default() string {
	if p.sheet == nil {
		return ""
	}
	return p.sheet.defaultPath()
}

// An Alternate is a page in another language.
type Alternate struct {
	Lang string // of the toolkit
	Path string
}

// Render writes the page to buf. It is safe for concurrent use with different
// buffers.
func (p Page) Render(buf *bytes.Buffer) error {
	if err := p.render(buf); err != nil {
		return fmt.Errorf("render %s: %w", p.Path, err)
	}
	return nil
}

// New ranks the editions and lists the pages. The error names the edition whose
// rules cannot be carried out, which does not happen with a network that was
// loaded without errors.
func New(o Options) (*Site, error) {
	s := &Site{Options: o, markdown: text.NewMarkdown()}
	if s.BaseURL == "" {
		s.BaseURL = o.Network.BaseURL
	}
	for _, e := range o.Network.Editions {
		ranked, err := rank(e, o.Now, o.Previous.result(e))
		if err != nil {
			return nil, err
		}
		s.editions = append(s.editions, ranked)
	}
	if err := s.addPages(); err != nil {
		return nil, err
	}
	s.Previous = nil // or sites would pile up
	return s, nil
}

// result returns the result of an edition if it must be the same as it was in s, else
// nil.
func (s *Site) result(e *innovato.Edition) *scoring.Result {
	if s == nil {
		return nil
	}
	for _, before := range s.editions {
		if e.RanksLike(before.Edition) {
			return before.Result
		}
	}
	return nil
}

func rank(e *innovato.Edition, now time.Time, known *scoring.Result) (*Edition, error) {
	out := &Edition{Edition: e, Result: known}
	if known == nil && e.Marked() {
		result, err := e.Score()
		if err != nil {
			return nil, fmt.Errorf("rank %s: %w", e.ID, err)
		}
		out.Result = &result
	}
	out.Disclosure = e.Disclose(now, out.Result)
	out.outcomes = newOutcomes(out)
	out.names = sync.OnceValue(func() map[string]bool { return pageNames(e) })
	out.places = out.publicPlaces()
	out.report = sync.OnceValue(out.publicReport)
	return out, nil
}

// Pages returns every page, sorted by path. The slice must not be changed.
func (s *Site) Pages() []Page { return s.pages }

// Editions returns the editions in the network's order. The slice must not be
// changed.
func (s *Site) Editions() []*Edition { return s.editions }

// URL returns the absolute address of a path of the site, or "" without a base
// address. The "index.html" at the end of a path is left out.
func (s *Site) URL(file string) string {
	if s.BaseURL == "" {
		return ""
	}
	return s.BaseURL + "/" + address(file)
}

// address cuts "index.html" off a path.
func address(file string) string {
	dir, ok := strings.CutSuffix(file, "index.html")
	if ok && (dir == "" || strings.HasSuffix(dir, "/")) {
		return dir
	}
	return file
}
