// Package locales holds the words and the number and date formats of every
// language that the toolkit speaks.
//
// There is one folder for a language (it, en, pt, nl, fr, ro, es, hu; pt is the
// Portuguese of Portugal) and in it one file for an area of the program. English
// is the source from which the others are translated. A file is plain YAML of a
// strict kind: an id and a text in double quotes, or an id and the plural forms
// that the language has:
//
//	home.deadline: "Deadline: {{.date}}"
//	results.proposals:
//	  one: "{{.Count}} proposal"
//	  other: "{{.Count}} proposals"
//
// The table cldr.json is generated from the Unicode CLDR by cldr/generate.mjs; it
// is never edited by hand.
//
// To add a language, copy the folder en, translate it, and add the language to
// cldr/locales.mjs and to generator/internal/text; the test TestCatalogues there
// tells what is still missing.
//
// The package has no code: [github.com/innovato-r/toolkit/generator/internal/text]
// reads what is here.
package locales

import "embed"

// FS holds the messages, as <language>/<area>.yaml, and the table cldr.json. It is
// read-only and safe for concurrent use.
//
//go:embed */*.yaml cldr.json
var FS embed.FS
