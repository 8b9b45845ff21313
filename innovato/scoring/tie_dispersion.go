package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// ByDispersion prefers whom the jurors agree about more. The dispersion of a proposal is the sum, over its leaf
// criteria, of the variance of the given marks as parts of the top of the scale:
//
//	variance = sum of (x - mean)^2 / n
//
// One mark has the variance 0. All of it is exact.
//
// Source: HotCRP (population variance of reviews).
type ByDispersion struct {
	Dispersion string `yaml:"dispersion"` // "lower"
}

// Name returns "dispersion".
func (*ByDispersion) Name() string { return "dispersion" }

// Executed reports true.
func (*ByDispersion) Executed() bool { return true }

// Statement says that agreement decides.
func (*ByDispersion) Statement(Stage) []Statement {
	return []Statement{plain("scoring.ties.dispersion.lower")}
}

func (l *ByDispersion) check(c *checker) { c.mustBe("dispersion", l.Dispersion, "lower") }

func (*ByDispersion) comparison(t *table, group []*row) func(a, b *row) int {
	dispersion := map[*row]number.Number{}
	for _, r := range group {
		for leaf := range t.tree.leaves {
			dispersion[r] = dispersion[r].Add(variance(t.givenParts(r, leaf)))
		}
	}
	return func(a, b *row) int { return dispersion[a].Cmp(dispersion[b]) }
}

// variance is the mean of the squared distances from the mean, 0 for no numbers.
func variance(xs []number.Number) number.Number {
	n := number.Int(int64(len(xs)))
	mean, _ := number.Sum(xs...).Div(n)
	var sum number.Number
	for _, x := range xs {
		d := x.Sub(mean)
		sum = sum.Add(d.Mul(d))
	}
	v, _ := sum.Div(n)
	return v
}
