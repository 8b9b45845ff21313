package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// chooser walks the final ranking from the top down. It holds what is left to give.
type chooser struct {
	rules     Selection
	proposals map[string]*Proposal
	places    int           // left; counts only if Award.Top is set
	money     number.Number // left; counts only if there is a budget
	taken     []map[string]int
	stopped   bool // by the budget
	pending   bool // an undecided tie above may change what is left
	reserve   int  // places left on the reserve list
	unsure    bool // an undecided tie above may change who is on the reserve list
	losers    int  // how many of a tie at the places will not get one
}

// apply decides about every proposal of the call, and puts the outcomes into the last ranking too.
func (s Selection) apply(proposals []*Proposal, res *Result) {
	last := &res.Stages[len(res.Stages)-1]
	k := &chooser{rules: s, proposals: map[string]*Proposal{}, places: s.Award.Top, reserve: s.Reserve}
	for _, p := range proposals {
		k.proposals[p.ID] = p
	}
	for range s.Quotas {
		k.taken = append(k.taken, map[string]int{})
	}
	if s.Budget != nil {
		k.money = s.Budget.Amount
	}
	for _, group := range sharing(last.Ranking) {
		k.decide(group)
	}
	for _, group := range sharing(last.Ranking) {
		k.listReserve(group)
	}
	for i := len(res.Stages) - 1; i >= 0; i-- {
		res.list(&res.Stages[i], i == len(res.Stages)-1)
	}
	s.except(res)
}

// sharing cuts a ranking into the groups that share a rank.
func sharing(ranking []Ranked) [][]*Ranked {
	var out [][]*Ranked
	for i := range ranking {
		if i == 0 || ranking[i].Rank != ranking[i-1].Rank {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], &ranking[i])
	}
	return out
}

// decide sets the outcome of all proposals on one rank, but for the reserve list.
func (k *chooser) decide(group []*Ranked) {
	var open []*Ranked
	stop := false
	for _, r := range group {
		reason := k.refusal(r)
		switch {
		case !k.rules.awards():
			r.Outcome, r.Reason = RankedOnly, "award.none"
		case reason == "" && k.pending:
			r.Outcome, r.Reason = Undecided, "award.depends"
		case reason == "":
			open = append(open, r)
		default:
			r.Outcome, r.Reason = NotAwarded, reason
			stop = stop || k.stops(reason)
		}
	}
	k.award(open)
	k.stopped = k.stopped || stop
}

// refusal returns why a proposal could not even be awarded alone, "" if it could. While a tie above is undecided, at most
// this much is left, so a refusal is certain.
func (k *chooser) refusal(r *Ranked) string {
	p := k.proposals[r.Proposal]
	switch {
	case k.rules.Award.AtLeast != nil && r.Score.Less(*k.rules.Award.AtLeast):
		return "award.belowThreshold"
	case k.rules.Award.Top > 0 && k.places == 0:
		return "award.belowTop"
	case k.stopped:
		return "budget.stopped"
	case k.quotaFull([]*Proposal{p}):
		return "quota.full"
	case k.rules.Budget != nil && p.Cost == nil:
		return "budget.costUnknown"
	case k.rules.Budget != nil && k.money.Less(*p.Cost):
		return "budget.exceeded"
	}
	return ""
}

// stops reports whether a refusal ends the awards.
func (k *chooser) stops(reason string) bool {
	return k.rules.Budget != nil && k.rules.Budget.Rule == Stop && (reason == "budget.exceeded" || reason == "budget.costUnknown")
}

// award gives to proposals on one rank, each of which could be awarded alone, or to none of them.
func (k *chooser) award(open []*Ranked) {
	if len(open) == 0 {
		return
	}
	var proposals []*Proposal
	for _, r := range open {
		proposals = append(proposals, k.proposals[r.Proposal])
	}
	outcome, reason := TiedAtCut, k.shortage(proposals)
	switch {
	case reason == "":
		outcome, reason = Awarded, k.reason()
		k.take(proposals)
	case k.rules.Budget == nil && len(k.rules.Quotas) == 0:
		k.losers, k.places = len(open)-k.places, 0 // whoever is chosen fills them
	default:
		k.pending = true
	}
	for _, r := range open {
		r.Outcome, r.Reason = outcome, reason
	}
}

// shortage returns what does not suffice for all of the proposals together, "" if everything does.
func (k *chooser) shortage(proposals []*Proposal) string {
	switch {
	case k.rules.Award.Top > 0 && len(proposals) > k.places:
		return "award.tied"
	case k.quotaFull(proposals):
		return "quota.tied"
	case k.rules.Budget != nil && k.money.Less(costOf(proposals)):
		return "budget.tied"
	}
	return ""
}

// reason is why somebody is awarded.
func (k *chooser) reason() string {
	switch {
	case k.rules.Award.Top > 0:
		return "award.top"
	case k.rules.Award.AtLeast != nil:
		return "award.atLeast"
	}
	return "award.budget"
}

func (k *chooser) take(proposals []*Proposal) {
	k.places -= len(proposals)
	if k.rules.Budget != nil {
		k.money = k.money.Sub(costOf(proposals))
	}
	for i, q := range k.rules.Quotas {
		for _, p := range proposals {
			k.taken[i][q.of(p)]++
		}
	}
}

// costOf returns the sum of known costs.
func costOf(proposals []*Proposal) number.Number {
	var sum number.Number
	for _, p := range proposals {
		sum = sum.Add(*p.Cost)
	}
	return sum
}

// listReserve puts proposals on one rank that were passed over on the reserve list, as long as there is room. The losers
// of a tie above come before them.
func (k *chooser) listReserve(group []*Ranked) {
	var waiting []*Ranked
	tied := false
	for _, r := range group {
		tied = tied || r.Outcome == TiedAtCut
		if r.Outcome == NotAwarded && r.Reason != "award.belowThreshold" {
			waiting = append(waiting, r)
		}
	}
	if tied {
		k.reserve = max(k.reserve-k.losers, 0)
		k.unsure = k.unsure || k.pending
	}
	if k.reserve == 0 || len(waiting) == 0 {
		return
	}
	outcome, reason := Reserve, "award.reserve"
	switch {
	case k.unsure:
		outcome, reason = Undecided, "award.depends"
	case len(waiting) > k.reserve:
		outcome, reason = TiedAtCut, "award.reserveTied"
	}
	for _, r := range waiting {
		r.Outcome, r.Reason = outcome, reason
	}
	if !k.unsure {
		k.reserve = max(k.reserve-len(waiting), 0)
	}
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
