package doc

import (
	"strings"
	"testing"
)

func TestScalars(t *testing.T) {
	for _, tt := range []struct {
		source string
		kind   Kind
		text   string
	}{
		{"0", Number, "0"},
		{"-0", Number, "-0"},
		{"7", Number, "7"},
		{"-12", Number, "-12"},
		{"7.5", Number, "7.5"},
		{"7.50", Number, "7.50"},
		{"-0.25", Number, "-0.25"},
		{"100.0", Number, "100.0"},
		{"123456789012345678901234567890", Number, "123456789012345678901234567890"},
		{strings.Repeat("9", 40), Number, strings.Repeat("9", 40)},
		{strings.Repeat("9", 41), Text, strings.Repeat("9", 41)},
		{"010", Text, "010"},
		{"00", Text, "00"},
		{"-01", Text, "-01"},
		{"0o10", Text, "0o10"},
		{"0x1F", Text, "0x1F"},
		{"0b11", Text, "0b11"},
		{"1_000", Text, "1_000"},
		{"1,000", Text, "1,000"},
		{"1e3", Text, "1e3"},
		{"1E-400", Text, "1E-400"},
		{"7,5", Text, "7,5"},
		{".5", Text, ".5"},
		{"5.", Text, "5."},
		{"+5", Text, "+5"},
		{"--5", Text, "--5"},
		{".nan", Text, ".nan"},
		{".NaN", Text, ".NaN"},
		{".inf", Text, ".inf"},
		{"-.inf", Text, "-.inf"},
		{"NaN", Text, "NaN"},
		{"1.2.3", Text, "1.2.3"},
		{"60 %", Text, "60 %"},
		{"60%", Text, "60%"},
		{"٣", Text, "٣"},
		{"+39 011 01124", Text, "+39 011 01124"},
		{"12:30", Text, "12:30"},
		{"16:00", Text, "16:00"},
		{"1:20:30", Text, "1:20:30"},
		{"2026-05-29", Text, "2026-05-29"},
		{"2026-05-29 16:00", Text, "2026-05-29 16:00"},
		{"2026-05-29T16:00:00Z", Text, "2026-05-29T16:00:00Z"},
		{"2024-1-2", Text, "2024-1-2"},
		{"true", Bool, "true"},
		{"false", Bool, "false"},
		{"True", Text, "True"},
		{"TRUE", Text, "TRUE"},
		{"FALSE", Text, "FALSE"},
		{"no", Text, "no"},
		{"No", Text, "No"},
		{"NO", Text, "NO"},
		{"yes", Text, "yes"},
		{"on", Text, "on"},
		{"off", Text, "off"},
		{"y", Text, "y"},
		{"n", Text, "n"},
		{"Y", Text, "Y"},
		{"N", Text, "N"},
		{"si", Text, "si"},
		{"IT", Text, "IT"},
		{"NE", Text, "NE"},
		{"ON", Text, "ON"},
		{"SE", Text, "SE"},
		{"null", Null, "null"},
		{"~", Null, "~"},
		{"", Null, ""},
		{"Null", Text, "Null"},
		{"NULL", Text, "NULL"},
		{"nil", Text, "nil"},
		{`"7.5"`, Text, "7.5"},
		{`'true'`, Text, "true"},
		{`"null"`, Text, "null"},
		{`""`, Text, ""},
		{`''`, Text, ""},
		{`'it''s'`, Text, "it's"},
		{`"caff\u00e8"`, Text, "caffè"},
		{"città di Torino", Text, "città di Torino"},
		{"https://example.org/a#b", Text, "https://example.org/a#b"},
		{"C#", Text, "C#"},
		{"=1+1", Text, "=1+1"},
		{"<<", Text, "<<"},
	} {
		n, l := Parse("f.yaml", []byte("x: "+tt.source+"\n"))
		if l.Len() > 0 {
			t.Errorf("%s: %v", tt.source, l.Sorted())
			continue
		}
		v := n.Get("x")
		if v.Kind != tt.kind || v.Text != tt.text {
			t.Errorf("%s: got %v %q, want %v %q", tt.source, v.Kind, v.Text, tt.kind, tt.text)
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, tt := range []struct{ code, text, suggestion string }{
		{"yaml.commentCut", "title: Projekt ¦#1\n", `"Projekt #1"`},
		{"yaml.commentCut", "a: 1\nb:\n  - Idea ¦#12 bella\n", `"Idea #12 bella"`},
		{"yaml.commentCut", "title: a long\n  text ¦#1\nb: 1\n", `"a long text #1"`},
		{"yaml.commentEmpty", "brand:\n  primary: ¦#0a4a8f\n", `"#0a4a8f"`},
		{"yaml.commentEmpty", "- ¦#hashtag\n- b\n", `"#hashtag"`},
		{"yaml.joinedLine", "a:\n  - b\n   ¦- c\n", ""},
		{"yaml.joinedLine", "a:\n  b: foo\n   ¦- c\n", ""},
		{"", "title: Projekt  #1\n", ""},
		{"", "title: Projekt # 1\n", ""},
		{"", "title: Projekt #eins\n", ""},
		{"", "max: 5 #1\n", ""},
		{"", "a: # a comment\nb: 1\n", ""},
		{"", "a: 'Projekt #1'\n", ""},
		{"", "a: one\n  two - three\n", ""},
	} {
		source, line, column := tt.text, 0, 0
		if tt.code != "" {
			source, line, column = marked(t, tt.text)
		}
		n, l := Parse("f.yaml", []byte(source))
		if n == nil || l.HasErrors() {
			t.Errorf("%q: %v", source, l.Sorted())
			continue
		}
		if l.Len() == 0 {
			if tt.code != "" {
				t.Errorf("%q: no warning", source)
			}
			continue
		}
		d := l.Sorted()[0]
		if string(d.Code) != tt.code || d.Pos.Line != line || d.Pos.Column != column || d.Args["suggestion"] != tt.suggestion {
			t.Errorf("%q:\n got %v\nwant %d:%d %s", source, d, line, column, tt.code)
		}
	}
}

// TestQuoted checks that a suggestion, put into a file, is read as the text meant.
func TestQuoted(t *testing.T) {
	for _, text := range []string{`Foo: bar`, `The "Foo": it's`, `C:\Comune`, `#0a4a8f`, `@x`, `'`, `"`} {
		n, l := Parse("f.yaml", []byte("a: "+quoted(text)+"\n"))
		if l.Len() > 0 || n.Get("a").Text != text {
			t.Errorf("%s: %v", quoted(text), l.Sorted())
		}
	}
}
