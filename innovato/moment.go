package innovato

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // the same time zones on every machine

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A Moment is a day, or a day and an hour, in the time zone of its edition. It is
// immutable and safe for concurrent use; the zero Moment is not a moment.
type Moment struct {
	literal string
	start   time.Time
	end     time.Time
	// Source is where the moment stands.
	Source
}

// IsZero reports whether the Moment is absent.
func (m Moment) IsZero() bool { return m.literal == "" }

// String returns the moment as it was written.
func (m Moment) String() string { return m.literal }

// HasClock reports whether the hour was given.
func (m Moment) HasClock() bool { return len(m.literal) > len(time.DateOnly) }

// Start returns the first instant of the Moment, in the edition's time zone: the
// instant itself, or midnight at the beginning of the day.
func (m Moment) Start() time.Time { return m.start }

// End returns the first instant after the Moment, in the edition's time zone: the
// instant itself, or midnight at the end of the day. A deadline has passed when
// End is not after now.
func (m Moment) End() time.Time { return m.end }

// resolve reads the literal text in a time zone. It reports an impossible day, an
// hour that the clocks skip in spring and one that they show twice in autumn.
func (m *Moment) resolve(zone *time.Location, found *diag.List) {
	day, clock, hasClock := strings.Cut(m.literal, " ")
	date, err := time.ParseInLocation(time.DateOnly, day, zone)
	if err != nil {
		found.Error(m.Pos, m.Path, "moment.noSuchDay", diag.Args{"value": day})
		return
	}
	m.start, m.end = midnight(date, 0), midnight(date, 1)
	if !hasClock {
		return
	}
	if clock == "24:00" {
		m.start = m.end
		return
	}
	hour, err := time.Parse("15:04", clock)
	if err != nil {
		found.Error(m.Pos, m.Path, "moment.noSuchHour", diag.Args{"value": clock})
		return
	}
	at := time.Date(date.Year(), date.Month(), date.Day(), hour.Hour(), hour.Minute(), 0, 0, zone)
	m.start, m.end = at, at
	m.checkClockChange(at, clock, zone, found)
}

func (m *Moment) checkClockChange(at time.Time, clock string, zone *time.Location, found *diag.List) {
	args := diag.Args{"value": m.literal, "zone": zone.String()}
	if at.Format("15:04") != clock {
		found.Error(m.Pos, m.Path, "moment.skippedHour", args)
		return
	}
	for _, shift := range []time.Duration{-time.Hour, time.Hour} {
		if other := at.Add(shift); other.Format(time.DateOnly+" 15:04") == m.literal {
			found.Error(m.Pos, m.Path, "moment.doubleHour", args)
			return
		}
	}
}

// midnight returns the first instant of the day that comes so many days after a date:
// 00:00, or in zones that change the clocks at that hour the first of two, or 01:00.
func midnight(date time.Time, days int) time.Time {
	y, m, d := date.AddDate(0, 0, days).Add(12 * time.Hour).Date()
	at := time.Date(y, m, d, 0, 0, 0, 0, date.Location())
	if at.Day() != d {
		_, at = at.ZoneBounds() // the clocks skip midnight
	}
	if before := at.Add(-time.Hour); before.Day() == d {
		return before
	}
	return at
}

// zone returns a time zone by its IANA name.
func zone(name string) (*time.Location, error) {
	if name == "" || name == "Local" || name == "UTC" || !strings.Contains(name, "/") {
		return nil, fmt.Errorf("%q is not the name of a city's time zone", name)
	}
	return time.LoadLocation(name)
}
