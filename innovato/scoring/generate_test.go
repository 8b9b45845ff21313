package scoring_test

import (
	"strconv"

	"pgregory.net/rapid"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// shape bounds what generated calls contain.
type shape struct {
	methods []scoring.Method
}

func everyMethod() []scoring.Method {
	return []scoring.Method{scoring.Mean, scoring.Median, scoring.TrimmedMean, scoring.ClosestTwo, scoring.Middle, scoring.SumOfMarks}
}

// genCall generates calls of one stage, with few different marks so that ties are common.
func genCall(s shape) *rapid.Generator[scoring.Call] {
	return rapid.Custom(func(t *rapid.T) scoring.Call {
		stage := scoring.Stage{
			ID: "jury", Parts: true, Scale: scoring.Scale{To: number.Int(10), Step: number.Ratio(1, 2)},
			Criteria: genCriteria(t), Steps: genSteps(t, s), Ties: genTies(t),
		}
		var c scoring.Call
		for i := range rapid.IntRange(1, 7).Draw(t, "proposals") {
			cost := number.Int(int64(rapid.IntRange(1, 3).Draw(t, "cost")))
			c.Proposals = append(c.Proposals, scoring.Proposal{
				ID: "p" + strconv.Itoa(i), Cost: &cost,
				Submitted: rapid.SampledFrom([]string{"2019-10-01T08:00:00Z", "2019-10-02T08:00:00Z"}).Draw(t, "submitted"),
			})
		}
		for j := range rapid.IntRange(3, 5).Draw(t, "jurors") {
			stage.Jurors = append(stage.Jurors, "j"+strconv.Itoa(j))
		}
		stage.Marks = genMarks(t, stage, c.Proposals)
		c.Stages = []scoring.Stage{stage}
		c.Selection = scoring.Selection{Award: scoring.Award{Top: rapid.IntRange(1, 3).Draw(t, "top")}, Reserve: rapid.IntRange(0, 2).Draw(t, "reserve")}
		return c
	})
}

func genCriteria(t *rapid.T) []scoring.Criterion {
	weight := func() number.Number { return number.Int(int64(rapid.IntRange(1, 5).Draw(t, "weight"))) }
	var out []scoring.Criterion
	for i := range rapid.IntRange(1, 3).Draw(t, "criteria") {
		cr := scoring.Criterion{ID: "c" + strconv.Itoa(i), Weight: weight()}
		for k := range rapid.IntRange(0, 2).Draw(t, "parts") {
			cr.Criteria = append(cr.Criteria, scoring.Criterion{ID: cr.ID + "." + strconv.Itoa(k), Weight: weight()})
		}
		if i == 0 || rapid.Bool().Draw(t, "threshold") {
			threshold := number.Int(int64(rapid.IntRange(1, 6).Draw(t, "atLeast")))
			cr.AtLeast = &threshold
		}
		out = append(out, cr)
	}
	return out
}

// genSteps generates lists of steps in a meaningful order.
func genSteps(t *rapid.T, s shape) []scoring.Step {
	policy := func(name string) scoring.Policy {
		return rapid.SampledFrom([]scoring.Policy{"", scoring.Exclude, scoring.Zero, scoring.MeanOfOthers, scoring.Reject}).Draw(t, name)
	}
	zero := number.Int(0)
	steps := []scoring.Step{
		&scoring.MissingMarks{Use: policy("use"), Abstained: policy("abstained"), Recused: policy("recused"), Absent: policy("absent")},
		&scoring.Combine{
			Method:      rapid.SampledFrom(s.methods).Draw(t, "method"),
			Median:      rapid.SampledFrom([]scoring.MedianOf{"", scoring.LowerMedian, scoring.UpperMedian}).Draw(t, "median"),
			DropHighest: new(rapid.IntRange(0, 1).Draw(t, "dropHighest")), DropLowest: new(rapid.IntRange(0, 1).Draw(t, "dropLowest")),
			Tolerance: new(number.Ratio(int64(rapid.IntRange(0, 4).Draw(t, "tolerance")), 2)),
		},
	}
	if rapid.Bool().Draw(t, "round criteria") {
		steps = append(steps, &scoring.Round{Places: new(0), Mode: number.Mode(rapid.IntRange(0, 3).Draw(t, "mode"))})
	}
	if rapid.Bool().Draw(t, "require") {
		steps = append(steps, &scoring.Require{Criteria: true, Total: &zero, ZeroDisqualifies: rapid.Bool().Draw(t, "zero")})
	}
	weigh := &scoring.Weigh{By: rapid.SampledFrom([]scoring.By{scoring.ByShare, scoring.ByFactor}).Draw(t, "by")}
	steps = append(steps, weigh)
	if rapid.Bool().Draw(t, "round total") {
		half := number.Ratio(1, 2)
		steps = append(steps, &scoring.Round{Step: &half, Mode: number.Mode(rapid.IntRange(0, 3).Draw(t, "mode"))})
	}
	return steps
}

func genTies(t *rapid.T) []scoring.Tie {
	all := []scoring.Tie{&scoring.ByCriterion{Criterion: "c0"}, &scoring.ByLower{Lower: "cost"}, &scoring.ByEarlier{Earlier: "submission"}}
	return rapid.Permutation(all).Draw(t, "ties")[:rapid.IntRange(0, 3).Draw(t, "links")]
}

// leaves returns the ids of the criteria that are marked.
func leaves(list []scoring.Criterion) []string {
	var ids []string
	for _, c := range list {
		if len(c.Criteria) == 0 {
			ids = append(ids, c.ID)
		}
		ids = append(ids, leaves(c.Criteria)...)
	}
	return ids
}

func genMarks(t *rapid.T, s scoring.Stage, proposals []scoring.Proposal) []scoring.Mark {
	var marks []scoring.Mark
	for _, p := range proposals {
		for _, criterion := range leaves(s.Criteria) {
			for _, j := range s.Jurors {
				m := scoring.Mark{Juror: j, Proposal: p.ID, Criterion: criterion}
				// Mostly given; sometimes one of the other states; 9 is nothing on file.
				switch state := rapid.SampledFrom([]int{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 9}).Draw(t, "state"); state {
				case 0:
					m.Value = number.Ratio(int64(rapid.IntRange(10, 16).Draw(t, "halves")), 2)
				case 9:
					continue
				default:
					m.State = scoring.State(state)
				}
				marks = append(marks, m)
			}
		}
	}
	return marks
}
