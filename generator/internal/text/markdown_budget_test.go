package text

import (
	"strings"
	"testing"
	"time"
)

// fill repeats a piece up to the longest text that is read at all.
func fill(piece string) string { return strings.Repeat(piece, maxSource/len(piece)) }

// staircase is a list of which each item is one level deeper than the one before.
func staircase() string {
	var b strings.Builder
	for depth := 0; ; depth++ {
		line := strings.Repeat("  ", depth) + "- a\n"
		if b.Len()+len(line) > maxSource {
			return b.String()
		}
		b.WriteString(line)
	}
}

// hostile are texts for which parsers of Markdown take more than linear time or
// memory: known cases of goldmark and those of the CommonMark reference parser.
func hostile() map[string]string {
	return map[string]string{
		"nested lists":         fill("- "),
		"nested ordered lists": fill("1. "),
		"nested quotations":    fill("> "),
		"quotations and lists": fill("> - "),
		"staircase":            staircase(),
		"wide and deep":        fill("* * * * * * * * * * * * * * a\n"),
		"lazy quotations":      strings.Repeat("> ", 30) + "a\n" + fill("b\n")[:maxSource-100],
		"links without end":    fill("[a]("),
		"links in brackets":    fill("[a](<b"),
		"open brackets":        fill("["),
		"closed brackets":      fill("[") + fill("]"),
		"bracket pairs":        fill("[]"),
		"bracket and text":     fill("[a"),
		"text and bracket":     fill("a]"),
		"images":               fill("![[]()"),
		"image openers":        fill("!["),
		"nested links":         fill("[ ("),
		"emphasis openers":     fill("*a **a "),
		"emphasis closers":     fill("a**b c* "),
		"emphasis mixed":       fill("*a_ "),
		"emphasis stars":       fill("*"),
		"emphasis nested":      strings.Repeat("*a **a ", 4000) + strings.Repeat("a** a*", 4000),
		"backticks":            backticks(),
		"entities":             fill("&amp"),
		"long entity":          "&" + fill("a"),
		"comments":             fill("<!-- a"),
		"processing":           fill("<?"),
		"declarations":         fill("<!A "),
		"cdata":                fill("<![CDATA["),
		"tags":                 fill("<a "),
		"tags with attributes": fill("<a b=\"c\" "),
		"autolinks":            fill("<http:"),
		"html blocks":          fill("<div>\n\n"),
		"references":           fill("[a]: b\n"),
		"reference titles":     fill("[a]: b \"c\n"),
		"footnotes":            fill("[^a]: b\n"),
		"footnotes nested":     fill("[^a]: "),
		"footnote references":  "[^a]: b\n\n" + fill("[^a]")[:maxSource-100],
		"footnotes many":       manyFootnotes(),
		"headings":             fill("# a\n"),
		"setext":               fill("a\n=\n"),
		"heading attributes":   "# a " + fill("{#a ")[:maxSource-100],
		"table wide":           "|" + strings.Repeat("a|", 8000) + "\n|" + strings.Repeat("-|", 8000) + "\n" + strings.Repeat("|\n", 16000),
		"table in a quotation": "> |" + strings.Repeat("a|", 8000) + "\n> |" + strings.Repeat("-|", 8000) + "\n" + strings.Repeat("> |\n", 8000),
		"tables many":          strings.Repeat("|a|b|\n|-|-|\n|\n\n", 3000),
		"table delimiters":     fill("|-|-|\n"),
		"table escaped pipes":  "|a|\n|-|\n" + strings.Repeat("|`\\|\\|\\|\\|`|\n", 4000),
		"hard breaks":          fill("a\\\n"),
		"blank lines":          fill("\n"),
		"blank items":          fill("-\n"),
		"tabs":                 fill("\t"),
		"indented":             fill("    a\n"),
		"fences":               fill("```\n"),
		"quotes":               fill("\""),
		"nul":                  fill("\x00"),
	}
}

func backticks() string {
	var b strings.Builder
	for n := 1; b.Len()+n+1 < maxSource; n++ {
		b.WriteString(strings.Repeat("`", n) + "a")
	}
	return b.String()
}

func manyFootnotes() string {
	var b strings.Builder
	for i := range 3000 {
		label := string(rune('a'+i%26)) + strings.Repeat("z", i/26%7) + string(rune('a'+i/182))
		b.WriteString("x[^" + label + "]\n\n[^" + label + "]: y\n\n")
	}
	return b.String()[:min(b.Len(), maxSource)]
}

// TestHostileMarkdown gives the renderer the texts that are known to take long.
func TestHostileMarkdown(t *testing.T) {
	const most = time.Minute // a guard against hanging, not a measure
	for name, src := range hostile() {
		t.Run(name, func(t *testing.T) {
			src = src[:min(len(src), maxSource)]
			start := time.Now()
			html, problems := NewMarkdown().HTML(src, MarkdownOptions{})
			took := time.Since(start)
			if took > most {
				t.Errorf("took %v", took)
			}
			if len(html) > maxOutput+maxSource {
				t.Errorf("%d bytes of HTML", len(html))
			}
			if len(problems) > maxProblems {
				t.Errorf("%d problems", len(problems))
			}
			t.Logf("%v, %d bytes, %d problems", took.Round(time.Millisecond), len(html), len(problems))
			checkHTML(t, string(html))
		})
	}
}
