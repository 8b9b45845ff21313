package check

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/internal/doc"
	"github.com/innovato-r/toolkit/schema"
)

const catalogue = "../../../locales/en/diag-documents.yaml"

func messages(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile(catalogue)
	if err != nil {
		t.Fatal(err)
	}
	n, l := doc.Parse("diag-documents.yaml", text)
	if l.Len() > 0 {
		t.Fatal(l.Sorted())
	}
	out := map[string]string{}
	for _, e := range n.Entries {
		out[e.Key] = e.Value.Text
	}
	return out
}

// codes returns the codes that the sources of the two packages and the schemas name.
func codes(t *testing.T) []string {
	t.Helper()
	literal := regexp.MustCompile(`"((?:yaml|encoding|number|boolean|text|schema)\.[A-Za-z0-9.]+)"`)
	var out []string
	for _, folder := range []string{".", "../doc"} {
		files, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range literal.FindAllStringSubmatch(string(text), -1) {
				if !strings.HasSuffix(m[1], ".") && !strings.HasSuffix(m[1], ".json") {
					out = append(out, m[1])
				}
			}
		}
	}
	for _, keyword := range []string{
		"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
		"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
	} {
		out = append(out, "schema."+keyword)
	}
	for _, s := range subschemas(t, schema.FS) {
		if code, ok := s.schema["x-code"].(string); ok {
			out = append(out, code)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestMessagesComplete checks that every code has a message and every message a code.
func TestMessagesComplete(t *testing.T) {
	have := messages(t)
	wanted := map[string]bool{"diag.didYouMean": true}
	for _, code := range codes(t) {
		wanted["diag."+code] = true
		if _, ok := have["diag."+code]; !ok {
			t.Errorf("no message diag.%s", code)
		}
	}
	for id, text := range have {
		if !wanted[id] {
			t.Errorf("%s: no such code", id)
		}
		if strings.HasSuffix(text, ".") || strings.Contains(text, "{{") && !regexp.MustCompile(`^[^{]*(\{\{\.[a-zA-Z]+\}\}[^{]*|\{[^{]*)*$`).MatchString(text) {
			t.Errorf("%s: %q does not have the form of a message", id, text)
		}
	}
}

// TestMessagesArguments checks that a message names no argument that is not there.
func TestMessagesArguments(t *testing.T) {
	have := messages(t)
	field := regexp.MustCompile(`\{\{\.(\w+)\}\}`)
	c := checker(t)
	for _, tt := range samples() {
		for _, d := range c.Check("sample.schema.json", parse(t, tt.source)).Sorted() {
			for _, m := range field.FindAllStringSubmatch(have["diag."+string(d.Code)], -1) {
				if _, ok := d.Args[m[1]]; !ok {
					t.Errorf("%v: no argument %s for the message", d, m[1])
				}
			}
		}
	}
	for _, tt := range slips() {
		code, args := numberSlip(tt.text)
		for _, m := range field.FindAllStringSubmatch(have["diag."+string(code)], -1) {
			if _, ok := args[m[1]]; !ok && m[1] != "value" {
				t.Errorf("%s: no argument %s for %s", tt.text, m[1], code)
			}
		}
	}
}
