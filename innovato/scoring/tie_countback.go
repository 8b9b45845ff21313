package scoring

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato/number"
)

// ByCountBack prefers whoever has more of the highest marks, then of the next, and so on: all given marks of a
// proposal, of all criteria and jurors, each divided by the top of its scale, are put in descending order, and the
// first difference decides. Where one list ends, the longer one is preferred.
//
// Source: Eurovision Song Contest (most 12 points, then most 10 points); HotCRP, default order of papers.
type ByCountBack struct {
	CountBack bool `yaml:"countBack"` // must be true
}

// Name returns "countBack".
func (*ByCountBack) Name() string { return "countBack" }

// Executed reports true.
func (*ByCountBack) Executed() bool { return true }

// Statement says that the highest marks are counted.
func (*ByCountBack) Statement(Stage) []Statement { return []Statement{plain("scoring.ties.countBack")} }

func (l *ByCountBack) check(c *checker) {
	if !l.CountBack {
		c.mustBe("countBack", "false", "true")
	}
}

func (*ByCountBack) comparison(t *table, group []*row) func(a, b *row) int {
	marks := map[*row][]number.Number{}
	for _, r := range group {
		var list []number.Number
		for leaf := range t.tree.leaves {
			list = append(list, t.givenParts(r, leaf)...)
		}
		slices.SortFunc(list, func(a, b number.Number) int { return b.Cmp(a) })
		marks[r] = list
	}
	return func(a, b *row) int { return slices.CompareFunc(marks[b], marks[a], number.Number.Cmp) }
}

// givenParts returns the given marks of a criterion as parts of the top of its scale.
func (t *table) givenParts(r *row, leaf int) []number.Number {
	var parts []number.Number
	to := t.tree.nodes[t.tree.leaves[leaf]].scale.To
	for _, c := range t.cellsOf(r, leaf) {
		if c.state == Given {
			part, _ := c.value.Div(to)
			parts = append(parts, part)
		}
	}
	return parts
}
