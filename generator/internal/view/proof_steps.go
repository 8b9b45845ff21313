package view

import (
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// steps are the lines of the proof in their order, but for the closing one, which
// stands below as the score.
func (p proof) steps() []site.DerivationStep {
	var out []site.DerivationStep
	for _, line := range p.lines {
		if line.Op == "score" {
			continue
		}
		out = append(out, site.DerivationStep{
			Title: p.l.t("scoring." + line.Op + ".name"), Text: p.text(line), Result: p.l.amount(line.To.Number),
			Failed: line.Note == "require.missed" || line.Note == "require.zero",
		})
	}
	return out
}

// text says what a line did: of which criterion, and with which figures.
func (p proof) text(line innovato.LineReport) string {
	d := data("what", p.l.t("scoring.line."+line.Note))
	id := "proposal.proof.line"
	if line.Criterion != "" {
		id += ".criterion"
		d["criterion"] = p.l.criterionTitle(p.stage, line.Criterion)
	}
	if figures := p.figures(line); figures != "" {
		id += ".figures"
		d["figures"] = figures
	}
	if least, ok := p.least(line); ok {
		id += ".least"
		d["threshold"] = p.l.exact(least)
	}
	if id == "proposal.proof.line" {
		return d["what"]
	}
	return p.l.w.Format(id, d)
}

// least is the threshold that a line holds its value against.
func (p proof) least(line innovato.LineReport) (number.Number, bool) {
	if line.Op != "require" || line.Note == "require.zero" || line.Step < 0 {
		return number.Number{}, false
	}
	if line.Criterion != "" {
		c, ok := p.l.e.Stages[p.stage].Criterion(line.Criterion)
		if !ok || c.AtLeast == nil {
			return number.Number{}, false
		}
		return *c.AtLeast, true
	}
	require, ok := p.rules.Steps[line.Step].(*scoring.Require)
	if !ok || require.Total == nil {
		return number.Number{}, false
	}
	return *require.Total, true
}

// figures is the calculation of a line in signs, which are the same in all
// languages; "" where there is none or its operands are not published.
func (p proof) figures(line innovato.LineReport) string {
	switch line.Op {
	case "combine":
		return p.combined(line)
	case "weigh":
		return p.weighted(line.From)
	case "rescale":
		if line.Note == "rescale.best" {
			return p.weighted(line.From)
		}
	case "bonus":
		return strings.Join(p.used(line.From), " + ")
	}
	return ""
}

// used are the values that enter a line.
func (p proof) used(from []innovato.OperandReport) []string {
	var out []string
	for _, o := range from {
		if o.Used && o.Value != nil {
			out = append(out, p.l.exact(o.Value.Number))
		}
	}
	return out
}

// combined is the mean or the sum of the marks that are used.
func (p proof) combined(line innovato.LineReport) string {
	used := p.used(line.From)
	if len(used) < 2 {
		return ""
	}
	sum := strings.Join(used, " + ")
	if line.Note == "combine.sum" {
		return sum
	}
	return "(" + sum + ") ÷ " + p.l.w.Int(len(used))
}

// weighted is the weighted sum of operands.
func (p proof) weighted(from []innovato.OperandReport) string {
	var terms []string
	for _, o := range from {
		if o.Value == nil || o.Weight == nil {
			continue
		}
		term := bracketed(p.l.exact(o.Weight.Number)) + " × " + bracketed(p.l.exact(o.Value.Number))
		if o.Of != nil {
			term += " ÷ " + p.l.exact(o.Of.Number)
		}
		terms = append(terms, term)
	}
	return strings.Join(terms, " + ")
}

// bracketed puts a fraction in brackets, so that it is read as one number.
func bracketed(n string) string {
	if strings.Contains(n, "/") {
		return "(" + n + ")"
	}
	return n
}
