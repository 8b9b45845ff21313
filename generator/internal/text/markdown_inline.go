package text

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// inlines writes what stands inside a paragraph, a link or an emphasis.
func (w *htmlWriter) inlines(parent ast.Node) {
	w.depth++
	if w.depth > maxInline && !w.broke {
		w.exceed(offsetOf(parent), "markdown.tooDeep", maxInline)
	}
	for n := parent.FirstChild(); n != nil && !w.full(n); n = n.NextSibling() {
		w.inline(n)
	}
	w.depth--
}

func (w *htmlWriter) inline(node ast.Node) {
	switch n := node.(type) {
	case *ast.Text:
		w.text(n)
	case *ast.String:
		w.escape(string(n.Value))
	case *ast.CodeSpan:
		w.put("<code>")
		w.escape(w.codeSpan(n))
		w.put("</code>")
	case *ast.Emphasis:
		tag := "em"
		if n.Level == 2 {
			tag = "strong"
		}
		w.put("<", tag, ">")
		w.inlines(n)
		w.put("</", tag, ">")
	case *ast.Link:
		w.link(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image:
		w.image(n)
	case *ast.RawHTML:
		w.rawInline(n)
	case *extast.FootnoteLink:
		w.reference(n)
	case *extast.FootnoteBacklink:
		w.put(" ")
		w.backlink(n)
	default:
		w.inlines(n)
	}
}

func (w *htmlWriter) text(n *ast.Text) {
	w.escape(w.value(n))
	switch {
	case n.HardLineBreak():
		w.put("<br>\n")
	case n.SoftLineBreak():
		w.put("\n")
	}
}

// value returns a text with its references and backslashes resolved.
func (w *htmlWriter) value(n *ast.Text) string {
	raw := string(n.Segment.Value(w.src))
	if n.IsRaw() {
		return raw
	}
	return decode(raw)
}

// codeSpan returns the code as it stands; a line end is a space.
func (w *htmlWriter) codeSpan(n *ast.CodeSpan) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.WriteString(strings.ReplaceAll(string(t.Segment.Value(w.src)), "\n", " "))
		}
	}
	return b.String()
}

func (w *htmlWriter) rawInline(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	segment := n.Segments.At(0)
	w.report(segment.Start, "markdown.html", diag.Args{"html": excerpt(string(segment.Value(w.src)))})
}

// plain returns the words inside a node, without footnotes.
func (w *htmlWriter) plain(parent ast.Node) string {
	var b strings.Builder
	w.appendPlain(&b, parent)
	return b.String()
}

func (w *htmlWriter) appendPlain(b *strings.Builder, parent ast.Node) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch n := node.(type) {
		case *ast.Text:
			b.WriteString(w.value(n))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.CodeSpan:
			b.WriteString(w.codeSpan(n))
		case *ast.AutoLink:
			b.Write(n.Label(w.src))
		case *ast.RawHTML, *extast.FootnoteLink, *extast.FootnoteBacklink:
		default:
			w.appendPlain(b, n)
		}
	}
}

// excerpt returns the first line of what was written, and no more than 40 characters.
func excerpt(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	if short := []rune(line); len(short) > 40 {
		return string(short[:40]) + "…"
	}
	return line
}
