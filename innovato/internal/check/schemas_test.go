package check

import (
	"encoding/json"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/innovato-r/toolkit/schema"
)

// A subschema is one schema within a file.
type subschema struct {
	file, path string
	schema     map[string]any
}

func subschemas(t *testing.T, fsys fs.FS) []subschema {
	t.Helper()
	names, err := fs.Glob(fsys, "*.schema.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("no schemas: %v", err)
	}
	var out []subschema
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := decode(string(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out = gather(out, name, "", raw)
	}
	return out
}

func gather(out []subschema, file, path string, raw any) []subschema {
	s, ok := raw.(map[string]any)
	if !ok {
		return out
	}
	out = append(out, subschema{file, path, s})
	for _, keyword := range slices.Sorted(maps.Keys(s)) {
		below := path + "/" + keyword
		switch v := s[keyword].(type) {
		case map[string]any:
			if !holdsNames(keyword) {
				if holdsSchema(keyword) {
					out = gather(out, file, below, v)
				}
				continue
			}
			for _, name := range slices.Sorted(maps.Keys(v)) {
				out = gather(out, file, below+"/"+escape(name), v[name])
			}
		case []any:
			if holdsList(keyword) {
				for i, item := range v {
					out = gather(out, file, below+"/"+strconv.Itoa(i), item)
				}
			}
		}
	}
	return out
}

func holdsSchema(keyword string) bool {
	return slices.Contains([]string{
		"items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems",
		"propertyNames", "contains", "not", "if", "then", "else",
	}, keyword)
}

// lint returns what is suspicious in a schema although the schema library accepts it.
func lint(s subschema) []string {
	var out []string
	for keyword, v := range s.schema {
		if !slices.Contains(known(), keyword) {
			out = append(out, "unknown keyword "+keyword)
		}
		if list, ok := v.([]any); ok && len(list) == 0 {
			out = append(out, "empty "+keyword)
		}
		if n, ok := v.(json.Number); ok {
			if f, err := n.Float64(); err != nil || math.Abs(f) > 1<<53 {
				out = append(out, keyword+" is beyond 2^53")
			}
		}
	}
	properties, _ := s.schema["properties"].(map[string]any)
	for name, property := range properties {
		p, ok := property.(map[string]any)
		if text, _ := p["description"].(string); ok && strings.TrimSpace(text) == "" {
			out = append(out, "property "+name+" has no description")
		}
	}
	required, _ := s.schema["required"].([]any)
	for _, r := range required {
		if _, ok := properties[text(r)]; !ok && s.schema["$ref"] == nil && s.schema["allOf"] == nil && len(properties) > 0 {
			out = append(out, "required "+text(r)+" is not a property")
		}
	}
	slices.Sort(out)
	return out
}

func known() []string {
	return []string{
		"$schema", "$id", "$ref", "$defs", "$comment", "title", "description", "default", "examples", "deprecated",
		"type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
		"minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains",
		"items", "prefixItems", "unevaluatedItems", "properties", "patternProperties", "additionalProperties", "unevaluatedProperties",
		"propertyNames", "required", "minProperties", "maxProperties", "dependentRequired", "dependentSchemas",
		"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "x-code",
	}
}

func TestSchemas(t *testing.T) {
	if _, err := New(); err != nil {
		t.Fatal(err)
	}
	for _, s := range subschemas(t, schema.FS) {
		for _, problem := range lint(s) {
			t.Errorf("%s#%s: %s", s.file, s.path, problem)
		}
	}
}

// TestExamples checks that every example in the schemas fits the schema it stands in.
func TestExamples(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat = true
	all := subschemas(t, schema.FS)
	for _, s := range all {
		if s.path == "" {
			text, err := fs.ReadFile(schema.FS, s.file)
			if err != nil {
				t.Fatal(err)
			}
			if err := compiler.AddResource(s.schema["$id"].(string), strings.NewReader(string(text))); err != nil {
				t.Fatal(err)
			}
		}
	}
	found := 0
	for _, s := range all {
		examples, _ := s.schema["examples"].([]any)
		for _, example := range examples {
			found++
			compiled, err := compiler.Compile(schema.Base + s.file + "#" + s.path)
			if err != nil {
				t.Fatalf("%s#%s: %v", s.file, s.path, err)
			}
			if err := compiled.Validate(example); err != nil {
				t.Errorf("%s#%s: example %v: %v", s.file, s.path, example, err)
			}
		}
	}
	t.Logf("%d examples", found)
}

// TestLint checks that the lint finds what it is for.
func TestLint(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`{"requierd": ["a"]}`, "unknown keyword requierd"},
		{`{"enum": []}`, "empty enum"},
		{`{"maximum": 99999999999999999999}`, "maximum is beyond 2^53"},
		{`{"properties": {"a": {"type": "string"}}}`, "property a has no description"},
		{`{"properties": {"a": {"description": "A."}}, "required": ["b"]}`, "required b is not a property"},
		{`{"items": {"anyOf": [{"properties": {"a": {"description": "A.", "minLenght": 1}}}]}}`, "unknown keyword minLenght"},
	} {
		var got []string
		for _, s := range subschemas(t, fstest.MapFS{"x.schema.json": {Data: []byte(tt.text)}}) {
			got = append(got, lint(s)...)
		}
		if len(got) != 1 || got[0] != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
