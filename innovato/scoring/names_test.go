package scoring_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// TestNewStep holds that every name makes the step of that name, as an empty value, and a new one each time.
func TestNewStep(t *testing.T) {
	for _, name := range scoring.StepNames() {
		step, ok := scoring.NewStep(name)
		if !ok || step.Name() != name || !reflect.ValueOf(step).Elem().IsZero() {
			t.Errorf("%s: %#v, %v", name, step, ok)
		}
		if other, _ := scoring.NewStep(name); other == step {
			t.Errorf("%s: the same step twice", name)
		}
		want := name != "adjust" && name != "blend"
		if step.Executed() != want {
			t.Errorf("%s: executed %v", name, step.Executed())
		}
	}
	if step, ok := scoring.NewStep("Combine"); ok || step != nil {
		t.Errorf("Combine: %v, %v", step, ok)
	}
}

// TestNewTie holds that every name makes the link of that name, whose only field has that name in the rules.
func TestNewTie(t *testing.T) {
	for _, name := range scoring.TieNames() {
		tie, ok := scoring.NewTie(name)
		if !ok || tie.Name() != name || !reflect.ValueOf(tie).Elem().IsZero() {
			t.Errorf("%s: %#v, %v", name, tie, ok)
		}
		kind := reflect.TypeOf(tie).Elem()
		if kind.NumField() != 1 || kind.Field(0).Tag.Get("yaml") != name {
			t.Errorf("%s: field %v", name, kind.Field(0))
		}
		if tie.Executed() != (name != "notCovered") {
			t.Errorf("%s: executed %v", name, tie.Executed())
		}
	}
	if tie, ok := scoring.NewTie(""); ok || tie != nil {
		t.Errorf("no name: %v, %v", tie, ok)
	}
}

func TestState(t *testing.T) {
	for s, name := range map[scoring.State]string{
		scoring.Given: "given", scoring.Missing: "missing", scoring.Abstained: "abstained", scoring.Recused: "recused", scoring.Absent: "absent",
	} {
		text, err := s.MarshalText()
		if err != nil || string(text) != name {
			t.Errorf("%s: %s, %v", name, text, err)
		}
		var back scoring.State
		if err := back.UnmarshalText(text); err != nil || back != s {
			t.Errorf("%s comes back as %v, %v", name, back, err)
		}
	}
	s := scoring.Absent
	if err := s.UnmarshalText([]byte("ill")); !errors.Is(err, scoring.ErrState) || s != scoring.Absent {
		t.Errorf("unknown state: %v, %v", s, err)
	}
	if _, err := scoring.State(7).MarshalText(); !errors.Is(err, scoring.ErrState) || scoring.State(7).String() != "state?" {
		t.Errorf("state 7: %v", err)
	}
}

func TestScaleContains(t *testing.T) {
	s := scoring.Scale{From: number.Int(1), To: number.Int(5), Step: number.Ratio(1, 2)}
	for text, want := range map[string]bool{"1": true, "5": true, "3.5": true, "0.5": false, "5.5": false, "3.25": false} {
		if got := s.Contains(num(t, text)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestStatementFollowsPlace holds that a sentence depends on where its step stands, as the execution does.
func TestStatementFollowsPlace(t *testing.T) {
	before, after := &scoring.Round{Places: new(2)}, &scoring.Round{Step: ptr(t, "0.5")}
	best, all := &scoring.Rescale{}, &scoring.Rescale{}
	early, late := &scoring.Require{Total: ptr(t, "60")}, &scoring.Require{Total: ptr(t, "60")}
	s := scoring.Stage{Steps: []scoring.Step{&scoring.Combine{}, before, best, early, &scoring.Weigh{}, after, all, late}}
	for _, c := range []struct {
		step scoring.Step
		want string
	}{
		{before, "scoring.round.places.criteria"},
		{after, "scoring.round.step.total"},
		{best, "scoring.rescale.criteria"},
		{all, "scoring.rescale.total"},
		{early, "scoring.require.total.weighted"},
		{late, "scoring.require.total.score"},
		{&scoring.Round{}, "scoring.round.whole.total"},
	} {
		if got := c.step.Statement(s)[0].ID; got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	if got := (&scoring.Rescale{}).Statement(scoring.Stage{})[0].ID; got != "scoring.rescale.criteria" {
		t.Errorf("outside of any stage: %s", got)
	}
}

// TestEmptyCall holds that a call without proposals has an empty result.
func TestEmptyCall(t *testing.T) {
	c := *sound(t)
	c.Proposals = nil
	for i := range c.Stages {
		c.Stages[i].Marks = nil
	}
	res := rank(t, c)
	if len(res.Stages) != 2 || len(res.Stages[1].Ranking) != 0 || len(res.Selection) != 0 {
		t.Errorf("%+v", res)
	}
	c.Stages[0].Steps = []scoring.Step{&scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Require{ZeroDisqualifies: true}}
	c.Stages[0].Ties, c.Stages[0].Advance = nil, scoring.Advance{}
	if res := rank(t, c); len(res.Stages[0].Ranking) != 0 {
		t.Errorf("gate: %+v", res)
	}
}
