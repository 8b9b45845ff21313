package doc

import (
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// PosIn returns the place in the file of a place in the text of n: both line and
// column begin at 1, columns count Unicode characters. A problem found in Markdown
// can so be shown where the writer sees it.
//
// It is exact for a text written with |, in quotes or without quotes; for a text
// written with >, which joins lines, it is exact for every visible character. A
// place beyond the end of a line or of the text is moved to that end. For a node
// that is no Text, PosIn returns Pos.
func (n *Node) PosIn(line, column int) diag.Pos {
	if n == nil {
		return diag.Pos{}
	}
	if n.Kind != Text || n.src == nil {
		return n.Pos
	}
	if n.style == literal {
		return n.posInLiteral(line, column)
	}
	before, text, ok := cutAt(n.Text, line, column)
	if !ok {
		return n.end()
	}
	c := n.cursor()
	c.skipAll(before)
	if next, _ := utf8.DecodeRuneInString(text); text != "" && !space(next) {
		c.skipSpace()
	}
	return c.pos()
}

// posInLiteral uses that a text written with | keeps its lines.
func (n *Node) posInLiteral(line, column int) diag.Pos {
	lines := strings.Split(strings.TrimSuffix(n.Text, "\n"), "\n")
	line = min(max(line, 1), len(lines))
	column = min(max(column, 1), utf8.RuneCountInString(lines[line-1])+1)
	if lines[line-1] == "" {
		return n.src.pos(n.Pos.Line+line-1, 1)
	}
	return n.src.pos(n.Pos.Line+line-1, n.left+column)
}

// end returns the place of the last character of the text.
func (n *Node) end() diag.Pos {
	text := strings.TrimRight(n.Text, " \n")
	_, size := utf8.DecodeLastRuneInString(text)
	c := n.cursor()
	c.skipAll(text[:len(text)-size])
	c.skipSpace()
	return c.pos()
}

// textStart returns where the text of a block begins and how far it is indented,
// given the place of its | or >.
func (n *Node) textStart() (pos diag.Pos, left int) {
	first := n.start.Line + 1
	if n.Text == "" || first > n.src.lines() {
		return n.start, 0
	}
	lead := strings.TrimLeft(n.Text, "\n")
	for line := first; lead != "" && line <= n.src.lines(); line++ {
		if text := n.src.line(line); strings.TrimLeft(text, " ") != "" {
			left = max(indent(text)-indent(lead), 0)
			break
		}
	}
	return n.src.pos(first, min(left, indent(n.src.line(first)))+1), left
}

// cutAt cuts a text in two at a line and column. It reports whether the place is
// within the text.
func cutAt(text string, line, column int) (before, after string, ok bool) {
	i := 0
	for range line - 1 {
		next := strings.IndexByte(text[i:], '\n')
		if next < 0 {
			return text, "", false
		}
		i += next + 1
	}
	for range column - 1 {
		if i == len(text) || text[i] == '\n' {
			break
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return text[:i], text[i:], i < len(text)
}

func space(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// A cursor walks through the writing of a scalar, in step with its text.
type cursor struct {
	src    *source
	style  style
	line   int
	column int
	rest   string // of the line
}

// cursor returns a cursor at the first character of the text.
func (n *Node) cursor() *cursor {
	begin := n.start
	switch n.style {
	case single, double:
		begin.Column++
	case literal, folded:
		begin = n.Pos
	case plain:
	}
	return &cursor{src: n.src, style: n.style, line: begin.Line, column: begin.Column, rest: n.src.at(begin.Line, begin.Column)}
}

func (c *cursor) pos() diag.Pos { return c.src.pos(c.line, c.column) }

// move goes a number of bytes to the right in the same line.
func (c *cursor) move(size int) {
	size = min(size, len(c.rest))
	c.column += utf8.RuneCountInString(c.rest[:size])
	c.rest = c.rest[size:]
}

// newline goes to the beginning of the next line, if there is one.
func (c *cursor) newline() bool {
	if c.line >= c.src.lines() {
		return false
	}
	c.line, c.column = c.line+1, 1
	c.rest = c.src.line(c.line)
	return true
}

// skipSpace goes to the next character that is not white, over ends of lines, and
// over the backslash that joins two lines within double quotes.
func (c *cursor) skipSpace() {
	for {
		c.move(len(c.rest) - len(strings.TrimLeft(c.rest, " \t")))
		joined := c.style == double && c.rest == `\`
		if c.rest != "" && !joined || !c.newline() {
			return
		}
	}
}

// skipAll goes over the writing of a text.
func (c *cursor) skipAll(text string) {
	for _, r := range text {
		switch unit, escaped := c.unit(); {
		case escaped:
			c.move(unit)
		case r == '\n' && strings.TrimLeft(c.rest, " \t") == "":
			c.newline()
		case r != '\n' && space(r) && strings.HasPrefix(c.rest, string(r)):
			c.move(1)
		case !space(r):
			c.skipSpace()
			unit, _ = c.unit()
			c.move(unit)
		}
	}
}

// unit returns the length of what stands for one character of the text, and
// whether that is an escape.
func (c *cursor) unit() (size int, escaped bool) {
	switch {
	case c.style == single && strings.HasPrefix(c.rest, "''"):
		return 2, true
	case c.style == double && len(c.rest) > 1 && c.rest[0] == '\\':
		return min(escapeSize(c.rest[1]), len(c.rest)), true
	}
	_, size = utf8.DecodeRuneInString(c.rest)
	return size, false
}

// escapeSize returns the length of an escape by the letter after its backslash.
func escapeSize(letter byte) int {
	switch letter {
	case 'x':
		return 4
	case 'u':
		return 6
	case 'U':
		return 10
	}
	return 2
}
