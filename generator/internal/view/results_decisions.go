package view

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// reserveList are the shown proposals on the reserve list, best first.
func (l *local) reserveList(s sheet) site.Decisions {
	out := site.Decisions{ID: "reserve", Title: l.t("results.reserve"), Lead: l.t("results.reserve.lead")}
	for _, sel := range l.outcomes(scoring.Reserve) {
		if l.e.Disclosure.Proposal(sel.Proposal) {
			out.Items = append(out.Items, l.decision(s, sel.Proposal, sel.Outcome, l.reason(sel.Reason)))
		}
	}
	return out
}

// decision names a proposal by its title where it may be shown, else by its id
// alone.
func (l *local) decision(s sheet, id string, outcome scoring.Outcome, reason string) site.Decision {
	out := site.Decision{Title: l.w.Format("results.proposalID", data("id", id)), Outcome: l.outcomeBadge(outcome), Reason: reason}
	if l.e.Disclosure.Proposal(id) {
		out.Title, out.URL = l.in(l.e.Proposal(id).Title), s.to("proposals/"+id+"/")
	}
	return out
}

// excludedList are the excluded proposals with the reason, where the call publishes
// them: those that were not admitted, and those that the evaluation did not rank.
func (l *local) excludedList(s sheet) site.Decisions {
	if !l.e.Disclosure.Excluded {
		return site.Decisions{}
	}
	out := site.Decisions{ID: "excluded", Title: l.t("results.excluded"), Lead: l.t("results.excluded.lead")}
	for _, p := range l.e.Proposals {
		if p.Status == "excluded" {
			d := l.decision(s, p.ID, scoring.OutExcluded, l.in(p.Reason))
			d.Outcome.Text = l.t("results.notAdmitted")
			out.Items = append(out.Items, d)
		}
	}
	for i := range l.e.Result.Stages {
		for _, x := range l.e.Result.Stages[i].Excluded {
			if public, ok := l.e.publishedExclusion(i, x); ok {
				d := l.decision(s, x.Proposal, scoring.OutExcluded, l.whyExcluded(i, public))
				d.Rule = l.ruleOf(s, i, x.Step)
				out.Items = append(out.Items, d)
			}
		}
	}
	return out
}

// whyExcluded says which condition a proposal did not meet, with the value only if
// it is published.
func (l *local) whyExcluded(stage int, x innovato.ExcludedReport) string {
	if x.Reason != "require.criterion" && x.Reason != "require.total" || x.Threshold == nil {
		return l.reason(x.Reason)
	}
	d := data("threshold", l.exact(x.Threshold.Number))
	id := "results." + x.Reason
	if x.Criterion != "" {
		d["criterion"] = l.criterionTitle(stage, x.Criterion)
	}
	if x.Value != nil {
		d["value"] = l.w.Number(x.Value.Number, 4)
		id += ".value"
	}
	return l.w.Format(id, d)
}

// ruleOf leads to the paragraph of the rulebook that a step stands in.
func (l *local) ruleOf(s sheet, stage, step int) site.Link {
	anchor := articleID("stage-"+l.e.Stages[stage].ID) + "-step-" + stepKey(l.e.outcomes.rules.Stages[stage], step)
	return site.Link{Text: l.t("results.rule"), URL: s.to("rulebook/") + "#" + anchor}
}

// exceptions are decisions that the rules alone do not explain.
func (l *local) exceptions(s sheet) site.Decisions {
	out := site.Decisions{ID: "exceptions", Title: l.t("results.exceptions"), Lead: l.t("results.exceptions.lead")}
	for _, x := range l.e.Selection.Exceptions {
		if l.e.Disclosure.Proposal(x.Proposal) {
			out.Items = append(out.Items, l.decision(s, x.Proposal, x.Outcome, l.in(x.Reason)))
		}
	}
	return out
}

// scoreChart draws the shown scores of a stage.
func (l *local) scoreChart(i int) site.Chart {
	const fewest, most = 3, 150 // columns worth a drawing, and with room for it
	ranked := slices.DeleteFunc(slices.Clone(l.e.Result.Stages[i].Ranking), func(r scoring.Ranked) bool { return !l.e.Disclosure.Proposal(r.Proposal) })
	if l.e.Result.Stages[i].Gate || len(ranked) < fewest || len(ranked) > most {
		return site.Chart{}
	}
	stage := l.in(l.e.Stages[i].Title)
	out := site.Chart{
		ID: "chart", Heading: l.t("results.chart"), Title: l.w.Format("results.chart.title", data("stage", stage)),
		Text: l.w.Count("results.chart.text", len(ranked), data(
			"highest", l.w.Number(ranked[0].Score, 2), "lowest", l.w.Number(ranked[len(ranked)-1].Score, 2), "stage", stage)),
		TableText: l.t("results.chart.table"), TableURL: "#ranking-" + l.e.Stages[i].ID,
		Lines: l.chartLines(i),
	}
	for _, r := range ranked {
		out.Columns = append(out.Columns, l.chartColumn(i, r))
	}
	return site.ColumnChart(out)
}

func (l *local) chartColumn(i int, r scoring.Ranked) site.ChartColumn {
	kind := l.outcomeBadge(r.Outcome).Kind
	if kind != "award" && kind != "reserve" {
		kind = ""
	}
	return site.ChartColumn{
		Label: l.w.Int(r.Rank), Percent: share(r.Score, l.e.outcomes.full[i]), Kind: kind,
		Text: l.w.Format("results.chart.column", data("title", l.in(l.e.Proposal(r.Proposal).Title), "score", l.w.Number(r.Score, 2))),
	}
}
