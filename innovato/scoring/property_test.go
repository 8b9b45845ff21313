package scoring_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// mustRank ranks a generated call and checks every proof.
func mustRank(t *rapid.T, c scoring.Call) scoring.Result {
	t.Helper()
	res, err := scoring.Rank(c, scoring.Options{Trace: true})
	if err != nil {
		t.Fatal(err)
	}
	proofs(t, c, res)
	return res
}

// proofs fails at the first line that does not recompute.
func proofs(t *rapid.T, c scoring.Call, res scoring.Result) {
	t.Helper()
	for i, s := range res.Stages {
		for _, r := range s.Ranking {
			for _, l := range r.Trace {
				proof(t, c.Stages[i], l)
			}
			if !r.Trace[len(r.Trace)-1].To.Equal(r.Score) {
				t.Fatalf("%s: the proof does not end with the score", r.Proposal)
			}
		}
		for _, x := range s.Excluded {
			for _, l := range x.Trace {
				proof(t, c.Stages[i], l)
			}
		}
	}
}

func proof(t *rapid.T, s scoring.Stage, l scoring.Line) {
	t.Helper()
	var step scoring.Step
	if l.Step >= 0 {
		step = s.Steps[l.Step]
	}
	if want, ok := recomputeLine(step, l); !ok || rat(l.To).Cmp(want) != 0 {
		t.Fatalf("%s %s: %v does not follow from %+v", l.Op, l.Criterion, l.To, l.From)
	}
}

// standing is what must not depend on the order of anything, by proposal.
func standing(res scoring.Result) map[string]string {
	out := map[string]string{}
	for _, s := range res.Stages {
		for _, r := range s.Ranking {
			out[r.Proposal] = strconv.Itoa(r.Rank) + " " + r.Score.Exact()
		}
		for _, x := range s.Excluded {
			out[x.Proposal] = "excluded"
		}
	}
	return out
}

func TestEqualsReference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCall(shape{methods: everyMethod()}).Draw(t, "call")
		if diff := cmp.Diff(reference(c), standing(mustRank(t, c))); diff != "" {
			t.Fatalf("(-reference +got):\n%s", diff)
		}
	})
}

// TestOrderOfInputDoesNotMatter shuffles everything that is a set.
func TestOrderOfInputDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCall(shape{methods: everyMethod()}).Draw(t, "call")
		before := mustRank(t, c)
		s := c.Stages[0]
		s.Marks = rapid.Permutation(s.Marks).Draw(t, "marks")
		s.Jurors = rapid.Permutation(s.Jurors).Draw(t, "jurors")
		d := scoring.Call{Proposals: rapid.Permutation(c.Proposals).Draw(t, "proposals"), Stages: []scoring.Stage{s}, Selection: c.Selection}
		if diff := cmp.Diff(before, mustRank(t, d)); diff != "" {
			t.Fatalf("another order of marks, jurors or proposals (-before +after):\n%s", diff)
		}
		d.Stages[0].Criteria = rapid.Permutation(s.Criteria).Draw(t, "criteria")
		after := mustRank(t, d)
		if diff := cmp.Diff(standing(before), standing(after)); diff != "" {
			t.Fatalf("another order of criteria (-before +after):\n%s", diff)
		}
		if !sameOutcomes(before, after) {
			t.Fatal("another order of criteria changes outcomes")
		}
	})
}

// sameOutcomes compares selections but for the first reason of an exclusion, which follows the order of the criteria.
func sameOutcomes(a, b scoring.Result) bool {
	return slices.EqualFunc(a.Selection, b.Selection, func(x, y scoring.Selected) bool {
		return x.Proposal == y.Proposal && x.Outcome == y.Outcome && x.Rank == y.Rank
	})
}

// TestTraceChangesNothing holds that the proof is written down and not a second computation.
func TestTraceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCall(shape{methods: everyMethod()}).Draw(t, "call")
		with := mustRank(t, c)
		without, err := scoring.Rank(c, scoring.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range with.Stages[0].Ranking {
			with.Stages[0].Ranking[i].Trace = nil
		}
		for i := range with.Stages[0].Excluded {
			with.Stages[0].Excluded[i].Trace = nil
		}
		if diff := cmp.Diff(with, without); diff != "" {
			t.Fatalf("(-with +without):\n%s", diff)
		}
	})
}

// TestTwinsTie adds a proposal with the same marks, cost and time as another one.
func TestTwinsTie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCall(shape{methods: everyMethod()}).Draw(t, "call")
		twin := c.Proposals[rapid.IntRange(0, len(c.Proposals)-1).Draw(t, "of")]
		of := twin.ID
		twin.ID = "twin"
		c.Proposals = append(c.Proposals, twin)
		for _, m := range c.Stages[0].Marks {
			if m.Proposal == of {
				m.Proposal = "twin"
				c.Stages[0].Marks = append(c.Stages[0].Marks, m)
			}
		}
		res := mustRank(t, c)
		if got := standing(res); got["twin"] != got[of] {
			t.Fatalf("twin %s, the other %s", got["twin"], got[of])
		}
		outcome := map[string]scoring.Outcome{}
		for _, s := range res.Selection {
			outcome[s.Proposal] = s.Outcome
		}
		if outcome["twin"] != outcome[of] {
			t.Fatalf("twin %s, the other %s", outcome["twin"], outcome[of])
		}
	})
}

// TestHigherMarkNeverHarms raises one given mark under rules that are monotone: the closest two marks are not.
func TestHigherMarkNeverHarms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCall(shape{methods: []scoring.Method{scoring.Mean, scoring.Median, scoring.TrimmedMean, scoring.SumOfMarks}}).Draw(t, "call")
		marks := c.Stages[0].Marks
		if len(marks) == 0 {
			t.Skip("no marks")
		}
		m := &marks[rapid.IntRange(0, len(marks)-1).Draw(t, "mark")]
		if m.State != scoring.Given {
			t.Skip("not given")
		}
		before := rankOf(mustRank(t, c), m.Proposal)
		m.Value = number.Min(number.Int(10), m.Value.Add(number.Ratio(int64(rapid.IntRange(1, 8).Draw(t, "halves")), 2)))
		after := rankOf(mustRank(t, c), m.Proposal)
		if before > 0 && (after == 0 || after > before) {
			t.Fatalf("a higher mark moves the proposal from rank %d to %d", before, after)
		}
	})
}

// rankOf returns the rank of a proposal, 0 if it is excluded.
func rankOf(res scoring.Result, id string) int {
	for _, r := range res.Stages[0].Ranking {
		if r.Proposal == id {
			return r.Rank
		}
	}
	return 0
}

// TestScalingWeightsChangesNothing multiplies the weights of all siblings by one number.
func TestScalingWeightsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCall(shape{methods: everyMethod()}).Draw(t, "call")
		for _, s := range c.Stages[0].Steps {
			if w, ok := s.(*scoring.Weigh); ok {
				w.By = scoring.ByShare
			}
		}
		before := standing(mustRank(t, c))
		k := number.Ratio(int64(rapid.IntRange(1, 50).Draw(t, "num")), int64(rapid.IntRange(1, 50).Draw(t, "den")))
		for i := range c.Stages[0].Criteria {
			cr := &c.Stages[0].Criteria[i]
			cr.Weight = cr.Weight.Mul(k)
			for p := range cr.Criteria {
				cr.Criteria[p].Weight = cr.Criteria[p].Weight.Mul(k)
			}
		}
		if diff := cmp.Diff(before, standing(mustRank(t, c))); diff != "" {
			t.Fatalf("(-before +after):\n%s", diff)
		}
	})
}

// TestRanksFillPlaces holds 1, 2, 2, 4: a rank is one more than the number of proposals before it.
func TestRanksFillPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		res := mustRank(t, genCall(shape{methods: everyMethod()}).Draw(t, "call"))
		ranking := res.Stages[0].Ranking
		for i, r := range ranking {
			if r.Rank != i+1 && (i == 0 || ranking[i-1].Rank != r.Rank) {
				t.Fatalf("place %d has rank %d", i+1, r.Rank)
			}
			if i > 0 && ranking[i-1].Score.Less(r.Score) {
				t.Fatal("not in the order of the scores")
			}
		}
	})
}
