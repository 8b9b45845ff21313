package innovato_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato"
)

// examples are the editions of the repository.
func examples() fs.FS { return os.DirFS("../examples") }

// TestExamples loads the network of the repository without an error, and ranks it.
func TestExamples(t *testing.T) {
	n := load(t, examples())
	if n.Problems.HasErrors() {
		t.Fatal(show(n.Problems))
	}
	if len(n.Editions) != len(n.Folders) || len(n.Editions) < 7 || n.Single {
		t.Errorf("%d of %d editions", len(n.Editions), len(n.Folders))
	}
	for _, e := range n.Editions {
		r, err := e.Score()
		if err != nil || !e.Marked() || len(r.Selection) == 0 {
			t.Errorf("%s: %v", e.ID, err)
		}
		if e.Zone() == nil || e.Proposal(e.Proposals[0].ID) != e.Proposals[0] || e.Proposal("nobody") != nil {
			t.Errorf("%s: zone or proposal", e.ID)
		}
	}
}

// summary is everything about a network that two loadings can be compared by.
func summary(t *testing.T, n *innovato.Network) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(show(n.Problems))
	for _, e := range n.Editions {
		fmt.Fprintln(&b, e.Folder, e.Hash, e.InputHash, e.Assets)
		for _, p := range e.Proposals {
			title, _ := p.Title.In("en")
			body, _ := p.Body.In("en")
			fmt.Fprintln(&b, p.ID, p.Pos, title, body, p.Body.Languages(), p.Submitted.Start())
		}
		for _, p := range e.Pages {
			words, _ := p.Body.In("en")
			fmt.Fprintln(&b, p.Slug, words)
		}
		if !n.Problems.HasErrors() && e.Marked() {
			r, err := e.Score()
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(encode(t, e.Report(r)))
		}
	}
	return b.String()
}

// TestRemember edits files one after the other: a Loader that remembers gives what a new
// one does, each time.
func TestRemember(t *testing.T) {
	remembering, err := innovato.NewLoader(true)
	if err != nil {
		t.Fatal(err)
	}
	clock := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	call := strings.Replace(demo, "languages: [en]", "languages: [en, it]", 1) + timeline
	fsys := fstest.MapFS{}
	write := func(name, content string) {
		clock = clock.Add(time.Second)
		fsys[name] = &fstest.MapFile{Data: []byte(content), Mode: 0o644, ModTime: clock}
	}
	for i, edit := range []struct{ name, content string }{
		{"call.yaml", call},
		{"proposals/p1.yaml", "format: 1\nid: p1\ntitle: First\n"},
		{"proposals/p2.yaml", "format: 1\nid: p2\ntitle: {en: Second, it: Seconda}\nsubmitted: 2020-02-02 10:00\n"},
		{"proposals/p2.en.md", "A body.\n"},
		{"proposals/p2.it.md", "Un corpo.\n"},
		{"marks.csv", "stage,juror,proposal,criterion,mark\njury,j1,p1,idea,8\njury,j1,p2,idea,9\n"},
		{"proposals/p2.en.md", "Another.\n"},
		{"proposals/p1.yaml", "format: 1\nid: p1\ntitle: Fisrt\n"}, // of the same size
		{"proposals/p1.yaml", "format: 1\nid: p1\ntitel: First\n"}, // broken
		{"proposals/p1.yaml", "format: 1\nid: p1\ntitle: First\nreason: Why\n"},
		{"marks.csv", "stage,juror,proposal,criterion,mark\njury,j1,p1,idea,9\njury,j1,p2,idea,8\n"},
		{"call.yaml", strings.Replace(call, "Europe/Rome", "Europe/Lisbon", 1)},
		{"call.yaml", strings.Replace(call, "[en, it]", "[it, en]", 1)},
		{"call.yaml", call},
		{"pages/about.en.md", "# About\n"},
		{"pages/about.it.md", "# Chi siamo\nNoi\n"},
		{"assets/logo.svg", "<svg/>"},
		{"assets/logo.svg", "<SVG/>"},
		{"proposals/p1.yaml", ""}, // removed
		{"marks.csv", ""},
	} {
		write(edit.name, edit.content)
		if edit.content == "" {
			delete(fsys, edit.name)
		}
		fresh, err := innovato.NewLoader(false)
		if err != nil {
			t.Fatal(err)
		}
		want := summary(t, fresh.Network(t.Context(), fsys))
		for range 2 {
			if diff := cmp.Diff(want, summary(t, remembering.Network(t.Context(), fsys))); diff != "" {
				t.Fatalf("after edit %d of %s (-fresh +remembered):\n%s", i, edit.name, diff)
			}
		}
	}
}

// TestRememberReads counts: a second loading reads no document again, and a third only
// the one that changed.
func TestRememberReads(t *testing.T) {
	l, err := innovato.NewLoader(true)
	if err != nil {
		t.Fatal(err)
	}
	fsys := &countingFS{MapFS: files("call.yaml", demo+timeline, "proposals/p1.yaml", "format: 1\nid: p1\ntitle: First\n",
		"pages/about.en.md", "# About\n", "assets/logo.svg", "<svg/>", "marks.csv", "stage,juror,proposal,criterion,mark\n")}
	l.Network(t.Context(), fsys)
	if got := fsys.taken(); len(got) != 5 {
		t.Errorf("first: %v", got)
	}
	l.Network(t.Context(), fsys)
	if got := fsys.taken(); len(got) != 0 {
		t.Errorf("second: %v", got)
	}
	fsys.MapFS["marks.csv"] = &fstest.MapFile{Data: []byte("stage,juror,proposal,criterion,mark\n"), Mode: 0o644, ModTime: time.Unix(1, 0)}
	l.Network(t.Context(), fsys)
	if got := fsys.taken(); !slices.Equal(got, []string{"marks.csv"}) {
		t.Errorf("third: %v", got)
	}
}

// countingFS notes which files are read.
type countingFS struct {
	fstest.MapFS

	mu   sync.Mutex
	read []string
}

func (c *countingFS) note(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.read = append(c.read, name)
}

func (c *countingFS) taken() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := c.read
	c.read = nil
	return out
}

func (c *countingFS) Open(name string) (fs.File, error) {
	if info, err := c.Stat(name); err == nil && info.Mode().IsRegular() {
		c.note(name)
	}
	return c.MapFS.Open(name)
}

func (c *countingFS) ReadFile(name string) ([]byte, error) {
	c.note(name)
	return c.MapFS.ReadFile(name)
}

// TestConcurrent uses one Loader and one Edition from many goroutines.
func TestConcurrent(t *testing.T) {
	l, err := innovato.NewLoader(true)
	if err != nil {
		t.Fatal(err)
	}
	fsys := files("call.yaml", demo+timeline, "proposals/p1.yaml", "format: 1\nid: p1\ntitle: First\n", "proposals/p1.en.md", "Body\n",
		"marks.csv", "stage,juror,proposal,criterion,mark\njury,j1,p1,idea,9\n")
	want := summary(t, l.Network(t.Context(), fsys))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 5 {
				if got := summary(t, l.Network(t.Context(), fsys)); got != want {
					t.Error(cmp.Diff(want, got))
				}
			}
		})
	}
	all.Wait()
}

// TestCancelled stops early; the caller asks the context.
func TestCancelled(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	fsys := files("call.yaml", demo+timeline, "proposals/p1.yaml", "format: 1\nid: p1\ntitle: First\n")
	if n := loader(t).Network(ctx, fsys); n == nil || len(n.Editions) != 1 {
		t.Errorf("%+v", n)
	}
}

// TestNothing loads what is not there: problems, no panic.
func TestNothing(t *testing.T) {
	for name, fsys := range map[string]fs.FS{
		"empty": fstest.MapFS{}, "no folder": os.DirFS("testdata/nothing"),
		"empty call": files("call.yaml", ""), "only a comment": files("call.yaml", "# nothing\n"),
		"a list": files("call.yaml", "- a\n"), "empty network": files("network.yaml", ""),
		"network is a folder": files("network.yaml/x", "x"),
	} {
		n := load(t, fsys)
		if !n.Problems.HasErrors() {
			t.Errorf("%s: no errors", name)
		}
		for _, e := range n.Editions {
			if e == nil {
				t.Errorf("%s: an edition is nil", name)
			}
		}
	}
}

// TestOrderOfFiles loads a file system that lists its folders backwards.
func TestOrderOfFiles(t *testing.T) {
	fsys := files("call.yaml", demo+timeline, "proposals/b.yaml", "format: 1\nid: b\ntitle: First\n", "proposals/a.yaml", "format: 1\nid: a\ntitle: Second\n",
		"pages/z.en.md", "# Z\n", "pages/y.en.md", "# Y\n", "pages/news/2020-01-01-a.en.md", "# A\n", "pages/news/2020-02-01-a.en.md", "# A\n")
	if diff := cmp.Diff(summary(t, load(t, fsys)), summary(t, load(t, backwards{fsys}))); diff != "" {
		t.Error(diff)
	}
	e := edition(t, fsys)
	var got []string
	for _, p := range e.Pages {
		got = append(got, p.Slug+p.Day.Format(" 2006-01-02"))
	}
	if want := "a 2020-02-01, a 2020-01-01, y 0001-01-01, z 0001-01-01"; strings.Join(got, ", ") != want {
		t.Errorf("pages: %v", got)
	}
	if e.Proposals[0].ID != "a" || e.Proposals[1].ID != "b" {
		t.Error("proposals are not by id")
	}
}

type backwards struct{ fstest.MapFS }

func (b backwards) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := b.MapFS.ReadDir(name)
	slices.Reverse(entries)
	return entries, err
}

// TestAnswersExempt: applicants write in one language.
func TestAnswersExempt(t *testing.T) {
	call := strings.Replace(demo, "languages: [en]", "languages: [en, it, hu]", 1) + timeline +
		"application: {fields: [{id: idea, title: {en: Idea, it: Idea, hu: Ötlet}}]}\n"
	proposal := func(answer string) string {
		return "format: 1\nid: p1\ntitle: {en: A, it: A, hu: A}\nanswers: {idea: " + answer + "}\n"
	}
	base := show(load(t, files("call.yaml", call)).Problems)
	for _, answer := range []string{"Words", "{hu: Szavak}", "{it: Parole, hu: Szavak}"} {
		for _, fsys := range []fstest.MapFS{
			files("call.yaml", call, "proposals/p1.yaml", proposal(answer)),
			files("call.yaml", call, "proposals.yaml", "format: 1\nproposals: [{id: p1, title: {en: A, it: A, hu: A}, answers: {idea: "+answer+"}}]\n"),
		} {
			if diff := cmp.Diff(base, show(load(t, fsys).Problems)); diff != "" {
				t.Errorf("%s:\n%s", answer, diff)
			}
		}
	}
	got := show(load(t, files("call.yaml", call, "proposals/p1.yaml", proposal("{nl: Woorden}"))).Problems)
	if !strings.Contains(got, "text.otherLanguage") {
		t.Errorf("a language that the edition does not have: %s", got)
	}
}
