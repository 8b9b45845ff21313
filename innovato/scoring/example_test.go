package scoring_test

import (
	"fmt"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// Two proposals, three jurors, two criteria: the highest and the lowest mark are left out, then the criteria are
// weighed 60 to 40.
func Example() {
	scale := scoring.Scale{To: number.Int(10), Step: number.Ratio(1, 2)}
	stage := scoring.Stage{
		ID: "jury", Scale: scale, Jurors: []string{"ada", "bo", "cy"},
		Criteria: []scoring.Criterion{{ID: "impact", Weight: number.Int(60)}, {ID: "cost", Weight: number.Int(40)}},
		Steps: []scoring.Step{
			&scoring.MissingMarks{AtLeast: 3},
			&scoring.Combine{Method: scoring.TrimmedMean},
			&scoring.Weigh{},
			&scoring.Round{Places: new(2)},
		},
		Ties: []scoring.Tie{&scoring.ByCriterion{Criterion: "impact"}},
	}
	for _, row := range []struct {
		proposal, criterion string
		halves              [3]int64
	}{
		{"lamps", "impact", [3]int64{15, 16, 18}},
		{"lamps", "cost", [3]int64{12, 13, 20}},
		{"bikes", "impact", [3]int64{14, 19, 20}},
		{"bikes", "cost", [3]int64{11, 12, 12}},
	} {
		for j, n := range row.halves {
			stage.Marks = append(stage.Marks, scoring.Mark{
				Juror: stage.Jurors[j], Proposal: row.proposal, Criterion: row.criterion, Value: number.Ratio(n, 2),
			})
		}
	}
	call := scoring.Call{
		Proposals: []scoring.Proposal{{ID: "lamps"}, {ID: "bikes"}},
		Stages:    []scoring.Stage{stage},
		Selection: scoring.Selection{Award: scoring.Award{Top: 1}, Reserve: 1},
	}
	result, err := scoring.Rank(call, scoring.Options{Trace: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range result.Stages[0].Ranking {
		fmt.Println(r.Rank, r.Proposal, r.Score, r.Outcome)
	}
	for _, line := range result.Stages[0].Ranking[0].Trace {
		fmt.Println("  ", line.Op, line.Criterion, line.To)
	}
	// Output:
	// 1 bikes 81 awarded
	// 2 lamps 74 reserve
	//    combine impact 9.5
	//    combine cost 6
	//    weigh  81
	//    round  81
	//    score  81
}

func ExampleCall_Check() {
	call := scoring.Call{Stages: []scoring.Stage{{
		ID: "jury", Scale: scoring.Scale{To: number.Int(5)},
		Criteria: []scoring.Criterion{{ID: "impact", Weight: number.Int(90)}},
		Steps:    []scoring.Step{&scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{}},
	}}}
	for _, p := range call.Check() {
		fmt.Println(p.Path, p.Code, p.Args["sum"])
	}
	// Output: /stages/0/criteria scoring.weights.sum 90
}

func ExampleNewStep() {
	step, ok := scoring.NewStep("combine")
	fmt.Println(step.Name(), ok, step.Statement(scoring.Stage{})[0].ID)
	// Output: combine true scoring.combine.mean
}
