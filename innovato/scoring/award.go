package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Selection says which proposals of the last stage are awarded.
//
// Awarded are the proposals within the first Top places whose score is at least AtLeast. The next Reserve places are
// the reserve list. A rank that several proposals share uses up as many places as they are: where such a rank reaches
// across a cut, nobody on it is chosen silently; all of them get the outcome [TiedAtCut], and somebody has to decide
// and say why.
type Selection struct {
	Award      Award       `yaml:"award"`
	Budget     *Budget     `yaml:"budget"` // nil is no limit
	Quotas     []Quota     `yaml:"quotas"`
	Reserve    int         `yaml:"reserve"` // how many places of the reserve list follow the awarded ones
	Exceptions []Exception `yaml:"exceptions"`
}

// Award is the cut between awarded and not awarded. The zero value awards nobody.
type Award struct {
	Top     int            `yaml:"top"`     // the best n; 0 is no limit
	AtLeast *number.Number `yaml:"atLeast"` // a score of at least this; nil is no limit
}

// Statement returns the sentences that say who is awarded.
func (s Selection) Statement() []Statement {
	var out []Statement
	if s.Award.Top > 0 {
		out = append(out, counted("scoring.award.top", s.Award.Top))
	}
	if s.Award.AtLeast != nil {
		out = append(out, with("scoring.award.atLeast", "threshold", numeric(*s.Award.AtLeast)))
	}
	if len(out) == 0 {
		out = append(out, plain("scoring.award.none"))
	}
	if s.Reserve > 0 {
		out = append(out, counted("scoring.award.reserve", s.Reserve))
	}
	if s.Award.Top > 0 {
		out = append(out, plain("scoring.award.tied"))
	}
	return out
}

func (s Selection) check(c *checker) {
	c.path = "/selection"
	if s.Award.Top < 0 {
		c.add(Error, "scoring.award.top", "/award/top", "top", itoa(s.Award.Top))
	}
	if s.Reserve < 0 {
		c.add(Error, "scoring.reserve.negative", "/reserve", "reserve", itoa(s.Reserve))
	}
	if s.Reserve > 0 && s.Award.Top == 0 {
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
	s.checkUnexecuted(c)
}

func (s Selection) checkUnexecuted(c *checker) {
	if s.Budget != nil {
		c.notExecuted("/budget", "budget", nil)
	}
	if len(s.Quotas) > 0 {
		c.notExecuted("/quotas", "quotas", nil)
	}
	if len(s.Exceptions) > 0 {
		c.notExecuted("/exceptions", "exceptions", nil)
	}
}

// apply decides about every proposal of the call, and puts the outcomes into the last ranking too.
func (s Selection) apply(proposals []*Proposal, res *Result) {
	last := &res.Stages[len(res.Stages)-1]
	for first := 0; first < len(last.Ranking); {
		end := first
		for end < len(last.Ranking) && last.Ranking[end].Rank == last.Ranking[first].Rank {
			end++
		}
		outcome, reason := s.decide(last.Ranking[first], end)
		for i := first; i < end; i++ {
			last.Ranking[i].Outcome, last.Ranking[i].Reason = outcome, reason
		}
		first = end
	}
	res.Selection = make([]Selected, 0, len(proposals))
	for i := len(res.Stages) - 1; i >= 0; i-- {
		res.list(&res.Stages[i], i == len(res.Stages)-1)
	}
}

// decide returns the outcome of all proposals on one rank, of which r is one and the last takes up place end.
func (s Selection) decide(r Ranked, end int) (Outcome, string) {
	top := s.Award.Top
	switch {
	case top == 0 && s.Award.AtLeast == nil:
		return RankedOnly, "award.none"
	case s.Award.AtLeast != nil && r.Score.Less(*s.Award.AtLeast):
		return NotAwarded, "award.belowThreshold"
	case top == 0:
		return Awarded, "award.atLeast"
	case end <= top:
		return Awarded, "award.top"
	case r.Rank <= top:
		return TiedAtCut, "award.tied"
	case end <= top+s.Reserve:
		return Reserve, "award.reserve"
	case r.Rank <= top+s.Reserve:
		return TiedAtCut, "award.reserveTied"
	}
	return NotAwarded, "award.belowTop"
}

// list adds the proposals whose way ended in a stage: by rank, then the excluded ones.
func (res *Result) list(s *StageResult, last bool) {
	for i := range s.Ranking {
		if r := &s.Ranking[i]; last || r.Outcome != Advanced {
			res.Selection = append(res.Selection, Selected{r.Proposal, r.Outcome, r.Reason, s.ID, r.Rank})
		}
	}
	for i := range s.Excluded {
		x := &s.Excluded[i]
		res.Selection = append(res.Selection, Selected{x.Proposal, OutExcluded, x.Reason, s.ID, 0})
	}
}
