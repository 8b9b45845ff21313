package check

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// A report turns the schema library's tree of errors into problems.
type report struct {
	checker *Checker
	root    *doc.Node
	nodes   map[string]*doc.Node // by path
	list    diag.List
}

// A leaf is one keyword that one value does not fulfil.
type leaf struct {
	keyword string         // such as "minimum"
	name    string         // what follows the keyword in its location, such as a property
	schema  map[string]any // that holds the keyword
	node    *doc.Node      // the value
	base    string         // address of the file that holds the schema
	key     string         // if the keyword speaks of a key of node rather than of its value
	message string         // the library's
}

func (r *report) failure(err error) {
	var failed *jsonschema.ValidationError
	if !errors.As(err, &failed) {
		r.list.Error(r.root.Pos, "", "schema.internal", diag.Args{"value": err.Error()})
		return
	}
	r.nodes = map[string]*doc.Node{}
	r.index(r.root)
	leaves := r.leaves(failed)
	slices.SortStableFunc(leaves, order) // the library goes through maps as they come
	broken := troubled(leaves)
	for _, l := range leaves {
		if l.node.Refused || l.keyword == "unevaluatedProperties" && r.known(l) && broken[l.node.Path] {
			continue // said already, or the consequence of another problem
		}
		for _, d := range r.problems(l, leaves) {
			if r.list.Len() == maxProblems {
				r.list.Error(r.root.Pos, "", "schema.tooMany", diag.Args{"limit": strconv.Itoa(maxProblems)})
				return
			}
			d.Severity = diag.Error
			r.list.Add(d)
		}
	}
}

// index notes the nodes by path.
func (r *report) index(n *doc.Node) {
	r.nodes[n.Path] = n
	for _, item := range n.Items {
		r.index(item)
	}
	for _, e := range n.Entries {
		r.index(e.Value)
	}
}

func order(a, b leaf) int {
	return cmp.Or(
		cmp.Compare(a.node.Pos.Line, b.node.Pos.Line),
		cmp.Compare(a.node.Pos.Column, b.node.Pos.Column),
		cmp.Compare(a.node.Path, b.node.Path),
		cmp.Compare(a.keyword, b.keyword),
		cmp.Compare(a.key, b.key),
		cmp.Compare(a.name, b.name),
	)
}

// troubled returns the paths of all values that have a problem of their own or
// below, keys that are not known left aside.
func troubled(leaves []leaf) map[string]bool {
	out := map[string]bool{}
	for _, l := range leaves {
		if l.keyword == "unevaluatedProperties" {
			continue
		}
		path := l.node.Path
		for {
			out[path] = true
			i := strings.LastIndexByte(path, '/')
			if i < 0 {
				break
			}
			path = path[:i]
		}
	}
	return out
}

// leaves returns the keywords at the ends of the tree of errors.
func (r *report) leaves(e *jsonschema.ValidationError) []leaf {
	l, ok := r.leaf(e)
	if ok && (l.keyword == "oneOf" || l.keyword == "anyOf") && len(e.Causes) > 0 {
		return r.nearest(l, e.Causes)
	}
	if len(e.Causes) == 0 || l.keyword == "minContains" {
		if ok {
			return []leaf{l}
		}
		return nil
	}
	var out []leaf
	for _, cause := range e.Causes {
		out = append(out, r.leaves(cause)...)
	}
	return out
}

// nearest chooses among alternatives the one that the writer most probably meant:
// the one of the right type and with the right constants, then that with the
// fewest problems. Of alternatives that all are of another type it makes one
// problem with all types.
func (r *report) nearest(union leaf, causes []*jsonschema.ValidationError) []leaf {
	var best []leaf
	var types []any
	least := -1
	for _, cause := range causes {
		branch := r.leaves(cause)
		if t, ok := wrongType(branch, union.node); ok {
			types = append(types, t...)
			continue
		}
		if cost := cost(branch, union.node); least < 0 || cost < least {
			best, least = branch, cost
		}
	}
	if least >= 0 {
		return best
	}
	union.keyword, union.schema = "type", map[string]any{"type": types}
	return []leaf{union}
}

// wrongType reports whether an alternative fails because the value itself is of
// another type, and which types it wants.
func wrongType(branch []leaf, node *doc.Node) ([]any, bool) {
	for _, l := range branch {
		if l.keyword == "type" && l.node == node {
			return types(l.schema), true
		}
	}
	return nil, false
}

func cost(branch []leaf, node *doc.Node) int {
	n := len(branch)
	for _, l := range branch {
		own := strings.Count(l.node.Path, "/") <= strings.Count(node.Path, "/")+1
		if own && (l.keyword == "const" || l.keyword == "enum") {
			n += 100
		}
	}
	return n
}

// leaf finds the node, the keyword and its schema. It reports false for what only
// groups other errors.
func (r *report) leaf(e *jsonschema.ValidationError) (leaf, bool) {
	l := leaf{node: r.root, message: e.Message, base: e.AbsoluteKeywordLocation}
	l.schema, l.keyword, l.name = r.checker.locate(e.AbsoluteKeywordLocation)
	if l.keyword == "" || l.schema == nil {
		return l, false
	}
	instance := tokens(e.InstanceLocation)
	if ofKey(tokens(e.KeywordLocation)) && len(instance) > 0 {
		instance, l.key = instance[:len(instance)-1], instance[len(instance)-1]
	}
	if n := r.nodes[pointer(instance)]; n != nil {
		l.node = n
	}
	if e.Message == "not allowed" {
		l = r.forbidden(l, instance)
	}
	return l, true
}

// forbidden handles the schema false: it speaks of the key, not of the value.
func (r *report) forbidden(l leaf, instance []string) leaf {
	if len(instance) == 0 {
		return l
	}
	parent := r.nodes[pointer(instance[:len(instance)-1])]
	if parent == nil || parent.Kind != doc.Map {
		return l
	}
	l.node, l.key = parent, instance[len(instance)-1]
	if l.keyword != "additionalProperties" {
		l.keyword = "unevaluatedProperties"
	}
	return l
}
