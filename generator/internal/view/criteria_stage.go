package view

import (
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// stageRules is how one stage judges.
func (l *local) stageRules(i int) site.StageRules {
	stage, rules := l.e.Stages[i], l.e.outcomes.rules.Stages[i]
	out := site.StageRules{
		ID: "stage-" + stage.ID, Title: l.in(stage.Title), Lead: l.in(stage.Description), Facts: l.stageFacts(i),
		CriteriaTitle: l.t("criteria.criteria"), Criteria: l.criteriaTree(i, stage.Criteria, rules.Criteria, ""),
		ScaleTitle: l.t("criteria.levels"), Scale: l.levels(stage.Scale),
		StepsTitle: l.t("criteria.steps"), StepsLead: l.t("criteria.steps.lead"), Steps: l.ruleSteps(i),
		TiesTitle: l.t("criteria.ties"),
	}
	out.TiesLead, out.Ties = l.ties(i)
	if n := len(l.e.Stages); n > 1 {
		out.Kicker = l.w.Format("criteria.stage", data("number", l.w.Int(i+1), "total", l.w.Int(n)))
	}
	if i < len(l.e.Stages)-1 {
		out.AdvanceTitle, out.Advance = l.t("criteria.advance"), l.sentences(rules.Advance.Statement(rules), i)
	}
	return out
}

// stageFacts are who judges, how many, and on which scale.
func (l *local) stageFacts(i int) []site.Fact {
	stage := l.e.Stages[i]
	kind := stage.Kind
	if kind == "" {
		kind = "jury"
	}
	out := []site.Fact{{Term: l.t("criteria.fact.judges"), Text: l.t("criteria.kind." + kind)}}
	if n := l.jurors(stage); n > 0 {
		out = append(out, site.Fact{Term: l.t("criteria.fact.jurors"), Text: l.w.Int(n)})
	}
	if q := l.e.Jury.Quorum; q > 0 {
		out = append(out, site.Fact{Term: l.t("criteria.fact.quorum"), Text: l.w.Count("criteria.quorum", q, nil)})
	}
	return append(out, site.Fact{Term: l.t("criteria.fact.scale"), Text: l.scale("criteria.scale", stage.Scale)})
}

// jurors returns how many judge in a stage, 0 if nothing is said.
func (l *local) jurors(s innovato.Stage) int {
	if n := len(l.e.JurorsOf(s)); n > 0 {
		return n
	}
	return l.e.Jury.Size
}

// scale writes the ends of a scale, and its steps if it has any, with the message
// of that id or the one ending in ".step".
func (l *local) scale(id string, s innovato.Scale) string {
	d := data("from", l.exact(s.From), "to", l.exact(s.To))
	if s.Step.IsZero() {
		return l.w.Format(id, d)
	}
	d["step"] = l.exact(s.Step)
	return l.w.Format(id+".step", d)
}

// criteriaTree is one level of the criteria. The rules stand beside the words, in
// the same order.
func (l *local) criteriaTree(stage int, list []innovato.Criterion, rules []scoring.Criterion, above string) []site.Criterion {
	var out []site.Criterion
	shares := shares(rules)
	for i, c := range list {
		item := site.Criterion{
			ID: criterionID(l.e.Stages[stage].ID, c.ID), Number: above + strconv.Itoa(i+1), Title: l.in(c.Title),
			Question: l.in(c.Question), Body: l.criterionBody(c), Weight: l.weight(stage, rules[i], shares[i]),
			Threshold: l.threshold(stage, c),
		}
		if item.Weight != "" {
			item.Bar = site.Bar{Percent: share(shares[i], number.Int(100))}
		}
		item.Criteria = l.criteriaTree(stage, c.Criteria, rules[i].Criteria, item.Number+".")
		out = append(out, item)
	}
	return out
}

// criterionBody is the description of a criterion, and its scale if it has its own.
func (l *local) criterionBody(c innovato.Criterion) site.HTML {
	out := l.plain(c.Description)
	if c.Scale != nil {
		out += paragraph(l.scale("criteria.ownScale", *c.Scale))
	}
	return out
}

// weight writes what a criterion counts among its siblings: a share, or a factor;
// nothing in a stage that gives no score.
func (l *local) weight(stage int, c scoring.Criterion, share number.Number) string {
	switch w := weighing(l.e.outcomes.rules.Stages[stage]); {
	case w == nil:
		return ""
	case w.By == scoring.ByFactor:
		return l.w.Format("criteria.factor", data("weight", l.exact(c.Weight)))
	}
	return l.w.Percent(share, 2)
}

// threshold writes the least value of a criterion, "" if it has none.
func (l *local) threshold(stage int, c innovato.Criterion) string {
	if c.AtLeast == nil {
		return ""
	}
	return l.w.Format("criteria.threshold", data("threshold", l.exact(*c.AtLeast), "to", l.exact(l.e.Stages[stage].ScaleOf(c).To)))
}

// levels are the marks of a scale that have a meaning in words.
func (l *local) levels(s innovato.Scale) []site.Level {
	var out []site.Level
	for _, level := range s.Levels {
		out = append(out, site.Level{Mark: l.exact(level.Mark), Text: l.titled(l.in(level.Label), l.in(level.Description))})
	}
	return out
}

// titled writes a title and what is said of it, of which either may be missing.
func (l *local) titled(title, words string) string {
	if title == "" || words == "" {
		return title + words
	}
	return l.w.Format("rulebook.titled", data("title", title, "text", words))
}

// ruleSteps are the operations of a stage in their order. What happens with marks
// that were not given is said first where the rules leave it to the default.
func (l *local) ruleSteps(i int) []site.RuleStep {
	var out []site.RuleStep
	for _, s := range l.operations(i) {
		out = append(out, site.RuleStep{ID: "step-" + l.e.Stages[i].ID + "-" + s.key, Title: l.t("scoring." + s.name + ".name"), Text: l.sentences(s.statements, i)})
	}
	return out
}

// A ruleStep is an operation of a stage as the rulebook states it.
type ruleStep struct {
	key        string // unique in the stage: the name, or the name and a number
	name       string // of the step
	statements []scoring.Statement
}

// operations lists the operations of a stage.
func (l *local) operations(i int) []ruleStep {
	rules := l.e.outcomes.rules.Stages[i]
	var out []ruleStep
	if given := defaultMissing(rules); len(given) > 0 {
		out = append(out, ruleStep{key: "missing", name: "missing", statements: given})
	}
	for at, step := range rules.Steps {
		out = append(out, ruleStep{key: stepKey(rules, at), name: step.Name(), statements: step.Statement(rules)})
	}
	return out
}

// stepKey names a step of a stage in anchors: "require", "require-2". The index -1
// is that of the default for marks that were not given.
func stepKey(s scoring.Stage, index int) string {
	if index < 0 {
		return "missing"
	}
	name, nth := s.Steps[index].Name(), 1
	for _, earlier := range s.Steps[:index] {
		if earlier.Name() == name {
			nth++
		}
	}
	if nth == 1 {
		return name
	}
	return name + "-" + strconv.Itoa(nth)
}

// stageStatements are the statements about a stage that belong to no step, of one kind.
func stageStatements(s scoring.Stage, prefix string) []scoring.Statement {
	var out []scoring.Statement
	for _, statement := range s.Statements() {
		if strings.HasPrefix(statement.ID, prefix) {
			out = append(out, statement)
		}
	}
	return out
}

// defaultMissing are the statements about marks that were not given, of a stage
// whose rules do not speak of them.
func defaultMissing(s scoring.Stage) []scoring.Statement {
	return stageStatements(s, "scoring.missing.")
}

// ties says how the ranking is made, and what decides between equal scores.
func (l *local) ties(i int) (lead string, links []site.RuleStep) {
	rules := l.e.outcomes.rules.Stages[i]
	general := rules.RankStatements()
	if len(rules.Ties) == 0 || weighing(rules) == nil {
		return "", []site.RuleStep{{Text: l.sentences(general, i)}}
	}
	for _, link := range rules.Ties {
		links = append(links, site.RuleStep{Text: l.sentences(link.Statement(rules), i)})
	}
	return l.sentence(general[0], i), append(links, site.RuleStep{Text: l.sentence(general[len(general)-1], i)})
}

// paragraph is a paragraph of plain words.
func paragraph(words string) site.HTML {
	if words == "" {
		return ""
	}
	return site.HTML("<p>" + escape(words) + "</p>")
}

// caption returns the caption of a table that stands once for each stage on a page, with
// the name of the stage, so that no two tables are called the same.
func (l *local) caption(id string, stage int) string {
	return l.t(id) + " – " + l.in(l.e.Stages[stage].Title)
}
