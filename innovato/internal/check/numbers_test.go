package check

import "testing"

type slip struct{ text, code, meant string }

func slips() []slip {
	return []slip{
		{"7,5", "number.comma", "7.5"},
		{"-0,25", "number.comma", "-0.25"},
		{"+7,5", "number.comma", "7.5"},
		{"0,125", "number.comma", "0.125"},
		{"1,000", "number.ambiguous", ""},
		{"010", "number.leadingZero", "10"},
		{"00", "number.leadingZero", "0"},
		{"-01.5", "number.leadingZero", "-1.5"},
		{"1_000", "number.underscore", "1000"},
		{"1_0.5", "number.underscore", "10.5"},
		{"1e3", "number.exponent", "1000"},
		{"1.5E-2", "number.exponent", "0.015"},
		{"1E+2", "number.exponent", "100"},
		{"1e400", "number.exponent", ""},
		{"1e-10000000", "number.exponent", ""},
		{"0x1F", "number.notDecimal", "31"},
		{"0o10", "number.notDecimal", "8"},
		{"0b11", "number.notDecimal", "3"},
		{"0xFFFFFFFFFFFFFFFFFFFF", "number.notDecimal", ""},
		{".nan", "number.notANumber", ""},
		{"-.inf", "number.notANumber", ""},
		{"NaN", "number.notANumber", ""},
		{".5", "number.point", "0.5"},
		{"-.5", "number.point", "-0.5"},
		{"5.", "number.point", "5"},
		{"+5", "number.plus", "5"},
		{"−5", "number.minus", "-5"},
		{"– 5", "number.minus", "-5"},
		{"7.5", "number.quoted", "7.5"},
		{" 7", "number.quoted", "7"},
		{"40 000", "number.grouped", "40000"},
		{"40\u00a0000", "number.grouped", "40000"},
		{"1.234.567", "number.grouped", "1234567"},
		{"40.000,50", "number.grouped", "40000.50"},
		{"1,234.56", "number.grouped", "1234.56"},
		{"1,234,567", "number.grouped", "1234567"},
		{"40'000", "number.grouped", "40000"},
		{"60%", "number.percent", "60"},
		{"12,5 %", "number.percent", "12.5"},
		{"40000 €", "number.unit", "40000"},
		{"€ 40000", "number.unit", "40000"},
		{"12 months", "number.unit", "12"},
		{"99999999999999999999999999999999999999999", "number.tooLong", ""},
		{"ten", "", ""},
		{"", "", ""},
		{"16:00", "", ""},
		{"2026-05-29", "", ""},
		{"1/2", "", ""},
		{"1.2.3", "", ""},
		{"--5", "", ""},
	}
}

func TestNumberSlip(t *testing.T) {
	for _, tt := range slips() {
		code, args := numberSlip(tt.text)
		if string(code) != tt.code || args["suggestion"] != tt.meant {
			t.Errorf("%q: got %s %v, want %s %q", tt.text, code, args, tt.code, tt.meant)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "", 3},
		{"title", "titel", 1},
		{"kitten", "sitting", 3},
		{"città", "citta", 1},
		{"weight", "wieght", 1},
		{"ca", "abc", 3},
	} {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
