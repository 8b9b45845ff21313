package view

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// ranking is the ranking of a stage, as far as its proposals may be shown. It has
// no rows in a stage that gives no scores.
func (l *local) ranking(s sheet, i int) site.Ranking {
	result, stage := &l.e.Result.Stages[i], l.e.Stages[i]
	out := site.Ranking{
		ID: "ranking-" + stage.ID, Title: l.w.Format("results.ranking", data("stage", l.in(stage.Title))),
		Caption:   l.w.Format("results.ranking.caption", data("stage", l.in(stage.Title))),
		RankLabel: l.t("results.rank"), ProposalLabel: l.t("results.proposal"), ScoreLabel: l.t("results.score"),
		OutcomeLabel: l.t("results.outcome"),
	}
	if result.Gate {
		return out
	}
	if most, ok := highest(l.e.outcomes.rules.Stages[i]); ok {
		out.Lead = l.w.Format("results.ranking.highest", data("highest", l.exact(most)))
	}
	if l.e.Disclosure.Values {
		out.Criteria = l.rankingColumns(i)
	}
	for at := range result.Ranking {
		if r := &result.Ranking[at]; l.e.Disclosure.Proposal(r.Proposal) {
			out.Rows = append(out.Rows, l.rankingRow(s, i, r))
		}
	}
	markCut(out.Rows)
	out.Notes = l.rankingNotes(len(result.Ranking)-len(out.Rows), out.Rows)
	return out
}

func (l *local) rankingColumns(i int) []site.RankingColumn {
	rules := l.e.outcomes.rules.Stages[i].Criteria
	shares := shares(rules)
	var out []site.RankingColumn
	for at, c := range l.e.Stages[i].Criteria {
		out = append(out, site.RankingColumn{Text: l.in(c.Title), Detail: l.weight(i, rules[at], shares[at])})
	}
	return out
}

func (l *local) rankingRow(s sheet, i int, r *scoring.Ranked) site.RankingRow {
	p := l.e.Proposal(r.Proposal)
	row := site.RankingRow{
		ID: l.e.Stages[i].ID + "-" + r.Proposal, Rank: l.w.Int(r.Rank), Title: l.in(p.Title), URL: s.to("proposals/" + p.ID + "/"),
		Lang: l.langOf(p.Title), Detail: l.themeTitle(p.Theme), Score: l.amount(r.Score),
		Bar: l.e.outcomes.scoreBar(i, r.Score, r.Outcome), Outcome: l.outcomeBadge(r.Outcome),
	}
	public, ok := l.e.published(i, r.Proposal)
	if !ok {
		return row
	}
	if l.e.Disclosure.Values {
		row.Criteria = l.rankingValues(i, *public)
	}
	if public.Tie != nil && len(public.Tie.With) > 0 {
		row.Tie = l.tieNote(i, r.Tie, public.Tie)
		if len(public.Tie.Equal) > 0 {
			row.RankNote = l.t("results.shared")
		}
	}
	return row
}

// rankingValues are the values of the topmost criteria; dashes where a value would
// give single marks away.
func (l *local) rankingValues(i int, r innovato.RankedReport) []site.RankingValue {
	var out []site.RankingValue
	for _, c := range l.e.Stages[i].Criteria {
		v := site.RankingValue{Label: l.in(c.Title), Text: "–"}
		if q, ok := r.Criteria[c.ID]; ok {
			v.Text = l.w.Number(q.Number, 2)
		}
		out = append(out, v)
	}
	return out
}

// tieNote says with which proposals a score is tied, and which rules set them apart.
// The report names only proposals that may be shown; its breaks are in the order of
// the result's, which knows the links.
func (l *local) tieNote(i int, info *scoring.TieInfo, t *innovato.TieReport) string {
	var out []string
	if len(t.Equal) < len(t.With) { // else the last sentence says it all
		out = append(out, l.w.Format("results.tie.with", data("proposals", l.titles(t.With))))
	}
	rules := l.e.outcomes.rules.Stages[i]
	for at, b := range t.Broken {
		if len(b.Before)+len(b.After) > 0 {
			link := rules.Ties[info.Broken[at].Link]
			out = append(out, l.sentences(link.Statement(rules), i))
		}
	}
	if len(t.Equal) > 0 {
		out = append(out, l.w.Format("results.tie.equal", data("proposals", l.titles(t.Equal))))
	}
	return joinNonEmpty(" ", out...)
}

// titles lists the titles of proposals.
func (l *local) titles(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = l.w.Quote(l.in(l.e.Proposal(id).Title))
	}
	return l.w.List(out)
}

// markCut draws the line below the last of the best rows whose proposals go on or
// are awarded.
func markCut(rows []site.RankingRow) {
	past := slices.IndexFunc(rows, func(r site.RankingRow) bool { return r.Outcome.Kind != "award" && r.Outcome.Kind != "advance" })
	if past > 0 {
		rows[past-1].Cut = true
	}
}

// rankingNotes say how many proposals are left out, and why a value is missing.
func (l *local) rankingNotes(hidden int, rows []site.RankingRow) []string {
	var out []string
	if hidden > 0 {
		out = append(out, l.w.Count("results.hidden", hidden, nil))
	}
	withheld := slices.ContainsFunc(rows, func(r site.RankingRow) bool {
		return slices.ContainsFunc(r.Criteria, func(v site.RankingValue) bool { return v.Text == "–" })
	})
	if withheld {
		out = append(out, l.w.Count("results.withheld", innovato.LeastMarks, nil))
	}
	return out
}
