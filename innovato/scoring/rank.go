package scoring

import (
	"cmp"
	"fmt"
	"slices"
)

// Options are the ways to call [Rank]. The zero value computes results without proofs.
type Options struct {
	Trace bool // keep the proof of every score; several times the memory
}

// CheckError means that a call cannot be ranked. It lists everything that [Call.Check] found, warnings too.
type CheckError struct {
	Problems []Problem
}

// Error names the first error and how many there are.
func (e *CheckError) Error() string {
	errors := slices.DeleteFunc(slices.Clone(e.Problems), func(p Problem) bool { return p.Severity != Error })
	return fmt.Sprintf("call cannot be ranked: %s at %s (%d errors)", errors[0].Code, errors[0].Path, len(errors))
}

// Rank runs the stages of a call on their marks and selects the winners. The result depends on nothing but c, and not
// on the order of proposals, jurors, marks or criteria, except that values are listed in the order of the criteria.
// The error is a [*CheckError] if [Call.Check] finds an error in c; nothing is computed then.
func Rank(c Call, o Options) (Result, error) {
	problems := c.Check()
	if slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error }) {
		return Result{}, &CheckError{Problems: problems}
	}
	var res Result
	entrants := byID(c.Proposals)
	for i := range c.Stages {
		t := newTable(&c.Stages[i], entrants, &res, o)
		t.runSteps()
		stage := t.result()
		if i < len(c.Stages)-1 {
			c.Stages[i].Advance.apply(&stage)
			entrants = slices.DeleteFunc(entrants, func(p *Proposal) bool { return !stage.advanced(p.ID) })
		}
		res.Stages = append(res.Stages, stage)
	}
	c.Selection.apply(byID(c.Proposals), &res)
	return res, nil
}

func byID(proposals []Proposal) []*Proposal {
	sorted := make([]*Proposal, len(proposals))
	for i := range proposals {
		sorted[i] = &proposals[i]
	}
	slices.SortFunc(sorted, func(a, b *Proposal) int { return cmp.Compare(a.ID, b.ID) })
	return sorted
}
