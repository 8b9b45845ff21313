package innovato_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/innovato-r/toolkit/innovato"
)

// demo is the smallest call, without a timeline.
const demo = `format: 1
id: demo
city: {name: Demo, country: IT}
languages: [en]
timeZone: Europe/Rome
title: Demo call
summary: A call for ideas.
eligibility: {who: Everybody}
jury: {members: [{id: j1, name: Juror One}, {id: j2, name: Juror Two}, {id: j3, name: Juror Three}]}
stages:
  - id: jury
    title: Jury
    scale: {from: 0, to: 10, step: 1}
    criteria:
      - {id: idea, title: Idea, weight: 60}
      - {id: cost, title: Cost, weight: 40}
    steps: [{missing: {use: exclude}}, {combine: {method: mean}}, {weigh: {}}]
selection: {award: {top: 1}}
`

// timeline is one that goes with demo.
const timeline = `timeline:
  - {id: opening, at: 2020-02-01, title: Opening}
  - {id: deadline, at: 2020-03-01 16:00, title: Deadline}
  - {id: results, at: 2020-05-01 12:00, title: Results}
  - {id: implementation, from: 2020-06-01, to: 2020-12-31, title: Works}
`

// files makes a file system from names and contents in turn.
func files(nameContent ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i+1 < len(nameContent); i += 2 {
		fsys[nameContent[i]] = &fstest.MapFile{Data: []byte(nameContent[i+1]), Mode: 0o644}
	}
	return fsys
}

// edition loads one edition that must be without errors.
func edition(t testing.TB, fsys fstest.MapFS) *innovato.Edition {
	t.Helper()
	e, found := loader(t).Edition(t.Context(), fsys, ".")
	if found.HasErrors() {
		t.Fatal(show(found))
	}
	return e
}

func at(t *testing.T, local string) time.Time {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Rome")
	if err != nil {
		t.Fatal(err)
	}
	now, err := time.ParseInLocation("2006-01-02 15:04:05", local, loc)
	if err != nil {
		t.Fatal(err)
	}
	return now
}

func TestPhase(t *testing.T) {
	e := edition(t, files("call.yaml", demo+timeline))
	for _, c := range []struct {
		now  string
		want innovato.Phase
	}{
		{"2019-01-01 00:00:00", innovato.Before},
		{"2020-01-31 23:59:59", innovato.Before},
		{"2020-02-01 00:00:00", innovato.Open},
		{"2020-03-01 15:59:59", innovato.Open},
		{"2020-03-01 16:00:00", innovato.Evaluating}, // the deadline has passed when it strikes
		{"2020-05-01 11:59:59", innovato.Evaluating},
		{"2020-05-01 12:00:00", innovato.Results},
		{"2020-05-31 23:59:59", innovato.Results},
		{"2020-06-01 00:00:00", innovato.Implementing},
		{"2030-01-01 00:00:00", innovato.Implementing},
	} {
		if got := e.Phase(at(t, c.now)); got != c.want {
			t.Errorf("%s: %v, want %v", c.now, got, c.want)
		}
	}
}

// TestPhaseOtherZone looks from elsewhere: an instant is an instant.
func TestPhaseOtherZone(t *testing.T) {
	e := edition(t, files("call.yaml", demo+timeline))
	if got := e.Phase(time.Date(2020, 3, 1, 14, 59, 59, 0, time.UTC)); got != innovato.Open {
		t.Errorf("one second before: %v", got)
	}
	if got := e.Phase(time.Date(2020, 3, 1, 15, 0, 0, 0, time.UTC)); got != innovato.Evaluating {
		t.Errorf("at the deadline: %v", got)
	}
}

// TestPhaseGaps leaves entries out.
func TestPhaseGaps(t *testing.T) {
	without := func(ids ...string) string {
		var b strings.Builder
		for line := range strings.Lines(timeline) {
			keep := true
			for _, id := range ids {
				keep = keep && !strings.Contains(line, "id: "+id+",")
			}
			if keep {
				b.WriteString(line)
			}
		}
		return b.String()
	}
	for _, c := range []struct {
		timeline, now string
		want          innovato.Phase
	}{
		{without("opening"), "1999-01-01 00:00:00", innovato.Open},
		{without("results"), "2030-01-01 00:00:00", innovato.Evaluating}, // implementation alone shows nothing
		{without("implementation"), "2030-01-01 00:00:00", innovato.Results},
	} {
		if got := edition(t, files("call.yaml", demo+c.timeline)).Phase(at(t, c.now)); got != c.want {
			t.Errorf("%s at %s: %v, want %v", c.timeline, c.now, got, c.want)
		}
	}
}

func TestPhaseString(t *testing.T) {
	got := fmt.Sprint(innovato.Before, innovato.Open, innovato.Evaluating, innovato.Results, innovato.Implementing)
	if want := "before open evaluation results implementation"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestTense(t *testing.T) {
	e := edition(t, files("call.yaml", demo+timeline))
	for _, c := range []struct {
		kind, now string
		want      innovato.Tense
	}{
		{"opening", "2020-01-31 23:59:59", innovato.Future},
		{"opening", "2020-02-01 12:00:00", innovato.Present}, // a day lasts until it is over
		{"opening", "2020-02-02 00:00:00", innovato.Past},
		{"deadline", "2020-03-01 15:59:59", innovato.Future},
		{"deadline", "2020-03-01 16:00:00", innovato.Past},
		{"implementation", "2020-05-31 23:59:59", innovato.Future},
		{"implementation", "2020-12-31 23:59:59", innovato.Present}, // the last day belongs to it
		{"implementation", "2021-01-01 00:00:00", innovato.Past},
	} {
		entry, ok := e.Milestone(c.kind)
		if !ok {
			t.Fatalf("no %s", c.kind)
		}
		if got := entry.When(at(t, c.now)); got != c.want {
			t.Errorf("%s at %s: %v, want %v", c.kind, c.now, got, c.want)
		}
	}
	if _, ok := e.Milestone("award"); ok {
		t.Error("there is an award")
	}
}

// TestTimelineSorted writes the entries in disorder; a kind that is not an id of its
// own is an event.
func TestTimelineSorted(t *testing.T) {
	e := edition(t, files("call.yaml", demo+`timeline:
  - {id: results, at: 2020-05-01, title: Results}
  - {id: picnic, at: 2020-02-15 10:00, title: Picnic}
  - {id: closing, kind: deadline, at: 2020-03-01 16:00, title: Deadline}
  - {id: opening, at: 2020-02-01, title: Opening}
`))
	var got []string
	for _, entry := range e.Timeline {
		got = append(got, entry.ID+" "+entry.Kind)
	}
	if want := "opening opening, picnic event, closing deadline, results results"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}
