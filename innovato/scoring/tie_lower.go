package scoring

// ByLower prefers the lower cost. It decides nothing among proposals of which one has no known cost: an unknown cost is
// neither low nor high.
//
// Source: pabulib (lower cost first among equal votes).
type ByLower struct {
	Lower string `yaml:"lower"` // "cost"
}

// Name returns "lower".
func (*ByLower) Name() string { return "lower" }

// Executed reports true.
func (*ByLower) Executed() bool { return true }

// Statement says that the lower cost decides.
func (*ByLower) Statement(Stage) []Statement { return []Statement{plain("scoring.ties.lower.cost")} }

func (l *ByLower) check(c *checker) {
	c.mustBe("lower", l.Lower, "cost")
	c.known("scoring.tie.costUnknown", func(p *Proposal) bool { return p.Cost != nil })
}

func (*ByLower) comparison(_ *table, group []*row) func(a, b *row) int {
	for _, r := range group {
		if r.proposal.Cost == nil {
			return nil
		}
	}
	return func(a, b *row) int { return a.proposal.Cost.Cmp(*b.proposal.Cost) }
}
