package scoring_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// readTable reads a CSV file with comment lines and rows of different lengths.
func readTable(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	r := csv.NewReader(f)
	r.Comment, r.FieldsPerRecord = '#', -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func num(t *testing.T, s string) number.Number {
	t.Helper()
	n, err := number.ParseExact(s)
	if err != nil {
		t.Fatalf("number %q: %v", s, err)
	}
	return n
}

func rank(t *testing.T, c scoring.Call) scoring.Result {
	t.Helper()
	res, err := scoring.Rank(c, scoring.Options{Trace: true})
	if err != nil {
		t.Fatal(err)
	}
	recomputeAll(t, c, res)
	return res
}

// TestPublishedExamples holds the operations against results that others published.
func TestPublishedExamples(t *testing.T) {
	for _, row := range readTable(t, "testdata/worked-examples.csv") {
		t.Run(row[0], func(t *testing.T) {
			places, err := strconv.Atoi(row[3])
			if err != nil {
				t.Fatal(err)
			}
			mode, err := number.ParseMode(row[4])
			if err != nil {
				t.Fatal(err)
			}
			s := scoring.Stage{
				ID: "jury", Scale: scoring.Scale{To: number.Int(200)},
				Criteria: []scoring.Criterion{{ID: "c", Weight: num(t, row[2])}},
				Steps: []scoring.Step{
					&scoring.Combine{Method: scoring.Method(row[1])},
					&scoring.Weigh{By: scoring.ByFactor},
					&scoring.Round{Places: &places, Mode: mode},
				},
			}
			for j, v := range row[6:] {
				s.Marks = append(s.Marks, scoring.Mark{Juror: strconv.Itoa(j), Proposal: "p", Criterion: "c", Value: num(t, v)})
			}
			res := rank(t, scoring.Call{Proposals: []scoring.Proposal{{ID: "p"}}, Stages: []scoring.Stage{s}})
			if got, want := res.Stages[0].Ranking[0].Score, num(t, row[5]); !got.Equal(want) {
				t.Errorf("score %v, published %v", got, want)
			}
		})
	}
}

// TestEurovision2009 recomputes the published totals and ranks of a public vote of 20 countries.
func TestEurovision2009(t *testing.T) {
	rows := readTable(t, "testdata/eurovision-2009-semi-final.csv")
	head := rows[0]
	s := scoring.Stage{
		ID: "vote", Scale: scoring.Scale{To: number.Int(12), Step: number.Int(1)},
		Criteria: []scoring.Criterion{{ID: "points", Weight: number.Int(1)}},
		Steps: []scoring.Step{
			&scoring.MissingMarks{}, &scoring.Combine{Method: scoring.SumOfMarks}, &scoring.Weigh{By: scoring.ByFactor},
		},
	}
	call := scoring.Call{}
	total, place := map[string]string{}, map[string]string{}
	for _, row := range rows[1:] {
		call.Proposals = append(call.Proposals, scoring.Proposal{ID: row[0]})
		for i := 1; i < len(head)-2; i++ {
			m := scoring.Mark{Juror: head[i], Proposal: row[0], Criterion: "points"}
			if row[i] == "-" {
				m.State = scoring.Recused
			} else {
				m.Value = num(t, row[i])
			}
			s.Marks = append(s.Marks, m)
		}
		total[row[0]], place[row[0]] = row[len(head)-2], row[len(head)-1]
	}
	call.Stages = []scoring.Stage{s}
	ranking := rank(t, call).Stages[0].Ranking
	if len(ranking) != 18 {
		t.Fatalf("%d ranked, want 18", len(ranking))
	}
	for _, r := range ranking {
		if got, want := r.Score.String(), total[r.Proposal]; got != want {
			t.Errorf("%s: %s points, published %s", r.Proposal, got, want)
		}
		if got, want := strconv.Itoa(r.Rank), place[r.Proposal]; got != want {
			t.Errorf("%s: rank %s, published %s", r.Proposal, got, want)
		}
	}
}
