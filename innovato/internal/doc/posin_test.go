package doc

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestPosIn checks for each visible character of a text that the file has this
// character, or the escape that stands for it, at the place that PosIn returns.
func TestPosIn(t *testing.T) {
	for _, source := range []string{
		"x: città di Torino\n",
		"x: one two\n  three\n  four\n\n  five\nb: 1\n",
		"x: 'it''s fine'\n",
		"x: 'one\n  two''s\n\n  three'\n",
		"x: \"caff\u00e8 \\\"bar\\\" \\u00e9 \\n next \\x41!\"\n",
		"x: \"one\n  two \\\n  three\n\n  four\"\n",
		"x: |\n  one\n  città due\n\n    indented\n  last\n",
		"a: 1\nx: |-\n\n  one\n  two\nb: 2\n",
		"a:\n  - x: |+ # comment\n      one\n      two\n\n  - y: 1\n",
		"x: |2\n    one\n  two\n",
		"x: >\n  one\n  two\n\n  three\n   more\n   indented\n  four\n",
		"x: >-\n\n  one\n  two\n",
		"x: |\r\n  one\r\n  two\r\n",
		"x: >\r\n  one\r\n  two\r\n",
		"x: {y: one two, z: \"three\"}\n",
	} {
		n, l := Parse("f.yaml", []byte(source))
		if l.Len() > 0 {
			t.Fatalf("%q: %v", source, l.Sorted())
		}
		walkTexts(n, func(n *Node) { checkPosIn(t, source, n) })
	}
}

func walkTexts(n *Node, f func(*Node)) {
	if n.Kind == Text {
		f(n)
	}
	for _, item := range n.Items {
		walkTexts(item, f)
	}
	for _, e := range n.Entries {
		walkTexts(e.Value, f)
	}
}

type fataler interface {
	Helper()
	Errorf(format string, args ...any)
}

func checkPosIn(t fataler, source string, n *Node) {
	t.Helper()
	s := newSource("f.yaml", source)
	for i, line := range strings.Split(n.Text, "\n") {
		for j, r := range []rune(line) {
			if space(r) {
				continue
			}
			pos := n.PosIn(i+1, j+1)
			got := s.at(pos.Line, pos.Column)
			if !stands(got, r) {
				t.Errorf("%q: character %q of %q (%d:%d) is said to be at %d:%d, where there is %q", source, r, n.Text, i+1, j+1, pos.Line, pos.Column, got)
			}
		}
	}
}

// stands reports whether a text begins with a character or with its escape.
func stands(text string, r rune) bool {
	for _, form := range []string{string(r), `\` + string(r), fmt.Sprintf(`\u%04x`, r), fmt.Sprintf(`\x%02x`, r)} {
		if strings.HasPrefix(text, form) {
			return true
		}
	}
	return false
}

func TestPosInPlaces(t *testing.T) {
	source := "a: 1\nx: |\n  one\n\n  two\ny: >\n  one\n  two\nz: \"foo\"\n"
	n, _ := Parse("f.yaml", []byte(source))
	for _, tt := range []struct {
		key          string
		line, column int
		want         string
	}{
		{"a", 3, 3, "f.yaml:1:4"},
		{"x", 1, 1, "f.yaml:3:3"},
		{"x", 1, 3, "f.yaml:3:5"},
		{"x", 2, 1, "f.yaml:4:1"},
		{"x", 3, 2, "f.yaml:5:4"},
		{"x", 3, 99, "f.yaml:5:6"},
		{"x", 99, 1, "f.yaml:5:3"},
		{"x", 0, 0, "f.yaml:3:3"},
		{"y", 1, 1, "f.yaml:7:3"},
		{"y", 1, 5, "f.yaml:8:3"},
		{"y", 9, 9, "f.yaml:8:5"},
		{"z", 1, 1, "f.yaml:9:5"},
		{"z", 1, 3, "f.yaml:9:7"},
		{"z", 1, 9, "f.yaml:9:7"},
	} {
		if got := n.Get(tt.key).PosIn(tt.line, tt.column).String(); got != tt.want {
			t.Errorf("%s %d:%d: got %s, want %s", tt.key, tt.line, tt.column, got, tt.want)
		}
	}
	if got := n.Get("x").Pos.String(); got != "f.yaml:3:3" {
		t.Errorf("Pos of a block text is %s, want the place of its first line", got)
	}
	var none *Node
	if !none.PosIn(1, 1).IsZero() {
		t.Error("PosIn of no node is a place")
	}
}

// TestPosInRandom writes random texts in every style and finds each character again.
func TestPosInRandom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zàèé🙂"'\\]{1,6}`), 1, 12).Draw(t, "words")
		width := rapid.IntRange(1, 4).Draw(t, "width")
		indentation := strings.Repeat(" ", rapid.IntRange(1, 5).Draw(t, "indentation"))
		var rows []string
		for len(words) > 0 {
			n := min(width, len(words))
			rows, words = append(rows, strings.Join(words[:n], " ")), words[n:]
		}
		gap := rapid.SampledFrom([]string{"\n", "\n\n"}).Draw(t, "gap")
		body := strings.Join(rows, gap+indentation)
		var source string
		switch rapid.IntRange(0, 4).Draw(t, "style") {
		case 0:
			source = "x: |\n" + indentation + body + "\n"
		case 1:
			source = "x: >\n" + indentation + body + "\n"
		case 2:
			source = "x: '" + strings.ReplaceAll(body, "'", "''") + "'\n"
		case 3:
			source = `x: "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(body) + "\"\n"
		case 4:
			source = "x: z" + body + "\n"
		}
		n, l := Parse("f.yaml", []byte(source))
		if n == nil {
			t.Fatalf("%q: %v", source, l.Sorted())
		}
		checkPosIn(t, source, n.Get("x"))
	})
}
