package scoring_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// tree returns a call with one juror and the criteria impact (60) and a group feasibility (40) of cost (75) and time (25).
func tree(t *testing.T, marks map[string][3]string, steps ...scoring.Step) scoring.Call {
	t.Helper()
	s := scoring.Stage{ID: "jury", Scale: zeroToTen(), Steps: steps, Criteria: []scoring.Criterion{
		{ID: "impact", Weight: number.Int(60)},
		{ID: "feasibility", Weight: number.Int(40), Criteria: []scoring.Criterion{
			{ID: "cost", Weight: number.Int(75)}, {ID: "time", Weight: number.Int(25), Scale: &scoring.Scale{To: number.Int(4)}},
		}},
	}}
	var c scoring.Call
	for id, m := range marks {
		c.Proposals = append(c.Proposals, scoring.Proposal{ID: id})
		s.Marks = append(s.Marks, marksOf(t, id, "impact", m[0])...)
		s.Marks = append(s.Marks, marksOf(t, id, "cost", m[1])...)
		s.Marks = append(s.Marks, marksOf(t, id, "time", m[2])...)
	}
	c.Stages = []scoring.Stage{s}
	return c
}

func TestWeigh(t *testing.T) {
	for _, c := range []struct {
		name  string
		weigh *scoring.Weigh
		marks [3]string
		want  string
	}{
		// 60 * 8/10 + 40 * (75% * 6/10 + 25% * 3/4) = 48 + 25.5
		{"share", &scoring.Weigh{}, [3]string{"8", "6", "3"}, "1 p 73.5"},
		{"share to 50", &scoring.Weigh{To: number.Int(50)}, [3]string{"8", "6", "3"}, "1 p 36.75"},
		{"share of the best", &scoring.Weigh{By: scoring.ByShare}, [3]string{"10", "10", "4"}, "1 p 100"},
		{"share of nothing", &scoring.Weigh{}, [3]string{"0", "0", "0"}, "1 p 0"},
		// 60 * 8 + 40 * (75 * 6 + 25 * 3)
		{"factor", &scoring.Weigh{By: scoring.ByFactor}, [3]string{"8", "6", "3"}, "1 p 21480"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := rank(t, tree(t, map[string][3]string{"p": c.marks}, &scoring.Combine{}, c.weigh)).Stages[0]
			if got := summary(s); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestGroupValue holds that a group's value is the weighted mean of its parts on the group's scale.
func TestGroupValue(t *testing.T) {
	s := rank(t, tree(t, map[string][3]string{"p": {"8", "6", "3"}}, &scoring.Combine{}, &scoring.Weigh{})).Stages[0]
	if got := criterionValue(t, s, "p", "feasibility").String(); got != "6.375" { // 10 * (75% * 6/10 + 25% * 3/4)
		t.Errorf("feasibility %s", got)
	}
}

func TestRequire(t *testing.T) {
	half, seven := ptr(t, "6.375"), ptr(t, "7")
	for _, c := range []struct {
		name    string
		require *scoring.Require
		impact  *number.Number
		group   *number.Number
		after   bool // the step stands after weigh
		marks   [3]string
		want    string
	}{
		{"criterion met exactly", &scoring.Require{Criteria: true}, seven, nil, false, [3]string{"7", "6", "3"}, "1 p 67.5"},
		{"criterion missed", &scoring.Require{Criteria: true}, seven, nil, false, [3]string{"6.99", "6", "3"}, "- p require.criterion impact"},
		{"group met exactly", &scoring.Require{Criteria: true}, nil, half, false, [3]string{"8", "6", "3"}, "1 p 73.5"},
		{"group missed", &scoring.Require{Criteria: true}, nil, seven, false, [3]string{"8", "6", "3"}, "- p require.criterion feasibility"},
		{"zero", &scoring.Require{ZeroDisqualifies: true}, nil, nil, false, [3]string{"8", "6", "0"}, "- p require.zero time"},
		{"no zero", &scoring.Require{ZeroDisqualifies: true}, nil, nil, false, [3]string{"8", "6", "1"}, "1 p 68.5"},
		{"weighted total met", &scoring.Require{Total: ptr(t, "73.5")}, nil, nil, false, [3]string{"8", "6", "3"}, "1 p 73.5"},
		{"weighted total missed", &scoring.Require{Total: ptr(t, "73.51")}, nil, nil, false, [3]string{"8", "6", "3"}, "- p require.total"},
		{"sum met", &scoring.Require{Total: ptr(t, "17"), Of: scoring.SumTotal}, nil, nil, false, [3]string{"8", "6", "3"}, "1 p 73.5"},
		{"sum missed", &scoring.Require{Total: ptr(t, "18"), Of: scoring.SumTotal}, nil, nil, false, [3]string{"8", "6", "3"}, "- p require.total"},
		{"score met", &scoring.Require{Total: ptr(t, "73.5")}, nil, nil, true, [3]string{"8", "6", "3"}, "1 p 73.5"},
		{"score missed", &scoring.Require{Total: ptr(t, "74")}, nil, nil, true, [3]string{"8", "6", "3"}, "- p require.total"},
	} {
		t.Run(c.name, func(t *testing.T) {
			steps := []scoring.Step{&scoring.Combine{}, c.require, &scoring.Weigh{}}
			if c.after {
				steps[1], steps[2] = steps[2], steps[1]
			}
			call := tree(t, map[string][3]string{"p": c.marks}, steps...)
			call.Stages[0].Criteria[0].AtLeast, call.Stages[0].Criteria[1].AtLeast = c.impact, c.group
			if got := summary(rank(t, call).Stages[0]); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestRequireByFactor holds that the provisional total is the very score that weigh computes.
func TestRequireByFactor(t *testing.T) {
	for threshold, want := range map[string]string{"21480": "1 p 21480", "21481": "- p require.total"} {
		call := tree(t, map[string][3]string{"p": {"8", "6", "3"}},
			&scoring.Combine{}, &scoring.Require{Total: ptr(t, threshold)}, &scoring.Weigh{By: scoring.ByFactor})
		if got := summary(rank(t, call).Stages[0]); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// TestRequireReportsAll holds that everything missed at a step is reported, with value and threshold.
func TestRequireReportsAll(t *testing.T) {
	call := tree(t, map[string][3]string{"p": {"3", "0", "0"}},
		&scoring.Combine{}, &scoring.Require{Criteria: true, Total: ptr(t, "60"), ZeroDisqualifies: true}, &scoring.Weigh{})
	call.Stages[0].Criteria[0].AtLeast = ptr(t, "5")
	x := rank(t, call).Stages[0].Excluded[0]
	if x.Reason != "require.criterion" || x.Criterion != "impact" || x.Value.String() != "3" || x.Threshold.String() != "5" || x.Step != 1 {
		t.Errorf("first failure: %+v", x.Failure)
	}
	var also []string
	for _, f := range x.Also {
		also = append(also, f.Reason+" "+f.Criterion+" "+f.Value.String())
	}
	if diff := cmp.Diff([]string{"require.zero cost 0", "require.zero time 0", "require.total  18"}, also); diff != "" {
		t.Errorf("also (-want +got):\n%s", diff)
	}
}

func TestRound(t *testing.T) {
	one, zero := 1, 0
	for _, c := range []struct {
		name  string
		steps []scoring.Step
		want  string
	}{
		// impact 7.25, feasibility 10 * (75% * 6.65/10 + 25% * 3/4) = 6.8625, score 43.5 + 27.45 = 70.95
		{"total", []scoring.Step{&scoring.Combine{}, &scoring.Weigh{}, &scoring.Round{Places: &one}}, "1 p 71"},
		{"total down", []scoring.Step{&scoring.Combine{}, &scoring.Weigh{}, &scoring.Round{Places: &one, Mode: number.Down}}, "1 p 70.9"},
		{"total to halves", []scoring.Step{&scoring.Combine{}, &scoring.Weigh{}, &scoring.Round{Step: ptr(t, "0.5"), At: scoring.AtTotal}}, "1 p 71"},
		// 60 * 7.3/10 + 40 * (75% * 6.7/10 + 25% * 3/4) = 43.8 + 27.6
		{"criteria", []scoring.Step{&scoring.Combine{}, &scoring.Round{Places: &one}, &scoring.Weigh{}}, "1 p 71.4"},
		// 60 * 7.2/10 + 40 * (75% * 6.6/10 + 25% * 3/4) = 43.2 + 27.3
		{"criteria half even", []scoring.Step{&scoring.Combine{}, &scoring.Round{Places: &one, Mode: number.HalfEven, At: scoring.AtCriteria}, &scoring.Weigh{}}, "1 p 70.5"},
		{"both", []scoring.Step{&scoring.Combine{}, &scoring.Round{Places: &one}, &scoring.Weigh{}, &scoring.Round{Places: &zero, Mode: number.Up}}, "1 p 72"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := rank(t, tree(t, map[string][3]string{"p": {"7.25", "6.65", "3"}}, c.steps...)).Stages[0]
			if got := summary(s); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestOrderMatters holds that the same steps in another order decide otherwise, as the rules say they must.
func TestOrderMatters(t *testing.T) {
	zero := 0
	marks := map[string]string{"p": "6 6 6.9"} // mean 6.3, score 63
	before := single(t, marks, &scoring.Combine{}, &scoring.Require{Total: ptr(t, "63.5")}, &scoring.Round{Places: &zero, Mode: number.Up}, &scoring.Weigh{})
	after := single(t, marks, &scoring.Combine{}, &scoring.Round{Places: &zero, Mode: number.Up}, &scoring.Require{Total: ptr(t, "63.5")}, &scoring.Weigh{})
	if got := summary(rank(t, before).Stages[0]); got != "- p require.total" {
		t.Errorf("threshold first: %s", got)
	}
	if got := summary(rank(t, after).Stages[0]); got != "1 p 70" {
		t.Errorf("rounding first: %s", got)
	}
}

// TestGate holds that a stage without weigh lets pass, without score or rank order, who meets its requirements.
func TestGate(t *testing.T) {
	c := single(t, map[string]string{"a": "1 1 0", "b": "0 0 0", "c": "1 1 1"}, &scoring.MissingMarks{}, &scoring.Combine{Method: scoring.Median},
		&scoring.Require{ZeroDisqualifies: true})
	c.Stages[0].Scale = scoring.Scale{To: number.Int(1), Step: number.Int(1)}
	final := single(t, map[string]string{"a": "7", "c": "9"}, &scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{}).Stages[0]
	final.ID = "final"
	c.Stages = append(c.Stages, final)
	c.Selection.Award.Top = 1
	res := rank(t, c)
	if got, want := summary(res.Stages[0]), "1 a 0, 1 c 0, - b require.zero c"; got != want || !res.Stages[0].Gate {
		t.Errorf("gate: %s, want %s", got, want)
	}
	if got, want := outcomes(res), "c awarded award.top, a notAwarded award.belowTop, b excluded require.zero"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
