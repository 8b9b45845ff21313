package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/innovato-r/toolkit/locales"
)

// A table is locales/cldr.json: what the Unicode CLDR says of our languages.
type table struct {
	CLDR    string             `json:"cldr"`   // version, such as "48.2.0"
	Digits  map[string]int     `json:"digits"` // decimals of a currency
	Locales map[string]*format `json:"locales"`
}

// A format is how one language writes numbers, money, dates and lists. It is
// never changed after it is read. In the frames, # stands for the number and ¤ for
// the currency.
type format struct {
	Tag         string            `json:"tag"`   // BCP 47, such as "pt-PT"
	Forms       []string          `json:"forms"` // the plural forms, such as one, many, other
	Months      []string          `json:"months"`
	Days        []string          `json:"days"` // from Sunday
	Patterns    datePatterns      `json:"patterns"`
	Decimal     string            `json:"decimal"`
	Group       string            `json:"group"`
	MinGrouping int               `json:"minGrouping"` // digits that must stand before the first separator
	Percent     string            `json:"percent"`
	Money       string            `json:"money"`
	Debt        string            `json:"debt"` // a negative amount
	Symbols     map[string]string `json:"symbols"`
	List        listSeparators    `json:"list"`
}

// datePatterns are patterns of Unicode Technical Standard 35, of the fields EEEE,
// d, MMMM, y, HH, H and mm, with words in single quotes.
type datePatterns struct {
	Full      string `json:"full"`
	Long      string `json:"long"`
	DayMonth  string `json:"dayMonth"`
	MonthYear string `json:"monthYear"`
	Time      string `json:"time"`
	DateTime  string `json:"dateTime"` // with Full and Time put into it when it is read
}

type listSeparators struct {
	Two    string `json:"two"`    // between the only two
	Middle string `json:"middle"` // between others than the last two
	Last   string `json:"last"`   // between the last two of three or more
}

func readTable() (*table, error) {
	src, err := locales.FS.ReadFile("cldr.json")
	if err != nil {
		return nil, fmt.Errorf("reading the table of formats: %w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(src))
	decoder.DisallowUnknownFields()
	t := new(table)
	if err := decoder.Decode(t); err != nil {
		return nil, fmt.Errorf("reading the table of formats: %w", err)
	}
	for _, f := range t.Locales {
		p := &f.Patterns
		p.DateTime = strings.NewReplacer("{1}", p.Full, "{0}", p.Time).Replace(p.DateTime)
	}
	return t, nil
}
