package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// At says whether a step works on the criteria or on the total.
type At string

// The levels. The empty At is AtTotal after weigh and AtCriteria before.
const (
	AtTotal    At = "total"
	AtCriteria At = "criteria"
)

// Round is the step round, the only one that gives up exactness. It replaces each value v by the multiple of the step s
// (or of 10^-places) that the mode chooses between the two around it:
//
//	halfUp    the nearer; exactly halfway, the one farther from 0
//	halfEven  the nearer; exactly halfway, the even multiple
//	down      the one nearer to 0 (the further digits are cut off)
//	up        the one farther from 0
//
// At the criteria it rounds the values of the leaves; those of groups follow from them and are not rounded themselves.
//
// Sources: ISU (two decimals for each component, then the sum); FIG aerobic (three decimals, cut off).
type Round struct {
	Places *int           `yaml:"places"` // number of decimals, 0 to 20
	Step   *number.Number `yaml:"step"`   // to multiples of this, greater than 0; exactly one of Places and Step is given
	Mode   number.Mode    `yaml:"mode"`   // default number.HalfUp
	At     At             `yaml:"at"`     // default AtTotal if weigh has run, else AtCriteria
}

// Name returns "round".
func (*Round) Name() string { return "round" }

// Executed reports true.
func (*Round) Executed() bool { return true }

// Statement says what is rounded, to what, and in which mode.
func (m *Round) Statement(s Stage) []Statement {
	at := string(levelIn(s, m, m.At))
	mode := plain("scoring.round." + m.Mode.String())
	switch {
	case m.Step != nil:
		return []Statement{with("scoring.round.step."+at, "step", numeric(*m.Step)), mode}
	case m.Places == nil || *m.Places == 0:
		return []Statement{plain("scoring.round.whole." + at), mode}
	}
	return []Statement{counted("scoring.round.places."+at, *m.Places), mode}
}

// levelIn returns at, or its default where step stands in the stage.
func levelIn(s Stage, step Step, at At) At {
	for _, other := range s.Steps {
		switch {
		case at != "":
			return at
		case other == step:
			return AtCriteria
		case other.Name() == "weigh":
			return AtTotal
		}
	}
	return orElse(at, AtCriteria)
}

func (m *Round) check(c *checker) {
	c.mustFollow("combine")
	c.level(m.At)
	switch {
	case (m.Places == nil) == (m.Step == nil):
		c.add(Error, "scoring.round.choice", "")
	case m.Places != nil && (*m.Places < 0 || *m.Places > 20):
		c.add(Error, "scoring.round.places", "/places", "places", itoa(*m.Places))
	case m.Step != nil && m.Step.Sign() <= 0:
		c.add(Error, "scoring.round.step", "/step", "step", m.Step.String())
	}
	if m.Mode > number.Up {
		c.add(Error, "scoring.value.unknown", "/mode", "field", "mode", "value", itoa(int(m.Mode)), "known", "halfUp, halfEven, down, up")
	}
}

func (m *Round) run(t *table) {
	for _, r := range t.rows {
		if t.weighed {
			r.score = m.round(t, r, "", r.score)
			continue
		}
		for leaf, at := range t.tree.leaves {
			r.values[at] = m.round(t, r, t.leafID(leaf), r.values[at])
		}
		t.tree.fillGroups(r.values)
	}
}

func (m *Round) round(t *table, r *row, criterion string, v number.Number) number.Number {
	rounded := m.of(v)
	if t.trace {
		t.note(r, Line{Op: "round", Criterion: criterion, From: []Operand{single(criterion, v)}, To: rounded, Note: "round." + m.Mode.String()})
	}
	return rounded
}

func (m *Round) of(v number.Number) number.Number {
	switch {
	case m.Step != nil:
		return v.RoundStep(*m.Step, m.Mode)
	case m.Places != nil:
		return v.RoundPlaces(*m.Places, m.Mode)
	}
	return v
}
