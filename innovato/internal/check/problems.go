package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// problems says what a failed keyword means to the writer. all are the leaves of the
// whole document.
func (r *report) problems(l leaf, all []leaf) []diag.Diagnostic {
	if l.key != "" {
		return []diag.Diagnostic{r.ofKey(l)}
	}
	if code, ok := l.schema["x-code"].(string); ok && replaceable(l.keyword) {
		return []diag.Diagnostic{l.value(diag.Code(code), nil)}
	}
	switch l.keyword {
	case "required":
		return r.required(l, all)
	case "additionalProperties":
		return r.unknown(l)
	case "type":
		return []diag.Diagnostic{l.wrongType()}
	case "enum":
		return []diag.Diagnostic{l.enum()}
	case "const":
		return []diag.Diagnostic{l.value("schema.const", diag.Args{"expected": text(l.schema["const"])})}
	case "uniqueItems":
		return l.twice()
	case "dependentRequired":
		return r.dependent(l)
	case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties":
		return l.size(all)
	}
	return []diag.Diagnostic{l.simple()}
}

// replaceable reports whether x-code says more than the code of a keyword.
func replaceable(keyword string) bool {
	return !slices.Contains([]string{
		"type", "required", "additionalProperties", "unevaluatedProperties",
		"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
	}, keyword)
}

// value is a problem of the value itself.
func (l leaf) value(code diag.Code, args diag.Args) diag.Diagnostic {
	if args == nil {
		args = diag.Args{}
	}
	args["value"] = show(l.node)
	return diag.Diagnostic{Code: code, Pos: l.node.Pos, Path: l.node.Path, Args: args}
}

// simple handles the keywords that need nothing but their own value.
func (l leaf) simple() diag.Diagnostic {
	limit := text(l.schema[l.keyword])
	switch l.keyword {
	case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
		return l.value(diag.Code("schema."+l.keyword), diag.Args{"limit": limit})
	case "pattern":
		return l.value("schema.pattern", diag.Args{"pattern": limit})
	case "format":
		return l.value("schema.format", diag.Args{"format": limit})
	case "minContains", "maxContains", "contains":
		return l.value("schema.contains", nil)
	case "not":
		return l.value("schema.not", nil)
	case "oneOf", "anyOf":
		return l.value("schema.alternatives", nil)
	}
	return l.value("schema.other", diag.Args{"keyword": l.keyword})
}

// size handles the keywords that count characters, items or keys.
func (l leaf) size(all []leaf) []diag.Diagnostic {
	limit := text(l.schema[l.keyword])
	found := strconv.Itoa(count(l.node))
	code := diag.Code("schema." + l.keyword)
	switch {
	case l.keyword == "minLength" && slices.ContainsFunc(all, func(o leaf) bool { return o.node == l.node && o.keyword == "pattern" }):
		return nil // the pattern says it better
	case l.keyword == "minLength" && found == "0":
		code = "schema.emptyText"
	case l.keyword == "minItems" && found == "0":
		code = "schema.emptyList"
	case l.keyword == "minProperties" && found == "0":
		code = "schema.emptyMap"
	case l.keyword == "maxProperties":
		return []diag.Diagnostic{l.value(code, diag.Args{"limit": limit, "found": found, "keys": keys(l.node)})}
	}
	return []diag.Diagnostic{l.value(code, diag.Args{"limit": limit, "found": found})}
}

func count(n *doc.Node) int {
	switch n.Kind {
	case doc.Map:
		return len(n.Entries)
	case doc.List:
		return len(n.Items)
	default:
		return utf8.RuneCountInString(n.Text)
	}
}

func keys(n *doc.Node) string {
	var names []string
	for _, e := range n.Entries {
		names = append(names, e.Key)
	}
	return join(names)
}

// required reports every key that is missing, unless it stands there misspelt.
func (r *report) required(l leaf, all []leaf) []diag.Diagnostic {
	wanted, _ := l.schema["required"].([]any)
	misspelt := r.misspelt(l.node, all)
	var out []diag.Diagnostic
	for _, w := range wanted {
		key, _ := w.(string)
		if l.node.Get(key) != nil || misspelt[key] {
			continue
		}
		out = append(out, diag.Diagnostic{Code: "schema.required", Pos: l.node.Pos, Path: l.node.Path, Args: diag.Args{"key": key}})
	}
	return out
}

// misspelt returns the keys that the unknown keys of a map were probably meant to be.
func (r *report) misspelt(n *doc.Node, all []leaf) map[string]bool {
	out := map[string]bool{}
	for _, l := range all {
		if l.node != n {
			continue
		}
		switch {
		case l.keyword == "unevaluatedProperties" && l.key != "":
			out[suggest(l.key, r.keysOf(l), n)] = true
		case l.keyword == "additionalProperties" && l.key == "":
			for _, d := range r.unknown(l) {
				out[d.Args["suggestion"]] = true
			}
		}
	}
	delete(out, "")
	return out
}

// dependent reports keys that another key needs.
func (r *report) dependent(l leaf) []diag.Diagnostic {
	names, _ := l.schema["dependentRequired"].(map[string]any)
	list, _ := names[l.name].([]any)
	var out []diag.Diagnostic
	for _, item := range list {
		key := text(item)
		if l.node.Get(key) != nil || !strings.Contains(l.message, "'"+key+"'") {
			continue
		}
		pos := l.node.Pos
		if because := l.node.Get(l.name); because != nil {
			pos = because.KeyPos
		}
		out = append(out, diag.Diagnostic{Code: "schema.dependentRequired", Pos: pos, Path: l.node.Path, Args: diag.Args{"key": key, "because": l.name}})
	}
	return out
}

// twice reports the items of a list that stand in it twice.
func (l leaf) twice() []diag.Diagnostic {
	seen := map[string]*doc.Node{}
	var out []diag.Diagnostic
	for _, item := range l.node.Items {
		id := item.Kind.String() + show(item)
		if first := seen[id]; first != nil && equal(first, item) {
			out = append(out, leaf{node: item}.value("schema.uniqueItems", diag.Args{"line": strconv.Itoa(first.Pos.Line)}))
			continue
		}
		seen[id] = item
	}
	if out == nil { // equal in value, not in writing, such as 1 and 1.0
		out = append(out, l.value("schema.uniqueItems", diag.Args{"line": strconv.Itoa(l.node.Pos.Line)}))
	}
	return out
}
