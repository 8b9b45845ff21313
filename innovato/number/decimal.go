package number

import (
	"strconv"
	"strings"
)

// smallPlaces is the most decimals that the fast path writes: 10 to this power fits 64 bits.
const smallPlaces = 18

// decimal writes n, which must have no more than places decimals, with exactly that many. It reports false if n is too
// large for machine words.
func (n Number) decimal(places int) (string, bool) {
	if n.wide != nil || places > smallPlaces {
		return "", false
	}
	power := int64(1)
	for range places {
		power *= 10
	}
	scaled, ok := mulSmall(n.num, n.den(), power, 1)
	if !ok || scaled.dm1 != 0 {
		return "", false
	}
	return point(scaled.num, places), true
}

// point writes num divided by 10 to the power of places.
func point(num int64, places int) string {
	sign := ""
	if num < 0 {
		sign, num = "-", -num
	}
	digits := strconv.FormatInt(num, 10)
	if places == 0 {
		return sign + digits
	}
	if missing := places + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	whole := len(digits) - places
	return sign + digits[:whole] + "." + digits[whole:]
}

// places returns how many decimals n has, and false if they never end or do not fit the fast path.
func (n Number) places() (int, bool) {
	if n.wide != nil {
		return 0, false
	}
	den, twos, fives := n.den(), 0, 0
	for ; den%2 == 0; den /= 2 {
		twos++
	}
	for ; den%5 == 0; den /= 5 {
		fives++
	}
	return max(twos, fives), den == 1
}
