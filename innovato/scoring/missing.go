package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Policy is what a mark that was not given counts as.
type Policy string

// The policies. The empty Policy is the default of its field.
const (
	Exclude      Policy = "exclude"      // it does not count; the others are combined
	Zero         Policy = "zero"         // it counts as a mark of 0
	MeanOfOthers Policy = "meanOfOthers" // it counts as the mean of the given marks of the same proposal and criterion
	Reject       Policy = "reject"       // the proposal cannot be ranked
)

// MissingMarks is the step missing: what a mark counts as that a juror did not give, and how many marks are needed.
//
// Each of the four states other than Given has its policy. Whatever the policies are, a proposal that has fewer than
// AtLeast given marks for some criterion is excluded with the reason missing.tooFew: what nobody marked is never
// scored 0. Only given marks count towards AtLeast, not those that a policy made up. A mark that Reject forbids to be
// absent excludes the proposal with the reason missing.mark.
//
// With no mark at all the proposal is excluded; with 1, 2 or 3 it depends on AtLeast only.
//
// Sources: International Skating Union, absent marks leave the panel before trimming; reviews without a score do not
// enter the mean in pretalx, HotCRP and Indico.
type MissingMarks struct {
	Use       Policy `yaml:"use"`       // for every state that has none of its own; default Exclude
	Abstained Policy `yaml:"abstained"` // default Use
	Recused   Policy `yaml:"recused"`   // default Exclude, whatever Use says: a conflict of interest is nobody's fault
	Absent    Policy `yaml:"absent"`    // default Use
	AtLeast   int    `yaml:"atLeast"`   // how many marks must have been given for each criterion; 0 is 1
}

// Name returns "missing".
func (*MissingMarks) Name() string { return "missing" }

// Executed reports true.
func (*MissingMarks) Executed() bool { return true }

// policy returns what counts for a state that is not Given.
func (m *MissingMarks) policy(s State) Policy {
	own := Policy("")
	switch s {
	case Given, Missing:
	case Abstained:
		own = m.Abstained
	case Recused:
		own = orElse(m.Recused, Exclude)
	case Absent:
		own = m.Absent
	}
	return orElse(own, orElse(m.Use, Exclude))
}

func (m *MissingMarks) atLeast() int { return max(m.AtLeast, 1) }

// Statement says what each state counts as, naming the states that differ from the rest, and how many marks are needed.
func (m *MissingMarks) Statement(Stage) []Statement {
	out := []Statement{plain("scoring.missing.missing." + string(m.policy(Missing)))}
	for _, s := range []State{Abstained, Absent} {
		if m.policy(s) != m.policy(Missing) {
			out = append(out, plain("scoring.missing."+s.String()+"."+string(m.policy(s))))
		}
	}
	out = append(out, plain("scoring.missing.recused."+string(m.policy(Recused))))
	return append(out, counted("scoring.missing.atLeast", m.atLeast()))
}

func (m *MissingMarks) check(c *checker) {
	c.once()
	c.mustPrecede("combine")
	c.oneOf("use", string(m.Use), policies()...)
	c.oneOf("abstained", string(m.Abstained), policies()...)
	c.oneOf("recused", string(m.Recused), policies()...)
	c.oneOf("absent", string(m.Absent), policies()...)
	if m.AtLeast < 0 {
		c.add(Error, "scoring.missing.atLeastNegative", "/atLeast", "atLeast", itoa(m.AtLeast))
	}
	if jurors := len(c.stage.Jurors); jurors > 0 && m.AtLeast > jurors {
		c.add(Error, "scoring.missing.atLeastJurors", "/atLeast", "atLeast", itoa(m.AtLeast), "jurors", itoa(jurors))
	}
	if m.policy(Recused) == Zero {
		c.add(Warning, "scoring.missing.recusedZero", "/recused")
	}
	m.checkZero(c)
}

// checkZero warns of a policy Zero on a scale that has no mark of 0.
func (m *MissingMarks) checkZero(c *checker) {
	if m.policy(Missing) != Zero && m.policy(Abstained) != Zero && m.policy(Recused) != Zero && m.policy(Absent) != Zero {
		return
	}
	for _, at := range c.tree.leaves {
		if n := c.tree.nodes[at]; n.scale.From.Sign() > 0 {
			c.add(Warning, "scoring.missing.zeroBelowScale", "", "criterion", n.criterion.ID, "from", n.scale.From.String())
			return
		}
	}
}

func (m *MissingMarks) run(t *table) {
	for _, r := range t.rows {
		for leaf := range t.tree.leaves {
			m.count(t, r, leaf)
		}
	}
}

// count decides what the marks of one criterion count as.
func (m *MissingMarks) count(t *table, r *row, leaf int) {
	cells := t.cellsOf(r, leaf)
	sum, given := givenMarks(cells)
	rejected := false
	for j := range cells {
		if c := &cells[j]; c.state != Given {
			m.apply(c, sum, given)
			rejected = rejected || m.policy(c.state) == Reject
		}
	}
	if t.trace && given < len(cells) {
		t.note(r, missingLine(t, leaf, cells))
	}
	switch {
	case rejected:
		r.fail(Failure{Reason: "missing.mark", Criterion: t.leafID(leaf)})
	case given < m.atLeast():
		value, threshold := number.Int(int64(given)), number.Int(int64(m.atLeast()))
		r.fail(Failure{Reason: "missing.tooFew", Criterion: t.leafID(leaf), Value: &value, Threshold: &threshold})
	}
}

// apply sets what a mark counts as that was not given, beside given marks of that sum.
func (m *MissingMarks) apply(c *cell, sum number.Number, given int) {
	policy := m.policy(c.state)
	c.why = policy.code()
	c.value, c.counts = number.Number{}, policy == Zero
	if policy == MeanOfOthers {
		c.value, c.counts = sum.Div(number.Int(int64(given)))
	}
}

// code is why a mark does not count, or counts as something else.
func (p Policy) code() string {
	switch p {
	case Zero:
		return "missing.zero"
	case MeanOfOthers:
		return "missing.meanOfOthers"
	case Reject:
		return "missing.reject"
	case Exclude:
	}
	return "missing.exclude"
}

func givenMarks(cells []cell) (sum number.Number, given int) {
	for _, c := range cells {
		if c.state == Given {
			sum = sum.Add(c.value)
			given++
		}
	}
	return sum, given
}

// missingLine says what every mark counts as. To is the number of marks that count.
func missingLine(t *table, leaf int, cells []cell) Line {
	l := Line{Op: "missing", Criterion: t.leafID(leaf), Note: "missing.counted"}
	used := int64(0)
	for j, c := range cells {
		l.From = append(l.From, Operand{Label: t.jurors[j], Value: c.value, State: c.state, Used: c.counts, Why: c.why})
		if c.counts {
			used++
		}
	}
	l.To = number.Int(used)
	return l
}

func policies() []string {
	return []string{string(Exclude), string(Zero), string(MeanOfOthers), string(Reject)}
}

// orElse returns v, or fallback if v is empty.
func orElse[T ~string](v, fallback T) T {
	if v == "" {
		return fallback
	}
	return v
}
