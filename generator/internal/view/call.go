package view

import (
	"cmp"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// callPage is the call: everything somebody needs to decide whether and how to
// take part.
func (l *local) callPage() Page {
	s := sheet{l: l, name: "call/", section: "call/", title: l.t("site.nav.call"), invented: []string{"prizes", "contacts", "rules"}}
	return s.page(func(s sheet) site.View { return l.call(s) })
}

func (l *local) call(s sheet) *site.Call {
	c := &site.Call{
		Layout: s.layout(), Title: s.title, Lead: l.in(l.e.Summary), Phase: l.phase(l.e), Facts: l.keyFacts(s),
		Who: l.eligibility(), Teams: l.teams(), Themes: l.themes(), Challenges: l.challenges(),
		Application: l.application(s), Prizes: l.prizes(), Sponsors: l.sponsors(), Support: l.support(),
		Changes: l.changes(), Legal: l.legal(),
	}
	if intro := s.markdown(l.e.Introduction, 0, "intro-"); intro != "" {
		c.More = append(c.More, site.Section{ID: "about", Title: l.t("site.call.about"), Body: intro})
	}
	c.More = append(c.More, l.published())
	if note := l.plain(l.e.Illustrative.Note); note != "" {
		c.More = append(c.More, site.Section{ID: "illustrative", Title: l.t("site.illustrative"), Body: note})
	}
	if contact := l.contact(); contact.Title != "" {
		c.More = append(c.More, contact)
	}
	c.Contents = l.callContents(c)
	return c
}

func (l *local) callContents(c *site.Call) site.Contents {
	out := site.Contents{Label: l.t("site.contents")}
	add := func(id, title string, there bool) {
		if there && title != "" {
			out.Items = append(out.Items, site.ContentsItem{Text: title, URL: "#" + id})
		}
	}
	add(c.Who.ID, c.Who.Title, true)
	add(c.Teams.ID, c.Teams.Title, true)
	add(c.Themes.ID, c.Themes.Title, len(c.Themes.Items) > 0)
	add(c.Challenges.ID, c.Challenges.Title, len(c.Challenges.Items) > 0)
	add(c.Application.ID, c.Application.Title, true)
	add(c.Prizes.ID, c.Prizes.Title, len(c.Prizes.Items) > 0)
	add(c.Sponsors.ID, c.Sponsors.Title, len(c.Sponsors.Items) > 0)
	add(c.Support.ID, c.Support.Title, true)
	for _, m := range c.More {
		add(m.ID, m.Title, true)
	}
	add(c.Changes.ID, c.Changes.Title, len(c.Changes.Items) > 0)
	add(c.Legal.ID, c.Legal.Title, true)
	return out
}

func (l *local) eligibility() site.Eligibility {
	out := site.Eligibility{
		ID: "who", Title: l.t("site.call.who"), Body: l.plain(l.e.Eligibility.Who),
		IncludedTitle: l.t("site.call.included"), ExcludedTitle: l.t("site.call.excluded"),
	}
	for _, c := range l.e.Eligibility.Clauses {
		clause := site.Clause{ID: "clause-" + c.ID, Body: site.HTML(escape(l.in(c.Text)))}
		if c.Excludes {
			out.Excluded = append(out.Excluded, clause)
		} else {
			out.Included = append(out.Included, clause)
		}
	}
	return out
}

func (l *local) teams() site.Section {
	var sentences []string
	team := l.e.Eligibility.Team
	switch {
	case team.Max == 1:
		sentences = append(sentences, l.t("site.call.teams.none"))
	case team.Max > 1:
		sentences = append(sentences, l.w.Count("site.call.teams.max", team.Max, nil))
		if team.Spokesperson {
			sentences = append(sentences, l.t("site.call.teams.spokesperson"))
		}
	}
	if n := l.e.Eligibility.ProposalsPerApplicant; n > 0 {
		sentences = append(sentences, l.w.Count("site.call.perApplicant", n, nil))
	}
	return paragraphs("teams", l.t("site.call.teams"), sentences)
}

// paragraphs makes a section of sentences, each a paragraph; none without sentences.
func paragraphs(id, title string, sentences []string) site.Section {
	if len(sentences) == 0 {
		return site.Section{}
	}
	var b strings.Builder
	for _, sentence := range sentences {
		b.WriteString("<p>" + escape(sentence) + "</p>")
	}
	return site.Section{ID: id, Title: title, Body: site.HTML(b.String())}
}

func (l *local) themes() site.Themes {
	out := site.Themes{ID: "themes", Title: l.t("site.themes"), Lead: l.t("site.themes.lead")}
	for _, t := range l.e.Themes {
		out.Items = append(out.Items, site.Theme{ID: "theme-" + t.ID, Title: l.in(t.Title), Text: l.in(t.Description)})
	}
	return out
}

func (l *local) challenges() site.Themes {
	out := site.Themes{ID: "challenges", Title: l.t("site.challenges"), Lead: l.t("site.challenges.lead")}
	for _, c := range l.e.Challenges {
		out.Items = append(out.Items, site.Theme{
			ID: "challenge-" + c.ID, Title: l.in(c.Title), Text: l.site.markdown.Plain(l.in(c.Description)), Note: l.in(c.Owner),
		})
	}
	return out
}

func (l *local) application(s sheet) site.Application {
	out := site.Application{
		ID: "application", Title: l.t("site.call.apply"), Body: s.markdown(l.e.Application.How, 1, "how-"),
		FieldsTitle: l.t("site.call.fields"), Fields: l.fields(),
	}
	if l.e.Application.Anonymous {
		out.Notes = append(out.Notes, l.t("site.call.anonymous"))
	}
	if a := l.e.Application.Attachments; a.Max > 0 {
		d := data("formats", l.w.List(a.Formats))
		switch {
		case a.MaxMegabytes != nil && len(a.Formats) > 0:
			d["megabytes"] = l.w.Number(*a.MaxMegabytes, 2)
			out.Notes = append(out.Notes, l.w.Count("site.call.attachments.sizeAndFormats", a.Max, d))
		case len(a.Formats) > 0:
			out.Notes = append(out.Notes, l.w.Count("site.call.attachments.formats", a.Max, d))
		default:
			out.Notes = append(out.Notes, l.w.Count("site.call.attachments", a.Max, nil))
		}
	}
	return out
}

func (l *local) fields() site.Table {
	out := site.Table{Caption: l.t("site.call.fields.caption"), Columns: []site.Column{
		{Text: l.t("site.call.field")}, {Text: l.t("site.call.field.limit")}, {Text: l.t("site.call.field.required")}, {Text: l.t("site.call.field.public")},
	}}
	for _, f := range l.e.Application.Fields {
		limit := l.t("site.call.field.noLimit")
		if f.MaxCharacters > 0 {
			limit = l.w.Count("site.call.field.characters", f.MaxCharacters, nil)
		}
		out.Rows = append(out.Rows, site.Row{
			Heading: site.Cell{Text: l.in(f.Title), Detail: l.in(f.Help)},
			Cells:   []site.Cell{{Text: limit}, {Text: l.yesNo(f.Required)}, {Text: l.yesNo(f.Public)}},
		})
	}
	return out
}

func (l *local) yesNo(b bool) string {
	if b {
		return l.t("site.yes")
	}
	return l.t("site.no")
}

func (l *local) prizes() site.Prizes {
	out := site.Prizes{ID: "prizes", Title: l.t("site.call.prizes")}
	for _, p := range l.e.Prizes {
		prize := site.Prize{Title: l.in(p.Title), Text: l.in(p.Description), Value: l.money(p.Amount)}
		if p.Count > 1 {
			prize.Number = l.w.Format("site.times", data("number", l.w.Int(p.Count)))
		}
		for _, sponsor := range l.e.Sponsors {
			if sponsor.ID == p.Sponsor {
				prize.By = l.w.Format("site.call.givenBy", data("sponsor", l.in(sponsor.Name)))
			}
		}
		out.Items = append(out.Items, prize)
	}
	return out
}

func (l *local) money(m *innovato.Money) string {
	if m == nil {
		return ""
	}
	return l.w.Money(m.Amount, m.Currency)
}

func (l *local) sponsors() site.Sponsors {
	out := site.Sponsors{ID: "sponsors", Title: l.t("site.call.sponsors")}
	for _, sp := range l.e.Sponsors {
		out.Items = append(out.Items, site.Link{Text: l.in(sp.Name), URL: sp.URL, Note: l.in(sp.Contribution)})
	}
	return out
}

func (l *local) support() site.Section {
	i := l.e.Implementation
	var sentences []string
	if words := l.in(i.Support); words != "" {
		sentences = append(sentences, words)
	}
	if i.Months > 0 {
		sentences = append(sentences, l.w.Count("site.call.months", i.Months, nil))
	}
	if i.Budget != nil {
		sentences = append(sentences, l.w.Format("site.call.budget", data("amount", l.money(i.Budget))))
	}
	for _, step := range i.Steps {
		sentences = append(sentences, l.in(step))
	}
	return paragraphs("support", l.t("site.call.support"), sentences)
}

// published says what will be published, and when.
func (l *local) published() site.Section {
	p := l.e.Publication
	proposals := cmp.Or(p.Proposals, "awarded")
	if proposals == "all" && p.ProposalsFrom == "deadline" {
		proposals = "allFromDeadline"
	}
	return paragraphs("publication", l.t("site.call.publication"), []string{
		l.t("site.publication.proposals." + proposals),
		l.t("site.publication.marks." + cmp.Or(p.Marks, "aggregates")),
		l.t("site.publication.names." + cmp.Or(p.Names, "never")),
	})
}

func (l *local) legal() site.Section {
	out := site.Section{ID: "legal", Title: l.t("site.call.legal")}
	add := func(id, words string) {
		if words != "" {
			out.Facts = append(out.Facts, site.Fact{Term: l.t("site.legal." + id), Text: words})
		}
	}
	add("act", l.in(l.e.Legal.Act))
	if r := l.e.Legal.Responsible; r != nil {
		add("responsible", joinNonEmpty(", ", l.in(r.Name), l.in(r.Role), r.Email))
	}
	add("appeals", l.in(l.e.Legal.Appeals))
	add("ip", l.in(l.e.Legal.IntellectualProperty))
	add("final", l.in(l.e.Legal.Final))
	if len(out.Facts) == 0 {
		return site.Section{}
	}
	return out
}

func joinNonEmpty(separator string, words ...string) string {
	var there []string
	for _, w := range words {
		if w != "" {
			there = append(there, w)
		}
	}
	return strings.Join(there, separator)
}

// changes tells what the edition changed in the reference practice.
func (l *local) changes() site.Changes {
	out := site.Changes{ID: "changes", Title: l.t("site.changes"), Lead: l.t("site.changes.lead")}
	for _, c := range l.e.Changes {
		if c.Adaptation == nil {
			continue
		}
		title := l.in(c.Adaptation.Title)
		if title == "" {
			title = l.t("site.part." + c.Part)
		}
		out.Items = append(out.Items, site.Change{
			Kind: c.Kind, KindText: l.t("site.change." + c.Kind), Title: title, Why: l.plain(c.Adaptation.Why),
		})
	}
	return out
}
