package text

import (
	"fmt"
	"slices"
	"strings"
)

// A template is a message with fields, cut at its fields when it is loaded.
type template struct {
	literals []string // one more than fields
	fields   []string
	size     int // of all literals together, in bytes
}

// compile cuts a text at its fields. Only plain fields, {{.name}}, are allowed.
func compile(text string) (template, error) {
	var t template
	for {
		literal, rest, found := strings.Cut(text, "{{")
		if strings.Contains(literal, "}}") {
			return template{}, fmt.Errorf("}} without {{ in %q", text)
		}
		t.literals = append(t.literals, literal)
		t.size += len(literal)
		if !found {
			return t, nil
		}
		inner, after, closed := strings.Cut(rest, "}}")
		name, dotted := strings.CutPrefix(inner, ".")
		if !closed || !dotted || !isField(name) {
			return template{}, fmt.Errorf("%q is not a plain field such as {{.name}}", "{{"+inner)
		}
		t.fields = append(t.fields, name)
		text = after
	}
}

func isField(s string) bool { return isID(s) && !strings.ContainsAny(s, ".-") }

// execute puts the data into the fields. It returns the name of the first field
// for which there is no datum, or "".
func (t template) execute(d Data) (text, missing string) {
	size := t.size
	for _, field := range t.fields {
		value, ok := d[field]
		if !ok {
			return "", field
		}
		size += len(value)
	}
	var b strings.Builder
	b.Grow(size)
	for i, field := range t.fields {
		b.WriteString(t.literals[i])
		b.WriteString(d[field])
	}
	b.WriteString(t.literals[len(t.fields)])
	return b.String(), ""
}

// fieldSet returns the names of the fields, sorted, each once, without Count.
func (t template) fieldSet() []string {
	set := slices.DeleteFunc(slices.Clone(t.fields), func(f string) bool { return f == countField })
	slices.Sort(set)
	return slices.Compact(set)
}
