package text

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Check compares every language with English. It reports, together and in a fixed
// order, each language without messages, the messages that it lacks (in one line),
// each that English does not have, each that has plural forms in only one of the
// two, and each with other fields than in English. It is nil if the catalogue is
// complete.
func (c *Catalogue) Check() error {
	var errs []error
	for _, lang := range Languages() {
		if l, ok := c.locales[lang]; ok {
			errs = append(errs, l.compareWith(c.locales[source])...)
		} else {
			errs = append(errs, fmt.Errorf("%s: no messages at all", lang))
		}
	}
	return errors.Join(errs...)
}

func (l *locale) compareWith(english *locale) []error {
	var errs []error
	var lacking []string
	for _, id := range unionKeys(english.ids(), l.ids()) {
		switch problem := compare(english.shape(id), l.shape(id)); problem {
		case "":
		case isLacking:
			lacking = append(lacking, id)
		default:
			errs = append(errs, fmt.Errorf("%s: the message %q %s", l.lang, id, problem))
		}
	}
	if len(lacking) > 0 {
		errs = append(errs, fmt.Errorf("%s: lacks %d messages: %s", l.lang, len(lacking), strings.Join(lacking, ", ")))
	}
	return errs
}

const isLacking = "is missing"

// A shape is what must be equal in all languages about a message.
type shape struct {
	exists  bool
	counted bool
	fields  []string // without Count
}

func (l *locale) shape(id string) shape {
	if forms, ok := l.counted[id]; ok {
		s := shape{exists: true, counted: true}
		for _, form := range sortedKeys(forms) {
			s.fields = append(s.fields, forms[form].fieldSet()...)
		}
		slices.Sort(s.fields)
		s.fields = slices.Compact(s.fields)
		return s
	}
	if t, ok := l.composed[id]; ok {
		return shape{exists: true, fields: t.fieldSet()}
	}
	_, ok := l.plain[id]
	return shape{exists: ok}
}

// compare says what is wrong with a translation or a replacement, or "".
func compare(original, other shape) string {
	switch {
	case !other.exists:
		return isLacking
	case !original.exists:
		return "does not exist in the original"
	case original.counted && !other.counted:
		return "has no plural forms, but the original has"
	case !original.counted && other.counted:
		return "has plural forms, but the original has none"
	case !slices.Equal(original.fields, other.fields):
		return fmt.Sprintf("has the fields %q, but the original has %q", other.fields, original.fields)
	default:
		return ""
	}
}

// ids returns all the ids of a language.
func (l *locale) ids() map[string]bool {
	all := make(map[string]bool, len(l.plain)+len(l.composed)+len(l.counted))
	for id := range l.plain {
		all[id] = true
	}
	for id := range l.composed {
		all[id] = true
	}
	for id := range l.counted {
		all[id] = true
	}
	return all
}

func unionKeys[V any](a, b map[string]V) []string {
	union := maps.Clone(a)
	maps.Copy(union, b)
	return sortedKeys(union)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
