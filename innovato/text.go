package innovato

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// Languages returns the languages that an edition may use, in a fixed order:
// it, en, pt (Portuguese of Portugal), nl, fr, ro, es, hu.
func Languages() []string {
	return []string{"it", "en", "pt", "nl", "fr", "ro", "es", "hu"}
}

// A Text is the same text in one or more languages. The zero Text is empty. A Text
// is immutable and safe for concurrent use.
type Text struct {
	versions []version
	// Source is where the text stands.
	Source
}

// A version is a Text in one language. A Text has few, so a slice beats a map.
type version struct {
	lang  string
	words string
	place place
}

// NewText returns a Text with the words given by language. It is meant for tests
// and for programs that build a call without YAML.
func NewText(words map[string]string) Text {
	var t Text
	for _, lang := range Languages() {
		if w, ok := words[lang]; ok {
			t.versions = append(t.versions, version{lang: lang, words: w})
		}
	}
	return t
}

// In returns the words in a language. Where they are missing it returns those in
// the edition's first language, or in any if that is missing too, and which language
// that is, so that a reader can be told; an empty Text returns two empty strings.
func (t Text) In(lang string) (words, language string) {
	if i := t.index(lang); i >= 0 {
		return t.versions[i].words, lang
	}
	if len(t.versions) > 0 {
		return t.versions[0].words, t.versions[0].lang
	}
	return "", ""
}

// Has reports whether the Text exists in a language.
func (t Text) Has(lang string) bool { return t.index(lang) >= 0 }

// with returns the Text with one more version.
func (t Text) with(v version, first string) Text {
	t.versions = slices.Clone(t.versions)
	t.add(v, first)
	return t
}

// add adds a version to a Text that nobody else has seen. The edition's first
// language comes first: it is what a reader of a missing language gets.
func (t *Text) add(v version, first string) {
	at := len(t.versions)
	if v.lang == first {
		at = 0
	}
	t.versions = slices.Insert(t.versions, at, v)
}

// IsZero reports whether the Text is empty.
func (t Text) IsZero() bool { return len(t.versions) == 0 }

// Languages returns the languages of the Text: the edition's first, then the others
// as they were written.
func (t Text) Languages() []string {
	out := make([]string, len(t.versions))
	for i, v := range t.versions {
		out[i] = v.lang
	}
	return out
}

// words returns the Text by language.
func (t Text) words() map[string]string {
	out := make(map[string]string, len(t.versions))
	for _, v := range t.versions {
		out[v.lang] = v.words
	}
	return out
}

// PosIn returns the place in the file of a line and column of the words in one
// language, both starting at 1. It is how a problem inside a Markdown text is
// reported where it was written.
func (t Text) PosIn(lang string, line, column int) diag.Pos {
	i := t.index(lang)
	if i < 0 || t.versions[i].place == nil {
		return t.Pos
	}
	return t.versions[i].place(line, column)
}

func (t Text) index(lang string) int {
	return slices.IndexFunc(t.versions, func(v version) bool { return v.lang == lang })
}

// A place turns a line and column inside a text into a position in its file.
type place func(line, column int) diag.Pos
