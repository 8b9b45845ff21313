package number_test

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/innovato-r/toolkit/innovato/number"
)

// edges are whole numbers at which a fast path may fail.
func edges() []int64 {
	return []int64{
		0, 1, -1, 2, 3, 7, 10, 100, math.MaxInt32, math.MinInt32, 1 << 31, 1 << 32, 1<<53 + 1,
		math.MaxInt64, math.MaxInt64 - 1, math.MaxInt64 / 2, math.MaxInt64/2 + 1, math.MinInt64, math.MinInt64 + 1, 999999999999999999,
	}
}

// whole generates whole numbers, often near the limits of 64 bits.
func whole() *rapid.Generator[int64] {
	return rapid.OneOf(rapid.SampledFrom(edges()), rapid.Int64Range(-1000, 1000), rapid.Int64())
}

// pair generates a Number together with the same value in math/big.
type pair struct {
	n number.Number
	r *big.Rat
}

func ratio() *rapid.Generator[pair] {
	return rapid.Custom(func(t *rapid.T) pair {
		num, den := whole().Draw(t, "num"), whole().Filter(func(d int64) bool { return d != 0 }).Draw(t, "den")
		return pair{number.Ratio(num, den), big.NewRat(num, den)}
	})
}

// wide generates numbers of which some do not fit 64 bits.
func wide() *rapid.Generator[pair] {
	return rapid.Custom(func(t *rapid.T) pair {
		a := ratio().Draw(t, "a")
		if rapid.Bool().Draw(t, "squared") {
			b := ratio().Draw(t, "b")
			return pair{a.n.Mul(b.n), new(big.Rat).Mul(a.r, b.r)}
		}
		return a
	})
}

func same(t *rapid.T, what string, got number.Number, want *big.Rat) {
	t.Helper()
	if got.Exact() != want.RatString() {
		t.Fatalf("%s = %s, want %s", what, got.Exact(), want.RatString())
	}
}

func TestArithmeticEqualsBig(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := wide().Draw(t, "a"), wide().Draw(t, "b")
		same(t, "a", a.n, a.r)
		same(t, "a+b", a.n.Add(b.n), new(big.Rat).Add(a.r, b.r))
		same(t, "a-b", a.n.Sub(b.n), new(big.Rat).Sub(a.r, b.r))
		same(t, "a*b", a.n.Mul(b.n), new(big.Rat).Mul(a.r, b.r))
		same(t, "-a", a.n.Neg(), new(big.Rat).Neg(a.r))
		same(t, "|a|", a.n.Abs(), new(big.Rat).Abs(a.r))
		quotient, ok := a.n.Div(b.n)
		if ok != (b.r.Sign() != 0) {
			t.Fatalf("a/b: %v for b = %v", ok, b.r)
		}
		if ok {
			same(t, "a/b", quotient, new(big.Rat).Quo(a.r, b.r))
		}
		if got, want := a.n.Cmp(b.n), a.r.Cmp(b.r); got != want {
			t.Fatalf("Cmp = %d, want %d", got, want)
		}
		if a.n.Less(b.n) != (a.r.Cmp(b.r) < 0) || a.n.Equal(b.n) != (a.r.Cmp(b.r) == 0) {
			t.Fatal("Less or Equal disagrees with Cmp")
		}
		if a.n.Sign() != a.r.Sign() || a.n.IsZero() != (a.r.Sign() == 0) || a.n.IsInt() != a.r.IsInt() {
			t.Fatal("Sign, IsZero or IsInt disagrees with math/big")
		}
	})
}

// TestCanonical holds that a value has one form, whichever way it was computed: then cancelling a large number out
// gives the same Go value as the small number written down.
func TestCanonical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := ratio().Draw(t, "a"), wide().Filter(func(p pair) bool { return p.r.Sign() != 0 }).Draw(t, "b")
		back, _ := a.n.Mul(b.n).Div(b.n)
		num, den := a.r.Num(), a.r.Denom()
		fits := num.IsInt64() && den.IsInt64() && num.Int64() != math.MinInt64
		if fits && back != number.Ratio(num.Int64(), den.Int64()) {
			t.Fatalf("%v * %v / %v is %#v", a.r, b.r, b.r, back)
		}
		if sum := a.n.Add(b.n).Sub(b.n); fits && sum != back {
			t.Fatalf("%v + %v - %v is %#v", a.r, b.r, b.r, sum)
		}
	})
}

func TestEdgePairs(t *testing.T) {
	for _, a := range edges() {
		for _, b := range edges() {
			x, y := number.Int(a), number.Int(b)
			bx, by := new(big.Rat).SetInt64(a), new(big.Rat).SetInt64(b)
			if got, want := x.Add(y).Exact(), new(big.Rat).Add(bx, by).RatString(); got != want {
				t.Errorf("%d + %d = %s, want %s", a, b, got, want)
			}
			if got, want := x.Mul(y).Exact(), new(big.Rat).Mul(bx, by).RatString(); got != want {
				t.Errorf("%d * %d = %s, want %s", a, b, got, want)
			}
			if got, want := x.Cmp(y), bx.Cmp(by); got != want {
				t.Errorf("Cmp(%d, %d) = %d, want %d", a, b, got, want)
			}
			if b == 0 {
				continue
			}
			if got, want := number.Ratio(a, b).Exact(), new(big.Rat).Quo(bx, by).RatString(); got != want {
				t.Errorf("%d / %d = %s, want %s", a, b, got, want)
			}
		}
	}
}

func TestRatioOfZeroPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("Ratio(1, 0) did not panic")
		}
	}()
	number.Ratio(1, 0)
}

func TestZeroValue(t *testing.T) {
	var zero number.Number
	if !zero.IsZero() || zero.String() != "0" || !zero.Equal(number.Int(0)) || zero != number.Ratio(0, -7) {
		t.Errorf("the zero value is %#v", zero)
	}
}

func TestSumMinMax(t *testing.T) {
	a, b, c := number.Ratio(1, 2), number.Ratio(1, 3), number.Ratio(1, 6)
	if got := number.Sum(a, b, c); got != number.Int(1) {
		t.Errorf("sum %v", got)
	}
	if got := number.Sum(); !got.IsZero() {
		t.Errorf("empty sum %v", got)
	}
	if got := number.Min(a, b, c); got != c {
		t.Errorf("min %v", got)
	}
	if got := number.Max(c, a, b); got != a {
		t.Errorf("max %v", got)
	}
}

func TestOnStep(t *testing.T) {
	for _, c := range []struct {
		n, from, step number.Number
		want          bool
	}{
		{number.Ratio(15, 2), number.Int(0), number.Ratio(1, 2), true},
		{number.Ratio(29, 4), number.Int(0), number.Ratio(1, 2), false},
		{number.Int(4), number.Int(1), number.Int(3), true},
		{number.Int(3), number.Int(1), number.Int(3), false},
		{number.Int(-2), number.Int(1), number.Int(3), true},
		{number.Ratio(22, 7), number.Int(0), number.Int(0), true},
	} {
		if got := c.n.OnStep(c.from, c.step); got != c.want {
			t.Errorf("%v from %v in steps of %v: %v", c.n, c.from, c.step, got)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	x, y := number.Ratio(37, 4), number.Ratio(1837, 20)
	for b.Loop() {
		x.Add(y)
	}
}

func BenchmarkMul(b *testing.B) {
	x, y := number.Ratio(37, 4), number.Ratio(1837, 20)
	for b.Loop() {
		x.Mul(y)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := number.Parse("91.85"); err != nil {
			b.Fatal(err)
		}
	}
}
