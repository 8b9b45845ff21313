package text

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// catalogue returns a catalogue of files given as "it/x.yaml", text, ...
func catalogue(tb testing.TB, files ...string) *Catalogue {
	tb.Helper()
	c, err := Load(memory(files...))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func memory(files ...string) fstest.MapFS {
	m := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		m[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return m
}

func words(tb testing.TB, c *Catalogue, lang string) *Words {
	tb.Helper()
	w, err := c.Words(lang)
	if err != nil {
		tb.Fatal(err)
	}
	return w
}

const english = `
home.title: "Ideas" # a comment
home.deadline: "Deadline: {{.date}}, {{.city}}"
home.count:
  one: "{{.Count}} idea in {{.city}}"
  other: "{{.Count}} ideas in {{.city}}"
diag.schema.unknownKey: "the key “{{.key}}” is unknown"
diag.text.untranslated:
  one: "{{.Count}} text is missing"
  other: "{{.Count}} texts are missing"
diag.didYouMean: "did you mean “{{.suggestion}}”?"
`

func TestWords(t *testing.T) {
	w := words(t, catalogue(t, "en/site.yaml", english), "en")
	for _, test := range []struct{ got, want string }{
		{w.Lang() + " " + w.Tag(), "en en-GB"},
		{w.Text("home.title"), "Ideas"},
		{w.Format("home.title", nil), "Ideas"},
		{w.Format("home.deadline", Data{"date": "1 May", "city": "Turin", "more": "x"}), "Deadline: 1 May, Turin"},
		{w.Count("home.count", 1, Data{"city": "Turin"}), "1 idea in Turin"},
		{w.Count("home.count", 12000, Data{"city": "Turin"}), "12,000 ideas in Turin"},
		{w.Diagnostic(diag.Diagnostic{Code: "schema.unknownKey", Args: diag.Args{"key": "a"}}), "the key “a” is unknown"},
		{w.Diagnostic(diag.Diagnostic{Code: "text.untranslated", Args: diag.Args{"count": "2"}}), "2 texts are missing"},
		{
			w.Diagnostic(diag.Diagnostic{Code: "schema.unknownKey", Args: diag.Args{"key": "a", "suggestion": "b"}}),
			"the key “a” is unknown; did you mean “b”?",
		},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
	if err := w.Err(); err != nil {
		t.Errorf("nothing was missing, but Err() = %v", err)
	}
	if !w.Has("home.count") || !w.Has("home.title") || !w.Has("home.deadline") || w.Has("home") {
		t.Error("Has is wrong")
	}
}

func TestWhatIsMissing(t *testing.T) {
	c := catalogue(t, "en/site.yaml", english)
	for _, test := range []struct {
		ask  func(*Words) string
		want string
		err  string
	}{
		{func(w *Words) string { return w.Text("no") }, "⟦no⟧", `en: message "no" does not exist`},
		{
			func(w *Words) string { return w.Text("home.deadline") }, "⟦home.deadline⟧",
			`en: message "home.deadline" was used as one that is without fields`,
		},
		{
			func(w *Words) string { return w.Format("home.deadline", Data{"date": "x"}) }, "⟦home.deadline⟧",
			`en: message "home.deadline" needs a value for city`,
		},
		{
			func(w *Words) string { return w.Format("home.count", nil) }, "⟦home.count⟧",
			`en: message "home.count" was used as one that has no plural forms`,
		},
		{
			func(w *Words) string { return w.Count("home.title", 1, nil) }, "⟦home.title⟧",
			`en: message "home.title" was used as one that has plural forms`,
		},
		{
			func(w *Words) string {
				return w.Diagnostic(diag.Diagnostic{Severity: diag.Error, Code: "a.b", Args: diag.Args{"k": "v"}})
			}, `: error: a.b k="v"`, `en: message "diag.a.b" does not exist`,
		},
	} {
		w := words(t, c, "en")
		if got := test.ask(w); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
		if err := w.Err(); err == nil || err.Error() != test.err {
			t.Errorf("Err() = %v, want %v", err, test.err)
		}
	}
	w := words(t, c, "en")
	if got := w.Count("home.count", 2, nil); got != "⟦home.count⟧" || w.Err() == nil {
		t.Errorf("a field without datum gave %q, %v", got, w.Err())
	}
}

func TestWordsOfNoLanguage(t *testing.T) {
	c := catalogue(t, "en/site.yaml", english, "pt/site.yaml", `home.title: "Ideias"`)
	if w := words(t, c, "pt-PT"); w.Lang() != "pt" {
		t.Errorf("pt-PT gave %q", w.Lang())
	}
	for _, lang := range []string{"", "de", "it", "EN", "en-US", "pt-BR", "english"} {
		if _, err := c.Words(lang); err == nil {
			t.Errorf("%q: no error", lang)
		}
	}
}

// CLDR's plural forms must come from the exact language: zero is singular in
// French but not in Portugal, and Romanian has three forms.
func TestPluralForms(t *testing.T) {
	const three = "n:\n  one: \"{{.Count}} one\"\n  many: \"{{.Count}} many\"\n  other: \"{{.Count}} other\"\n"
	const two = "n:\n  one: \"{{.Count}} one\"\n  other: \"{{.Count}} other\"\n"
	c := catalogue(t, "en/a.yaml", two, "nl/a.yaml", two, "hu/a.yaml", two,
		"it/a.yaml", three, "pt/a.yaml", three, "fr/a.yaml", three, "es/a.yaml", three,
		"ro/a.yaml", strings.ReplaceAll(three, "many", "few"))
	for lang, golden := range readGolden(t).Locales {
		w := words(t, c, lang)
		for _, plural := range golden.Plurals {
			want := w.Int(plural.N) + " " + plural.Form
			if got := w.Count("n", plural.N, nil); got != want {
				t.Errorf("%s: %d gave %q, want %q", lang, plural.N, got, want)
			}
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{`a: plain`, `en/x.yaml:1: the text must stand in double quotes after a space`},
		{`a: 'single'`, `en/x.yaml:1: the text must stand in double quotes after a space`},
		{`a:"x"`, `en/x.yaml:1: the text must stand in double quotes after a space`},
		{`a: ""`, `en/x.yaml:1: the text is empty`},
		{`a: "x" y`, `en/x.yaml:1: unexpected "y" after the text`},
		{`a: "x"#y`, `en/x.yaml:1: unexpected "#y" after the text`},
		{`a: "x`, `en/x.yaml:1: the closing quote is missing on this line`},
		{`a: "\q"`, `en/x.yaml:1: unknown escape "\\q\""; known are \\ \" \n \_ \xXX \uXXXX`},
		{`a: "\uD800"`, `en/x.yaml:1: unknown escape "\\uD"; known are \\ \" \n \_ \xXX \uXXXX`},
		{"a: \"x\ty\"", `en/x.yaml:1: control character U+0009 in the text`},
		{"\n- a", `en/x.yaml:2: not an entry of the form id: "text"`},
		{"---", `en/x.yaml:1: not an entry of the form id: "text"`},
		{"\ufeffa: \"x\"", `en/x.yaml:1: not an entry of the form id: "text"`},
		{"a: \"\xff\"", `en/x.yaml:1: the file is not UTF-8`},
		{`a b: "x"`, `en/x.yaml:1: not an entry of the form id: "text"`},
		{"a: \"x\"\n  one: \"y\"", `en/x.yaml:2: indented, but no plural message is open`},
		{"a:\nb: \"x\"", `en/x.yaml:1: the message "a" has no text`},
		{"a:\n    one: \"y\"\n  other: \"x\"", `en/x.yaml:2: indented by 4 spaces; plural forms are indented by 2`},
		{"a:\n  one: \"y\"\n  one: \"y\"\n  other: \"x\"", `en/x.yaml:3: the plural form "one" is given twice`},
		{"a:\n  one: \"y\"", `en/x.yaml:1: the message "a" lacks the plural form "other"`},
		{"a:\n  one: \"y\"\n  many: \"x\"\n  other: \"x\"", `en/x.yaml:1: the language has no plural form "many"`},
		{"a: \"x\"\na: \"y\"", `en/x.yaml:2: the id "a" stands already at en/x.yaml:1`},
		{`a: "{{.Count}}"`, `en/x.yaml:1: the message "a" has {{.Count}} but no plural forms`},
		{`a: "{{.b"`, `en/x.yaml:1: "{{.b" is not a plain field such as {{.name}}`},
		{`a: "{{b}}"`, `en/x.yaml:1: "{{b" is not a plain field such as {{.name}}`},
		{`a: "{{ .b }}"`, `en/x.yaml:1: "{{ .b " is not a plain field such as {{.name}}`},
		{`a: "{{.b.c}}"`, `en/x.yaml:1: "{{.b.c" is not a plain field such as {{.name}}`},
		{`a: "{{if .b}}x{{end}}"`, `en/x.yaml:1: "{{if .b" is not a plain field such as {{.name}}`},
		{`a: "x}}"`, `en/x.yaml:1: }} without {{ in "x}}"`},
	} {
		_, err := Load(memory("en/x.yaml", test.src))
		if want := "loading messages:\n" + test.want; err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %v", test.src, err, want)
		}
	}
	if _, err := Load(memory("it/x.yaml", `a: "x"`)); err == nil {
		t.Error("a catalogue without English was accepted")
	}
	if _, err := Load(memory("en/x.yaml", `a: "x"`, "en/y.yaml", `a: "y"`)); err == nil {
		t.Error("an id in two files was accepted")
	}
}

func TestLoadReadsEscapes(t *testing.T) {
	c := catalogue(t, "en/x.yaml", "a: \"\\\"q\\\" \\\\ \\u2019 \\xe9 a\\_b\\n{#id} é\"\r\n# end")
	const want = "\"q\" \\ ’ é a\u00a0b\n{#id} é"
	if got := words(t, c, "en").Text("a"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCheck(t *testing.T) {
	c := catalogue(t,
		"en/x.yaml", "a: \"{{.x}}\"\nb: \"b\"\nc:\n  one: \"one\"\n  other: \"{{.Count}} {{.y}}\"\nd: \"d\"\n",
		"nl/x.yaml", "a: \"{{.y}}\"\nc:\n  one: \"{{.Count}}\"\n  other: \"{{.y}}\"\nd:\n  one: \"d\"\n  other: \"d\"\ne: \"e\"\n",
		"hu/x.yaml", "a: \"{{.x}} {{.x}}\"\nb: \"b\"\nc:\n  one: \"one\"\n  other: \"{{.y}}\"\nd: \"d\"\n",
	)
	want := `it: no messages at all
pt: no messages at all
nl: the message "a" has the fields ["y"], but the original has ["x"]
nl: the message "d" has plural forms, but the original has none
nl: the message "e" does not exist in the original
nl: lacks 1 messages: b
fr: no messages at all
ro: no messages at all
es: no messages at all`
	if diff := cmp.Diff(want, c.Check().Error()); diff != "" {
		t.Error(diff)
	}
}

func TestLoadOwnMessages(t *testing.T) {
	base := memory("en/site.yaml", english)
	own := memory("en/city.yaml", `home.title: "Bright ideas"
home.count:
  one: "one idea in {{.city}}"
  other: "{{.Count}} bright ideas in {{.city}}"
`)
	c, err := Load(base, own)
	if err != nil {
		t.Fatal(err)
	}
	w := words(t, c, "en")
	equal(t, "en", "replaced", w.Text("home.title"), "Bright ideas")
	equal(t, "en", "replaced", w.Count("home.count", 3, Data{"city": "Porto"}), "3 bright ideas in Porto")
	equal(t, "en", "kept", w.Format("home.deadline", Data{"date": "x", "city": "y"}), "Deadline: x, y")
	for src, want := range map[string]string{
		`home.titel: "a"`:                      `en/x.yaml:1: the message "home.titel" does not exist in the original`,
		`home.title: "{{.x}}"`:                 `en/x.yaml:1: the message "home.title" has the fields ["x"], but the original has []`,
		`home.count: "a {{.city}}"`:            `en/x.yaml:1: the message "home.count" has no plural forms, but the original has`,
		"home.title: \"a\"\nhome.title: \"b\"": `en/x.yaml:2: the id "home.title" stands already at en/x.yaml:1`,
	} {
		_, err := Load(base, memory("en/x.yaml", src))
		if want = "loading messages:\n" + want; err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %v", src, err, want)
		}
	}
	if _, err := Load(base, memory("hu/x.yaml", `home.title: "a"`)); err == nil {
		t.Error("messages of a language without original were accepted")
	}
}

func FuzzReadMessages(f *testing.F) {
	f.Add(english)
	f.Add("a: \"\\u00e9\\\\ \\\"x\\\"\" # c\r\nb:\n  one: \"1\"\n")
	f.Add("a: \"{{.b}}\"\n\n  # c\n a: 1")
	f.Fuzz(func(t *testing.T, src string) {
		messages, errs := readMessages("en/x.yaml", []byte(src))
		if len(errs) > 0 {
			return
		}
		var again strings.Builder
		for _, m := range messages {
			if m.forms == nil {
				again.WriteString(m.id + ": " + quoteYAML(m.text) + "\n")
				continue
			}
			again.WriteString(m.id + ":\n")
			for _, form := range sortedKeys(m.forms) {
				again.WriteString("  " + form + ": " + quoteYAML(m.forms[form]) + "\n")
			}
		}
		read, errs := readMessages("en/x.yaml", []byte(again.String()))
		if len(errs) > 0 || len(read) != len(messages) {
			t.Fatalf("%q was read, but not\n%s\n%v", src, again.String(), errs)
		}
		for i, m := range messages {
			if read[i].id != m.id || read[i].text != m.text || !maps.Equal(read[i].forms, m.forms) {
				t.Errorf("%v became %v", m, read[i])
			}
		}
	})
}

func quoteYAML(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
