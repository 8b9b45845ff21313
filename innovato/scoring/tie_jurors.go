package scoring

import "cmp"

// ByJurors prefers whom more jurors gave a mark above 0, for at least one criterion.
//
// Source: Eurovision Song Contest (points from more countries).
type ByJurors struct {
	Jurors string `yaml:"jurors"` // "more"
}

// Name returns "jurors".
func (*ByJurors) Name() string { return "jurors" }

// Executed reports true.
func (*ByJurors) Executed() bool { return true }

// Statement says that the number of jurors decides.
func (*ByJurors) Statement(Stage) []Statement {
	return []Statement{plain("scoring.ties.jurors.more")}
}

func (l *ByJurors) check(c *checker) { c.mustBe("jurors", l.Jurors, "more") }

func (*ByJurors) comparison(t *table, group []*row) func(a, b *row) int {
	counts := map[*row]int{}
	for _, r := range group {
		for j := range t.jurors {
			if t.marked(r, j) {
				counts[r]++
			}
		}
	}
	return func(a, b *row) int { return cmp.Compare(counts[b], counts[a]) }
}

// marked reports whether a juror gave a mark above 0.
func (t *table) marked(r *row, juror int) bool {
	for leaf := range t.tree.leaves {
		if c := t.cellsOf(r, leaf)[juror]; c.state == Given && c.value.Sign() > 0 {
			return true
		}
	}
	return false
}
