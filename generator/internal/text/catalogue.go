package text

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// source is the language from which the others are translated.
const source = "en"

// countField is the field that holds the number of a message with plural forms.
const countField = "Count"

// Languages returns the languages of the toolkit in their fixed order, as they
// stand in documents, folders and addresses.
func Languages() []string { return []string{"it", "en", "pt", "nl", "fr", "ro", "es", "hu"} }

// A Catalogue holds the messages and formats of all languages. It is immutable
// and safe for concurrent use.
type Catalogue struct {
	cldr    *table
	bundle  *i18n.Bundle // the messages with plural forms
	locales map[string]*locale
}

// A locale is everything that the catalogue knows of one language.
type locale struct {
	lang      string
	format    *format
	digits    map[string]int // decimals of a currency
	plain     map[string]string
	composed  map[string]template
	counted   map[string]map[string]template // by id and plural form
	localizer *i18n.Localizer
	tag       language.Tag
	collators *sync.Pool // a Collator is not safe for concurrent use
}

// Load reads the message files <language>/<area>.yaml of all languages that have
// a folder in fsys; English must have one. It is strict: a line that is not
// understood, an id that stands in two places, a template with anything but plain
// fields, and a plural form that is missing or that the language does not have
// are errors. They are all reported together, with file and line.
//
// Own messages, such as those of a city, are files of the same kind. Each replaces
// the message of its id, which must exist and have the same fields; later ones win.
//
// Load does not compare the languages with one another, so that a half-translated
// site can be seen: [Catalogue.Check] does.
func Load(fsys fs.FS, own ...fs.FS) (*Catalogue, error) {
	cldr, err := readTable()
	if err != nil {
		return nil, err
	}
	c := &Catalogue{
		cldr:    cldr,
		bundle:  i18n.NewBundle(language.BritishEnglish),
		locales: map[string]*locale{},
	}
	var errs []error
	for _, lang := range Languages() {
		errs = append(errs, c.load(fsys, lang))
		for _, layer := range own {
			errs = append(errs, c.replace(layer, lang))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("loading messages:\n%w", err)
	}
	return c, nil
}

// load reads the folder of one language.
func (c *Catalogue) load(fsys fs.FS, lang string) error {
	messages, err := readFolder(fsys, lang)
	switch {
	case err != nil:
		return err
	case messages == nil && lang == source:
		return fmt.Errorf("the folder %s has no messages", lang)
	case messages == nil:
		return nil
	}
	l, err := c.newLocale(lang)
	if err != nil {
		return err
	}
	c.locales[lang] = l
	return l.addAll(messages, c.bundle)
}

// replace reads the folder of one language with messages that replace others.
func (c *Catalogue) replace(fsys fs.FS, lang string) error {
	messages, err := readFolder(fsys, lang)
	if err != nil || messages == nil {
		return err
	}
	l, ok := c.locales[lang]
	if !ok {
		return fmt.Errorf("there are no messages in the language %q to replace", lang)
	}
	before := map[string]shape{}
	for _, m := range messages {
		if _, seen := before[m.id]; seen {
			continue
		}
		before[m.id] = l.shape(m.id)
		delete(l.plain, m.id)
		delete(l.composed, m.id)
		delete(l.counted, m.id)
	}
	errs := []error{l.addAll(messages, c.bundle)}
	for _, m := range messages {
		if problem := compare(before[m.id], l.shape(m.id)); problem != "" {
			errs = append(errs, &fileError{m.place, fmt.Sprintf("the message %q %s", m.id, problem)})
		}
	}
	return errors.Join(errs...)
}

// readFolder reads the message files of one language.
func readFolder(fsys fs.FS, lang string) ([]message, error) {
	files, err := fs.Glob(fsys, lang+"/*.yaml")
	if err != nil {
		return nil, err
	}
	var messages []message
	var errs []error
	for _, file := range files {
		src, err := fs.ReadFile(fsys, file)
		read, problems := readMessages(file, src)
		messages = append(messages, read...)
		errs = append(append(errs, err), problems...)
	}
	return messages, errors.Join(errs...)
}

func (c *Catalogue) newLocale(lang string) (*locale, error) {
	f, ok := c.cldr.Locales[lang]
	if !ok {
		return nil, fmt.Errorf("the table of formats has no language %q", lang)
	}
	tag, err := language.Parse(f.Tag)
	if err != nil {
		return nil, fmt.Errorf("the tag %q: %w", f.Tag, err)
	}
	return &locale{
		lang:      lang,
		format:    f,
		digits:    c.cldr.Digits,
		plain:     map[string]string{},
		composed:  map[string]template{},
		counted:   map[string]map[string]template{},
		localizer: i18n.NewLocalizer(c.bundle, f.Tag),
		tag:       tag,
		collators: &sync.Pool{New: func() any { return collate.New(tag) }},
	}, nil
}

// addAll files every message by its kind, and gives go-i18n those with plural forms.
func (l *locale) addAll(messages []message, bundle *i18n.Bundle) error {
	var errs []error
	var counted []*i18n.Message
	places := map[string]place{}
	for _, m := range messages {
		if first, twice := places[m.id]; twice {
			errs = append(errs, &fileError{m.place, fmt.Sprintf("the id %q stands already at %v", m.id, first)})
			continue
		}
		places[m.id] = m.place
		for _, problem := range l.add(m) {
			errs = append(errs, &fileError{m.place, problem})
		}
		if m.forms != nil {
			counted = append(counted, &i18n.Message{
				ID: m.id, Zero: m.forms["zero"], One: m.forms["one"], Two: m.forms["two"],
				Few: m.forms["few"], Many: m.forms["many"], Other: m.forms["other"],
			})
		}
	}
	return errors.Join(append(errs, bundle.AddMessages(l.tag, counted...))...)
}

// add files one message and returns what is wrong with it.
func (l *locale) add(m message) []string {
	if m.forms != nil {
		return l.addCounted(m)
	}
	t, err := compile(m.text)
	switch {
	case err != nil:
		return []string{err.Error()}
	case slices.Contains(t.fields, countField):
		return []string{fmt.Sprintf("the message %q has {{.Count}} but no plural forms", m.id)}
	case len(t.fields) == 0:
		l.plain[m.id] = m.text
	default:
		l.composed[m.id] = t
	}
	return nil
}

func (l *locale) addCounted(m message) []string {
	forms := map[string]template{}
	var problems []string
	for _, form := range sortedKeys(m.forms) {
		t, err := compile(m.forms[form])
		if err != nil {
			problems = append(problems, err.Error())
		}
		if !slices.Contains(l.format.Forms, form) {
			problems = append(problems, fmt.Sprintf("the language has no plural form %q", form))
		}
		forms[form] = t
	}
	for _, form := range l.format.Forms {
		if _, ok := forms[form]; !ok {
			problems = append(problems, fmt.Sprintf("the message %q lacks the plural form %q", m.id, form))
		}
	}
	l.counted[m.id] = forms
	return problems
}
