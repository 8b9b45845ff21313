package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Rescale is the step rescale (riparametrazione): the best proposal gets the maximum, the others in proportion.
//
//	v' = to * v / max(v)
//
// max(v) is taken over the proposals that are still in the running where the step stands, so excluded ones do not
// count. At the criteria, each leaf criterion is rescaled by itself; values of groups follow from them. If the best
// value is 0 or less, nothing is rescaled: 0 stays 0. A single proposal gets the maximum.
//
// Source: ANAC, Linee guida n. 2 (delibera 424/2018): V = Vbar / max(Vbar) per criterion, and a second one on the
// total, each only if the call says so. A barrier belongs before it: Consiglio di Stato V n. 9075/2023.
type Rescale struct {
	To RescaleTo `yaml:"to"` // what the best proposal gets; default the top of the scale
	At At        `yaml:"at"` // default AtTotal if weigh has run, else AtCriteria
}

// RescaleTo is the value that the best proposal gets. The zero value, in text "best", is the top of the scale: of the
// criterion's scale, or what weigh makes of the highest values everywhere.
type RescaleTo struct {
	Fixed *number.Number // nil is the top of the scale
}

// UnmarshalText reads "best" or a number, with the errors of number.Parse.
func (r *RescaleTo) UnmarshalText(text []byte) error {
	if string(text) == "best" {
		r.Fixed = nil
		return nil
	}
	n, err := number.Parse(string(text))
	if err != nil {
		return err
	}
	r.Fixed = &n
	return nil
}

// Name returns "rescale".
func (*Rescale) Name() string { return "rescale" }

// Executed reports true.
func (*Rescale) Executed() bool { return true }

// Statement says what the best proposal gets.
func (m *Rescale) Statement(s Stage) []Statement {
	id := "scoring.rescale." + string(levelIn(s, m, m.At))
	first := plain(id)
	if m.To.Fixed != nil {
		first = with(id+".to", "to", numeric(*m.To.Fixed))
	}
	return []Statement{first, plain("scoring.rescale.zero")}
}

func (m *Rescale) check(c *checker) {
	c.mustFollow("combine")
	c.level(m.At)
	if m.To.Fixed != nil && m.To.Fixed.Sign() <= 0 {
		c.add(Error, "scoring.rescale.to", "/to", "to", m.To.Fixed.String())
	}
	if c.precededBy("rescale") {
		c.add(Warning, "scoring.rescale.again", "")
	}
}

func (m *Rescale) run(t *table) {
	if t.weighed {
		m.rescale(t, "", t.highestScore(), func(r *row) *number.Number { return &r.score })
		return
	}
	for leaf, at := range t.tree.leaves {
		m.rescale(t, t.leafID(leaf), t.tree.nodes[at].scale.To, func(r *row) *number.Number { return &r.values[at] })
	}
	for _, r := range t.rows {
		t.tree.fillGroups(r.values)
	}
}

// rescale brings one value of every row to the top, or to the fixed value if there is one.
func (m *Rescale) rescale(t *table, criterion string, top number.Number, value func(*row) *number.Number) {
	if m.To.Fixed != nil {
		top = *m.To.Fixed
	}
	best := number.Number{}
	for _, r := range t.rows {
		best = number.Max(best, *value(r))
	}
	for _, r := range t.rows {
		v := value(r)
		from, note := single(criterion, *v), "rescale.none"
		if best.Sign() > 0 {
			from.Weight, from.Of, note = top, best, "rescale.best"
		}
		*v = weighted([]Operand{from})
		if t.trace {
			t.note(r, Line{Op: "rescale", Criterion: criterion, From: []Operand{from}, To: *v, Note: note})
		}
	}
}

// highestScore is what weigh makes of the highest values everywhere.
func (t *table) highestScore() number.Number {
	w := stageWeigh(t.stage)
	if w.By != ByFactor {
		return w.to()
	}
	var sum number.Number
	for _, at := range t.tree.leaves {
		n := &t.tree.nodes[at]
		sum = sum.Add(n.factor.Mul(n.scale.To))
	}
	return sum
}
