package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// addProof shows how the score came about, stage by stage, as far as the call
// publishes values and marks, and why the outcome followed.
func (l *local) addProof(out *site.Proposal, id string) {
	for i, ranked := range l.e.outcomes.ranked {
		r := ranked[id]
		if r == nil {
			continue
		}
		if public, ok := l.e.published(i, r.Proposal); ok && len(public.Proof) > 0 {
			out.Proof = append(out.Proof, l.derivation(i, *public))
		}
		out.Decision = append(out.Decision, l.w.Format("proposal.decision", data("stage", l.in(l.e.Stages[i].Title), "reason", l.stageReason(i, r))))
	}
	if len(out.Proof) == 0 { // what stands with the proof stands with the facts
		for _, reason := range out.Decision {
			out.Facts = append(out.Facts, site.Fact{Term: l.t("proposal.decision.title"), Text: reason})
		}
		out.Decision = nil
		return
	}
	out.ProofID, out.ProofTitle, out.ProofLead = "proof", l.t("proposal.proof"), l.t("proposal.proof.lead")
	out.DecisionTitle = l.t("proposal.decision.title")
}

// stageReason says why a proposal left a stage as it did; a decision beyond the
// rules says so itself.
func (l *local) stageReason(stage int, r *scoring.Ranked) string {
	final, in := l.e.outcomes.selected[r.Proposal], l.e.Stages[stage].ID
	if final.Stage != in || final.Reason != "exception" {
		return l.reason(r.Reason)
	}
	for _, x := range l.e.Selection.Exceptions {
		if x.Proposal == r.Proposal {
			return joinNonEmpty(" ", l.reason(final.Reason), l.in(x.Reason))
		}
	}
	return l.reason(final.Reason)
}

// derivation proves the score of a stage from what is published of it.
func (l *local) derivation(i int, r innovato.RankedReport) site.Derivation {
	p := proof{l: l, stage: i, rules: l.e.outcomes.rules.Stages[i], lines: r.Proof}
	out := site.Derivation{
		ID: "proof-" + l.e.Stages[i].ID, Title: l.in(l.e.Stages[i].Title), Caption: l.caption("proposal.proof.caption", i),
		CriterionLabel: l.t("proposal.proof.criterion"), ValueLabel: l.t("proposal.proof.value"),
		StepsTitle: l.t("proposal.proof.steps"), Steps: p.steps(),
	}
	if l.e.Disclosure.Marks {
		out.MarksLabel = l.t("proposal.proof.marks")
	}
	if weighing(p.rules) != nil {
		out.WeightLabel, out.PointsLabel = l.t("proposal.proof.weight"), l.t("proposal.proof.points")
		if total, ok := p.line("weigh", ""); ok {
			out.TotalLabel, out.Total = l.t("proposal.proof.total"), l.amount(total.To.Number)
		}
		out.ScoreLabel, out.Score = l.t("results.score"), l.amount(r.Score.Number)
	}
	out.Rows = p.rows(l.e.Stages[i].Criteria, p.rules.Criteria, false)
	if l.e.Disclosure.Marks {
		out.Legend = p.legend(out.Rows)
	}
	return out
}

// A proof is the published lines of a score while they are written.
type proof struct {
	l     *local
	stage int
	rules scoring.Stage
	lines []innovato.LineReport
}

// line returns the last line of an operation about a criterion, "" for the total.
func (p proof) line(op, criterion string) (innovato.LineReport, bool) {
	for i := len(p.lines) - 1; i >= 0; i-- {
		if line := &p.lines[i]; line.Op == op && line.Criterion == criterion {
			return *line, true
		}
	}
	return innovato.LineReport{}, false
}

// rows are the criteria with their marks, parts below their groups.
func (p proof) rows(list []innovato.Criterion, rules []scoring.Criterion, part bool) []site.DerivationRow {
	var out []site.DerivationRow
	shares := shares(rules)
	for i, c := range list {
		row := site.DerivationRow{Criterion: p.l.in(c.Title), Part: part, Weight: p.l.weight(p.stage, rules[i], shares[i])}
		op := "combine"
		if c.IsGroup() {
			op = "weigh"
		}
		if line, ok := p.line(op, c.ID); ok {
			row.Value = p.l.amount(line.To.Number)
			if op == "combine" {
				row.Marks = p.marks(line.From)
			}
		}
		row.Points = p.points(c.ID)
		out = append(append(out, row), p.rows(c.Criteria, rules[i].Criteria, true)...)
	}
	return out
}

// points is what a criterion adds to the score; nothing for a part of a group.
func (p proof) points(criterion string) site.Amount {
	total, _ := p.line("weigh", "")
	for _, o := range total.From {
		if o.Label == criterion && o.Value != nil && o.Weight != nil {
			return p.l.amount(product(o))
		}
	}
	return site.Amount{}
}

// product is what an operand adds to a weighted sum: weight times value, divided by
// the top of its scale where the step divides by it.
func product(o innovato.OperandReport) number.Number {
	n := o.Weight.Mul(o.Value.Number)
	if o.Of != nil {
		if part, ok := n.Div(o.Of.Number); ok {
			return part
		}
	}
	return n
}

// marks writes the marks of a criterion, as far as they are published: in ascending
// order, those that were not given last. Where equal marks do not all count, those
// that were left out stand on the outer side.
func (p proof) marks(list []innovato.OperandReport) []site.Mark {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b innovato.OperandReport) int {
		return cmp.Or(cmp.Compare(a.State, b.State), compareGiven(a.Value, b.Value), cmp.Compare(side(list, a), side(list, b)))
	})
	out := make([]site.Mark, len(list))
	for i, o := range list {
		out[i] = p.mark(o)
	}
	return out
}

// side says where a mark stands among equal ones: before those that count, with
// them, or after them.
func side(list []innovato.OperandReport, o innovato.OperandReport) int {
	lower := func(other innovato.OperandReport) bool { return other.Used && compareGiven(other.Value, o.Value) < 0 }
	switch {
	case o.Used:
		return 0
	case o.Why == "combine.lowest":
		return -1
	case o.Why == "combine.highest" || slices.ContainsFunc(list, lower):
		return 1
	}
	return -1
}

func compareGiven(a, b *innovato.Quantity) int {
	if a == nil || b == nil {
		return 0
	}
	return a.Cmp(b.Number)
}

func (p proof) mark(o innovato.OperandReport) site.Mark {
	m := site.Mark{Text: "–", Dropped: !o.Used}
	if o.Value != nil {
		m.Text = p.l.exact(o.Value.Number)
	}
	switch {
	case o.Why != "":
		m.Note = p.l.t("scoring.why." + o.Why)
	case o.State != "":
		m.Note = p.l.t("scoring.state." + o.State)
	}
	if o.State != "" && o.Used {
		m.Text = p.l.w.Format("proposal.proof.replaced", data("value", m.Text))
	}
	if o.Label != "" && p.l.e.Disclosure.NamedMarks {
		m.Text = p.l.w.Format("proposal.proof.named", data("juror", p.juror(o.Label), "mark", m.Text))
	}
	return m
}

func (p proof) juror(id string) string {
	i := slices.IndexFunc(p.l.e.Jury.Members, func(j innovato.Juror) bool { return j.ID == id })
	if i < 0 {
		return ""
	}
	return p.l.jurorName(i)
}

// legend explains the marks that are struck out or replaced.
func (p proof) legend(rows []site.DerivationRow) string {
	struck := slices.ContainsFunc(rows, func(r site.DerivationRow) bool {
		return slices.ContainsFunc(r.Marks, func(m site.Mark) bool { return m.Dropped })
	})
	replaced := slices.ContainsFunc(rows, func(r site.DerivationRow) bool {
		return slices.ContainsFunc(r.Marks, func(m site.Mark) bool { return !m.Dropped && m.Note != "" })
	})
	var out []string
	if struck {
		out = append(out, p.l.t("proposal.proof.legend.struck"))
	}
	if replaced {
		out = append(out, p.l.t("proposal.proof.legend.replaced"))
	}
	return strings.Join(out, " ")
}
