package generator_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"strconv"
	"testing"
	"testing/fstest"
	"time"

	"github.com/innovato-r/toolkit/generator"
	"github.com/innovato-r/toolkit/innovato"
)

var (
	syntheticDir       = flag.String("synthetic", "", "write a synthetic edition into this folder")
	syntheticProposals = flag.Int("proposals", 1000, "the number of proposals of the synthetic edition")
	day                = time.Date(2020, 4, 1, 0, 0, 0, 0, time.UTC) // after the results of the synthetic edition
	syntheticLanguages = flag.Int("languages", 8, "the number of languages of the synthetic edition")
)

// TestSynthetic writes the synthetic edition where -synthetic says, for measuring
// the command as a process; without the flag it holds that a small one is fine.
func TestSynthetic(t *testing.T) {
	if *syntheticDir != "" {
		writeFolder(t, newSynthetic(*syntheticProposals, *syntheticLanguages), *syntheticDir)
		return
	}
	g := newGenerator(t, newSynthetic(12, 8))
	if got, want := g.Pages(), 8*(12+10)+3; got < want {
		t.Errorf("%d pages, want at least %d", got, want)
	}
}

func newGenerator(t testing.TB, files fs.FS) *generator.Generator {
	t.Helper()
	loader, err := innovato.NewLoader(false)
	if err != nil {
		t.Fatal(err)
	}
	n := loader.Network(t.Context(), files)
	for _, d := range n.Problems.Sorted() {
		t.Error(d)
	}
	g, err := generator.New(generator.Options{Network: n, Input: files, Now: day})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func BenchmarkLoad(b *testing.B) {
	files := newSynthetic(100, 8)
	loader, err := innovato.NewLoader(false)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if n := loader.Network(b.Context(), files); n.Problems.Len() > 0 {
			b.Fatal(n.Problems.Sorted()[0])
		}
	}
}

func BenchmarkScore(b *testing.B) {
	files := newSynthetic(100, 1)
	loader, err := innovato.NewLoader(false)
	if err != nil {
		b.Fatal(err)
	}
	e := loader.Network(b.Context(), files).Editions[0]
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Score(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFiles(b *testing.B) {
	g := newGenerator(b, newSynthetic(100, 8))
	b.ReportAllocs()
	for b.Loop() {
		size := 0
		for f, err := range g.Files(b.Context()) {
			if err != nil {
				b.Fatal(err)
			}
			size += len(f.Body)
		}
		b.SetBytes(int64(size))
	}
}

// BenchmarkPublishSite measures a whole publication of an unchanged site.
func BenchmarkPublishSite(b *testing.B) {
	g := newGenerator(b, newSynthetic(100, 8))
	dir := b.TempDir() + "/public"
	b.ReportAllocs()
	for b.Loop() {
		if _, err := generator.Publish(b.Context(), dir, g.Files(b.Context()), generator.PublishOptions{}); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := os.Stat(dir); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkEdit measures what a server does between an edit and the page: it reads
// again what has changed, ranks, and makes one page.
func BenchmarkEdit(b *testing.B) {
	files := newSynthetic(1000, 8)
	loader, err := innovato.NewLoader(true)
	if err != nil {
		b.Fatal(err)
	}
	const edited = "proposals/p00500.it.md"
	b.ReportAllocs()
	edit, g := 0, (*generator.Generator)(nil)
	for b.Loop() {
		edit++
		files[edited] = &fstest.MapFile{Data: []byte("edit " + strconv.Itoa(edit)), ModTime: time.Unix(int64(edit), 0)}
		g, err = generator.New(generator.Options{Network: loader.Network(b.Context(), files), Input: files, Now: day, Previous: g})
		if err != nil {
			b.Fatal(err)
		}
		if f, ok, err := g.File("synthetic/it/proposals/p00500/index.html"); err != nil || !ok || !bytes.Contains(f.Body, []byte("edit "+strconv.Itoa(edit))) {
			b.Fatal("the edit is not served", err)
		}
	}
}
