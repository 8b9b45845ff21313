package innovato_test

import (
	"io/fs"
	"testing"

	"github.com/innovato-r/toolkit/innovato"
)

// BenchmarkLoad reads the largest edition of the examples: 44 proposals in files of
// their own, 1,800 marks.
func BenchmarkLoad(b *testing.B) {
	fsys, err := fs.Sub(examples(), "torino-2019")
	if err != nil {
		b.Fatal(err)
	}
	l := loader(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, found := l.Edition(b.Context(), fsys, "."); found.HasErrors() {
			b.Fatal(show(found))
		}
	}
}

// BenchmarkReload reads it again when nothing has changed.
func BenchmarkReload(b *testing.B) {
	fsys, err := fs.Sub(examples(), "torino-2019")
	if err != nil {
		b.Fatal(err)
	}
	l, err := innovato.NewLoader(true)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, found := l.Edition(b.Context(), fsys, "."); found.HasErrors() {
			b.Fatal(show(found))
		}
	}
}

func BenchmarkNewLoader(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := innovato.NewLoader(false); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReport(b *testing.B) {
	e, found := loader(b).Edition(b.Context(), examples(), "torino-2019")
	if found.HasErrors() {
		b.Fatal(show(found))
	}
	r, err := e.Score()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		_ = e.Report(r)
	}
}
