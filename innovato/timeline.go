package innovato

import (
	"slices"
	"time"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// An Entry is one date or period of the timeline. Either At is set, or From and To.
type Entry struct {
	Source

	ID          string `yaml:"id"`
	Kind        string `yaml:"kind"` // opening, deadline, evaluation, results, award, implementation, event
	At          Moment `yaml:"at"`
	From        Moment `yaml:"from"`
	To          Moment `yaml:"to"`
	Title       Text   `yaml:"title"`
	Description Text   `yaml:"description"`
	Place       Text   `yaml:"place"`
}

// Start returns the first instant of the entry.
func (e Entry) Start() time.Time {
	if e.At.IsZero() {
		return e.From.Start()
	}
	return e.At.Start()
}

// End returns the first instant after the entry.
func (e Entry) End() time.Time {
	if e.At.IsZero() {
		return e.To.End()
	}
	return e.At.End()
}

// dated reports whether the entry has dates that exist.
func (e Entry) dated() bool { return !e.Start().IsZero() && !e.End().IsZero() }

// When says where the entry stands against an instant.
func (e Entry) When(now time.Time) Tense {
	switch {
	case !now.Before(e.End()):
		return Past
	case !now.Before(e.Start()):
		return Present
	default:
		return Future
	}
}

// A Tense is where something stands in time. The zero value is [Past].
type Tense uint8

// The tenses.
const (
	Past Tense = iota
	Present
	Future
)

// A Phase is how far an edition has come. Phases are ordered.
type Phase uint8

// The phases, in order.
const (
	Before       Phase = iota // before the opening
	Open                      // proposals can be submitted
	Evaluating                // the deadline has passed, results are not out
	Results                   // the results are public
	Implementing              // awarded projects are put into practice
)

// String returns before, open, evaluation, results or implementation.
func (p Phase) String() string {
	return [...]string{"before", "open", "evaluation", "results", "implementation"}[p]
}

// Phase returns how far the edition has come at an instant. An edition without an
// opening is open from the start; one without an entry of kind results shows them
// never, whatever else its timeline says.
func (e *Edition) Phase(now time.Time) Phase {
	reached := func(kind string, at func(Entry) time.Time) bool {
		entry, ok := e.Milestone(kind)
		return ok && !now.Before(at(entry))
	}
	switch {
	case reached("results", Entry.Start) && reached("implementation", Entry.Start):
		return Implementing
	case reached("results", Entry.Start):
		return Results
	case reached("deadline", Entry.End):
		return Evaluating
	}
	if opening, ok := e.Milestone("opening"); ok && now.Before(opening.Start()) {
		return Before
	}
	return Open
}

// Milestone returns the first entry of a kind.
func (e *Edition) Milestone(kind string) (Entry, bool) {
	i := slices.IndexFunc(e.Timeline, func(entry Entry) bool { return entry.Kind == kind })
	if i < 0 {
		return Entry{}, false
	}
	return e.Timeline[i], true
}

// entryKinds are the ids that also say what an entry means.
func entryKinds() []string {
	return []string{"opening", "deadline", "evaluation", "results", "award", "implementation"}
}

// completeTimeline fills in the kinds that are left to the ids.
func (c *Call) completeTimeline() {
	for i := range c.Timeline {
		entry := &c.Timeline[i]
		if entry.Kind != "" {
			continue
		}
		entry.Kind = "event"
		if slices.Contains(entryKinds(), entry.ID) {
			entry.Kind = entry.ID
		}
	}
}

// checkTimeline looks at every entry and at their order, and sorts them.
func checkTimeline(c *Call, found *diag.List) {
	byKind := map[string]Entry{}
	for _, e := range c.Timeline {
		checkEntry(e, found)
		first, again := byKind[e.Kind]
		if again && slices.Contains([]string{"opening", "deadline", "results"}, e.Kind) {
			found.Error(e.Pos, e.Path, "timeline.kindTwice", diag.Args{"kind": e.Kind, "first": first.ID})
		}
		if !again {
			byKind[e.Kind] = e
		}
	}
	if _, ok := byKind["deadline"]; !ok {
		found.Error(c.Pos, "/timeline", "timeline.noDeadline", nil)
	}
	checkOrder(byKind, found)
	slices.SortStableFunc(c.Timeline, func(a, b Entry) int { return a.Start().Compare(b.Start()) })
}

func checkEntry(e Entry, found *diag.List) {
	switch {
	case e.At.IsZero() && (e.From.IsZero() || e.To.IsZero()):
		found.Error(e.Pos, e.Path, "timeline.noDate", diag.Args{"id": e.ID})
	case !e.At.IsZero() && (!e.From.IsZero() || !e.To.IsZero()):
		found.Error(e.Pos, e.Path, "timeline.twoDates", diag.Args{"id": e.ID})
	case e.At.IsZero() && e.dated() && e.To.End().Before(e.From.Start()):
		found.Error(e.To.Pos, e.To.Path, "timeline.endsBeforeStart", diag.Args{"from": e.From.String(), "to": e.To.String()})
	case e.Kind == "deadline" && e.At.IsZero():
		found.Error(e.Pos, e.Path+"/from", "timeline.deadlinePeriod", diag.Args{"id": e.ID})
	case e.Kind == "deadline" && !e.At.HasClock():
		found.Error(e.At.Pos, e.At.Path, "timeline.deadlineWithoutHour", diag.Args{"value": e.At.String()})
	}
}

// checkOrder holds the entries that drive the procedure in their natural order.
func checkOrder(by map[string]Entry, found *diag.List) {
	var before Entry
	for _, kind := range entryKinds() {
		e, ok := by[kind]
		if !ok || kind == "award" || !e.dated() {
			continue
		}
		if before.ID != "" && e.Start().Before(before.Start()) {
			found.Error(e.Pos, e.Path, "timeline.order", diag.Args{"id": e.ID, "before": before.ID})
		}
		before = e
	}
}
