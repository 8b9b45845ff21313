package scoring_test

import (
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// at is where the steps of the first stage are.
const at = "/stages/0/steps/"

// trimmed is a trimmed mean.
func trimmed(lowest, highest int) scoring.Step {
	return &scoring.Combine{Method: scoring.TrimmedMean, DropLowest: &lowest, DropHighest: &highest}
}

func brokenMarksSteps(t *testing.T) []brokenCall {
	t.Helper()
	combine, weigh, missing := &scoring.Combine{}, &scoring.Weigh{}, &scoring.MissingMarks{}
	return []brokenCall{
		{"combine twice", steps(missing, combine, &scoring.Combine{Method: scoring.Median}, weigh), "error " + at + "2/combine step.twice step=combine"},
		{"weigh twice", steps(missing, combine, weigh, &scoring.Weigh{To: number.Int(50)}), "error " + at + "3/weigh step.twice step=weigh"},
		{"missing twice", steps(missing, &scoring.MissingMarks{AtLeast: 1}, combine, weigh), "error " + at + "1/missing step.twice step=missing"},
		{"weigh before combine", steps(missing, weigh, combine), "error " + at + "1/weigh step.tooEarly other=combine step=weigh"},
		{"missing after combine", steps(combine, missing, weigh), "error " + at + "1/missing step.tooLate other=combine step=missing"},
		{"one step twice", steps(missing, combine, weigh, &scoring.Round{Places: new(0)}, &scoring.Round{Places: new(0)}), ""},
		{"no missing", steps(combine, weigh), "warning /stages/0/steps missing.none"},
		{"no combine", steps(missing, weigh), "error /stages/0/steps combine.none; error " + at + "1/weigh step.tooEarly other=combine step=weigh"},
		{"unknown policy", steps(&scoring.MissingMarks{Absent: "ignore"}, combine, weigh), "error " + at + "0/missing/absent value.unknown field=absent known=exclude, zero, meanOfOthers, reject value=ignore"},
		{"negative number of marks", steps(&scoring.MissingMarks{AtLeast: -1}, combine, weigh), "error " + at + "0/missing/atLeast missing.atLeastNegative atLeast=-1"},
		{"more marks than jurors", steps(&scoring.MissingMarks{AtLeast: 6}, combine, weigh), "error " + at + "0/missing/atLeast missing.atLeastJurors atLeast=6 jurors=5"},
		{"recused as zero", steps(&scoring.MissingMarks{Recused: scoring.Zero}, combine, weigh), "warning " + at + "0/missing/recused missing.recusedZero"},
		{"zero below the scale", func(_ *scoring.Call, s *scoring.Stage) {
			s.Scale.From, s.Steps[0] = number.Int(1), &scoring.MissingMarks{Absent: scoring.Zero}
		}, "warning " + at + "0/missing missing.zeroBelowScale criterion=c from=1"},
	}
}

func brokenCombine(t *testing.T) []brokenCall {
	t.Helper()
	weigh, missing := &scoring.Weigh{}, &scoring.MissingMarks{}
	return []brokenCall{
		{"unknown method", steps(missing, &scoring.Combine{Method: "modus"}, weigh), "error " + at + "1/combine/method value.unknown field=method known=mean, median, trimmedMean, closestTwo, middle, sum, pairwise, consensus, majorityJudgment value=modus; error " + at + "1/combine/method notExecuted name=combine modus"},
		{"middle of what", steps(missing, &scoring.Combine{Method: scoring.Middle}, weigh), "warning " + at + "1/combine combine.dropsFew dropped=2 guaranteed=1; error " + at + "1/combine combine.noTolerance"},
		{"unknown median", steps(missing, &scoring.Combine{Method: scoring.Median, Median: "high"}, weigh), "error " + at + "1/combine/median value.unknown field=median known=lower, middle, upper value=high"},
		{"median without effect", steps(missing, &scoring.Combine{Median: scoring.LowerMedian}, weigh), "warning " + at + "1/combine/median combine.unused field=median method=mean"},
		{"dropHighest without effect", steps(missing, &scoring.Combine{DropHighest: new(0)}, weigh), "warning " + at + "1/combine/dropHighest combine.unused field=dropHighest method=mean"},
		{"dropLowest without effect", steps(missing, &scoring.Combine{DropLowest: new(0)}, weigh), "warning " + at + "1/combine/dropLowest combine.unused field=dropLowest method=mean"},
		{"tolerance without effect", steps(missing, &scoring.Combine{Tolerance: ptr(t, "1")}, weigh), "warning " + at + "1/combine/tolerance combine.unused field=tolerance method=mean"},
		{"whenFew without effect", steps(missing, &scoring.Combine{WhenFew: scoring.RejectWhenFew}, weigh), "warning " + at + "1/combine/whenFew combine.unused field=whenFew method=mean"},
		{"drops nothing", steps(missing, trimmed(0, 0), weigh), "warning " + at + "1/combine combine.dropsNothing"},
		{"drops less than nothing above", steps(missing, trimmed(1, -1), weigh), "error " + at + "1/combine/dropHighest combine.dropNegative count=-1 field=dropHighest"},
		{"drops less than nothing below", steps(missing, trimmed(-2, 1), weigh), "error " + at + "1/combine/dropLowest combine.dropNegative count=-2 field=dropLowest"},
		{"drops all", steps(missing, trimmed(2, 3), weigh), "error " + at + "1/combine combine.dropsAll dropped=5 jurors=5"},
		{"may drop all", steps(&scoring.MissingMarks{AtLeast: 2}, trimmed(1, 1), weigh), "warning " + at + "1/combine combine.dropsFew dropped=2 guaranteed=2"},
		{"never drops all", steps(&scoring.MissingMarks{AtLeast: 3}, trimmed(1, 1), weigh), ""},
		{"may drop all, no missing", steps(trimmed(1, 1), weigh), "warning /stages/0/steps missing.none; warning " + at + "0/combine combine.dropsFew dropped=2 guaranteed=1"},
	}
}

func brokenRequire(t *testing.T) []brokenCall {
	t.Helper()
	combine, weigh, missing := &scoring.Combine{}, &scoring.Weigh{}, &scoring.MissingMarks{}
	return []brokenCall{
		{"requires nothing", steps(missing, combine, &scoring.Require{}, weigh), "error " + at + "2/require require.empty"},
		{"requires no threshold", steps(missing, combine, &scoring.Require{Criteria: true}, weigh), "error " + at + "2/require/criteria require.noThreshold"},
		{"requires before combine", steps(missing, &scoring.Require{ZeroDisqualifies: true}, combine, weigh), "error " + at + "1/require step.tooEarly other=combine step=require"},
		{"requires after round", steps(missing, combine, &scoring.Round{Places: new(0)}, &scoring.Require{Total: ptr(t, "60")}, weigh), "warning " + at + "3/require require.afterRound"},
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
	}
}

func brokenGates(t *testing.T) []brokenCall {
	t.Helper()
	combine, missing := &scoring.Combine{}, &scoring.MissingMarks{}
	return []brokenCall{
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
	}
}

func brokenRound(t *testing.T) []brokenCall {
	t.Helper()
	combine, weigh, missing := &scoring.Combine{}, &scoring.Weigh{}, &scoring.MissingMarks{}
	return []brokenCall{
		{"rounding to nothing", steps(missing, combine, weigh, &scoring.Round{}), "error " + at + "3/round round.choice"},
		{"rounding to both", steps(missing, combine, weigh, &scoring.Round{Places: new(0), Step: ptr(t, "1")}), "error " + at + "3/round round.choice"},
		{"rounding before combine", steps(missing, &scoring.Round{Places: new(5)}, combine, weigh), "error " + at + "1/round step.tooEarly other=combine step=round"},
		{"negative places", steps(missing, combine, weigh, &scoring.Round{Places: new(-1)}), "error " + at + "3/round/places round.places places=-1"},
		{"too many places", steps(missing, combine, weigh, &scoring.Round{Places: new(21)}), "error " + at + "3/round/places round.places places=21"},
		{"rounding to steps of 0", steps(missing, combine, weigh, &scoring.Round{Step: ptr(t, "0")}), "error " + at + "3/round/step round.step step=0"},
		{"unknown mode", steps(missing, combine, weigh, &scoring.Round{Places: new(0), Mode: 9}), "error " + at + "3/round/mode value.unknown field=mode known=halfUp, halfEven, down, up value=9"},
		{"unknown level", steps(missing, combine, weigh, &scoring.Round{Places: new(0), At: "top"}), "error " + at + "3/round/at value.unknown field=at known=total, criteria value=top"},
		{"total before weigh", steps(missing, combine, &scoring.Round{Places: new(0), At: scoring.AtTotal}, weigh), "error " + at + "2/round/at step.totalBeforeWeigh step=round"},
		{"criteria after weigh", steps(missing, combine, weigh, &scoring.Round{Places: new(0), At: scoring.AtCriteria}), "error " + at + "3/round/at step.criteriaAfterWeigh step=round"},
		{"reused step", func(_ *scoring.Call, s *scoring.Stage) {
			round := &scoring.Round{Places: new(0)}
			s.Steps = []scoring.Step{missing, combine, round, weigh, round}
		}, "error " + at + "4/round step.reused step=round"},
	}
}
