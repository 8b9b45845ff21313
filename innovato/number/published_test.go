package number_test

import (
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
)

// TestPublished computes what official rules publish as their examples.
func TestPublished(t *testing.T) {
	for _, test := range []struct {
		source    string
		value     number.Number
		places    int
		mode      number.Mode
		published string
	}{
		// Price points are the lowest price times 35 divided by the price, for prices of 100,000, 125,000 and
		// 150,000: Research Corporation of the University of Hawaii, https://rcuh.com/?p=12750
		{"rcuh A", number.Ratio(100_000*35, 100_000), 1, number.HalfUp, "35"},
		{"rcuh B", number.Ratio(100_000*35, 125_000), 1, number.HalfUp, "28"},
		{"rcuh C", number.Ratio(100_000*35, 150_000), 1, number.HalfUp, "23.3"},
		// 6.6 divided by 1.8, three digits, the rest cut off: FIG aerobic gymnastics,
		// https://www.fig-aerobic.com/8-1-GENERAL-PRINCIPLE_a1639.amp.html
		{"fig aerobic", number.Ratio(66, 18), 3, number.Down, "3.666"},
		// Artistic impression, execution and difficulty of synchronised swimming together,
		// https://consultant.ru/document/cons_doc_LAW_290657/4d455e810984e4a0c32a0cee658b40dab7b2e1b3
		{"synchro total", number.Sum(number.Ratio(253, 10), number.Ratio(341_333, 10_000), number.Ratio(254, 10)), 4, number.HalfUp, "84.8333"},
	} {
		if got := test.value.RoundPlaces(test.places, test.mode).String(); got != test.published {
			t.Errorf("%s: %s, published %s", test.source, got, test.published)
		}
	}
}
