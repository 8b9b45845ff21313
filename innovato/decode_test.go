package innovato

import (
	"encoding"
	"encoding/json"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/schema"
)

// TestSchemaAndModel walks the schemas and the model together: each key that a document
// may have is a field of the right kind, and each field is a key of the schema. So
// nothing that a city writes is lost, and no field waits for a key that cannot come.
func TestSchemaAndModel(t *testing.T) {
	w := schemaWalk{T: t, files: map[string]any{}, done: map[string]bool{}}
	for name, model := range map[string]reflect.Type{
		"call.schema.json":     reflect.TypeFor[Call](),
		"network.schema.json":  reflect.TypeFor[Network](),
		"proposal.schema.json": reflect.TypeFor[Proposal](),
		"proposals.schema.json": reflect.TypeFor[struct {
			Proposals []*Proposal `yaml:"proposals"`
		}](),
		"progress.schema.json": reflect.TypeFor[struct {
			Projects []Project `yaml:"projects"`
		}](),
	} {
		w.walk(name, w.file(name), model, strings.TrimSuffix(name, ".schema.json"))
	}
	if len(w.done) < 100 {
		t.Errorf("only %d keys were compared", len(w.done))
	}
}

// readOnly are keys that the schema admits and no field holds: rules.notExecuted says so.
func readOnly() []string {
	return []string{"call/stages/[]/steps/[]/rescale/again", "call/stages/[]/steps/[]/bonus/atMost"}
}

type schemaWalk struct {
	*testing.T

	files map[string]any
	done  map[string]bool
}

func (w schemaWalk) file(name string) any {
	if w.files[name] == nil {
		src, err := fs.ReadFile(schema.FS, name)
		if err != nil {
			w.Fatal(err)
		}
		var parsed any
		if err := json.Unmarshal(src, &parsed); err != nil {
			w.Fatal(err)
		}
		w.files[name] = parsed
	}
	return w.files[name]
}

// resolve follows references.
func (w schemaWalk) resolve(file string, node any) (string, map[string]any) {
	m := node.(map[string]any)
	ref, ok := m["$ref"].(string)
	if !ok {
		return file, m
	}
	name, pointer, _ := strings.Cut(ref, "#")
	if name != "" {
		file = path.Base(name)
	}
	target := w.file(file)
	for token := range strings.SplitSeq(strings.Trim(pointer, "/"), "/") {
		target = target.(map[string]any)[token]
	}
	return w.resolve(file, target)
}

func (w schemaWalk) walk(file string, node any, model reflect.Type, at string) {
	file, s := w.resolve(file, node)
	if model.Kind() == reflect.Pointer {
		w.walk(file, s, model.Elem(), at)
		return
	}
	switch {
	case model == reflect.TypeFor[Step]():
		w.union(file, s, at, func(name string) (any, bool) { return scoring.NewStep(name) })
	case model == reflect.TypeFor[Tie]():
		for name := range properties(s) {
			if tie, ok := scoring.NewTie(name); !ok || tie.Name() != name {
				w.Errorf("%s/%s: no such tie", at, name)
			} else {
				w.walk(file, map[string]any{"properties": map[string]any{name: properties(s)[name]}}, reflect.TypeOf(tie), at)
			}
		}
	case model == reflect.TypeFor[Text](), model == reflect.TypeFor[map[string]string]():
		w.kind(at, len(properties(s)) == len(Languages()))
	case model == reflect.TypeFor[Moment](), reflect.PointerTo(model).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) && model != reflect.TypeFor[number.Number]():
		w.kind(at, s["type"] == "string")
	case model == reflect.TypeFor[number.Number]():
		w.kind(at, s["type"] == "number")
	default:
		w.plain(file, s, model, at)
	}
}

func (w schemaWalk) plain(file string, s map[string]any, model reflect.Type, at string) {
	switch model.Kind() {
	case reflect.Struct:
		w.object(file, s, model, at)
	case reflect.Slice:
		w.kind(at, s["type"] == "array")
		w.walk(file, s["items"], model.Elem(), at+"/[]")
	case reflect.Map:
		w.walk(file, s["additionalProperties"], model.Elem(), at+"/*")
	case reflect.Bool:
		w.kind(at, s["type"] == "boolean")
	case reflect.Int:
		w.kind(at, s["type"] == "integer")
	case reflect.String:
		w.kind(at, s["type"] == "string")
	default:
		w.Errorf("%s: the model has a %v", at, model)
	}
}

func (w schemaWalk) kind(at string, ok bool) {
	if !ok {
		w.Errorf("%s: schema and model disagree about the kind", at)
	}
}

func (w schemaWalk) object(file string, s map[string]any, model reflect.Type, at string) {
	fields := map[string]reflect.Type{}
	for field := range model.Fields() {
		if key := field.Tag.Get("yaml"); key != "" && key != "-" {
			fields[key] = field.Type
		}
	}
	for key, property := range properties(s) {
		here := at + "/" + key
		if key == "format" || slices.Contains(readOnly(), here) || w.done[here] {
			continue
		}
		w.done[here] = true
		if fields[key] == nil {
			w.Errorf("%s: %v has no field for it", here, model)
		} else if strings.Count(here, "/criteria/") < 3 {
			w.walk(file, property, fields[key], here)
		}
	}
	for key := range fields {
		if properties(s)[key] == nil {
			w.Errorf("%s: the schema does not have %s", at, key)
		}
	}
}

func (w schemaWalk) union(file string, s map[string]any, at string, named func(string) (any, bool)) {
	for name, property := range properties(s) {
		v, ok := named(name)
		if !ok {
			w.Errorf("%s/%s: nothing has that name", at, name)
			continue
		}
		w.walk(file, property, reflect.TypeOf(v), at+"/"+name)
	}
}

// properties returns the keys of an object, also of the one among alternatives.
func properties(s map[string]any) map[string]any {
	p, _ := s["properties"].(map[string]any)
	return p
}
