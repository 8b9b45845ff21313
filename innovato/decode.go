package innovato

import (
	"encoding"
	"reflect"
	"strconv"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// A decoder turns a checked tree into the model. The schema has already said that
// keys and kinds are right, so the only problems left are those of meaning: a
// number too long, a day that does not exist.
//
// It fills the fields of a struct by their yaml tags. A field of type [Source]
// receives the place, a [Text] the versions by language, a [Moment] its literal
// text, to be resolved when the time zone is known.
type decoder struct {
	first   string // the edition's first language: that of a text without one
	found   *diag.List
	moments []*Moment // all that were read, to be resolved
	texts   []Text    // all that were read, to be held to the edition's languages
}

// decode fills out, a pointer, from a tree.
func (d *decoder) decode(n *doc.Node, out any) {
	if n != nil {
		d.value(n, reflect.ValueOf(out).Elem())
	}
}

func (d *decoder) value(n *doc.Node, v reflect.Value) {
	switch target := v.Addr().Interface().(type) {
	case *Text:
		*target = d.text(n)
		d.texts = append(d.texts, *target)
	case *Moment:
		*target = Moment{literal: n.Text, Source: source(n)}
		d.moments = append(d.moments, target)
	case *number.Number:
		*target = d.number(n)
	case encoding.TextUnmarshaler:
		if err := target.UnmarshalText([]byte(n.Text)); err != nil {
			d.found.Error(n.Pos, n.Path, "rules.notExecuted", diag.Args{"what": n.Text})
		}
	case *Step:
		d.step(n, target)
	case *Tie:
		d.tie(n, target)
	default:
		d.kind(n, v)
	}
}

func (d *decoder) kind(n *doc.Node, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		d.fields(n, v)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items)))
		for i, item := range n.Items {
			d.value(item, v.Index(i))
		}
	case reflect.Map:
		d.mapping(n, v)
	case reflect.Bool:
		v.SetBool(n.Text == "true")
	case reflect.Int:
		d.integer(n, v)
	default:
		v.SetString(n.Text)
	}
}

// fields fills a struct. A key that the schema admits and the struct has no field
// for is refused: nothing that a city writes is silently ignored.
func (d *decoder) fields(n *doc.Node, v reflect.Value) {
	known := make(map[string]reflect.Value, v.NumField())
	for field, value := range v.Fields() {
		if field.Type == reflect.TypeFor[Source]() {
			value.Set(reflect.ValueOf(source(n)))
		} else if key := field.Tag.Get("yaml"); key != "" && key != "-" {
			known[key] = value
		}
	}
	for _, entry := range n.Entries {
		value, ok := known[entry.Key]
		switch {
		case !ok && entry.Key != "format":
			d.found.Error(entry.KeyPos, entry.Value.Path, "rules.notExecuted", diag.Args{"what": entry.Key})
		case ok && entry.Value.Kind != doc.Null:
			d.value(entry.Value, value)
		}
	}
}

// mapping fills a map from text. One from text to text is by language: a plain text in
// its place is the words in the first language, and it is held to the languages as a
// [Text] is.
func (d *decoder) mapping(n *doc.Node, v reflect.Value) {
	v.Set(reflect.MakeMap(v.Type()))
	if v.Type().Elem().Kind() == reflect.String {
		d.texts = append(d.texts, d.text(n))
	}
	if n.Kind == doc.Text {
		v.SetMapIndex(reflect.ValueOf(d.first), reflect.ValueOf(n.Text))
	}
	for _, entry := range n.Entries {
		element := reflect.New(v.Type().Elem()).Elem()
		d.value(entry.Value, element)
		v.SetMapIndex(reflect.ValueOf(entry.Key), element)
	}
}

func (d *decoder) text(n *doc.Node) Text {
	t := Text{Source: source(n)}
	if n.Kind != doc.Map {
		t.versions = []version{{lang: d.first, words: n.Text, place: n.PosIn}}
		return t
	}
	t.versions = make([]version, 0, len(n.Entries))
	for _, entry := range n.Entries {
		t.add(version{lang: entry.Key, words: entry.Value.Text, place: entry.Value.PosIn}, d.first)
	}
	return t
}

func (d *decoder) number(n *doc.Node) number.Number {
	value, err := number.Parse(n.Text)
	if err != nil {
		d.found.Error(n.Pos, n.Path, "number.invalid", diag.Args{"value": n.Text})
	}
	return value
}

func (d *decoder) integer(n *doc.Node, v reflect.Value) {
	i, err := strconv.Atoi(n.Text)
	if err != nil {
		d.found.Error(n.Pos, n.Path, "number.notWhole", diag.Args{"value": n.Text})
	}
	v.SetInt(int64(i))
}

// step reads {name: {…}}.
func (d *decoder) step(n *doc.Node, out *Step) {
	out.Source = source(n)
	for _, entry := range n.Entries {
		step, ok := scoring.NewStep(entry.Key)
		if !ok {
			continue
		}
		d.decode(entry.Value, step)
		out.Step = step
	}
}

// tie reads {name: …}: the link's only field carries the name.
func (d *decoder) tie(n *doc.Node, out *Tie) {
	out.Source = source(n)
	for _, entry := range n.Entries {
		if tie, ok := scoring.NewTie(entry.Key); ok {
			d.decode(n, tie)
			out.Tie = tie
		}
	}
}
