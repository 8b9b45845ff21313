package innovato

import (
	"cmp"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// untranslated are the places of texts that lack a language, by language.
type untranslated map[string][]diag.Pos

// checkTexts holds the texts of one file to the languages of the edition. A text
// without the first language is an error, and so is one in a language that the
// edition does not have; what lacks another language is noted.
func checkTexts(texts []Text, languages []string, missing untranslated, found *diag.List) {
	for _, t := range texts {
		for _, lang := range t.Languages() {
			if !slices.Contains(languages, lang) {
				found.Error(t.Pos, t.Path, "text.otherLanguage", diag.Args{"value": lang, "known": strings.Join(languages, ", ")})
			}
		}
		if exempt(t.Path) {
			continue
		}
		if !t.Has(languages[0]) {
			found.Error(t.Pos, t.Path, "text.noFirstLanguage", diag.Args{"language": languages[0]})
		}
		for _, lang := range languages[1:] {
			if !t.Has(lang) {
				missing[lang] = append(missing[lang], t.Pos)
			}
		}
	}
}

// exempt reports whether a text need not be in every language, nor in the first: the
// answers of a proposal, because applicants write in one language.
func exempt(path string) bool { return strings.Contains(path, "/answers/") }

// add takes over the places of another file.
func (u untranslated) add(other untranslated) {
	for lang, places := range other {
		u[lang] = append(u[lang], places...)
	}
}

// report warns once for each language, at the first place.
func (u untranslated) report(found *diag.List) {
	for _, lang := range sortedKeys(u) {
		first := slices.MinFunc(u[lang], func(a, b diag.Pos) int {
			return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
		found.Warn(first, "", "text.untranslated", diag.Args{"language": lang, "count": itoa(len(u[lang]))})
	}
}
