package number

import "math/big"

// Mode says what rounding does with a number that lies between two representable ones.
type Mode uint8

// The rounding modes. HalfUp is the zero value.
const (
	HalfUp   Mode = iota // to the nearest; what lies exactly halfway goes away from zero
	HalfEven             // to the nearest; what lies exactly halfway goes to the even neighbour
	Down                 // towards zero: the further digits are cut off
	Up                   // away from zero
)

// ParseMode returns the mode of a name as [Mode.String] writes it: halfUp, halfEven, down or up. The error wraps
// [ErrMode].
func ParseMode(name string) (Mode, error) {
	for m := HalfUp; m <= Up; m++ {
		if m.String() == name {
			return m, nil
		}
	}
	return HalfUp, ErrMode
}

// String returns the name of the mode, as it stands in a call's rules.
func (m Mode) String() string {
	switch m {
	case HalfUp:
		return "halfUp"
	case HalfEven:
		return "halfEven"
	case Down:
		return "down"
	case Up:
		return "up"
	}
	return "mode?"
}

// MarshalText returns the name of the mode. The error is [ErrMode] for a value that is no mode.
func (m Mode) MarshalText() ([]byte, error) {
	if m > Up {
		return nil, ErrMode
	}
	return []byte(m.String()), nil
}

// UnmarshalText reads a name as [ParseMode] does.
func (m *Mode) UnmarshalText(text []byte) error {
	parsed, err := ParseMode(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}

// RoundPlaces rounds n to places decimals; negative places round to tens, hundreds and so on. The result is exact and
// has at most that many decimals.
func (n Number) RoundPlaces(places int, m Mode) Number {
	if places >= 0 && n.IsInt() {
		return n
	}
	power := fromRat(new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(places, -places))), nil)))
	if places < 0 {
		return n.RoundStep(power, m)
	}
	unit, _ := Int(1).Div(power)
	return n.RoundStep(unit, m)
}

// RoundStep rounds n to a multiple of step, such as 1/2. The sign of step does not matter; a step of 0 leaves n as it is.
func (n Number) RoundStep(step Number, m Mode) Number {
	steps, ok := n.Div(step.Abs())
	if !ok {
		return n
	}
	return steps.whole(m).Mul(step.Abs())
}

// whole rounds n to a whole number.
func (n Number) whole(m Mode) Number {
	if n.IsInt() {
		return n
	}
	r := n.rat()
	floor := new(big.Int).Quo(r.Num(), r.Denom()) // towards zero
	if awayFromZero(n, floor, m) {
		floor.Add(floor, big.NewInt(int64(n.Sign())))
	}
	return fromRat(new(big.Rat).SetInt(floor))
}

// awayFromZero decides whether n, which is not whole, goes to the neighbour of cut that lies farther from zero.
func awayFromZero(n Number, cut *big.Int, m Mode) bool {
	rest := n.Sub(fromRat(new(big.Rat).SetInt(cut))).Abs().Cmp(Ratio(1, 2))
	switch m {
	case Up:
		return true
	case HalfEven:
		return rest > 0 || rest == 0 && cut.Bit(0) == 1
	case HalfUp:
		return rest >= 0
	case Down:
	}
	return false
}
