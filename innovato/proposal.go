package innovato

import (
	"cmp"
	"slices"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A Proposal is what somebody proposed.
type Proposal struct {
	Source

	ID         string          `yaml:"id"`
	Title      Text            `yaml:"title"`
	Summary    Text            `yaml:"summary"`
	Body       Text            `yaml:"body"` // Markdown
	Theme      string          `yaml:"theme"`
	Division   string          `yaml:"division"`
	Challenge  string          `yaml:"challenge"`
	Applicants []Applicant     `yaml:"applicants"`
	TeamSize   int             `yaml:"teamSize"` // 0 means that nothing is said
	Cost       *Money          `yaml:"cost"`
	Submitted  Moment          `yaml:"submitted"`
	Status     string          `yaml:"status"` // admitted, excluded, withdrawn; "" is admitted
	Reason     Text            `yaml:"reason"`
	Answers    map[string]Text `yaml:"answers"` // Markdown, by the field's id
	Facts      []string        `yaml:"facts"`
	Image      string          `yaml:"image"`
	ImageAlt   Text            `yaml:"imageAlt"`
}

// An Applicant is one of those who propose. Name is published only as the call's
// publication level allows.
type Applicant struct {
	Source

	Name  string `yaml:"name"`
	ID    string `yaml:"id"`
	Unit  string `yaml:"unit"`
	Juror string `yaml:"juror"`
}

// Admitted reports whether the proposal takes part in the evaluation.
func (p *Proposal) Admitted() bool { return p.Status == "" || p.Status == "admitted" }

// find returns the element of a list sorted by id, or nil.
func find(list []*Proposal, id string) *Proposal {
	i, ok := slices.BinarySearchFunc(list, id, func(p *Proposal, id string) int { return cmp.Compare(p.ID, id) })
	if !ok {
		return nil
	}
	return list[i]
}

// checkProposals looks for proposals that share an id and for ids that do not
// exist, and sorts by id.
func checkProposals(e *Edition, found *diag.List) {
	slices.SortStableFunc(e.Proposals, func(a, b *Proposal) int { return cmp.Compare(a.ID, b.ID) })
	for i, p := range e.Proposals {
		if i > 0 && e.Proposals[i-1].ID == p.ID {
			found.Error(p.Pos, p.Path+"/id", "id.twice", diag.Args{"id": p.ID, "first": e.Proposals[i-1].Pos.String()})
		}
		checkProposal(e, p, found)
	}
}

func checkProposal(e *Edition, p *Proposal, found *diag.List) {
	reference(found, p.at("theme"), "theme", p.Theme, ids(e.Themes))
	reference(found, p.at("division"), "division", p.Division, ids(e.Divisions))
	reference(found, p.at("challenge"), "challenge", p.Challenge, ids(e.Challenges))
	for _, a := range p.Applicants {
		reference(found, a.at("unit"), "unit", a.Unit, ids(e.Divisions))
		reference(found, a.at("juror"), "juror", a.Juror, ids(e.Jury.Members))
	}
	for _, id := range sortedKeys(p.Answers) {
		reference(found, p.Answers[id].Source, "field", id, ids(e.Application.Fields))
		checkAnswer(e, id, p.Answers[id], found)
	}
	if !p.Admitted() && p.Reason.IsZero() {
		found.Error(p.Pos, p.Path+"/status", "proposal.noReason", diag.Args{"id": p.ID, "status": p.Status})
	}
	if deadline, ok := e.Milestone("deadline"); ok && p.Admitted() && !p.Submitted.IsZero() && p.Submitted.Start().After(deadline.End()) {
		found.Warn(p.Submitted.Pos, p.Submitted.Path, "proposal.late", diag.Args{"id": p.ID, "value": p.Submitted.String(), "deadline": deadline.At.String()})
	}
	if e.Eligibility.Team.Max > 0 && max(p.TeamSize, len(p.Applicants)) > e.Eligibility.Team.Max {
		found.Warn(p.Pos, p.Path+"/teamSize", "proposal.teamTooLarge", diag.Args{"id": p.ID, "size": itoa(max(p.TeamSize, len(p.Applicants))), "max": itoa(e.Eligibility.Team.Max)})
	}
	checkAsset(e, p.at("image"), p.Image, found)
	if p.Image != "" && p.ImageAlt.IsZero() {
		found.Error(p.Pos, p.Path+"/image", "image.noAlt", diag.Args{"value": p.Image})
	}
}

func checkAnswer(e *Edition, id string, answer Text, found *diag.List) {
	for _, f := range e.Application.Fields {
		if f.ID != id || f.MaxCharacters == 0 {
			continue
		}
		for _, lang := range answer.Languages() {
			words, _ := answer.In(lang)
			if n := len([]rune(words)); n > f.MaxCharacters {
				found.Warn(answer.Pos, answer.Path, "proposal.answerTooLong", diag.Args{"field": id, "size": itoa(n), "max": itoa(f.MaxCharacters)})
			}
		}
	}
}
