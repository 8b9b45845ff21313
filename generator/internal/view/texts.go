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
	markdown := text.NewMarkdown()
	var found diag.List
	for _, e := range n.Editions {
		if len(e.Languages) == 0 {
			continue // its own errors are reported
		}
		c := textCheck{markdown: markdown, names: pageNames(e), assets: e.Assets}
		found.Append(c.all(editionTexts(e)))
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

// editionTexts are the Markdown texts of an edition.
func editionTexts(e *innovato.Edition) []innovato.Text {
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
	for _, p := range e.Proposals {
		out = append(out, p.Body)
		for _, f := range e.Application.Fields {
			out = append(out, p.Answers[f.ID])
		}
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
	s := sheet{l: &local{names: c.names}}
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
