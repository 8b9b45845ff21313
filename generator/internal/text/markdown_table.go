package text

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

func (w *htmlWriter) table(table *extast.Table) {
	w.put("<table>\n")
	for n := table.FirstChild(); n != nil; n = n.NextSibling() {
		if _, isHeader := n.(*extast.TableHeader); isHeader {
			w.put("<thead>\n")
			w.row(n, true)
			w.put("</thead>\n")
			if n.NextSibling() != nil {
				w.put("<tbody>\n")
			}
			continue
		}
		w.row(n, false)
		if n.NextSibling() == nil {
			w.put("</tbody>\n")
		}
	}
	w.put("</table>\n")
}

// row writes a row. An empty cell in the first row, such as the corner of a table,
// is no header: it would have no name.
func (w *htmlWriter) row(row ast.Node, isHeader bool) {
	w.put("<tr>\n")
	for n := row.FirstChild(); n != nil; n = n.NextSibling() {
		cell, ok := n.(*extast.TableCell)
		if !ok {
			continue
		}
		tag, scope := "td", ""
		if isHeader && w.plain(cell) != "" {
			tag, scope = "th", ` scope="col"`
		}
		w.put("<", tag, scope, alignment(cell.Alignment), ">")
		w.inlines(cell)
		w.put("</", tag, ">\n")
	}
	w.put("</tr>\n")
}

// alignment is by class, for inline styles break the content security policy.
func alignment(a extast.Alignment) string {
	switch a {
	case extast.AlignLeft:
		return ` class="align-left"`
	case extast.AlignRight:
		return ` class="align-right"`
	case extast.AlignCenter:
		return ` class="align-center"`
	case extast.AlignNone:
		return ""
	default:
		return ""
	}
}
