package scoring_test

import (
	"testing"

	"github.com/innovato-r/toolkit/innovato/scoring"
)

func TestMissing(t *testing.T) {
	weigh := &scoring.Weigh{}
	for _, c := range []struct {
		name  string
		step  *scoring.MissingMarks
		marks string
		want  string
	}{
		{"all given", &scoring.MissingMarks{}, "6 8 10", "1 p 80"},
		{"excluded by default", &scoring.MissingMarks{}, "6 - 10", "1 p 80"},
		{"no step at all", nil, "6 - 10", "1 p 80"},
		{"no step, no mark", nil, "- - -", "- p missing.tooFew c"},
		{"zero", &scoring.MissingMarks{Use: scoring.Zero}, "6 - 9", "1 p 50"},
		{"zero does not make up a mark", &scoring.MissingMarks{Use: scoring.Zero}, "- - -", "- p missing.tooFew c"},
		{"mean of others", &scoring.MissingMarks{Use: scoring.MeanOfOthers}, "6 - 10", "1 p 80"},
		{"mean of others, alone", &scoring.MissingMarks{Use: scoring.MeanOfOthers}, "6 - -", "1 p 60"},
		{"mean of nobody", &scoring.MissingMarks{Use: scoring.MeanOfOthers}, "- x a", "- p missing.tooFew c"},
		{"rejected", &scoring.MissingMarks{Use: scoring.Reject}, "6 - 10", "- p missing.mark c"},
		{"rejected, nothing missing", &scoring.MissingMarks{Use: scoring.Reject}, "6 8 10", "1 p 80"},
		{"recused is excluded whatever use says", &scoring.MissingMarks{Use: scoring.Reject}, "6 r 10", "1 p 80"},
		{"recused has its own policy", &scoring.MissingMarks{Recused: scoring.Zero}, "6 r 9", "1 p 50"},
		{"abstained follows use", &scoring.MissingMarks{Use: scoring.Zero}, "6 a 9", "1 p 50"},
		{"abstained has its own policy", &scoring.MissingMarks{Use: scoring.Zero, Abstained: scoring.Exclude}, "6 a 9", "1 p 75"},
		{"absent has its own policy", &scoring.MissingMarks{Absent: scoring.Reject}, "6 x 9", "- p missing.mark c"},
		{"four states, four policies", &scoring.MissingMarks{
			Use: scoring.Zero, Abstained: scoring.MeanOfOthers, Absent: scoring.Exclude,
		}, "8 6 - a r x", "1 p 52.5"}, // (8 + 6 + 0 + 7) / 4
		{"enough marks", &scoring.MissingMarks{AtLeast: 2}, "6 8 -", "1 p 70"},
		{"too few marks", &scoring.MissingMarks{AtLeast: 3}, "6 8 -", "- p missing.tooFew c"},
		{"made up marks are not enough", &scoring.MissingMarks{AtLeast: 3, Use: scoring.Zero}, "6 8 -", "- p missing.tooFew c"},
		{"nothing on file at all", &scoring.MissingMarks{}, "", "- p missing.tooFew c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			steps := []scoring.Step{&scoring.Combine{}, weigh}
			if c.step != nil {
				steps = append([]scoring.Step{c.step}, steps...)
			}
			if got := summary(rank(t, single(t, map[string]string{"p": c.marks}, steps...)).Stages[0]); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestMissingTrace holds that the proof tells the four states apart and says what each counted as.
func TestMissingTrace(t *testing.T) {
	step := &scoring.MissingMarks{Use: scoring.Zero, Abstained: scoring.MeanOfOthers, Absent: scoring.Exclude}
	res := rank(t, single(t, map[string]string{"p": "8 6 - a r x"}, step, &scoring.Combine{}, &scoring.Weigh{}))
	line := res.Stages[0].Ranking[0].Trace[0]
	if line.Op != "missing" || line.Criterion != "c" || line.To.String() != "4" {
		t.Fatalf("first line is %+v", line)
	}
	for i, want := range []struct {
		state scoring.State
		value string
		used  bool
		why   string
	}{
		{scoring.Given, "8", true, ""},
		{scoring.Given, "6", true, ""},
		{scoring.Missing, "0", true, "missing.zero"},
		{scoring.Abstained, "7", true, "missing.meanOfOthers"},
		{scoring.Recused, "0", false, "missing.exclude"},
		{scoring.Absent, "0", false, "missing.exclude"},
	} {
		o := line.From[i]
		if o.State != want.state || o.Value.String() != want.value || o.Used != want.used || o.Why != want.why {
			t.Errorf("operand %d is %+v, want %+v", i, o, want)
		}
	}
}

// TestMissingReportsAll holds that every criterion that fails is reported, and with what was needed.
func TestMissingReportsAll(t *testing.T) {
	c := single(t, map[string]string{"p": "8 - -"}, &scoring.MissingMarks{AtLeast: 2}, &scoring.Combine{}, &scoring.Weigh{})
	c.Stages[0].Parts = true
	c.Stages[0].Criteria = append(c.Stages[0].Criteria, scoring.Criterion{ID: "d", Weight: num(t, "1")})
	x := rank(t, c).Stages[0].Excluded[0]
	if x.Step != 0 || x.Value.String() != "1" || x.Threshold.String() != "2" || len(x.Also) != 1 || x.Also[0].Criterion != "d" ||
		x.Also[0].Value.String() != "0" {
		t.Errorf("excluded: %+v", x)
	}
}
