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
	return len(e.Stages) > 0 && !slices.ContainsFunc(e.Sheets, func(s Sheet) bool { return len(s.Marks) == 0 })
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
	return scoring.Selection{Award: scoring.Award{Top: s.Award.Top, AtLeast: s.Award.AtLeast}, Reserve: s.Reserve}
}

// checkRules reports what the rules of scoring find wrong with the call, and what
// this version reads but does not carry out.
func checkRules(e *Edition, at func(path string) diag.Pos, found *diag.List) {
	checkUnexecuted(e, found)
	for _, p := range e.Rules().Check() {
		d := diag.Diagnostic{Severity: diag.Error, Code: diag.Code(p.Code), Pos: at(p.Path), Path: p.Path, Args: p.Args}
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

// checkUnexecuted refuses what the format has room for but this version does not
// carry out. Nothing that a call says is silently ignored.
func checkUnexecuted(e *Edition, found *diag.List) {
	refuse := func(at Source, what string) {
		found.Error(at.Pos, at.Path, "rules.notExecuted", diag.Args{"what": what})
	}
	for _, s := range e.Stages {
		if s.Kind != "" && s.Kind != "jury" && s.Kind != "pitch" {
			refuse(s.Source, "kind: "+s.Kind)
		}
		if s.Advance.By != "" {
			refuse(s.Source, "advance/by")
		}
		if s.Ballot != nil {
			refuse(s.Ballot.Source, "ballot")
		}
		for _, step := range s.Steps {
			if !step.Executed() {
				refuse(step.Source, step.Name())
			}
		}
		for _, tie := range s.Ties {
			if !tie.Executed() {
				refuse(tie.Source, tie.Name())
			}
		}
	}
	for _, what := range e.Selection.unexecuted() {
		refuse(e.Selection.Source, what)
	}
}

// unexecuted returns the keys of the selection that this version does not carry
// out, in the order of the format.
func (s Selection) unexecuted() []string {
	var out []string
	for _, part := range []struct {
		used bool
		name string
	}{
		{s.Award.By != "", "award/by"},
		{s.Budget != nil, "budget"},
		{len(s.Quotas) > 0, "quotas"},
		{len(s.Incompatible) > 0, "incompatible"},
		{len(s.Linked) > 0, "linked"},
		{s.OneWin, "oneWin"},
		{len(s.Exceptions) > 0, "exceptions"},
	} {
		if part.used {
			out = append(out, part.name)
		}
	}
	return out
}
