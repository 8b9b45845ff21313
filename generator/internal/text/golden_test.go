package text

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/innovato-r/toolkit/innovato/number"
)

// A golden is testdata/intl.json, which locales/cldr/golden.mjs writes: the texts
// of Node's Intl, an implementation of CLDR that is not ours.
type golden struct {
	Versions map[string]string
	Locales  map[string]struct {
		Dates []struct {
			ISO, Long, Full, DayMonth, MonthYear, Time, DateTime string
		}
		Money   []struct{ Amount, Currency, Text string }
		Numbers []struct {
			Value       string
			Places      int
			Most, Fixed string
		}
		Percents []struct{ Value, Text string }
		Lists    []struct {
			Items []string
			Text  string
		}
		Plurals []struct {
			N    int
			Form string
		}
	}
}

func readGolden(tb testing.TB) golden {
	tb.Helper()
	src, err := os.ReadFile("testdata/intl.json")
	if err != nil {
		tb.Fatal(err)
	}
	var g golden
	if err := json.Unmarshal(src, &g); err != nil {
		tb.Fatal(err)
	}
	if len(g.Locales) != len(Languages()) {
		tb.Fatalf("the golden file has %d languages", len(g.Locales))
	}
	return g
}

func parse(tb testing.TB, s string) number.Number {
	tb.Helper()
	n, err := number.Parse(s)
	if err != nil {
		tb.Fatalf("%q: %v", s, err)
	}
	return n
}

func equal(t *testing.T, lang, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %s: got %+q, want %+q", lang, what, got, want)
	}
}

// deliberate turns a date of Intl into ours. We differ in one thing: French and
// Italian officials write the first of a month as an ordinal number, which CLDR
// has not.
func deliberate(lang, iso, date string) string {
	if !strings.HasSuffix(strings.Split(iso, "T")[0], "-01") {
		return date
	}
	switch lang {
	case "fr":
		return strings.Replace(date, "1 janvier", "1er janvier", 1)
	case "it":
		return strings.Replace(date, "1 gennaio", "1º gennaio", 1)
	default:
		return date
	}
}

func TestDatesAreThoseOfIntl(t *testing.T) {
	c := shipped(t)
	for lang, g := range readGolden(t).Locales {
		w := words(t, c, lang)
		for _, d := range g.Dates {
			at, err := time.Parse("2006-01-02T15:04", d.ISO)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, lang, "Date", w.Date(at), deliberate(lang, d.ISO, d.Long))
			equal(t, lang, "FullDate", w.FullDate(at), deliberate(lang, d.ISO, d.Full))
			equal(t, lang, "DayMonth", w.DayMonth(at), deliberate(lang, d.ISO, d.DayMonth))
			equal(t, lang, "MonthYear", w.MonthYear(at), d.MonthYear)
			equal(t, lang, "Clock", w.Clock(at), d.Time)
			equal(t, lang, "DateTime", w.DateTime(at), deliberate(lang, d.ISO, d.DateTime))
		}
		if err := w.Err(); err != nil {
			t.Error(err)
		}
	}
}

// Intl calls the Romanian leu "L" in Portuguese, French and Spanish. People write lei.
func TestMoneyIsThatOfIntl(t *testing.T) {
	c := shipped(t)
	for lang, g := range readGolden(t).Locales {
		w := words(t, c, lang)
		for _, m := range g.Money {
			want := m.Text
			if m.Currency == "RON" && strings.HasSuffix(want, "\u00a0L") {
				want = strings.TrimSuffix(want, "L") + "lei"
			}
			equal(t, lang, m.Amount+" "+m.Currency, w.Money(parse(t, m.Amount), m.Currency), want)
		}
	}
}

func TestNumbersAreThoseOfIntl(t *testing.T) {
	c := shipped(t)
	for lang, g := range readGolden(t).Locales {
		w := words(t, c, lang)
		for _, n := range g.Numbers {
			equal(t, lang, n.Value, w.Number(parse(t, n.Value), n.Places), n.Most)
			equal(t, lang, n.Value, w.Fixed(parse(t, n.Value), n.Places), n.Fixed)
		}
		for _, p := range g.Percents {
			equal(t, lang, p.Value+" %", w.Percent(parse(t, p.Value), 2), p.Text)
		}
	}
}

// Intl does not know that Spanish "y" also becomes "e" before an accented í.
func TestListsAreThoseOfIntl(t *testing.T) {
	c := shipped(t)
	for lang, g := range readGolden(t).Locales {
		w := words(t, c, lang)
		for _, l := range g.Lists {
			want := strings.Replace(l.Text, " y Íñigo", " e Íñigo", 1)
			equal(t, lang, "List", w.List(l.Items), want)
		}
	}
}

func TestMoneyWithoutSymbol(t *testing.T) {
	w := words(t, shipped(t), "en")
	equal(t, "en", "unknown currency", w.Money(number.Int(-1200), "XYZ"), "-XYZ\u00a01,200")
	equal(t, "en", "no finite decimal", w.Money(number.Ratio(1000, 3), "EUR"), "€333.33")
}

func TestDateRange(t *testing.T) {
	day := func(s string) time.Time {
		at, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	c := shipped(t)
	for _, test := range []struct{ lang, from, to, want string }{
		{"it", "2019-10-07", "2019-10-07", "7 ottobre 2019"},
		{"it", "2019-11-07", "2019-11-15", "dal 7 al 15 novembre 2019"},
		{"it", "2019-10-07", "2019-11-15", "dal 7 ottobre al 15 novembre 2019"},
		{"it", "2019-12-16", "2020-01-10", "dal 16 dicembre 2019 al 10 gennaio 2020"},
		{"it", "2019-11-08", "2019-11-11", "dall’8 all’11 novembre 2019"},
		{"it", "2019-11-11", "2020-01-08", "dall’11 novembre 2019 all’8 gennaio 2020"},
		{"it", "2019-10-01", "2019-10-18", "dal 1º al 18 ottobre 2019"},
		{"en", "2019-11-07", "2019-11-15", "7 to 15 November 2019"},
		{"en", "2019-10-07", "2019-11-15", "7 October to 15 November 2019"},
		{"en", "2019-12-16", "2020-01-10", "16 December 2019 to 10 January 2020"},
		{"pt", "2019-11-07", "2019-11-15", "de 7 a 15 de novembro de 2019"},
		{"pt", "2019-10-07", "2019-11-15", "de 7 de outubro a 15 de novembro de 2019"},
		{"pt", "2019-12-16", "2020-01-10", "de 16 de dezembro de 2019 a 10 de janeiro de 2020"},
		{"nl", "2019-11-07", "2019-11-15", "7 tot en met 15 november 2019"},
		{"nl", "2019-10-07", "2019-11-15", "7 oktober tot en met 15 november 2019"},
		{"nl", "2019-12-16", "2020-01-10", "16 december 2019 tot en met 10 januari 2020"},
		{"fr", "2019-11-01", "2019-11-15", "du 1er au 15 novembre 2019"},
		{"fr", "2019-10-07", "2019-11-15", "du 7 octobre au 15 novembre 2019"},
		{"fr", "2019-12-16", "2020-01-10", "du 16 décembre 2019 au 10 janvier 2020"},
		{"ro", "2019-11-07", "2019-11-15", "7–15 noiembrie 2019"},
		{"ro", "2019-10-07", "2019-11-15", "7 octombrie – 15 noiembrie 2019"},
		{"ro", "2019-12-16", "2020-01-10", "16 decembrie 2019 – 10 ianuarie 2020"},
		{"es", "2019-11-07", "2019-11-15", "del 7 al 15 de noviembre de 2019"},
		{"es", "2019-10-07", "2019-11-15", "del 7 de octubre al 15 de noviembre de 2019"},
		{"es", "2019-12-16", "2020-01-10", "del 16 de diciembre de 2019 al 10 de enero de 2020"},
		{"hu", "2019-11-07", "2019-11-15", "2019. november 7–15."},
		{"hu", "2019-10-07", "2019-11-15", "2019. október 7. – november 15."},
		{"hu", "2019-12-16", "2020-01-10", "2019. december 16. – 2020. január 10."},
	} {
		w := words(t, c, test.lang)
		equal(t, test.lang, "DateRange", w.DateRange(day(test.from), day(test.to)), test.want)
		if err := w.Err(); err != nil {
			t.Error(err)
		}
	}
}

func TestNames(t *testing.T) {
	c := shipped(t)
	equal(t, "it", "LanguageName", words(t, c, "it").LanguageName("fr"), "francese")
	equal(t, "nl", "LanguageName", words(t, c, "nl").LanguageName("pt-PT"), "Portugees")
	equal(t, "ro", "OwnName", words(t, c, "ro").OwnName(), "Română")
	equal(t, "fr", "Quote", words(t, c, "fr").Quote("a"), "«\u00a0a\u00a0»")
	for _, lang := range Languages() {
		w := words(t, c, lang)
		for _, other := range Languages() {
			if w.LanguageName(other) == "" {
				t.Errorf("%s has no name for %s", lang, other)
			}
		}
		if err := w.Err(); err != nil {
			t.Error(err)
		}
	}
}
