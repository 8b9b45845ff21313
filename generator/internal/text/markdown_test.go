package text

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// pages are the hooks of a small edition.
func pages() MarkdownOptions {
	return MarkdownOptions{
		HeadingShift: 1,
		ResolveLink: func(address string) (string, bool) {
			file, fragment, _ := strings.Cut(address, "#")
			if file != "rules.md" {
				return "", false
			}
			if fragment != "" {
				fragment = "#" + fragment
			}
			return "../rules/" + fragment, true
		},
		ResolveImage: func(address string) (Image, bool) {
			return Image{"/media/logo-1f.png", 40, 30}, address == "logo.png"
		},
	}
}

func TestMarkdown(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"", ""},
		{"Hello *you* and **you**.", "<p>Hello <em>you</em> and <strong>you</strong>.</p>\n"},
		{"a < b & c > d \"e\" &amp; &lt; \\<x> &#60; &eacute;", "<p>a &lt; b &amp; c &gt; d &quot;e&quot; &amp; &lt; &lt;x&gt; &lt; é</p>\n"},
		{"one\ntwo  \nthree\\\nfour", "<p>one\ntwo<br>\nthree<br>\nfour</p>\n"},
		{"~~no~~ https://example.org", "<p>~~no~~ https://example.org</p>\n"},
		{"> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>\n"},
		{"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
		{"- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"},
		{"3. a\n4. b\n   - c", "<ol start=\"3\">\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n"},
		{"`a < &amp; b`", "<p><code>a &lt; &amp;amp; b</code></p>\n"},
		{"```yaml\na: <b>\n```", "<pre><code class=\"language-yaml\">a: &lt;b&gt;\n</code></pre>\n"},
		{"``` \"onload=\nx\n```", "<pre><code>x\n</code></pre>\n"},
		{"    code", "<pre><code>code\n</code></pre>\n"},
		{"***", "<hr>\n"},
		{"# Țări și condiții\n\n## Țări și condiții", "<h2 id=\"tari-si-conditii\">Țări și condiții</h2>\n<h3 id=\"tari-si-conditii-2\">Țări și condiții</h3>\n"},
		{"### Dates {#dates}\n\n### Dates", "<h2 id=\"dates\">Dates</h2>\n<h2 id=\"dates-2\">Dates</h2>\n"},
		{"2019 *call*\n===", "<h2 id=\"s-2019-call\">2019 <em>call</em></h2>\n"},
		{"# a\n# a-2\n# a\n# b {#a-3}", "<h2 id=\"a\">a</h2>\n<h2 id=\"a-2\">a-2</h2>\n<h2 id=\"a-4\">a</h2>\n<h2 id=\"a-3\">b</h2>\n"},
		{"[r](rules.md#a) [s](#b)", "<p><a href=\"../rules/#a\">r</a> <a href=\"#b\">s</a></p>\n"},
		{
			"[w](<https://example.org/é?a=1&b=\"2\"> \"T & t\")",
			"<p><a href=\"https://example.org/%C3%A9?a=1&amp;b=%222%22\" title=\"T &amp; t\" rel=\"noopener\">w</a></p>\n",
		},
		{"[m](mailto:a@b.it) [t](TEL:+39-011)", "<p><a href=\"mailto:a@b.it\">m</a> <a href=\"TEL:+39-011\">t</a></p>\n"},
		{
			"<https://example.org> <a@b.it>",
			"<p><a href=\"https://example.org\" rel=\"noopener\">https://example.org</a> <a href=\"mailto:a@b.it\">a@b.it</a></p>\n",
		},
		{"[a <https://example.org> b](rules.md)", "<p><a href=\"../rules/\">a https://example.org b</a></p>\n"},
		{"[text][r]\n\n[r]: rules.md", "<p><a href=\"../rules/\">text</a></p>\n"},
		{"![The *logo*](logo.png)", "<p><img src=\"/media/logo-1f.png\" alt=\"The logo\" width=\"40\" height=\"30\"></p>\n"},
		{"[![Logo](logo.png)](rules.md)", "<p><a href=\"../rules/\"><img src=\"/media/logo-1f.png\" alt=\"Logo\" width=\"40\" height=\"30\"></a></p>\n"},
		{
			"| | *B* |\n|---|--:|\n| a \\| b | `1\\|2` |",
			"<table>\n<thead>\n<tr>\n<td></td>\n<th scope=\"col\" class=\"align-right\"><em>B</em></th>\n</tr>\n</thead>\n" +
				"<tbody>\n<tr>\n<td>a | b</td>\n<td class=\"align-right\"><code>1|2</code></td>\n</tr>\n</tbody>\n</table>\n",
		},
		{
			"a|b\n:-|:-:",
			"<table>\n<thead>\n<tr>\n<th scope=\"col\" class=\"align-left\">a</th>\n<th scope=\"col\" class=\"align-center\">b</th>\n</tr>\n</thead>\n</table>\n",
		},
		{"a\u0001b\r\nc\rd\x00e\xfff", "<p>a\ufffdb\nc\nd\ufffde\ufffdf</p>\n"},
		{"&#0; &#1; &#x80; &#xFDD0; &#x110000; &#-1; &#x; &; &nope;", "<p>\ufffd \ufffd \ufffd \ufffd \ufffd &amp;#-1; &amp;#x; &amp;; &amp;nope;</p>\n"},
	} {
		got, problems := NewMarkdown().HTML(test.src, pages())
		if diff := cmp.Diff(test.want, string(got)); diff != "" || problems != nil {
			t.Errorf("%q: %s\n%v", test.src, diff, problems)
		}
	}
}

func TestMarkdownFootnotes(t *testing.T) {
	o := MarkdownOptions{IDPrefix: "why-", Words: words(t, shipped(t), "it")}
	src := "# fn 1\n\nOne[^a], two[^b], one[^a].\n\n[^b]: Second.\n[^a]: First.\n\n    - list\n\n[up](#fn-1)"
	want := `<h1 id="why-fn-1">fn 1</h1>
<p>One<sup id="why-fnref_1"><a href="#why-fn_1" role="doc-noteref" aria-label="Nota 1">1</a></sup>, ` +
		`two<sup id="why-fnref_2"><a href="#why-fn_2" role="doc-noteref" aria-label="Nota 2">2</a></sup>, ` +
		`one<sup id="why-fnref_1_2"><a href="#why-fn_1" role="doc-noteref" aria-label="Nota 1">1</a></sup>.</p>
<p><a href="#why-fn-1">up</a></p>
<section class="footnotes" role="doc-endnotes" aria-label="Note">
<ol>
<li id="why-fn_1">
<p>First.</p>
<ul>
<li>list</li>
</ul>
<p><a href="#why-fnref_1" role="doc-backlink" aria-label="Torna al richiamo della nota 1">↩</a></p>
<p><a href="#why-fnref_1_2" role="doc-backlink" aria-label="Torna al richiamo della nota 1">↩</a></p>
</li>
<li id="why-fn_2">
<p>Second. <a href="#why-fnref_2" role="doc-backlink" aria-label="Torna al richiamo della nota 2">↩</a></p>
</li>
</ol>
</section>
`
	got, problems := NewMarkdown().HTML(src, o)
	if diff := cmp.Diff(want, string(got)); diff != "" || problems != nil {
		t.Errorf("%s\n%v", diff, problems)
	}
}

// describe writes a problem as "line:column code key=value".
func describe(p Problem) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d:%d %s", p.Line, p.Column, p.Code)
	for _, key := range slices.Sorted(maps.Keys(p.Args)) {
		b.WriteString(" " + key + "=" + p.Args[key])
	}
	return b.String()
}

// A refusal is a text with problems, and what is left of it.
type refusal struct {
	src  string
	html string
	want []string // problems as describe writes them
}

func refusals() []refusal {
	return []refusal{
		{"é <b>x</b>", "<p>é x</p>\n", []string{"1:3 markdown.html html=<b>", "1:7 markdown.html html=</b>"}},
		{"a\n\n<div onclick=x>\nb\n</div>\n\nc", "<p>a</p>\n<p>c</p>\n", []string{"3:1 markdown.html html=<div onclick=x>"}},
		{"a <!-- secret --> b", "<p>a  b</p>\n", []string{"1:3 markdown.html html=<!-- secret -->"}},
		{"- <script>\n  x\n  </script>", "<ul>\n<li>\n</li>\n</ul>\n", []string{"1:3 markdown.html html=<script>"}},
		{"[a](javascript:alert(1))", "<p>a</p>\n", []string{"1:1 markdown.linkScheme link=javascript:alert(1)"}},
		{"[a](JaVa&#115;cript&colon;x)", "<p>a</p>\n", []string{"1:1 markdown.linkScheme link=JaVascript:x"}},
		{"[a](<java&Tab;script:x>)", "<p>a</p>\n", []string{"1:1 markdown.linkScheme link=java\tscript:x"}},
		{"\n  [a](data:text/html,x) [b](//evil.example) [c](</\\\\evil.example>)", "<p>a b c</p>\n", []string{
			"2:3 markdown.linkScheme link=data:text/html,x", "2:25 markdown.linkScheme link=//evil.example",
			`2:45 markdown.linkScheme link=/\evil.example`,
		}},
		{"[a](ftp://x) [b](http:) [c](https://u@x.it)", "<p>a b c</p>\n", []string{
			"1:1 markdown.linkScheme link=ftp://x", "1:14 markdown.linkScheme link=http:", "1:25 markdown.linkScheme link=https://u@x.it",
		}},
		{"<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n", []string{"1:1 markdown.linkScheme link=javascript:alert(1)"}},
		{"[a](nowhere.md) [b]()", "<p>a b</p>\n", []string{"1:1 markdown.linkDead link=nowhere.md", "1:17 markdown.linkDead link="}},
		{"x [](rules.md)", "<p>x </p>\n", []string{"1:3 markdown.linkEmpty link=rules.md"}},
		{"![](logo.png)", "<p></p>\n", []string{"1:1 markdown.imageAlt image=logo.png"}},
		{"![a](https://x.it/p.png) ![b](gone.png) ![c](data:image/png;base64,x)", "<p>a b c</p>\n", []string{
			"1:1 markdown.imageExternal image=https://x.it/p.png", "1:26 markdown.imageMissing image=gone.png",
			"1:41 markdown.imageExternal image=data:image/png;base64,x",
		}},
		{"# a\n\n### b\n\n# c", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h2 id=\"c\">c</h2>\n", []string{
			"3:1 markdown.headingLevel allowed=2 heading=b level=3",
		}},
		{"#", "", []string{"1:1 markdown.headingEmpty"}},
		{"# a {#A b=1 .c style=\"x\"}", "<h2 id=\"a\">a</h2>\n", []string{
			"1:1 markdown.headingID id=A", "1:1 markdown.headingAttribute attribute=b",
			"1:1 markdown.headingAttribute attribute=class", "1:1 markdown.headingAttribute attribute=style",
		}},
		{"# a {#x}\n# b {#x}", "<h2 id=\"x\">a</h2>\n<h2 id=\"b\">b</h2>\n", []string{"2:1 markdown.headingTwice id=x"}},
		{"a\n\n[^n]: never used", "<p>a</p>\n", []string{"3:1 markdown.footnoteUnused note=n"}},
		{strings.Repeat("a", 65537), "", []string{"1:1 markdown.tooLong limit=64 size=65"}},
		{"a\n\n" + strings.Repeat("> ", 100) + "b", "", []string{"3:65 markdown.tooDeep limit=16"}},
		{"x\n" + strings.Repeat("[", 1001), "", []string{"2:1001 markdown.tooManyBrackets limit=1000"}},
		{strings.Repeat("*a_ ", 2001), "", []string{"1:8001 markdown.tooManyEmphases limit=4000"}},
		{strings.Repeat("*a **a ", 9) + strings.Repeat("a** a* ", 9), "", []string{"1:53 markdown.tooDeep limit=16"}},
		{"a\n" + strings.Repeat("[^n]", 16000) + "\n\n[^n]: n", "", []string{"4:7 markdown.outputTooLong limit=2048"}},
		{
			"|" + strings.Repeat("a|", 500) + "\n|" + strings.Repeat("-|", 500) + "\n" + strings.Repeat("|\n", 30), "",
			[]string{"1:1 markdown.tooManyCells limit=10000"},
		},
	}
}

func TestMarkdownProblems(t *testing.T) {
	for _, test := range refusals() {
		html, problems := NewMarkdown().HTML(test.src, pages())
		got := make([]string, 0, len(problems))
		for _, p := range problems {
			got = append(got, describe(p))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%.60q: %s", test.src, diff)
		}
		if diff := cmp.Diff(test.html, string(html)); diff != "" {
			t.Errorf("%.60q: %s", test.src, diff)
		}
	}
}

// Every problem has a message in every language that takes the arguments that come
// with it, and every such message has a problem.
func TestProblemsHaveMessages(t *testing.T) {
	reported := map[string]bool{"diag.markdown.notInline": true}
	_, all := NewMarkdown().Inline("# a", MarkdownOptions{})
	for _, test := range refusals() {
		_, problems := NewMarkdown().HTML(test.src, pages())
		all = append(all, problems...)
	}
	c := shipped(t)
	for _, lang := range Languages() {
		w := words(t, c, lang)
		for _, p := range all {
			reported["diag."+string(p.Code)] = true
			w.Diagnostic(diag.Diagnostic{Severity: diag.Error, Code: p.Code, Args: p.Args})
		}
		if err := w.Err(); err != nil {
			t.Error(err)
		}
	}
	for id := range c.locales[source].ids() {
		if strings.HasPrefix(id, "diag.markdown.") && !reported[id] {
			t.Errorf("nothing reports %s", id)
		}
	}
}

func TestMarkdownInline(t *testing.T) {
	m := NewMarkdown()
	got, problems := m.Inline("A *short* [text](rules.md)\n", pages())
	if want := HTML(`A <em>short</em> <a href="../rules/">text</a>`); got != want || problems != nil {
		t.Errorf("got %q, %v", got, problems)
	}
	for src, want := range map[string]string{
		"- a": "1:1 markdown.notInline", "a\n\nb": "3:1 markdown.notInline",
		"# a": "1:1 markdown.notInline", "a[^1]\n\n[^1]: b": "3:1 markdown.notInline",
	} {
		if _, problems := m.Inline(src, MarkdownOptions{}); len(problems) != 1 || describe(problems[0]) != want {
			t.Errorf("%q: got %v", src, problems)
		}
	}
}

func TestPlain(t *testing.T) {
	for src, want := range map[string]string{
		"":                  "",
		"# Title\n\n- list": "",
		"# T\n\nA *b*  \n`c` [d](e) ![f](g) <https://h.it>.[^1]\n\nz\n\n[^1]: n": "A b c d f https://h.it.",
		"a <b>c</b> &amp; \\*":     "a c & *",
		strings.Repeat("a", 70000): "",
	} {
		if got := NewMarkdown().Plain(src); got != want {
			t.Errorf("%.30q: got %q, want %q", src, got, want)
		}
	}
}

// One Markdown and one Words serve all goroutines of a build; run with -race.
func TestMarkdownConcurrently(t *testing.T) {
	m := NewMarkdown()
	o := MarkdownOptions{Words: words(t, shipped(t), "hu")}
	const src = "# a\n\n*b* [c](d) `e`[^1]\n\n|f|\n|-|\n\n[^1]: g\n"
	want, _ := m.HTML(src, o)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				if got, _ := m.HTML(src, o); got != want {
					t.Error("the output changes")
					return
				}
				o.Words.Text("missing")
			}
		})
	}
	group.Wait()
	if o.Words.Err() == nil {
		t.Error("what is missing was not remembered")
	}
}
