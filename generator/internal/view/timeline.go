package view

import (
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// timelinePage is the dates of an edition.
func (l *local) timelinePage() Page {
	s := sheet{l: l, name: "timeline/", section: "timeline/", title: l.t("site.nav.timeline"), invented: []string{"timeline"}}
	return s.page(func(s sheet) site.View { return l.timeline(s) })
}

func (l *local) timeline(s sheet) *site.Timeline {
	out := &site.Timeline{
		Layout: s.layout(), Title: s.title, Lead: l.phaseText(), ZoneText: l.zoneText(),
		CalendarTitle: l.t("site.calendar"), CalendarText: l.t("site.calendar.text"),
		Calendar: []site.Download{{Text: l.t("site.calendar.file"), Note: "ICS", URL: s.to("calendar.ics")}},
	}
	for _, e := range l.e.Timeline {
		out.Items = append(out.Items, l.milestone(e))
	}
	return out
}

func (l *local) milestone(e innovato.Entry) site.Milestone {
	state := l.state(e)
	return site.Milestone{
		ID: e.ID, State: state, StateText: l.t("site.state." + state), When: l.when(e), Title: l.in(e.Title),
		Body: l.plain(e.Description), Detail: l.in(e.Place), Deadline: e.Kind == "deadline",
	}
}

// phase returns how far the edition has come, as a badge.
func (l *local) phase(e *Edition) site.Badge {
	kind := map[innovato.Phase]string{
		innovato.Before: "next", innovato.Open: "now", innovato.Evaluating: "now",
		innovato.Results: "award", innovato.Implementing: "done",
	}[e.Disclosure.Phase]
	return site.Badge{Kind: kind, Text: l.t("site.phase." + e.Disclosure.Phase.String())}
}
