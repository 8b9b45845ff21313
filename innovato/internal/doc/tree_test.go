package doc

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato/diag"
)

func TestTree(t *testing.T) {
	source := "# comment\nid: a\ncity: {name: Torino, n: 7.50}\nlist:\n  - yes\n  - true\n  -\na/b~c: |\n  text\n\"q\": 'x'\n"
	n, l := Parse("f.yaml", []byte(source))
	if l.Len() > 0 {
		t.Fatal(l.Sorted())
	}
	want := map[string]any{
		"id": "a", "city": map[string]any{"name": "Torino", "n": json.Number("7.50")},
		"list": []any{"yes", true, nil}, "a/b~c": "text\n", "q": "x",
	}
	if diff := cmp.Diff(want, n.Value()); diff != "" {
		t.Error(diff)
	}
	for _, tt := range []struct{ path, pos, keyPos string }{
		{"", "f.yaml:2:1", ""},
		{"/id", "f.yaml:2:5", "f.yaml:2:1"},
		{"/city", "f.yaml:3:7", "f.yaml:3:1"},
		{"/city/n", "f.yaml:3:25", "f.yaml:3:22"},
		{"/list", "f.yaml:5:3", "f.yaml:4:1"},
		{"/list/1", "f.yaml:6:5", ""},
		{"/list/2", "f.yaml:7:4", ""},
		{"/a~1b~0c", "f.yaml:9:3", "f.yaml:8:1"},
		{"/q", "f.yaml:10:6", "f.yaml:10:1"},
	} {
		v := n.At(tt.path)
		if v == nil || v.Pos.String() != tt.pos || v.KeyPos.String() != tt.keyPos || v.Path != tt.path {
			t.Errorf("%q: got %+v, want %s and key %s", tt.path, v, tt.pos, tt.keyPos)
		}
	}
	for _, path := range []string{"/no", "id", "/list/3", "/list/01", "/list/-1", "/id/x", "/city/name/0"} {
		if v := n.At(path); v != nil {
			t.Errorf("At(%q) = %v, want nil", path, v)
		}
	}
	var none *Node
	if none.Get("x") != nil || none.Value() != nil || none.At("/x") != nil {
		t.Error("a nil node has something in it")
	}
}

func TestRefused(t *testing.T) {
	for _, tt := range []struct{ code, text, arg, value string }{
		{"yaml.anchor", "a: ¦&x 1\n", "value", "&x"},
		{"yaml.anchor", "a: ¦&x\n  b: 1\n", "value", "&x"},
		{"yaml.anchor", "¦&x a: 1\n", "value", "&x"},
		{"yaml.anchor", "- ¦&co\n- b\n", "value", "&co"},
		{"yaml.alias", "a: 1\nb: ¦*x\n", "value", "*x"},
		{"yaml.tag", "a: ¦!wow\n", "value", "!wow"},
		{"yaml.tag", "a: ¦! x\n", "value", "!"},
		{"yaml.tag", "a: ¦!!str 5\n", "value", "!!str"},
		{"yaml.tag", "a: ¦!!binary aGk=\n", "value", "!!binary"},
		{"yaml.tag", "a: ¦!!map {b: 1}\n", "value", "!!map"},
		{"yaml.tag", "a: ¦! \"x\"\n", "value", "!"},
		{"yaml.tag", "¦!x a: 1\n", "value", "!x"},
		{"yaml.merge", "a:\n  ¦<<: {b: 1}\n", "value", "<<"},
		{"yaml.duplicateKey", "a: 1\nb: 2\n¦a: 3\n", "line", "1"},
		{"yaml.duplicateKey", "a: 1\n¦\"a\": 3\n", "key", "a"},
		{"yaml.duplicateKey", "x: {a: 1, ¦a: 2}\n", "line", "1"},
		{"yaml.duplicateKey", "- a:\n    - b: 1\n      ¦b: 1\n", "line", "2"},
		{"yaml.keyNotText", "a: 1\n¦7: 2\n", "value", "7"},
		{"yaml.keyNotText", "¦true: 2\n", "value", "true"},
		{"yaml.keyNotText", "¦null: 2\n", "value", "null"},
		{"yaml.keyNotText", "¦~: 2\n", "value", "~"},
		{"yaml.keyStructure", "a: 1\n¦[b]: 2\n", "value", "[b]: 2"},
		{"yaml.keyStructure", "¦{b: 1}: 2\n", "value", "{b: 1}: 2"},
		{"yaml.questionMark", "? ¦b\n: c\n", "value", "? b"},
		{"yaml.keyTooLong", "¦" + strings.Repeat("k", 201) + ": 2\n", "value", strings.Repeat("k", 59) + "…"},
		{"yaml.keyInvisible", "¦ti\u200btle: 2\n", "value", "ti␣tle"},
		{"yaml.keyInvisible", "¦ti\u00a0tle: 2\n", "value", "ti␣tle"},
		{"yaml.keyInvisible", "¦\"a\\tb\": 2\n", "value", "a␣b"},
		{"yaml.documents", "a: 1\n¦---\nb: 1\n", "", ""},
		{"yaml.documents", "---\na: 1\n¦---\n{[\n", "", ""},
		{"yaml.documents", "---\na: 1\n¦--- # x\n", "", ""},
		{"yaml.documents", "a: 1\n...\n# x\n¦b: 1\n", "", ""},
		{"yaml.empty", "¦", "", ""},
		{"yaml.empty", "¦# only a comment\n\n", "", ""},
		{"yaml.empty", "¦---\n", "", ""},
		{"yaml.directive", "¦%TAG ! tag:x,2000:\n---\na: !x b\n", "", ""},
		{"number.thousandsPoint", "a: ¦40.000\n", "whole", "40000"},
		{"number.thousandsPoint", "a: ¦1.234\n", "decimal", "1.234"},
	} {
		source, line, column := marked(t, tt.text)
		_, l := Parse("f.yaml", []byte(source))
		if l.Len() == 0 {
			t.Errorf("%q: no problem", source)
			continue
		}
		d := l.Sorted()[0]
		if string(d.Code) != tt.code || d.Pos.Line != line || d.Pos.Column != column || d.Args[tt.arg] != tt.value {
			t.Errorf("%q:\n got %v\nwant %d:%d %s %q", source, d, line, column, tt.code, tt.value)
		}
	}
}

func TestAccepted(t *testing.T) {
	for _, source := range []string{
		"---\na: 1\n", "---\na: 1\n...\n", "a: 1\n...\n\n# end\n", "a: 1", "# x\n---\n# y\na: 1\n", "a: |\n  x\n  ---\n  y\n",
		"no: 1\nNO: 2\non: 3\ny: 4\n", "a: 0.125\nb: 1234.567\nc: 40.50\n", "a: x?\nb: \"? x\"\n", "a: R&D\nb: 5*4\nc: a!b\n", "{a: 1}", "[1, 2]\n", "- - a\n  - b\n",
		"a: '<<'\n", "x?: 1\ny: {b: 1, c: 2}\n", "a: !=\n"[:2] + " '!='\n", "a: 1\r\nb:\r\n  - x\r\n",
	} {
		if n, l := Parse("f.yaml", []byte(source)); n == nil || l.Len() > 0 {
			t.Errorf("%q: %v", source, l.Sorted())
		}
	}
}

func TestRefusedStays(t *testing.T) {
	n, l := Parse("f.yaml", []byte("a: !x 5\nb: *c\nd: 1\n"))
	if n != nil {
		t.Errorf("an unknown alias leaves the tree %v, %v", n.Value(), l.Sorted())
	}
	n, l = Parse("f.yaml", []byte("a: !x 5\nb: 1\nb: 2\n"))
	if l.Count(diag.Error) != 2 || !n.Get("a").Refused || n.Get("b").Text != "1" {
		t.Errorf("got %v, %v", n.Value(), l.Sorted())
	}
}

// TestLimits checks that a document at a limit is read and one beyond is refused.
func TestLimits(t *testing.T) {
	list := func(n int) string { return "[" + strings.Repeat("1,", n-1) + "1]" }
	for _, tt := range []struct{ name, code, text string }{
		{"depth", "", strings.Repeat("[", MaxDepth) + strings.Repeat("]", MaxDepth)},
		{"depth beyond", "yaml.tooDeep", strings.Repeat("[", MaxDepth+1) + strings.Repeat("]", MaxDepth+1)},
		{"depth of a block", "yaml.tooDeep", strings.Repeat("- ", MaxDepth+1) + "a\n"},
		{"depth of maps", "yaml.tooDeep", strings.Repeat("{a: ", 100) + "1" + strings.Repeat("}", 100)},
		{"depth of the reader", "yaml.tooDeep", strings.Repeat("[", 20_000)},
		{"nodes", "", list(MaxNodes - 1)},
		{"nodes beyond", "yaml.tooManyValues", list(MaxNodes)},
		{"paths beyond", "yaml.tooManyValues", strings.Repeat("{"+strings.Repeat("k", 200)+": ", 60) + list(MaxNodes-100) + strings.Repeat("}", 60)},
		{"size", "", "a: " + strings.Repeat("x", MaxBytes-4) + "\n"},
		{"size beyond", "yaml.tooLarge", "a: " + strings.Repeat("x", MaxBytes-3) + "\n"},
		{"brackets", "yaml.tooManyValues", "[" + strings.Repeat("[],", MaxBytes/3-2) + "1]"},
		{"problems", "yaml.tooMany", strings.Repeat("? a\n", 100_000)},
		{"key", "", strings.Repeat("k", MaxKeyLength) + ": 1\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			begin := time.Now()
			n, l := Parse("f.yaml", []byte(tt.text))
			took := time.Since(begin)
			t.Logf("%v", took)
			switch {
			case tt.code == "" && (n == nil || l.Len() > 0):
				t.Errorf("refused: %v", l.Sorted())
			case tt.code != "" && (l.Len() == 0 || string(l.Sorted()[0].Code) != tt.code):
				t.Errorf("got %v, want %s", l.Sorted(), tt.code)
			case took > time.Minute:
				t.Errorf("took %v", took)
			}
		})
	}
}

// TestBombs checks that files that multiply what they hold are refused quickly.
func TestBombs(t *testing.T) {
	var laughs strings.Builder
	laughs.WriteString("a: &a [x,x,x,x,x,x,x,x,x]\n")
	for c := 'b'; c <= 'i'; c++ {
		fmt.Fprintf(&laughs, "%c: &%c [%s*%c]\n", c, c, strings.Repeat("*"+string(c-1)+",", 8), c-1)
	}
	for name, source := range map[string]string{
		"laughs":    laughs.String(),
		"self":      "a: &a [*a]\n",
		"merge":     "a: &a {b: 1}\nc: {<<: *a}\n",
		"merge map": "{{}: 1, <<: {a: b}}\n",
		"quadratic": "a: &a " + strings.Repeat("x", 1<<20) + "\nb: [" + strings.Repeat("*a,", 100_000) + "]\n",
	} {
		begin := time.Now()
		_, l := Parse("f.yaml", []byte(source))
		if !l.HasErrors() {
			t.Errorf("%s: accepted", name)
		}
		if took := time.Since(begin); took > time.Minute {
			t.Errorf("%s: took %v", name, took)
		}
	}
}

// TestMessages checks that the English catalogue explains every problem that the
// faults of these tests give, and names no argument that is not there.
func TestMessages(t *testing.T) {
	text, err := os.ReadFile("../../../locales/en/diag-documents.yaml")
	if err != nil {
		t.Fatal(err)
	}
	messages, l := Parse("diag-documents.yaml", text)
	if l.Len() > 0 {
		t.Fatal(l.Sorted())
	}
	field := regexp.MustCompile(`\{\{\.(\w+)\}\}`)
	for _, tt := range faults() {
		source, _, _ := marked(t, tt.text)
		_, l := Parse("f.yaml", []byte(source))
		for _, d := range l.Sorted() {
			message := messages.Get("diag." + string(d.Code))
			if message == nil {
				t.Errorf("%s has no message", d.Code)
				continue
			}
			for _, m := range field.FindAllStringSubmatch(message.Text, -1) {
				if _, ok := d.Args[m[1]]; !ok {
					t.Errorf("%v: no argument %s for %q", d, m[1], message.Text)
				}
			}
		}
	}
}
