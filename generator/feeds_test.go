package generator

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato"
)

// examples loads the network in examples/ as it is on a day.
func examples(t *testing.T, fsys fs.FS, day string) *Generator {
	t.Helper()
	return examplesWith(t, fsys, day, func(*Options) {})
}

func examplesWith(t *testing.T, fsys fs.FS, day string, change func(*Options)) *Generator {
	t.Helper()
	now, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	loader, err := innovato.NewLoader(false)
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Network: loader.Network(t.Context(), fsys), Input: fsys, Now: now}
	if o.Network.Problems.HasErrors() {
		t.Fatal(o.Network.Problems.Sorted())
	}
	change(&o)
	g, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// body makes one file of a site.
func body(t *testing.T, g *Generator, path string) string {
	t.Helper()
	f, ok, err := g.File(path)
	if err != nil || !ok {
		t.Fatalf("File(%q): there is %v, error %v", path, ok, err)
	}
	return string(f.Body)
}

func TestCalendar(t *testing.T) {
	ics := body(t, examples(t, os.DirFS("../examples"), "2020-12-31"), "torino-2019/it/calendar.ics")
	for line := range strings.SplitSeq(strings.TrimSuffix(ics, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("line of %d octets: %q", len(line), line)
		}
	}
	for _, want := range []string{
		"DTSTART:20191003T140000Z\r\n",                                 // the deadline, 16:00 in Rome while summer time lasts
		"UID:deadline.torino-2019@innovato-r",                          // the same in every language
		"DTSTART;VALUE=DATE:20191021\r\nDTEND;VALUE=DATE:20191204\r\n", // until the day after the last
	} {
		if !strings.Contains(ics, want) {
			t.Errorf("the calendar lacks %q:\n%s", want, ics)
		}
	}
}

func TestCalendarFolds(t *testing.T) {
	var buf bytes.Buffer
	c := calendar{buf: &buf}
	long := strings.Repeat("értékelési szempontok; súly, pont\n", 9)
	c.text("SUMMARY", long)
	unfolded := strings.ReplaceAll(buf.String(), "\r\n ", "")
	if want := "SUMMARY:" + strings.NewReplacer(";", `\;`, ",", `\,`, "\n", `\n`).Replace(long) + "\r\n"; unfolded != want {
		t.Errorf("unfolded to %q, want %q", unfolded, want)
	}
}

func TestFeed(t *testing.T) {
	feed := body(t, examples(t, os.DirFS("../examples"), "2020-12-31"), "porto-2020/pt/feed.xml")
	var parsed atomFeed
	if err := xml.Unmarshal([]byte(feed), &parsed); err != nil {
		t.Fatal(err)
	}
	if strings.Count(feed, "<entry>") != 2 || len(parsed.Entries) != 2 || !strings.Contains(feed, `xml:lang="pt-PT"`) {
		t.Errorf("%d entries in %s", len(parsed.Entries), feed)
	}
	for _, e := range parsed.Entries {
		if !strings.HasPrefix(e.ID, "https://innovato-r.example.org/porto-2020/pt/news/") {
			t.Errorf("the entry %q has no lasting address", e.ID)
		}
	}
	if early := body(t, examples(t, os.DirFS("../examples"), "2019-01-01"), "porto-2020/pt/feed.xml"); strings.Contains(early, "<entry>") {
		t.Error("news are out before their day")
	}
}

func TestSiteMap(t *testing.T) {
	m := body(t, examples(t, os.DirFS("../examples"), "2020-12-31"), "sitemap.xml")
	for _, want := range []string{
		"<loc>https://innovato-r.example.org/veszprem-2019/hu/call/</loc>",
		`<xhtml:link rel="alternate" hreflang="en" href="https://innovato-r.example.org/veszprem-2019/en/call/">`,
		`hreflang="x-default"`, `hreflang="pt-PT"`,
	} {
		if !strings.Contains(m, want) {
			t.Errorf("the site map lacks %s", want)
		}
	}
}

func TestHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "Lampade": "Lampade", "=cmd|' /C calc'!A0": "'=cmd|' /C calc'!A0", "+39 011": "'+39 011", "@x": "'@x",
		"-1": "-1", "-7.5": "-7.5", "-x": "'-x", "\tx": "'\tx", "＝1+1": "'＝1+1", "a=b": "a=b",
	} {
		if got := harmless(cell); got != want {
			t.Errorf("harmless(%q) = %q, want %q", cell, got, want)
		}
	}
}

func TestOpenData(t *testing.T) {
	g := examples(t, os.DirFS("../examples"), "2020-12-31")
	table, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(body(t, g, "torino-2019/data/ranking.csv"), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(table[0], ","); got != "stage,rank,proposal,title,score,exact,outcome,tiedWith" {
		t.Errorf("header %s", got)
	}
	early := examples(t, os.DirFS("../examples"), "2019-10-20")
	if _, there, _ := early.File("torino-2019/data/results.json"); there {
		t.Error("results are out during the evaluation")
	}
	if got := body(t, early, "torino-2019/data/proposals.json"); strings.Contains(got, "p04") {
		t.Error("proposals are out during the evaluation")
	}
}

func TestBrandIsLegible(t *testing.T) {
	for _, colour := range []string{"#000000", "#ffffff", "#f2b632", "#0a4a8f", "#808080", "#ff0000"} {
		e := &innovato.Edition{}
		e.Brand.Primary = colour
		b := brand(e)
		for _, paper := range lightPapers() {
			if c := innovato.Contrast(b.Accent, paper); c < innovato.LeastContrast {
				t.Errorf("%s: %s on %s has a contrast of %v", colour, b.Accent, paper, c)
			}
		}
		for _, paper := range darkPapers() {
			if c := innovato.Contrast(b.AccentDark, paper); c < innovato.LeastContrast {
				t.Errorf("%s: %s on %s has a contrast of %v", colour, b.AccentDark, paper, c)
			}
		}
		if c := innovato.Contrast(b.Colour, b.OnColour); c < innovato.LeastContrast {
			t.Errorf("%s: %s on it has a contrast of %v", colour, b.OnColour, c)
		}
	}
}

func TestKey(t *testing.T) {
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("../examples/porto-2020"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := os.ReadFile("../examples/porto-2020/" + name)
		files[name] = &fstest.MapFile{Data: src}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	key := func(day string, change func(*Options), program string) string {
		var k string
		examplesWith(t, files, day, func(o *Options) {
			change(o)
			k = o.Key(program)
		})
		return k
	}
	same := func(*Options) {}
	first := key("2020-09-01", same, "a")
	if again := key("2020-09-01", same, "a"); again != first {
		t.Error("the key of the same input differs")
	}
	other := func(o *Options) { o.BaseURL = "https://example.org" }
	for what, k := range map[string]string{
		"day": key("2020-01-01", same, "a"), "address": key("2020-09-01", other, "a"), "program": key("2020-09-01", same, "b"),
	} {
		if k == first {
			t.Errorf("another %s has the same key", what)
		}
	}
	for name := range files {
		before := files[name]
		files[name] = &fstest.MapFile{Data: append(bytes.Clone(before.Data), '\n', '\n')}
		if key("2020-09-01", same, "a") == first {
			t.Errorf("a change of %s leaves the key", name)
		}
		files[name] = before
	}
}
