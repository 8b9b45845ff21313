package scoring

import (
	"cmp"
	"slices"
)

// ByChair follows the order that the chair of the jury declared. It decides nothing about a group of which it does not
// list everybody.
type ByChair struct {
	Chair []string `yaml:"chair"` // ids of proposals, the preferred first
}

// Name returns "chair".
func (*ByChair) Name() string { return "chair" }

// Executed reports true.
func (*ByChair) Executed() bool { return true }

// Statement says that the chair decides.
func (*ByChair) Statement(Stage) []Statement { return []Statement{plain("scoring.ties.chair")} }

func (l *ByChair) check(c *checker) {
	for i, id := range l.Chair {
		if !c.hasProposal(id) {
			c.add(Error, "scoring.tie.proposal", "/chair/"+itoa(i), "proposal", id)
		}
		if slices.Contains(l.Chair[:i], id) {
			c.add(Error, "scoring.tie.chairTwice", "/chair/"+itoa(i), "proposal", id)
		}
	}
}

func (l *ByChair) comparison(_ *table, group []*row) func(a, b *row) int {
	place := map[*row]int{}
	for _, r := range group {
		place[r] = slices.Index(l.Chair, r.proposal.ID)
		if place[r] < 0 {
			return nil
		}
	}
	return func(a, b *row) int { return cmp.Compare(place[a], place[b]) }
}
