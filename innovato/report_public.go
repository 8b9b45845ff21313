package innovato

import (
	"cmp"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/scoring"
)

// Public returns what of the report an edition publishes: the proposals that may
// be shown, values and marks as far as they are public, marks in ascending order
// without the jurors unless their names are public, and no value that fewer than
// [LeastMarks] marks stand behind.
func (r Report) Public(d Disclosure) Report {
	out := r
	out.Stages, out.Selection = []StageReport{}, []SelectedReport{}
	if !d.Results {
		return out
	}
	for _, s := range r.Stages {
		out.Stages = append(out.Stages, s.public(d))
	}
	for _, s := range r.Selection {
		if d.Proposal(s.Proposal) && (d.Excluded || s.Outcome != scoring.OutExcluded) {
			out.Selection = append(out.Selection, s)
		}
	}
	return out
}

func (s StageReport) public(d Disclosure) StageReport {
	out := StageReport{ID: s.ID, Ranking: []RankedReport{}, Excluded: []ExcludedReport{}}
	for _, r := range s.Ranking {
		if d.Proposal(r.Proposal) {
			out.Ranking = append(out.Ranking, r.public(d))
		}
	}
	if d.Excluded {
		for _, x := range s.Excluded {
			if !d.Values || x.few {
				x.Value = nil
			}
			out.Excluded = append(out.Excluded, x)
		}
	}
	return out
}

func (r RankedReport) public(d Disclosure) RankedReport {
	if r.Tie != nil {
		r.Tie = r.Tie.public(d)
	}
	proof := r.Proof
	r.Proof = nil
	if !d.Values || tooFewMarks(proof) {
		r.Criteria = nil
		return r
	}
	for _, l := range proof {
		if l.marks() {
			l.From = publicMarks(l.From, d)
		}
		r.Proof = append(r.Proof, l)
	}
	return r
}

// public keeps the proposals that may be shown.
func (t *TieReport) public(d Disclosure) *TieReport {
	shown := func(list []string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(id string) bool { return !d.Proposal(id) })
	}
	out := &TieReport{With: shown(t.With), Equal: shown(t.Equal)}
	for _, b := range t.Broken {
		out.Broken = append(out.Broken, BreakReport{Link: b.Link, Before: shown(b.Before), After: shown(b.After)})
	}
	return out
}

// marks reports whether the line starts from the marks of jurors.
func (l LineReport) marks() bool { return l.Op == "missing" || l.Op == "adjust" || l.Op == "combine" }

// tooFewMarks reports whether a value of the proof stands on so few marks that it
// would give single ones away.
func tooFewMarks(proof []LineReport) bool {
	return slices.ContainsFunc(proof, func(l LineReport) bool {
		given := 0
		for _, o := range l.From {
			if o.State == "" {
				given++
			}
		}
		return l.Op == "combine" && given < LeastMarks
	})
}

// publicMarks returns the marks in ascending order without their jurors, none if
// single marks are not public, and all as they are if jurors are named.
func publicMarks(marks []OperandReport, d Disclosure) []OperandReport {
	if d.NamedMarks {
		return marks
	}
	if !d.Marks {
		return nil
	}
	out := slices.Clone(marks)
	for i := range out {
		out[i].Label = ""
	}
	slices.SortFunc(out, compareMarks)
	return out
}

func compareMarks(a, b OperandReport) int {
	return cmp.Or(strings.Compare(a.State, b.State), compareValues(a.Value, b.Value), compareBool(a.Used, b.Used), strings.Compare(a.Why, b.Why))
}

func compareValues(a, b *Quantity) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return a.Cmp(b.Number)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}
