package view

import (
	"strings"
	"time"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// sentence writes a statement of the rules. The stage is the index of the one that
// it speaks of: its criteria are named by their titles.
func (l *local) sentence(s scoring.Statement, stage int) string {
	d := make(text.Data, len(s.Args))
	for field, arg := range s.Args {
		d[field] = l.argument(arg, stage)
	}
	if s.Count >= 0 {
		return l.w.Count(s.ID, s.Count, d)
	}
	return l.w.Format(s.ID, d)
}

// sentences writes statements one after the other. Each is a whole sentence or
// more, so that nothing is glued together that a translator would take apart.
func (l *local) sentences(list []scoring.Statement, stage int) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = l.sentence(s, stage)
	}
	return strings.Join(out, " ")
}

// argument writes one piece of data of a statement.
func (l *local) argument(a scoring.Arg, stage int) string {
	switch a.Kind {
	case scoring.ArgNumber:
		return l.exact(a.Number)
	case scoring.ArgPercent:
		return l.w.Percent(a.Number, decimals(a.Number))
	case scoring.ArgCriteria:
		titles := make([]string, len(a.IDs))
		for i, id := range a.IDs {
			titles[i] = l.criterionTitle(stage, id)
		}
		return l.w.List(titles)
	case scoring.ArgStage:
		return l.stageTitle(a.IDs[0])
	case scoring.ArgText:
		return a.Text
	case scoring.ArgDate:
		return l.writtenDate(a.Text)
	case scoring.ArgFact:
		return l.factTitle(stage, a.IDs[0])
	case scoring.ArgMoney:
		return l.w.Money(a.Number, a.Text)
	}
	return ""
}

// exact writes a number without rounding it: as a decimal if it has an end, else as
// a fraction.
func (l *local) exact(n number.Number) string {
	if n.IsInt() {
		return l.w.Number(n, 0)
	}
	if _, ok := n.Finite(); !ok {
		return n.Exact()
	}
	return l.w.Number(n, decimals(n))
}

// decimals returns how many decimals a number has; of one without an end, as many
// as are worth reading.
func decimals(n number.Number) int {
	const readable = 4
	decimal, ok := n.Finite()
	if !ok {
		return readable
	}
	_, places, _ := strings.Cut(decimal, ".")
	return len(places)
}

// criterionTitle returns the title of a criterion of a stage, or its id if the
// stage has no such criterion.
func (l *local) criterionTitle(stage int, id string) string {
	if c, ok := l.e.Stages[stage].Criterion(id); ok {
		return l.in(c.Title)
	}
	return id
}

// stageTitle returns the title of a stage, or its id if there is none.
func (l *local) stageTitle(id string) string {
	if i, ok := l.e.Stage(id); ok {
		return l.in(l.e.Stages[i].Title)
	}
	return id
}

// writtenDate writes a date that the call gives as text, with its hour if it has one.
func (l *local) writtenDate(written string) string {
	if day, err := time.ParseInLocation(time.DateOnly, written, l.e.Zone()); err == nil {
		return l.w.Date(day)
	}
	if at, err := time.ParseInLocation(time.DateOnly+" 15:04", written, l.e.Zone()); err == nil {
		return l.w.DateTime(at)
	}
	return written
}

// factTitle returns the title of a fact for which a stage gives points, or its id.
func (l *local) factTitle(stage int, id string) string {
	for _, step := range l.e.Stages[stage].Steps {
		bonus, ok := step.Step.(*scoring.Bonus)
		if !ok {
			continue
		}
		for _, f := range bonus.Facts {
			if f.Fact == id && f.Title[l.lang] != "" {
				return f.Title[l.lang]
			}
		}
	}
	return id
}
