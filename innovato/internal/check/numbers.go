package check

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// numberSlip says what keeps a text from being a number, and how to write the number
// that was probably meant. It returns "" if the text is nothing like a number.
func numberSlip(text string) (diag.Code, diag.Args) {
	text = strings.TrimSpace(text)
	if code, args := special(text); code != "" {
		return code, args
	}
	for _, form := range forms() {
		m := regexp.MustCompile(form.pattern).FindStringSubmatch(text)
		if m == nil {
			continue
		}
		meant := plain(form.meant(m))
		if meant == "" {
			return form.code, nil
		}
		return form.code, diag.Args{"suggestion": meant}
	}
	return "", nil
}

// special handles the texts that are explained without a suggestion, or with two.
func special(text string) (diag.Code, diag.Args) {
	switch strings.ToLower(strings.TrimLeft(text, "+-")) {
	case ".nan", ".inf", "nan", "inf", "infinity", "∞":
		return "number.notANumber", nil
	}
	if m := regexp.MustCompile(`^(-?[1-9]\d{0,2}),(\d{3})$`).FindStringSubmatch(text); m != nil {
		return "number.ambiguous", diag.Args{"whole": m[1] + m[2], "decimal": m[1] + "." + m[2]}
	}
	if regexp.MustCompile(`^-?\d[\d.]*$`).MatchString(text) && len(text) > maxDigits {
		return "number.tooLong", diag.Args{"limit": strconv.Itoa(maxDigits)}
	}
	return "", nil
}

// maxDigits is the length of the longest number that documents may hold.
const maxDigits = 40

// A form is one way in which people write numbers.
type form struct {
	code    diag.Code
	pattern string
	meant   func(match []string) string
}

// forms are tried in this order.
func forms() []form {
	first := func(m []string) string { return m[1] }
	return []form{
		{"number.quoted", `^(-?(?:0|[1-9]\d*)(?:\.\d+)?)$`, first},
		{"number.comma", `^([+-]?\d+,\d+)$`, func(m []string) string { return strings.Replace(m[1], ",", ".", 1) }},
		{"number.leadingZero", `^(-?0\d+(?:\.\d+)?)$`, first},
		{"number.plus", `^\+(\d+(?:\.\d+)?)$`, first},
		{"number.minus", `^[−–]\s?(\d+(?:\.\d+)?)$`, func(m []string) string { return "-" + m[1] }},
		{"number.point", `^(-?\.\d+|-?\d+\.)$`, bare},
		{"number.underscore", `^(-?\d[\d_]*(?:\.[\d_]+)?)$`, func(m []string) string { return strings.ReplaceAll(m[1], "_", "") }},
		{"number.grouped", `^(-?\d{1,3}(?:[.'’ \x{a0}\x{202f}]\d{3})+(?:,\d+)?)$`, european},
		{"number.grouped", `^(-?\d{1,3}(?:[,'’ \x{a0}\x{202f}]\d{3})+(?:\.\d+)?)$`, english},
		{"number.exponent", `^([+-]?[\d.]*\d\.?[eE][+-]?\d{1,2})$`, expand},
		{"number.exponent", `^[+-]?[\d.]*\d\.?[eE][+-]?\d+$`, func([]string) string { return "" }},
		{"number.notDecimal", `^(-?0[xX][\da-fA-F]+|-?0[oO][0-7]+|-?0[bB][01]+)$`, decimal},
		{"number.percent", `^(-?\d+(?:[.,]\d+)?)\s?%$`, func(m []string) string { return strings.Replace(m[1], ",", ".", 1) }},
		{"number.unit", `^(?:€|EUR|Euro|euro|£|lei|RON|Ft|HUF)\s?(\d+(?:[.,]\d{1,2})?)$`, comma},
		{"number.unit", `^(\d+(?:[.,]\d{1,2})?)\s?(?:€|£|\p{L}+)$`, comma},
	}
}

func comma(m []string) string { return strings.Replace(m[1], ",", ".", 1) }

// bare puts the missing zero before the point, or takes the useless point away.
func bare(m []string) string {
	return strings.TrimSuffix(strings.Replace("0"+m[1], "0-", "-0", 1), ".")
}

// european reads 1.234,5 and 1 234,5.
func european(m []string) string {
	return strings.Replace(strings.NewReplacer(".", "", "'", "", "’", "", " ", "", "\u00a0", "", "\u202f", "").Replace(m[1]), ",", ".", 1)
}

// english reads 1,234.5 and 1 234.5.
func english(m []string) string {
	return strings.NewReplacer(",", "", "'", "", "’", "", " ", "", "\u00a0", "", "\u202f", "").Replace(m[1])
}

// expand writes 1.5e3 as 1500, if the result is short.
func expand(m []string) string {
	const most = 12 // places of the exponent
	mantissa, exponent, _ := strings.Cut(strings.ToLower(m[1]), "e")
	e, err := strconv.Atoi(exponent)
	if err != nil || e > most || e < -most || len(mantissa) > most {
		return ""
	}
	r, ok := new(big.Rat).SetString(strings.TrimSuffix(mantissa, "."))
	if !ok {
		return ""
	}
	power := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(e, -e))), nil))
	if e < 0 {
		power.Inv(power)
	}
	s := r.Mul(r, power).FloatString(2 * most)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// decimal reads 0x1F, 0o17 and 0b11.
func decimal(m []string) string {
	n, ok := new(big.Int).SetString(strings.ToLower(m[1]), 0)
	if !ok || n.BitLen() > 64 {
		return ""
	}
	return n.String()
}

// plain takes leading zeros away, and returns "" for what is no plain decimal.
func plain(text string) string {
	m := regexp.MustCompile(`^(-?)\+?0*(\d+(?:\.\d+)?)$`).FindStringSubmatch(text)
	if m == nil || len(m[2]) >= maxDigits {
		return ""
	}
	if m[2][0] == '.' {
		m[2] = "0" + m[2]
	}
	return m[1] + m[2]
}
