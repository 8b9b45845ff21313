// Package doc reads one YAML document strictly, into a tree in which every value
// knows its place in the file.
//
// # Use
//
// [Parse] turns bytes into a [Node] and a list of problems. It reads a small,
// unsurprising part of YAML: one document of maps, lists and scalars. Anchors,
// aliases, merge keys, tags, directives, a second document, keys that stand twice
// and keys that are not text are refused, each at its line and column. So are
// bytes that are not UTF-8, control characters, and characters that make a text
// look different from what it is.
//
// # Scalars
//
// Only JSON's spellings have a kind of their own: true and false are [Bool], null,
// ~ and nothing are [Null], and digits such as -12 or 7.5 are [Number]. Everything
// else is [Text] with its characters untouched: no, on, 16:00, 2026-05-29, 010,
// 1_000, 1e3 and 7,5. What stands in quotes is always Text. The schema check, which
// knows where a number was meant, explains what is wrong with 7,5.
//
// # Limits
//
// A file may have [MaxBytes] bytes, [MaxNodes] values and [MaxDepth] levels. Reading
// takes time and memory proportional to the size of the file; nothing in the file
// can multiply them.
//
// # Places
//
// Lines and columns begin at 1. Columns count Unicode characters. A byte order mark
// at the beginning of the file is accepted and not counted.
package doc

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// The limits of one document.
const (
	MaxBytes     = 8 << 20 // bytes in a file
	MaxNodes     = 500_000 // values in a document; keys are not counted
	MaxDepth     = 64      // maps and lists within one another, the outermost included
	MaxKeyLength = 200     // characters in a key
)

// Kind says what a [Node] is. The zero Kind is [Null].
type Kind uint8

// The kinds of node.
const (
	Null   Kind = iota // null, ~ or nothing at all
	Bool               // true or false
	Number             // digits in JSON's spelling, without an exponent
	Text               // every other scalar
	List
	Map
)

// String returns the name of the kind in English and lower case, for use in tests
// and Go errors, not for readers of the site.
func (k Kind) String() string {
	return [...]string{"null", "bool", "number", "text", "list", "map"}[k]
}

// A Node is one value of a document. A tree is immutable once [Parse] has returned
// it, and then safe for concurrent use.
type Node struct {
	Kind    Kind
	Text    string   // characters of a scalar: without quotes, escapes resolved, otherwise as in the file
	Pos     diag.Pos // where the value begins; for a block text (Block), where its first line of text begins
	KeyPos  diag.Pos // where the key begins, if the node is a value in a map
	Items   []*Node  // of a List, in the order of the file
	Entries []Entry  // of a Map, in the order of the file; no key stands twice
	Path    string   // JSON Pointer (RFC 6901) from the root, "" for the root
	Block   bool     // whether the text was written with | or >

	// Refused reports that the value was written in a way that is not accepted,
	// such as an alias. The problem is in the list that came with the tree, and
	// nothing follows from Kind and Text.
	Refused bool

	style style
	left  int      // of a block text: columns of indentation
	start diag.Pos // first character of the scalar in the file: quote, | or letter
	src   *source
}

// An Entry is one key of a map with its value, which is never nil.
type Entry struct {
	Key    string
	KeyPos diag.Pos
	Value  *Node
}

// Get returns the value of a key, or nil if n is nil, is not a map, or lacks it.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for _, e := range n.Entries {
		if e.Key == key {
			return e.Value
		}
	}
	return nil
}

// At returns the node at a JSON Pointer (RFC 6901) below n, n itself for "", or nil.
func (n *Node) At(pointer string) *Node {
	if pointer == "" {
		return n
	}
	rest, ok := strings.CutPrefix(pointer, "/")
	if !ok {
		return nil
	}
	for token := range strings.SplitSeq(rest, "/") {
		n = n.child(unescape(token))
		if n == nil {
			return nil
		}
	}
	return n
}

func (n *Node) child(token string) *Node {
	if n == nil || n.Kind != List {
		return n.Get(token)
	}
	i, err := strconv.Atoi(token)
	if err != nil || i < 0 || i >= len(n.Items) || strconv.Itoa(i) != token {
		return nil
	}
	return n.Items[i]
}

// Value returns the tree as the schema check wants it: map[string]any, []any,
// string, bool, [json.Number] with the literal digits, or nil. The value of a nil
// node is nil.
func (n *Node) Value() any {
	if n == nil {
		return nil
	}
	switch n.Kind {
	case Null:
		return nil
	case Bool:
		return n.Text == "true"
	case Number:
		return json.Number(n.Text)
	case Text:
		return n.Text
	case List:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = item.Value()
		}
		return list
	case Map:
		m := make(map[string]any, len(n.Entries))
		for _, e := range n.Entries {
			m[e.Key] = e.Value.Value()
		}
		return m
	}
	return nil
}

// escape writes a key as a token of a JSON Pointer.
func escape(token string) string {
	return strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1")
}

func unescape(token string) string {
	return strings.ReplaceAll(strings.ReplaceAll(token, "~1", "/"), "~0", "~")
}
