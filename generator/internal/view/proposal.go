package view

import (
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// proposalPages are the pages of the proposals that may be shown.
func (l *local) proposalPages() []Page {
	out := make([]Page, 0, len(l.e.outcomes.order))
	parents, invented := []site.Link{{Text: l.t("site.nav.proposals"), URL: "proposals/"}}, []string{"proposals", "marks"}
	for i, p := range l.e.outcomes.order {
		s := sheet{
			l: l, name: "proposals/" + p.ID + "/", section: "proposals/", title: l.in(p.Title), description: l.in(p.Summary),
			parents: parents, invented: invented, article: true,
		}
		out = append(out, s.page(func(s sheet) site.View { return l.proposal(s, i) }))
	}
	return out
}

// proposal is the page of the proposal at that place of the list.
func (l *local) proposal(s sheet, at int) *site.Proposal {
	p := l.e.outcomes.order[at]
	out := &site.Proposal{
		Layout: s.layout(), Kicker: l.w.Format("results.proposalID", data("id", p.ID)), Title: s.title, Summary: l.in(p.Summary),
		ContentLang: l.langOf(p.Title), Outcome: l.outcomeBadge(l.outcomeOf(p.ID)),
		FactsLabel: l.t("proposal.facts"), Facts: l.proposalFacts(s, p), ExactLabel: l.t("proposal.exact"),
		Body:         l.picture(s, p) + s.markdown(p.Body, 0, "text-"),
		AnswersTitle: l.t("proposal.answers"), Answers: l.answers(s, p),
	}
	l.addScore(out, p.ID)
	l.addProgress(out, p.ID)
	l.addProof(out, p.ID)
	l.addNeighbours(out, s, at)
	out.Contents = l.proposalContents(out)
	return out
}

// picture is the proposal's picture above its text.
func (l *local) picture(s sheet, p *innovato.Proposal) site.HTML {
	if p.Image == "" {
		return ""
	}
	return site.HTML(`<p><img src="` + escape(s.asset(l.e.ID+"/"+p.Image)) + `" alt="` + escape(l.in(p.ImageAlt)) + `" loading="lazy"></p>`)
}

func (l *local) proposalFacts(s sheet, p *innovato.Proposal) []site.Fact {
	var out []site.Fact
	add := func(id, words, url string) {
		if words != "" {
			out = append(out, site.Fact{Term: l.t("proposal.fact." + id), Text: words, URL: url})
		}
	}
	add("theme", l.themeTitle(p.Theme), s.to("call/")+"#theme-"+p.Theme)
	add("challenge", l.challengeTitle(p.Challenge), s.to("call/")+"#challenge-"+p.Challenge)
	add("cost", l.money(p.Cost), "")
	if p.TeamSize > 0 {
		add("team", l.w.Count("proposal.people", p.TeamSize, nil), "")
	}
	add("names", l.applicantNames(p), "")
	if !p.Submitted.IsZero() {
		add("submitted", l.w.Date(p.Submitted.Start()), "")
	}
	return out
}

// challengeTitle returns the title of a challenge, "" for none.
func (l *local) challengeTitle(id string) string {
	for _, c := range l.e.Challenges {
		if c.ID == id {
			return l.in(c.Title)
		}
	}
	return ""
}

// applicantNames lists who proposes, where names are published.
func (l *local) applicantNames(p *innovato.Proposal) string {
	if !l.e.Disclosure.Names {
		return ""
	}
	var names []string
	for _, a := range p.Applicants {
		if a.Name != "" {
			names = append(names, a.Name)
		}
	}
	return l.w.List(names)
}

// answers are those of the form that are published, in its order.
func (l *local) answers(s sheet, p *innovato.Proposal) []site.Answer {
	var out []site.Answer
	for _, f := range l.e.Application.Fields {
		if body := l.answer(s, f, p.Answers[f.ID]); body != "" && f.Public {
			out = append(out, site.Answer{ID: "answer-" + f.ID, Title: l.in(f.Title), Body: body})
		}
	}
	return out
}

// answer writes one answer: of a choice the option's title, of a text the Markdown.
func (l *local) answer(s sheet, f innovato.Field, answer innovato.Text) site.HTML {
	if f.Kind != "choice" {
		return s.markdown(answer, 2, "answer-"+f.ID+"-")
	}
	chosen := l.in(answer)
	for _, o := range f.Options {
		if o.ID == chosen {
			return paragraph(l.in(o.Title))
		}
	}
	return paragraph(chosen)
}

// addScore shows the score of the last stage that ranked the proposal.
func (l *local) addScore(out *site.Proposal, id string) {
	r, stage := l.e.outcomes.last(id)
	if r == nil || l.e.Result.Stages[stage].Gate {
		return
	}
	out.ScoreLabel, out.Score = l.t("results.score"), l.amount(r.Score)
	out.ScoreBar = l.e.outcomes.scoreBar(stage, r.Score, l.outcomeOf(id))
	out.ScoreNote = l.rankText(stage, r)
}

// addProgress tells what became of an awarded proposal.
func (l *local) addProgress(out *site.Proposal, id string) {
	project, ok := l.project(id)
	if !ok {
		return
	}
	out.ProgressID, out.ProgressTitle = "progress", l.t("proposal.progress")
	out.ProgressLead = l.w.Format("proposal.progress.status", data(
		"date", l.moment(project.Updated).Text, "status", l.t("site.project."+project.Status)))
	for _, m := range project.Milestones {
		out.Progress = append(out.Progress, l.projectMilestone(m))
	}
	results := l.plain(project.Summary)
	for _, r := range project.Results {
		results += l.plain(r)
	}
	if results != "" {
		state := map[string]string{"planned": "next", "underway": "current", "done": "past", "stopped": "stopped"}[project.Status]
		out.Progress = append(out.Progress, site.Milestone{
			State: state, StateText: l.t("site.project." + project.Status), When: l.moment(project.Updated),
			Title: l.t("proposal.progress.report"), Body: results,
		})
	}
}

func (l *local) projectMilestone(m innovato.Milestone) site.Milestone {
	out := site.Milestone{State: "next", StateText: l.t("proposal.progress.open"), When: l.moment(m.At), Title: l.in(m.Title)}
	if m.Done {
		out.State, out.StateText = "past", l.t("proposal.progress.done")
	}
	return out
}

// addNeighbours links to the proposals before and after in the list.
func (l *local) addNeighbours(out *site.Proposal, s sheet, at int) {
	out.NeighboursLabel, out.PreviousLabel, out.NextLabel = l.t("proposal.neighbours"), l.t("proposal.previous"), l.t("proposal.next")
	out.All = site.Link{Text: l.t("proposal.all"), URL: s.to("proposals/")}
	link := func(p *innovato.Proposal) site.Link {
		return site.Link{Text: l.in(p.Title), URL: s.to("proposals/" + p.ID + "/"), Lang: l.langOf(p.Title)}
	}
	list := l.e.outcomes.order
	if at > 0 {
		out.Previous = link(list[at-1])
	}
	if at < len(list)-1 {
		out.Next = link(list[at+1])
	}
}

func (l *local) proposalContents(p *site.Proposal) site.Contents {
	out := site.Contents{Label: l.t("site.contents")}
	add := func(id, title string, there bool) {
		if there {
			out.Items = append(out.Items, site.ContentsItem{Text: title, URL: "#" + id})
		}
	}
	for _, a := range p.Answers {
		add(a.ID, a.Title, true)
	}
	add(p.ProgressID, p.ProgressTitle, len(p.Progress) > 0)
	add(p.ProofID, p.ProofTitle, len(p.Proof) > 0)
	return out
}
