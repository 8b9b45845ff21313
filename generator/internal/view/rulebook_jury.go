package view

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

func (l *local) articleJury() *draft {
	d := l.draft("jury")
	j := l.e.Jury
	if j.Size > 0 {
		d.say("size", l.w.Count("rulebook.jury.size", j.Size, nil))
	}
	d.put("appointment", l.plain(j.Appointment))
	d.list("members", l.t("rulebook.jury.members"), l.juryRoles())
	if j.Quorum > 0 {
		d.say("quorum", l.sentence(scoring.Statement{ID: "scoring.stage.quorum", Count: j.Quorum}, 0))
	}
	if c := j.Conflicts; c.SameUnit != "" {
		d.say("same-unit", l.t("rulebook.jury.sameUnit."+c.SameUnit))
	}
	if c := j.Conflicts; c.TeamMember != "" {
		d.say("team-member", l.t("rulebook.jury.teamMember."+c.TeamMember))
	}
	d.say("declared", l.declaredConflicts())
	d.put("secrecy", l.plain(j.Secrecy))
	return d
}

// declaredConflicts says what follows from a declaration. Who declared what is not
// published.
func (l *local) declaredConflicts() string {
	if len(l.e.Stages) == 0 {
		return ""
	}
	return l.t("rulebook.jury.declared")
}

// juryRoles are the roles of the members, if any is given.
func (l *local) juryRoles() []site.Point {
	if !slices.ContainsFunc(l.e.Jury.Members, func(j innovato.Juror) bool { return !j.Role.IsZero() }) {
		return nil
	}
	var out []site.Point
	for _, j := range l.e.Jury.Members {
		out = append(out, point("", l.juryRole(j)))
	}
	return out
}

// juryRole is what a juror is in the jury.
func (l *local) juryRole(j innovato.Juror) string {
	role := l.in(j.Role)
	switch {
	case role == "" && j.Chair:
		return l.t("rulebook.jury.chair")
	case role == "" && j.Alternate:
		return l.t("rulebook.jury.alternate")
	case role == "":
		return l.t("rulebook.jury.member")
	case j.Alternate:
		return l.w.Format("rulebook.jury.alternateRole", data("role", role))
	}
	return role
}

// articleStage is one stage of the evaluation: its criteria, its operations in their
// order, ties, and who goes on.
func (l *local) articleStage(i int) *draft {
	stage, rules := l.e.Stages[i], l.e.outcomes.rules.Stages[i]
	d := &draft{id: "stage-" + stage.ID, title: l.in(stage.Title)}
	if len(l.e.Stages) > 1 {
		d.title = l.w.Format("rulebook.stage", data("number", l.w.Int(i+1), "stage", d.title))
	}
	d.put("description", l.plain(stage.Description))
	d.say("scale", l.sentences(stageStatements(rules, "scoring.stage.scale"), i))
	d.table("criteria", l.t("rulebook.stage.criteria"), l.criteriaTable(i))
	for _, s := range l.operations(i) {
		d.say("step-"+s.key, l.sentences(s.statements, i))
	}
	lead, links := l.ties(i)
	if lead == "" {
		d.say("ranking", links[0].Text)
	} else {
		d.list("ranking", lead, tiePoints(d.id, rules, links[:len(links)-1]))
		d.say("equal", links[len(links)-1].Text)
	}
	if i < len(l.e.Stages)-1 {
		d.say("advance", l.sentences(rules.Advance.Statement(rules), i))
	}
	return d
}

func tiePoints(article string, s scoring.Stage, links []site.RuleStep) []site.Point {
	out := make([]site.Point, len(links))
	for i, link := range links {
		out[i] = point(articleID(article)+"-tie-"+s.Ties[i].Name()+tieOf(s.Ties[i]), link.Text)
	}
	return out
}

// tieOf tells links of one kind apart.
func tieOf(t scoring.Tie) string {
	if by, ok := t.(*scoring.ByCriterion); ok {
		return "-" + by.Criterion
	}
	return ""
}

// criteriaTable is the criteria with their weights and thresholds, parts below
// their groups.
func (l *local) criteriaTable(i int) site.Table {
	stage, rules := l.e.Stages[i], l.e.outcomes.rules.Stages[i]
	out := site.Table{Caption: l.w.Format("rulebook.criteria.caption", data("stage", l.in(stage.Title))), Columns: []site.Column{
		{Text: l.t("rulebook.criteria.criterion")}, {Text: l.t("rulebook.criteria.weight"), Number: true}, {Text: l.t("rulebook.criteria.minimum"), Number: true},
	}}
	for _, c := range flat(l.criteriaTree(i, stage.Criteria, rules.Criteria, "")) {
		out.Rows = append(out.Rows, site.Row{
			Heading: site.Cell{Text: l.w.Format("rulebook.numbered", data("number", c.Number, "title", c.Title))},
			Cells:   []site.Cell{{Text: orDash(c.Weight), Number: true}, {Text: orDash(c.Threshold), Number: true}},
		})
	}
	return out
}

// flat lists criteria and their parts in one line.
func flat(list []site.Criterion) []site.Criterion {
	var out []site.Criterion
	for _, c := range list {
		out = append(append(out, c), flat(c.Criteria)...)
	}
	return out
}

func orDash(words string) string {
	if words == "" {
		return "–"
	}
	return words
}

func (l *local) articleSelection() *draft {
	d := l.draft("selection")
	if len(l.e.Stages) == 0 {
		return d
	}
	for _, s := range l.e.outcomes.rules.Selection.Statement() {
		d.say(strings.ReplaceAll(strings.TrimPrefix(s.ID, "scoring."), ".", "-"), l.sentence(s, len(l.e.Stages)-1))
	}
	return d
}
