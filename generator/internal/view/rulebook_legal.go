package view

import (
	"cmp"
	"strconv"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

func (l *local) articlePrizes() *draft {
	d := l.draft("prizes")
	var prizes, sponsors []site.Point
	for _, p := range l.e.Prizes {
		prizes = append(prizes, point("art-prizes-prize-"+p.ID, l.prizeText(p)))
	}
	for _, s := range l.e.Sponsors {
		sponsors = append(sponsors, point("art-prizes-sponsor-"+s.ID, l.titled(l.in(s.Name), l.in(s.Contribution))))
	}
	d.list("list", l.t("rulebook.prizes.list"), prizes)
	d.list("sponsors", l.t("rulebook.prizes.sponsors"), sponsors)
	return d
}

// prizeText describes a prize in whole sentences.
func (l *local) prizeText(p innovato.Prize) string {
	out := []string{l.titled(l.in(p.Title), l.in(p.Description))}
	if p.Count > 1 {
		out = append(out, l.w.Count("rulebook.prizes.count", p.Count, nil))
	}
	if p.Amount != nil {
		out = append(out, l.w.Format("rulebook.prizes.amount", data("amount", l.money(p.Amount))))
	}
	for _, s := range l.e.Sponsors {
		if s.ID == p.Sponsor {
			out = append(out, l.w.Format("rulebook.prizes.givenBy", data("sponsor", l.in(s.Name))))
		}
	}
	return joinNonEmpty(" ", out...)
}

func (l *local) articleImplementation() *draft {
	i := l.e.Implementation
	d := l.draft("implementation")
	d.put("support", l.plain(i.Support))
	if i.Months > 0 {
		d.say("months", l.w.Count("rulebook.implementation.months", i.Months, nil))
	}
	if i.Budget != nil {
		d.say("budget", l.w.Format("rulebook.implementation.budget", data("amount", l.money(i.Budget))))
	}
	var steps []site.Point
	for n, step := range i.Steps {
		steps = append(steps, point("art-implementation-step-"+strconv.Itoa(n+1), l.in(step)))
	}
	d.list("steps", l.t("rulebook.implementation.steps"), steps)
	return d
}

// A rule is a sentence with the key of its paragraph.
type rule struct{ key, words string }

// publicationRules say what is published of the call, and when.
func (l *local) publicationRules() []rule {
	p := l.e.Publication
	proposals := cmp.Or(p.Proposals, "awarded")
	if proposals == "all" && p.ProposalsFrom == "deadline" {
		proposals = "all.deadline"
	}
	excluded := "no"
	if p.Excluded {
		excluded = "yes"
	}
	return []rule{
		{"date", l.resultsDate()},
		{"proposals", l.t("rulebook.publication.proposals." + proposals)},
		{"names", l.t("rulebook.publication.names." + cmp.Or(p.Names, "never"))},
		{"marks", l.t("rulebook.publication.marks." + cmp.Or(p.Marks, "aggregates"))},
		{"jurors", l.t("rulebook.publication.jurors." + cmp.Or(p.Jurors, "never"))},
		{"excluded", l.t("rulebook.publication.excluded." + excluded)},
	}
}

// resultsDate says when the results are published.
func (l *local) resultsDate() string {
	entry, ok := l.e.Milestone("results")
	if !ok {
		return l.t("rulebook.publication.undated")
	}
	return l.w.Format("rulebook.publication.date", data("date", l.when(entry).Text))
}

func (l *local) articlePublication() *draft {
	d := l.draft("publication")
	for _, r := range l.publicationRules() {
		d.say(r.key, r.words)
	}
	return d
}

func (l *local) articlePrivacy(s sheet) *draft {
	d := l.draft("privacy")
	p := l.e.Legal.Privacy
	if p == nil {
		return d
	}
	labelled := func(key, words string) {
		if words != "" {
			d.say(key, l.w.Format("rulebook.privacy."+key, data("text", words)))
		}
	}
	labelled("controller", l.in(p.Controller))
	labelled("officer", l.personLine(p.Officer))
	labelled("purposes", l.in(p.Purposes))
	labelled("recipients", l.in(p.Recipients))
	labelled("retention", l.in(p.Retention))
	d.put("text", s.markdown(p.Text, 1, "privacy-"))
	return d
}

// articleText is an article whose words stand in the call.
func (l *local) articleText(id string, t innovato.Text) *draft {
	d := l.draft(id)
	d.put("text", l.plain(t))
	return d
}

func (l *local) articleContacts() *draft {
	d := l.draft("contacts")
	for _, p := range []struct {
		key    string
		person *innovato.Person
	}{{"responsible", l.e.Legal.Responsible}, {"contact", l.e.Legal.Contact}} {
		if line := l.personLine(p.person); line != "" {
			d.say(p.key, l.w.Format("rulebook.contacts."+p.key, data("person", line)))
		}
	}
	return d
}

// personLine names somebody and how to reach them, in one line.
func (l *local) personLine(p *innovato.Person) string {
	if p == nil {
		return ""
	}
	return joinNonEmpty(", ", l.in(p.Name), l.in(p.Role), p.Email, p.Phone, l.in(p.Address), p.URL)
}

// annexes are the criteria of each stage with what is asked, and what the marks mean.
func (l *local) annexes() []site.Article {
	var out []site.Article
	for i, stage := range l.e.Stages {
		out = append(out, site.Article{
			ID: "annex-" + stage.ID, Number: l.w.Format("rulebook.annex", data("letter", annexLetter(i))),
			Title: l.w.Format("rulebook.annex.title", data("stage", l.in(stage.Title))), Paragraphs: l.annex(i),
		})
	}
	return out
}

func annexLetter(i int) string { return string(rune('A' + i%26)) } // more stages than letters do not exist

func (l *local) annex(i int) []site.Paragraph {
	stage, rules := l.e.Stages[i], l.e.outcomes.rules.Stages[i]
	id := "annex-" + stage.ID
	grid := site.Table{Caption: l.caption("rulebook.annex.grid.caption", i), Columns: []site.Column{{Text: l.t("rulebook.criteria.criterion")}, {Text: l.t("rulebook.criteria.question")}}}
	for _, c := range flat(l.criteriaTree(i, stage.Criteria, rules.Criteria, "")) {
		grid.Rows = append(grid.Rows, site.Row{
			Heading: site.Cell{Text: l.w.Format("rulebook.numbered", data("number", c.Number, "title", c.Title))},
			Cells:   []site.Cell{{Text: c.Question, Detail: l.descriptionOf(i, c.ID)}},
		})
	}
	out := []site.Paragraph{{ID: id + "-criteria", Body: paragraph(l.t("rulebook.annex.grid")), Table: grid}}
	if levels := l.levelsTable(i); len(levels.Rows) > 0 {
		out = append(out, site.Paragraph{ID: id + "-levels", Body: paragraph(l.t("rulebook.annex.levels")), Table: levels})
	}
	return out
}

// descriptionOf is what the call says of the criterion with that anchor.
func (l *local) descriptionOf(stage int, anchor string) string {
	for c := range l.e.Stages[stage].AllCriteria() {
		if criterionID(l.e.Stages[stage].ID, c.ID) == anchor {
			return l.in(c.Description)
		}
	}
	return ""
}

func (l *local) levelsTable(stage int) site.Table {
	out := site.Table{Caption: l.caption("rulebook.annex.levels.caption", stage), Columns: []site.Column{{Text: l.t("rulebook.annex.mark")}, {Text: l.t("rulebook.annex.meaning")}}}
	for _, level := range l.levels(l.e.Stages[stage].Scale) {
		out.Rows = append(out.Rows, site.Row{Heading: site.Cell{Text: level.Mark}, Cells: []site.Cell{{Text: level.Text}}})
	}
	return out
}
