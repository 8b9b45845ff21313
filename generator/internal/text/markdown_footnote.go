package text

import (
	"strconv"

	extast "github.com/yuin/goldmark/extension/ast"
)

// The ids of footnotes have an underscore, which the ids of headings never have:
// fn_1 is a note, fnref_1 the first reference to it and fnref_1_2 the second.

func (w *htmlWriter) noteID(index int) string {
	return w.options.IDPrefix + "fn_" + strconv.Itoa(index)
}

func (w *htmlWriter) referenceID(index, nth int) string {
	id := w.options.IDPrefix + "fnref_" + strconv.Itoa(index)
	if nth > 0 {
		return id + "_" + strconv.Itoa(nth+1)
	}
	return id
}

// noteWords returns what a screen reader says, or the number without Words.
func (w *htmlWriter) noteWords(id string, index int) string {
	number := strconv.Itoa(index)
	if w.options.Words == nil {
		return number
	}
	return w.options.Words.Format(id, Data{"number": number})
}

// reference writes the small number that leads to a note. Inside a link it cannot
// be one itself.
func (w *htmlWriter) reference(n *extast.FootnoteLink) {
	w.put(`<sup id="`, w.referenceID(n.Index, n.RefIndex), `">`)
	if !w.inLink {
		w.put(`<a href="#`, w.noteID(n.Index), `" role="doc-noteref" aria-label="`)
		w.escape(w.noteWords("text.footnote", n.Index))
		w.put(`">`)
	}
	w.put(strconv.Itoa(n.Index))
	if !w.inLink {
		w.put("</a>")
	}
	w.put("</sup>")
}

func (w *htmlWriter) backlink(n *extast.FootnoteBacklink) {
	w.put(`<a href="#`, w.referenceID(n.Index, n.RefIndex), `" role="doc-backlink" aria-label="`)
	w.escape(w.noteWords("text.footnoteBack", n.Index))
	w.put(`">↩</a>`)
}

func (w *htmlWriter) notes(list *extast.FootnoteList) {
	w.put(`<section class="footnotes" role="doc-endnotes"`)
	if w.options.Words != nil {
		w.put(` aria-label="`)
		w.escape(w.options.Words.Text("text.footnotes"))
		w.put(`"`)
	}
	w.put(">\n<ol>\n")
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if note, ok := n.(*extast.Footnote); ok {
			w.put(`<li id="`, w.noteID(note.Index), `">`, "\n")
			w.blocks(note)
			w.put("</li>\n")
		}
	}
	w.put("</ol>\n</section>\n")
}
