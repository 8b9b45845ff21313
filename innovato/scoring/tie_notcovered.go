package scoring

// ByNotCovered prefers, from the top of the ranking down, a theme or division that no better proposal has.
// It is read but not executed yet.
type ByNotCovered struct {
	NotCovered string `yaml:"notCovered"` // "theme" or "division"
}

// Name returns "notCovered".
func (*ByNotCovered) Name() string { return "notCovered" }

// Executed reports false.
func (*ByNotCovered) Executed() bool { return false }

// Statement says how the link decides.
func (l *ByNotCovered) Statement(Stage) []Statement {
	return []Statement{plain("scoring.ties.notCovered." + l.NotCovered)}
}

func (l *ByNotCovered) check(c *checker) {
	c.mustBe("notCovered", l.NotCovered, "theme", "division")
}

func (*ByNotCovered) comparison(*table, []*row) func(a, b *row) int { return nil }
