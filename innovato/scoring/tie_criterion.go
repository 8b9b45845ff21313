package scoring

// ByCriterion prefers the higher value of a criterion or group, as it stands at the end of the steps. Values of the
// criterion are compared exactly.
//
// Source: Horizon Europe (Excellence, then Impact).
type ByCriterion struct {
	Criterion string `yaml:"criterion"` // id
}

// Name returns "criterion".
func (*ByCriterion) Name() string { return "criterion" }

// Executed reports true.
func (*ByCriterion) Executed() bool { return true }

// Statement says which criterion decides.
func (l *ByCriterion) Statement(Stage) []Statement {
	return []Statement{with("scoring.ties.criterion", "criterion", Arg{Kind: ArgCriteria, IDs: []string{l.Criterion}})}
}

func (l *ByCriterion) check(c *checker) {
	if _, ok := c.tree.byID[l.Criterion]; !ok {
		c.add(Error, "scoring.tie.criterion", "/criterion", "criterion", l.Criterion)
	}
}

func (l *ByCriterion) comparison(t *table, _ []*row) func(a, b *row) int {
	at := t.tree.byID[l.Criterion]
	return func(a, b *row) int { return b.values[at].Cmp(a.values[at]) }
}
