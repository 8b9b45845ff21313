package innovato_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato"
)

func TestText(t *testing.T) {
	text := innovato.NewText(map[string]string{"hu": "igen", "it": "sì", "xx": "?"})
	for _, c := range []struct{ lang, words, language string }{
		{"it", "sì", "it"}, {"hu", "igen", "hu"}, {"en", "sì", "it"}, {"xx", "sì", "it"}, {"", "sì", "it"},
	} {
		if words, language := text.In(c.lang); words != c.words || language != c.language {
			t.Errorf("In(%q) = %q, %q, want %q, %q", c.lang, words, language, c.words, c.language)
		}
	}
	if !text.Has("hu") || text.Has("en") || text.Has("xx") || text.IsZero() {
		t.Error("Has or IsZero is wrong")
	}
	if got := strings.Join(text.Languages(), " "); got != "it hu" {
		t.Errorf("Languages: %s", got)
	}
	var none innovato.Text
	if words, language := none.In("it"); words != "" || language != "" || !none.IsZero() || none.Has("it") || len(none.Languages()) != 0 {
		t.Error("the zero Text is not empty")
	}
	if pos := none.PosIn("it", 3, 4); !pos.IsZero() {
		t.Errorf("the zero Text stands at %v", pos)
	}
}

// TestTextFallback reads a missing language: it is the edition's first one that stands
// in, however the text was written.
func TestTextFallback(t *testing.T) {
	e := edition(t, files("call.yaml", strings.NewReplacer(
		"languages: [en]", "languages: [hu, it, en]", "title: Demo call", "title: {en: Call, it: Gara, hu: Pályázat}",
		"summary: A call for ideas.", "summary: Összefoglaló",
	).Replace(demo)+timeline,
		"pages/about.en.md", "# About\n", "pages/about.hu.md", "# Rólunk\n"))
	if words, lang := e.Title.In("nl"); words != "Pályázat" || lang != "hu" {
		t.Errorf("title: %q in %s", words, lang)
	}
	if words, lang := e.Summary.In("en"); words != "Összefoglaló" || lang != "hu" {
		t.Errorf("summary: %q in %s", words, lang)
	}
	if words, lang := e.Pages[0].Title.In("it"); words != "Rólunk" || lang != "hu" {
		t.Errorf("page: %q in %s", words, lang)
	}
	if got := strings.Join(e.Title.Languages(), " "); got != "hu en it" {
		t.Errorf("languages: %s", got)
	}
}

// TestTextPlaces asks where a word of a text stands in the file.
func TestTextPlaces(t *testing.T) {
	e := edition(t, files("call.yaml", demo+timeline+`introduction:
  en: |
    First line.

    Third *line*.
slogan: "Quoted"
`,
		"pages/about.en.md", "\n# About us\n\nText\n",
		"proposals.yaml", "format: 1\nproposals: [{id: p1, title: First}]\n", "proposals/p1.en.md", "One\nTwo\n"))
	for _, c := range []struct {
		text         innovato.Text
		line, column int
		want         string
	}{
		{e.Introduction, 3, 7, "call.yaml:28:11"},
		{e.Slogan, 1, 1, "call.yaml:29:10"},
		{e.Pages[0].Title, 1, 1, "pages/about.en.md:2:1"},
		{e.Pages[0].Body, 2, 1, "pages/about.en.md:4:1"},
		{e.Proposals[0].Body, 2, 1, "proposals/p1.en.md:2:1"},
	} {
		if got := c.text.PosIn("en", c.line, c.column).String(); got != c.want {
			t.Errorf("%d:%d is at %s, want %s", c.line, c.column, got, c.want)
		}
	}
	if got := e.Introduction.PosIn("it", 1, 1); got != e.Introduction.Pos {
		t.Errorf("a language that is not there is at %v", got)
	}
}

func TestLanguages(t *testing.T) {
	if got := strings.Join(innovato.Languages(), " "); got != "it en pt nl fr ro es hu" {
		t.Error(got)
	}
	innovato.Languages()[0] = "xx"
	if slices.Contains(innovato.Languages(), "xx") {
		t.Error("the list can be changed")
	}
}
