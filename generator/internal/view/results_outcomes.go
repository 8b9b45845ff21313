package view

import (
	"cmp"
	"slices"
	"sync"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// Outcomes are what several pages of an edition need of its rules and its result.
// They are made once and hold nothing of a proposal that may not be shown. They are
// immutable and safe for concurrent use.
type outcomes struct {
	rules    scoring.Call                 // without proposals
	ranked   []map[string]*scoring.Ranked // by stage, then by id; nil before the results
	selected map[string]scoring.Selected  // by id; nil before the results
	full     []number.Number              // by stage: the score that fills a bar
	order    []*innovato.Proposal         // in the order of the list
}

// newOutcomes returns the outcomes of an edition whose result and disclosure are
// known.
func newOutcomes(e *Edition) *outcomes {
	o := &outcomes{rules: e.Rules(), order: e.Disclosure.Proposals(e.Edition)}
	o.rules.Proposals = nil
	if !e.Disclosure.Results {
		return o
	}
	o.selected = map[string]scoring.Selected{}
	for _, s := range e.Result.Selection {
		if e.Disclosure.Proposal(s.Proposal) {
			o.selected[s.Proposal] = s
		}
	}
	for i := range e.Result.Stages {
		shown := rankedByID(&e.Result.Stages[i], e.Disclosure)
		o.ranked = append(o.ranked, shown)
		o.full = append(o.full, fullBar(o.rules.Stages[i], shown))
	}
	slices.SortStableFunc(o.order, func(a, b *innovato.Proposal) int {
		return cmp.Compare(o.place(e, a.ID), o.place(e, b.ID))
	})
	return o
}

func rankedByID(s *scoring.StageResult, d innovato.Disclosure) map[string]*scoring.Ranked {
	out := map[string]*scoring.Ranked{}
	for i := range s.Ranking {
		if r := &s.Ranking[i]; d.Proposal(r.Proposal) {
			out[r.Proposal] = r
		}
	}
	return out
}

// place orders proposals: those that came furthest first, within a stage by rank,
// those without a rank last.
func (o *outcomes) place(e *Edition, id string) int {
	const afterAll = 1 << 20 // more than a stage has ranks
	s, ok := o.selected[id]
	i, known := e.Stage(s.Stage)
	if !ok || !known || s.Rank == 0 {
		return afterAll * (len(e.Stages) + 1)
	}
	return afterAll*(len(e.Stages)-1-i) + s.Rank
}

// last returns the place of a proposal in the last stage that ranked it, and the
// index of that stage.
func (o *outcomes) last(id string) (*scoring.Ranked, int) {
	for i, ranked := range slices.Backward(o.ranked) {
		if r := ranked[id]; r != nil {
			return r, i
		}
	}
	return nil, -1
}

// published returns what the edition publishes of a proposal's place in a stage:
// the same as in the open data. It returns false if the proposal may not be shown.
func (e *Edition) published(stage int, id string) (*innovato.RankedReport, bool) {
	r, ok := e.places[place{stage, id}]
	if !ok {
		return nil, false
	}
	return r(), true
}

// A place is that of a proposal in the ranking of a stage.
type place struct {
	stage    int
	proposal string
}

// publicPlaces are the places that the edition publishes.
func (e *Edition) publicPlaces() map[place]func() *innovato.RankedReport {
	out := map[place]func() *innovato.RankedReport{}
	for i, ranked := range e.outcomes.ranked {
		for id, r := range ranked {
			out[place{i, id}] = sync.OnceValue(func() *innovato.RankedReport {
				one := scoring.Result{Stages: []scoring.StageResult{{ID: e.Stages[i].ID, Ranking: []scoring.Ranked{*r}}}}
				return &e.Report(one).Public(e.Disclosure).Stages[0].Ranking[0]
			})
		}
	}
	return out
}

// publicReport is the report of all that the edition publishes.
func (e *Edition) publicReport() innovato.Report {
	if e.Result == nil {
		return innovato.Report{}
	}
	rest := *e.Result
	rest.Stages = slices.Clone(rest.Stages)
	for i := range rest.Stages {
		rest.Stages[i].Ranking = nil
	}
	out := e.Report(rest).Public(e.Disclosure)
	for i := range out.Stages {
		for _, r := range e.Result.Stages[i].Ranking {
			if public, ok := e.published(i, r.Proposal); ok {
				out.Stages[i].Ranking = append(out.Stages[i].Ranking, *public)
			}
		}
	}
	return out
}

// publishedExclusion returns what the edition publishes of an exclusion; false if it
// publishes none.
func (e *Edition) publishedExclusion(stage int, x scoring.Excluded) (innovato.ExcludedReport, bool) {
	one := scoring.Result{Stages: []scoring.StageResult{{ID: e.Stages[stage].ID, Excluded: []scoring.Excluded{x}}}}
	report := e.Report(one).Public(e.Disclosure)
	if len(report.Stages) == 0 || len(report.Stages[0].Excluded) == 0 {
		return innovato.ExcludedReport{}, false
	}
	return report.Stages[0].Excluded[0], true
}

// outcomeOf returns what was decided about a proposal; "" if nothing may be said.
func (l *local) outcomeOf(id string) scoring.Outcome {
	s, ok := l.e.outcomes.selected[id]
	if !ok || s.Outcome == scoring.OutExcluded && !l.e.Disclosure.Excluded {
		return ""
	}
	return s.Outcome
}

// outcomeBadge names an outcome; the zero Badge if there is none.
func (l *local) outcomeBadge(o scoring.Outcome) site.Badge {
	if o == "" {
		return site.Badge{}
	}
	return site.Badge{Kind: outcomeKind(o), Text: l.t("scoring.outcome." + string(o))}
}

// outcomeKind is the look of an outcome.
func outcomeKind(o scoring.Outcome) string {
	switch o {
	case scoring.Awarded, scoring.Wildcard, scoring.Conditional:
		return "award"
	case scoring.Mention, scoring.Advanced:
		return "advance"
	case scoring.Reserve:
		return "reserve"
	case scoring.OutExcluded:
		return "out"
	case scoring.TiedAtCut, scoring.Undecided:
		return "now"
	default:
		return ""
	}
}

// reason says why an outcome came about.
func (l *local) reason(code string) string { return l.t("scoring.reason." + code) }

// isAward reports whether an outcome is an award, be it in spite of the rank or
// under conditions.
func isAward(o scoring.Outcome) bool {
	return o == scoring.Awarded || o == scoring.Wildcard || o == scoring.Conditional
}
