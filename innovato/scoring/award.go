package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Selection says which proposals of the last stage are awarded.
//
// The ranking is walked from the top down. A proposal is awarded if its score is at least Award.AtLeast, if there is a
// place left of Award.Top, if no quota of its group is used up, and if its cost fits into what is left of the budget.
// Who is passed over takes up no place. The first Reserve proposals that reach AtLeast and are not awarded are the
// reserve list, in the order of their ranks.
//
// Proposals that share a rank are awarded together or not at all: where there is not enough for all of them that could
// be awarded alone, nobody is chosen silently. They get the outcome [TiedAtCut], and somebody has to decide and say
// why, in an [Exception]. If that decision can change what is left for the proposals below, those get the outcome
// [Undecided].
type Selection struct {
	Award      Award       `yaml:"award"`
	Budget     *Budget     `yaml:"budget"` // nil is no limit
	Quotas     []Quota     `yaml:"quotas"`
	Reserve    int         `yaml:"reserve"` // how many places of the reserve list follow the awarded ones
	Exceptions []Exception `yaml:"exceptions"`
}

// Award is the cut between awarded and not awarded. The zero value awards nobody, unless there is a budget: then it is
// the only limit.
type Award struct {
	Top     int            `yaml:"top"`     // how many are awarded; 0 is no limit
	AtLeast *number.Number `yaml:"atLeast"` // a score of at least this; nil is no limit
}

// Statement returns the sentences that say who is awarded.
func (s Selection) Statement() []Statement {
	if !s.awards() {
		return []Statement{plain("scoring.award.none")}
	}
	var out []Statement
	if s.Award.Top > 0 {
		out = append(out, counted("scoring.award.top", s.Award.Top))
	} else {
		out = append(out, plain("scoring.award.all"))
	}
	if s.Award.AtLeast != nil {
		out = append(out, with("scoring.award.atLeast", "threshold", numeric(*s.Award.AtLeast)))
	}
	for _, q := range s.Quotas {
		out = append(out, q.statement())
	}
	if s.Budget != nil {
		out = append(out, s.Budget.statements()...)
	}
	if s.Reserve > 0 {
		out = append(out, counted("scoring.award.reserve", s.Reserve))
	}
	if s.Award.Top > 0 || s.Budget != nil || len(s.Quotas) > 0 {
		out = append(out, plain("scoring.award.tied"))
	}
	return out
}

// awards reports whether anybody is awarded by rank.
func (s Selection) awards() bool {
	return s.Award.Top > 0 || s.Award.AtLeast != nil || s.Budget != nil
}

func (s Selection) check(c *checker) {
	c.path = "/selection"
	if s.Award.Top < 0 {
		c.add(Error, "scoring.award.top", "/award/top", "top", itoa(s.Award.Top))
	}
	if s.Reserve < 0 {
		c.add(Error, "scoring.reserve.negative", "/reserve", "reserve", itoa(s.Reserve))
	}
	if s.Reserve > 0 && s.Award.Top == 0 && s.Budget == nil && len(s.Quotas) == 0 {
		c.add(Error, "scoring.reserve.withoutTop", "/reserve", "reserve", itoa(s.Reserve))
	}
	if n := len(c.call.Proposals); n > 0 && s.Award.Top > n {
		c.add(Warning, "scoring.award.topProposals", "/award/top", "top", itoa(s.Award.Top), "proposals", itoa(n))
	}
	if last := len(c.call.Stages) - 1; s.Award.AtLeast != nil && last >= 0 {
		c.enter(last)
		c.path = "/selection"
		c.reachable("/award/atLeast", *s.Award.AtLeast)
		c.leave()
		c.path = "/selection"
	}
	if s.Budget != nil {
		s.Budget.check(c)
	}
	s.checkQuotas(c)
	s.checkExceptions(c)
}
