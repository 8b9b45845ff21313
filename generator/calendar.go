package generator

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/generator/internal/view"
	"github.com/innovato-r/toolkit/innovato"
)

// calendars are the timelines as iCalendar files (RFC 5545), one an edition and
// language: edition/lang/calendar.ics.
func calendars(s *view.Site) []recipe {
	var out []recipe
	for _, e := range s.Editions() {
		for _, lang := range e.Languages {
			out = append(out, recipe{e.ID + "/" + lang + "/calendar.ics", func(buf *bytes.Buffer) error {
				c := calendar{buf: buf, edition: e, lang: lang, url: s.URL(e.ID + "/" + lang + "/timeline/index.html")}
				c.write()
				return nil
			}})
		}
	}
	return out
}

// A calendar writes the timeline of one edition in one language.
type calendar struct {
	buf     *bytes.Buffer
	edition *view.Edition
	lang    string
	url     string
}

// The forms of RFC 5545 for a day and for an instant in UTC.
const (
	icsDay     = "20060102"
	icsInstant = "20060102T150405Z"
)

func (c *calendar) write() {
	title := c.words(c.edition.Title)
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//innovato-r//toolkit//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	c.text("NAME", title)
	c.text("X-WR-CALNAME", title)
	for _, e := range c.edition.Timeline {
		c.event(e, title)
	}
	c.line("END", "VCALENDAR")
}

func (c *calendar) event(e innovato.Entry, title string) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", e.ID+"."+c.edition.ID+"@innovato-r.github.io")
	c.line("DTSTAMP", c.stamp())
	c.dates(e)
	c.text("SUMMARY", title+": "+c.words(e.Title))
	if d := c.words(e.Description); d != "" {
		c.text("DESCRIPTION", d)
	}
	if p := c.words(e.Place); p != "" {
		c.text("LOCATION", p)
	}
	if c.url != "" {
		c.line("URL", c.url)
	}
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

// dates writes the beginning and the end: an instant in UTC for an hour, days for
// the rest, where the end is the day after the last.
func (c *calendar) dates(e innovato.Entry) {
	start, end := e.At, e.At
	if e.At.IsZero() {
		start, end = e.From, e.To
	}
	if start.HasClock() && end.HasClock() {
		c.line("DTSTART", start.Start().UTC().Format(icsInstant))
		if end.End().After(start.Start()) {
			c.line("DTEND", end.End().UTC().Format(icsInstant))
		}
		return
	}
	c.line("DTSTART;VALUE=DATE", start.Start().Format(icsDay))
	c.line("DTEND;VALUE=DATE", dayAfter(end).Format(icsDay))
}

func dayAfter(m innovato.Moment) time.Time {
	if m.HasClock() {
		return m.Start().AddDate(0, 0, 1)
	}
	return m.End()
}

// stamp is when the calendar was made. It comes from the data, so that the same
// input gives the same bytes: the first instant of the timeline.
func (c *calendar) stamp() string { return c.edition.Timeline[0].Start().UTC().Format(icsInstant) }

func (c *calendar) words(t innovato.Text) string {
	words, _ := t.In(c.lang)
	return words
}

// text writes a property whose value is free text.
func (c *calendar) text(name, value string) {
	c.line(name, strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r", "", "\n", `\n`).Replace(value))
}

// line writes a property, folded after at most 75 octets, never inside a character.
func (c *calendar) line(name, value string) {
	rest := name + ":" + value
	for limit := 75; len(rest) > limit; limit = 74 {
		cut := limit
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		c.buf.WriteString(rest[:cut] + "\r\n ")
		rest = rest[cut:]
	}
	c.buf.WriteString(rest + "\r\n")
}
