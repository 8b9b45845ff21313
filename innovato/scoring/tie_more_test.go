package scoring_test

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

func TestTiesByMarks(t *testing.T) {
	steps := []scoring.Step{&scoring.MissingMarks{}, &scoring.Combine{Method: scoring.SumOfMarks}, &scoring.Weigh{By: scoring.ByFactor}}
	for _, c := range []struct {
		name  string
		tie   scoring.Tie
		marks map[string]string
		want  string
	}{
		{"count-back", &scoring.ByCountBack{CountBack: true}, map[string]string{"a": "5 5 0", "b": "6 4 0", "c": "6 3 1", "d": "6 4 0"}, "1b 1d 3c 4a"},
		{"count-back of fewer marks", &scoring.ByCountBack{CountBack: true}, map[string]string{"a": "6 4 r", "b": "6 4 0"}, "1b 2a"},
		{"count-back of equal marks", &scoring.ByCountBack{CountBack: true}, map[string]string{"a": "6 4 1", "b": "1 6 4"}, "1a 1b"},
		{"jurors", &scoring.ByJurors{Jurors: "more"}, map[string]string{"a": "9 0 0", "b": "4 4 1", "c": "9 r 0", "d": "5 4 0"}, "1b 2d 3a 3c"},
		{"dispersion", &scoring.ByDispersion{Dispersion: "lower"}, map[string]string{"a": "9 0 0", "b": "4 4 1", "c": "3 3 3", "d": "0 9 0"}, "1c 2b 3a 3d"},
		{"dispersion of one mark", &scoring.ByDispersion{Dispersion: "lower"}, map[string]string{"a": "9 r r", "b": "4 4 1"}, "1a 2b"},
		{"chair", &scoring.ByChair{Chair: []string{"b", "c", "a"}}, map[string]string{"a": "3", "b": "3", "c": "3"}, "1b 2c 3a"},
		{"chair says too little", &scoring.ByChair{Chair: []string{"b", "c"}}, map[string]string{"a": "3", "b": "3", "c": "3"}, "1a 1b 1c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			call := single(t, c.marks, steps...)
			call.Stages[0].Ties = []scoring.Tie{c.tie}
			if got := places(rank(t, call).Stages[0]); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestTieByStage holds that the rank in the first stage decides in the final, shared ranks included.
func TestTieByStage(t *testing.T) {
	c := advancing(t, scoring.Advance{})
	for i := range c.Stages[1].Marks {
		c.Stages[1].Marks[i].Value = number.Int(5)
	}
	c.Stages[1].Ties = []scoring.Tie{&scoring.ByStage{Stage: "jury"}}
	if got, want := places(rank(t, c).Stages[1]), "1a 2b 2c 4d"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestDraw holds that the lots are what everybody can compute from the published seed.
func TestDraw(t *testing.T) {
	c := single(t, map[string]string{"a": "3", "b": "3", "c": "3", "d": "3", "e": "4"}, &scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{})
	c.Stages[0].Ties = []scoring.Tie{&scoring.ByDraw{Draw: scoring.Draw{Seed: "Torino 2019"}}}
	drawn := []string{"a", "b", "c", "d"}
	slices.SortFunc(drawn, func(x, y string) int { return strings.Compare(digest("Torino 2019\n"+x), digest("Torino 2019\n"+y)) })
	var got []string
	for _, r := range rank(t, c).Stages[0].Ranking {
		got = append(got, r.Proposal)
	}
	if want := append([]string{"e"}, drawn...); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}
