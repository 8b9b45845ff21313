package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// types returns the types that a schema allows.
func types(s map[string]any) []any {
	if list, ok := s["type"].([]any); ok {
		return list
	}
	return []any{s["type"]}
}

// wrongType handles a value of another type than the schema wants.
func (l leaf) wrongType() diag.Diagnostic {
	wanted := make([]string, 0, 2)
	for _, t := range types(l.schema) {
		if name := text(t); name != "null" && !slices.Contains(wanted, name) {
			wanted = append(wanted, name)
		}
	}
	if l.node.Kind == doc.Null {
		return l.empty()
	}
	if d, ok := l.slip(wanted); ok {
		return d
	}
	return l.value(typeCode(wanted), nil)
}

// empty handles a key with nothing after it.
func (l leaf) empty() diag.Diagnostic {
	key := l.node.Path[strings.LastIndexByte(l.node.Path, '/')+1:]
	key = cut(unescape(key))
	switch {
	case l.node.KeyPos.IsZero():
		return l.value("schema.emptyItem", nil)
	case l.node.Text != "":
		return l.value("schema.null", diag.Args{"key": key})
	}
	return l.value("schema.empty", diag.Args{"key": key})
}

func typeCode(wanted []string) diag.Code {
	slices.Sort(wanted)
	switch strings.Join(wanted, " ") {
	case "string":
		return "schema.type.text"
	case "number", "integer number":
		return "schema.type.number"
	case "integer":
		return "schema.type.integer"
	case "boolean":
		return "schema.type.boolean"
	case "array":
		return "schema.type.list"
	case "object":
		return "schema.type.map"
	case "":
		return "schema.type.null"
	case "object string":
		return "schema.type.textOrMap"
	case "array string":
		return "schema.type.textOrList"
	}
	return "schema.type.other"
}

// slip recognises values that are nearly of the right type.
func (l leaf) slip(wanted []string) (diag.Diagnostic, bool) {
	value := l.node.Text
	switch {
	case l.node.Kind == doc.Text && (slices.Contains(wanted, "number") || slices.Contains(wanted, "integer")):
		code, args := numberSlip(value)
		if code == "" {
			return diag.Diagnostic{}, false
		}
		return l.value(code, args), true
	case l.node.Kind == doc.Text && slices.Contains(wanted, "boolean"):
		if meant := truth(value); meant != "" {
			return l.value("boolean.spelling", diag.Args{"suggestion": meant}), true
		}
	case l.node.Kind == doc.Text && slices.Contains(wanted, "object") && colonSlip(value):
		key, rest, _ := strings.Cut(value, ":")
		return l.value("yaml.colonSpace", diag.Args{"suggestion": cut(key + ": " + rest)}), true
	case l.node.Kind == doc.Number && slices.Contains(wanted, "string"):
		return l.value("text.unquotedNumber", diag.Args{"suggestion": `"` + value + `"`}), true
	case l.node.Kind == doc.Bool && slices.Contains(wanted, "string"):
		return l.value("text.unquotedBoolean", diag.Args{"suggestion": `"` + value + `"`}), true
	}
	return diag.Diagnostic{}, false
}

// colonSlip reports whether a text is a key and a value without a space between.
func colonSlip(value string) bool {
	return regexp.MustCompile(`^[A-Za-z][\w-]*:[^\s/]\S*$`).MatchString(value)
}

// truth returns "true" or "false" for a word that means it in a language of the
// network, or "".
func truth(value string) string {
	word := strings.ToLower(strings.Trim(value, " ."))
	switch {
	case slices.Contains([]string{
		"true", "yes", "y", "on", "t", "si", "sì", "sí", "sim", "oui", "ja", "da", "igen", "vero",
		"verdadeiro", "verdadero", "vrai", "waar", "adevărat", "igaz", "x",
	}, word):
		return "true"
	case slices.Contains([]string{
		"false", "no", "n", "off", "f", "não", "nao", "non", "nee", "nu", "nem", "falso",
		"faux", "onwaar", "fals", "hamis", "-",
	}, word):
		return "false"
	}
	return ""
}

// enum handles a value that is not among those allowed.
func (l leaf) enum() diag.Diagnostic {
	words := allowed(l.schema)
	args := diag.Args{"allowed": join(nearest(l.node.Text, words))}
	if s := suggest(l.node.Text, words, nil); s != "" {
		args["suggestion"] = s
	}
	return l.value("schema.enum", args)
}

// allowed returns the values of an enum in the order of the schema.
func allowed(s map[string]any) []string {
	list, _ := s["enum"].([]any)
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = text(v)
	}
	return words
}
