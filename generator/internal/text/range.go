package text

import (
	"strconv"
	"strings"
	"time"
)

// DateRange returns a period of days, both included, without saying twice what
// they have in common: "dal 7 al 15 novembre 2019", "dal 7 ottobre al 15 novembre
// 2019". A period of one day is that day. Each end counts in its own time zone.
func (w *Words) DateRange(from, to time.Time) string {
	sameYear := from.Year() == to.Year()
	switch {
	case sameYear && from.YearDay() == to.YearDay():
		return w.Date(from)
	case sameYear && from.Month() == to.Month():
		return w.elide(w.Format("text.range.sameMonth", Data{
			"fromDay": w.day(from),
			"toDay":   w.day(to), "month": w.month(to), "year": year(to),
		}))
	case sameYear:
		return w.elide(w.Format("text.range.sameYear", Data{
			"fromDay": w.day(from), "fromMonth": w.month(from),
			"toDay": w.day(to), "toMonth": w.month(to), "year": year(to),
		}))
	default:
		return w.elide(w.Format("text.range.years", Data{
			"fromDay": w.day(from), "fromMonth": w.month(from), "fromYear": year(from),
			"toDay": w.day(to), "toMonth": w.month(to), "toYear": year(to),
		}))
	}
}

func (w *Words) month(t time.Time) string { return w.format.Months[t.Month()-1] }

func year(t time.Time) string { return strconv.Itoa(t.Year()) }

// elide writes the Italian article before otto and undici: "dall’8 all’11 maggio".
func (w *Words) elide(s string) string {
	if w.lang != "it" {
		return s
	}
	return strings.NewReplacer("al 8 ", "all’8 ", "al 11 ", "all’11 ").Replace(s)
}
