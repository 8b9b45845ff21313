package doc

import (
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A span is a text in quotes, from its opening to its closing quote.
type span struct {
	from, to diag.Pos // to is the zero Pos if the quote is never closed
}

// A bracket is an opening or closing bracket or brace.
type bracket struct {
	char byte
	pos  diag.Pos
}

// A lexer looks at a file that the YAML reader could not read, to find out what the
// writer forgot. It knows quotes, brackets, comments and block texts, and nothing
// of indentation.
type lexer struct {
	source *source
	spans  []span
	open   []bracket // not yet closed
	extra  *bracket  // the first closing bracket that closes nothing, or the wrong one
	hash   *diag.Pos // the first comment within brackets that hides a closing bracket

	// sign is the first text within brackets that has a ?, [ or { in it. YAML allows
	// this; the YAML reader does not.
	sign *diag.Pos

	line    int
	begin   int    // offset of the text within brackets in which we are
	text    string // the line
	at      int    // offset in text
	fresh   bool   // whether a value may begin here
	quote   byte   // the quote within which we are, or 0
	closed  bool   // whether the last character was a closing bracket
	comment bool
}

// lex looks at the lines from first to last.
func (s *source) lex(first, last int) *lexer {
	x := &lexer{source: s}
	blocks := s.blocks()
	for x.line = first; x.line <= min(last, s.lines()); x.line++ {
		if blocks[x.line-1] >= 0 && x.quote == 0 && len(x.open) == 0 {
			continue
		}
		x.text, x.at, x.comment = s.line(x.line), 0, false
		x.begin = indent(x.text)
		x.fresh = true
		for x.at < len(x.text) && !x.comment {
			x.at += x.step(x.text[x.at])
		}
	}
	return x
}

func (x *lexer) pos() diag.Pos { return x.source.pos(x.line, column(x.text, x.at)) }

// step takes one character and returns its length in bytes.
func (x *lexer) step(c byte) int {
	closed := x.closed
	x.closed = closed && c == ' '
	switch {
	case x.quote != 0:
		return x.inQuote(c)
	case c == '#' && (x.at == 0 || x.text[x.at-1] == ' '):
		x.hidden()
		x.comment = true
	case c == ' ' || c == '\t':
	case (c == '"' || c == '\'') && x.fresh:
		x.quote, x.fresh = c, false
		x.spans = append(x.spans, span{from: x.pos()})
	case (c == '[' || c == '{') && x.fresh:
		x.open = append(x.open, bracket{c, x.pos()})
	case (c == ']' || c == '}') && (len(x.open) > 0 || x.fresh || closed):
		x.close(c)
	case c == ',' && len(x.open) > 0:
		x.fresh = true
	case strings.IndexByte("?[{", c) >= 0 && len(x.open) > 0 && !x.fresh && !closed:
		x.noteSign()
	case strings.IndexByte(":-?", c) >= 0 && (x.at+1 == len(x.text) || x.text[x.at+1] == ' '):
		x.fresh = x.fresh || c == ':'
	default:
		if x.fresh {
			x.begin, x.fresh = x.at, false
		}
		_, size := utf8.DecodeRuneInString(x.text[x.at:])
		return size
	}
	return 1
}

func (x *lexer) inQuote(c byte) int {
	rest := x.text[x.at:]
	switch {
	case x.quote == '"' && c == '\\' && len(rest) > 1:
		return 2
	case x.quote == '\'' && strings.HasPrefix(rest, "''"):
		return 2
	case c == x.quote:
		x.spans[len(x.spans)-1].to = x.pos()
		x.quote = 0
	}
	return 1
}

func (x *lexer) close(c byte) {
	last := len(x.open) - 1
	if last < 0 || (x.open[last].char == '[') != (c == ']') {
		if x.extra == nil {
			x.extra = &bracket{c, x.pos()}
		}
		return
	}
	x.open = x.open[:last]
	x.fresh, x.closed = false, true
}

func (x *lexer) noteSign() {
	if x.sign == nil {
		pos := x.source.pos(x.line, column(x.text, x.begin))
		x.sign = &pos
	}
}

// hidden notes a comment within brackets that hides a closing bracket.
func (x *lexer) hidden() {
	if len(x.open) > 0 && x.hash == nil && strings.ContainsAny(x.text[x.at:], "]}") {
		pos := x.pos()
		x.hash = &pos
	}
}
