package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// By says what a weight is.
type By string

// The kinds of weights. The empty By is ByShare.
const (
	ByShare  By = "share"  // a part of the sum of its siblings' weights
	ByFactor By = "factor" // a number that the value is multiplied by
)

// Weigh is the step weigh: the criteria tree becomes one score, exactly, without rounding.
//
//	by share:   score = to * sum over leaves i of (share_i * value_i / max_i)
//	by factor:  score = sum over leaves i of (factor_i * value_i)
//
// share_i is the product, from the top of the tree down to the leaf, of weight / sum of the weights of the siblings;
// max_i is the top of the leaf's scale; factor_i is the product of the weights from the top down. By share the score
// lies between 0 and to for marks between 0 and the top of their scales; by factor it has the unit of the marks. A
// stage has the step at most once. A stage without it is a gate: whoever is not excluded passes, nobody has a score.
//
// Sources: ANAC, Linee guida n. 2 (P = sum of W_i * V_i); Horizon Europe Innovation Actions for factors (Impact x 1.5).
type Weigh struct {
	By By            `yaml:"by"` // default ByShare
	To number.Number `yaml:"to"` // for ByShare: the score of a proposal with the highest values everywhere; 0 is 100
}

// Name returns "weigh".
func (*Weigh) Name() string { return "weigh" }

// Executed reports true.
func (*Weigh) Executed() bool { return true }

func (m *Weigh) to() number.Number {
	if m.To.IsZero() {
		return number.Int(100)
	}
	return m.To
}

// Statement says how the score comes about and what it is at most.
func (m *Weigh) Statement(Stage) []Statement {
	if m.By == ByFactor {
		return []Statement{plain("scoring.weigh.factor")}
	}
	return []Statement{plain("scoring.weigh.share"), with("scoring.weigh.to", "to", numeric(m.to()))}
}

func (m *Weigh) check(c *checker) {
	c.once()
	c.mustFollow("combine")
	c.oneOf("by", string(m.By), string(ByShare), string(ByFactor))
	if m.To.Sign() < 0 {
		c.add(Error, "scoring.weigh.to", "/to", "to", m.To.String())
	}
	if m.By == ByFactor && !m.To.IsZero() {
		c.add(Error, "scoring.weigh.toWithFactor", "/to", "to", m.To.String())
	}
}

func (m *Weigh) run(t *table) {
	for _, r := range t.rows {
		if t.trace && m.By != ByFactor {
			noteGroups(t, r)
		}
		from := m.operands(t, r)
		r.score = weighted(from)
		if t.trace {
			t.note(r, Line{Op: "weigh", From: from, To: r.score, Note: "weigh." + string(orElse(m.By, ByShare))})
		}
	}
	t.weighed = true
}

// operands are what the score is the weighted sum of: the topmost criteria by share, the leaves by factor.
func (m *Weigh) operands(t *table, r *row) []Operand {
	if m.By == ByFactor {
		return m.provisional(t, r)
	}
	return t.tree.meanOperands(t.tree.top, m.to(), r.values)
}

// provisional are the leaves that the score is the weighted sum of.
func (m *Weigh) provisional(t *table, r *row) []Operand {
	return t.leafOperands(r, func(n *node) (weight, of number.Number) {
		if m.By == ByFactor {
			return n.factor, number.Number{}
		}
		return n.whole.Mul(m.to()), n.scale.To
	})
}

// noteGroups adds a line for each group, the innermost first.
func noteGroups(t *table, r *row) {
	for at := len(t.tree.nodes) - 1; at >= 0; at-- {
		if n := &t.tree.nodes[at]; n.leaf < 0 {
			from := t.tree.meanOperands(n.parts, n.scale.To, r.values)
			t.note(r, Line{Op: "weigh", Criterion: n.criterion.ID, From: from, To: weighted(from), Note: "weigh.group"})
		}
	}
}

func (t *table) leafOperands(r *row, weigh func(*node) (weight, of number.Number)) []Operand {
	operands := make([]Operand, len(t.tree.leaves))
	for leaf, at := range t.tree.leaves {
		weight, of := weigh(&t.tree.nodes[at])
		operands[leaf] = Operand{Label: t.leafID(leaf), Value: r.values[at], Weight: weight, Of: of, Used: true}
	}
	return operands
}

// stageWeigh returns the weigh step of a stage, nil if it is a gate.
func stageWeigh(s *Stage) *Weigh {
	for _, step := range s.Steps {
		if w, ok := step.(*Weigh); ok {
			return w
		}
	}
	return nil
}
