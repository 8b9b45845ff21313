package text

import (
	"strconv"
	"strings"
	"time"
)

// Date returns the day of t in the time zone of t: "29 maggio 2026". The first of
// a month is written as the officials of the country do: "1er mai 2026".
func (w *Words) Date(t time.Time) string { return w.date(w.format.Patterns.Long, t) }

// FullDate returns the day with its weekday: "venerdì 29 maggio 2026".
func (w *Words) FullDate(t time.Time) string { return w.date(w.format.Patterns.Full, t) }

// DayMonth returns the day without its year: "29 maggio".
func (w *Words) DayMonth(t time.Time) string { return w.date(w.format.Patterns.DayMonth, t) }

// MonthYear returns the month and its year: "maggio 2026".
func (w *Words) MonthYear(t time.Time) string { return w.date(w.format.Patterns.MonthYear, t) }

// Clock returns the time of day to the minute, from 0 to 24 hours: "16:00".
func (w *Words) Clock(t time.Time) string { return w.date(w.format.Patterns.Time, t) }

// DateTime returns the full date and the time of day: "venerdì 29 maggio 2026 alle
// ore 16:00".
func (w *Words) DateTime(t time.Time) string { return w.date(w.format.Patterns.DateTime, t) }

// date fills a pattern of [datePatterns].
func (w *Words) date(pattern string, t time.Time) string {
	var b strings.Builder
	b.Grow(len(pattern) + 24)
	for i := 0; i < len(pattern); {
		if c := pattern[i]; c == '\'' {
			word, _, _ := strings.Cut(pattern[i+1:], "'")
			b.WriteString(word)
			i += len(word) + 2
			continue
		}
		length := run(pattern[i:])
		b.WriteString(w.dateField(pattern[i:i+length], t))
		i += length
	}
	return b.String()
}

// run returns how often the first byte of s is repeated.
func run(s string) int {
	n := 1
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return n
}

// dateField returns the value of a field, or what is no field as it stands.
func (w *Words) dateField(field string, t time.Time) string {
	switch field {
	case "EEEE":
		return w.format.Days[t.Weekday()]
	case "d":
		return w.day(t)
	case "MMMM":
		return w.format.Months[t.Month()-1]
	case "y":
		return strconv.Itoa(t.Year())
	case "H":
		return strconv.Itoa(t.Hour())
	case "HH":
		return twoDigits(t.Hour())
	case "mm":
		return twoDigits(t.Minute())
	default:
		return field
	}
}

func (w *Words) day(t time.Time) string {
	if t.Day() == 1 {
		return w.Text("text.date.first")
	}
	return strconv.Itoa(t.Day())
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
