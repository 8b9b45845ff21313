package scoring_test

import (
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

func TestRescale(t *testing.T) {
	combine, weigh := &scoring.Combine{}, &scoring.Weigh{}
	for _, c := range []struct {
		name  string
		steps []scoring.Step
		marks map[string]string
		want  string
	}{
		{"criteria", []scoring.Step{combine, &scoring.Rescale{}, weigh}, map[string]string{"a": "8 8", "b": "6 6", "c": "2 2"}, "1 a 100, 2 b 75, 3 c 25"},
		{"criteria to 5", []scoring.Step{combine, &scoring.Rescale{To: scoring.RescaleTo{Fixed: ptr(t, "5")}}, weigh}, map[string]string{"a": "8 8", "b": "6 6"}, "1 a 50, 2 b 37.5"},
		{"total", []scoring.Step{combine, weigh, &scoring.Rescale{}}, map[string]string{"a": "8 8", "b": "6 6"}, "1 a 100, 2 b 75"},
		{"total to 40", []scoring.Step{combine, weigh, &scoring.Rescale{To: scoring.RescaleTo{Fixed: ptr(t, "40")}}}, map[string]string{"a": "8 8", "b": "6 6"}, "1 a 40, 2 b 30"},
		{"total by factor", []scoring.Step{combine, &scoring.Weigh{By: scoring.ByFactor}, &scoring.Rescale{}}, map[string]string{"a": "8 8", "b": "6 6"}, "1 a 1000, 2 b 750"},
		{"one proposal", []scoring.Step{combine, &scoring.Rescale{}, weigh}, map[string]string{"a": "1 1"}, "1 a 100"},
		{"all equal", []scoring.Step{combine, &scoring.Rescale{}, weigh}, map[string]string{"a": "4 4", "b": "4 4"}, "1 a 100, 1 b 100"},
		{"best is 0", []scoring.Step{combine, &scoring.Rescale{}, weigh}, map[string]string{"a": "0 0", "b": "0 0"}, "1 a 0, 1 b 0"},
		{"excluded ones do not count", []scoring.Step{combine, &scoring.Rescale{}, weigh}, map[string]string{"a": "- -", "b": "5 5"}, "1 b 100, - a missing.tooFew c"},
		{"nobody", []scoring.Step{combine, &scoring.Rescale{}, weigh}, map[string]string{"a": "- -"}, "- a missing.tooFew c"},
		// The threshold looks at the values before it, or after it: 60 of 100 is missed by 58 but not by 58/80.
		{"threshold before", []scoring.Step{combine, &scoring.Require{Total: ptr(t, "60")}, &scoring.Rescale{}, weigh}, map[string]string{"a": "8 8", "b": "5.8 5.8"}, "1 a 100, - b require.total"},
		{"threshold after", []scoring.Step{combine, &scoring.Rescale{}, &scoring.Require{Total: ptr(t, "60")}, weigh}, map[string]string{"a": "8 8", "b": "5.8 5.8"}, "1 a 100, 2 b 72.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := summary(rank(t, single(t, c.marks, c.steps...)).Stages[0]); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestRescaleTo(t *testing.T) {
	r := scoring.RescaleTo{Fixed: new(number.Int(3))}
	if err := r.UnmarshalText([]byte("best")); err != nil || r.Fixed != nil {
		t.Errorf("best: %v, %v", r.Fixed, err)
	}
	if err := r.UnmarshalText([]byte("50.5")); err != nil || r.Fixed.String() != "50.5" {
		t.Errorf("50.5: %v, %v", r.Fixed, err)
	}
	if err := r.UnmarshalText([]byte("top")); err == nil || r.Fixed.String() != "50.5" {
		t.Errorf("top: %v, %v", r.Fixed, err)
	}
}

func TestBonus(t *testing.T) {
	bonus := &scoring.Bonus{Facts: []scoring.BonusFact{{Fact: "team", Points: number.Int(5)}, {Fact: "late", Points: number.Ratio(-5, 2)}}}
	c := single(t, map[string]string{"a": "7", "b": "7", "c": "7", "d": "7"}, &scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{}, bonus)
	c.Proposals[1].Facts = []string{"team"}
	c.Proposals[2].Facts = []string{"late", "other"}
	c.Proposals[3].Facts = []string{"late", "team"}
	if got, want := summary(rank(t, c).Stages[0]), "1 b 75, 2 d 72.5, 3 a 70, 4 c 67.5"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
