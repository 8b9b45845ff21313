package text

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// An htmlWriter writes one text. Every element and attribute of the output is
// written by one of its methods; goldmark's renderers are not used.
type htmlWriter struct {
	src      []byte
	options  MarkdownOptions
	out      []byte
	problems []Problem
	broke    bool // a limit was reached: nothing of the output is used
	names    map[ast.Node]string
	ids      map[string]bool // of headings, without the prefix
	base     int             // level of the highest heading
	level    int             // of the heading before, counted from base
	depth    int             // of inline elements
	inLink   bool
}

// finish returns the output, or none if a limit was reached.
func (w *htmlWriter) finish() (HTML, []Problem) {
	slices.SortStableFunc(w.problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if w.broke {
		return "", w.problems
	}
	return HTML(w.out), w.problems
}

// problem reports what is wrong with a node.
func (w *htmlWriter) problem(n ast.Node, code diag.Code, args diag.Args) {
	w.report(offsetOf(n), code, args)
}

// offsetOf returns the place of a node in the source, or of what it is nearest to.
func offsetOf(n ast.Node) int {
	for first := n; first != nil; first = first.FirstChild() {
		if first.Pos() >= 0 {
			return first.Pos()
		}
	}
	for parent := n.Parent(); parent != nil; parent = parent.Parent() {
		if parent.Pos() >= 0 {
			return parent.Pos()
		}
	}
	return 0
}

// report adds a problem at an offset in the source.
func (w *htmlWriter) report(offset int, code diag.Code, args diag.Args) {
	if len(w.problems) == maxProblems {
		return
	}
	before := w.src[:min(max(offset, 0), len(w.src))]
	start := bytes.LastIndexByte(before, '\n') + 1
	w.problems = append(w.problems, Problem{
		Line:   bytes.Count(before, []byte("\n")) + 1,
		Column: utf8.RuneCount(before[start:]) + 1,
		Code:   code,
		Args:   args,
	})
}

// reportBudget reports what the guards of the parser found.
func (w *htmlWriter) reportBudget(b *budget) {
	for _, e := range b.exceeded {
		w.exceed(e.offset, e.code, e.limit)
	}
	for _, note := range b.unused {
		w.problem(note, "markdown.footnoteUnused", diag.Args{"note": string(note.Ref)})
	}
}

// exceed reports that a limit was reached, and that the output is of no use.
func (w *htmlWriter) exceed(offset int, code diag.Code, limit int) {
	w.broke = true
	w.report(offset, code, diag.Args{"limit": strconv.Itoa(limit)})
}

// full reports once that the output is too long.
func (w *htmlWriter) full(n ast.Node) bool {
	if len(w.out) > maxOutput && !w.broke {
		w.exceed(offsetOf(n), "markdown.outputTooLong", maxOutput/kilobyte)
	}
	return w.broke
}

func (w *htmlWriter) put(pieces ...string) {
	for _, piece := range pieces {
		w.out = append(w.out, piece...)
	}
}

// blocks writes the blocks inside a node. It stops when the output is too long.
func (w *htmlWriter) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil && !w.full(n); n = n.NextSibling() {
		w.block(n)
	}
}

func (w *htmlWriter) block(node ast.Node) {
	switch n := node.(type) {
	case *ast.Heading:
		w.heading(n)
	case *ast.Paragraph:
		w.put("<p>")
		w.inlines(n)
		w.put("</p>\n")
	case *ast.TextBlock:
		w.inlines(n)
		if n.NextSibling() != nil && n.HasChildren() {
			w.put("\n")
		}
	case *ast.Blockquote:
		w.put("<blockquote>\n")
		w.blocks(n)
		w.put("</blockquote>\n")
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.item(n)
	case *ast.CodeBlock:
		w.code(n.Lines(), "")
	case *ast.FencedCodeBlock:
		w.code(n.Lines(), string(n.Language(w.src)))
	case *ast.ThematicBreak:
		w.put("<hr>\n")
	case *ast.HTMLBlock:
		w.rawBlock(n)
	case *extast.Table:
		w.table(n)
	case *extast.FootnoteList:
		w.notes(n)
	case *extast.FootnoteBacklink:
		w.put("<p>")
		w.backlink(n)
		w.put("</p>\n")
	default: // definitions of link references are not shown
	}
}

func (w *htmlWriter) list(n *ast.List) {
	if !n.IsOrdered() {
		w.put("<ul>\n")
		w.blocks(n)
		w.put("</ul>\n")
		return
	}
	w.put("<ol")
	if n.Start != 1 {
		w.put(` start="`, strconv.Itoa(n.Start), `"`)
	}
	w.put(">\n")
	w.blocks(n)
	w.put("</ol>\n")
}

func (w *htmlWriter) item(n *ast.ListItem) {
	w.put("<li>")
	if _, tight := n.FirstChild().(*ast.TextBlock); !tight && n.HasChildren() {
		w.put("\n")
	}
	w.blocks(n)
	w.put("</li>\n")
}

// code writes a block of code. The language stays only if it is a plain word.
func (w *htmlWriter) code(lines *text.Segments, language string) {
	w.put("<pre><code")
	if isID(language) {
		w.put(` class="language-`, language, `"`)
	}
	w.put(">")
	for i := range lines.Len() {
		segment := lines.At(i)
		w.escape(string(segment.Value(w.src)))
	}
	w.put("</code></pre>\n")
}

func (w *htmlWriter) rawBlock(n *ast.HTMLBlock) {
	if n.Lines().Len() == 0 {
		return
	}
	segment := n.Lines().At(0)
	w.report(n.Pos(), "markdown.html", diag.Args{"html": excerpt(string(segment.Value(w.src)))})
}
