package text

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attributesOf says which attributes an element may have; an element that is not
// here may not be in the output at all. It is written apart from the writer, to
// find what the writer does wrong.
func attributesOf(element string) ([]string, bool) {
	attributes, ok := map[string][]string{
		"p": {}, "em": {}, "strong": {}, "br": {}, "hr": {}, "blockquote": {}, "ul": {}, "pre": {}, "table": {},
		"thead": {}, "tbody": {}, "tr": {}, "td": {"class"}, "th": {"scope", "class"}, "ol": {"start"}, "li": {"id"},
		"code": {"class"}, "sup": {"id"}, "section": {"class", "role", "aria-label"},
		"h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"},
		"a":   {"href", "title", "rel", "role", "aria-label"},
		"img": {"src", "alt", "title", "width", "height"},
	}[element]
	return attributes, ok
}

// checkHTML parses a piece of HTML as a browser does and checks every element,
// attribute and address in it, and that the browser had nothing to repair.
func checkHTML(t *testing.T, src string) {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(src), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		t.Errorf("not HTML: %v", err)
		return
	}
	ids := map[string]bool{}
	var again strings.Builder
	for _, n := range nodes {
		checkNode(t, n, ids, "")
		write(&again, n)
	}
	if got, want := again.String(), normal(t, src); got != want {
		t.Errorf("a browser repairs\n%.300q to\n%.300q", firstDifference(want, got), firstDifference(got, want))
	}
}

// normal writes the tags of a piece of HTML with their attributes in a fixed order.
func normal(t *testing.T, src string) string {
	t.Helper()
	var b strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(src))
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		if kind == html.StartTagToken {
			token := tokens.Token()
			open(&b, token.Data, token.Attr)
		} else {
			b.Write(tokens.Raw())
		}
	}
}

// open writes a start tag.
func open(b *strings.Builder, element string, attributes []html.Attribute) {
	slices.SortFunc(attributes, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	b.WriteString("<" + element)
	for _, a := range attributes {
		b.WriteString(" " + a.Key + `="` + escaped(a.Val) + `"`)
	}
	b.WriteString(">")
}

func checkNode(t *testing.T, n *html.Node, ids map[string]bool, within string) {
	t.Helper()
	if n.Type == html.TextNode {
		return
	}
	if n.Type != html.ElementNode {
		t.Errorf("a node of type %d: %q", n.Type, n.Data)
	}
	allowed, ok := attributesOf(n.Data)
	if !ok {
		t.Errorf("element <%s>", n.Data)
	}
	if n.Data == "a" && strings.Contains(within, " a ") {
		t.Error("a link in a link")
	}
	for _, a := range n.Attr {
		if !slices.Contains(allowed, a.Key) {
			t.Errorf("attribute %s of <%s>", a.Key, n.Data)
		}
		if a.Key == "id" && (ids[a.Val] || !regexp.MustCompile(`^[a-z][a-z0-9_-]*$`).MatchString(a.Val)) {
			t.Errorf("bad or repeated id %q", a.Val)
		}
		if a.Key == "id" {
			ids[a.Val] = true
		}
		if a.Key == "href" || a.Key == "src" {
			checkAddress(t, a.Val, a.Key == "href")
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		checkNode(t, c, ids, within+" "+n.Data+" ")
	}
}

func checkAddress(t *testing.T, address string, mayLeave bool) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		// A browser forgives more than net/url; then the scheme must be a harmless one.
		lower := strings.ToLower(address)
		if regexp.MustCompile(`^(mailto|tel):|^[^:]*([/?#]|$)`).MatchString(lower) && !strings.HasPrefix(lower, "//") {
			return
		}
		t.Errorf("address %q: %v", address, err)
		return
	}
	isAllowed := u.Scheme == "" || mayLeave && slices.Contains([]string{"https", "http", "mailto", "tel"}, u.Scheme)
	if !isAllowed || u.Scheme == "" && (u.Host != "" || strings.ContainsAny(address, "\\\t\n")) {
		t.Errorf("address %q", address)
	}
}

// write serialises a node in the way of our writer.
func write(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(escaped(n.Data))
		return
	}
	open(b, n.Data, n.Attr)
	if n.Data == "br" || n.Data == "hr" || n.Data == "img" {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		write(b, c)
	}
	b.WriteString("</" + n.Data + ">")
}

func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return a[max(0, i-60):]
}

func FuzzMarkdown(f *testing.F) {
	for name, src := range hostile() {
		if name != "staircase" {
			f.Add(src[:min(len(src), 200)])
		}
	}
	for _, src := range []string{
		"# a {#b}\n\n[x](#b) <b> ![y](z.png)\n\n|a|b|\n|-|-:|\n|1|[^n]|\n\n[^n]: note\n", "[a](javascript:x)",
		"<script>alert(1)</script>", "[a <http://x> ![b](c)[^1]](d)\n\n[^1]: e", "![a](b \"c\")", "<a@b.c>", "```\"x\ny",
	} {
		f.Add(src)
	}
	m := NewMarkdown()
	f.Fuzz(func(t *testing.T, src string) {
		out, problems := m.HTML(src, MarkdownOptions{HeadingShift: 1})
		for _, forbidden := range []string{"<script", "javascript:\"", "<!--", "style="} {
			if strings.Contains(regexp.MustCompile(`>[^<]*<`).ReplaceAllString(strings.ToLower(string(out)), "><"), forbidden) {
				t.Errorf("%q in %q", forbidden, out)
			}
		}
		checkHTML(t, string(out))
		lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(src, "\r\n", "\n"), "\r", "\n"), "\n")
		for _, p := range problems {
			if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len([]rune(lines[p.Line-1]))+1 {
				t.Errorf("problem outside of the text: %s", describe(p))
			}
		}
		if strings.ContainsAny(m.Plain(src), "\n\r") {
			t.Error("Plain has more than one line")
		}
		m.Inline(src, MarkdownOptions{})
	})
}
