package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Advance says which ranked proposals enter the next stage. The zero value lets all of them.
//
// Those enter whose rank is at most Top and whose score is at least AtLeast. As a rank and not a number of places
// decides, all who share the last rank enter: with Top 2 and the ranks 1, 2, 2 three proposals do. In the last stage
// Advance must be the zero value.
type Advance struct {
	Top     int            `yaml:"top"`     // the best n ranks; 0 is no limit
	AtLeast *number.Number `yaml:"atLeast"` // a score of at least this; nil is no limit
}

// Statement returns the sentences that say who enters the next stage.
func (a Advance) Statement(Stage) []Statement {
	var out []Statement
	if a.Top > 0 {
		out = append(out, counted("scoring.advance.top", a.Top), plain("scoring.advance.shared"))
	}
	if a.AtLeast != nil {
		out = append(out, with("scoring.advance.atLeast", "threshold", numeric(*a.AtLeast)))
	}
	if len(out) == 0 {
		out = append(out, plain("scoring.advance.all"))
	}
	return out
}

func (a Advance) check(c *checker) {
	if a.Top < 0 {
		c.add(Error, "scoring.advance.top", "/top", "top", itoa(a.Top))
	}
	if a.AtLeast != nil {
		c.reachable("/atLeast", *a.AtLeast)
	}
	if c.at == len(c.call.Stages)-1 && a != (Advance{}) {
		c.add(Warning, "scoring.advance.last", "")
	}
}

// apply sets the outcome of everybody who is ranked.
func (a Advance) apply(s *StageResult) {
	for i := range s.Ranking {
		r := &s.Ranking[i]
		switch {
		case a.Top > 0 && r.Rank > a.Top:
			r.Outcome, r.Reason = NotAdvanced, "advance.belowTop"
		case a.AtLeast != nil && r.Score.Less(*a.AtLeast):
			r.Outcome, r.Reason = NotAdvanced, "advance.belowThreshold"
		case a.Top > 0:
			r.Outcome, r.Reason = Advanced, "advance.top"
		case a.AtLeast != nil:
			r.Outcome, r.Reason = Advanced, "advance.atLeast"
		default:
			r.Outcome, r.Reason = Advanced, "advance.all"
		}
	}
	markShared(s, a.Top)
}

// markShared tells everybody on a rank that reaches beyond place top that they share it.
func markShared(s *StageResult, top int) {
	if top <= 0 || len(s.Ranking) <= top || s.Ranking[top].Rank > top {
		return
	}
	for i := range s.Ranking {
		if r := &s.Ranking[i]; r.Rank == s.Ranking[top].Rank && r.Outcome == Advanced {
			r.Reason = "advance.shared"
		}
	}
}

func (s *StageResult) advanced(id string) bool {
	for i := range s.Ranking {
		if s.Ranking[i].Proposal == id {
			return s.Ranking[i].Outcome == Advanced
		}
	}
	return false
}
