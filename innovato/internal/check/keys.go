package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// ofKey handles a key that may not stand where it stands.
func (r *report) ofKey(l leaf) diag.Diagnostic {
	code, _ := l.schema["x-code"].(string)
	args := diag.Args{"value": cut(l.key)}
	switch {
	case l.keyword == "unevaluatedProperties":
		return r.unknownKey(l, l.key)
	case l.keyword == "enum":
		return r.keyAt(l.node, l.key, "schema.unknownKey", choice(l.key, allowed(l.schema), l.node))
	case code != "":
		return r.keyAt(l.node, l.key, diag.Code(code), args)
	}
	return r.keyAt(l.node, l.key, "schema.keyName", args)
}

// unknown reports every key that additionalProperties forbids.
func (r *report) unknown(l leaf) []diag.Diagnostic {
	var out []diag.Diagnostic
	known := r.keysOf(l)
	for _, e := range l.node.Entries {
		if !slices.Contains(known, e.Key) && len(out) < maxProblems {
			out = append(out, r.unknownKey(l, e.Key))
		}
	}
	return out
}

func (r *report) unknownKey(l leaf, key string) diag.Diagnostic {
	return r.keyAt(l.node, key, "schema.unknownKey", choice(key, r.keysOf(l), l.node))
}

// keyAt is a problem at a key of a map.
func (r *report) keyAt(n *doc.Node, key string, code diag.Code, args diag.Args) diag.Diagnostic {
	pos := n.Pos
	if value := n.Get(key); value != nil {
		pos = value.KeyPos
	}
	return diag.Diagnostic{Code: code, Pos: pos, Path: n.Path + "/" + escape(key), Args: args}
}

// choice returns the arguments of schema.unknownKey.
func choice(key string, known []string, n *doc.Node) diag.Args {
	args := diag.Args{"key": cut(key), "known": join(nearest(key, known))}
	if s := suggest(key, known, n); s != "" {
		args["suggestion"] = s
	}
	return args
}

// known reports whether the key of a leaf is one that the schema has in store, in a
// part that did not apply because of another problem.
func (r *report) known(l leaf) bool { return slices.Contains(r.keysOf(l), l.key) }

// keysOf returns, sorted, the keys that the schema of a leaf knows.
func (r *report) keysOf(l leaf) []string {
	k := keySet{checker: r.checker, keys: map[string]bool{}}
	k.add(l.base, l.schema, 0)
	maps.DeleteFunc(k.keys, func(_ string, allowed bool) bool { return !allowed })
	return slices.Sorted(maps.Keys(k.keys))
}

// A keySet collects the keys that a schema knows, itself and in its parts.
type keySet struct {
	checker *Checker
	keys    map[string]bool // false for a key that is known and forbidden
}

// maxReferences bounds how far references are followed; a schema may refer to itself.
const maxReferences = 8

func (k keySet) add(base string, s map[string]any, depth int) {
	if depth > maxReferences {
		return
	}
	properties, _ := s["properties"].(map[string]any)
	for key, property := range properties {
		k.keys[key] = property != false
	}
	if ref, ok := s["$ref"].(string); ok {
		address, to := k.checker.follow(base, ref)
		k.add(address, to, depth+1)
	}
	for _, keyword := range []string{"allOf", "anyOf", "oneOf"} {
		parts, _ := s[keyword].([]any)
		for _, part := range parts {
			k.part(base, part, depth)
		}
	}
	for _, keyword := range []string{"if", "then", "else"} {
		k.part(base, s[keyword], depth)
	}
	dependent, _ := s["dependentSchemas"].(map[string]any)
	for _, part := range dependent {
		k.part(base, part, depth)
	}
}

func (k keySet) part(base string, part any, depth int) {
	if s, ok := part.(map[string]any); ok {
		k.add(base, s, depth+1)
	}
}

// join writes names as a list separated by commas.
func join(names []string) string { return strings.Join(names, ", ") }
