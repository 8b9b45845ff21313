package innovato

import (
	"slices"
	"time"

	"github.com/innovato-r/toolkit/innovato/scoring"
)

// A Publication is what a call says it publishes, and when. The zero Publication
// is the most discreet that still lets the outcome be checked: awarded proposals,
// from the results on, with the values of the criteria, without names.
type Publication struct {
	Source

	Names         string `yaml:"names"`         // never, afterResults, always; "" is never
	Jurors        string `yaml:"jurors"`        // never, afterResults, always; "" is never
	Proposals     string `yaml:"proposals"`     // none, awarded, ranked, all; "" is awarded
	ProposalsFrom string `yaml:"proposalsFrom"` // deadline, results; "" is results
	Marks         string `yaml:"marks"`         // none, aggregates, anonymous, named; "" is aggregates
	Excluded      bool   `yaml:"excluded"`      // list excluded proposals with the reason
}

// A Disclosure says what of an edition may be shown at one instant. Whatever
// publishes must ask it, and may show nothing else. It is immutable and safe for
// concurrent use.
type Disclosure struct {
	// Phase is how far the edition has come.
	Phase Phase
	// Results says whether ranking and selection are public.
	Results bool
	// Names says whether the names of applicants are public.
	Names bool
	// Jurors says whether the names of jurors are public.
	Jurors bool
	// Values says whether the value of each criterion is public.
	Values bool
	// Marks says whether single marks are public, without the juror.
	Marks bool
	// NamedMarks says whether single marks are public with the juror.
	NamedMarks bool
	// Excluded says whether excluded proposals are listed with the reason.
	Excluded bool

	proposals map[string]bool
}

// LeastMarks is the smallest number of marks of which a common value may be
// published: with fewer, the value gives single marks away.
const LeastMarks = 3

// Disclose returns what may be shown at an instant. The result may be nil if the
// edition is not ranked yet.
func (e *Edition) Disclose(now time.Time, result *scoring.Result) Disclosure {
	p := e.Publication
	d := Disclosure{Phase: e.Phase(now), proposals: map[string]bool{}}
	out := d.Phase >= Results
	d.Results = out && result != nil
	d.Names = p.Names == "always" || p.Names == "afterResults" && out
	d.Jurors = p.Jurors == "always" || p.Jurors == "afterResults" && out
	d.NamedMarks = d.Results && p.Marks == "named" && d.Jurors
	d.Marks = d.Results && (p.Marks == "anonymous" || p.Marks == "named")
	d.Values = d.Results && p.Marks != "none"
	d.Excluded = d.Results && p.Excluded
	e.discloseProposals(&d, result)
	return d
}

func (e *Edition) discloseProposals(d *Disclosure, result *scoring.Result) {
	level := e.Publication.Proposals
	if level == "all" && (d.Phase >= Results || d.Phase >= Evaluating && e.Publication.ProposalsFrom == "deadline") {
		for _, p := range e.Proposals {
			d.proposals[p.ID] = p.Admitted()
		}
	}
	if !d.Results || level == "none" {
		return
	}
	for _, s := range result.Selection {
		if isAward(s.Outcome) || level == "ranked" && s.Outcome != scoring.OutExcluded {
			d.proposals[s.Proposal] = true
		}
	}
}

// isAward reports whether an outcome is an award, be it in spite of the rank or under
// conditions.
func isAward(o scoring.Outcome) bool {
	return o == scoring.Awarded || o == scoring.Wildcard || o == scoring.Conditional
}

// Proposal reports whether anything of a proposal may be shown.
func (d Disclosure) Proposal(id string) bool { return d.proposals[id] }

// Proposals returns the proposals of an edition that may be shown, by id.
func (d Disclosure) Proposals(e *Edition) []*Proposal {
	return slices.DeleteFunc(slices.Clone(e.Proposals), func(p *Proposal) bool { return !d.proposals[p.ID] })
}
