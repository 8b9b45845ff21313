package generator_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/innovato-r/toolkit/generator"
	"github.com/innovato-r/toolkit/innovato"
)

// examples loads the editions that the module comes with.
func examples(t *testing.T) *innovato.Network {
	t.Helper()
	loader, err := innovato.NewLoader(false)
	if err != nil {
		t.Fatal(err)
	}
	n := loader.Network(t.Context(), os.DirFS("../examples"))
	for _, d := range n.Problems.Sorted() {
		t.Errorf("examples: %v", d)
	}
	if t.Failed() || len(n.Editions) == 0 {
		t.Fatal("the examples cannot be built")
	}
	return n
}

// instants are one in each phase of the reference practice, the first edition of
// the network, and one when all is over.
func instants(t *testing.T, n *innovato.Network) map[string]time.Time {
	t.Helper()
	at := func(kind string) innovato.Entry {
		e, ok := n.Editions[0].Milestone(kind)
		if !ok {
			t.Fatalf("%s has no %s", n.Editions[0].ID, kind)
		}
		return e
	}
	return map[string]time.Time{
		"before":         at("opening").Start().Add(-24 * time.Hour),
		"open":           at("opening").Start().Add(24 * time.Hour),
		"evaluation":     at("deadline").End().Add(time.Minute),
		"results":        at("results").Start(),
		"implementation": at("implementation").Start(),
		"over":           time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC),
	}
}

// each builds the site of the examples and hands over every file.
func each(t *testing.T, n *innovato.Network, now time.Time, do func(generator.File)) {
	t.Helper()
	g, err := generator.New(generator.Options{Network: n, Input: os.DirFS("../examples"), Now: now})
	if err != nil {
		t.Fatal(err)
	}
	for f, err := range g.Files(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		do(f)
	}
}

// TestSite builds the examples at an instant in each phase and reads every file
// as a browser, a search engine or a program would.
func TestSite(t *testing.T) {
	n := examples(t)
	for phase, now := range instants(t, n) {
		t.Run(phase, func(t *testing.T) {
			if got := n.Editions[0].Phase(now).String(); got != phase && phase != "over" {
				t.Fatalf("%v is in the phase %s", now, got)
			}
			s := crawl{base: n.BaseURL, files: map[string]bool{}, ids: map[string]map[string]bool{}}
			each(t, n, now, func(f generator.File) {
				for _, p := range s.read(f) {
					t.Errorf("%s: %s", f.Path, p)
				}
			})
			for _, p := range slices.Concat(s.dead(), s.orphans(), s.oneWay(), s.unlisted()) {
				t.Error(p)
			}
			checkLanguages(t, n, &s)
		})
	}
}

// checkLanguages makes sure that every edition is there in each of its languages.
func checkLanguages(t *testing.T, n *innovato.Network, s *crawl) {
	t.Helper()
	for _, e := range n.Editions {
		for _, lang := range e.Languages {
			folder := e.ID + "/" + lang + "/"
			if !s.files[folder+"index.html"] || !s.files[folder+"calendar.ics"] || !s.files[folder+"feed.xml"] {
				t.Errorf("%s lacks its home page, calendar or feed", folder)
			}
		}
	}
	for _, lang := range n.Languages {
		if !s.files[lang+"/index.html"] {
			t.Errorf("the network has no page in %s", lang)
		}
	}
}

// TestSameBytes builds the same site on one and on eight processors.
func TestSameBytes(t *testing.T) {
	build := func(processors int) map[string][sha256.Size]byte {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		sums := map[string][sha256.Size]byte{}
		n := examples(t)
		each(t, n, instants(t, n)["over"], func(f generator.File) {
			if _, twice := sums[f.Path]; twice {
				t.Errorf("%s is made twice", f.Path)
			}
			sums[f.Path] = sha256.Sum256(f.Body)
		})
		return sums
	}
	one, eight := build(1), build(8)
	for _, name := range slices.Sorted(maps.Keys(one)) {
		if one[name] != eight[name] {
			t.Errorf("%s differs", name)
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(one)), slices.Sorted(maps.Keys(eight))); diff != "" {
		t.Errorf("other files (-one +eight):\n%s", diff)
	}
}

// A crawl is what is remembered of a site while its files pass by.
type crawl struct {
	base   string
	files  map[string]bool
	ids    map[string]map[string]bool // by page
	links  []link
	listed []string // the addresses in the site map
}

// A link leads from a page to a file of the site.
type link struct {
	from, to, id string
	kind         string // a, hreflang, default (hreflang x-default), resource
}

// read checks a file by itself and remembers what it needs of the others.
func (s *crawl) read(f generator.File) []string {
	s.files[f.Path] = true
	switch path.Ext(f.Path) {
	case ".html":
		p := page{crawl: s, path: f.Path, ids: map[string]bool{}}
		p.read(f.Body)
		s.ids[f.Path] = p.ids
		return p.problems
	case ".xml":
		return s.readXML(f)
	case ".json":
		if !json.Valid(f.Body) {
			return []string{"is not JSON"}
		}
	case ".csv":
		if _, err := csv.NewReader(bytes.NewReader(f.Body)).ReadAll(); err != nil {
			return []string{err.Error()}
		}
	case ".ics":
		return calendarProblems(f.Body)
	}
	return nil
}

// readXML checks a feed or the site map: well-formed, no element that the two
// formats do not have, every address on this site.
func (s *crawl) readXML(f generator.File) []string {
	known := strings.Fields("feed id title updated author name link entry summary urlset url loc")
	var problems []string
	d := xml.NewDecoder(bytes.NewReader(f.Body))
	element, counts := "", map[string]int{}
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			if n := counts["entry"]; counts["feed"] == 1 && (counts["id"] != n+1 || counts["updated"] != n+1) {
				problems = append(problems, "a feed and each of its entries need an id and a date")
			}
			return problems
		case err != nil:
			return append(problems, err.Error())
		}
		switch token := token.(type) {
		case xml.StartElement:
			element = token.Name.Local
			counts[element]++
			if !slices.Contains(known, element) {
				problems = append(problems, "has an element "+element)
			}
			for _, a := range token.Attr {
				if a.Name.Local == "href" {
					s.link(f.Path, a.Value, "resource")
				}
			}
		case xml.CharData:
			if element == "loc" && strings.TrimSpace(string(token)) != "" {
				s.listed = append(s.listed, strings.TrimSpace(string(token)))
			}
		}
	}
}

// calendarProblems checks the lines of an iCalendar file (RFC 5545, 3.1).
func calendarProblems(body []byte) []string {
	var problems []string
	lines := strings.Split(string(body), "\r\n")
	if last := len(lines) - 1; lines[0] != "BEGIN:VCALENDAR" || lines[last] != "" || lines[last-1] != "END:VCALENDAR" {
		problems = append(problems, "is not one calendar")
	}
	for i, l := range lines {
		if len(l) > 75 || strings.ContainsAny(l, "\r\n") {
			problems = append(problems, fmt.Sprintf("line %d is too long or ends wrongly", i+1))
		}
	}
	return problems
}

// link remembers an address that is found in a file. It reports whether the
// address is on this site.
func (s *crawl) link(from, address, kind string) bool {
	here, _ := url.Parse(s.base + "/" + strings.TrimSuffix(from, "index.html"))
	u, err := here.Parse(address)
	if err != nil || (u.Scheme+"://"+u.Host) != s.base {
		return false
	}
	to := strings.TrimPrefix(u.Path, "/")
	if to == "" || strings.HasSuffix(to, "/") {
		to += "index.html"
	}
	s.links = append(s.links, link{from: from, to: to, id: u.Fragment, kind: kind})
	return true
}

// dead returns the links to files and parts of pages that do not exist.
func (s *crawl) dead() []string {
	var out []string
	for _, l := range s.links {
		switch {
		case !s.files[l.to]:
			out = append(out, fmt.Sprintf("%s leads to %s, which does not exist", l.from, l.to))
		case l.id != "" && !s.ids[l.to][l.id]:
			out = append(out, fmt.Sprintf("%s leads to #%s of %s, which does not exist", l.from, l.id, l.to))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// orphans returns the pages that nobody can reach from the first page by links, or
// as the page for readers of any language.
func (s *crawl) orphans() []string {
	next := map[string][]string{}
	for _, l := range s.links {
		if l.kind == "a" || l.kind == "default" {
			next[l.from] = append(next[l.from], l.to)
		}
	}
	reached, queue := map[string]bool{"404.html": true}, []string{"index.html"}
	for len(queue) > 0 {
		p := queue[0]
		queue = queue[1:]
		if !reached[p] {
			reached[p] = true
			queue = append(queue, next[p]...)
		}
	}
	var out []string
	for _, p := range slices.Sorted(maps.Keys(s.ids)) {
		if !reached[p] {
			out = append(out, p+" cannot be reached from the first page")
		}
	}
	return out
}

// oneWay returns the alternates that do not name their page as an alternate of
// theirs; search engines ignore such.
func (s *crawl) oneWay() []string {
	both := map[[2]string]bool{}
	for _, l := range s.links {
		both[[2]string{l.from, l.to}] = both[[2]string{l.from, l.to}] || l.kind == "hreflang"
	}
	var out []string
	for _, l := range s.links {
		if l.kind == "hreflang" && !both[[2]string{l.to, l.from}] {
			out = append(out, fmt.Sprintf("%s names %s as an alternate, but not the other way round", l.from, l.to))
		}
	}
	return out
}

// unlisted returns the addresses of the site map that are not pages.
func (s *crawl) unlisted() []string {
	var out []string
	for _, address := range s.listed {
		name, ok := strings.CutPrefix(address, s.base+"/")
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if !ok || s.ids[name] == nil {
			out = append(out, "the site map lists "+address+", which is not a page")
		}
	}
	if len(s.listed) == 0 {
		out = append(out, "the site map lists no page")
	}
	return out
}

// A page is an HTML file while it is read.
type page struct {
	*crawl

	path     string
	problems []string
	ids      map[string]bool
	wanted   []string // ids that attributes of the page refer to
	open     []string // elements
	h1       int
	level    int // of the last heading
	title    string
}

func (p *page) fault(format string, args ...any) {
	p.problems = append(p.problems, fmt.Sprintf(format, args...))
}

func (p *page) read(body []byte) {
	for _, trace := range []string{"<no value>", "&lt;no value&gt;", "⟦", "ZgotmplZ", "TemplFailedSanitization", "%!", "{{"} {
		if i := bytes.Index(body, []byte(trace)); i >= 0 {
			p.fault("contains %q: …%s", trace, body[max(0, i-40):min(len(body), i+60)])
		}
	}
	z := html.NewTokenizer(bytes.NewReader(body))
	for {
		switch z.Next() {
		case html.ErrorToken:
			p.end(z.Err())
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start(z.Token())
		case html.EndTagToken:
			p.close(z.Token().Data)
		case html.TextToken:
			p.text(string(z.Text()))
		default: // comments and the doctype say nothing
		}
	}
}

// start takes an opening tag; void elements, and those that close themselves as
// in SVG, stay out of the stack.
func (p *page) start(t html.Token) {
	void := strings.Fields("area base br col embed hr img input link meta source track wbr")
	if !slices.Contains(void, t.Data) && t.Type != html.SelfClosingTagToken {
		p.open = append(p.open, t.Data)
	}
	at := map[string]string{}
	for _, a := range t.Attr {
		if _, twice := at[a.Key]; twice {
			p.fault("<%s> has %s twice", t.Data, a.Key)
		}
		at[a.Key] = a.Val
		p.attribute(t.Data, a)
	}
	p.element(t.Data, at)
}

func (p *page) element(name string, at map[string]string) {
	switch name {
	case "html":
		p.language(at["lang"])
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.heading(int(name[1] - '0'))
	case "style", "iframe", "object", "embed", "base":
		p.fault("<%s> has no place here", name)
	case "script":
		if _, external := at["src"]; !external && at["type"] != "application/ld+json" {
			p.fault("has a script inside the page")
		}
	case "img":
		if _, ok := at["alt"]; !ok {
			p.fault("the picture %s has no alt", at["src"])
		}
	case "a":
		if href, ok := at["href"]; ok && !p.link(p.path, href, "a") {
			p.leaves(href)
		}
	case "link":
		p.linkElement(at)
	}
}

func (p *page) linkElement(at map[string]string) {
	kind := "resource"
	switch at["hreflang"] {
	case "":
	case "x-default":
		kind = "default"
	default:
		kind = "hreflang"
	}
	if !p.link(p.path, at["href"], kind) {
		p.fault("<link rel=%q> leads to another site: %s", at["rel"], at["href"])
	}
}

// leaves checks a link to elsewhere.
func (p *page) leaves(href string) {
	u, err := url.Parse(href)
	if err != nil || !slices.Contains([]string{"http", "https", "mailto", "tel"}, u.Scheme) {
		p.fault("has a link to %q", href)
	}
}

func (p *page) attribute(element string, a html.Attribute) {
	switch a.Key {
	case "id":
		if p.ids[a.Val] || a.Val == "" {
			p.fault("the id %q is not unique", a.Val)
		}
		p.ids[a.Val] = true
	case "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list":
		p.wanted = append(p.wanted, strings.Fields(a.Val)...)
	case "src":
		if !p.link(p.path, a.Val, "resource") {
			p.fault("<%s> asks another site: %s", element, a.Val)
		}
	case "lang", "hreflang":
		if !slices.Contains([]string{"it", "en", "en-GB", "pt-PT", "nl", "fr", "ro", "es", "hu", "x-default"}, a.Val) {
			p.fault("%s=%q is no language of the toolkit", a.Key, a.Val)
		}
	case "style", "srcset", "srcdoc", "action", "formaction", "ping", "background":
		p.fault("<%s> has the attribute %s", element, a.Key)
	}
	if strings.HasPrefix(a.Key, "on") {
		p.fault("<%s> has the script %s", element, a.Key)
	}
}

// language checks the language of a page against its folder.
func (p *page) language(got string) {
	parts := strings.Split(p.path, "/")
	folder := ""
	switch {
	case len(parts) > 1 && len(parts[0]) == 2: // it/…
		folder = parts[0]
	case len(parts) > 2: // torino-2019/it/…
		folder = parts[1]
	}
	switch {
	case got == "":
		p.fault("does not say its language")
	case folder != "" && got != tag(folder):
		p.fault("lang=%q, want %q", got, tag(folder))
	}
}

// tag returns the BCP 47 tag of pages in a language of the toolkit.
func tag(lang string) string {
	switch lang {
	case "pt":
		return "pt-PT"
	case "en":
		return "en-GB"
	default:
		return lang
	}
}

func (p *page) heading(level int) {
	if level == 1 {
		p.h1++
	}
	if level > p.level+1 {
		p.fault("a heading of level %d follows one of level %d", level, p.level)
	}
	p.level = level
}

func (p *page) close(name string) {
	last := len(p.open) - 1
	if last < 0 || p.open[last] != name {
		p.fault("</%s> does not close what is open: %v", name, p.open)
		return
	}
	p.open = p.open[:last]
}

func (p *page) text(s string) {
	if len(p.open) == 0 {
		return
	}
	switch p.open[len(p.open)-1] {
	case "title":
		if !slices.Contains(p.open, "svg") {
			p.title += strings.TrimSpace(s)
		}
	case "script":
		if !json.Valid([]byte(s)) {
			p.fault("the structured data are not JSON")
		}
	}
}

// end checks what only the whole page can tell.
func (p *page) end(err error) {
	if !errors.Is(err, io.EOF) {
		p.fault("cannot be read: %v", err)
	}
	if len(p.open) > 0 {
		p.fault("is left open: %v", p.open)
	}
	if p.h1 != 1 {
		p.fault("has %d <h1>", p.h1)
	}
	if p.title == "" {
		p.fault("has no title")
	}
	for _, id := range p.wanted {
		if !p.ids[id] {
			p.fault("an attribute refers to #%s, which does not exist", id)
		}
	}
}
