package scoring_test

import (
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// combineCase is what a method makes of no, one, two, three and more marks, of equal ones and of zeros. A value of ""
// means that the proposal is excluded.
type combineCase struct {
	name string
	step scoring.Combine
	want map[string]string
}

func combineCases() []combineCase {
	half := number.Ratio(1, 2)
	two, none := 2, 0
	return []combineCase{
		{"mean", scoring.Combine{}, map[string]string{
			"": "", "7": "7", "6 9": "7.5", "6 9 10": "25/3", "7 7 7": "7", "0 0 0": "0", "10 9 6 1": "6.5",
		}},
		{"median", scoring.Combine{Method: scoring.Median}, map[string]string{
			"": "", "7": "7", "6 9": "7.5", "6 10 9": "9", "7 7 7": "7", "0 0 0": "0", "10 9 6 1": "7.5",
		}},
		{"lower median", scoring.Combine{Method: scoring.Median, Median: scoring.LowerMedian}, map[string]string{
			"": "", "7": "7", "6 9": "6", "6 10 9": "9", "7 7 7": "7", "0 0 0": "0", "10 9 6 1": "6",
		}},
		{"upper median", scoring.Combine{Method: scoring.Median, Median: scoring.UpperMedian}, map[string]string{
			"": "", "7": "7", "6 9": "9", "6 10 9": "9", "7 7 7": "7", "0 0 0": "0", "10 9 6 1": "9",
		}},
		{"trimmed mean", scoring.Combine{Method: scoring.TrimmedMean}, map[string]string{
			"": "", "7": "7", "6 9": "7.5", "6 10 9": "9", "7 7 7": "7", "0 0 0": "0", "10 9 6 1": "7.5", "10 10 1 1 4": "5",
		}},
		{"trimmed mean or nothing", scoring.Combine{Method: scoring.TrimmedMean, WhenFew: scoring.RejectWhenFew}, map[string]string{
			"": "", "7": "", "6 9": "", "6 10 9": "9", "7 7 7": "7",
		}},
		{"without the two highest", scoring.Combine{Method: scoring.TrimmedMean, DropHighest: &two, DropLowest: &none}, map[string]string{
			"": "", "7": "7", "6 9": "7.5", "6 10 9": "6", "10 9 6 1": "3.5",
		}},
		{"closest two", scoring.Combine{Method: scoring.ClosestTwo}, map[string]string{
			"": "", "7": "7", "6 9": "7.5", "6 10 9": "9.5", "2 5 8": "6.5", "7 7 7": "7", "0 0 0": "0", "1 2 9 8": "8.5", "1 4 6 9": "5",
		}},
		// FIG aerobic gymnastics: the mean of the middle two of four, unless they differ by more than 0.5.
		{"middle unless apart", scoring.Combine{Method: scoring.Middle, Tolerance: &half}, map[string]string{
			"": "", "7": "7", "6 9": "7.5", "6 10 9": "9", "7 7 7": "7", "0 0 0": "0",
			"8 7.5 7 6": "7.25", "8 7.5 6.5 6": "7", "10 9 6 1": "6.5",
		}},
		{"middle or nothing", scoring.Combine{Method: scoring.Middle, Tolerance: &half, WhenFew: scoring.RejectWhenFew}, map[string]string{
			"7": "", "6 9": "", "6 10 9": "9",
		}},
		{"middle three of seven", scoring.Combine{Method: scoring.Middle, Tolerance: &half, DropHighest: &two, DropLowest: &two}, map[string]string{
			"7.5 7 7.5 7 7.5 8 7": "22/3", "1 2 3 4": "2.5",
		}},
		{"sum", scoring.Combine{Method: scoring.SumOfMarks}, map[string]string{
			"": "", "7": "7", "6 9": "15", "6 10 9": "25", "0 0 0": "0",
		}},
	}
}

func TestCombine(t *testing.T) {
	for _, c := range combineCases() {
		for marks, want := range c.want {
			t.Run(c.name+" of "+marks, func(t *testing.T) {
				call := single(t, map[string]string{"p": marks}, &c.step, &scoring.Weigh{})
				if marks != "" && len(call.Stages[0].Jurors) <= 4 {
					call.Stages[0].Jurors = nil // so that the check for small juries lets the rare case through
				}
				s := rank(t, call).Stages[0]
				if len(s.Ranking) == 0 {
					if want != "" {
						t.Errorf("excluded: %s, want %s", summary(s), want)
					}
					return
				}
				if got := criterionValue(t, s, "p", "c").String(); got != want {
					t.Errorf("value %s, want %q", got, want)
				}
			})
		}
	}
}

// TestCombineTrace holds that the proof says which marks were left out, and why.
func TestCombineTrace(t *testing.T) {
	res := rank(t, single(t, map[string]string{"p": "7 10 r 2 7"}, &scoring.MissingMarks{}, &scoring.Combine{Method: scoring.TrimmedMean}, &scoring.Weigh{}))
	line := res.Stages[0].Ranking[0].Trace[1]
	want := []string{"", "combine.highest", "missing.exclude", "combine.lowest", ""}
	for j, o := range line.From {
		if o.Why != want[j] || o.Used != (want[j] == "") {
			t.Errorf("juror %s: used %v, why %q, want %q", o.Label, o.Used, o.Why, want[j])
		}
	}
	if line.Note != "combine.trimmedMean" {
		t.Errorf("note %q", line.Note)
	}
}

func TestCombineTooFewIsReported(t *testing.T) {
	step := &scoring.Combine{Method: scoring.TrimmedMean, WhenFew: scoring.RejectWhenFew}
	s := rank(t, single(t, map[string]string{"p": "7 8 - -", "q": "7 8 9 -"}, step, &scoring.Weigh{})).Stages[0]
	if got, want := summary(s), "1 q 80, - p combine.tooFew c"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := s.Excluded[0].Value.String(); got != "2" {
		t.Errorf("%s marks reported, want 2", got)
	}
}
