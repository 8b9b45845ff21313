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
func sound(t *testing.T) *scoring.Call {
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

func brokenStages(t *testing.T) []brokenCall {
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
		{"weights of 90", func(_ *scoring.Call, s *scoring.Stage) { s.Criteria[0].Weight = number.Int(90) }, "error /stages/0/criteria weights.sum sum=90"},
		{"weights of a group", func(_ *scoring.Call, s *scoring.Stage) {
			s.Marks = nil
			s.Criteria[0].Criteria = []scoring.Criterion{{ID: "d", Weight: number.Int(50)}, {ID: "e", Weight: number.Int(40)}}
		}, "error /stages/0/criteria/0/criteria weights.groupSum group=c sum=90"},
		{"a group without weights", func(_ *scoring.Call, s *scoring.Stage) {
			s.Marks = nil
			s.Criteria[0].Criteria = []scoring.Criterion{{ID: "d"}}
		}, "warning /stages/0/criteria/0/criteria/0 weight.zero criterion=d; error /stages/0/criteria/0/criteria weights.groupZero group=c"},
		{"weights that cancel out", func(_ *scoring.Call, s *scoring.Stage) {
			s.Criteria[0].Weight = number.Int(-100)
			s.Criteria = append(s.Criteria, scoring.Criterion{ID: "d", Weight: number.Int(100)})
		}, "error /stages/0/criteria/0/weight weight.negative criterion=c weight=-100; error /stages/0/criteria weights.zero"},
	}
}

func brokenRest(t *testing.T) []brokenCall {
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

func allBroken(t *testing.T) []brokenCall {
	t.Helper()
	return slices.Concat(brokenStages(t), brokenMarksSteps(t), brokenCombine(t), brokenRequire(t), brokenGates(t), brokenRound(t), brokenRest(t), brokenMore(t))
}

func describe(problems []scoring.Problem) string {
	var out []string
	for _, p := range problems {
		severity := map[scoring.Severity]string{scoring.Error: "error", scoring.Warning: "warning"}[p.Severity]
		words := []string{severity, p.Path, strings.TrimPrefix(p.Code, "scoring.")}
		for _, k := range slices.Sorted(maps.Keys(p.Args)) {
			words = append(words, k+"="+p.Args[k])
		}
		if p.Mark >= 0 {
			words = append(words, "#"+strconv.Itoa(p.Mark))
		}
		out = append(out, strings.Join(words, " "))
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
