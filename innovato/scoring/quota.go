package scoring

// A Quota bounds the awarded proposals of each theme, division or challenge. A proposal of which this is not known
// belongs to no group and is not bounded. Who comes after the quota of the group is used up is passed over (reason
// quota.full). AtLeast is read but not executed yet.
type Quota struct {
	By      string `yaml:"by"`      // theme, division or challenge
	AtMost  int    `yaml:"atMost"`  // 0 is no limit
	AtLeast int    `yaml:"atLeast"` // 0 is no minimum
}

// of returns the group of a proposal, "" if it is not known.
func (q Quota) of(p *Proposal) string {
	switch q.By {
	case "theme":
		return p.Theme
	case "division":
		return p.Division
	}
	return p.Challenge
}

func (q Quota) statement() Statement {
	if q.AtMost == 0 {
		return counted("scoring.quota.atLeast."+q.By, q.AtLeast)
	}
	return counted("scoring.quota.atMost."+q.By, q.AtMost)
}

// quotaFull reports whether proposals together are too many for a quota.
func (k *chooser) quotaFull(proposals []*Proposal) bool {
	for i, q := range k.rules.Quotas {
		more := map[string]int{}
		for _, p := range proposals {
			group := q.of(p)
			more[group]++
			if q.AtMost > 0 && group != "" && k.taken[i][group]+more[group] > q.AtMost {
				return true
			}
		}
	}
	return false
}

func (s Selection) checkQuotas(c *checker) {
	if len(s.Quotas) > 0 && !s.awards() {
		c.add(Error, "scoring.quota.withoutAward", "/quotas")
	}
	for i, q := range s.Quotas {
		c.within("/quotas/"+itoa(i), func() { q.check(c) })
	}
}

func (q Quota) check(c *checker) {
	known := c.mustBe("by", q.By, "theme", "division", "challenge")
	if q.AtMost < 0 || q.AtLeast < 0 || q.AtMost == 0 && q.AtLeast == 0 {
		c.add(Error, "scoring.quota.bounds", "", "atMost", itoa(q.AtMost), "atLeast", itoa(q.AtLeast))
	}
	if q.AtLeast > 0 {
		c.notExecuted("/atLeast", "quotas atLeast", nil)
	}
	if known {
		c.known("scoring.quota.unknown", func(p *Proposal) bool { return q.of(p) != "" })
	}
}
