package scoring_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// ptr returns a pointer to the number that s says.
func ptr(t *testing.T, s string) *number.Number {
	t.Helper()
	n := num(t, s)
	return &n
}

// zeroToTen is the scale of most tests.
func zeroToTen() scoring.Scale { return scoring.Scale{To: number.Int(10)} }

// marksOf reads marks for one criterion: one word a juror, j1 first; a number, or - missing, a abstained, r recused, x absent.
func marksOf(t *testing.T, proposal, criterion, words string) []scoring.Mark {
	t.Helper()
	states := map[string]scoring.State{
		"-": scoring.Missing, "a": scoring.Abstained, "r": scoring.Recused, "x": scoring.Absent,
	}
	var marks []scoring.Mark
	for j, word := range strings.Fields(words) {
		m := scoring.Mark{Juror: "j" + strconv.Itoa(j+1), Proposal: proposal, Criterion: criterion}
		if state, ok := states[word]; ok {
			m.State = state
		} else {
			m.Value = num(t, word)
		}
		marks = append(marks, m)
	}
	return marks
}

// single returns a call with one stage and one criterion c, whose marks are given by proposal.
func single(t *testing.T, marks map[string]string, steps ...scoring.Step) scoring.Call {
	t.Helper()
	s := scoring.Stage{
		ID: "jury", Scale: zeroToTen(), Criteria: []scoring.Criterion{{ID: "c", Weight: number.Int(100)}}, Steps: steps,
	}
	var c scoring.Call
	jurors := 0
	for _, id := range slices.Sorted(maps.Keys(marks)) {
		c.Proposals = append(c.Proposals, scoring.Proposal{ID: id})
		s.Marks = append(s.Marks, marksOf(t, id, "c", marks[id])...)
		jurors = max(jurors, len(strings.Fields(marks[id])))
	}
	for j := range jurors {
		s.Jurors = append(s.Jurors, "j"+strconv.Itoa(j+1))
	}
	c.Stages = []scoring.Stage{s}
	return c
}

// summary writes a ranking as "1 a 92.5, 2 b 80" and the excluded as "- c require.total".
func summary(s scoring.StageResult) string {
	var parts []string
	for _, r := range s.Ranking {
		parts = append(parts, strconv.Itoa(r.Rank)+" "+r.Proposal+" "+r.Score.String())
	}
	for _, x := range s.Excluded {
		parts = append(parts, strings.TrimSpace("- "+x.Proposal+" "+x.Reason+" "+x.Criterion))
	}
	return strings.Join(parts, ", ")
}

// outcomes writes a selection as "a awarded award.top".
func outcomes(res scoring.Result) string {
	var parts []string
	for _, s := range res.Selection {
		parts = append(parts, s.Proposal+" "+string(s.Outcome)+" "+s.Reason)
	}
	return strings.Join(parts, ", ")
}

// criterionValue returns the value of a criterion of a ranked proposal.
func criterionValue(t *testing.T, s scoring.StageResult, proposal, criterion string) number.Number {
	t.Helper()
	for _, r := range s.Ranking {
		for _, v := range r.Criteria {
			if r.Proposal == proposal && v.Criterion == criterion {
				return v.Value
			}
		}
	}
	t.Fatalf("no value of %s for %s", criterion, proposal)
	return number.Number{}
}
