package site_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/site"
)

var update = flag.Bool("update", false, "write the golden files")

func TestSamples(t *testing.T) {
	for name, view := range sampleViews() {
		t.Run(name, func(t *testing.T) {
			page := string(rendered(t, view))
			for _, problem := range problems(page) {
				t.Error(problem)
			}
			list, err := parse(page)
			if err != nil {
				t.Fatal(err)
			}
			for _, skipped := range skippedLevels(list) {
				t.Error(skipped)
			}
			checkAnchors(t, list)
		})
	}
}

// checkAnchors makes sure that links within the page lead somewhere.
func checkAnchors(t *testing.T, list []element) {
	t.Helper()
	ids := map[string]bool{}
	for _, e := range list {
		ids[e.attributes["id"]] = true
	}
	for _, e := range list {
		if id, ok := strings.CutPrefix(e.attributes["href"], "#"); ok && !ids[id] {
			t.Errorf("link to #%s leads nowhere", id)
		}
	}
}

func TestNoForeignRequests(t *testing.T) {
	source := regexp.MustCompile(`(?:src|srcset|data)="(?:https?:)?//|<link rel="(?:stylesheet|icon|preload)" href="(?:https?:)?//`)
	for name, view := range sampleViews() {
		if found := source.FindString(string(rendered(t, view))); found != "" {
			t.Errorf("%s asks another host: %s", name, found)
		}
	}
}

func TestGolden(t *testing.T) {
	header := site.Header{
		Owner: "Città di Torino", Title: "innova.TO", URL: "./", NavLabel: "Sezioni", MenuText: "Menu",
		Logo:  site.Image{URL: "logo.svg", Text: "Toro rampante", Width: "40", Height: "40"},
		Items: []site.NavItem{{Text: "Il bando", URL: "call.html", Current: "page"}, {Text: "Proposte & voti", URL: "p.html"}},
	}
	pages := map[string][]byte{
		"masthead.html": []byte(mustFragment(header.Fragment())),
		"404.html":      rendered(t, sampleNotFound()),
		"chooser.html":  rendered(t, sampleChooser()),
		"timeline.html": rendered(t, sampleTimeline()),
	}
	for name, got := range pages {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestDataCannotEndItsElement(t *testing.T) {
	page := string(rendered(t, &site.Page{Layout: site.Layout{Data: `{"name":"</script><b>"}`}}))
	if want := `{"name":"\u003c/script>\u003cb>"}</script>`; !strings.Contains(page, want) {
		t.Errorf("page does not contain %s", want)
	}
}

func TestRenderTwiceAtOnce(t *testing.T) {
	view := sampleProposal()
	want := rendered(t, view)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var buf bytes.Buffer
			if err := site.Render(&buf, view); err != nil || !bytes.Equal(buf.Bytes(), want) {
				t.Errorf("another page the second time (error %v)", err)
			}
		})
	}
	wait.Wait()
}

func TestColumnChart(t *testing.T) {
	chart := site.ColumnChart(site.Chart{Columns: make([]site.ChartColumn, 100)})
	labelled := 0
	columns := make([]site.ChartColumn, 100)
	for i := range columns {
		columns[i].Label = "9"
	}
	for _, column := range site.ColumnChart(site.Chart{Columns: columns}).Columns {
		if column.Label != "" {
			labelled++
		}
	}
	if labelled == 0 || labelled > 15 {
		t.Errorf("%d of 100 labels, want some that have room", labelled)
	}
	if got, want := chart.Columns[0].X, "26.4"; got != want {
		t.Errorf("first column at %s, want %s", got, want)
	}
	if got := site.ColumnChart(site.Chart{}); got.Width != "320" || got.Columns != nil {
		t.Errorf("empty chart: %+v", got)
	}
}

func TestBrandCSS(t *testing.T) {
	brand := site.Brand{Colour: "#0b3d7a", OnColour: "#ffffff", Accent: "#0b4a95", AccentDark: "#8fbdf2"}
	got, err := site.BrandCSS(brand)
	if err != nil {
		t.Fatal(err)
	}
	want := ":root { --brand: #0b3d7a; --on-brand: #ffffff; --accent: #0b4a95; }\n" +
		"@media screen and (prefers-color-scheme: dark) { :root { --accent: #8fbdf2; } }\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	brand.Accent = "red;} body{display:none"
	if _, err := site.BrandCSS(brand); !errors.Is(err, site.ErrBrand) {
		t.Errorf("error %v, want ErrBrand", err)
	}
	if css, err := site.BrandCSS(site.Brand{}); css != "" || err != nil {
		t.Errorf("zero brand: %q, %v", css, err)
	}
	if _, err := site.BrandsCSS([]string{`x"]{}`}, []site.Brand{{}}); !errors.Is(err, site.ErrBrand) {
		t.Errorf("error %v, want ErrBrand", err)
	}
	if _, err := site.BrandsCSS([]string{"a"}, nil); !errors.Is(err, site.ErrBrand) {
		t.Errorf("error %v, want ErrBrand", err)
	}
}

func TestAssets(t *testing.T) {
	for name, limit := range map[string]int{"assets/site.css": 27_000, "assets/filter.js": 2_000, "assets/favicon.svg": 1_000} {
		content, err := fs.ReadFile(site.Assets, name)
		if err != nil {
			t.Fatal(err)
		}
		if len(content) > limit {
			t.Errorf("%s has %d bytes, more than %d", name, len(content), limit)
		}
		if bytes.Contains(content, []byte("@import")) || bytes.Contains(content, []byte("url(")) {
			t.Errorf("%s loads other files", name)
		}
	}
}

// TestClassesAreStyled finds classes that no rule knows, and the other way
// round.
func TestClassesAreStyled(t *testing.T) {
	css, err := fs.ReadFile(site.Assets, "assets/site.css")
	if err != nil {
		t.Fatal(err)
	}
	styled, used := map[string]bool{}, map[string]bool{}
	for _, m := range regexp.MustCompile(`\.([a-z][a-z-]*)`).FindAllSubmatch(css, -1) {
		styled[string(m[1])] = true
	}
	files, err := filepath.Glob("*.templ")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`class="([^"]+)"`).FindAllSubmatch(source, -1) {
			for class := range strings.FieldsSeq(string(m[1])) {
				used[class] = true
			}
		}
	}
	// These only mark a place, for a city's own stylesheet.
	for _, hook := range []string{"slot", "slogan", "project", "page", "tie", "there", "here", "short", "closing", "preamble", "event", "entry", "network", "outcome", "big", "line", "mark", "proposal", "what"} {
		delete(used, hook)
	}
	for class := range used {
		if !styled[class] {
			t.Errorf("class %s has no style", class)
		}
	}
}

func BenchmarkProposal(b *testing.B) {
	view := sampleProposal()
	var buf bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		buf.Reset()
		if err := site.Render(&buf, view); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(buf.Len()))
}

func BenchmarkResults(b *testing.B) {
	view := sampleResults()
	for len(view.Rankings[0].Rows) < 100 {
		view.Rankings[0].Rows = append(view.Rankings[0].Rows, view.Rankings[0].Rows...)
	}
	var buf bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		buf.Reset()
		if err := site.Render(&buf, view); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(buf.Len()))
}
