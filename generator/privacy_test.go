package generator

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// secrets are what Turin's call does not publish, each with a word put into it that
// stands nowhere else.
func secrets() []struct{ file, old, new string } {
	return []struct{ file, old, new string }{
		{"proposals/p39.yaml", "Orari di sportello su misura", "canary-excluded-title"},
		{"proposals/p39.yaml", "Gli orari di ricevimento si spostano", "canary-excluded-summary"},
		{"proposals/p42.yaml", "title:\n  it: ", "title:\n  it: canary-withdrawn-title "},
		{"proposals/p04.yaml", "status: ", "applicants: [{name: canary-applicant}]\nstatus: "},
		{"proposals/p04.yaml", "  assistance:\n    it: ", "  assistance:\n    it: canary-private-answer "},
		{"call.yaml", "    - id: j1\n", "    - id: j1\n      name: canary-juror\n"},
		{"call.yaml", "it: Ha seguito il project work", "it: canary-conflict"},
		{"marks.csv", "jury,j1,p01,innovation,9,,", "jury,j1,p01,innovation,9,,canary-note"},
	}
}

// TestNothingPrivateInAnyFile builds Turin's site at every stage of the procedure and
// looks for the secrets in every file: pages, feeds, calendars, open data, names.
func TestNothingPrivateInAnyFile(t *testing.T) {
	files := fstest.MapFS{}
	root := os.DirFS("../examples/torino-2019")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(root, name)
		files[name] = &fstest.MapFile{Data: src}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range secrets() {
		src := string(files[s.file].Data)
		if !strings.Contains(src, s.old) {
			t.Fatalf("%s has no %q to hide a secret in", s.file, s.old)
		}
		files[s.file].Data = []byte(strings.Replace(src, s.old, s.new, 1))
	}
	for _, day := range []string{"2019-08-01", "2019-09-20", "2019-11-01", "2019-12-11", "2020-06-01"} {
		g := examples(t, files, day)
		for f, err := range g.Files(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			if i := bytes.Index(f.Body, []byte("canary-")); i >= 0 || strings.Contains(f.Path, "canary") {
				t.Errorf("%s, %s: %s", day, f.Path, f.Body[max(0, i-80):min(len(f.Body), i+60)])
			}
		}
		if _, public, _ := g.File("torino-2019/data/results.json"); public != (day >= "2019-12-10") {
			t.Errorf("%s: results are public: %v", day, public)
		}
	}
}

// TestNewsWaitForResults keeps news of the day of the results back until the hour.
func TestNewsWaitForResults(t *testing.T) {
	fsys := os.DirFS("../examples")
	for now, want := range map[time.Time]bool{
		time.Date(2019, 12, 10, 10, 59, 0, 0, time.UTC): false, // 11:59 in Turin
		time.Date(2019, 12, 10, 11, 0, 0, 0, time.UTC):  true,
	} {
		g := examplesWith(t, fsys, "2019-12-10", func(o *Options) { o.Now = now })
		if _, out, _ := g.File("torino-2019/it/news/2019-12-10-graduatoria/index.html"); out != want {
			t.Errorf("%v: the news of the ranking is out: %v", now, out)
		}
	}
}

// TestResultsStayClosed looks for the awarded proposals in every file before the
// results are public.
func TestResultsStayClosed(t *testing.T) {
	g := examples(t, os.DirFS("../examples/torino-2019"), "2019-11-01")
	for f, err := range g.Files(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"p04", "Una strada si apre una volta sola", "A street is opened only once"} {
			if bytes.Contains(f.Body, []byte(secret)) || strings.Contains(f.Path, secret) {
				t.Errorf("%s tells of %q while the jury is at work", f.Path, secret)
			}
		}
	}
}
