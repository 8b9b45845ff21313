package text

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// nameHeadings gives every heading its id, first those that say one, then the
// others from their words: so an id does not change with what comes before it.
func (w *htmlWriter) nameHeadings(doc ast.Node) {
	w.names, w.ids = map[ast.Node]string{}, map[string]bool{}
	var unnamed []*ast.Heading
	for block := range everyBlock(doc) {
		h, ok := block.(*ast.Heading)
		if !ok {
			continue
		}
		if w.base == 0 || h.Level < w.base {
			w.base = h.Level
		}
		if id := w.explicitID(h); id != "" {
			w.names[h] = id
			w.ids[id] = true
		} else {
			unnamed = append(unnamed, h)
		}
	}
	used := map[string]int{}
	for _, h := range unnamed {
		w.names[h] = w.freshID(headingSlug(w.plain(h)), used)
	}
}

// explicitID returns the id in {#id}, or "" if there is none or it is wrong.
func (w *htmlWriter) explicitID(h *ast.Heading) string {
	var id string
	for _, attribute := range h.Attributes() {
		value, isText := attribute.Value.([]byte)
		switch {
		case string(attribute.Name) != "id":
			w.problem(h, "markdown.headingAttribute", diag.Args{"attribute": string(attribute.Name)})
		case !isText || !isHeadingID(string(value)):
			w.problem(h, "markdown.headingID", diag.Args{"id": string(value)})
		case w.ids[string(value)]:
			w.problem(h, "markdown.headingTwice", diag.Args{"id": string(value)})
		default:
			id = string(value)
		}
	}
	return id
}

// isHeadingID reports whether an id is a slug that starts with a letter, which
// keeps it apart from the ids of footnotes (these have an underscore).
func isHeadingID(id string) bool {
	return id == Slug(id) && 'a' <= id[0] && id[0] <= 'z'
}

// headingSlug is a slug that starts with a letter.
func headingSlug(words string) string {
	slug := Slug(words)
	if slug[0] < 'a' {
		return "s-" + slug
	}
	return slug
}

// freshID adds -2, -3 and so on to an id that is already in use.
func (w *htmlWriter) freshID(slug string, used map[string]int) string {
	id := slug
	for w.ids[id] {
		used[slug] = max(used[slug], 1) + 1
		id = slug + "-" + strconv.Itoa(used[slug])
	}
	w.ids[id] = true
	return id
}

func (w *htmlWriter) heading(h *ast.Heading) {
	words := strings.TrimSpace(w.plain(h))
	if words == "" {
		w.problem(h, "markdown.headingEmpty", nil)
		return
	}
	level := h.Level - w.base + 1
	if level > w.level+1 {
		w.problem(h, "markdown.headingLevel", diag.Args{
			"heading": excerpt(words),
			"level":   strconv.Itoa(h.Level), "allowed": strconv.Itoa(w.level + w.base),
		})
		level = w.level + 1
	}
	w.level = level
	tag := "h" + strconv.Itoa(min(max(level+w.options.HeadingShift, 1), 6))
	w.put("<", tag, ` id="`, w.options.IDPrefix, w.names[h], `">`)
	w.inlines(h)
	w.put("</", tag, ">\n")
}
