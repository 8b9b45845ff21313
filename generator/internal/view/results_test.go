package view

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/locales"
	"github.com/innovato-r/toolkit/site"
)

var update = flag.Bool("update", false, "write the golden files of the views")

// examples are the editions of the repository.
func examples() fs.FS { return os.DirFS("../../../examples") }

// siteAt makes the site of the editions in fsys at an instant in UTC.
func siteAt(t testing.TB, fsys fs.FS, now string) *Site {
	t.Helper()
	loader, err := innovato.NewLoader(false)
	if err != nil {
		t.Fatal(err)
	}
	network := loader.Network(t.Context(), fsys)
	if network.Problems.HasErrors() {
		t.Fatalf("the editions have errors: %v", network.Problems)
	}
	catalogue, err := text.Load(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	instant, err := time.Parse("2006-01-02 15:04", now)
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(Options{Network: network, Catalogue: catalogue, Now: instant, Asset: func(name string) string { return name }})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// localOf returns an edition of a site in a language.
func localOf(t testing.TB, s *Site, edition, lang string) *local {
	t.Helper()
	for _, e := range s.Editions() {
		if e.ID == edition {
			l, err := s.local(e, lang)
			if err != nil {
				t.Fatal(err)
			}
			return l
		}
	}
	t.Fatalf("no edition %s", edition)
	return nil
}

// sheetOf is the sheet of a page by its name, which serves as its title too.
func (l *local) sheetOf(name string) sheet { return sheet{l: l, name: name, title: name} }

// ownMissing returns the messages of rules and results that a local lacks.
func ownMissing(l *local) string {
	err := l.w.Err()
	if err == nil {
		return ""
	}
	var own []string
	for line := range strings.SplitSeq(err.Error(), "\n") {
		for _, area := range []string{`"results.`, `"proposals.`, `"proposal.`, `"criteria.`, `"rulebook.`, `"scoring.`, `"text.`} {
			if strings.Contains(line, area) {
				own = append(own, line)
			}
		}
	}
	return strings.Join(own, "\n")
}

func TestGoldenViews(t *testing.T) {
	for _, c := range []struct {
		edition, now string
	}{
		{"torino-2019", "2020-03-01 12:00"},
		{"porto-2020", "2020-12-01 12:00"},
	} {
		l := localOf(t, siteAt(t, examples(), c.now), c.edition, "en")
		views := map[string]site.View{
			"criteria": l.criteria(l.sheetOf("criteria/")), "rulebook": l.rulebook(l.sheetOf("rulebook/")),
			"results": l.results(l.sheetOf("results/")), "proposals": l.proposals(l.sheetOf("proposals/")),
		}
		for i, p := range l.e.outcomes.order {
			if i == 0 {
				views["proposal"] = l.proposal(l.sheetOf("proposals/"+p.ID+"/"), i)
			}
		}
		early := localOf(t, siteAt(t, examples(), "2019-01-01 12:00"), c.edition, "en")
		views["results-before"] = early.results(early.sheetOf("results/"))
		views["proposals-before"] = early.proposals(early.sheetOf("proposals/"))
		for name, view := range views {
			t.Run(c.edition+"/"+name, func(t *testing.T) { golden(t, c.edition+"-"+name+".json", view) })
		}
		if missing := ownMissing(l) + ownMissing(early); missing != "" {
			t.Error(missing)
		}
	}
}

// golden compares a view, without what every page carries around its content, with
// a file.
func golden(t *testing.T, name string, view site.View) {
	t.Helper()
	got := asJSON(t, view)
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file) //nolint:gosec // a file of the test
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got), or run with -update:\n%s", name, diff)
	}
}

// asJSON writes a view without its layout and without what is empty.
func asJSON(t *testing.T, view site.View) []byte {
	t.Helper()
	encoded, err := json.Marshal(view)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(encoded, &tree); err != nil {
		t.Fatal(err)
	}
	delete(tree, "Layout")
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(prune(tree)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// prune drops what is empty from a tree of JSON.
func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if v[key] = prune(value); v[key] == nil {
				delete(v, key)
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			v[i] = prune(v[i])
		}
		if len(v) == 0 {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	}
	return v
}

// TestMessages renders the pages of rules and results of every edition in every
// phase and holds that no message of theirs is missing in English.
func TestMessages(t *testing.T) {
	for _, now := range []string{"2018-01-01 12:00", "2019-09-20 12:00", "2020-07-20 12:00", "2022-01-01 12:00"} {
		s := siteAt(t, examples(), now)
		for _, e := range s.Editions() {
			l := localOf(t, s, e.ID, "en")
			l.criteria(l.sheetOf("criteria/"))
			l.rulebook(l.sheetOf("rulebook/"))
			l.results(l.sheetOf("results/"))
			l.proposals(l.sheetOf("proposals/"))
			for i, p := range e.outcomes.order {
				l.proposal(l.sheetOf("proposals/"+p.ID+"/"), i)
			}
			if missing := ownMissing(l); missing != "" {
				t.Errorf("%s at %s:\n%s", e.ID, now, missing)
			}
		}
	}
}

func TestHighest(t *testing.T) {
	whole := scoring.Scale{To: number.Int(10)}
	five := scoring.Scale{To: number.Int(5)}
	criteria := []scoring.Criterion{
		{ID: "a", Weight: number.Int(2)},
		{ID: "b", Weight: number.Int(3), Scale: &five},
		{ID: "g", Weight: number.Int(1), Criteria: []scoring.Criterion{{ID: "c", Weight: number.Int(4)}}},
	}
	for _, c := range []struct {
		name  string
		steps []scoring.Step
		want  string
		ok    bool
	}{
		{"share", []scoring.Step{&scoring.Combine{}, &scoring.Weigh{}}, "100", true},
		{"share of 20", []scoring.Step{&scoring.Combine{}, &scoring.Weigh{To: number.Int(20)}}, "20", true},
		{"factor", []scoring.Step{&scoring.Combine{}, &scoring.Weigh{By: scoring.ByFactor}}, "75", true}, // 2*10 + 3*5 + 1*4*10
		{"sum of marks", []scoring.Step{&scoring.Combine{Method: scoring.SumOfMarks}, &scoring.Weigh{}}, "0", false},
		{"gate", []scoring.Step{&scoring.Combine{}}, "0", false},
	} {
		got, ok := highest(scoring.Stage{Scale: whole, Criteria: criteria, Steps: c.steps})
		if got.String() != c.want || ok != c.ok {
			t.Errorf("%s: %s %v, want %s %v", c.name, got, ok, c.want, c.ok)
		}
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct{ part, whole, want string }{
		{"0", "100", "0"}, {"91.85", "100", "91.85"}, {"1", "3", "33.33"}, {"5", "4", "100"}, {"-1", "4", "0"}, {"50", "100", "50"}, {"1", "0", ""},
	} {
		part, _ := number.Parse(c.part)
		whole, _ := number.Parse(c.whole)
		if got := share(part, whole); got != c.want {
			t.Errorf("share(%s, %s) = %q, want %q", c.part, c.whole, got, c.want)
		}
	}
}
