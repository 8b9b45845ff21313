package scoring_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// recomputeAll checks every proof of a result by a second computation, in big.Rat, that looks at nothing but one line
// and its step.
func recomputeAll(t *testing.T, c scoring.Call, res scoring.Result) {
	t.Helper()
	for i, s := range res.Stages {
		for _, r := range s.Ranking {
			recompute(t, c.Stages[i], r.Trace)
			if s.Gate {
				continue
			}
			if len(r.Trace) == 0 || !r.Trace[len(r.Trace)-1].To.Equal(r.Score) {
				t.Errorf("%s: the proof does not end with the score %v", r.Proposal, r.Score)
			}
		}
		for _, x := range s.Excluded {
			recompute(t, c.Stages[i], x.Trace)
		}
	}
}

func recompute(t *testing.T, s scoring.Stage, lines []scoring.Line) {
	t.Helper()
	for _, l := range lines {
		var step scoring.Step
		if l.Step >= 0 {
			step = s.Steps[l.Step]
			if step.Name() != l.Op {
				t.Errorf("line of step %d is called %q, the step %q", l.Step, l.Op, step.Name())
			}
		}
		want, ok := recomputeLine(step, l)
		if ok && rat(l.To).Cmp(want) != 0 {
			t.Errorf("%s %s: %v does not follow from %v; want %v", l.Op, l.Criterion, l.To, l.From, want.RatString())
		}
		if !ok {
			t.Errorf("no way to recompute %q", l.Op)
		}
	}
}

func rat(n number.Number) *big.Rat {
	r, ok := new(big.Rat).SetString(n.Exact())
	if !ok {
		panic("not a rational: " + n.Exact())
	}
	return r
}

func recomputeLine(step scoring.Step, l scoring.Line) (*big.Rat, bool) {
	used := slices.DeleteFunc(slices.Clone(l.From), func(o scoring.Operand) bool { return !o.Used })
	sum, weighted := new(big.Rat), new(big.Rat)
	for _, o := range used {
		sum.Add(sum, rat(o.Value))
		part := new(big.Rat).Mul(rat(o.Weight), rat(o.Value))
		if !o.Of.IsZero() {
			part.Quo(part, rat(o.Of))
		}
		weighted.Add(weighted, part)
	}
	switch l.Op {
	case "missing":
		return big.NewRat(int64(len(used)), 1), true
	case "combine":
		return recomputeCombine(step.(*scoring.Combine), l)
	case "require", "weigh", "rescale", "bonus":
		return weighted, true
	case "score":
		return sum, true
	case "round":
		return roundRat(step.(*scoring.Round), weighted), true
	}
	return nil, false
}

// recomputeCombine computes the value twice: from the operands that the line calls used, and by the method from all marks
// that counted, used or left out by it. They have to agree.
func recomputeCombine(m *scoring.Combine, l scoring.Line) (*big.Rat, bool) {
	var used, counted []*big.Rat
	for _, o := range l.From {
		if o.Used {
			used = append(used, rat(o.Value))
		}
		if o.Used || strings.HasPrefix(o.Why, "combine.") {
			counted = append(counted, rat(o.Value))
		}
	}
	if len(used) == 0 {
		return new(big.Rat), l.Note == "combine.tooFew"
	}
	value := referenceMean(used)
	if m.Method == scoring.SumOfMarks {
		value.Mul(value, big.NewRat(int64(len(used)), 1))
	}
	return value, referenceCombine(m, counted).Cmp(value) == 0
}

// roundRat rounds with integers only.
func roundRat(m *scoring.Round, v *big.Rat) *big.Rat {
	unit := big.NewRat(1, 1)
	if m.Step != nil {
		unit = rat(*m.Step)
	} else {
		for range *m.Places {
			unit.Quo(unit, big.NewRat(10, 1))
		}
	}
	x := new(big.Rat).Quo(v, unit)
	twice := new(big.Int).Mul(big.NewInt(2), new(big.Int).Abs(x.Num()))
	whole, rest := new(big.Int).QuoRem(new(big.Int).Abs(x.Num()), x.Denom(), new(big.Int))
	twice.Sub(twice, new(big.Int).Mul(big.NewInt(2), new(big.Int).Mul(whole, x.Denom())))
	half := twice.Cmp(x.Denom())
	up := false
	switch m.Mode {
	case number.HalfUp:
		up = half >= 0
	case number.HalfEven:
		up = half > 0 || half == 0 && whole.Bit(0) == 1
	case number.Up:
		up = rest.Sign() != 0
	case number.Down:
	}
	if up {
		whole.Add(whole, big.NewInt(1))
	}
	if x.Sign() < 0 {
		whole.Neg(whole)
	}
	return new(big.Rat).Mul(new(big.Rat).SetInt(whole), unit)
}
