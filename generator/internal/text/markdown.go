package text

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// Limits that no text of a city comes near. They bound the time and the memory
// that a hostile or broken text can cost.
const (
	maxSource   = 64 << 10 // bytes of Markdown
	maxOutput   = 2 << 20  // bytes of HTML
	maxDepth    = 16       // lists or quotations inside one another
	maxInline   = 16       // emphases inside one another
	maxBrackets = 1000     // opening square brackets
	maxEmphases = 4000     // runs of asterisks and underscores
	maxCells    = 10_000   // table cells
	maxProblems = 100      // problems reported for one text
	kilobyte    = 1 << 10
)

// HTML is a piece of HTML that needs no escaping. Only this package makes it.
type HTML string

// Markdown turns Markdown texts into HTML. It understands CommonMark without raw
// HTML, tables, footnotes ([^1]) and ids of headings (## Dates {#dates}); not
// strikethrough, task lists, bare addresses or typographic replacements.
//
// It is immutable and safe for concurrent use.
type Markdown struct {
	parser parser.Parser
}

// NewMarkdown returns a Markdown. One serves a whole build.
func NewMarkdown() *Markdown { return &Markdown{newParser()} }

// MarkdownOptions say where a text stands. The zero value is for a text of its own.
type MarkdownOptions struct {
	// HeadingShift is added to the level of the headings: with 1 the highest
	// headings of a text are h2. What would be deeper than h6 is h6.
	HeadingShift int

	// IDPrefix is put before each id in the text, so that several texts can stand
	// on a page. It must be a [Slug] with a hyphen at its end, or empty. Links within
	// the text follow it.
	IDPrefix string

	// ResolveLink maps the address of a relative link, such as "rules.md#prizes", to
	// what is to stand in the page, or returns false for a dead link. If it is nil,
	// relative links are left as they are.
	ResolveLink func(address string) (string, bool)

	// ResolveImage does the same for images, and tells their size. If it is nil, the
	// addresses are left as they are.
	ResolveImage func(address string) (Image, bool)

	// Words are used for the names of footnotes that screen readers speak. A text
	// with footnotes needs them; without Words the names are the bare numbers.
	Words *Words
}

// An Image is a picture of the edition.
type Image struct {
	Address       string // relative, for src
	Width, Height int    // in pixels; 0 if unknown
}

// A Problem is something in a Markdown text that cannot be published. It keeps the
// text from being used; the HTML that comes with it lacks the piece.
type Problem struct {
	Line   int // in the text, starting at 1
	Column int // in Unicode characters, starting at 1
	Code   diag.Code
	Args   diag.Args
}

// HTML returns a text as HTML blocks, and the problems in the order of the text,
// at most 100.
func (m *Markdown) HTML(src string, o MarkdownOptions) (HTML, []Problem) {
	w, doc := m.read(src, o)
	if doc != nil {
		w.blocks(doc)
	}
	return w.finish()
}

// Inline returns a text of one paragraph as HTML without the paragraph's element.
// Anything else than one paragraph is a problem.
func (m *Markdown) Inline(src string, o MarkdownOptions) (HTML, []Problem) {
	w, doc := m.read(src, o)
	if doc == nil {
		return w.finish()
	}
	for block := doc.FirstChild(); block != nil; block = block.NextSibling() {
		_, isParagraph := block.(*ast.Paragraph)
		if !isParagraph || block != doc.FirstChild() {
			w.problem(block, "markdown.notInline", nil)
			break
		}
		w.inlines(block)
	}
	return w.finish()
}

// Plain returns the first paragraph of a text as plain text in one line, as for
// the description of a page. It is empty for a text that is too long or has no
// paragraph.
func (m *Markdown) Plain(src string) string {
	w, doc := m.read(src, MarkdownOptions{})
	if doc == nil {
		return ""
	}
	for block := doc.FirstChild(); block != nil; block = block.NextSibling() {
		if _, ok := block.(*ast.Paragraph); !ok {
			continue
		}
		if text := strings.Join(strings.Fields(w.plain(block)), " "); text != "" {
			return text
		}
	}
	return ""
}

// read parses a text, unless it is too long.
func (m *Markdown) read(src string, o MarkdownOptions) (*htmlWriter, ast.Node) {
	w := &htmlWriter{src: []byte(clean(src)), options: o, out: make([]byte, 0, min(len(src), maxSource)*3/2)}
	if len(src) > maxSource {
		w.broke = true
		w.report(0, "markdown.tooLong", diag.Args{
			"size": kilobytes(len(src)), "limit": strconv.Itoa(maxSource / kilobyte),
		})
		return w, nil
	}
	b := &budget{Context: parser.NewContext()}
	doc := m.parser.Parse(text.NewReader(w.src), parser.WithContext(b))
	w.reportBudget(b)
	if w.broke {
		return w, nil
	}
	w.nameHeadings(doc)
	return w, doc
}

// kilobytes rounds up, so that what is over the limit also looks so.
func kilobytes(n int) string { return strconv.Itoa((n + kilobyte - 1) / kilobyte) }

// clean makes every line end with LF and replaces what must not stand in HTML:
// control characters, noncharacters and bytes that are not UTF-8. Lines and columns
// stay the same.
func clean(src string) string {
	if isClean(src) {
		return src
	}
	src = strings.ReplaceAll(strings.ToValidUTF8(src, "\ufffd"), "\r\n", "\n")
	return strings.Map(allowed, strings.ReplaceAll(src, "\r", "\n"))
}

func isClean(s string) bool {
	for i := 0; i < len(s); {
		if b := s[i]; b >= ' ' && b < 0x7f || b == '\n' {
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if allowed(c) != c || c == '\r' || c == utf8.RuneError {
			return false
		}
	}
	return true
}

// allowed returns c if it may stand in HTML, or U+FFFD.
func allowed(c rune) rune {
	isControl := c < ' ' && c != '\n' && c != '\t' && c != '\r' || 0x7f <= c && c <= 0x9f
	isNonchar := c&0xfffe == 0xfffe || 0xfdd0 <= c && c <= 0xfdef
	if isControl || isNonchar || !utf8.ValidRune(c) {
		return utf8.RuneError
	}
	return c
}
