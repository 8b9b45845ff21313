package scoring_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// sound returns a call of two stages in which Check finds nothing.
func sound(t testing.TB) *scoring.Call {
	t.Helper()
	c := advancing(t, scoring.Advance{Top: 2})
	c.Selection = scoring.Selection{Award: scoring.Award{Top: 1}, Reserve: 1}
	for i := range c.Stages {
		c.Stages[i].Jurors = []string{"j1", "j2", "j3", "j4", "j5"}
		c.Stages[i].Ties = []scoring.Tie{&scoring.ByCriterion{Criterion: "c"}}
		c.Stages[i].Steps = []scoring.Step{&scoring.MissingMarks{}, &scoring.Combine{}, &scoring.Weigh{}}
	}
	return &c
}

func TestSoundCallHasNoProblems(t *testing.T) {
	if problems := sound(t).Check(); len(problems) > 0 {
		t.Errorf("problems in a sound call: %+v", problems)
	}
}

// brokenCall is one way to break a sound call, and the one problem that has to be found, as
// "severity path code args".
type brokenCall struct {
	name  string
	spoil func(c *scoring.Call, s *scoring.Stage) // s is the first stage
	want  string
}

// steps replaces the steps of a stage.
func steps(list ...scoring.Step) func(*scoring.Call, *scoring.Stage) {
	return func(_ *scoring.Call, s *scoring.Stage) { s.Steps = list }
}

// ties replaces the ties of a stage.
func ties(list ...scoring.Tie) func(*scoring.Call, *scoring.Stage) {
	return func(_ *scoring.Call, s *scoring.Stage) { s.Ties = list }
}

// selection replaces the selection of a call.
func selection(x scoring.Selection) func(*scoring.Call, *scoring.Stage) {
	return func(c *scoring.Call, _ *scoring.Stage) { c.Selection = x }
}

// mark appends a mark to a stage.
func mark(m scoring.Mark) func(*scoring.Call, *scoring.Stage) {
	return func(_ *scoring.Call, s *scoring.Stage) { s.Marks = append(s.Marks, m) }
}

func brokenStages(t testing.TB) []brokenCall {
	t.Helper()
	return []brokenCall{
		{"no stages", func(c *scoring.Call, _ *scoring.Stage) { c.Stages = nil }, "error /stages stages.none"},
		{"stage twice", func(c *scoring.Call, _ *scoring.Stage) { c.Stages[1].ID = "jury" }, "error /stages/1 stage.duplicate stage=jury"},
		{"proposal twice", func(c *scoring.Call, _ *scoring.Stage) { c.Proposals = append(c.Proposals, c.Proposals[1]) }, "error /proposals/4 proposal.duplicate proposal=b"},
		{"scale backwards", func(_ *scoring.Call, s *scoring.Stage) { s.Marks, s.Scale.From = nil, number.Int(11) }, "error /stages/0/scale scale.order from=11 to=10"},
		{"scale below zero", func(_ *scoring.Call, s *scoring.Stage) {
			s.Marks, s.Scale = nil, scoring.Scale{From: number.Int(-5)}
		}, "error /stages/0/scale scale.positive to=0"},
		{"negative step", func(_ *scoring.Call, s *scoring.Stage) { s.Scale.Step = number.Int(-1) }, "error /stages/0/scale scale.step step=-1"},
		{"end off step", func(_ *scoring.Call, s *scoring.Stage) { s.Marks, s.Scale.Step = nil, number.Int(3) }, "warning /stages/0/scale scale.end step=3 to=10"},
		{"scale of a criterion", func(_ *scoring.Call, s *scoring.Stage) {
			s.Marks, s.Criteria[0].Scale = nil, &scoring.Scale{From: number.Int(2), To: number.Int(2)}
		}, "error /stages/0/criteria/0/scale scale.order from=2 to=2"},
		{"juror twice", func(_ *scoring.Call, s *scoring.Stage) { s.Jurors[4] = "j2" }, "error /stages/0/jurors/4 juror.duplicate juror=j2"},
		{"negative quorum", func(_ *scoring.Call, s *scoring.Stage) { s.Quorum = -1 }, "error /stages/0/quorum quorum.negative quorum=-1"},
		{"large quorum", func(_ *scoring.Call, s *scoring.Stage) { s.Marks, s.Quorum = nil, 6 }, "error /stages/0/quorum quorum.jurors jurors=5 quorum=6"},
		{"quorum unmet", func(_ *scoring.Call, s *scoring.Stage) { s.Quorum = 3 }, "warning /stages/0/quorum quorum.unmet jurors=1 quorum=3"},
		{"no criteria", func(_ *scoring.Call, s *scoring.Stage) { s.Marks, s.Ties, s.Criteria = nil, nil, nil }, "error /stages/0/criteria criteria.none"},
		{"criterion twice", func(_ *scoring.Call, s *scoring.Stage) {
			s.Parts, s.Criteria = true, append(s.Criteria, s.Criteria[0])
		}, "error /stages/0/criteria/0/id criterion.duplicate criterion=c"},
		{"threshold off scale", func(_ *scoring.Call, s *scoring.Stage) {
			s.Criteria[0].AtLeast = ptr(t, "11")
			s.Steps = slices.Insert(s.Steps, 2, scoring.Step(&scoring.Require{Criteria: true}))
		}, "error /stages/0/criteria/0/atLeast criterion.threshold criterion=c from=0 threshold=11 to=10"},
		{"threshold unused", func(_ *scoring.Call, s *scoring.Stage) { s.Criteria[0].AtLeast = ptr(t, "6") }, "warning /stages/0/criteria criterion.thresholdUnused criterion=c"},
		{"negative weight", func(_ *scoring.Call, s *scoring.Stage) {
			s.Criteria[0].Weight = number.Int(101)
			s.Criteria = append(s.Criteria, scoring.Criterion{ID: "d", Weight: number.Int(-1)})
		}, "error /stages/0/criteria/1/weight weight.negative criterion=d weight=-1"},
		{"no weight", func(_ *scoring.Call, s *scoring.Stage) {
			s.Criteria = append(s.Criteria, scoring.Criterion{ID: "d"})
		}, "warning /stages/0/criteria/1 weight.zero criterion=d"},
		{"weights of 90", func(_ *scoring.Call, s *scoring.Stage) { s.Criteria[0].Weight = number.Int(90) }, "error /stages/0/criteria weights.sum group= sum=90"},
		{"weights of a group", func(_ *scoring.Call, s *scoring.Stage) {
			s.Marks = nil
			s.Criteria[0].Criteria = []scoring.Criterion{{ID: "d", Weight: number.Int(50)}, {ID: "e", Weight: number.Int(40)}}
		}, "error /stages/0/criteria/0/criteria weights.sum group=c sum=90"},
		{"weights that cancel out", func(_ *scoring.Call, s *scoring.Stage) {
			s.Criteria[0].Weight = number.Int(-100)
			s.Criteria = append(s.Criteria, scoring.Criterion{ID: "d", Weight: number.Int(100)})
		}, "error /stages/0/criteria/0/weight weight.negative criterion=c weight=-100; error /stages/0/criteria weights.zero group="},
	}
}

func brokenSteps(t testing.TB) []brokenCall {
	t.Helper()
	five, none, minus, many := 5, 0, -1, 21
	combine, weigh, missing := &scoring.Combine{}, &scoring.Weigh{}, &scoring.MissingMarks{}
	trimmed := func(lowest, highest int) scoring.Step {
		return &scoring.Combine{Method: scoring.TrimmedMean, DropLowest: &lowest, DropHighest: &highest}
	}
	const at = "/stages/0/steps/"
	return []brokenCall{
		{"combine twice", steps(missing, combine, &scoring.Combine{Method: scoring.Median}, weigh), "error " + at + "2/combine step.twice step=combine"},
		{"weigh twice", steps(missing, combine, weigh, &scoring.Weigh{To: number.Int(50)}), "error " + at + "3/weigh step.twice step=weigh"},
		{"missing twice", steps(missing, &scoring.MissingMarks{AtLeast: 1}, combine, weigh), "error " + at + "1/missing step.twice step=missing"},
		{"weigh before combine", steps(missing, weigh, combine), "error " + at + "1/weigh step.tooEarly other=combine step=weigh"},
		{"missing after combine", steps(combine, missing, weigh), "error " + at + "1/missing step.tooLate other=combine step=missing"},
		{"one step twice", steps(missing, combine, weigh, &scoring.Round{Places: &none}, &scoring.Round{Places: &none}), ""},
		{"no missing", steps(combine, weigh), "warning /stages/0/steps missing.none"},
		{"no combine", steps(missing, weigh), "error /stages/0/steps combine.none; error " + at + "1/weigh step.tooEarly other=combine step=weigh"},
		{"unknown policy", steps(&scoring.MissingMarks{Absent: "ignore"}, combine, weigh), "error " + at + "0/missing/absent value.unknown field=absent known=exclude, zero, meanOfOthers, reject value=ignore"},
		{"negative number of marks", steps(&scoring.MissingMarks{AtLeast: -1}, combine, weigh), "error " + at + "0/missing/atLeast missing.atLeastNegative atLeast=-1"},
		{"more marks than jurors", steps(&scoring.MissingMarks{AtLeast: 6}, combine, weigh), "error " + at + "0/missing/atLeast missing.atLeastJurors atLeast=6 jurors=5"},
		{"recused as zero", steps(&scoring.MissingMarks{Recused: scoring.Zero}, combine, weigh), "warning " + at + "0/missing/recused missing.recusedZero"},
		{"zero below the scale", func(_ *scoring.Call, s *scoring.Stage) {
			s.Scale.From, s.Steps[0] = number.Int(1), &scoring.MissingMarks{Absent: scoring.Zero}
		}, "warning " + at + "0/missing missing.zeroBelowScale criterion=c from=1"},
		{"unknown method", steps(missing, &scoring.Combine{Method: "modus"}, weigh), "error " + at + "1/combine/method value.unknown field=method known=mean, median, trimmedMean, closestTwo, middle, sum, pairwise, consensus, majorityJudgment value=modus; error " + at + "1/combine/method notExecuted name=combine modus"},
		{"unknown median", steps(missing, &scoring.Combine{Method: scoring.Median, Median: "high"}, weigh), "error " + at + "1/combine/median value.unknown field=median known=lower, middle, upper value=high"},
		{"median without effect", steps(missing, &scoring.Combine{Median: scoring.LowerMedian}, weigh), "warning " + at + "1/combine/median combine.unused field=median method=mean"},
		{"dropHighest without effect", steps(missing, &scoring.Combine{DropHighest: &none}, weigh), "warning " + at + "1/combine/dropHighest combine.unused field=dropHighest method=mean"},
		{"dropLowest without effect", steps(missing, &scoring.Combine{DropLowest: &none}, weigh), "warning " + at + "1/combine/dropLowest combine.unused field=dropLowest method=mean"},
		{"tolerance without effect", steps(missing, &scoring.Combine{Tolerance: ptr(t, "1")}, weigh), "warning " + at + "1/combine/tolerance combine.unused field=tolerance method=mean"},
		{"whenFew without effect", steps(missing, &scoring.Combine{WhenFew: scoring.RejectWhenFew}, weigh), "warning " + at + "1/combine/whenFew combine.unused field=whenFew method=mean"},
		{"drops nothing", steps(missing, trimmed(0, 0), weigh), "warning " + at + "1/combine combine.dropsNothing"},
		{"drops less than nothing above", steps(missing, trimmed(1, -1), weigh), "error " + at + "1/combine/dropHighest combine.dropNegative count=-1 field=dropHighest"},
		{"drops less than nothing below", steps(missing, trimmed(-2, 1), weigh), "error " + at + "1/combine/dropLowest combine.dropNegative count=-2 field=dropLowest"},
		{"drops all", steps(missing, trimmed(2, 3), weigh), "error " + at + "1/combine combine.dropsAll dropped=5 jurors=5"},
		{"may drop all", steps(&scoring.MissingMarks{AtLeast: 2}, trimmed(1, 1), weigh), "warning " + at + "1/combine combine.dropsFew dropped=2 guaranteed=2"},
		{"never drops all", steps(&scoring.MissingMarks{AtLeast: 3}, trimmed(1, 1), weigh), ""},
		{"may drop all, no missing", steps(trimmed(1, 1), weigh), "warning /stages/0/steps missing.none; warning " + at + "0/combine combine.dropsFew dropped=2 guaranteed=1"},
		{"requires nothing", steps(missing, combine, &scoring.Require{}, weigh), "error " + at + "2/require require.empty"},
		{"requires no threshold", steps(missing, combine, &scoring.Require{Criteria: true}, weigh), "error " + at + "2/require/criteria require.noThreshold"},
		{"requires before combine", steps(missing, &scoring.Require{ZeroDisqualifies: true}, combine, weigh), "error " + at + "1/require step.tooEarly other=combine step=require"},
		{"requires after round", steps(missing, combine, &scoring.Round{Places: &none}, &scoring.Require{Total: ptr(t, "60")}, weigh), "warning " + at + "3/require require.afterRound"},
		{"unknown total", steps(missing, combine, &scoring.Require{Total: ptr(t, "60"), Of: "all"}, weigh), "error " + at + "2/require/of value.unknown field=of known=weighted, sum value=all"},
		{"total of nothing", steps(missing, combine, &scoring.Require{ZeroDisqualifies: true, Of: scoring.SumTotal}, weigh), "warning " + at + "2/require/of require.ofUnused of=sum"},
		{"total after weigh", steps(missing, combine, weigh, &scoring.Require{Total: ptr(t, "6"), Of: scoring.SumTotal}), "warning " + at + "3/require/of require.ofUnused of=sum"},
		{"weighted total in a gate", func(_ *scoring.Call, s *scoring.Stage) {
			s.Ties, s.Advance = nil, scoring.Advance{}
			s.Steps[2] = &scoring.Require{Total: ptr(t, "60")}
		}, "error " + at + "2/require/total require.noWeigh"},
		{"unreachable total", steps(missing, combine, &scoring.Require{Total: ptr(t, "101")}, weigh), "error " + at + "2/require/total threshold.unreachable highest=100 threshold=101"},
		{"unreachable sum", steps(missing, combine, &scoring.Require{Total: ptr(t, "11"), Of: scoring.SumTotal}, weigh), "error " + at + "2/require/total threshold.unreachable highest=10 threshold=11"},
		{"unreachable by factor", steps(missing, combine, &scoring.Require{Total: ptr(t, "1001")}, &scoring.Weigh{By: scoring.ByFactor}), "error " + at + "2/require/total threshold.unreachable highest=1000 threshold=1001"},
		{"sums may lie above the scale", steps(missing, &scoring.Combine{Method: scoring.SumOfMarks}, &scoring.Require{Total: ptr(t, "1001")}, weigh), ""},
		{"unknown weights", steps(missing, combine, &scoring.Weigh{By: "points"}), "error " + at + "2/weigh/by value.unknown field=by known=share, factor value=points"},
		{"negative score", steps(missing, combine, &scoring.Weigh{To: number.Int(-1)}), "error " + at + "2/weigh/to weigh.to to=-1"},
		{"factor with a top", steps(missing, combine, &scoring.Weigh{By: scoring.ByFactor, To: number.Int(100)}), "error " + at + "2/weigh/to weigh.toWithFactor to=100"},
		{"open gate", func(_ *scoring.Call, s *scoring.Stage) {
			s.Ties, s.Advance, s.Steps = nil, scoring.Advance{}, s.Steps[:2]
		}, "warning /stages/0/steps gate.open"},
		{"gate that counts", func(_ *scoring.Call, s *scoring.Stage) {
			s.Ties = nil
			s.Steps[2] = &scoring.Require{ZeroDisqualifies: true}
		}, "error /stages/0/steps weigh.none"},
		{"gate with ties", func(_ *scoring.Call, s *scoring.Stage) {
			s.Advance = scoring.Advance{}
			s.Steps[2] = &scoring.Require{ZeroDisqualifies: true}
		}, "warning /stages/0/ties tie.gate"},
		{"rounding to nothing", steps(missing, combine, weigh, &scoring.Round{}), "error " + at + "3/round round.choice"},
		{"rounding to both", steps(missing, combine, weigh, &scoring.Round{Places: &none, Step: ptr(t, "1")}), "error " + at + "3/round round.choice"},
		{"rounding before combine", steps(missing, &scoring.Round{Places: &five}, combine, weigh), "error " + at + "1/round step.tooEarly other=combine step=round"},
		{"negative places", steps(missing, combine, weigh, &scoring.Round{Places: &minus}), "error " + at + "3/round/places round.places places=-1"},
		{"too many places", steps(missing, combine, weigh, &scoring.Round{Places: &many}), "error " + at + "3/round/places round.places places=21"},
		{"rounding to steps of 0", steps(missing, combine, weigh, &scoring.Round{Step: ptr(t, "0")}), "error " + at + "3/round/step round.step step=0"},
		{"unknown mode", steps(missing, combine, weigh, &scoring.Round{Places: &none, Mode: 9}), "error " + at + "3/round/mode value.unknown field=mode known=halfUp, halfEven, down, up value=9"},
		{"unknown level", steps(missing, combine, weigh, &scoring.Round{Places: &none, At: "top"}), "error " + at + "3/round/at value.unknown field=at known=total, criteria value=top"},
		{"total before weigh", steps(missing, combine, &scoring.Round{Places: &none, At: scoring.AtTotal}, weigh), "error " + at + "2/round/at step.totalBeforeWeigh step=round"},
		{"criteria after weigh", steps(missing, combine, weigh, &scoring.Round{Places: &none, At: scoring.AtCriteria}), "error " + at + "3/round/at step.criteriaAfterWeigh step=round"},
		{"reused step", func(_ *scoring.Call, s *scoring.Stage) {
			round := &scoring.Round{Places: &none}
			s.Steps = []scoring.Step{missing, combine, round, weigh, round}
		}, "error " + at + "4/round step.reused step=round"},
	}
}

func brokenRest(t testing.TB) []brokenCall {
	t.Helper()
	known := func(c *scoring.Call, from int) {
		for i := range c.Proposals[from:] {
			c.Proposals[from+i].Cost, c.Proposals[from+i].Submitted = ptr(t, "5"), "2019-10-03T10:00:00Z"
		}
	}
	return []brokenCall{
		{"unknown criterion", ties(&scoring.ByCriterion{Criterion: "d"}), "error /stages/0/ties/0/criterion tie.criterion criterion=d"},
		{"cost unknown", func(c *scoring.Call, s *scoring.Stage) {
			known(c, 1)
			s.Ties = []scoring.Tie{&scoring.ByLower{Lower: "cost"}}
		}, "warning /stages/0/ties/0 tie.costUnknown count=1"},
		{"submission unknown", func(c *scoring.Call, s *scoring.Stage) {
			known(c, 2)
			s.Ties = []scoring.Tie{&scoring.ByEarlier{Earlier: "submission"}}
		}, "warning /stages/0/ties/0 tie.submissionUnknown count=2"},
		{"lower what", func(c *scoring.Call, s *scoring.Stage) {
			known(c, 0)
			s.Ties = []scoring.Tie{&scoring.ByLower{Lower: "price"}}
		}, "error /stages/0/ties/0/lower value.unknown field=lower known=cost value=price"},
		{"earlier what", func(c *scoring.Call, s *scoring.Stage) {
			known(c, 0)
			s.Ties = []scoring.Tie{&scoring.ByEarlier{}}
		}, "error /stages/0/ties/0/earlier value.unknown field=earlier known=submission value="},
		{"tie twice", ties(&scoring.ByCriterion{Criterion: "c"}, &scoring.ByCriterion{Criterion: "c"}), "warning /stages/0/ties/1 tie.twice tie=criterion"},
		{"negative top", func(_ *scoring.Call, s *scoring.Stage) { s.Advance.Top = -2 }, "error /stages/0/advance/top advance.top top=-2"},
		{"unreachable advance", func(_ *scoring.Call, s *scoring.Stage) { s.Advance.AtLeast = ptr(t, "100.5") }, "error /stages/0/advance/atLeast threshold.unreachable highest=100 threshold=100.5"},
		{"advance to nowhere", func(c *scoring.Call, _ *scoring.Stage) { c.Stages[1].Advance.Top = 2 }, "warning /stages/1/advance advance.last"},
		{"negative award", selection(scoring.Selection{Award: scoring.Award{Top: -1}}), "error /selection/award/top award.top top=-1"},
		{"unreachable award", selection(scoring.Selection{Award: scoring.Award{AtLeast: ptr(t, "101")}}), "error /selection/award/atLeast threshold.unreachable highest=100 threshold=101"},
		{"negative reserve", selection(scoring.Selection{Award: scoring.Award{Top: 1}, Reserve: -1}), "error /selection/reserve reserve.negative reserve=-1"},
		{"reserve of nothing", selection(scoring.Selection{Reserve: 1}), "error /selection/reserve reserve.withoutTop reserve=1"},
		{"awards for all", selection(scoring.Selection{Award: scoring.Award{Top: 5}}), "warning /selection/award/top award.topProposals proposals=4 top=5"},
		{"too many cells", func(c *scoring.Call, s *scoring.Stage) {
			c.Proposals, s.Marks, c.Stages[1].Marks = make([]scoring.Proposal, 5000), nil, nil
			for i := range c.Proposals {
				c.Proposals[i].ID = strconv.Itoa(i)
			}
			s.Jurors = nil
			for j := range 4001 {
				s.Marks = append(s.Marks, scoring.Mark{Juror: strconv.Itoa(j), Proposal: "1", Criterion: "c"})
			}
		}, "error /stages/0 stage.tooLarge cells=20005000 most=20000000"},
		{"mark of no proposal", mark(scoring.Mark{Juror: "j1", Proposal: "q", Criterion: "c"}), "error /stages/0 mark.proposal proposal=q #4"},
		{"mark of no juror", mark(scoring.Mark{Juror: "j9", Proposal: "a", Criterion: "c"}), "error /stages/0 mark.juror juror=j9 #4"},
		{"mark of no criterion", mark(scoring.Mark{Juror: "j1", Proposal: "a", Criterion: "d"}), "error /stages/0 mark.criterion criterion=d #4"},
		{"mark of a group", func(_ *scoring.Call, s *scoring.Stage) {
			s.Marks = []scoring.Mark{{Juror: "j1", Proposal: "a", Criterion: "c"}}
			s.Criteria[0].Criteria = []scoring.Criterion{{ID: "d", Weight: number.Int(100)}}
		}, "error /stages/0 mark.group criterion=c #0"},
		{"mark twice", mark(scoring.Mark{Juror: "j1", Proposal: "a", Criterion: "c"}), "error /stages/0 mark.duplicate criterion=c juror=j1 proposal=a #4"},
		{"mark of no state", mark(scoring.Mark{Juror: "j2", Proposal: "a", Criterion: "c", State: 9}), "error /stages/0 mark.state criterion=c juror=j2 proposal=a #4"},
		{"mark and state", mark(scoring.Mark{Juror: "j2", Proposal: "a", Criterion: "c", State: scoring.Absent, Value: number.Int(3)}), "error /stages/0 mark.valueWithState criterion=c juror=j2 proposal=a state=absent value=3 #4"},
		{"mark above the scale", mark(scoring.Mark{Juror: "j2", Proposal: "a", Criterion: "c", Value: number.Int(11)}), "error /stages/0 mark.scale criterion=c from=0 juror=j2 proposal=a to=10 value=11 #4"},
		{"mark below the scale", mark(scoring.Mark{Juror: "j2", Proposal: "a", Criterion: "c", Value: number.Int(-1)}), "error /stages/0 mark.scale criterion=c from=0 juror=j2 proposal=a to=10 value=-1 #4"},
		{"mark off the step", func(_ *scoring.Call, s *scoring.Stage) {
			s.Scale.Step = number.Ratio(1, 2)
			s.Marks = append(s.Marks, scoring.Mark{Juror: "j2", Proposal: "a", Criterion: "c", Value: number.Ratio(29, 4)})
		}, "error /stages/0 mark.step criterion=c juror=j2 proposal=a step=0.5 value=7.25 #4"},
	}
}

func allBroken(t testing.TB) []brokenCall {
	t.Helper()
	return slices.Concat(brokenStages(t), brokenSteps(t), brokenRest(t), brokenMore(t))
}

func describe(problems []scoring.Problem) string {
	var out []string
	for _, p := range problems {
		severity := map[scoring.Severity]string{scoring.Error: "error", scoring.Warning: "warning"}[p.Severity]
		text := severity + " " + p.Path + " " + strings.TrimPrefix(p.Code, "scoring.")
		for _, k := range slices.Sorted(maps.Keys(p.Args)) {
			text += " " + k + "=" + p.Args[k]
		}
		if p.Mark >= 0 {
			text += fmt.Sprintf(" #%d", p.Mark)
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func TestCheck(t *testing.T) {
	for _, b := range allBroken(t) {
		t.Run(b.name, func(t *testing.T) {
			c := sound(t)
			b.spoil(c, &c.Stages[0])
			problems := c.Check()
			if got := describe(problems); got != b.want {
				t.Errorf("got  %s\nwant %s", got, b.want)
			}
			for _, p := range problems {
				checkPlace(t, c, p)
			}
			_, err := scoring.Rank(*c, scoring.Options{})
			refused := strings.HasPrefix(b.want, "error") || strings.Contains(b.want, "; error")
			var check *scoring.CheckError
			if errors.As(err, &check) != refused {
				t.Errorf("Rank: %v, refused: %v", err, refused)
			}
			if refused && (len(check.Problems) != len(problems) || !strings.Contains(err.Error(), "scoring.")) {
				t.Errorf("Rank reports %v", err)
			}
		})
	}
}

// checkPlace holds that the fields of a problem agree with its path.
func checkPlace(t *testing.T, c *scoring.Call, p scoring.Problem) {
	t.Helper()
	stage, step := -1, -1
	if strings.HasPrefix(p.Path, "/stages/") {
		if n, err := fmt.Sscanf(p.Path, "/stages/%d/steps/%d", &stage, &step); err != nil && n == 0 {
			t.Errorf("path %s", p.Path)
		}
	}
	inCall := p.Stage == ""
	if !inCall && c.Stages[stage].ID != p.Stage || p.Step != step {
		t.Errorf("%s at %s is in stage %q, step %d", p.Code, p.Path, p.Stage, p.Step)
	}
}
