package doc

import (
	"strings"
	"testing"
	"time"
)

// marked takes the sign ¦ out of a text and returns where it stood.
func marked(t *testing.T, text string) (source string, line, column int) {
	t.Helper()
	before, after, ok := strings.Cut(text, "¦")
	if !ok {
		t.Fatalf("no mark in %q", text)
	}
	last := before[strings.LastIndexByte(before, '\n')+1:]
	return before + after, strings.Count(before, "\n") + 1, len([]rune(last)) + 1
}

// faults are slips as people make them, with the place that should be shown.
func faults() []struct{ code, text string } {
	return []struct{ code, text string }{
		{"yaml.unquotedColon", "title: Foo¦: bar\n"},
		{"yaml.unquotedColon", "id: x\ntitle: innova.TO¦: idee per la città\nb: 1\n"},
		{"yaml.unquotedColon", "themes:\n  - id: a\n    title: Energia¦: risparmio\n  - id: b\n"},
		{"yaml.unquotedColon", "a: 1\nb: città è qui¦: sì\n"},
		{"yaml.unquotedColon", "list:\n  - title: Uno¦: due\n"},
		{"yaml.unquotedColon", "url: see¦: https://example.org\n"},
		{"yaml.indentation", "a: 1\n ¦b: 2\n"},
		{"yaml.indentation", "x: 1\na:\n  b: 1\n   ¦c: 2\n"},
		{"yaml.indentation", "x: 1\na:\n  b: 1\n ¦c: 2\n"},
		{"yaml.indentation", "x: 1\nlist:\n  - a\n  - b\n ¦c\n"},
		{"yaml.indentation", "x: 1\nlist:\n  - a\n ¦b: 1\nz: 2\n"},
		{"yaml.indentation", "x: 1\na:\n  - b: 1\n    c: 2\n   ¦d: 3\n"},
		{"yaml.indentation", "x: 1\na:\n  - b: 1\n     ¦c: 2\n"},
		{"yaml.indentation", "x: 1\na:\n- b: 1\n ¦c: 2\ny: 1\n"},
		{"yaml.indentation", "x: 1\n# foo\n\n  # bar\na: foo\n  ¦b: 1\n# foo\n"},
		{"yaml.indentation", "x:\n  y: 1\n\n ¦a: b\n# foo\n# bar\n\nz: 1\n"},
		{"yaml.indentation", "  a: 1\n¦b: 2\n"},
		{"yaml.indentation", "a:\n    b: 1\n  ¦c: 2\n"},
		{"yaml.indentation", "a:\n  b:\n    c: 1\n\n# a comment\n   ¦d: 2\ne: 3\n"},
		{"yaml.indentation", "list:\n  - id: a\n    title: A\n ¦- id: b\n"},
		{"yaml.itemAmongKeys", "x: 1\n¦- a\n- b\n"},
		{"yaml.itemAmongKeys", "x:\n  y: 1\n  # foo\n\n  ¦- b\n# foo\n# bar\n\nz: 1\n"},
		{"yaml.keyAmongItems", "- a\n- b\n¦x: 1\n"},
		{"yaml.keyAmongItems", "x: 1\nlist:\n  - a\n  ¦b: 1\n"},
		{"yaml.itemAfterKey", "x: 1\na: ¦- b\n"},
		{"yaml.itemAfterKey", "a: 1\nlanguages: ¦- it\n  - en\n"},
		{"yaml.colonSpace", "x: 1\ny: 2\nkey¦:value\nz: 1\n"},
		{"yaml.colonSpace", "id¦:torino\ntitle: Foo\n"},
		{"yaml.colonSpace", "city:\n  name: Torino\n  country¦:IT\n  x: y\n"},
		{"yaml.missingColon", "x: 1\n¦key value\nz: 1\n"},
		{"yaml.missingColon", "x: 1\n¦title\nz: 1\n"},
		{"yaml.missingColon", "summary: Foo\n¦bar baz\nz: 1\n"},
		{"yaml.missingColon", "\"a\": 1\n¦\"b\" 2\n"},
		{"yaml.missingColon", "x: 1\n¦title = Foo\ny: 2\n"},
		{"yaml.missingColon", "x: 1\n¦title： Foo\ny: 2\n"},
		{"yaml.missingColon", "x: 1\ny:\n  z: 2\n  ¦title\n  w: 3\n"},
		{"yaml.dashSpace", "list:\n  - a\n  ¦-b\n  - c\n"},
		{"yaml.dashSpace", "list:\n  - id: a\n  ¦-id: b\n"},
		{"yaml.dashCharacter", "list:\n  - a\n  ¦– b\n  - c\n"},
		{"yaml.dashCharacter", "x: 1\nlist:\n  - a: 1\n  ¦• a: 2\n"},
		{"yaml.reservedStart", "a: ¦@foo\n"},
		{"yaml.reservedStart", "x: 1\nmail: ¦@comune.torino.it\n"},
		{"yaml.reservedStart", "x: 1\na: ¦`foo`\n"},
		{"yaml.reservedStart", "x: 1\na: ¦%foo\n"},
		{"yaml.reservedStart", "x: 1\nlist:\n  - ¦% di risparmio\n"},
		{"yaml.reservedStart", "x: 1\na: ¦, b\n"},
		{"yaml.reservedStart", "x: 1\na: ¦** importante **\n"},
		{"yaml.reservedStart", "x: 1\na: ¦& co\n"},
		{"yaml.reservedStart", "x: 1\na: ¦*importante*\nb: 2\n"},
		{"yaml.alias", "x: 1\na: ¦*foo\n"},
		{"yaml.tag", "x: 1\na: ¦!<foo bar\n"},
		{"yaml.tag", "a: ¦!wow!\nb: 1\n"},
		{"yaml.unclosedQuote", "x: 1\ntitle: ¦\"foo\ny: 2\n"},
		{"yaml.unclosedQuote", "x: 1\ntitle: ¦'foo\ny: 2\n"},
		{"yaml.unclosedQuote", "title: ¦\"foo\nb: \"bar\"\nc: 1\n"},
		{"yaml.unclosedQuote", "a: ¦'foo\n\nb: 1\nc: 'x'\n"},
		{"yaml.unclosedQuote", "a: 1\nlist:\n  - \"x\"\n  - ¦\"y\n  - \"z\"\n"},
		{"yaml.unclosedQuote", "a: ¦'foo\nb: 1\nc: 'x'\nd: 'y'\n"},
		{"yaml.textAfterQuote", "x: 1\na: 'it'¦s'\nb: 1\n"},
		{"yaml.textAfterQuote", "x: 1\na: \"foo\" ¦bar\n"},
		{"yaml.textAfterQuote", "a: 'l'¦innovazione'\n"},
		{"yaml.textAfterQuote", "a: \"Il \"¦grande\" piano\"\n"},
		{"yaml.extraBracket", "x: 1\na: ¦]\n"},
		{"yaml.extraBracket", "x: 1\na: ¦}\n"},
		{"yaml.extraBracket", "x: 1\na: [1, 2]¦]\n"},
		{"yaml.extraBracket", "x: 1\na: {b: 1}¦}\nc: 2\n"},
		{"yaml.unclosedBracket", "x: 1\na: ¦[1, 2\nb: 3\n"},
		{"yaml.unclosedBracket", "x: 1\na: ¦{b: 1\nc: 3\n"},
		{"yaml.unclosedBracket", "a: ¦{it: Foo, en: Bar\nb: {it: x}\n"},
		{"yaml.unclosedBracket", "x: 1\nlist:\n  - {id: a}\n  - ¦{id: b\n  - {id: c}\n"},
		{"yaml.unclosedBracket", "a: {b: ¦[1, 2}\nc: 1\n"},
		{"yaml.unclosedBracket", "a: ¦[\n  1,\n  2\n"},
		{"yaml.missingComma", "x: {a: 1 ¦b: 2}\n"},
		{"yaml.missingComma", "y: 1\ntitle: {it: Foo ¦en: Bar}\n"},
		{"yaml.missingComma", "y: 1\ntitle: {it: \"Foo\" ¦en: \"Bar\"}\n"},
		{"yaml.afterBracket", "a: 1\nb: [it, en]¦ and more\nc: 2\n"},
		{"yaml.extraComma", "a: [1,¦, 2]\nb: 1\n"},
		{"yaml.signInBrackets", "a: {it: ¦Perché?, en: Why?}\n"},
		{"yaml.signInBrackets", "a: 1\nb: {it: Che cosa, en: ¦Why? So}\nc: 1\n"},
		{"yaml.signInBrackets", "a: [¦one [1], two]\nb: 1\n"},
		{"yaml.signInBrackets", "a:\n  - {it: x,\n     en: ¦what is {new}}\n  - b\n"},
		{"yaml.unquotedColon", "a: {it: x¦: y, en: z}\n"},
		{"yaml.reservedStart", "a: {it: 60%, en: ¦@x}\n"},
		{"yaml.commaInBrackets", "a: {it: Uno, ¦due, en: One}\n"},
		{"yaml.commaInBrackets", "a: {¦it}\nb: 1\n"},
		{"yaml.colonSpace", "a: {¦it:Uno, en: One}\n"},
		{"yaml.commentInBrackets", "x: 1\nbrand: {primary: ¦#0a4a8f}\ny: 1\nz: 2\n"},
		{"yaml.commentInBrackets", "x: 1\nbrand: {primary: ¦#0a4a8f, logo: a.svg}\ny: {a: 1}\nz: 2\n"},
		{"yaml.blockHeader", "x: 1\na: ¦| foo\n  b\n"},
		{"yaml.blockHeader", "a: ¦> testo lungo\n  b\n"},
		{"yaml.blockHeader", "a: ¦|0\n x\n"},
		{"yaml.escape", "x: 1\na: \"C:¦\\Comune\"\n"},
		{"yaml.escape", "a: \"foo ¦\\xzz\"\n"},
		{"yaml.escape", "x: 1\na: \"¦\\ud83d\\ude00\"\n"},
		{"yaml.tab", "x: 1\na:\n¦\tb: 2\n"},
		{"yaml.tab", "x: 1\na:\n  -¦\tb\n"},
		{"yaml.tab", "a:\n  b: 1\n  ¦\tc: 2\n"},
		{"yaml.questionMark", "a: 1\n? ¦why\nb: 2\n"},
		{"yaml.documents", "a: 1\n¦---\nb: 2\n"},
		{"yaml.directive", "# x\n¦%YAML 1.2\n---\na: 1\n"},
	}
}

func TestSyntax(t *testing.T) {
	var lines, all int
	for _, tt := range faults() {
		source, line, column := marked(t, tt.text)
		_, l := Parse("f.yaml", []byte(source))
		if !l.HasErrors() {
			t.Errorf("%q: no error", source)
			continue
		}
		all++
		d := l.Sorted()[0]
		if d.Pos.Line == line {
			lines++
		}
		if string(d.Code) != tt.code || d.Pos.Line != line || d.Pos.Column != column {
			t.Errorf("%q:\n got %v\nwant f.yaml:%d:%d: error: %s", source, d, line, column, tt.code)
		}
	}
	t.Logf("%d faults, %d with the exact line", all, lines)
}

func TestSyntaxExplanations(t *testing.T) {
	for _, tt := range []struct{ text, arg, want string }{
		{"title: Foo: bar\n", "suggestion", `"Foo: bar"`},
		{"title: The \"Foo\": it's\n", "suggestion", `'The "Foo": it''s'`},
		{"a: 1\nkey:value\nb: 2\n", "suggestion", "key: value"},
		{"a:\n  b: 1\n c: 2\n", "expected", "3"},
		{"a:\n  b: 1\n   c: 2\n", "expected", "3"},
		{"a:\n  - b: 1\n     c: 2\n", "expected", "5"},
		{"a:\n  - b: 1\n     c: 2\n", "found", "6"},
		{"a:\n  - b: 1\n     c: 2\n", "line", "2"},
		{"a: @foo\n", "character", "@"},
		{"a: @foo\n", "suggestion", `"@foo"`},
		{"a: {b: 1\n", "closing", "}"},
		{"a: [1\n", "closing", "]"},
		{"a: {it: Why? So, en: x}\n", "suggestion", `"Why? So"`},
		{"a: {it: x: y, en: z}\n", "suggestion", `"x: y"`},
		{"a: {it: 60%, en: @x}\n", "suggestion", `"@x"`},
		{"b: {c: #0a4a8f}\n", "suggestion", "'#0a4a8f'"},
	} {
		_, l := Parse("f.yaml", []byte(tt.text))
		if got := l.Sorted()[0].Args[tt.arg]; got != tt.want {
			t.Errorf("%q: %s = %q, want %q (%v)", tt.text, tt.arg, got, tt.want, l.Sorted()[0])
		}
	}
}

// TestSyntaxLate checks that a fault at the end of a long file, followed by many
// comments, is found fast.
func TestSyntaxLate(t *testing.T) {
	source := strings.Repeat("- {id: a, title: Foo}\n", 20_000) + "x: 1\n" + strings.Repeat("# comment\n", 20_000) + "- b\n"
	begin := time.Now()
	_, l := Parse("f.yaml", []byte(source))
	if d := l.Sorted()[0]; d.Code != "yaml.keyAmongItems" || d.Pos.Line != 20_001 {
		t.Errorf("got %v", d)
	}
	if d := time.Since(begin); d > time.Minute {
		t.Errorf("took %v", d)
	}
}
