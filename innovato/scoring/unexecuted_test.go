package scoring_test

import (
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// brokenMore are the problems of rules beyond the first set.
func brokenMore(t *testing.T) []brokenCall {
	t.Helper()
	combine, weigh, missing := &scoring.Combine{}, &scoring.Weigh{}, &scoring.MissingMarks{}
	return []brokenCall{
		{"adjust", steps(missing, &scoring.Adjust{Method: scoring.ZScore}, combine, weigh), "error " + at + "1/adjust notExecuted name=adjust"},
		{"adjust after combine", steps(missing, combine, &scoring.Adjust{Method: "even"}, weigh), "error " + at + "2/adjust step.tooLate other=combine step=adjust; error " + at + "2/adjust/method value.unknown field=method known=offset, share, rank, zScore value=even; error " + at + "2/adjust notExecuted name=adjust"},
		{"pairwise", steps(missing, &scoring.Combine{Method: scoring.Pairwise}, weigh), "error " + at + "1/combine/method notExecuted name=combine pairwise"},
		{"blend", func(c *scoring.Call, _ *scoring.Stage) {
			c.Stages[1].Steps = append(c.Stages[1].Steps, &scoring.Blend{With: "jury", Share: number.Int(25)})
		}, "error /stages/1/steps/3/blend notExecuted name=blend"},
		{"blend with itself", steps(missing, combine, weigh, &scoring.Blend{With: "jury", Share: number.Int(101)}), "error " + at + "3/blend/with stage.notEarlier stage=jury; error " + at + "3/blend/share blend.share share=101; error " + at + "3/blend notExecuted name=blend"},
		{"chair", ties(&scoring.ByChair{Chair: []string{"a", "q", "a"}}), "error /stages/0/ties/0/chair/1 tie.proposal proposal=q; error /stages/0/ties/0/chair/2 tie.chairTwice proposal=a"},
		{"draw without a seed", ties(&scoring.ByDraw{}), "error /stages/0/ties/0/draw/seed tie.seed"},
		{"draw before the rest", ties(&scoring.ByDraw{Draw: scoring.Draw{Seed: "7"}}, &scoring.ByCriterion{Criterion: "c"}), "warning /stages/0/ties/0 tie.afterDraw"},
		{"no count-back", ties(&scoring.ByCountBack{}), "error /stages/0/ties/0/countBack value.unknown field=countBack known=true value=false"},
		{"fewer jurors", ties(&scoring.ByJurors{Jurors: "fewer"}), "error /stages/0/ties/0/jurors value.unknown field=jurors known=more value=fewer"},
		{"higher dispersion", ties(&scoring.ByDispersion{Dispersion: "higher"}), "error /stages/0/ties/0/dispersion value.unknown field=dispersion known=lower value=higher"},
		{"tie by a later stage", ties(&scoring.ByStage{Stage: "final"}), "error /stages/0/ties/0/stage stage.notEarlier stage=final"},
		{"rescale before combine", steps(missing, &scoring.Rescale{}, combine, weigh), "error " + at + "1/rescale step.tooEarly other=combine step=rescale"},
		{"rescale to nothing", steps(missing, combine, &scoring.Rescale{To: scoring.RescaleTo{Fixed: ptr(t, "0")}}, weigh), "error " + at + "2/rescale/to rescale.to to=0"},
		{"rescale again", steps(missing, combine, &scoring.Rescale{}, weigh, &scoring.Rescale{}), "warning " + at + "4/rescale rescale.again"},
		{"threshold after rescaling", steps(missing, combine, &scoring.Rescale{}, &scoring.Require{Total: ptr(t, "60")}, weigh), "warning " + at + "3/require require.afterRescale"},
		{"bonus before weigh", steps(missing, combine, &scoring.Bonus{Facts: []scoring.BonusFact{{Fact: "new", Points: number.Int(5)}}}, weigh), "error " + at + "2/bonus step.tooEarly other=weigh step=bonus"},
		{"bonus for nothing", steps(missing, combine, weigh, &scoring.Bonus{}), "error " + at + "3/bonus/facts bonus.empty"},
		{"bonus twice, and of 0", steps(missing, combine, weigh, &scoring.Bonus{Facts: []scoring.BonusFact{{Fact: "new", Points: number.Int(5)}, {Fact: "new"}}}), "error " + at + "3/bonus/facts/1 bonus.duplicate fact=new; warning " + at + "3/bonus/facts/1/points bonus.zero fact=new"},
		{"budget of nothing", func(c *scoring.Call, _ *scoring.Stage) {
			priced(t, c)
			c.Selection = scoring.Selection{Budget: &scoring.Budget{Rule: "greedy"}}
		}, "error /selection/budget/amount budget.amount amount=0; error /selection/budget/rule value.unknown field=rule known=skip, stop, equalShares value=greedy"},
		{"budget without costs", selection(scoring.Selection{Budget: &scoring.Budget{Amount: number.Int(5)}}), "warning /selection/budget budget.costUnknown count=4"},
		{"equal shares", func(c *scoring.Call, _ *scoring.Stage) {
			priced(t, c)
			c.Selection = scoring.Selection{Budget: &scoring.Budget{Amount: number.Int(5), Rule: scoring.EqualShares}}
		}, "error /selection/budget/rule notExecuted name=budget equalShares"},
		{"quota without award", func(c *scoring.Call, _ *scoring.Stage) {
			priced(t, c)
			c.Selection = scoring.Selection{Quotas: []scoring.Quota{{By: "theme", AtMost: 1}}}
		}, "error /selection/quotas quota.withoutAward"},
		{"quota without groups", selection(scoring.Selection{Award: scoring.Award{Top: 1}, Quotas: []scoring.Quota{{By: "theme", AtMost: 1}}}), "warning /selection/quotas/0 quota.unknown count=4"},
		{"quota of nothing", selection(scoring.Selection{Award: scoring.Award{Top: 1}, Quotas: []scoring.Quota{{By: "city"}}}), "error /selection/quotas/0/by value.unknown field=by known=theme, division, challenge value=city; error /selection/quotas/0 quota.bounds atLeast=0 atMost=0"},
		{"quota at least", func(c *scoring.Call, _ *scoring.Stage) {
			priced(t, c)
			c.Selection.Quotas = []scoring.Quota{{By: "theme", AtLeast: 1}}
		}, "error /selection/quotas/0/atLeast notExecuted name=quotas atLeast"},
		{"exceptions", func(c *scoring.Call, _ *scoring.Stage) {
			reason := map[string]string{"en": "because"}
			c.Selection.Exceptions = []scoring.Exception{
				{Proposal: "a", Outcome: scoring.Mention, Reason: reason},
				{Proposal: "q", Outcome: scoring.Awarded, Reason: reason},
				{Proposal: "a", Outcome: "saved", Reason: reason},
				{Proposal: "b", Outcome: scoring.Wildcard},
			}
		}, "error /selection/exceptions/2 exception.duplicate proposal=a; error /selection/exceptions/1/proposal exception.proposal proposal=q; " +
			"error /selection/exceptions/2/outcome value.unknown field=outcome known=awarded, reserve, notAwarded, mention, wildcard, conditional value=saved; " +
			"error /selection/exceptions/3/reason exception.reason proposal=b"},
		{"not covered", ties(&scoring.ByNotCovered{NotCovered: "city"}), "error /stages/0/ties/0/notCovered value.unknown field=notCovered known=theme, division value=city; error /stages/0/ties/0 notExecuted name=notCovered"},
	}
}

// TestUnexecuted holds that what is only read is said to be so, and nothing else.
func TestUnexecuted(t *testing.T) {
	c := sound(t)
	c.Stages[0].Steps = []scoring.Step{&scoring.Adjust{Method: scoring.Offset}, &scoring.Combine{Method: scoring.Consensus}, &scoring.Weigh{}}
	c.Stages[0].Ties = []scoring.Tie{&scoring.ByNotCovered{NotCovered: "theme"}}
	want := "error /stages/0/steps/0/adjust notExecuted name=adjust; error /stages/0/steps/1/combine/method notExecuted name=combine consensus; " +
		"error /stages/0/ties/0 notExecuted name=notCovered"
	if got := describe(c.Unexecuted()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// moreSteps are the steps beyond the first set, in all their forms.
func moreSteps() []scoring.Step {
	return []scoring.Step{
		&scoring.Adjust{Method: scoring.Offset}, &scoring.Adjust{Method: scoring.Share}, &scoring.Adjust{Method: scoring.RankMark}, &scoring.Adjust{Method: scoring.ZScore},
		&scoring.Blend{With: "jury", Share: number.Int(25)}, &scoring.Bonus{Facts: []scoring.BonusFact{{Fact: "new", Points: number.Int(5)}}},
		&scoring.Rescale{At: scoring.AtTotal}, &scoring.Rescale{At: scoring.AtCriteria}, &scoring.Rescale{At: scoring.AtTotal, To: scoring.RescaleTo{Fixed: new(number.Int(5))}},
		&scoring.Rescale{At: scoring.AtCriteria, To: scoring.RescaleTo{Fixed: new(number.Int(5))}},
	}
}

// statedSelections are selections in all their forms.
func statedSelections(t *testing.T) []scoring.Selection {
	t.Helper()
	return []scoring.Selection{
		{},
		{Award: scoring.Award{Top: 2, AtLeast: ptr(t, "60")}, Reserve: 1},
		{Award: scoring.Award{AtLeast: ptr(t, "60")}},
		{Budget: &scoring.Budget{Amount: number.Int(5), Currency: "EUR"}, Quotas: []scoring.Quota{
			{By: "theme", AtMost: 1},
			{By: "division", AtMost: 1},
			{By: "challenge", AtMost: 1},
			{By: "theme", AtLeast: 1},
			{By: "division", AtLeast: 1},
			{By: "challenge", AtLeast: 1},
		}},
		{Budget: &scoring.Budget{Rule: scoring.Stop}},
		{Budget: &scoring.Budget{Rule: scoring.EqualShares}},
	}
}

// priced gives every proposal a cost and groups.
func priced(t *testing.T, c *scoring.Call) {
	t.Helper()
	for i := range c.Proposals {
		p := &c.Proposals[i]
		p.Cost, p.Theme, p.Division, p.Challenge = ptr(t, "5"), "theme", "division", "challenge"
	}
}
