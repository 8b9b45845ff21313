package innovato

import (
	"strconv"
	"testing"
	"time"

	"github.com/innovato-r/toolkit/innovato/diag"
)

func resolved(t *testing.T, literal, zoneName string) (Moment, diag.List) {
	t.Helper()
	loc, err := zone(zoneName)
	if err != nil {
		t.Fatal(err)
	}
	m := Moment{literal: literal}
	var found diag.List
	m.resolve(loc, &found)
	return m, found
}

func TestMoment(t *testing.T) {
	for _, c := range []struct {
		zone, literal, start, end string // in RFC 3339
	}{
		{"Europe/Rome", "2020-03-01", "2020-03-01T00:00:00+01:00", "2020-03-02T00:00:00+01:00"},
		{"Europe/Rome", "2020-03-01 16:00", "2020-03-01T16:00:00+01:00", "2020-03-01T16:00:00+01:00"},
		{"Europe/Rome", "2020-07-01 16:00", "2020-07-01T16:00:00+02:00", "2020-07-01T16:00:00+02:00"},
		{"Europe/Rome", "2020-03-01 00:00", "2020-03-01T00:00:00+01:00", "2020-03-01T00:00:00+01:00"},
		{"Europe/Rome", "2020-03-01 23:59", "2020-03-01T23:59:00+01:00", "2020-03-01T23:59:00+01:00"},
		{"Europe/Rome", "2020-03-01 24:00", "2020-03-02T00:00:00+01:00", "2020-03-02T00:00:00+01:00"},
		{"Europe/Rome", "2020-12-31 24:00", "2021-01-01T00:00:00+01:00", "2021-01-01T00:00:00+01:00"},
		{"Europe/Rome", "2020-02-29", "2020-02-29T00:00:00+01:00", "2020-03-01T00:00:00+01:00"},
		// The days on which the clocks change have 23 and 25 hours.
		{"Europe/Rome", "2020-03-29", "2020-03-29T00:00:00+01:00", "2020-03-30T00:00:00+02:00"},
		{"Europe/Rome", "2020-10-25", "2020-10-25T00:00:00+02:00", "2020-10-26T00:00:00+01:00"},
		{"Europe/Rome", "2020-03-29 24:00", "2020-03-30T00:00:00+02:00", "2020-03-30T00:00:00+02:00"},
		// The last minute before and the first after the change.
		{"Europe/Rome", "2020-03-29 01:59", "2020-03-29T01:59:00+01:00", "2020-03-29T01:59:00+01:00"},
		{"Europe/Rome", "2020-03-29 03:00", "2020-03-29T03:00:00+02:00", "2020-03-29T03:00:00+02:00"},
		{"Europe/Rome", "2020-10-25 01:59", "2020-10-25T01:59:00+02:00", "2020-10-25T01:59:00+02:00"},
		{"Europe/Rome", "2020-10-25 03:00", "2020-10-25T03:00:00+01:00", "2020-10-25T03:00:00+01:00"},
		{"Europe/Lisbon", "2020-03-29 02:30", "2020-03-29T02:30:00+01:00", "2020-03-29T02:30:00+01:00"},
		{"Europe/Bucharest", "2020-03-29 02:30", "2020-03-29T02:30:00+02:00", "2020-03-29T02:30:00+02:00"},
		// The Azores change their clocks at midnight: the day begins at 01:00, or twice.
		{"Atlantic/Azores", "2020-03-29", "2020-03-29T01:00:00Z", "2020-03-30T00:00:00Z"},
		{"Atlantic/Azores", "2020-03-28", "2020-03-28T00:00:00-01:00", "2020-03-29T01:00:00Z"},
		{"Atlantic/Azores", "2020-03-28 24:00", "2020-03-29T01:00:00Z", "2020-03-29T01:00:00Z"},
		{"Atlantic/Azores", "2020-10-25", "2020-10-25T00:00:00Z", "2020-10-26T00:00:00-01:00"},
	} {
		m, found := resolved(t, c.literal, c.zone)
		if found.Len() > 0 {
			t.Errorf("%s in %s: %v", c.literal, c.zone, found.Sorted())
		}
		if got := m.Start().Format(time.RFC3339); got != c.start {
			t.Errorf("%s in %s starts at %s, want %s", c.literal, c.zone, got, c.start)
		}
		if got := m.End().Format(time.RFC3339); got != c.end {
			t.Errorf("%s in %s ends at %s, want %s", c.literal, c.zone, got, c.end)
		}
		if m.String() != c.literal || m.HasClock() != (len(c.literal) > 10) || m.IsZero() {
			t.Errorf("%s: String, HasClock, IsZero are %q, %v, %v", c.literal, m.String(), m.HasClock(), m.IsZero())
		}
	}
}

func TestMomentRefused(t *testing.T) {
	for _, c := range []struct {
		zone, literal string
		code          diag.Code
	}{
		{"Europe/Rome", "2020-02-30", "moment.noSuchDay"},
		{"Europe/Rome", "2019-02-29", "moment.noSuchDay"},
		{"Europe/Rome", "2020-13-01", "moment.noSuchDay"},
		{"Europe/Rome", "2020-00-10", "moment.noSuchDay"},
		{"Europe/Rome", "2020-04-31 10:00", "moment.noSuchDay"},
		{"Europe/Rome", "2020-03-01 24:01", "moment.noSuchHour"},
		{"Europe/Rome", "2020-03-01 25:00", "moment.noSuchHour"},
		{"Europe/Rome", "2020-03-01 12:60", "moment.noSuchHour"},
	} {
		_, found := resolved(t, c.literal, c.zone)
		if got := found.Sorted(); len(got) != 1 || got[0].Code != c.code {
			t.Errorf("%s: %v, want %s", c.literal, got, c.code)
		}
	}
}

// TestMomentClockChange tries the hours in which the clocks change, in every year from
// 2010 to 2030: at 01:00 UTC on the last Sundays of March and October.
func TestMomentClockChange(t *testing.T) {
	for zoneName, hour := range map[string]int{"Europe/Lisbon": 1, "Europe/Rome": 2, "Europe/Bucharest": 3} {
		for year := 2010; year <= 2030; year++ {
			for month, want := range map[time.Month]diag.Code{time.March: "moment.skippedHour", time.October: "moment.doubleHour"} {
				day := time.Date(year, month, 31, 0, 0, 0, 0, time.UTC)
				day = day.AddDate(0, 0, -int(day.Weekday()))
				for minute, changed := range map[int]bool{-1: false, 0: true, 30: true, 59: true, 60: false} {
					if minute == 60 && month == time.October {
						changed = false
					}
					literal := day.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute).Format("2006-01-02 15:04")
					m, found := resolved(t, literal, zoneName)
					got := found.Sorted()
					if changed && (len(got) != 1 || got[0].Code != want || got[0].Args["zone"] != zoneName) {
						t.Errorf("%s in %s: %v, want %s", literal, zoneName, got, want)
					}
					if !changed && (len(got) != 0 || m.Start().Format("2006-01-02 15:04") != literal) {
						t.Errorf("%s in %s: %v, %v", literal, zoneName, m.Start(), got)
					}
				}
			}
		}
	}
}

// TestMomentEveryHour holds every other hour of a year to the zone: read and printed it
// is the same, and it is never before the one before.
func TestMomentEveryHour(t *testing.T) {
	loc, err := zone("Europe/Rome")
	if err != nil {
		t.Fatal(err)
	}
	var last time.Time
	refused := 0
	for at := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() == 2021; at = at.Add(time.Hour) {
		m := Moment{literal: at.Format("2006-01-02 15:04")}
		var found diag.List
		m.resolve(loc, &found)
		if found.Len() > 0 {
			refused++
			continue
		}
		if got := m.Start().Format("2006-01-02 15:04"); got != m.literal || m.Start().Before(last) {
			t.Fatalf("%s is %s, after %s", m.literal, got, last)
		}
		last = m.Start()
	}
	if refused != 2 {
		t.Errorf("%d hours were refused, want the one in March and the one in October", refused)
	}
}

func TestZone(t *testing.T) {
	for _, name := range []string{"Europe/Rome", "Europe/Lisbon", "Europe/Amsterdam", "Europe/Paris", "Europe/Bucharest", "Europe/Madrid", "Europe/Budapest", "America/Argentina/Ushuaia"} {
		if _, err := zone(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{"", "Local", "UTC", "CET", "Europe/", "Europe/Rom", "../Rome", "/etc/localtime", "Europe/../Europe/Rome", strconv.Itoa(1)} {
		if loc, err := zone(name); err == nil {
			t.Errorf("%q is accepted as %v", name, loc)
		}
	}
}
