package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// TotalOf says which total a require step before weigh looks at.
type TotalOf string

// The totals. The empty TotalOf is WeightedTotal.
const (
	WeightedTotal TotalOf = "weighted" // the score as the stage's weigh step would compute it now
	SumTotal      TotalOf = "sum"      // the unweighted sum of the values of the leaf criteria
)

// Require is the step require: thresholds. It looks at the values as they stand where the step stands, so it makes a
// difference whether it comes before or after rescale and round. A threshold is met by a value equal to it. Who misses
// one is excluded from the ranking; every threshold missed at the step is reported, in the order of the criteria, with
// the reasons require.criterion, require.zero and require.total.
//
// The value of a group is the weighted mean of its parts, on the group's scale.
//
// Sources: Horizon Europe (3 of 5 for each criterion, 10 of 15 for the unweighted sum); Consiglio di Stato V n.
// 9075/2023 (the barrier is applied before rescaling).
type Require struct {
	Criteria         bool           `yaml:"criteria"`         // every criterion and group reaches its AtLeast
	Total            *number.Number `yaml:"total"`            // the total reaches this; nil is no condition
	Of               TotalOf        `yaml:"of"`               // which total, before weigh; default WeightedTotal
	ZeroDisqualifies bool           `yaml:"zeroDisqualifies"` // no leaf criterion has the value 0
}

// Name returns "require".
func (*Require) Name() string { return "require" }

// Executed reports true.
func (*Require) Executed() bool { return true }

// Statement says which thresholds there are, one sentence each.
func (m *Require) Statement(s Stage) []Statement {
	var out []Statement
	if m.Criteria {
		for _, n := range newTree(&s).nodes {
			if n.criterion.AtLeast != nil {
				out = append(out, Statement{ID: "scoring.require.criterion", Count: -1, Args: map[string]Arg{
					"criterion": {Kind: ArgCriteria, IDs: []string{n.criterion.ID}},
					"threshold": numeric(*n.criterion.AtLeast), "to": numeric(n.scale.To),
				}})
			}
		}
	}
	if m.ZeroDisqualifies {
		out = append(out, plain("scoring.require.zero"))
	}
	if m.Total != nil {
		out = append(out, with("scoring.require.total."+m.totalName(s), "threshold", numeric(*m.Total)))
	}
	return append(out, plain("scoring.require.excluded"))
}

// totalName returns score after weigh, and which provisional total before it.
func (m *Require) totalName(s Stage) string {
	for _, step := range s.Steps {
		if step == Step(m) {
			break
		}
		if step.Name() == "weigh" {
			return "score"
		}
	}
	return string(orElse(m.Of, WeightedTotal))
}

func (m *Require) check(c *checker) {
	c.mustFollow("combine")
	c.oneOf("of", string(m.Of), string(WeightedTotal), string(SumTotal))
	if !m.Criteria && m.Total == nil && !m.ZeroDisqualifies {
		c.add(Error, "scoring.require.empty", "")
	}
	if m.Criteria && !c.hasThreshold() {
		c.add(Error, "scoring.require.noThreshold", "/criteria")
	}
	if c.precededBy("rescale") {
		c.add(Warning, "scoring.require.afterRescale", "")
	}
	if c.precededBy("round") {
		c.add(Warning, "scoring.require.afterRound", "")
	}
	m.checkTotal(c)
}

func (m *Require) checkTotal(c *checker) {
	weighed := c.precededBy("weigh")
	switch {
	case m.Of != "" && (m.Total == nil || weighed):
		c.add(Warning, "scoring.require.ofUnused", "/of", "of", string(m.Of))
	case m.Total == nil:
	case !weighed && m.Of != SumTotal && c.weigh() == nil:
		c.add(Error, "scoring.require.noWeigh", "/total")
	case m.Of == SumTotal && !weighed:
		c.reachableSum("/total", *m.Total)
	default:
		c.reachable("/total", *m.Total)
	}
}

func (m *Require) run(t *table) {
	for _, r := range t.rows {
		for at := range t.tree.nodes {
			m.holdCriterion(t, r, at)
		}
		if m.Total != nil {
			from, total := m.total(t, r)
			m.hold(t, r, requirement{"require.total", "", from, total, *m.Total})
		}
	}
}

// holdCriterion applies the conditions on one criterion or group.
func (m *Require) holdCriterion(t *table, r *row, at int) {
	n := &t.tree.nodes[at]
	if m.Criteria && n.criterion.AtLeast != nil {
		m.hold(t, r, requirement{
			"require.criterion", n.criterion.ID, t.criterionOperands(r, at), r.values[at], *n.criterion.AtLeast,
		})
	}
	if m.ZeroDisqualifies && n.leaf >= 0 && r.values[at].IsZero() {
		r.fail(Failure{Reason: "require.zero", Criterion: n.criterion.ID, Value: &number.Number{}})
		if t.trace {
			t.note(r, Line{Op: "require", Criterion: n.criterion.ID, From: t.criterionOperands(r, at), Note: "require.zero"})
		}
	}
}

// requirement is a value that has to reach a threshold, and what it comes from.
type requirement struct {
	reason, criterion string
	from              []Operand
	value, threshold  number.Number
}

// hold excludes a row that misses a threshold.
func (m *Require) hold(t *table, r *row, q requirement) {
	note := "require.met"
	if q.value.Less(q.threshold) {
		note = "require.missed"
		r.fail(Failure{Reason: q.reason, Criterion: q.criterion, Value: &q.value, Threshold: &q.threshold})
	}
	if t.trace {
		t.note(r, Line{Op: "require", Criterion: q.criterion, From: q.from, To: q.value, Threshold: &q.threshold, Note: note})
	}
}

// total returns the total that the step looks at, and the operands that it is the weighted sum of.
func (m *Require) total(t *table, r *row) ([]Operand, number.Number) {
	switch {
	case t.weighed:
		return []Operand{single("", r.score)}, r.score
	case m.Of == SumTotal:
		from := t.leafOperands(r, func(*node) (weight, of number.Number) { return number.Int(1), number.Number{} })
		return from, weighted(from)
	}
	from := stageWeigh(t.stage).provisional(t, r)
	return from, weighted(from)
}

// criterionOperands are the parts of a group, or the one value of a leaf.
func (t *table) criterionOperands(r *row, at int) []Operand {
	n := &t.tree.nodes[at]
	if n.leaf >= 0 {
		return []Operand{single(n.criterion.ID, r.values[at])}
	}
	return t.tree.meanOperands(n.parts, n.scale.To, r.values)
}

// single is the operand of a line that takes over one value.
func single(label string, v number.Number) Operand {
	return Operand{Label: label, Value: v, Weight: number.Int(1), Used: true}
}
