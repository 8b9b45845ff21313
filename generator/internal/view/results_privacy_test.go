package view

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// TestPrivacy renders every page of an edition at each phase and publication level
// and looks for what must not be published.
func TestPrivacy(t *testing.T) {
	base := siteAt(t, examples(), "2019-01-01 12:00")
	i := slices.IndexFunc(base.Network.Editions, func(e *innovato.Edition) bool { return e.ID == "porto-2020" })
	published := map[string]int{}
	for _, p := range publications() {
		e := seeded(base.Network.Editions[i], p)
		network := *base.Network
		network.Editions = []*innovato.Edition{e}
		result, err := e.Score()
		if err != nil {
			t.Fatal(err)
		}
		for _, now := range []string{"2020-01-01", "2020-03-01", "2020-07-10", "2020-10-01", "2021-01-01"} {
			options := base.Options
			options.Network = &network
			if options.Now, err = time.Parse(time.DateOnly, now); err != nil {
				t.Fatal(err)
			}
			s, err := New(options)
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("%+v at %s", p, now)
			pages := rendered(t, s)
			checkCanaries(t, name, pages, canaries(e, e.Phase(options.Now), result), published)
			checkMarks(t, name, pages, e, p.Marks, e.Phase(options.Now) >= innovato.Results)
		}
	}
	for _, where := range []string{"title of a proposal", "public of a proposal", "name of a juror", "name beside a mark", "name of an applicant", "report", "division", "reason of an exception"} {
		if published[where] == 0 {
			t.Errorf("the %s is published nowhere, so the test cannot tell", where)
		}
	}
}

// rendered returns the bodies of all pages by path.
func rendered(t *testing.T, s *Site) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, p := range s.Pages() {
		var buf bytes.Buffer
		if err := p.Render(&buf); err != nil {
			t.Fatal(err)
		}
		out[p.Path] = buf.String()
	}
	return out
}

func checkCanaries(t *testing.T, name string, pages map[string]string, list []canary, published map[string]int) {
	t.Helper()
	for path, body := range pages {
		for _, c := range list {
			switch found := strings.Contains(body, c.word); {
			case found && !c.may:
				t.Errorf("%s: %s has the %s %q", name, path, c.where, c.word)
			case found:
				published[c.where]++
			}
		}
	}
	for _, c := range list {
		if id, ok := strings.CutPrefix(c.word, "Canary-body-"); ok && c.may != (pages["porto-2020/en/proposals/"+id+"/index.html"] != "") {
			t.Errorf("%s: page of %s: %v, may: %v", name, id, !c.may, c.may)
		}
	}
}

// checkMarks looks for single marks and for values of criteria.
func checkMarks(t *testing.T, name string, pages map[string]string, e *innovato.Edition, level string, out bool) {
	t.Helper()
	marks, values := false, false
	for path, body := range pages {
		for _, m := range e.Sheets[0].Marks {
			if m.Value.IsInt() || m.State != scoring.Given {
				continue
			}
			if strings.Contains(body, ">"+m.Value.String()+"<") || strings.Contains(body, ": "+m.Value.String()+"<") {
				marks = true
			}
		}
		if strings.HasSuffix(path, "en/results/index.html") && strings.Contains(body, `<td class="number value">`) || strings.Contains(body, `class="derivation"`) && strings.Contains(path, "/proposals/") {
			values = true
		}
		if strings.Contains(body, "; the value is ") || strings.Contains(body, "; the total is ") {
			values = true
		}
	}
	mayMarks := out && (level == "anonymous" || level == "named")
	mayValues := out && level != "none"
	if marks && !mayMarks || values && !mayValues {
		t.Errorf("%s: marks %v, may %v; values %v, may %v", name, marks, mayMarks, values, mayValues)
	}
	if mayMarks && !marks && e.Publication.Proposals == "all" {
		t.Errorf("%s: no mark is published, so the test cannot tell", name)
	}
}

// TestFewMarks holds that a value is withheld that fewer than the least number of
// marks stand behind, and that the page says so.
func TestFewMarks(t *testing.T) {
	base := siteAt(t, examples(), "2019-01-01 12:00")
	i := slices.IndexFunc(base.Network.Editions, func(e *innovato.Edition) bool { return e.ID == "porto-2020" })
	e := seeded(base.Network.Editions[i], innovato.Publication{Proposals: "all", Marks: "anonymous"})
	last := len(e.Stages) - 1
	for _, step := range e.Stages[last].Steps {
		if missing, ok := step.Step.(*scoring.MissingMarks); ok {
			few := *missing
			few.AtLeast = innovato.LeastMarks - 1
			e.Stages[last].Steps = slices.Clone(e.Stages[last].Steps)
			e.Stages[last].Steps[0].Step = &few
		}
	}
	first := e.Sheets[last].Marks[0]
	kept := map[string]int{}
	e.Sheets[last].Marks = slices.DeleteFunc(e.Sheets[last].Marks, func(m scoring.Mark) bool {
		if m.Proposal != first.Proposal {
			return false
		}
		kept[m.Criterion]++
		return kept[m.Criterion] > innovato.LeastMarks-1
	})
	network := *base.Network
	network.Editions = []*innovato.Edition{e}
	options := base.Options
	options.Network, options.Now = &network, time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	s, err := New(options)
	if err != nil {
		t.Fatal(err)
	}
	l := localOf(t, s, e.ID, "en")
	withheld := 0
	ranking := l.ranking(l.sheetOf("results/"), last)
	for _, row := range ranking.Rows {
		for _, v := range row.Criteria {
			if dash := v.Text == "–"; dash != (row.ID == e.Stages[last].ID+"-"+first.Proposal) {
				t.Errorf("%s: %q", row.ID, v.Text)
			} else if dash {
				withheld++
			}
		}
	}
	if withheld != len(e.Stages[last].Criteria) || len(ranking.Notes) == 0 {
		t.Errorf("%d values withheld, notes %q", withheld, ranking.Notes)
	}
	for at, p := range l.e.outcomes.order {
		proof := l.proposal(l.sheetOf("proposals/"+p.ID+"/"), at).Proof
		if has := slices.ContainsFunc(proof, func(d site.Derivation) bool { return d.ID == "proof-"+e.Stages[last].ID }); has == (p.ID == first.Proposal) && l.e.outcomes.ranked[last][p.ID] != nil {
			t.Errorf("%s: proof of the last stage: %v", p.ID, has)
		}
	}
}

// TestTieWithUnpublished holds that nobody learns of a tie with a proposal that is
// not published.
func TestTieWithUnpublished(t *testing.T) {
	base := siteAt(t, examples(), "2019-01-01 12:00")
	i := slices.IndexFunc(base.Network.Editions, func(e *innovato.Edition) bool { return e.ID == "torino-2019" })
	for _, level := range []string{"ranked", "awarded"} {
		e := *base.Network.Editions[i]
		e.Publication.Proposals = level
		network := *base.Network
		network.Editions = []*innovato.Edition{&e}
		options := base.Options
		options.Network, options.Now = &network, time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
		s, err := New(options)
		if err != nil {
			t.Fatal(err)
		}
		l := localOf(t, s, e.ID, "en")
		notes := 0
		for _, row := range l.ranking(l.sheetOf("results/"), len(e.Stages)-1).Rows {
			if row.Tie != "" {
				notes++
			}
		}
		if want := map[string]int{"ranked": 2, "awarded": 0}[level]; notes != want { // p09 is awarded, p12 is not
			t.Errorf("%s: %d notes on ties, want %d", level, notes, want)
		}
	}
}
