package view

import (
	"slices"
	"time"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// homePage is the front of an edition: what, who, until when, how.
func (l *local) homePage() Page {
	s := sheet{l: l, section: ""}
	return s.page(func(s sheet) site.View { return l.home(s) })
}

func (l *local) home(s sheet) *site.Home {
	phase := l.e.Disclosure.Phase.String()
	return &site.Home{
		Layout: s.layout(), Kicker: l.owner(), Title: l.siteName(), Slogan: l.in(l.e.Slogan), Summary: l.in(l.e.Summary),
		Phase: l.phase(l.e), PhaseText: l.phaseText(), Actions: l.actions(s),
		FactsLabel: l.t("site.home.facts"), Facts: l.keyFacts(s),
		Steps:   site.Steps{Title: l.t("site.home.steps"), Items: l.steps(), More: site.Link{Text: l.t("site.home.steps.more"), URL: s.to("timeline/")}},
		How:     l.how(s, phase),
		Awarded: l.awarded(s), Themes: l.homeThemes(s), Numbers: l.numbers(),
		News: l.latestNews(s), Pages: l.furtherLinks(s), Contact: l.contact(),
	}
}

// phaseText says what the phase means for the reader, with its date.
func (l *local) phaseText() string {
	phase := l.e.Disclosure.Phase
	kind := map[innovato.Phase]string{
		innovato.Before: "opening", innovato.Open: "deadline", innovato.Evaluating: "results",
		innovato.Results: "results", innovato.Implementing: "results",
	}[phase]
	entry, ok := l.e.Milestone(kind)
	if !ok {
		return l.t("site.phase." + phase.String() + ".undated")
	}
	return l.w.Format("site.phase."+phase.String()+".text", data("date", l.when(entry).Text))
}

// actions are what the reader can do in this phase, the most important first.
func (l *local) actions(s sheet) []site.Action {
	call := site.Action{Text: l.t("site.action.call"), URL: s.to("call/")}
	rulebook := site.Action{Text: l.t("site.action.rulebook"), URL: s.to("rulebook/")}
	timeline := site.Action{Text: l.t("site.action.timeline"), URL: s.to("timeline/")}
	switch {
	case l.e.Disclosure.Phase == innovato.Open && l.e.Application.URL != "":
		apply := site.Action{Text: l.t("site.action.apply"), URL: l.e.Application.URL, Primary: true}
		return []site.Action{apply, call, rulebook}
	case l.e.Disclosure.Results:
		results := site.Action{Text: l.t("site.action.results"), URL: s.to("results/"), Primary: true}
		return []site.Action{results, {Text: l.t("site.action.criteria"), URL: s.to("criteria/")}, call}
	}
	call.Primary = true
	return []site.Action{call, timeline, rulebook}
}

// keyFacts answer who, until when, what and how.
func (l *local) keyFacts(s sheet) []site.Fact {
	out := []site.Fact{{Term: l.t("site.fact.who"), Text: l.in(l.e.Eligibility.Who)}}
	if deadline, ok := l.e.Milestone("deadline"); ok {
		out = append(out, site.Fact{Term: l.t("site.fact.deadline"), When: l.when(deadline), Detail: l.zoneText()})
	}
	if prize := l.prizeInShort(); prize != "" {
		out = append(out, site.Fact{Term: l.t("site.fact.prizes"), Text: prize})
	}
	return append(out, site.Fact{Term: l.t("site.fact.how"), Text: l.t("site.fact.how.text"), URL: s.to("call/#application")})
}

func (l *local) prizeInShort() string {
	var titles []string
	for _, p := range l.e.Prizes {
		titles = append(titles, l.in(p.Title))
	}
	if len(titles) > 0 && len(titles) <= 3 {
		return l.w.List(titles)
	}
	if support := l.in(l.e.Implementation.Support); support != "" || l.e.Disclosure.Results {
		return support
	}
	if n := l.e.Selection.Award.Top; n > 0 {
		return l.w.Count("site.fact.prizes.top", n, nil)
	}
	return ""
}

// zoneText names the time zone of hours.
func (l *local) zoneText() string {
	return l.w.Format("site.zone", data("zone", l.e.TimeZone))
}

// when writes a date or a span of the timeline.
func (l *local) when(e innovato.Entry) site.Moment {
	if !e.At.IsZero() {
		return l.moment(e.At)
	}
	last := e.To.Start()
	if e.To.HasClock() || e.From.HasClock() {
		return site.Moment{Text: l.w.Format("site.span", data("from", l.moment(e.From).Text, "to", l.moment(e.To).Text))}
	}
	return site.Moment{Text: l.w.DateRange(e.From.Start(), last)}
}

// moment writes a day, with its hour where there is one. 24:00 is the end of the
// day before midnight, and is written so.
func (l *local) moment(m innovato.Moment) site.Moment {
	switch {
	case m.IsZero():
		return site.Moment{}
	case !m.HasClock():
		return site.Moment{Text: l.w.Date(m.Start()), Datetime: m.Start().Format(time.DateOnly)}
	}
	return site.Moment{Text: l.w.DateTime(m.Start()), Datetime: m.Start().Format("2006-01-02T15:04:05Z07:00")}
}

// steps are the entries of the timeline that make up the procedure.
func (l *local) steps() []site.Step {
	var out []site.Step
	for _, e := range l.e.Timeline {
		if e.Kind == "event" {
			continue
		}
		state := l.state(e)
		out = append(out, site.Step{State: state, StateText: l.t("site.state." + state), Title: l.in(e.Title), When: l.when(e)})
	}
	return out
}

// state is past, current or next.
func (l *local) state(e innovato.Entry) string {
	switch e.When(l.site.Now) {
	case innovato.Past:
		return "past"
	case innovato.Present:
		return "current"
	default:
		return "next"
	}
}

func (l *local) how(s sheet, phase string) site.HowTo {
	if phase != "before" && phase != "open" {
		return site.HowTo{}
	}
	h := site.HowTo{Title: l.t("site.how"), More: site.Link{Text: l.t("site.how.more"), URL: s.to("call/#application")}}
	for _, step := range []string{"read", "write", "send"} {
		h.Items = append(h.Items, site.HowStep{Title: l.t("site.how." + step), Text: l.t("site.how." + step + ".text")})
	}
	return h
}

func (l *local) homeThemes(s sheet) site.Themes {
	out := site.Themes{Title: l.t("site.themes"), Lead: l.t("site.themes.lead")}
	for _, t := range l.e.Themes {
		out.Items = append(out.Items, site.Theme{Title: l.in(t.Title), Text: l.in(t.Description), URL: s.to("call/#theme-" + t.ID)})
	}
	return out
}

// numbers are figures that give nothing away before they may be known: proposals
// from the deadline on, awards with the results.
func (l *local) numbers() site.Numbers {
	out := site.Numbers{Title: l.t("site.numbers")}
	add := func(id string, n int) {
		if n > 0 {
			out.Items = append(out.Items, site.Figure{Value: l.w.Int(n), Label: l.w.Count("site.numbers."+id, n, nil)})
		}
	}
	if l.e.Disclosure.Phase >= innovato.Evaluating {
		add("proposals", len(l.e.Proposals))
		people := 0
		for _, p := range l.e.Proposals {
			people += max(p.TeamSize, len(p.Applicants))
		}
		add("people", people)
	}
	add("themes", len(l.e.Themes))
	add("criteria", l.countCriteria())
	jurors := l.e.Jury.Size
	if jurors == 0 {
		jurors = len(l.e.Jury.Members)
	}
	add("jurors", jurors)
	if l.e.Disclosure.Results {
		add("awarded", len(l.outcomes(scoring.Awarded)))
	}
	return out
}

func (l *local) countCriteria() int {
	n := 0
	for _, s := range l.e.Stages {
		n += len(s.Leaves())
	}
	return n
}

// outcomes returns the proposals with an outcome, best first. It must only be
// asked for when results are public.
func (l *local) outcomes(outcome scoring.Outcome) []scoring.Selected {
	var out []scoring.Selected
	for _, s := range l.e.Result.Selection {
		if s.Outcome == outcome {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b scoring.Selected) int { return a.Rank - b.Rank })
	return out
}

func (l *local) awarded(s sheet) site.Highlights {
	if !l.e.Disclosure.Results {
		return site.Highlights{}
	}
	out := site.Highlights{Title: l.t("site.awarded"), More: site.Link{Text: l.t("site.awarded.more"), URL: s.to("results/")}}
	for _, sel := range l.outcomes(scoring.Awarded) {
		p := l.e.Proposal(sel.Proposal)
		if !l.e.Disclosure.Proposal(sel.Proposal) {
			continue
		}
		out.Items = append(out.Items, site.Highlight{
			Rank: l.w.Int(sel.Rank), Title: l.in(p.Title), URL: s.to("proposals/" + p.ID + "/"), Summary: l.in(p.Summary),
			Theme: l.themeTitle(p.Theme), Progress: l.progressBadge(p.ID),
		})
	}
	return out
}

// themeTitle returns the title of a theme, "" for none.
func (l *local) themeTitle(id string) string {
	for _, t := range l.e.Themes {
		if t.ID == id {
			return l.in(t.Title)
		}
	}
	return ""
}

// project returns the report on a proposal's implementation. Nothing of it is
// shown before the results are public.
func (l *local) project(proposal string) (innovato.Project, bool) {
	i := slices.IndexFunc(l.e.Projects, func(p innovato.Project) bool { return p.Proposal == proposal })
	if i < 0 || !l.e.Disclosure.Results || !l.e.Disclosure.Proposal(proposal) || l.site.Now.Before(l.e.Projects[i].Updated.Start()) {
		return innovato.Project{}, false
	}
	return l.e.Projects[i], true
}

func (l *local) progressBadge(proposal string) site.Badge {
	p, ok := l.project(proposal)
	if !ok {
		return site.Badge{}
	}
	kind := map[string]string{"planned": "next", "underway": "now", "done": "done", "stopped": "out"}[p.Status]
	return site.Badge{Kind: kind, Text: l.t("site.project." + p.Status)}
}

// contact is whom to ask.
func (l *local) contact() site.Section {
	facts := l.person(l.e.Legal.Contact)
	if len(facts) == 0 {
		return site.Section{}
	}
	return site.Section{ID: "contact", Title: l.t("site.contact"), Facts: facts}
}

// person lists the ways to reach somebody.
func (l *local) person(p *innovato.Person) []site.Fact {
	if p == nil {
		return nil
	}
	var out []site.Fact
	add := func(id, words, url string) {
		if words != "" {
			out = append(out, site.Fact{Term: l.t("site.person." + id), Text: words, URL: url})
		}
	}
	add("name", l.in(p.Name), "")
	add("role", l.in(p.Role), "")
	add("email", p.Email, "mailto:"+p.Email)
	add("phone", p.Phone, telephone(p.Phone))
	add("address", l.in(p.Address), "")
	add("url", p.URL, p.URL)
	return out
}

// telephone returns the link of a telephone number: digits and a leading plus.
func telephone(number string) string {
	if number == "" {
		return ""
	}
	digits := []rune("tel:")
	for i, r := range number {
		if r >= '0' && r <= '9' || r == '+' && i == 0 {
			digits = append(digits, r)
		}
	}
	return string(digits)
}
