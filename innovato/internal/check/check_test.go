package check

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

const (
	base = "https://example.org/schema/"

	defs = `{"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "` + base + `defs.schema.json",
"$defs": {
	"id": {"type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": 8, "x-code": "text.id"},
	"text": {"type": ["string", "object"], "minLength": 1, "properties": {"it": {"type": "string"}, "en": {"type": "string"}}, "unevaluatedProperties": false, "minProperties": 1},
	"named": {"properties": {"id": {"$ref": "#/$defs/id"}, "title": {"$ref": "#/$defs/text"}}, "required": ["id"]},
	"criterion": {"$ref": "#/$defs/named", "properties": {
		"weight": {"type": "number", "exclusiveMinimum": 0, "maximum": 100},
		"criteria": {"type": "array", "items": {"$ref": "#/$defs/criterion"}}},
		"required": ["weight"], "unevaluatedProperties": false}
}}`

	sample = `{"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "` + base + `sample.schema.json",
"type": "object",
"properties": {
	"format": {"const": 1},
	"id": {"$ref": "defs.schema.json#/$defs/id"},
	"title": {"$ref": "defs.schema.json#/$defs/text"},
	"max": {"type": "integer", "minimum": 1, "exclusiveMaximum": 10},
	"share": {"type": "number", "minimum": 0, "maximum": 1},
	"step": {"type": "number", "multipleOf": 0.5},
	"public": {"type": "boolean"},
	"mode": {"enum": ["halfUp", "halfEven", "down", "up"]},
	"country": {"enum": ["IT", "PT", "NL", "FR", "RO", "ES", "HU", "BE", "DE", "AT"]},
	"languages": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3, "uniqueItems": true},
	"email": {"type": "string", "format": "email"},
	"code": {"type": "string", "pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 4},
	"criteria": {"type": "array", "items": {"$ref": "defs.schema.json#/$defs/criterion"}},
	"steps": {"type": "array", "items": {"type": "object", "minProperties": 1, "maxProperties": 1, "properties": {"weigh": {"type": "object"}, "round": {"type": "object"}}, "additionalProperties": false}},
	"labels": {"type": "object", "propertyNames": {"enum": ["it", "en", "pt"]}},
	"notes": {"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}},
	"ids": {"type": "object", "propertyNames": {"$ref": "defs.schema.json#/$defs/id"}},
	"choice": {"oneOf": [{"type": "string"}, {"type": "object", "properties": {"kind": {"const": "top"}, "top": {"type": "integer"}}, "required": ["kind", "top"]},
		{"type": "object", "properties": {"kind": {"const": "budget"}, "amount": {"type": "number"}}, "required": ["kind", "amount"]}]},
	"from": {"type": "string"}, "to": {"type": "string"},
	"never": false,
	"odd": {"not": {"type": "string"}},
	"some": {"type": "array", "contains": {"const": 1}},
	"date": {"type": "string", "format": "date", "x-code": "text.date"},
	"number or text": {"type": ["string", "number"]},
	"a/b~c%d é": {"type": "object", "additionalProperties": {"type": "integer"}}
},
"dependentRequired": {"from": ["to"]},
"required": ["id"],
"additionalProperties": false}`
)

func checker(t *testing.T) *Checker {
	t.Helper()
	c, err := newFrom(fstest.MapFS{
		"defs.schema.json":   {Data: []byte(defs)},
		"sample.schema.json": {Data: []byte(sample)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func parse(t *testing.T, source string) *doc.Node {
	t.Helper()
	n, l := doc.Parse("f.yaml", []byte(source))
	if l.HasErrors() || n == nil {
		t.Fatalf("%q: %v", source, l.Sorted())
	}
	return n
}

func lines(l diag.List) []string {
	var out []string
	for _, d := range l.Sorted() {
		out = append(out, strings.TrimPrefix(d.Error(), "f.yaml:")+" @"+d.Path)
	}
	return out
}

type example struct {
	source string
	want   []string
}

func samples() []example {
	return []example{
		{"id: a\n", nil},
		{"id: a\ntitle: Foo\n", nil},
		{"id: a\ntitle: {it: Foo, en: Bar}\nformat: 1\nmax: 9\nstep: 2.5\n", nil},
		{"title: Foo\n", []string{`1:1: error: schema.required key="id" @`}},
		{"id: a\nmode: up\nmax: 0\n", []string{`3:6: error: schema.minimum limit="1" value="0" @/max`}},
		{"id: a\nmax: 10\n", []string{`2:6: error: schema.exclusiveMaximum limit="10" value="10" @/max`}},
		{"id: a\nshare: 1.5\n", []string{`2:8: error: schema.maximum limit="1" value="1.5" @/share`}},
		{"id: a\nstep: 0.3\n", []string{`2:7: error: schema.multipleOf limit="0.5" value="0.3" @/step`}},
		{"id: a\nformat: 2\n", []string{`2:9: error: schema.const expected="1" value="2" @/format`}},
		{"id: a\nmax: 2.5\n", []string{`2:6: error: schema.type.integer value="2.5" @/max`}},
		{"id: a\nmax: ten\n", []string{`2:6: error: schema.type.integer value="ten" @/max`}},
		{"id: a\nmax: 7,5\n", []string{`2:6: error: number.comma suggestion="7.5" value="7,5" @/max`}},
		{"id: a\nmax: \"7\"\n", []string{`2:6: error: number.quoted suggestion="7" value="7" @/max`}},
		{"id: a\npublic: yes\n", []string{`2:9: error: boolean.spelling suggestion="true" value="yes" @/public`}},
		{"id: a\npublic: Nem\n", []string{`2:9: error: boolean.spelling suggestion="false" value="Nem" @/public`}},
		{"id: a\npublic: perhaps\n", []string{`2:9: error: schema.type.boolean value="perhaps" @/public`}},
		{"id: a\npublic: 1\n", []string{`2:9: error: schema.type.boolean value="1" @/public`}},
		{"id: 7\n", []string{`1:5: error: text.unquotedNumber suggestion="\"7\"" value="7" @/id`}},
		{"id: true\n", []string{`1:5: error: text.unquotedBoolean suggestion="\"true\"" value="true" @/id`}},
		{"id: 010\n", nil},
		{"id: no\n", nil},
		{"id: Foo\n", []string{`1:5: error: text.id value="Foo" @/id`}},
		{"id: aaaaaaaaa\n", []string{`1:5: error: schema.maxLength found="9" limit="8" value="aaaaaaaaa" @/id`}},
		{"id: [a, {b: c}]\n", []string{`1:5: error: schema.type.text value="[a, {b: c}]" @/id`}},
		{"id:\nmax: 2\n", []string{`1:4: error: schema.empty key="id" value="null" @/id`}},
		{"id: null\n", []string{`1:5: error: schema.null key="id" value="null" @/id`}},
		{"id: a\nlanguages:\n  - it\n  -\n", []string{`4:4: error: schema.emptyItem value="null" @/languages/1`}},
		{"id: a\ntitle: ''\n", []string{`2:8: error: schema.emptyText found="0" limit="1" value="" @/title`}},
		{"id: a\ntitle: 5\n", []string{`2:8: error: text.unquotedNumber suggestion="\"5\"" value="5" @/title`}},
		{"id: a\ntitle: [x]\n", []string{`2:8: error: schema.type.textOrMap value="[x]" @/title`}},
		{"id: a\ntitle: {}\n", []string{`2:8: error: schema.emptyMap found="0" limit="1" value="{}" @/title`}},
		{"id: a\nnumber or text: []\n", []string{`2:17: error: schema.type.other value="[]" @/number or text`}},
		{"id: a\ntitle:\n  it: Foo\n  ne: Bar\n", []string{`4:3: error: schema.unknownKey key="ne" known="en, it" suggestion="en" @/title/ne`}},
		{"id: a\nmode: halfup\n", []string{`2:7: error: schema.enum allowed="halfUp, halfEven, down, up" suggestion="halfUp" value="halfup" @/mode`}},
		{"id: a\ncountry: GB\n", []string{`2:10: error: schema.enum allowed="BE, ES, FR, HU, IT, NL, PT, RO, …" value="GB" @/country`}},
		{"id: a\nlanguages: it\n", []string{`2:12: error: schema.type.list value="it" @/languages`}},
		{"id: a\nlanguages: []\n", []string{`2:12: error: schema.emptyList found="0" limit="1" value="[]" @/languages`}},
		{"id: a\nlanguages: [a, b, c, d]\n", []string{`2:12: error: schema.maxItems found="4" limit="3" value="[a, b, c, d]" @/languages`}},
		{"id: a\nlanguages:\n  - it\n  - en\n  - it\n", []string{`5:5: error: schema.uniqueItems line="3" value="it" @/languages/2`}},
		{"id: a\nemail: foo\n", []string{`2:8: error: schema.format format="email" value="foo" @/email`}},
		{"id: a\ndate: 01.02.2024\n", []string{`2:7: error: text.date value="01.02.2024" @/date`}},
		{"id: a\ncode: a\n", []string{`2:7: error: schema.pattern pattern="^[A-Z]+$" value="a" @/code`}},
		{"id: a\ncode: A\n", []string{`2:7: error: schema.minLength found="1" limit="2" value="A" @/code`}},
		{"id: a\ntitel: Foo\n", []string{`2:1: error: schema.unknownKey key="titel" known="code, date, email, id, ids, notes, step, title, …" suggestion="title" @/titel`}},
		{"ID: a\n", []string{`1:1: error: schema.unknownKey key="ID" known="code, date, id, ids, max, mode, odd, to, …" suggestion="id" @/ID`}},
		{"id: a\nnever: 1\n", []string{`2:1: error: schema.unknownKey key="never" known="code, date, email, mode, notes, share, some, step, …" @/never`}},
		{"id: a\nodd: x\n", []string{`2:6: error: schema.not value="x" @/odd`}},
		{"id: a\nsome: [2, 3]\n", []string{`2:7: error: schema.contains value="[2, 3]" @/some`}},
		{"id: a\nfrom: x\n", []string{`2:1: error: schema.dependentRequired because="from" key="to" @`}},
		{"id: a\nlabels: {it: x, de: y}\n", []string{`2:17: error: schema.unknownKey key="de" known="it, en, pt" @/labels/de`}},
		{"id: a\nnotes:\n  x: 1\n  Y/: 2\n", []string{`4:3: error: schema.keyName value="Y/" @/notes/Y~1`}},
		{"id: a\nids:\n  A: 1\n", []string{`3:3: error: text.id value="A" @/ids/A`}},
		{"id: a\na/b~c%d é:\n  x: y\n  z/: q\n", []string{
			`3:6: error: schema.type.integer value="y" @/a~1b~0c%d é/x`,
			`4:7: error: schema.type.integer value="q" @/a~1b~0c%d é/z~1`,
		}},
		{"id: a\nsteps:\n  - weigh: {}\n    round: {}\n", []string{`3:5: error: schema.maxProperties found="2" keys="weigh, round" limit="1" value="{weigh: {}, round: {}}" @/steps/0`}},
		{"id: a\nsteps:\n  - weight: {}\n", []string{`3:5: error: schema.unknownKey key="weight" known="round, weigh" suggestion="weigh" @/steps/0/weight`}},
		{"id: a\nsteps:\n  - weigh\n", []string{`3:5: error: schema.type.map value="weigh" @/steps/0`}},
		{"id: a\nlabels: it:Foo\n", []string{`2:9: error: yaml.colonSpace suggestion="it: Foo" value="it:Foo" @/labels`}},
		{"id: a\nchoice: 5\n", []string{`2:9: error: text.unquotedNumber suggestion="\"5\"" value="5" @/choice`}},
		{"id: a\nchoice: [5]\n", []string{`2:9: error: schema.type.textOrMap value="[5]" @/choice`}},
		{"id: a\nchoice: {kind: budget, top: 5}\n", []string{`2:9: error: schema.required key="amount" @/choice`}},
		{"id: a\nchoice: {kind: top, top: x}\n", []string{`2:26: error: schema.type.integer value="x" @/choice/top`}},
		// A problem inside must not make the other keys of the same map unknown.
		{"id: a\ncriteria:\n  - id: Foo\n    title: Bar\n    weight: 5\n", []string{`3:9: error: text.id value="Foo" @/criteria/0/id`}},
		{"id: a\ncriteria:\n  - id: a\n    wieght: 5\n    title: 7\n", []string{
			`4:5: error: schema.unknownKey key="wieght" known="criteria, id, title, weight" suggestion="weight" @/criteria/0/wieght`,
			`5:12: error: text.unquotedNumber suggestion="\"7\"" value="7" @/criteria/0/title`,
		}},
		{"id: a\ncriteria:\n  - id: a\n    weight: 1\n    criteria:\n      - id: b\n        weight: 0\n      - weight: 101\n", []string{
			`7:17: error: schema.exclusiveMinimum limit="0" value="0" @/criteria/0/criteria/0/weight`,
			`8:9: error: schema.required key="id" @/criteria/0/criteria/1`,
			`8:17: error: schema.maximum limit="100" value="101" @/criteria/0/criteria/1/weight`,
		}},
		{"just text\n", []string{`1:1: error: schema.type.map value="just text" @`}},
		{"- a\n", []string{`1:1: error: schema.type.map value="[a]" @`}},
	}
}

func TestCheck(t *testing.T) {
	c := checker(t)
	for _, tt := range samples() {
		if diff := cmp.Diff(tt.want, lines(c.Check("sample.schema.json", parse(t, tt.source)))); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", tt.source, diff)
		}
	}
}

func TestCheckRefused(t *testing.T) {
	n, l := doc.Parse("f.yaml", []byte("id: !x a\nmax: &y z\n"))
	if l.Count(diag.Error) != 2 {
		t.Fatalf("got %v", l.Sorted())
	}
	if got := lines(checker(t).Check("sample.schema.json", n)); got != nil {
		t.Errorf("what was refused is reported again: %v", got)
	}
}

func TestCheckMany(t *testing.T) {
	n := parse(t, "id: a\ncriteria:\n"+strings.Repeat("  - {id: A, weight: x}\n", 20_000))
	l := checker(t).Check("sample.schema.json", n)
	if l.Len() != maxProblems+1 || l.Sorted()[0].Code != "schema.tooMany" && !l.HasErrors() {
		t.Errorf("%d problems", l.Len())
	}
}

func TestCheckInternal(t *testing.T) {
	c := checker(t)
	got := lines(c.Check("nothing.schema.json", parse(t, "a: 1\n")))
	if diff := cmp.Diff([]string{`1:1: error: schema.internal value="no schema nothing.schema.json" @`}, got); diff != "" {
		t.Error(diff)
	}
	if l := c.Check("sample.schema.json", nil); l.Len() > 0 {
		t.Errorf("nil tree: %v", l.Sorted())
	}
}

// TestNewRefuses checks that no schema can make the checker open anything.
func TestNewRefuses(t *testing.T) {
	for _, fragment := range []string{
		`"$ref": "file:///etc/passwd"`,
		`"$ref": "https://example.org/other.json"`,
		`"$ref": "other.schema.json"`,
		`"$ref": "/etc/hostname"`,
		`"$dynamicRef": "file:///etc/passwd"`,
		`"items": {"$ref": "file:///etc/passwd"}`,
		`"allOf": [{"$ref": "file:///etc/passwd"}]`,
		`"not": {"$ref": "file:///etc/passwd"}`,
		`"if": {"$ref": "file:///etc/passwd"}`,
		`"properties": {"a": {"$ref": "file:///etc/passwd"}}`,
		`"patternProperties": {"a": {"$ref": "file:///etc/passwd"}}`,
		`"propertyNames": {"$ref": "file:///etc/passwd"}`,
		`"dependentSchemas": {"a": {"$ref": "file:///etc/passwd"}}`,
		`"unevaluatedItems": {"$ref": "file:///etc/passwd"}`,
		`"$schema": "file:///etc/passwd"`,
		`"$id": ""`,
		`"pattern": "(?=x)"`,
		`"type": "strnig"`,
		`"minimum": "5"`,
	} {
		text := `{"$id": "` + base + `x.schema.json", ` + fragment + `}`
		if _, err := newFrom(fstest.MapFS{"x.schema.json": {Data: []byte(text)}}); err == nil {
			t.Errorf("%s: accepted", fragment)
		} else if strings.Contains(err.Error(), "root:") {
			t.Errorf("%s: leaks %v", fragment, err)
		}
	}
	if _, err := newFrom(fstest.MapFS{"x.schema.json": {Data: []byte(`{`)}}); err == nil {
		t.Error("broken JSON: accepted")
	}
}
