package innovato_test

import (
	"io/fs"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

// FuzzLoad mutates the documents of an edition. Nothing panics; an edition without
// errors can be ranked, disclosed and reported, one with errors has them in its files.
func FuzzLoad(f *testing.F) {
	cases, err := filepath.Glob("testdata/invalid/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		fsys := archiveFS(archive)
		if call, ok := fsys["call.yaml"]; ok && len(call.Data) < 1<<16 {
			f.Add(string(call.Data), content(fsys, "proposals.yaml"), content(fsys, "marks.csv"), content(fsys, "votes.csv"), "# About\n\nText\n")
		}
	}
	f.Add(demo+timeline, twoProposals, "stage,juror,proposal,criterion,mark\njury,j1,p1,idea,8\njury,j1,p1,cost,7\n", "", "# About\n")
	f.Fuzz(func(t *testing.T, call, proposals, marks, votes, page string) {
		fsys := files("call.yaml", call, "proposals.yaml", proposals, "marks.csv", marks, "pages/about.en.md", page)
		if votes != "" {
			fsys["votes.csv"] = files("v", votes)["v"]
		}
		e, found := loader(t).Edition(t.Context(), fsys, ".")
		checkPlaces(t, fsys, found)
		if !found.HasErrors() {
			use(t, e)
		}
	})
}

func content(fsys fs.FS, name string) string {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return ""
	}
	return string(src)
}

// checkPlaces holds each problem to a file that is there and a line that it has.
func checkPlaces(t *testing.T, fsys fs.FS, found diag.List) {
	t.Helper()
	for _, d := range found.Sorted() {
		src := content(fsys, d.Pos.File)
		lines := 1
		for _, b := range []byte(src) {
			if b == '\n' || b == '\r' {
				lines++
			}
		}
		if d.Pos.File == "" || d.Pos.Line > lines || (d.Pos.Line > 0) != (d.Pos.Column > 0) {
			t.Errorf("%v: the file has %d lines", d, lines)
		}
	}
}

// use does with an edition what everybody does.
func use(t *testing.T, e *innovato.Edition) {
	t.Helper()
	if !e.Marked() {
		return
	}
	r, err := e.Score()
	if err != nil {
		t.Fatalf("an edition without errors cannot be ranked: %v", err)
	}
	report := e.Report(r)
	for _, entry := range e.Timeline {
		d := e.Disclose(entry.End(), &r)
		_ = report.Public(d)
		_ = d.Proposals(e)
		_ = entry.When(entry.Start())
	}
}
