package site

import (
	"context"
	"html"
	"io"
	"strings"
)

// HTML is a trusted piece of markup, written without escaping. Only the
// Markdown renderer makes it. It must be well formed and must hold no style
// attribute and no script; it may be empty.
type HTML string

// Render writes the markup as it is. It is safe for concurrent use.
func (h HTML) Render(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, string(h))
	return err
}

// JSON is one JSON value made by encoding/json, written into the head of a
// page as structured data (JSON-LD). It may be empty.
type JSON string

// Render writes the script element that holds the value, with every "<"
// written as an escape so that nothing in it can end the element. It is safe
// for concurrent use.
func (j JSON) Render(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, `<script type="application/ld+json">`+
		strings.ReplaceAll(string(j), "<", `\u003c`)+"</script>\n")
	return err
}

// Fragment is a rendered part that many pages share. It is made by
// [Header.Fragment] and [Footer.Fragment]; the addresses in it are relative, so
// it serves only pages in folders of the same depth.
type Fragment string

// Render writes the fragment as it is. It is safe for concurrent use.
func (f Fragment) Render(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, string(f))
	return err
}

// text is a text to be escaped. In a component "@text(s)" writes the same as
// "{ s }" without the detour of the latter through fmt, which matters where a
// page has hundreds of them.
type text string

// Render writes the text, escaped.
func (s text) Render(_ context.Context, w io.Writer) error {
	_, err := io.WriteString(w, html.EscapeString(string(s)))
	return err
}
