package scoring_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// tied returns a call with two criteria of equal weight in which a, b, c and d all score 70, and e scores 60.
func tied(t *testing.T, ties ...scoring.Tie) scoring.Call {
	t.Helper()
	s := scoring.Stage{
		ID: "jury", Scale: zeroToTen(), Parts: true, Ties: ties,
		Criteria: []scoring.Criterion{{ID: "impact", Weight: number.Int(1)}, {ID: "cost", Weight: number.Int(1)}},
		Steps:    []scoring.Step{&scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{}},
	}
	var c scoring.Call
	for _, p := range []struct{ id, impact, cost, submitted, price string }{
		{"a", "6 7", "7 8", "2019-10-03T10:00:00Z", "300"},
		{"b", "8 8", "6 6", "2019-10-02T10:00:00Z", "100"},
		{"c", "8 8", "6 6", "2019-10-01T10:00:00Z", "200"},
		{"d", "7 7", "7 7", "2019-10-01T10:00:00Z", "200"},
		{"e", "6 6", "6 6", "2019-09-01T10:00:00Z", "1"},
	} {
		c.Proposals = append(c.Proposals, scoring.Proposal{ID: p.id, Cost: ptr(t, p.price), Submitted: p.submitted})
		s.Marks = append(s.Marks, marksOf(t, p.id, "impact", p.impact)...)
		s.Marks = append(s.Marks, marksOf(t, p.id, "cost", p.cost)...)
	}
	c.Stages = []scoring.Stage{s}
	return c
}

func places(s scoring.StageResult) string {
	var parts []string
	for _, r := range s.Ranking {
		parts = append(parts, string(rune('0'+r.Rank))+r.Proposal)
	}
	return strings.Join(parts, " ")
}

func TestTies(t *testing.T) {
	for _, c := range []struct {
		name string
		ties []scoring.Tie
		want string
	}{
		{"none", nil, "1a 1b 1c 1d 5e"},
		{"criterion", []scoring.Tie{&scoring.ByCriterion{Criterion: "impact"}}, "1b 1c 3d 4a 5e"},
		{"other criterion", []scoring.Tie{&scoring.ByCriterion{Criterion: "cost"}}, "1a 2d 3b 3c 5e"},
		{"lower cost", []scoring.Tie{&scoring.ByLower{Lower: "cost"}}, "1b 2c 2d 4a 5e"},
		{"earlier", []scoring.Tie{&scoring.ByEarlier{Earlier: "submission"}}, "1c 1d 3b 4a 5e"},
		{"criterion, then cost", []scoring.Tie{&scoring.ByCriterion{Criterion: "impact"}, &scoring.ByLower{Lower: "cost"}}, "1b 2c 3d 4a 5e"},
		{"cost, then criterion", []scoring.Tie{&scoring.ByLower{Lower: "cost"}, &scoring.ByCriterion{Criterion: "impact"}}, "1b 2c 3d 4a 5e"},
		{"earlier, then criterion", []scoring.Tie{&scoring.ByEarlier{Earlier: "submission"}, &scoring.ByCriterion{Criterion: "cost"}}, "1d 2c 3b 4a 5e"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := places(rank(t, tied(t, c.ties...)).Stages[0]); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestTieOfUnknown holds that a link decides nothing about a group of which it does not know all it needs.
func TestTieOfUnknown(t *testing.T) {
	c := tied(t, &scoring.ByLower{Lower: "cost"}, &scoring.ByEarlier{Earlier: "submission"})
	c.Proposals[3].Cost = nil
	if got, want := places(rank(t, c).Stages[0]), "1c 1d 3b 4a 5e"; got != want {
		t.Errorf("cost unknown: got %s, want %s", got, want)
	}
	c.Proposals[0].Submitted = ""
	s := rank(t, c).Stages[0]
	if got, want := places(s), "1a 1b 1c 1d 5e"; got != want {
		t.Errorf("nothing known: got %s, want %s", got, want)
	}
	if diff := cmp.Diff([][]string{{"a", "b", "c", "d"}}, s.Unbroken); diff != "" {
		t.Errorf("unbroken ties (-want +got):\n%s", diff)
	}
}

// TestTieInfo holds that every proposal in a tie says which link set it apart from whom.
func TestTieInfo(t *testing.T) {
	s := rank(t, tied(t, &scoring.ByCriterion{Criterion: "impact"}, &scoring.ByEarlier{Earlier: "submission"})).Stages[0]
	want := map[string]*scoring.TieInfo{
		"a": {With: []string{"b", "c", "d"}, Broken: []scoring.Break{{Link: 0, Name: "criterion", Before: []string{}, After: []string{"b", "c", "d"}}}, Equal: []string{}},
		"b": {With: []string{"a", "c", "d"}, Broken: []scoring.Break{
			{Link: 0, Name: "criterion", Before: []string{"a", "d"}, After: []string{}},
			{Link: 1, Name: "earlier", Before: []string{}, After: []string{"c"}},
		}, Equal: []string{}},
		"c": {With: []string{"a", "b", "d"}, Broken: []scoring.Break{
			{Link: 0, Name: "criterion", Before: []string{"a", "d"}, After: []string{}},
			{Link: 1, Name: "earlier", Before: []string{"b"}, After: []string{}},
		}, Equal: []string{}},
		"d": {With: []string{"a", "b", "c"}, Broken: []scoring.Break{{Link: 0, Name: "criterion", Before: []string{"a"}, After: []string{"b", "c"}}}, Equal: []string{}},
		"e": nil,
	}
	for _, r := range s.Ranking {
		if diff := cmp.Diff(want[r.Proposal], r.Tie); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.Proposal, diff)
		}
	}
	if s.Unbroken != nil {
		t.Errorf("unbroken: %v", s.Unbroken)
	}
}

// advancing returns a call of two stages with the scores 90, 80, 80, 70 in the first.
func advancing(t *testing.T, a scoring.Advance) scoring.Call {
	t.Helper()
	steps := []scoring.Step{&scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{}}
	c := single(t, map[string]string{"a": "9", "b": "8", "c": "8", "d": "7"}, steps...)
	c.Stages[0].Advance = a
	final := single(t, map[string]string{"a": "5", "b": "6", "c": "7", "d": "10"}, steps...).Stages[0]
	final.ID = "final"
	c.Stages = append(c.Stages, final)
	return c
}

func TestAdvance(t *testing.T) {
	for _, c := range []struct {
		name    string
		advance scoring.Advance
		first   string
		final   string
	}{
		{"all", scoring.Advance{}, "a advance.all, b advance.all, c advance.all, d advance.all", "1d 2c 3b 4a"},
		{"top 1", scoring.Advance{Top: 1}, "a advance.top, b advance.belowTop, c advance.belowTop, d advance.belowTop", "1a"},
		{"top 2 with a tie at the cut", scoring.Advance{Top: 2}, "a advance.top, b advance.shared, c advance.shared, d advance.belowTop", "1c 2b 3a"},
		{"top 3 with a tie within", scoring.Advance{Top: 3}, "a advance.top, b advance.top, c advance.top, d advance.belowTop", "1c 2b 3a"},
		{"top 9 of 4", scoring.Advance{Top: 9}, "a advance.top, b advance.top, c advance.top, d advance.top", "1d 2c 3b 4a"},
		{"at least", scoring.Advance{AtLeast: ptr(t, "80")}, "a advance.atLeast, b advance.atLeast, c advance.atLeast, d advance.belowThreshold", "1c 2b 3a"},
		{"top and at least", scoring.Advance{Top: 4, AtLeast: ptr(t, "80.5")}, "a advance.top, b advance.belowThreshold, c advance.belowThreshold, d advance.belowThreshold", "1a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := rank(t, advancing(t, c.advance))
			var first []string
			for _, r := range res.Stages[0].Ranking {
				first = append(first, r.Proposal+" "+r.Reason)
				if advanced := !strings.Contains(r.Reason, "below"); (r.Outcome == scoring.Advanced) != advanced {
					t.Errorf("%s: %s for %s", r.Proposal, r.Outcome, r.Reason)
				}
			}
			if got := strings.Join(first, ", "); got != c.first {
				t.Errorf("first stage %s, want %s", got, c.first)
			}
			if got := places(res.Stages[1]); got != c.final {
				t.Errorf("final %s, want %s", got, c.final)
			}
		})
	}
}

// TestSelectionListsEverybodyOnce holds that the selection ends with those whose way ended earlier.
func TestSelectionListsEverybodyOnce(t *testing.T) {
	c := advancing(t, scoring.Advance{Top: 2})
	c.Proposals = append(c.Proposals, scoring.Proposal{ID: "z"})
	c.Selection.Award.Top = 1
	want := "c awarded award.top, b notAwarded award.belowTop, a notAwarded award.belowTop, d notAdvanced advance.belowTop, z excluded missing.tooFew"
	if got := outcomes(rank(t, c)); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestAward(t *testing.T) {
	marks := map[string]string{"a": "9", "b": "8", "c": "8", "d": "7", "e": "6"}
	for _, c := range []struct {
		name      string
		selection scoring.Selection
		want      string
	}{
		{"nothing", scoring.Selection{}, "a ranked award.none, b ranked award.none, c ranked award.none, d ranked award.none, e ranked award.none"},
		{"top 1", scoring.Selection{Award: scoring.Award{Top: 1}}, "a awarded award.top, b notAwarded award.belowTop, c notAwarded award.belowTop, d notAwarded award.belowTop, e notAwarded award.belowTop"},
		{"tie across the cut", scoring.Selection{Award: scoring.Award{Top: 2}}, "a awarded award.top, b tiedAtCut award.tied, c tiedAtCut award.tied, d notAwarded award.belowTop, e notAwarded award.belowTop"},
		{"tie across the cut, with reserve", scoring.Selection{Award: scoring.Award{Top: 2}, Reserve: 2}, "a awarded award.top, b tiedAtCut award.tied, c tiedAtCut award.tied, d reserve award.reserve, e notAwarded award.belowTop"},
		{"tie across the end of the reserve", scoring.Selection{Award: scoring.Award{Top: 1}, Reserve: 1}, "a awarded award.top, b tiedAtCut award.reserveTied, c tiedAtCut award.reserveTied, d notAwarded award.belowTop, e notAwarded award.belowTop"},
		{"tie within", scoring.Selection{Award: scoring.Award{Top: 3}, Reserve: 1}, "a awarded award.top, b awarded award.top, c awarded award.top, d reserve award.reserve, e notAwarded award.belowTop"},
		{"at least", scoring.Selection{Award: scoring.Award{AtLeast: ptr(t, "80")}}, "a awarded award.atLeast, b awarded award.atLeast, c awarded award.atLeast, d notAwarded award.belowThreshold, e notAwarded award.belowThreshold"},
		{"top and at least", scoring.Selection{Award: scoring.Award{Top: 4, AtLeast: ptr(t, "75")}, Reserve: 1}, "a awarded award.top, b awarded award.top, c awarded award.top, d notAwarded award.belowThreshold, e notAwarded award.belowThreshold"},
	} {
		t.Run(c.name, func(t *testing.T) {
			call := single(t, marks, &scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{})
			call.Selection = c.selection
			res := rank(t, call)
			if got := outcomes(res); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for i, r := range res.Stages[0].Ranking {
				if s := res.Selection[i]; s.Proposal != r.Proposal || s.Outcome != r.Outcome || s.Reason != r.Reason || s.Rank != r.Rank || s.Stage != "jury" {
					t.Errorf("selection %+v differs from ranking %+v", s, r)
				}
			}
		})
	}
}
