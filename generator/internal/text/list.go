package text

import (
	"cmp"
	"strings"

	"golang.org/x/text/collate"
)

// List returns the items as in a sentence: "A, B e C". An empty list is "".
func (w *Words) List(items []string) string {
	var b strings.Builder
	for i, item := range items {
		switch {
		case i == 0:
		case i < len(items)-1:
			b.WriteString(w.format.List.Middle)
		case len(items) == 2:
			b.WriteString(w.before(w.format.List.Two, item))
		default:
			b.WriteString(w.before(w.format.List.Last, item))
		}
		b.WriteString(item)
	}
	return b.String()
}

// before adapts the Spanish "y" to the sound that follows: "padres e hijos", but
// "agua y hielo".
func (w *Words) before(separator, item string) string {
	if w.lang != "es" {
		return separator
	}
	sound, silent := strings.CutPrefix(Fold(item), "h")
	diphthong := silent && (strings.HasPrefix(sound, "ia") || strings.HasPrefix(sound, "ie"))
	if strings.HasPrefix(sound, "i") && !diphthong {
		return strings.Replace(separator, "y", "e", 1)
	}
	return separator
}

// Compare orders two texts as the dictionaries of the language do: negative if a
// comes before b, positive if after. It is 0 only for equal texts, so an order
// made with it is always the same.
func (w *Words) Compare(a, b string) int {
	collator, ok := w.collators.Get().(*collate.Collator)
	if !ok {
		return cmp.Compare(a, b)
	}
	defer w.collators.Put(collator)
	return cmp.Or(collator.CompareString(a, b), cmp.Compare(a, b))
}
