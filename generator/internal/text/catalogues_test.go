package text

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/locales"
)

// TestCatalogues is about the real messages: every language has every message of
// English with the same fields and all its plural forms, and nothing that does not
// belong into a message.
func TestCatalogues(t *testing.T) {
	c := shipped(t)
	if err := c.Check(); err != nil {
		t.Error(err)
	}
	for _, lang := range Languages() {
		l, ok := c.locales[lang]
		if !ok {
			continue
		}
		for id, texts := range l.texts() {
			for _, text := range texts {
				for _, problem := range lint(text) {
					t.Errorf("%s: message %q %s: %q", lang, id, problem, text)
				}
			}
		}
	}
}

// A text that is the same as in English was probably forgotten, unless it is short
// or one of these names.
func TestTranslated(t *testing.T) {
	c := shipped(t)
	sameEverywhere := []string{
		// Full titles of laws, programmes and file formats may be listed here.
	}
	for _, lang := range Languages() {
		l, ok := c.locales[lang]
		if !ok || lang == source {
			continue
		}
		english := c.locales[source].texts()
		for id, texts := range l.texts() {
			for _, text := range texts {
				isSame := slices.Contains(english[id], text) && letters(text) > 20
				if isSame && !slices.Contains(sameEverywhere, text) {
					t.Errorf("%s: message %q is the same as in English: %q", lang, id, text)
				}
			}
		}
	}
}

// shipped returns the catalogue of the real messages.
func shipped(tb testing.TB) *Catalogue {
	tb.Helper()
	c, err := Load(locales.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// texts returns the texts of all messages, with their fields.
func (l *locale) texts() map[string][]string {
	all := map[string][]string{}
	for id, text := range l.plain {
		all[id] = []string{text}
	}
	for id, t := range l.composed {
		all[id] = []string{t.source()}
	}
	for id, forms := range l.counted {
		for _, form := range sortedKeys(forms) {
			all[id] = append(all[id], forms[form].source())
		}
	}
	return all
}

// source puts a template together again.
func (t template) source() string {
	d := Data{}
	for _, field := range t.fields {
		d[field] = "{{." + field + "}}"
	}
	text, _ := t.execute(d)
	return text
}

// lint returns what a message must not contain.
func lint(text string) []string {
	var problems []string
	for _, rule := range []struct {
		broken  bool
		problem string
	}{
		{strings.TrimSpace(text) == "", "is empty"},
		{strings.TrimSpace(text) != text, "starts or ends with a space"},
		{regexp.MustCompile(`</?[A-Za-z!]|&[A-Za-z#]+;`).MatchString(text), "has HTML"},
		{strings.ContainsFunc(text, isHidden), "has an invisible character"},
		{strings.ContainsAny(text, "şţŞŢ"), "has s or t with cedilla instead of comma below"},
		{strings.Contains(text, "..."), "has three full stops instead of an ellipsis"},
	} {
		if rule.broken {
			problems = append(problems, rule.problem)
		}
	}
	return problems
}

// isHidden finds control and formatting characters; the soft hyphen is one of them.
func isHidden(c rune) bool {
	return c == utf8.RuneError || unicode.Is(unicode.Cf, c) || unicode.IsControl(c) && c != '\n'
}

func letters(text string) int {
	n := 0
	for _, c := range regexp.MustCompile(`{{\.\w+}}`).ReplaceAllString(text, "") {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n
}

func TestLint(t *testing.T) {
	for _, bad := range []string{"", " a", "a ", "<b>a</b>", "a<br>", "a &amp; b", "a\u200bb", "naţional", "a..."} {
		if len(lint(bad)) == 0 {
			t.Errorf("%q was accepted", bad)
		}
	}
	for _, good := range []string{"a", "a < b", "«\u00a0a\u00a0»", "a & b", "write \\< for it", "a\nb"} {
		if problems := lint(good); len(problems) > 0 {
			t.Errorf("%q was refused: %v", good, problems)
		}
	}
}
