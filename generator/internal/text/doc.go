// Package text makes everything that a person reads: messages, numbers, money,
// dates, lists and Markdown, in eight languages.
//
// [Load] reads the message files strictly and returns a [Catalogue]; its method
// Words gives the [Words] of one language:
//
//	catalogue, err := text.Load(locales.FS)
//	words, err := catalogue.Words("it")
//	words.Format("home.deadline", text.Data{"date": words.DateTime(deadline)})
//	words.Count("results.proposals", 20, nil)
//
// A message is one whole sentence or label, and never a part of one. Its fields,
// {{.name}}, take texts that are already formatted; nothing else is allowed inside
// the double braces. Go-i18n decides which plural form a number takes. There is no
// fallback from one language to another: what is missing yields ⟦id⟧ in its place
// and is remembered until [Words.Err], so that a page with a hole is never
// published. [Catalogue.Check] tells beforehand what is missing in which language.
//
// Numbers, money, dates and lists follow the Unicode CLDR (locales/cldr.json).
// Numbers are exact: they never pass through a float. Spaces inside them are the
// non-breaking ones of CLDR.
//
// [Markdown] turns the texts of city staff into HTML made only of elements and
// attributes that this package writes itself. Whatever else stands in a text
// (HTML, other link schemes, images without description) is a [Problem] with its
// place, never a silent omission.
//
// The results are plain text, to be escaped by whoever puts them into a page, with
// one exception: the type [HTML], which only this package makes.
//
// The package imports goldmark, go-i18n and x/text, and is the only one that does.
package text
