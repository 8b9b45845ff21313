package number_test

import (
	"errors"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/innovato-r/toolkit/innovato/number"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, exact string }{
		{"0", "0"},
		{"-0", "0"},
		{"7", "7"},
		{"7.5", "15/2"},
		{"-7.50", "-15/2"},
		{"0.10", "1/10"},
		{"12.00", "12"},
		{"-0.5", "-1/2"},
		{"123456789012345678", "123456789012345678"},
		{"9223372036854775807", "9223372036854775807"},
		{"9223372036854775808", "9223372036854775808"},
		{"0.00000000000000000000000000000000000001", "1/100000000000000000000000000000000000000"},
		{"-" + strings.Repeat("9", 39), "-" + strings.Repeat("9", 39)},
	} {
		got, err := number.Parse(c.in)
		if err != nil || got.Exact() != c.exact {
			t.Errorf("Parse(%q) = %v, %v; want %s", c.in, got, err, c.exact)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, in := range []string{
		"", "-", ".", "+1", "01", "00", "-01", "1.", ".5", "1..2", "1.2.3", "1e3", "1E3", "0x10", "1_000", "1,5", " 1", "1 ", "1/2",
		"NaN", "Inf", "-.5", "--1", "1-", "٣", "1.٣", "½", "1\n", "-\x00",
	} {
		if got, err := number.Parse(in); !errors.Is(err, number.ErrSyntax) {
			t.Errorf("Parse(%q) = %v, %v; want ErrSyntax", in, got, err)
		}
	}
	if _, err := number.Parse(strings.Repeat("1", 41)); !errors.Is(err, number.ErrTooLong) {
		t.Errorf("41 characters: %v, want ErrTooLong", err)
	}
}

func TestParseExact(t *testing.T) {
	long := strings.Repeat("7", 60)
	for _, c := range []struct{ in, exact string }{
		{"1837/20", "1837/20"},
		{"-1837/20", "-1837/20"},
		{"91.85", "1837/20"},
		{"2/4", "1/2"},
		{"92", "92"},
		{long, long},
		{long + "/10", long + "/10"},
		{"0/7", "0"},
	} {
		got, err := number.ParseExact(c.in)
		if err != nil || got.Exact() != c.exact {
			t.Errorf("ParseExact(%q) = %v, %v; want %s", c.in, got, err, c.exact)
		}
	}
	for _, in := range []string{"", "/", "1/", "/2", "1/0", "1/-2", "1.5/2", "1/2.5", "1/2/3", "1 /2", "01/2", "1/02", "+1/2", long + "x"} {
		if got, err := number.ParseExact(in); !errors.Is(err, number.ErrSyntax) {
			t.Errorf("ParseExact(%q) = %v, %v; want ErrSyntax", in, got, err)
		}
	}
	for _, in := range []string{long + ".5", strings.Repeat("1", 1001)} {
		if _, err := number.ParseExact(in); !errors.Is(err, number.ErrTooLong) {
			t.Errorf("ParseExact of %d characters: %v, want ErrTooLong", len(in), err)
		}
	}
}

func TestExactRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := wide().Draw(t, "a")
		text, err := a.n.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back number.Number
		if err := back.UnmarshalText(text); err != nil || !back.Equal(a.n) {
			t.Fatalf("%s comes back as %v, %v", text, back, err)
		}
		if decimal, ok := a.n.Finite(); ok {
			r, valid := new(big.Rat).SetString(decimal)
			if !valid || r.Cmp(a.r) != 0 || strings.Contains(decimal, ".") && strings.HasSuffix(decimal, "0") {
				t.Fatalf("%v as a decimal is %s", a.r, decimal)
			}
			if a.n.String() != decimal {
				t.Fatalf("String is %s, the decimal %s", a.n, decimal)
			}
		} else if a.n.String() != a.r.RatString() {
			t.Fatalf("String is %s, want %s", a.n, a.r.RatString())
		}
	})
}

func TestUnmarshalKeepsOnError(t *testing.T) {
	n := number.Int(5)
	if err := n.UnmarshalText([]byte("five")); !errors.Is(err, number.ErrSyntax) || n != number.Int(5) {
		t.Errorf("%v, %v", n, err)
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct {
		n      number.Number
		places int
		want   string
	}{
		{number.Ratio(1837, 20), 2, "91.85"},
		{number.Ratio(1837, 20), 1, "91.9"},
		{number.Ratio(1837, 20), 0, "92"},
		{number.Ratio(1837, 20), 4, "91.8500"},
		{number.Ratio(1, 3), 3, "0.333"},
		{number.Ratio(2, 3), 3, "0.667"},
		{number.Ratio(-1, 8), 2, "-0.13"},
		{number.Ratio(-1, 1000), 2, "0.00"},
		{number.Int(7), 2, "7.00"},
		{number.Int(7), -3, "7"},
		{number.Int(0), 1, "0.0"},
	} {
		if got := c.n.Decimal(c.places); got != c.want {
			t.Errorf("%v with %d places is %q, want %q", c.n, c.places, got, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"0", "-7.50", "1837/20", "1e9", "9223372036854775808", "00", "-", "1.", "0.1", "１"} {
		f.Add(s)
	}
	decimal := regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z`)
	f.Fuzz(func(t *testing.T, s string) {
		n, err := number.Parse(s)
		if want := decimal.MatchString(s) && len(s) <= number.MaxLength; (err == nil) != want {
			t.Fatalf("Parse(%q): %v, a plain decimal: %v", s, err, want)
		}
		if err == nil {
			r, ok := new(big.Rat).SetString(s)
			if !ok || n.Exact() != r.RatString() {
				t.Fatalf("Parse(%q) = %s, want %v", s, n.Exact(), r)
			}
		}
		if m, err := number.ParseExact(s); err == nil {
			if again, err := number.ParseExact(m.Exact()); err != nil || !again.Equal(m) {
				t.Fatalf("%q is %s and comes back as %v, %v", s, m.Exact(), again, err)
			}
		}
	})
}
