package check

import (
	"testing"
	"testing/fstest"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// FuzzCheck checks for any document that can be read that the schema library
// survives it, that the answer is the same twice, and that every problem has a
// place, a code and, if it has a value, one that fits into a message.
func FuzzCheck(f *testing.F) {
	for _, tt := range samples() {
		f.Add([]byte(tt.source))
	}
	c, err := newFrom(fstest.MapFS{
		"defs.schema.json":   {Data: []byte(defs)},
		"sample.schema.json": {Data: []byte(sample)},
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		n, _ := doc.Parse("f.yaml", src)
		found := c.Check("sample.schema.json", n).Sorted()
		again := c.Check("sample.schema.json", n).Sorted()
		if len(found) != len(again) {
			t.Fatalf("%d problems, then %d", len(found), len(again))
		}
		for i, d := range found {
			if d.Error() != again[i].Error() {
				t.Errorf("first %v, then %v", d, again[i])
			}
			if d.Code == "" || d.Code == "schema.internal" || d.Pos.Line == 0 || d.Severity != diag.Error {
				t.Errorf("got %+v", d)
			}
			if len([]rune(d.Args["value"])) > maxShown {
				t.Errorf("long value in %v", d)
			}
		}
	})
}
