package view

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// A canary is a word that stands in one private place of an edition, and whether it
// may be published.
type canary struct {
	word  string
	where string
	may   bool
}

// publications varies one part of the publication at a time, around the most
// discreet and around the most open.
func publications() []innovato.Publication {
	closed := innovato.Publication{Names: "never", Jurors: "never", Proposals: "none", ProposalsFrom: "results", Marks: "none"}
	open := innovato.Publication{Names: "always", Jurors: "always", Proposals: "all", ProposalsFrom: "deadline", Marks: "named", Excluded: true}
	out := []innovato.Publication{closed, open, {}}
	for _, base := range []innovato.Publication{closed, open} {
		vary := func(change func(p *innovato.Publication)) {
			p := base
			change(&p)
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
		for _, level := range []string{"never", "afterResults", "always"} {
			vary(func(p *innovato.Publication) { p.Names = level })
			vary(func(p *innovato.Publication) { p.Jurors = level })
		}
		for _, level := range []string{"none", "awarded", "ranked", "all"} {
			vary(func(p *innovato.Publication) { p.Proposals = level })
			vary(func(p *innovato.Publication) { p.Proposals, p.ProposalsFrom = level, "results" })
		}
		for _, level := range []string{"none", "aggregates", "anonymous", "named"} {
			vary(func(p *innovato.Publication) { p.Marks = level })
		}
		vary(func(p *innovato.Publication) { p.Excluded = !p.Excluded })
	}
	return out
}

// seeded returns a copy of an edition with a canary in every private place.
func seeded(e *innovato.Edition, p innovato.Publication) *innovato.Edition {
	out := *e
	out.Publication, out.Illustrative = p, innovato.Illustrative{}
	out.Jury.Members = slices.Clone(e.Jury.Members)
	for i := range out.Jury.Members {
		out.Jury.Members[i].Name = "Canary-juror-" + out.Jury.Members[i].ID
	}
	out.Jury.Conflicts.Declared = slices.Clone(e.Jury.Conflicts.Declared)
	for i := range out.Jury.Conflicts.Declared {
		out.Jury.Conflicts.Declared[i].Reason = both("Canary-conflict")
	}
	out.Divisions = slices.Clone(e.Divisions)
	for i := range out.Divisions {
		out.Divisions[i].Title = both("Canary-division")
	}
	out.Proposals = nil
	for i, old := range e.Proposals {
		out.Proposals = append(out.Proposals, seededProposal(e, old, i))
	}
	out.Projects = nil
	for _, old := range e.Proposals {
		out.Projects = append(out.Projects, innovato.Project{
			Proposal: old.ID, Status: "underway", Summary: both("Canary-project-" + old.ID), Results: []innovato.Text{both("Canary-result-" + old.ID)},
			Milestones: []innovato.Milestone{{Title: both("Canary-milestone-" + old.ID)}},
		})
	}
	out.Selection.Exceptions = []innovato.Exception{
		{Proposal: "p07", Outcome: scoring.Wildcard, Reason: both("Canary-exception-p07")},
		{Proposal: "p09", Outcome: scoring.Mention, Reason: both("Canary-exception-p09")},
	}
	out.Stages, out.Sheets = slices.Clone(e.Stages), slices.Clone(e.Sheets)
	seedMarks(&out)
	return &out
}

func both(words string) innovato.Text {
	return innovato.NewText(map[string]string{"pt": words, "en": words})
}

func seededProposal(e *innovato.Edition, old *innovato.Proposal, i int) *innovato.Proposal {
	p := *old
	p.Title, p.Summary, p.Body = both("Canary-title-"+p.ID), both("Canary-summary-"+p.ID), both("Canary-body-"+p.ID)
	p.Applicants = []innovato.Applicant{{Name: "Canary-name-" + p.ID, ID: "canary-person"}}
	p.Division = e.Divisions[0].ID
	p.Facts = []string{"canary-fact"}
	p.Answers = map[string]innovato.Text{}
	for _, f := range e.Application.Fields {
		if f.Public {
			p.Answers[f.ID] = both("Canary-public-" + p.ID)
		} else {
			p.Answers[f.ID] = both("Canary-private-" + p.ID)
		}
	}
	if i == len(e.Proposals)-1 && p.Admitted() {
		p.Status = "withdrawn"
	}
	p.Reason = both("Canary-reason-" + p.ID)
	return &p
}

// seedMarks lets every mark have any value and gives one juror a mark of his own.
func seedMarks(e *innovato.Edition) {
	for i := range e.Stages {
		e.Stages[i].Scale.Step = number.Number{}
		marks := slices.Clone(e.Sheets[i].Marks)
		marks = slices.DeleteFunc(marks, func(m scoring.Mark) bool { return !e.Proposal(m.Proposal).Admitted() })
		for at := range marks {
			if m := &marks[at]; m.State == scoring.Given && m.Juror == marks[0].Juror {
				m.Value = m.Value.Sub(number.Ratio(12345, 1000000))
			}
		}
		e.Sheets[i].Marks, e.Sheets[i].At = marks, e.Sheets[i].At[:len(marks)]
	}
}

// canaries lists them with what the publication allows, worked out from what the
// format says of its words, not from the disclosure.
func canaries(e *innovato.Edition, phase innovato.Phase, result scoring.Result) []canary {
	p, out := e.Publication, phase >= innovato.Results
	level := func(word string) bool { return word == "always" || word == "afterResults" && out }
	list := []canary{
		{"Canary-conflict", "reason of a conflict of interest", false},
		{"canary-person", "id of an applicant", false},
		{"canary-fact", "fact", false},
		{"Canary-private-", "private answer", false},
		{"Canary-division", "division", level(p.Jurors) && out},
	}
	for _, j := range e.Jury.Members {
		list = append(list, canary{"Canary-juror-" + j.ID + "<", "name of a juror", level(p.Jurors)}, canary{"Canary-juror-" + j.ID + ":", "name beside a mark", level(p.Jurors) && out && p.Marks == "named"})
	}
	outcome := map[string]scoring.Outcome{}
	for _, s := range result.Selection {
		outcome[s.Proposal] = s.Outcome
	}
	for _, proposal := range e.Proposals {
		id := proposal.ID
		ranked := outcome[id] != "" && outcome[id] != scoring.OutExcluded
		awarded := out && (outcome[id] == scoring.Awarded || outcome[id] == scoring.Wildcard || outcome[id] == scoring.Conditional)
		shown := map[string]bool{
			"none": false, "awarded": awarded, "": awarded, "ranked": out && ranked,
			"all": proposal.Admitted() && (out || phase >= innovato.Evaluating && p.ProposalsFrom == "deadline"),
		}[p.Proposals]
		for _, part := range []string{"title", "summary", "body", "public"} {
			list = append(list, canary{"Canary-" + part + "-" + id, part + " of a proposal", shown})
		}
		list = append(list,
			canary{"Canary-name-" + id, "name of an applicant", shown && level(p.Names)},
			canary{"Canary-reason-" + id, "reason of an exclusion", out && p.Excluded && proposal.Status == "excluded"},
			canary{"Canary-project-" + id, "report", shown && out}, canary{"Canary-result-" + id, "report", shown && out},
			canary{"Canary-milestone-" + id, "report", shown && out},
			canary{"Canary-exception-" + id, "reason of an exception", shown && out},
			canary{"Proposal " + id + "<", "id of a proposal", shown || out && p.Excluded && !ranked && proposal.Status != "withdrawn"},
		)
	}
	return list
}
