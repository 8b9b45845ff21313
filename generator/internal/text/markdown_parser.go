package text

import (
	"bytes"
	"iter"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// newParser returns goldmark's parser with exactly the syntax that Markdown
// documents, and with guards where its cost grows faster than the text.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(parser.WithHeadingAttribute()), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(parser.WithHeadingAttribute()), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(shallow{extension.NewFootnoteBlockParser()}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(fewLinks{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(fewEmphases{parser.NewEmphasisParser()}, 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(smallTables{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(unusedNotes{}, 998),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
	)
}

// A budget is the state of one parse, with what the guards counted and found.
type budget struct {
	parser.Context
	brackets, emphases, cells int
	exceeded                  []excess
	unused                    []*extast.Footnote
}

// An excess is the place where a limit was exceeded for the first time.
type excess struct {
	code   diag.Code
	limit  int
	offset int // in the source
}

func (b *budget) exceed(code diag.Code, limit, offset int) {
	isSame := func(e excess) bool { return e.code == code }
	if !slices.ContainsFunc(b.exceeded, isSame) {
		b.exceeded = append(b.exceeded, excess{code, limit, offset})
	}
}

// shallow keeps lists, quotations and footnotes from standing too deep in one
// another. A list counts twice, for itself and its item.
type shallow struct{ parser.BlockParser }

func (p shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	b, guarded := pc.(*budget)
	if guarded && len(pc.OpenedBlocks()) >= 2*maxDepth {
		b.exceed("markdown.tooDeep", maxDepth, offset(reader))
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, reader, pc)
}

// fewLinks takes no more brackets for links than the limit: goldmark looks for
// the end of each link that is not closed up to the end of the paragraph.
type fewLinks struct{ parser.InlineParser }

func (p fewLinks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if b, guarded := pc.(*budget); guarded && block.Peek() == '[' {
		b.brackets++
		if b.brackets > maxBrackets {
			b.exceed("markdown.tooManyBrackets", maxBrackets, offset(block))
			return nil
		}
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// CloseBlock is part of goldmark's link parser.
func (p fewLinks) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if closer, ok := p.InlineParser.(parser.CloseBlocker); ok {
		closer.CloseBlock(parent, block, pc)
	}
}

// fewEmphases takes no more asterisks and underscores than the limit: goldmark
// compares each that closes with all those that are open.
type fewEmphases struct{ parser.InlineParser }

func (p fewEmphases) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if b, guarded := pc.(*budget); guarded {
		b.emphases++
		if b.emphases > maxEmphases {
			b.exceed("markdown.tooManyEmphases", maxEmphases, offset(block))
			return nil
		}
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// offset returns where a reader stands in the source.
func offset(reader text.Reader) int {
	_, segment := reader.Position()
	return segment.Start
}

// smallTables refuses tables that have too many cells before they are built: a
// short row of a wide table costs as much as a full one.
type smallTables struct{ parser.ParagraphTransformer }

func (t smallTables) Transform(paragraph *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if b, guarded := pc.(*budget); guarded {
		b.cells += mostCells(paragraph.Lines(), reader.Source())
		if b.cells > maxCells {
			b.exceed("markdown.tooManyCells", maxCells, paragraph.Pos())
			return
		}
	}
	t.ParagraphTransformer.Transform(paragraph, reader, pc)
}

// mostCells returns a bound of the cells that the lines of a paragraph can make.
func mostCells(lines *text.Segments, src []byte) int {
	most := 0
	for i := range lines.Len() {
		segment := lines.At(i)
		line := segment.Value(src)
		if bytes.IndexByte(line, '-') >= 0 && len(bytes.Trim(line, " \t\n|:-")) == 0 {
			columns := bytes.Count(line, []byte("|")) + 1
			most = max(most, columns*(lines.Len()-i))
		}
	}
	return most
}

// unusedNotes finds the footnotes that goldmark will drop.
type unusedNotes struct{}

func (unusedNotes) Transform(doc *ast.Document, _ text.Reader, pc parser.Context) {
	b, guarded := pc.(*budget)
	if !guarded {
		return
	}
	for block := range everyBlock(doc) {
		if note, ok := block.(*extast.Footnote); ok && note.Index < 0 {
			b.unused = append(b.unused, note)
		}
	}
}

// everyBlock yields the blocks of a document in their order, parents first.
func everyBlock(parent ast.Node) iter.Seq[ast.Node] {
	return func(yield func(ast.Node) bool) { walkBlocks(parent, yield) }
}

func walkBlocks(parent ast.Node, yield func(ast.Node) bool) bool {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Type() != ast.TypeInline && (!yield(n) || !walkBlocks(n, yield)) {
			return false
		}
	}
	return true
}
