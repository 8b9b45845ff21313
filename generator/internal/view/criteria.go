package view

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// criteriaPage tells how proposals are judged, from the marks to the awards.
func (l *local) criteriaPage() Page {
	s := sheet{l: l, name: "criteria/", section: "criteria/", title: l.t("site.nav.criteria"), invented: []string{"criteria", "rules"}}
	return s.page(func(s sheet) site.View { return l.criteria(s) })
}

func (l *local) criteria(s sheet) *site.Criteria {
	out := &site.Criteria{Layout: s.layout(), Title: l.t("criteria.title"), Lead: l.t("criteria.lead"), Weights: l.weights()}
	for i := range l.e.Stages {
		out.Stages = append(out.Stages, l.stageRules(i))
	}
	if len(l.e.Stages) > 0 {
		out.SelectionID, out.SelectionTitle, out.Selection = "selection", l.t("criteria.selection"), l.selectionRules()
	}
	out.Contents = l.criteriaContents(out)
	return out
}

func (l *local) criteriaContents(c *site.Criteria) site.Contents {
	out := site.Contents{Label: l.t("site.contents")}
	for _, s := range c.Stages {
		item := site.ContentsItem{Text: s.Title, URL: "#" + s.ID}
		for _, k := range s.Criteria {
			item.Items = append(item.Items, site.ContentsItem{Number: k.Number, Text: k.Title, URL: "#" + k.ID})
		}
		out.Items = append(out.Items, item)
	}
	if len(c.Selection) > 0 {
		out.Items = append(out.Items, site.ContentsItem{Text: c.SelectionTitle, URL: "#" + c.SelectionID})
	}
	return out
}

// weights shows how the score of the first stage that has one is divided.
func (l *local) weights() site.Weights {
	const most = 8 // parts that can be told apart
	i := slices.IndexFunc(l.e.outcomes.rules.Stages, func(s scoring.Stage) bool { return weighing(s) != nil })
	if i < 0 || len(l.e.Stages[i].Criteria) > most || len(l.e.Stages[i].Criteria) < 2 {
		return site.Weights{}
	}
	out := site.Weights{Title: l.t("criteria.weights"), Caption: l.w.Format("criteria.weights.caption", data("stage", l.in(l.e.Stages[i].Title)))}
	var start number.Number
	shares := shares(l.e.outcomes.rules.Stages[i].Criteria)
	for at, c := range l.e.Stages[i].Criteria {
		half, _ := shares[at].Div(number.Int(2))
		out.Items = append(out.Items, site.WeightShare{
			Number: l.w.Int(at + 1), Title: l.in(c.Title), URL: "#" + criterionID(l.e.Stages[i].ID, c.ID),
			Weight: l.w.Percent(shares[at], 2), Start: trimZeros(start.Decimal(2)), Size: trimZeros(shares[at].Decimal(2)),
			Middle: trimZeros(start.Add(half).Decimal(2)),
		})
		start = start.Add(shares[at])
	}
	return out
}

// shares divides 100 by the weights of siblings.
func shares(list []scoring.Criterion) []number.Number {
	var sum number.Number
	for _, c := range list {
		sum = sum.Add(c.Weight)
	}
	out := make([]number.Number, len(list))
	for i, c := range list {
		out[i], _ = c.Weight.Mul(number.Int(100)).Div(sum)
	}
	return out
}

// weighing returns the step of a stage that makes the score, nil if it has none.
func weighing(s scoring.Stage) *scoring.Weigh {
	for _, step := range s.Steps {
		if w, ok := step.(*scoring.Weigh); ok {
			return w
		}
	}
	return nil
}

// selectionRules are the sentences that say who is awarded.
func (l *local) selectionRules() []site.RuleStep {
	last := len(l.e.Stages) - 1
	var out []site.RuleStep
	for _, s := range l.e.outcomes.rules.Selection.Statement() {
		out = append(out, site.RuleStep{Text: l.sentence(s, last)})
	}
	return out
}

// criterionID is the anchor of a criterion on the page of the criteria.
func criterionID(stage, criterion string) string { return "criterion-" + stage + "-" + criterion }
