package innovato

import (
	"slices"
	"time"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// Rules returns the call, its proposals and its marks in the form that package
// scoring ranks. Proposals that were excluded or withdrawn are left out.
func (e *Edition) Rules() scoring.Call {
	c := scoring.Call{Selection: e.Selection.rules()}
	for _, p := range e.Proposals {
		if p.Admitted() {
			c.Proposals = append(c.Proposals, p.rules())
		}
	}
	for i, s := range e.Stages {
		stage := s.rules(e.Jury, e.JurorsOf(s))
		if i < len(e.Sheets) {
			stage.Marks = e.Sheets[i].Marks
		}
		c.Stages = append(c.Stages, stage)
	}
	return c
}

// Marked reports whether every stage of the edition has marks, so that it can be
// ranked.
func (e *Edition) Marked() bool {
	return len(e.Stages) > 0 && len(e.Sheets) == len(e.Stages) && !slices.ContainsFunc(e.Sheets, func(s Sheet) bool { return len(s.Marks) == 0 })
}

// Score ranks the edition, with the proof of every score. The error says that the
// rules cannot be carried out; [Loader] has already reported such rules, so an
// edition that was loaded without errors is scored without one.
func (e *Edition) Score() (scoring.Result, error) {
	return scoring.Rank(e.Rules(), scoring.Options{Trace: true})
}

func (p *Proposal) rules() scoring.Proposal {
	out := scoring.Proposal{ID: p.ID, Theme: p.Theme, Division: p.Division, Challenge: p.Challenge, Facts: p.Facts}
	if p.Cost != nil {
		out.Cost = &p.Cost.Amount
	}
	if !p.Submitted.IsZero() {
		out.Submitted = p.Submitted.Start().UTC().Format(time.RFC3339)
	}
	return out
}

func (s Stage) rules(jury Jury, jurors []string) scoring.Stage {
	out := scoring.Stage{
		ID: s.ID, Scale: s.Scale.rules(), Parts: s.Weights == "parts",
		Criteria: criteriaRules(s.Criteria), Jurors: jurors, Quorum: jury.Quorum,
		Advance: scoring.Advance{Top: s.Advance.Top, AtLeast: s.Advance.AtLeast},
	}
	for _, step := range s.Steps {
		out.Steps = append(out.Steps, step.Step)
	}
	for _, tie := range s.Ties {
		out.Ties = append(out.Ties, tie.Tie)
	}
	return out
}

func (s Scale) rules() scoring.Scale { return scoring.Scale{From: s.From, To: s.To, Step: s.Step} }

// criteriaRules turns criteria into rules. A criterion without a weight counts as
// much as its siblings: if none has one, all are equal parts.
func criteriaRules(list []Criterion) []scoring.Criterion {
	out := make([]scoring.Criterion, len(list))
	for i, c := range list {
		out[i] = scoring.Criterion{ID: c.ID, AtLeast: c.AtLeast, Criteria: criteriaRules(c.Criteria)}
		if c.Weight != nil {
			out[i].Weight = *c.Weight
		} else {
			out[i].Weight, _ = number.Int(100).Div(number.Int(int64(len(list))))
		}
		if c.Scale != nil {
			scale := c.Scale.rules()
			out[i].Scale = &scale
		}
	}
	return out
}

func (s Selection) rules() scoring.Selection {
	out := scoring.Selection{
		Award:  scoring.Award{Top: s.Award.Top, AtLeast: s.Award.AtLeast},
		Budget: s.Budget, Reserve: s.Reserve,
	}
	for _, q := range s.Quotas {
		quota := scoring.Quota{By: q.By, AtLeast: q.AtLeast}
		if q.AtMost != nil {
			quota.AtMost = *q.AtMost
		}
		out.Quotas = append(out.Quotas, quota)
	}
	for _, x := range s.Exceptions {
		out.Exceptions = append(out.Exceptions, scoring.Exception{Proposal: x.Proposal, Outcome: x.Outcome, Reason: x.Reason.words()})
	}
	return out
}

// checkRules reports what the rules of scoring find wrong with the call, and what
// this version reads but does not carry out.
func checkRules(e *Edition, found *diag.List) {
	checkUnexecuted(e, found)
	for _, p := range e.Rules().Check() {
		if slices.Contains(saidAlready(), p.Code) {
			continue
		}
		d := diag.Diagnostic{Severity: diag.Error, Code: diag.Code(p.Code), Pos: e.Pos, Path: p.Path, Args: p.Args}
		if p.Severity == scoring.Warning {
			d.Severity = diag.Warning
		}
		if p.Mark >= 0 {
			if i, ok := e.Stage(p.Stage); ok {
				d.Pos = e.Sheets[i].At[p.Mark]
			}
		}
		found.Add(d)
	}
}

// saidAlready are the problems of the rules that the checks of the model report with
// the place of the first id, or in the same words.
func saidAlready() []string {
	return []string{
		"scoring.stage.duplicate", "scoring.criterion.duplicate", "scoring.proposal.duplicate",
		"scoring.scale.order", "scoring.exception.proposal",
	}
}

// checkUnexecuted refuses what the format has room for but this version does not
// carry out, besides the steps, ties and rules of which package scoring knows that.
// Nothing that a call says is silently ignored.
func checkUnexecuted(e *Edition, found *diag.List) {
	refuse := func(used bool, at Source, what string) {
		if used {
			found.Error(at.Pos, at.Path, "rules.notExecuted", diag.Args{"what": what})
		}
	}
	for _, s := range e.Stages {
		refuse(s.Kind != "" && s.Kind != "jury" && s.Kind != "pitch", s.at("kind"), "kind: "+s.Kind)
		refuse(s.Advance.By != "", s.at("advance/by"), "advance/by")
		refuse(s.Ballot != nil, s.at("ballot"), "ballot")
	}
	s := e.Selection
	refuse(s.Award.By != "", s.at("award/by"), "award/by")
	for i, q := range s.Quotas {
		refuse(q.Of != "", s.at("quotas/"+itoa(i)+"/of"), "quotas/of")
	}
	refuse(len(s.Incompatible) > 0, s.at("incompatible"), "incompatible")
	refuse(len(s.Linked) > 0, s.at("linked"), "linked")
	refuse(s.OneWin, s.at("oneWin"), "oneWin")
}
