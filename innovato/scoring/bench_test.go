package scoring_test

import (
	"strconv"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// large returns a call of 1000 proposals, 20 jurors and 5 criteria, with half marks that repeat in a fixed pattern.
func large() scoring.Call {
	s := scoring.Stage{
		ID: "jury", Scale: scoring.Scale{To: number.Int(10), Step: number.Ratio(1, 2)},
		Steps: []scoring.Step{
			&scoring.MissingMarks{AtLeast: 3}, &scoring.Combine{Method: scoring.TrimmedMean}, &scoring.Weigh{}, &scoring.Round{Places: new(2)},
		},
		Ties: []scoring.Tie{&scoring.ByCriterion{Criterion: "c0"}},
	}
	for i, weight := range []int64{30, 25, 20, 15, 10} {
		s.Criteria = append(s.Criteria, scoring.Criterion{ID: "c" + strconv.Itoa(i), Weight: number.Int(weight)})
	}
	for j := range 20 {
		s.Jurors = append(s.Jurors, "j"+strconv.Itoa(j))
	}
	c := scoring.Call{Selection: scoring.Selection{Award: scoring.Award{Top: 10}, Reserve: 5}}
	for p := range 1000 {
		id := "p" + strconv.Itoa(p)
		c.Proposals = append(c.Proposals, scoring.Proposal{ID: id})
		for k, cr := range s.Criteria {
			for j, juror := range s.Jurors {
				value := number.Ratio(int64((p*7+j*13+k*5+p*j)%21), 2)
				s.Marks = append(s.Marks, scoring.Mark{Juror: juror, Proposal: id, Criterion: cr.ID, Value: value})
			}
		}
	}
	c.Stages = []scoring.Stage{s}
	return c
}

func BenchmarkRank(b *testing.B) {
	c := large()
	for name, o := range map[string]scoring.Options{"score": {}, "trace": {Trace: true}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := scoring.Rank(c, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCheck(b *testing.B) {
	c := large()
	b.ReportAllocs()
	for b.Loop() {
		if problems := c.Check(); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
