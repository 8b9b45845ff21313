package text

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	i18ntemplate "github.com/nicksnyder/go-i18n/v2/i18n/template"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// Data are the texts for the fields of a message, by name. They are already
// formatted for the reader: numbers as words.Int makes them, dates as words.Date.
type Data map[string]string

// Words are the messages and formats of one language. They are immutable but for
// the list of what was missing, and safe for concurrent use.
type Words struct {
	*locale
	missing *missing
}

// A missing list remembers what was asked for in vain.
type missing struct {
	mu   sync.Mutex
	what map[string]bool
}

// Words returns the words of a language: it, en, pt, nl, fr, ro, es or hu, or
// pt-PT for pt. No other name is taken for one of these. Each call starts with an
// empty list of what is missing.
func (c *Catalogue) Words(lang string) (*Words, error) {
	for name, l := range c.locales {
		if lang == name || lang == l.format.Tag {
			return &Words{l, &missing{what: map[string]bool{}}}, nil
		}
	}
	return nil, fmt.Errorf("no messages in the language %q", lang)
}

// Tag returns the language for the lang attribute and for Intl, such as "pt-PT".
func (w *Words) Tag() string { return w.format.Tag }

// Lang returns the language as in documents and addresses, such as "pt".
func (w *Words) Lang() string { return w.lang }

// Has reports whether there is a message of that id, of whatever kind.
func (w *Words) Has(id string) bool { return w.shape(id).exists }

// Text returns a message without fields. It does not allocate.
func (w *Words) Text(id string) string {
	if text, ok := w.plain[id]; ok {
		return text
	}
	return w.miss(id, w.whyNot(id, "is without fields"))
}

// Format returns a message with its fields filled from d. Data without a field of
// their name are ignored, for a language may do without.
func (w *Words) Format(id string, d Data) string {
	if text, ok := w.plain[id]; ok {
		return text
	}
	t, ok := w.composed[id]
	if !ok {
		return w.miss(id, w.whyNot(id, "has no plural forms"))
	}
	text, field := t.execute(d)
	if field != "" {
		return w.miss(id, "needs a value for "+field)
	}
	return text
}

// Count returns the plural form that n takes in this language, with the fields
// filled from d, and {{.Count}} with n in the digits of the language.
func (w *Words) Count(id string, n int, d Data) string {
	if _, ok := w.counted[id]; !ok {
		return w.miss(id, w.whyNot(id, "has plural forms"))
	}
	data := maps.Clone(d)
	if data == nil {
		data = Data{}
	}
	data[countField] = w.Int(n)
	text, tag, err := w.localizer.LocalizeWithTag(&i18n.LocalizeConfig{
		MessageID: id, PluralCount: n, TemplateData: data,
		TemplateParser: &i18ntemplate.TextParser{Option: "missingkey=error"},
	})
	if err != nil || tag != w.tag {
		return w.miss(id, fmt.Sprintf("in %v: %v", tag, err))
	}
	return text
}

// Quote puts the quotation marks of the language around a title or a word.
func (w *Words) Quote(s string) string { return w.Format("text.quote", Data{"text": s}) }

// LanguageName returns the name of a language in this language, as inside a
// sentence: "francese".
func (w *Words) LanguageName(lang string) string {
	if lang == "pt-PT" {
		lang = "pt"
	}
	return w.Text("text.language." + lang)
}

// OwnName returns the name of this language in itself, as in a menu: "Français".
func (w *Words) OwnName() string { return w.Text("text.ownName") }

// Diagnostic returns the sentence that explains a problem, without its place, and
// the suggestion if there is one. A code without a message yields the code and the
// arguments, and is remembered.
func (w *Words) Diagnostic(d diag.Diagnostic) string {
	id := "diag." + string(d.Code)
	if !w.Has(id) {
		w.miss(id, "does not exist")
		return diag.Diagnostic{Severity: d.Severity, Code: d.Code, Args: d.Args}.Error()
	}
	sentence := w.problem(id, Data(d.Args))
	if d.Args["suggestion"] == "" || slices.Contains(w.composed[id].fields, "suggestion") {
		return sentence
	}
	return sentence + "; " + w.Format("diag.didYouMean", Data(d.Args))
}

// problem returns the sentence of a diagnostic. One with plural forms has its
// number in the argument "count".
func (w *Words) problem(id string, d Data) string {
	if _, counted := w.counted[id]; counted {
		n, err := strconv.Atoi(d["count"])
		if err != nil {
			return w.miss(id, "needs a number in count")
		}
		return w.Count(id, n, d)
	}
	return w.Format(id, d)
}

// Err returns what was missing so far, each once, or nil.
func (w *Words) Err() error {
	w.missing.mu.Lock()
	defer w.missing.mu.Unlock()
	errs := make([]error, 0, len(w.missing.what))
	for _, what := range sortedKeys(w.missing.what) {
		errs = append(errs, errors.New(what))
	}
	return errors.Join(errs...)
}

// miss remembers what is wrong with a message and returns what stands in its place.
func (w *Words) miss(id, why string) string {
	w.missing.mu.Lock()
	defer w.missing.mu.Unlock()
	w.missing.what[fmt.Sprintf("%s: message %q %s", w.lang, id, why)] = true
	return "⟦" + id + "⟧"
}

// whyNot tells a message of another kind than wanted from one that does not exist.
func (w *Words) whyNot(id, wanted string) string {
	if w.Has(id) {
		return "was used as one that " + wanted
	}
	return "does not exist"
}
