package view

import (
	"path"
	"runtime"
	"sync"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

// CheckTexts reports what in the Markdown texts of a network cannot be published:
// raw HTML, pictures without a text, links that lead nowhere. It works on all
// cores.
func CheckTexts(n *innovato.Network) diag.List {
	return checkTexts(n, func(*innovato.Edition, *innovato.Proposal) bool { return true })
}

// CheckHidden reports the same of the texts that no page of the site shows. With
// [Site.Problems], once all pages are rendered, that is all there is to know.
func (s *Site) CheckHidden() diag.List {
	shown := map[string]innovato.Disclosure{}
	for _, e := range s.editions {
		shown[e.ID] = e.Disclosure
	}
	return checkTexts(s.Network, func(e *innovato.Edition, p *innovato.Proposal) bool {
		return p != nil && !shown[e.ID].Proposal(p.ID)
	})
}

// note remembers what in a text cannot be published.
func (s *Site) note(t innovato.Text, lang string, problems []text.Problem) {
	if len(problems) == 0 {
		return
	}
	if !t.Has(lang) {
		_, lang = t.In(lang)
	}
	s.noted.mu.Lock()
	defer s.noted.mu.Unlock()
	for _, p := range problems {
		s.noted.list.Error(t.PosIn(lang, p.Line, p.Column), t.Path, p.Code, p.Args)
	}
}

// Problems returns what in the texts of the pages rendered so far cannot be
// published. It is safe for concurrent use.
func (s *Site) Problems() diag.List {
	s.noted.mu.Lock()
	defer s.noted.mu.Unlock()
	var out diag.List
	out.Append(s.noted.list)
	return out
}

// noted are the problems of the texts that were rendered.
type noted struct {
	mu   sync.Mutex
	list diag.List
}

// checkTexts checks the texts of the editions, and those of the proposals that want
// says yes to. It is asked with a nil proposal for the edition's own texts.
func checkTexts(n *innovato.Network, want func(*innovato.Edition, *innovato.Proposal) bool) diag.List {
	markdown := text.NewMarkdown()
	var found diag.List
	for _, e := range n.Editions {
		if len(e.Languages) == 0 {
			continue // its own errors are reported
		}
		c := textCheck{markdown: markdown, names: pageNames(e), assets: e.Assets}
		var texts []innovato.Text
		if want(e, nil) {
			texts = ownTexts(e)
		}
		for _, p := range e.Proposals {
			if want(e, p) {
				texts = append(texts, proposalTexts(e, p)...)
			}
		}
		found.Append(c.all(texts))
	}
	c := textCheck{markdown: markdown}
	found.Append(c.all([]innovato.Text{n.Introduction}))
	return found
}

// pageNames are the pages of an edition that a text may link to.
func pageNames(e *innovato.Edition) map[string]bool {
	names := map[string]bool{}
	for _, name := range []string{
		"", "call/", "rulebook/", "criteria/", "timeline/", "proposals/", "results/", "news/", "privacy/", "accessibility/", "sitemap/",
	} {
		names[name] = true
	}
	for _, p := range e.Pages {
		if p.News {
			names[newsName(p)] = true
		} else {
			names[p.Slug+"/"] = true
		}
	}
	for _, p := range e.Proposals {
		names["proposals/"+p.ID+"/"] = true
	}
	return names
}

// ownTexts are the Markdown texts of an edition but those of its proposals.
func ownTexts(e *innovato.Edition) []innovato.Text {
	out := []innovato.Text{e.Introduction, e.Application.How}
	for _, c := range e.Challenges {
		out = append(out, c.Description)
	}
	if e.Legal.Privacy != nil {
		out = append(out, e.Legal.Privacy.Text)
	}
	for _, p := range e.Pages {
		out = append(out, p.Body)
	}
	return out
}

// proposalTexts are the Markdown texts of a proposal.
func proposalTexts(e *innovato.Edition, p *innovato.Proposal) []innovato.Text {
	out := []innovato.Text{p.Body}
	for _, f := range e.Application.Fields {
		out = append(out, p.Answers[f.ID])
	}
	return out
}

// A textCheck checks the texts of one edition.
type textCheck struct {
	markdown *text.Markdown
	names    map[string]bool
	assets   []string
}

// all checks texts on all cores and returns what was found in their order.
func (c *textCheck) all(texts []innovato.Text) diag.List {
	results := make([]diag.List, len(texts))
	var workers sync.WaitGroup
	count := runtime.GOMAXPROCS(0)
	for worker := range count {
		workers.Go(func() {
			for i := worker; i < len(texts); i += count {
				results[i] = c.one(texts[i])
			}
		})
	}
	workers.Wait()
	var found diag.List
	for _, r := range results {
		found.Append(r)
	}
	return found
}

func (c *textCheck) one(t innovato.Text) diag.List {
	var found diag.List
	for _, lang := range t.Languages() {
		words, _ := t.In(lang)
		_, problems := c.markdown.HTML(words, text.MarkdownOptions{ResolveLink: c.link, ResolveImage: c.image})
		for _, p := range problems {
			found.Error(t.PosIn(lang, p.Line, p.Column), t.Path, p.Code, p.Args)
		}
	}
	return found
}

func (c *textCheck) link(address string) (string, bool) {
	s := sheet{l: &local{names: func() map[string]bool { return c.names }}}
	return address, s.leads(address) || c.asset(address)
}

func (c *textCheck) image(address string) (text.Image, bool) {
	return text.Image{Address: address}, c.asset(address)
}

func (c *textCheck) asset(address string) bool {
	for _, name := range c.assets {
		if path.Join("assets", name) == address {
			return true
		}
	}
	return false
}
