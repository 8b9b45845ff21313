package view

import (
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// resultsPage is the rankings and the decisions. Before they are public it says only
// what will be published, and when.
func (l *local) resultsPage() Page {
	s := sheet{
		l: l, name: "results/", section: "results/", title: l.t("site.nav.results"),
		invented: []string{"marks", "proposals", "jury"},
	}
	return s.page(func(s sheet) site.View { return l.results(s) })
}

func (l *local) results(s sheet) *site.Results {
	out := &site.Results{Layout: s.layout(), Title: s.title}
	if !l.e.Disclosure.Results {
		out.Lead = l.resultsDate()
		if l.e.Disclosure.Phase >= innovato.Results {
			out.Lead = l.t("results.notYet")
		}
		out.Check = l.willBePublished()
		return out
	}
	out.Lead, out.Facts = l.resultsSummary(), l.resultsFacts()
	out.Awarded = l.awarded(s)
	out.Awarded.More = site.Link{}
	last := len(l.e.Stages) - 1
	out.Chart = l.scoreChart(last)
	for i := last; i >= 0; i-- {
		if ranking := l.ranking(s, i); len(ranking.Rows) > 0 {
			out.Rankings = append(out.Rankings, ranking)
		}
	}
	out.Reserve, out.Excluded, out.Exceptions = l.reserveList(s), l.excludedList(s), l.exceptions(s)
	out.Jury = l.juryComposition()
	out.Check, out.Downloads = l.howToCheck(), l.resultsData(s)
	out.HashLabel, out.Hash = l.t("results.hash.data"), "sha256:"+l.e.Hash
	out.Contents = l.resultsContents(out)
	return out
}

// willBePublished says what will be published, and when.
func (l *local) willBePublished() site.Section {
	var sentences []string
	for _, r := range l.publicationRules()[1:] {
		sentences = append(sentences, r.words)
	}
	return paragraphs("publication", l.t("results.willBePublished"), sentences)
}

// resultsSummary sums up the result in a few sentences of one figure each.
func (l *local) resultsSummary() string {
	count := map[scoring.Outcome]int{}
	for _, s := range l.e.Result.Selection {
		count[s.Outcome]++
	}
	sentence := func(id string, n int) string {
		if n == 0 {
			return ""
		}
		return l.w.Count("results.summary."+id, n, nil)
	}
	return joinNonEmpty(" ",
		sentence("submitted", len(l.e.Proposals)),
		sentence("awarded", count[scoring.Awarded]+count[scoring.Wildcard]+count[scoring.Conditional]),
		sentence("mention", count[scoring.Mention]), sentence("reserve", count[scoring.Reserve]),
		sentence("tied", count[scoring.TiedAtCut]+count[scoring.Undecided]),
	)
}

func (l *local) resultsFacts() []site.Fact {
	var out []site.Fact
	if entry, ok := l.e.Milestone("results"); ok {
		out = append(out, site.Fact{Term: l.t("results.fact.published"), When: l.when(entry)})
	}
	if act := l.in(l.e.Legal.Act); act != "" {
		out = append(out, site.Fact{Term: l.t("rulebook.fact.act"), Text: act})
	}
	return out
}

func (l *local) resultsContents(r *site.Results) site.Contents {
	out := site.Contents{Label: l.t("site.contents")}
	add := func(id, title string, there bool) {
		if there {
			out.Items = append(out.Items, site.ContentsItem{Text: title, URL: "#" + id})
		}
	}
	add(r.Chart.ID, r.Chart.Heading, len(r.Chart.Columns) > 0)
	for _, ranking := range r.Rankings {
		add(ranking.ID, ranking.Title, true)
	}
	for _, d := range []site.Decisions{r.Reserve, r.Excluded, r.Exceptions} {
		add(d.ID, d.Title, len(d.Items) > 0)
	}
	add(r.Jury.ID, r.Jury.Title, len(r.Jury.Members) > 0)
	add(r.Check.ID, r.Check.Title, true)
	add(r.Downloads.ID, r.Downloads.Title, true)
	return out
}

// juryComposition is who judged: roles, and names where they are published.
func (l *local) juryComposition() site.Jury {
	out := site.Jury{ID: "jury", Title: l.t("results.jury"), Lead: l.in(l.e.Jury.Appointment)}
	for i, j := range l.e.Jury.Members {
		out.Members = append(out.Members, l.jurorPerson(i, j))
	}
	return out
}

func (l *local) jurorPerson(i int, j innovato.Juror) site.Person {
	out := site.Person{Name: l.jurorName(i), Role: l.juryRole(j)}
	if l.e.Disclosure.Jurors {
		out.Unit = l.divisionTitle(j.Unit)
	}
	if j.Chair && !j.Role.IsZero() {
		out.Note = l.t("rulebook.jury.chair")
	}
	return out
}

// jurorName is the name of a juror where it is published, else a number.
func (l *local) jurorName(i int) string {
	if name := l.e.Jury.Members[i].Name; name != "" && l.e.Disclosure.Jurors {
		return name
	}
	return l.w.Format("results.juror", data("number", l.w.Int(i+1)))
}

// divisionTitle returns the title of a division, "" for none.
func (l *local) divisionTitle(id string) string {
	for _, d := range l.e.Divisions {
		if d.ID == id {
			return l.in(d.Title)
		}
	}
	return ""
}

// howToCheck says how far the result can be computed again from what is published.
func (l *local) howToCheck() site.Section {
	level := l.e.Publication.Marks
	if level == "" {
		level = "aggregates"
	}
	out := paragraphs("check", l.t("results.check"), []string{l.t("results.check." + level), l.t("results.check.hash")})
	out.Facts = []site.Fact{{Term: l.t("results.hash.rules"), Text: "sha256:" + l.e.RulesHash}}
	return out
}

// resultsData are the results as open data.
func (l *local) resultsData(s sheet) site.Downloads {
	return site.Downloads{
		ID: "data", Title: l.t("results.data"), Text: l.t("results.data.text"),
		Items: append([]site.Download{
			{Text: l.t("results.data.results"), Note: "JSON", URL: s.file(l.e.ID + "/data/results.json")},
			{Text: l.t("results.data.ranking"), Note: "CSV", URL: s.file(l.e.ID + "/data/ranking.csv")},
		}, l.proposalsData(s)...),
	}
}

func (l *local) proposalsData(s sheet) []site.Download {
	return []site.Download{
		{Text: l.t("results.data.proposals"), Note: "JSON", URL: s.file(l.e.ID + "/data/proposals.json")},
		{Text: l.t("results.data.proposals"), Note: "CSV", URL: s.file(l.e.ID + "/data/proposals.csv")},
	}
}
