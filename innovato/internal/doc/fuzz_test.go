package doc

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzParse checks what must hold for any bytes: no panic, a tree or an error, every
// place within the file, and paths that lead back to their nodes.
func FuzzParse(f *testing.F) {
	for _, tt := range faults() {
		f.Add([]byte(strings.Replace(tt.text, "¦", "", 1)))
	}
	for _, seed := range []string{
		"a: 1\nb:\n  - x\n  - {c: d}\ntext: |\n  foo\n  bar\nfold: >-\n  foo\n  bar\n",
		"\ufeffa: 'it''s'\r\nb: \"x\\n\"\r\n", "a: &x [*x]\n", "{{}: 1, <<: {a: b}}", "%YAML 1.2\n---\na: 1\n...\nb", "? a\n: b\n", "a: !!binary x\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 1<<16 {
			return
		}
		// A file that takes this long is a fault in itself; the fuzzer would not say which.
		watch := time.AfterFunc(20*time.Second, func() { panic(fmt.Sprintf("hangs on %q", src)) })
		defer watch.Stop()
		n, l := Parse("f.yaml", src)
		if n == nil && !l.HasErrors() {
			t.Fatal("neither a tree nor an error")
		}
		s := newSource("f.yaml", strings.TrimPrefix(string(src), "\ufeff"))
		for _, d := range l.Sorted() {
			within(t, s, d.Pos.Line, d.Pos.Column)
			if d.Code == "" {
				t.Errorf("a problem without a code: %v", d)
			}
			for name, value := range d.Args {
				if !utf8.ValidString(value) || strings.ContainsAny(value, "\n\x00\x1b") {
					t.Errorf("%v: argument %s cannot be shown: %q", d, name, value)
				}
			}
		}
		if n != nil {
			walk(t, s, n, n)
		}
	})
}

func within(t *testing.T, s *source, line, column int) {
	t.Helper()
	if line < 1 || line > s.lines() || column < 1 || column > utf8.RuneCountInString(s.line(line))+1 {
		t.Errorf("place %d:%d is outside the file", line, column)
	}
}

func walk(t *testing.T, s *source, root, n *Node) {
	t.Helper()
	within(t, s, n.Pos.Line, n.Pos.Column)
	if root.At(n.Path) != n {
		t.Errorf("At(%q) is another node", n.Path)
	}
	if n.Kind == Text {
		for line := range 4 {
			for column := range 8 {
				pos := n.PosIn(line, column)
				within(t, s, pos.Line, pos.Column)
			}
		}
	}
	for _, item := range n.Items {
		walk(t, s, root, item)
	}
	for _, e := range n.Entries {
		within(t, s, e.KeyPos.Line, e.KeyPos.Column)
		walk(t, s, root, e.Value)
	}
}
