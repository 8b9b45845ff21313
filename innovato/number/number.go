// Package number holds exact rational numbers: the marks, weights, thresholds and scores of a call.
//
// A [Number] is an immutable fraction in lowest terms. It never goes through a binary floating point value, so a mark
// of 7.1 is 71/10 and not something near it, and equal scores are equal. Numbers whose numerator and denominator fit
// 64 bits are kept in two machine words; whatever is larger moves to [math/big] and comes back as soon as it fits again.
// There is no limit on the size of a computed number; only what is read from text is bounded (see [Parse]).
//
// Rounding happens in this package and nowhere else, and only when a caller asks for it: [Number.RoundPlaces] and
// [Number.RoundStep] with a [Mode]. [Number.Decimal] rounds half up, for display.
package number

import (
	"math"
	"math/big"
	"math/bits"
)

// Number is an immutable exact rational number. The zero value is 0. Numbers are plain values: copy them freely, share
// them between goroutines without locks, and compare them with [Number.Equal] or [Number.Cmp], not with ==.
type Number struct {
	// num and den-1 hold the reduced fraction if wide is nil; |num| and den are at most math.MaxInt64.
	num int64
	dm1 int64
	// wide holds the reduced fraction when it does not fit. It is never changed after it was set.
	wide *big.Rat
}

// Int returns n as a Number.
func Int(n int64) Number {
	if n == math.MinInt64 {
		return fromRat(new(big.Rat).SetInt64(n))
	}
	return Number{num: n}
}

// Ratio returns num/den in lowest terms. It panics if den is 0, as dividing by a constant 0 is a programmer's mistake;
// see [Number.Div] for a division whose divisor comes from data.
func Ratio(num, den int64) Number {
	if den == 0 {
		panic("number: Ratio with denominator 0")
	}
	if num == math.MinInt64 || den == math.MinInt64 {
		return fromRat(big.NewRat(num, den))
	}
	if den < 0 {
		num, den = -num, -den
	}
	return reduced(num, den)
}

// Sum returns the sum of all ns, 0 if there are none.
func Sum(ns ...Number) Number {
	var total Number
	for _, n := range ns {
		total = total.Add(n)
	}
	return total
}

// Min returns the smallest of n and more.
func Min(n Number, more ...Number) Number {
	for _, m := range more {
		if m.Less(n) {
			n = m
		}
	}
	return n
}

// Max returns the largest of n and more.
func Max(n Number, more ...Number) Number {
	for _, m := range more {
		if n.Less(m) {
			n = m
		}
	}
	return n
}

// Add returns n + m.
func (n Number) Add(m Number) Number {
	if n.wide == nil && m.wide == nil {
		if sum, ok := addSmall(n, m); ok {
			return sum
		}
	}
	return fromRat(new(big.Rat).Add(n.rat(), m.rat()))
}

// Sub returns n - m.
func (n Number) Sub(m Number) Number { return n.Add(m.Neg()) }

// Mul returns n * m.
func (n Number) Mul(m Number) Number {
	if n.wide == nil && m.wide == nil {
		if product, ok := mulSmall(n.num, n.den(), m.num, m.den()); ok {
			return product
		}
	}
	return fromRat(new(big.Rat).Mul(n.rat(), m.rat()))
}

// Div returns n / m, or 0 and false if m is 0.
func (n Number) Div(m Number) (Number, bool) {
	if m.IsZero() {
		return Number{}, false
	}
	if n.wide == nil && m.wide == nil {
		num, den := m.den(), m.num
		if den < 0 {
			num, den = -num, -den
		}
		if quotient, ok := mulSmall(n.num, n.den(), num, den); ok {
			return quotient, true
		}
	}
	return fromRat(new(big.Rat).Quo(n.rat(), m.rat())), true
}

// Neg returns -n.
func (n Number) Neg() Number {
	if n.wide != nil {
		return Number{wide: new(big.Rat).Neg(n.wide)}
	}
	return Number{num: -n.num, dm1: n.dm1}
}

// Abs returns n without its sign.
func (n Number) Abs() Number {
	if n.Sign() < 0 {
		return n.Neg()
	}
	return n
}

// Cmp returns -1 if n is smaller than m, 0 if they are equal and 1 if n is larger.
func (n Number) Cmp(m Number) int {
	if n.wide == nil && m.wide == nil {
		return cmpSmall(n, m)
	}
	return n.rat().Cmp(m.rat())
}

// Equal reports whether n and m are the same number.
func (n Number) Equal(m Number) bool { return n.Cmp(m) == 0 }

// Less reports whether n is smaller than m.
func (n Number) Less(m Number) bool { return n.Cmp(m) < 0 }

// Sign returns -1 if n is negative, 0 if it is 0 and 1 if it is positive.
func (n Number) Sign() int {
	switch {
	case n.wide != nil:
		return n.wide.Sign()
	case n.num < 0:
		return -1
	case n.num > 0:
		return 1
	}
	return 0
}

// IsZero reports whether n is 0.
func (n Number) IsZero() bool { return n.wide == nil && n.num == 0 }

// IsInt reports whether n is a whole number.
func (n Number) IsInt() bool {
	if n.wide != nil {
		return n.wide.IsInt()
	}
	return n.dm1 == 0
}

// OnStep reports whether n is from, or a whole number of steps away from it. A step of 0 admits every number.
func (n Number) OnStep(from, step Number) bool {
	steps, ok := n.Sub(from).Div(step)
	return !ok || steps.IsInt()
}

func (n Number) den() int64 { return n.dm1 + 1 }

// rat returns n as a big.Rat that must not be changed.
func (n Number) rat() *big.Rat {
	if n.wide != nil {
		return n.wide
	}
	return big.NewRat(n.num, n.den())
}

// fromRat takes over r, which must not be changed afterwards.
func fromRat(r *big.Rat) Number {
	num, den := r.Num(), r.Denom()
	if num.IsInt64() && den.IsInt64() && num.Int64() != math.MinInt64 {
		return Number{num: num.Int64(), dm1: den.Int64() - 1}
	}
	return Number{wide: r}
}

// reduced returns num/den in lowest terms for |num| and den at most math.MaxInt64, den positive.
func reduced(num, den int64) Number {
	if g := gcd(magnitude(num), den); g > 1 {
		num, den = num/g, den/g
	}
	return Number{num: num, dm1: den - 1}
}

// gcd returns the greatest common divisor of a >= 0 and b > 0.
func gcd(a, b int64) int64 {
	for a != 0 {
		a, b = b%a, a
	}
	return b
}

func magnitude(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// times returns a*b for b >= 0 and false if its magnitude is beyond math.MaxInt64.
func times(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(magnitude(a)), uint64(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if a < 0 {
		return -int64(lo), true
	}
	return int64(lo), true
}

// plus returns a+b and false if its magnitude is beyond math.MaxInt64.
func plus(a, b int64) (int64, bool) {
	sum := a + b
	if (a < 0) == (b < 0) && (sum < 0) != (a < 0) || sum == math.MinInt64 {
		return 0, false
	}
	return sum, true
}

func addSmall(n, m Number) (Number, bool) {
	if n.dm1 == m.dm1 {
		sum, ok := plus(n.num, m.num)
		if !ok || n.dm1 == 0 {
			return Number{num: sum}, ok
		}
		return reduced(sum, n.den()), true
	}
	shared := gcd(n.den(), m.den())
	a, aOK := times(n.num, m.den()/shared)
	b, bOK := times(m.num, n.den()/shared)
	den, denOK := times(n.den()/shared, m.den())
	if !aOK || !bOK || !denOK {
		return Number{}, false
	}
	sum, ok := plus(a, b)
	if !ok {
		return Number{}, false
	}
	return reduced(sum, den), true
}

// mulSmall multiplies two reduced fractions with positive denominators. It reduces crosswise first, so it fails only
// if the reduced product does not fit.
func mulSmall(an, ad, bn, bd int64) (Number, bool) {
	g, h := gcd(magnitude(an), bd), gcd(magnitude(bn), ad)
	an, bd, bn, ad = an/g, bd/g, bn/h, ad/h
	sign := int64(1)
	if bn < 0 {
		sign, bn = -1, -bn
	}
	num, numOK := times(an*sign, bn)
	den, denOK := times(ad, bd)
	if !numOK || !denOK {
		return Number{}, false
	}
	return Number{num: num, dm1: den - 1}, true
}

func cmpSmall(n, m Number) int {
	if n.dm1 == m.dm1 || n.Sign() != m.Sign() {
		return sign(n.num, m.num)
	}
	aHi, aLo := bits.Mul64(uint64(magnitude(n.num)), uint64(m.den()))
	bHi, bLo := bits.Mul64(uint64(magnitude(m.num)), uint64(n.den()))
	return n.Sign() * compareWords(aHi, aLo, bHi, bLo)
}

func compareWords(aHi, aLo, bHi, bLo uint64) int {
	if aHi != bHi {
		return sign(aHi, bHi)
	}
	return sign(aLo, bLo)
}

func sign[T int64 | uint64](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
