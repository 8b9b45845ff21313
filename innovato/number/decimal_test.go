package number_test

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/innovato-r/toolkit/innovato/number"
)

// TestDecimalsEqualBig holds the fast path of writing against math/big.
func TestDecimalsEqualBig(t *testing.T) {
	dens := []int64{1, 2, 3, 4, 5, 7, 8, 10, 16, 20, 25, 64, 100, 125, 625, 1000, 1024, 78125, 1 << 40, 1_000_000_000_000, 3 << 30}
	rapid.Check(t, func(t *rapid.T) {
		num, den := rapid.Int64().Draw(t, "num"), rapid.SampledFrom(dens).Draw(t, "den")
		if rapid.Bool().Draw(t, "small") {
			num %= 100_000
		}
		places := rapid.IntRange(0, 20).Draw(t, "places")
		n, r := number.Ratio(num, den), big.NewRat(num, den)
		if got, want := n.Decimal(places), unsigned(r.FloatString(places)); got != want {
			t.Fatalf("%d/%d to %d places: %s, want %s", num, den, places, got, want)
		}
		prec, exact := r.FloatPrec()
		got, ok := n.Finite()
		if ok != exact || ok && got != r.FloatString(prec) {
			t.Fatalf("%d/%d: %s, %v, want %s, %v", num, den, got, ok, r.FloatString(prec), exact)
		}
	})
}

// unsigned takes the minus sign off a zero.
func unsigned(s string) string {
	if r, ok := new(big.Rat).SetString(s); ok && r.Sign() == 0 {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

func BenchmarkFinite(b *testing.B) {
	n := number.Ratio(1837, 20)
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := n.Finite(); !ok {
			b.Fatal("not finite")
		}
	}
}
