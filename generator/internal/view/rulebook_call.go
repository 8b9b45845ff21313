package view

import (
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

func (l *local) articlePurpose() *draft {
	d := l.draft("purpose")
	d.say("call", l.w.Format("rulebook.purpose.call", data("title", l.siteName(), "owner", l.owner())))
	d.put("summary", l.plain(l.e.Summary))
	return d
}

func (l *local) articleEligibility() *draft {
	d := l.draft("eligibility")
	d.put("who", l.plain(l.e.Eligibility.Who))
	var conditions, exclusions []site.Point
	for _, c := range l.e.Eligibility.Clauses {
		p := point("art-eligibility-clause-"+c.ID, l.in(c.Text))
		if c.Excludes {
			exclusions = append(exclusions, p)
		} else {
			conditions = append(conditions, p)
		}
	}
	d.list("conditions", l.t("rulebook.eligibility.conditions"), conditions)
	d.list("exclusions", l.t("rulebook.eligibility.exclusions"), exclusions)
	switch team := l.e.Eligibility.Team; {
	case team.Max == 1:
		d.say("team", l.t("rulebook.eligibility.noTeams"))
	case team.Max > 1:
		d.say("team", l.w.Count("rulebook.eligibility.teams", team.Max, nil))
		if team.Spokesperson {
			d.say("spokesperson", l.t("rulebook.eligibility.spokesperson"))
		}
	}
	if n := l.e.Eligibility.ProposalsPerApplicant; n > 0 {
		d.say("number", l.w.Count("rulebook.eligibility.perApplicant", n, nil))
	}
	return d
}

func (l *local) articleThemes() *draft {
	d := l.draft("themes")
	var points []site.Point
	for _, t := range l.e.Themes {
		points = append(points, point("art-themes-theme-"+t.ID, l.titled(l.in(t.Title), l.in(t.Description))))
	}
	d.list("list", l.t("rulebook.themes.list"), points)
	return d
}

func (l *local) articleChallenges(s sheet) *draft {
	d := l.draft("challenges")
	if len(l.e.Challenges) > 0 {
		d.say("list", l.t("rulebook.challenges.list"))
	}
	for _, c := range l.e.Challenges {
		body := site.HTML("<p><strong>"+escape(l.in(c.Title))+"</strong></p>") + s.markdown(c.Description, 1, "challenge-"+c.ID+"-")
		if owner := l.in(c.Owner); owner != "" {
			body += paragraph(l.w.Format("rulebook.challenges.owner", data("owner", owner)))
		}
		d.put("challenge-"+c.ID, body)
	}
	return d
}

func (l *local) articleApplication(s sheet) *draft {
	a := l.e.Application
	d := l.draft("application")
	d.put("how", s.markdown(a.How, 1, "how-"))
	if a.URL != "" {
		d.say("address", l.w.Format("rulebook.application.address", data("url", a.URL)))
	}
	d.table("fields", l.t("rulebook.application.fields"), l.formTable())
	if n := a.Attachments.Max; n > 0 {
		d.say("attachments", l.w.Count("rulebook.application.attachments", n, nil), l.attachmentSize(), l.attachmentFormats())
	}
	if a.Anonymous {
		d.say("anonymity", l.t("rulebook.application.anonymous"))
	}
	return d
}

func (l *local) attachmentSize() string {
	size := l.e.Application.Attachments.MaxMegabytes
	if size == nil {
		return ""
	}
	return l.w.Format("rulebook.application.size", data("megabytes", l.exact(*size)))
}

func (l *local) attachmentFormats() string {
	formats := l.e.Application.Attachments.Formats
	if len(formats) == 0 {
		return ""
	}
	upper := make([]string, len(formats))
	for i, f := range formats {
		upper[i] = strings.ToUpper(f)
	}
	return l.w.Format("rulebook.application.formats", data("formats", l.w.List(upper)))
}

// formTable is the form, field by field.
func (l *local) formTable() site.Table {
	out := site.Table{Caption: l.t("rulebook.form.caption")}
	for _, id := range []string{"field", "kind", "limit", "required", "published"} {
		out.Columns = append(out.Columns, site.Column{Text: l.t("rulebook.form." + id)})
	}
	for _, f := range l.e.Application.Fields {
		limit := "–"
		if f.MaxCharacters > 0 {
			limit = l.w.Count("rulebook.form.characters", f.MaxCharacters, nil)
		}
		out.Rows = append(out.Rows, site.Row{
			Heading: site.Cell{Text: l.in(f.Title), Detail: l.in(f.Help)},
			Cells:   []site.Cell{l.kindCell(f), {Text: limit}, {Text: l.yesNo(f.Required)}, {Text: l.yesNo(f.Public)}},
		})
	}
	return out
}

func (l *local) kindCell(f innovato.Field) site.Cell {
	kind := f.Kind
	if kind == "" {
		kind = "text"
	}
	var options []string
	for _, o := range f.Options {
		options = append(options, l.in(o.Title))
	}
	return site.Cell{Text: l.t("rulebook.form.kind." + kind), Detail: strings.Join(options, "; ")}
}

func (l *local) articleTimeline() *draft {
	d := l.draft("timeline")
	if deadline, ok := l.e.Milestone("deadline"); ok {
		d.say("deadline", l.w.Format("rulebook.timeline.deadline", data("date", l.when(deadline).Text)))
	}
	table := site.Table{Caption: l.t("rulebook.timeline.caption"), Columns: []site.Column{{Text: l.t("rulebook.timeline.what")}, {Text: l.t("rulebook.timeline.when")}}}
	for _, e := range l.e.Timeline {
		table.Rows = append(table.Rows, site.Row{
			Heading: site.Cell{Text: l.in(e.Title), Detail: l.in(e.Description)},
			Cells:   []site.Cell{{Text: l.when(e).Text, Detail: l.in(e.Place)}},
		})
	}
	d.table("dates", l.t("rulebook.timeline.dates"), table)
	d.say("zone", l.w.Format("rulebook.timeline.zone", data("zone", l.e.TimeZone)))
	return d
}
