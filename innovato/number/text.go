package number

import (
	"errors"
	"math/big"
	"strconv"
	"strings"
)

// MaxLength is the number of characters that [Parse] reads at most.
const MaxLength = 40

var (
	// ErrSyntax means that a text is not a plain decimal number (or, for ParseExact, not a fraction either).
	ErrSyntax = errors.New("not a plain decimal number")
	// ErrTooLong means that a text has more than MaxLength characters.
	ErrTooLong = errors.New("number longer than 40 characters")
	// ErrMode means that a text names no rounding mode.
	ErrMode = errors.New("not a rounding mode")
)

// Parse reads a plain decimal number: an optional minus sign, digits without superfluous leading zeros, and optionally
// a decimal point followed by digits, as in 0, -3, 7.5 and 12.00. Nothing else is a number: no plus sign, no exponent,
// no decimal comma, no separators, no spaces, no digits of other scripts. Errors wrap [ErrSyntax] or [ErrTooLong].
func Parse(s string) (Number, error) {
	if len(s) > MaxLength {
		return Number{}, ErrTooLong
	}
	whole, fraction, ok := splitDecimal(s)
	if !ok {
		return Number{}, ErrSyntax
	}
	if len(whole)+len(fraction) <= 18 {
		return parseSmall(whole, fraction), nil
	}
	return readRat(s)
}

// ParseExact reads what [Number.Exact] writes, a decimal number as [Parse] does, or a fraction of two whole numbers
// with a positive denominator such as 1837/20. A fraction need not be in lowest terms. Each part is bounded like the
// text of Parse, except that whole numbers written by Exact may be of any length up to 1000 characters.
func ParseExact(s string) (Number, error) {
	const longest = 1000
	num, den, isFraction := strings.Cut(s, "/")
	if !isFraction && (len(s) <= MaxLength || strings.Contains(s, ".")) {
		return Parse(s)
	}
	if len(s) > longest {
		return Number{}, ErrTooLong
	}
	if !isInteger(num) || isFraction && (!isInteger(den) || den[0] == '-' || den == "0") {
		return Number{}, ErrSyntax
	}
	return readRat(s)
}

// Exact returns the number without any loss: a whole number as its digits, any other as a fraction in lowest terms,
// such as 1837/20.
func (n Number) Exact() string {
	if n.wide != nil {
		return n.wide.RatString()
	}
	digits := strconv.FormatInt(n.num, 10)
	if n.dm1 == 0 {
		return digits
	}
	return digits + "/" + strconv.FormatInt(n.den(), 10)
}

// Decimal returns the number rounded half up (away from zero) to places decimals, with a decimal point and exactly
// that many digits after it. Negative places count as 0. What rounds to zero has no minus sign.
func (n Number) Decimal(places int) string {
	places = max(places, 0)
	rounded := n.RoundPlaces(places, HalfUp)
	if decimal, ok := rounded.decimal(places); ok {
		return decimal
	}
	return rounded.rat().FloatString(places)
}

// String returns the shortest decimal that is exactly the number, such as 91.85, or the fraction of [Number.Exact] if
// there is none.
func (n Number) String() string {
	if decimal, ok := n.Finite(); ok {
		return decimal
	}
	return n.Exact()
}

// Finite returns the shortest decimal that is exactly n, and false if n has no finite decimal (as 1/3).
func (n Number) Finite() (decimal string, ok bool) {
	if n.IsInt() {
		return n.Exact(), true
	}
	if places, exact := n.places(); exact {
		if decimal, ok := n.decimal(places); ok {
			return decimal, true
		}
	} else if n.wide == nil {
		return "", false
	}
	places, exact := n.rat().FloatPrec()
	if !exact {
		return "", false
	}
	return n.rat().FloatString(places), true
}

// MarshalText returns the number as [Number.Exact] does. The error is always nil.
func (n Number) MarshalText() ([]byte, error) { return []byte(n.Exact()), nil }

// UnmarshalText reads what [ParseExact] reads. It leaves n as it was if text is no number.
func (n *Number) UnmarshalText(text []byte) error {
	parsed, err := ParseExact(string(text))
	if err != nil {
		return err
	}
	*n = parsed
	return nil
}

// readRat reads a checked text, and ErrSyntax if it is none after all.
func readRat(s string) (Number, error) {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return Number{}, ErrSyntax
	}
	return fromRat(r), nil
}

// splitDecimal returns the parts before (with the sign) and after the decimal point, and whether s is a plain decimal.
func splitDecimal(s string) (whole, fraction string, ok bool) {
	whole, fraction, point := strings.Cut(s, ".")
	return whole, fraction, isInteger(whole) && (!point || isDigits(fraction))
}

func isInteger(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	return isDigits(digits) && (digits[0] != '0' || len(digits) == 1)
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// parseSmall reads checked parts of at most 18 characters together.
func parseSmall(whole, fraction string) Number {
	var num int64
	den := int64(1)
	for _, c := range []byte(strings.TrimPrefix(whole, "-")) {
		num = 10*num + int64(c-'0')
	}
	for _, c := range []byte(fraction) {
		num, den = 10*num+int64(c-'0'), 10*den
	}
	if whole[0] == '-' {
		num = -num
	}
	return reduced(num, den)
}
