package scoring

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato/number"
)

// Bonus is the step bonus: fixed points for declared facts.
//
//	score' = score + sum of the points of the facts that the proposal declares
//
// The points are added as they are, whatever the highest score is; they may be negative.
//
// Source: public calls that reward, for instance, mixed teams or small administrations.
type Bonus struct {
	Facts []BonusFact `yaml:"facts"`
}

// A BonusFact gives points to the proposals that declare a fact.
type BonusFact struct {
	Fact   string            `yaml:"fact"`   // id, looked up in Proposal.Facts
	Points number.Number     `yaml:"points"` // added to the score; may be negative
	Title  map[string]string `yaml:"title"`  // by language, for the rulebook; scoring does not read it
}

// Name returns "bonus".
func (*Bonus) Name() string { return "bonus" }

// Executed reports true.
func (*Bonus) Executed() bool { return true }

// Statement says which facts give how many points, one sentence each.
func (m *Bonus) Statement(Stage) []Statement {
	out := []Statement{plain("scoring.bonus.intro")}
	for _, f := range m.Facts {
		out = append(out, Statement{ID: "scoring.bonus.fact", Count: -1, Args: map[string]Arg{
			"fact": {Kind: ArgFact, IDs: []string{f.Fact}}, "points": numeric(f.Points),
		}})
	}
	return out
}

func (m *Bonus) check(c *checker) {
	c.mustFollow("weigh")
	if len(m.Facts) == 0 {
		c.add(Error, "scoring.bonus.empty", "/facts")
	}
	unique(c, "scoring.bonus.duplicate", "/facts", "fact", m.Facts, func(f *BonusFact) string { return f.Fact })
	for i, f := range m.Facts {
		if f.Points.IsZero() {
			c.add(Warning, "scoring.bonus.zero", "/facts/"+itoa(i)+"/points", "fact", f.Fact)
		}
	}
}

func (m *Bonus) run(t *table) {
	for _, r := range t.rows {
		from := []Operand{single("", r.score)}
		for _, f := range m.Facts {
			o := single(f.Fact, f.Points)
			if !slices.Contains(r.proposal.Facts, f.Fact) {
				o.Used, o.Why = false, "bonus.notDeclared"
			} else {
				r.score = r.score.Add(f.Points)
			}
			from = append(from, o)
		}
		if t.trace {
			t.note(r, Line{Op: "bonus", From: from, To: r.score, Note: "bonus.added"})
		}
	}
}
