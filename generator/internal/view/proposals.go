package view

import (
	"slices"
	"strings"
	"unicode"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// proposalsPage is the list of the proposals that may be shown.
func (l *local) proposalsPage() Page {
	s := sheet{l: l, name: "proposals/", section: "proposals/", title: l.t("site.nav.proposals"), invented: []string{"proposals"}}
	return s.page(func(s sheet) site.View {
		s.scripts = []string{s.asset("assets/filter.js")}
		return l.proposals(s)
	})
}

func (l *local) proposals(s sheet) *site.Proposals {
	shown := l.e.outcomes.order
	out := &site.Proposals{Layout: s.layout(), Title: s.title, Lead: l.proposalsLead(len(shown))}
	if len(shown) == 0 {
		out.EmptyText = l.whyNoProposals()
		return out
	}
	out.CountText = l.w.Count("proposals.count", len(shown), nil)
	for _, p := range shown {
		out.Items = append(out.Items, l.proposalItem(s, p))
	}
	out.Filter = l.filter(out.Items)
	out.Downloads = site.Downloads{ID: "data", Title: l.t("results.data"), Items: l.proposalsData(s)}
	return out
}

// proposalsLead says what is published, and how many proposals are not. How many
// there are is known once the deadline has passed.
func (l *local) proposalsLead(shown int) string {
	if shown == 0 {
		return ""
	}
	lead := l.publicationRules()[1].words
	if hidden := len(l.e.Proposals) - shown; hidden > 0 {
		lead += " " + l.w.Count("results.hidden", hidden, nil)
	}
	return lead
}

// whyNoProposals says when proposals will be shown, or that they will not.
func (l *local) whyNoProposals() string {
	d, p := l.e.Disclosure, l.e.Publication
	kind, id := "results", "proposals.before.results"
	switch {
	case p.Proposals == "none":
		return l.t("rulebook.publication.proposals.none")
	case p.Proposals == "all" && p.ProposalsFrom == "deadline" && d.Phase < innovato.Evaluating:
		kind, id = "deadline", "proposals.before.deadline"
	case d.Results || d.Phase >= innovato.Evaluating && p.Proposals == "all" && p.ProposalsFrom == "deadline":
		return l.t("proposals.none")
	case d.Phase >= innovato.Results:
		return l.t("results.notYet")
	}
	entry, ok := l.e.Milestone(kind)
	if !ok {
		return l.t(id + ".undated")
	}
	return l.w.Format(id, data("date", l.when(entry).Text))
}

func (l *local) proposalItem(s sheet, p *innovato.Proposal) site.ProposalItem {
	out := site.ProposalItem{
		ID: p.ID, Title: l.in(p.Title), URL: s.to("proposals/" + p.ID + "/"), Lang: l.langOf(p.Title), Summary: l.in(p.Summary),
		Theme: l.themeTitle(p.Theme), ThemeValue: p.Theme,
	}
	out.Search = searchable(out.Title, out.Summary, out.Theme, p.ID)
	outcome := l.outcomeOf(p.ID)
	out.Outcome, out.OutcomeValue = l.outcomeBadge(outcome), string(outcome)
	if r, stage := l.e.outcomes.last(p.ID); r != nil && !l.e.Result.Stages[stage].Gate {
		out.Rank = l.rankText(stage, r)
		out.ScoreLabel, out.Score = l.t("results.score"), l.w.Number(r.Score, 4)
		out.Bar = l.e.outcomes.scoreBar(stage, r.Score, outcome)
	}
	return out
}

// rankText writes a rank, with the stage where there are several.
func (l *local) rankText(stage int, r *scoring.Ranked) string {
	if len(l.e.Stages) == 1 {
		return l.w.Format("proposals.rank", data("rank", l.w.Int(r.Rank)))
	}
	return l.w.Format("proposals.rank.stage", data("rank", l.w.Int(r.Rank), "stage", l.in(l.e.Stages[stage].Title)))
}

// searchable makes texts into the words that the filter compares.
func searchable(texts ...string) string {
	folded := text.Fold(strings.Join(texts, " "))
	return strings.Join(strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }), " ")
}

// filter is the form above the list; it offers only what the list has.
func (l *local) filter(items []site.ProposalItem) site.Filter {
	out := site.Filter{
		Label: l.t("proposals.filter"), TextLabel: l.t("proposals.filter.text"), TextHint: l.t("proposals.filter.hint"),
		ThemeLabel: l.t("proposals.filter.theme"), OutcomeLabel: l.t("proposals.filter.outcome"),
		ClearText: l.t("proposals.filter.clear"), NoneText: l.t("proposals.filter.none"), Counts: l.filterCounts(),
	}
	for _, t := range l.e.Themes {
		if slices.ContainsFunc(items, func(p site.ProposalItem) bool { return p.ThemeValue == t.ID }) {
			out.Themes = append(out.Themes, site.Option{Value: t.ID, Text: l.in(t.Title)})
		}
	}
	for _, o := range []scoring.Outcome{
		scoring.Awarded, scoring.Wildcard, scoring.Conditional, scoring.Mention, scoring.TiedAtCut, scoring.Undecided,
		scoring.Reserve, scoring.NotAwarded, scoring.RankedOnly, scoring.NotAdvanced, scoring.OutExcluded,
	} {
		if slices.ContainsFunc(items, func(p site.ProposalItem) bool { return p.OutcomeValue == string(o) }) {
			out.Outcomes = append(out.Outcomes, site.Option{Value: string(o), Text: l.t("scoring.outcome." + string(o))})
		}
	}
	out.Themes = withAll(out.Themes, l.t("proposals.filter.allThemes"))
	out.Outcomes = withAll(out.Outcomes, l.t("proposals.filter.allOutcomes"))
	return out
}

// withAll puts the option of all before the others; one option is no choice.
func withAll(options []site.Option, all string) []site.Option {
	if len(options) < 2 {
		return nil
	}
	return append([]site.Option{{Text: all}}, options...)
}

// filterCounts are the count in each plural form of the language, with a sign in
// place of the number.
func (l *local) filterCounts() []site.PluralText {
	var out []site.PluralText
	for _, f := range pluralSamples(l.lang) {
		counted := l.w.Count("proposals.count", f.n, nil)
		out = append(out, site.PluralText{Category: f.category, Text: strings.Replace(counted, l.w.Int(f.n), "#", 1)})
	}
	return out
}

// A pluralSample is a number that takes a plural form of the CLDR.
type pluralSample struct {
	category string
	n        int
}

// pluralSamples returns a number for each plural form of a language.
func pluralSamples(lang string) []pluralSample {
	switch lang {
	case "it", "pt", "fr", "es":
		return []pluralSample{{"one", 1}, {"many", 1_000_000}, {"other", 2}}
	case "ro":
		return []pluralSample{{"one", 1}, {"few", 2}, {"other", 20}}
	}
	return []pluralSample{{"one", 1}, {"other", 2}}
}
