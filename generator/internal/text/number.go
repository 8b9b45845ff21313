package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/number"
)

// Int returns a whole number with the separators of the language: "10.000".
func (w *Words) Int(n int) string { return w.format.digits(strconv.Itoa(n)) }

// Number returns n with at most that many decimals, rounded half up, without
// trailing zeros: "91,85", "92".
func (w *Words) Number(n number.Number, places int) string {
	return w.format.digits(shortest(n, places))
}

// Fixed returns n with exactly that many decimals, rounded half up: "92,00".
func (w *Words) Fixed(n number.Number, places int) string {
	return w.format.digits(decimal(n, places))
}

// Percent returns n, which counts hundredths, with at most that many decimals:
// 15.5 becomes "15,5%".
func (w *Words) Percent(n number.Number, places int) string {
	sign, digits := cutSign(w.Number(n, places))
	return sign + strings.Replace(w.format.Percent, "#", digits, 1)
}

// Money returns an amount with the short sign of its currency (an ISO 4217 code):
// "40.000 €". A whole amount has no decimals, any other as many as the currency
// has. An unknown currency is shown by its code.
func (w *Words) Money(n number.Number, currency string) string {
	places, known := w.digits[currency]
	if !known {
		places = 2
	}
	if n.IsInt() {
		places = 0
	}
	symbol, known := w.format.Symbols[currency]
	if !known {
		symbol = currency
	}
	sign, digits := cutSign(w.Fixed(n, places))
	frame := w.format.Money
	if sign != "" {
		frame = w.format.Debt
	}
	return strings.Replace(strings.Replace(frame, "¤", spaced(symbol, frame), 1), "#", digits, 1)
}

// spaced sets a non-breaking space behind a symbol of letters that would touch
// the number: "£5", but "RON 5" (CLDR's currencySpacing).
func spaced(symbol, frame string) string {
	last, _ := utf8.DecodeLastRuneInString(symbol)
	if strings.Contains(frame, "¤#") && !unicode.IsSymbol(last) {
		return symbol + "\u00a0"
	}
	return symbol
}

// decimal is Decimal, without its arithmetic where there is nothing to round.
func decimal(n number.Number, places int) string {
	if places <= 0 && n.IsInt() {
		return n.Exact()
	}
	return n.Decimal(places)
}

// shortest is Decimal without the zeros at the end.
func shortest(n number.Number, places int) string {
	if n.IsInt() && places >= 0 {
		return n.Exact()
	}
	s := decimal(n, places)
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

func cutSign(s string) (sign, rest string) {
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		return "-", rest
	}
	return "", s
}

// digits writes a decimal text such as "-1234567.5" as the language does. Groups of
// three are separated only if at least MinGrouping digits stand before the first
// separator: Spanish has "4000", but "10.000".
func (f *format) digits(text string) string {
	sign, unsigned := cutSign(text)
	whole, fraction, hasFraction := strings.Cut(unsigned, ".")
	var b strings.Builder
	b.Grow(len(text) + len(whole))
	b.WriteString(sign)
	grouped := len(whole) >= 3+f.MinGrouping
	for i := range len(whole) {
		if grouped && i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(f.Group)
		}
		b.WriteByte(whole[i])
	}
	if hasFraction {
		b.WriteString(f.Decimal)
		b.WriteString(fraction)
	}
	return b.String()
}
