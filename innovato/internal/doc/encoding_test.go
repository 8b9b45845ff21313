package doc

import (
	"strings"
	"testing"
)

func TestEncoding(t *testing.T) {
	for _, tt := range []struct{ code, text, value string }{
		{"", "\ufeffa: 1\n", ""},
		{"", "a: città — “quoted” 👨‍👩‍👧 Chișinău Veszprém\n", ""},
		{"", "a: 1\r\nb: 2\r\n", ""},
		{"", "a: non\u00a0breaking\n", ""},
		{"", "a: SÃO JOÃO, ROMÂNIA\n", ""},
		{"", "a: left\u200eto right\n", ""},
		{"", "a: |\n  x\n  \ty\n  \u00a0z\n", ""},
		{"", "a:\n  - b: >-\n\n      x\n      \ty\n  - c\n", ""},
		{"encoding.utf16", "¦\xff\xfea\x00:\x00", ""},
		{"encoding.utf16", "¦\xfe\xff\x00a\x00:", ""},
		{"encoding.utf16", "¦a\x00:\x00 \x001\x00", ""},
		{"encoding.utf16", "¦\x00a\x00:\x00 \x001", ""},
		{"encoding.notText", "¦PK\x03\x04....", ""},
		{"encoding.notText", "¦%PDF-1.7", ""},
		{"encoding.notText", "¦{\\rtf1\\ansi", ""},
		{"encoding.notText", "¦\xd0\xcf\x11\xe0\xa1\xb1", ""},
		{"encoding.notUTF8", "a: 1\nb: citt¦\xe0 di Torin\xf2\n", "à"},
		{"encoding.notUTF8", "é: ¦\x80\n", "0x80"},
		{"encoding.notUTF8", "a: ¦\xed\xa0\x80\n", "í"},
		{"encoding.notUTF8", "a: x¦\xc3", "Ã"},
		{"encoding.nul", "a: è¦\x00b\n", "U+0000"},
		{"encoding.control", "a: 1\nb: ¦\x1b[0m\n", "U+001B"},
		{"encoding.control", "a: ¦\x0c\n", "U+000C"},
		{"encoding.control", "a: ¦\x7f\n", "U+007F"},
		{"encoding.control", "a: ¦\u0093b\n", "U+0093"},
		{"encoding.lineBreak", "a: x¦\u0085y\n", "U+0085"},
		{"encoding.lineBreak", "a: 1\nb: x¦\u2028y\n", "U+2028"},
		{"encoding.lineBreak", "a: x¦\u2029y\n", "U+2029"},
		{"encoding.carriageReturn", "a: 1¦\rb: 2\rc: 3\r", "U+000D"},
		{"encoding.byteOrderMark", "a: 1\n¦\ufeffb: 2\n", "U+FEFF"},
		{"encoding.byteOrderMark", "\ufeff¦\ufeffb: 2\n", "U+FEFF"},
		{"encoding.noncharacter", "a: ¦\ufffe\n", "U+FFFE"},
		{"encoding.noncharacter", "a: ¦\ufdd0\n", "U+FDD0"},
		{"encoding.noncharacter", "a: ¦\U0001ffff\n", "U+1FFFF"},
		{"encoding.bidi", "a: x ¦\u202etxt.exe\n", "U+202E"},
		{"encoding.bidi", "a: ¦\u2066x\n", "U+2066"},
		{"encoding.replacement", "a: citt¦\ufffd di Torino\n", "\ufffd"},
		{"encoding.mojibake", "a: citt¦Ã¨\n", "Ã"},
		{"encoding.mojibake", "a: l¦â€™idea\n", "â"},
		{"encoding.escape", "a: ¦\"x\\0\"\n", "U+0000"},
		{"encoding.escape", "a: ¦\"x\\u001b\"\n", "U+001B"},
		{"encoding.escape", "a: ¦\"x\\u202E\"\n", "U+202E"},
		{"yaml.tab", "a:\n¦\tb: 1\n", ""},
		{"yaml.tab", "a:\n  ¦\tb: 1\n", ""},
		{"yaml.tab", "a: 1\n¦\t# comment\nb: 1\n", ""},
		{"yaml.tab", "a: |\n  x\n¦\ty\n", ""},
		{"yaml.tab", "a: |\n  x\nb:\n ¦\tc: y\n", ""},
		{"yaml.indentationSpace", "a:\n¦\u00a0\u00a0b: 1\n", "U+00A0"},
		{"yaml.indentationSpace", "a:\n ¦\u00a0b: 1\n", "U+00A0"},
		{"yaml.indentationSpace", "a:\n  ¦\u200bb: 1\n", "U+200B"},
		{"yaml.indentationSpace", "a:\n  ¦\u3000b: 1\n", "U+3000"},
		{"yaml.indentationSpace", "a: |\n  x\n ¦\u00a0y\n", "U+00A0"},
	} {
		source, line, column := tt.text, 0, 0
		if tt.code != "" {
			source, line, column = marked(t, tt.text)
		}
		if strings.HasPrefix(source, "\ufeff") {
			column-- // the byte order mark is not counted
		}
		_, l := Parse("f.yaml", []byte(source))
		if tt.code == "" {
			if l.Len() > 0 {
				t.Errorf("%q: %v", source, l.Sorted())
			}
			continue
		}
		if l.Len() == 0 {
			t.Errorf("%q: no problem", source)
			continue
		}
		d := l.Sorted()[0]
		if string(d.Code) != tt.code || d.Pos.Line != line || d.Pos.Column != column || d.Args["value"] != tt.value {
			t.Errorf("%q:\n got %v\nwant %d:%d %s %q", source, d, line, column, tt.code, tt.value)
		}
	}
}

// TestEncodingSaysOnce checks that what is true of a whole file is said once, and
// that a hostile file cannot make the list of problems grow without end.
func TestEncodingSaysOnce(t *testing.T) {
	_, l := Parse("f.yaml", []byte(strings.Repeat("a: citt\xe0\n", 1000)))
	if l.Len() != 1 {
		t.Errorf("%d problems for a Latin-1 file, want 1", l.Len())
	}
	for _, text := range []string{strings.Repeat("\x1b", 100_000), strings.Repeat("\t\n", 100_000), "a: " + strings.Repeat("\u202e", 100_000)} {
		_, l := Parse("f.yaml", []byte(text))
		if l.Len() > maxEncoding+2 || !l.HasErrors() {
			t.Errorf("%.10q: %d problems", text, l.Len())
		}
	}
}
