package scoring

import "slices"

// An Exception is a decision that the rules do not make: it gives a proposal an outcome in spite of what they say, for
// instance to settle a tie at the cut. The outcome gets the reason "exception". It changes the outcome of nobody else;
// a decision about several proposals needs an exception for each. Every exception carries its reason.
//
// Source: pabulib (greedy-exclusive: explained exceptions).
type Exception struct {
	Proposal string            `yaml:"proposal"`
	Outcome  Outcome           `yaml:"outcome"` // Awarded, Reserve, NotAwarded, Mention, Wildcard or Conditional
	Reason   map[string]string `yaml:"reason"`  // by language; scoring only wants it not to be empty
}

func (s Selection) checkExceptions(c *checker) {
	unique(c, "scoring.exception.duplicate", "/exceptions", "proposal", s.Exceptions, func(e *Exception) string { return e.Proposal })
	for i, e := range s.Exceptions {
		c.within("/exceptions/"+itoa(i), func() {
			if e.Proposal != "" && !c.hasProposal(e.Proposal) {
				c.add(Error, "scoring.exception.proposal", "/proposal", "proposal", e.Proposal)
			}
			c.mustBe("outcome", string(e.Outcome), string(Awarded), string(Reserve), string(NotAwarded), string(Mention), string(Wildcard), string(Conditional))
			if len(e.Reason) == 0 {
				c.add(Error, "scoring.exception.reason", "/reason", "proposal", e.Proposal)
			}
		})
	}
}

// except applies the exceptions to the selection and to the last ranking.
func (s Selection) except(res *Result) {
	last := &res.Stages[len(res.Stages)-1]
	for _, e := range s.Exceptions {
		if i := slices.IndexFunc(res.Selection, func(x Selected) bool { return x.Proposal == e.Proposal }); i >= 0 {
			res.Selection[i].Outcome, res.Selection[i].Reason = e.Outcome, "exception"
		}
		if i := slices.IndexFunc(last.Ranking, func(r Ranked) bool { return r.Proposal == e.Proposal }); i >= 0 {
			last.Ranking[i].Outcome, last.Ranking[i].Reason = e.Outcome, "exception"
		}
	}
}
