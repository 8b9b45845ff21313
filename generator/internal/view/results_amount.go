package view

import (
	"strings"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// amount writes a number for people, with at most four decimals, and exactly beside
// it where that does not say all.
func (l *local) amount(n number.Number) site.Amount {
	const places = 4
	if n.IsInt() {
		return site.Amount{Text: l.w.Number(n, 0)}
	}
	out := site.Amount{Text: l.w.Number(n, places)}
	if exact, ok := n.Finite(); !ok || len(exact)-strings.IndexByte(exact, '.')-1 > places {
		out.Exact = n.Exact()
	}
	return out
}

// share returns a part of a whole in hundredths of its length, for a bar: "0" to
// "100". It is "" where there is no whole.
func share(part, whole number.Number) string {
	s, ok := part.Mul(number.Int(100)).Div(whole)
	if !ok {
		return ""
	}
	s = number.Max(number.Int(0), number.Min(number.Int(100), s))
	return trimZeros(s.Decimal(2))
}

// trimZeros cuts the zeros at the end of a decimal.
func trimZeros(decimal string) string {
	if !strings.Contains(decimal, ".") {
		return decimal
	}
	return strings.TrimSuffix(strings.TrimRight(decimal, "0"), ".")
}

// highest returns the highest score that the rules of a stage allow; false if they
// set no end to it.
func highest(s scoring.Stage) (number.Number, bool) {
	var weigh *scoring.Weigh
	for _, step := range s.Steps {
		switch step := step.(type) {
		case *scoring.Combine:
			if step.Method == scoring.SumOfMarks {
				return number.Number{}, false
			}
		case *scoring.Weigh:
			weigh = step
		case *scoring.Bonus, *scoring.Blend, *scoring.Rescale:
			return number.Number{}, false
		}
	}
	switch {
	case weigh == nil:
		return number.Number{}, false
	case weigh.By == scoring.ByFactor:
		return factorSum(s.Criteria, s.Scale.To), true
	case weigh.To.IsZero():
		return number.Int(100), true
	}
	return weigh.To, true
}

// factorSum is what the criteria add up to whose weights are factors, all marked
// with the top of their scales.
func factorSum(list []scoring.Criterion, top number.Number) number.Number {
	var sum number.Number
	for _, c := range list {
		part := top
		if c.Scale != nil {
			part = c.Scale.To
		}
		if len(c.Criteria) > 0 {
			part = factorSum(c.Criteria, top)
		}
		sum = sum.Add(c.Weight.Mul(part))
	}
	return sum
}

// fullBar is the score that fills a bar in a stage: the highest possible one, or
// the highest of those that are shown.
func fullBar(s scoring.Stage, shown map[string]*scoring.Ranked) number.Number {
	full, _ := highest(s)
	for _, r := range shown {
		full = number.Max(full, r.Score)
	}
	return full
}

// scoreBar draws a score.
func (o *outcomes) scoreBar(stage int, score number.Number, outcome scoring.Outcome) site.Bar {
	bar := site.Bar{Percent: share(score, o.full[stage])}
	if isAward(outcome) {
		bar.Kind = "award"
	}
	return bar
}

// chartLines are the bottom, the middle and the top of a chart, and the score that
// an award needs.
func (l *local) chartLines(i int) []site.ChartLine {
	full := l.e.outcomes.full[i]
	half, _ := full.Div(number.Int(2))
	line := func(at number.Number, text string, strong bool) site.ChartLine {
		return site.ChartLine{Rest: share(full.Sub(at), full), Text: text, Strong: strong}
	}
	out := []site.ChartLine{line(number.Number{}, l.w.Int(0), false), line(half, l.w.Number(half, 2), false), line(full, l.w.Number(full, 2), false)}
	if least := l.e.Selection.Award.AtLeast; least != nil && i == len(l.e.Stages)-1 {
		out = append(out, line(*least, l.w.Format("results.chart.threshold", data("threshold", l.exact(*least))), true))
	}
	return out
}
