package scoring_test

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// reference is a second implementation of the rules of generated calls: slow, in big.Rat, from the definitions, and
// sharing no code with the package. It returns for each proposal "rank score", or "excluded".
func reference(c scoring.Call) map[string]string {
	s := c.Stages[0]
	type entry struct {
		p      scoring.Proposal
		values map[string]*big.Rat
		score  *big.Rat
	}
	var in []entry
	out := map[string]string{}
	for _, p := range c.Proposals {
		values, score, ok := referenceScore(s, p)
		if !ok {
			out[p.ID] = "excluded"
			continue
		}
		in = append(in, entry{p, values, score})
	}
	better := func(a, b entry) bool {
		order := a.score.Cmp(b.score)
		for _, l := range s.Ties {
			switch l := l.(type) {
			case *scoring.ByCriterion:
				order = cmp.Or(order, a.values[l.Criterion].Cmp(b.values[l.Criterion]))
			case *scoring.ByLower:
				order = cmp.Or(order, rat(*b.p.Cost).Cmp(rat(*a.p.Cost)))
			case *scoring.ByEarlier:
				order = cmp.Or(order, strings.Compare(b.p.Submitted, a.p.Submitted))
			}
		}
		return order > 0
	}
	for _, a := range in {
		rank := int64(1)
		for _, b := range in {
			if better(b, a) {
				rank++
			}
		}
		out[a.p.ID] = big.NewInt(rank).String() + " " + a.score.RatString()
	}
	return out
}

// referenceScore follows the steps for one proposal.
func referenceScore(s scoring.Stage, p scoring.Proposal) (values map[string]*big.Rat, score *big.Rat, ok bool) {
	values = map[string]*big.Rat{}
	marks := map[string][]*big.Rat{}
	for _, step := range s.Steps {
		ok := true
		switch m := step.(type) {
		case *scoring.MissingMarks:
			marks, ok = referenceMissing(s, p, m)
		case *scoring.Combine:
			ok = referenceValues(m, marks, values)
		case *scoring.Require:
			ok = referenceRequire(s, m, values)
		case *scoring.Weigh:
			score = referenceWeigh(s, m, values)
		case *scoring.Round:
			if score != nil {
				score = roundRat(m, score)
				break
			}
			for id, v := range values {
				values[id] = roundRat(m, v)
			}
		}
		if !ok {
			return nil, nil, false
		}
	}
	for _, cr := range s.Criteria {
		values[cr.ID] = referenceValue(cr, values)
	}
	return values, score, true
}

func referenceValues(m *scoring.Combine, marks map[string][]*big.Rat, values map[string]*big.Rat) bool {
	for id, list := range marks {
		values[id] = referenceCombine(m, list)
	}
	return true
}

func referenceRequire(s scoring.Stage, m *scoring.Require, values map[string]*big.Rat) bool {
	for _, cr := range s.Criteria {
		if cr.AtLeast != nil && referenceValue(cr, values).Cmp(rat(*cr.AtLeast)) < 0 {
			return false
		}
	}
	for _, id := range leaves(s.Criteria) {
		if m.ZeroDisqualifies && values[id].Sign() == 0 {
			return false
		}
	}
	return true
}

// referenceMissing returns the marks that count for each criterion.
func referenceMissing(s scoring.Stage, p scoring.Proposal, m *scoring.MissingMarks) (map[string][]*big.Rat, bool) {
	policies := map[scoring.State]scoring.Policy{
		scoring.Missing: m.Use, scoring.Abstained: cmp.Or(m.Abstained, m.Use), scoring.Absent: cmp.Or(m.Absent, m.Use),
		scoring.Recused: cmp.Or(m.Recused, scoring.Exclude),
	}
	marks := map[string][]*big.Rat{}
	for _, id := range leaves(s.Criteria) {
		var given, made []*big.Rat
		means := 0
		for _, j := range s.Jurors {
			state, value := scoring.Missing, number.Number{}
			for _, mark := range s.Marks {
				if mark.Juror == j && mark.Proposal == p.ID && mark.Criterion == id {
					state, value = mark.State, mark.Value
				}
			}
			switch {
			case state == scoring.Given:
				given = append(given, rat(value))
			case policies[state] == scoring.Reject:
				return nil, false
			case policies[state] == scoring.Zero:
				made = append(made, new(big.Rat))
			case policies[state] == scoring.MeanOfOthers:
				means++
			}
		}
		if len(given) == 0 {
			return nil, false
		}
		for range means {
			made = append(made, referenceMean(given))
		}
		marks[id] = append(given, made...)
	}
	return marks, true
}

func referenceMean(list []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range list {
		sum.Add(sum, v)
	}
	return sum.Quo(sum, big.NewRat(int64(len(list)), 1))
}

func referenceCombine(m *scoring.Combine, marks []*big.Rat) *big.Rat {
	list := slices.Clone(marks)
	slices.SortFunc(list, func(a, b *big.Rat) int { return a.Cmp(b) })
	n := len(list)
	lowest, highest := 1, 1
	if m.DropLowest != nil {
		lowest = *m.DropLowest
	}
	if m.DropHighest != nil {
		highest = *m.DropHighest
	}
	switch m.Method {
	case scoring.Median:
		pair := map[scoring.MedianOf][]*big.Rat{
			scoring.LowerMedian: {list[(n-1)/2]}, scoring.UpperMedian: {list[n/2]}, "": {list[(n-1)/2], list[n/2]},
		}
		return referenceMean(pair[m.Median])
	case scoring.TrimmedMean:
		if n > lowest+highest {
			list = list[lowest : n-highest]
		}
	case scoring.Middle:
		if n <= lowest+highest {
			break
		}
		middle := list[lowest : n-highest]
		if new(big.Rat).Sub(middle[len(middle)-1], middle[0]).Cmp(rat(*m.Tolerance)) <= 0 {
			list = middle
		}
	case scoring.ClosestTwo:
		best := list[:min(n, 2)]
		for i := range n {
			for k := range i {
				gap := new(big.Rat).Sub(list[i], list[k])
				smallest := new(big.Rat).Sub(best[1], best[0])
				if order := gap.Cmp(smallest); order < 0 || order == 0 && list[i].Cmp(best[1]) > 0 {
					best = []*big.Rat{list[k], list[i]}
				}
			}
		}
		list = best
	case scoring.Mean, scoring.Pairwise, scoring.Consensus, scoring.MajorityJudgment: // the mean, or not generated
	case scoring.SumOfMarks:
		return new(big.Rat).Mul(referenceMean(list), big.NewRat(int64(n), 1))
	}
	return referenceMean(list)
}

// referenceValue is the value of a criterion, or the weighted mean of its parts; all scales go to 10.
func referenceValue(c scoring.Criterion, values map[string]*big.Rat) *big.Rat {
	if len(c.Criteria) == 0 {
		return values[c.ID]
	}
	sum, weights := new(big.Rat), new(big.Rat)
	for _, part := range c.Criteria {
		sum.Add(sum, new(big.Rat).Mul(rat(part.Weight), referenceValue(part, values)))
		weights.Add(weights, rat(part.Weight))
	}
	return sum.Quo(sum, weights)
}

func referenceWeigh(s scoring.Stage, m *scoring.Weigh, values map[string]*big.Rat) *big.Rat {
	if m.By == scoring.ByFactor {
		return referenceFactors(s.Criteria, big.NewRat(1, 1), values)
	}
	all := referenceValue(scoring.Criterion{Criteria: s.Criteria}, values)
	return all.Mul(all, big.NewRat(10, 1)) // from a scale to 10 to one to 100
}

func referenceFactors(list []scoring.Criterion, above *big.Rat, values map[string]*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, c := range list {
		factor := new(big.Rat).Mul(above, rat(c.Weight))
		if len(c.Criteria) > 0 {
			sum.Add(sum, referenceFactors(c.Criteria, factor, values))
		} else {
			sum.Add(sum, factor.Mul(factor, values[c.ID]))
		}
	}
	return sum
}
