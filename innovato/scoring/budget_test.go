package scoring_test

import (
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// shop returns a call of six ranked proposals with costs and themes; c and d share the third rank.
func shop(t *testing.T) scoring.Call {
	t.Helper()
	c := single(t, map[string]string{"a": "10", "b": "9", "c": "8", "d": "8", "e": "7", "f": "6"},
		&scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{})
	for i, p := range []struct{ cost, theme string }{
		{"50", "energy"}, {"60", "energy"}, {"10", "water"}, {"20", "energy"}, {"30", "water"}, {"5", ""},
	} {
		c.Proposals[i].Cost, c.Proposals[i].Theme, c.Proposals[i].Division, c.Proposals[i].Challenge = ptr(t, p.cost), p.theme, p.theme, p.theme
	}
	return c
}

// short writes a selection as "a+ b-budget.exceeded", with + awarded, - not, = tied, ? undecided, R reserve.
func short(res scoring.Result) string {
	sign := map[scoring.Outcome]string{
		scoring.Awarded: "+", scoring.NotAwarded: "-", scoring.TiedAtCut: "=", scoring.Undecided: "?", scoring.Reserve: "R",
	}
	var parts []string
	for _, s := range res.Selection {
		parts = append(parts, s.Proposal+sign[s.Outcome]+strings.TrimPrefix(s.Reason, "award."))
	}
	return strings.Join(parts, " ")
}

func TestBudgetAndQuotas(t *testing.T) {
	budget := func(amount int64, rule scoring.BudgetRule) *scoring.Budget {
		return &scoring.Budget{Amount: number.Int(amount), Rule: rule}
	}
	one := []scoring.Quota{{By: "theme", AtMost: 1}}
	for _, c := range []struct {
		name      string
		selection scoring.Selection
		want      string
	}{
		{"enough for all", scoring.Selection{Budget: budget(175, "")}, "a+budget b+budget c+budget d+budget e+budget f+budget"},
		{"skip", scoring.Selection{Budget: budget(90, scoring.Skip)}, "a+budget b-budget.exceeded c+budget d+budget e-budget.exceeded f+budget"},
		{"stop", scoring.Selection{Budget: budget(90, scoring.Stop)}, "a+budget b-budget.exceeded c-budget.stopped d-budget.stopped e-budget.stopped f-budget.stopped"},
		{"to the last euro", scoring.Selection{Budget: budget(110, scoring.Stop)}, "a+budget b+budget c-budget.exceeded d-budget.exceeded e-budget.stopped f-budget.stopped"},
		{"enough for one of two", scoring.Selection{Budget: budget(75, "")}, "a+budget b-budget.exceeded c=budget.tied d=budget.tied e-budget.exceeded f?depends"},
		{"enough for the cheaper of two", scoring.Selection{Budget: budget(65, "")}, "a+budget b-budget.exceeded c+budget d-budget.exceeded e-budget.exceeded f+budget"},
		{"passed over takes no place", scoring.Selection{Award: scoring.Award{Top: 3}, Budget: budget(90, "")}, "a+top b-budget.exceeded c+top d+top e-belowTop f-belowTop"},
		{"reserve of passed over", scoring.Selection{Award: scoring.Award{Top: 3}, Budget: budget(90, ""), Reserve: 2}, "a+top bRreserve c+top d+top eRreserve f-belowTop"},
		{"reserve below an undecided tie", scoring.Selection{Budget: budget(75, ""), Reserve: 2}, "a+budget bRreserve c=budget.tied d=budget.tied e?depends f?depends"},
		{"threshold", scoring.Selection{Award: scoring.Award{AtLeast: ptr(t, "75")}, Budget: budget(175, "")}, "a+atLeast b+atLeast c+atLeast d+atLeast e-belowThreshold f-belowThreshold"},
		{"one a theme", scoring.Selection{Award: scoring.Award{Top: 5}, Quotas: one}, "a+top b-quota.full c+top d-quota.full e-quota.full f+top"},
		{"two a theme", scoring.Selection{Award: scoring.Award{Top: 5}, Quotas: []scoring.Quota{{By: "division", AtMost: 2}}}, "a+top b+top c+top d-quota.full e+top f+top"},
		{"one a challenge and a budget", scoring.Selection{Budget: budget(60, ""), Quotas: []scoring.Quota{{By: "challenge", AtMost: 1}}}, "a+budget b-quota.full c+budget d-quota.full e-quota.full f-budget.exceeded"},
		{"places, with a quota", scoring.Selection{Award: scoring.Award{Top: 3}, Quotas: []scoring.Quota{{By: "theme", AtMost: 9}}}, "a+top b+top c=tied d=tied e?depends f?depends"},
	} {
		t.Run(c.name, func(t *testing.T) {
			call := shop(t)
			call.Selection = c.selection
			if got := short(rank(t, call)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestQuotaTie holds that a quota chooses nobody silently among proposals that share a rank.
func TestQuotaTie(t *testing.T) {
	c := shop(t)
	c.Proposals[3].Theme = "water"
	c.Selection = scoring.Selection{Award: scoring.Award{Top: 5}, Quotas: []scoring.Quota{{By: "theme", AtMost: 1}}, Reserve: 1}
	if got, want := short(rank(t, c)), "a+top bRreserve c=quota.tied d=quota.tied e?depends f?depends"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestBudgetOfUnknownCost(t *testing.T) {
	for rule, want := range map[scoring.BudgetRule]string{
		scoring.Skip: "a+budget b-budget.costUnknown c+budget d+budget e+budget f+budget",
		scoring.Stop: "a+budget b-budget.costUnknown c-budget.stopped d-budget.stopped e-budget.stopped f-budget.stopped",
	} {
		c := shop(t)
		c.Proposals[1].Cost = nil
		c.Selection.Budget = &scoring.Budget{Amount: number.Int(500), Rule: rule}
		if got := short(rank(t, c)); got != want {
			t.Errorf("%s: got %s, want %s", rule, got, want)
		}
	}
}

// TestExceptions holds that an exception settles a tie for whom it names, and for nobody else.
func TestExceptions(t *testing.T) {
	reason := map[string]string{"en": "the chair decided"}
	c := shop(t)
	c.Proposals = append(c.Proposals, scoring.Proposal{ID: "z"})
	c.Selection = scoring.Selection{Award: scoring.Award{Top: 3}, Exceptions: []scoring.Exception{
		{Proposal: "d", Outcome: scoring.Awarded, Reason: reason},
		{Proposal: "c", Outcome: scoring.NotAwarded, Reason: reason},
		{Proposal: "z", Outcome: scoring.Mention, Reason: reason},
	}}
	res := rank(t, c)
	want := "a awarded award.top, b awarded award.top, c notAwarded exception, d awarded exception, e notAwarded award.belowTop, " +
		"f notAwarded award.belowTop, z mention exception"
	if got := outcomes(res); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if r := res.Stages[0].Ranking[3]; r.Outcome != scoring.Awarded || r.Reason != "exception" {
		t.Errorf("ranking says %+v", r)
	}
}
