package scoring

import "cmp"

// ByStage prefers the better rank in an earlier stage. Ranks that are shared there stay shared here.
//
// Source: figure skating (the short programme decides ties of the whole).
type ByStage struct {
	Stage string `yaml:"stage"` // id
}

// Name returns "stage".
func (*ByStage) Name() string { return "stage" }

// Executed reports true.
func (*ByStage) Executed() bool { return true }

// Statement says which stage decides.
func (l *ByStage) Statement(Stage) []Statement {
	return []Statement{with("scoring.ties.stage", "stage", Arg{Kind: ArgStage, IDs: []string{l.Stage}})}
}

func (l *ByStage) check(c *checker) { c.earlierStage("/stage", l.Stage) }

func (l *ByStage) comparison(t *table, _ []*row) func(a, b *row) int {
	ranks := map[string]int{}
	for i := range t.earlier.Stages {
		if s := &t.earlier.Stages[i]; s.ID == l.Stage {
			for k := range s.Ranking {
				ranks[s.Ranking[k].Proposal] = s.Ranking[k].Rank
			}
		}
	}
	return func(a, b *row) int { return cmp.Compare(ranks[a.proposal.ID], ranks[b.proposal.ID]) }
}
