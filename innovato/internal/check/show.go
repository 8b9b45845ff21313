package check

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// maxShown is the length, in characters, to which a value is cut in a message.
const maxShown = 60

// show writes a value as it appears in a message: one line of at most 60 characters.
func show(n *doc.Node) string {
	var b strings.Builder
	write(&b, n)
	return cut(b.String())
}

func write(b *strings.Builder, n *doc.Node) {
	switch {
	case b.Len() > 4*maxShown: // will be cut anyway
	case n.Kind == doc.List:
		b.WriteByte('[')
		for i, item := range n.Items {
			separate(b, i)
			write(b, item)
		}
		b.WriteByte(']')
	case n.Kind == doc.Map:
		b.WriteByte('{')
		for i, e := range n.Entries {
			separate(b, i)
			b.WriteString(e.Key + ": ")
			write(b, e.Value)
		}
		b.WriteByte('}')
	case n.Kind == doc.Null:
		b.WriteString("null")
	default:
		b.WriteString(n.Text)
	}
}

func separate(b *strings.Builder, i int) {
	if i > 0 {
		b.WriteString(", ")
	}
}

// Cut makes a text fit for a message: one line of at most 60 characters.
func Cut(text string) string { return cut(text) }

// cut makes a text fit for a message.
func cut(text string) string {
	const enough = 8 * maxShown // bytes; spares the fields of a long text
	if len(text) > enough {
		text = strings.ToValidUTF8(text[:enough], "") + "…"
	}
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= maxShown {
		return text
	}
	return string([]rune(text)[:maxShown-1]) + "…"
}

// text writes a value of a schema for a message.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	case nil:
		return "null"
	}
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}

// equal reports whether two trees hold the same in the same writing.
func equal(a, b *doc.Node) bool {
	if a.Kind != b.Kind || len(a.Items) != len(b.Items) || len(a.Entries) != len(b.Entries) {
		return false
	}
	if a.Kind != doc.List && a.Kind != doc.Map {
		return a.Kind == doc.Null || a.Text == b.Text
	}
	for i := range a.Items {
		if !equal(a.Items[i], b.Items[i]) {
			return false
		}
	}
	for _, e := range a.Entries {
		if other := b.Get(e.Key); other == nil || !equal(e.Value, other) {
			return false
		}
	}
	return true
}
