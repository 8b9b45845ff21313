package scoring

import "cmp"

// ByEarlier prefers the earlier submission. It decides nothing among proposals of which one has no known time.
type ByEarlier struct {
	Earlier string `yaml:"earlier"` // "submission"
}

// Name returns "earlier".
func (*ByEarlier) Name() string { return "earlier" }

// Executed reports true.
func (*ByEarlier) Executed() bool { return true }

// Statement says that the earlier submission decides.
func (*ByEarlier) Statement(Stage) []Statement {
	return []Statement{plain("scoring.ties.earlier.submission")}
}

func (l *ByEarlier) check(c *checker) {
	c.mustBe("earlier", l.Earlier, "submission")
	c.known("scoring.tie.submissionUnknown", func(p *Proposal) bool { return p.Submitted != "" })
}

func (*ByEarlier) comparison(_ *table, group []*row) func(a, b *row) int {
	for _, r := range group {
		if r.proposal.Submitted == "" {
			return nil
		}
	}
	return func(a, b *row) int { return cmp.Compare(a.proposal.Submitted, b.proposal.Submitted) }
}
