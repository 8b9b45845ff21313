package number_test

import (
	"errors"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/innovato-r/toolkit/innovato/number"
)

func TestRoundPlaces(t *testing.T) {
	for _, c := range []struct {
		n                          string
		places                     int
		halfUp, halfEven, down, up string
	}{
		{"2.5", 0, "3", "2", "2", "3"},
		{"3.5", 0, "4", "4", "3", "4"},
		{"-2.5", 0, "-3", "-2", "-2", "-3"},
		{"-3.5", 0, "-4", "-4", "-3", "-4"},
		{"2.4", 0, "2", "2", "2", "3"},
		{"2.6", 0, "3", "3", "2", "3"},
		{"-2.6", 0, "-3", "-3", "-2", "-3"},
		{"1.005", 2, "1.01", "1", "1", "1.01"},
		{"1.015", 2, "1.02", "1.02", "1.01", "1.02"},
		{"352/3", 2, "117.33", "117.33", "117.33", "117.34"},
		{"33/9", 3, "3.667", "3.667", "3.666", "3.667"},
		{"7", 2, "7", "7", "7", "7"},
		{"0", 2, "0", "0", "0", "0"},
		{"150", -2, "200", "200", "100", "200"},
		{"250", -2, "300", "200", "200", "300"},
		{"0.0001", 2, "0", "0", "0", "0.01"},
	} {
		n, err := number.ParseExact(c.n)
		if err != nil {
			t.Fatal(err)
		}
		for mode, want := range map[number.Mode]string{
			number.HalfUp: c.halfUp, number.HalfEven: c.halfEven, number.Down: c.down, number.Up: c.up,
		} {
			if got := n.RoundPlaces(c.places, mode).String(); got != want {
				t.Errorf("%s to %d places %v: %s, want %s", c.n, c.places, mode, got, want)
			}
		}
	}
}

func TestRoundStep(t *testing.T) {
	half := number.Ratio(1, 2)
	for _, c := range []struct {
		n, step number.Number
		mode    number.Mode
		want    string
	}{
		{number.Ratio(29, 4), half, number.HalfUp, "7.5"},
		{number.Ratio(29, 4), half, number.HalfEven, "7"},
		{number.Ratio(29, 4), half.Neg(), number.Down, "7"},
		{number.Ratio(71, 10), half, number.Up, "7.5"},
		{number.Ratio(22, 7), number.Int(0), number.HalfUp, "22/7"},
		{number.Int(7), number.Int(5), number.HalfUp, "5"},
	} {
		if got := c.n.RoundStep(c.step, c.mode).String(); got != c.want {
			t.Errorf("%v to steps of %v %v: %s, want %s", c.n, c.step, c.mode, got, c.want)
		}
	}
}

// TestRoundProperties holds what defines each mode: the result is a multiple of the step, nearer than a step, on the
// right side, and rounding again changes nothing.
func TestRoundProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := wide().Draw(t, "n").n
		places := rapid.IntRange(-5, 25).Draw(t, "places")
		mode := number.Mode(rapid.IntRange(0, 3).Draw(t, "mode"))
		got := n.RoundPlaces(places, mode)
		unit := unitOf(places)
		if !got.OnStep(number.Number{}, unit) || got.RoundPlaces(places, mode) != got && !got.RoundPlaces(places, mode).Equal(got) {
			t.Fatalf("%v to %d places is %v", n, places, got)
		}
		distance := got.Sub(n).Abs()
		if !distance.Less(unit) {
			t.Fatalf("%v moved by %v", n, distance)
		}
		if mode <= number.HalfEven && unit.Less(distance.Add(distance)) {
			t.Fatalf("%v is not the nearest to %v", got, n)
		}
		if mode == number.Down && n.Abs().Less(got.Abs()) || mode == number.Up && got.Abs().Less(n.Abs()) {
			t.Fatalf("%v rounded %v is %v", n, mode, got)
		}
		if !n.Neg().RoundPlaces(places, mode).Equal(got.Neg()) {
			t.Fatalf("rounding %v is not symmetric", n)
		}
	})
}

func unitOf(places int) number.Number {
	unit, ten := number.Int(1), number.Int(10)
	for range max(places, -places) {
		if places < 0 {
			unit = unit.Mul(ten)
		} else {
			unit, _ = unit.Div(ten)
		}
	}
	return unit
}

func TestDecimalRoundsHalfUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := wide().Draw(t, "n").n
		places := rapid.IntRange(0, 10).Draw(t, "places")
		r, ok := new(big.Rat).SetString(n.Decimal(places))
		if !ok || r.RatString() != n.RoundPlaces(places, number.HalfUp).Exact() {
			t.Fatalf("%v with %d places is %s", n, places, n.Decimal(places))
		}
	})
}

func TestMode(t *testing.T) {
	for m, name := range map[number.Mode]string{
		number.HalfUp: "halfUp", number.HalfEven: "halfEven", number.Down: "down", number.Up: "up",
	} {
		text, err := m.MarshalText()
		if err != nil || string(text) != name || m.String() != name {
			t.Errorf("%s: %s, %v", name, text, err)
		}
		back := number.Mode(99)
		if err := back.UnmarshalText(text); err != nil || back != m {
			t.Errorf("%s comes back as %v, %v", name, back, err)
		}
	}
	if _, err := number.ParseMode("nearest"); !errors.Is(err, number.ErrMode) {
		t.Errorf("unknown mode: %v", err)
	}
	m := number.Up
	if err := m.UnmarshalText([]byte("")); !errors.Is(err, number.ErrMode) || m != number.Up {
		t.Errorf("%v, %v", m, err)
	}
	if _, err := number.Mode(9).MarshalText(); !errors.Is(err, number.ErrMode) || number.Mode(9).String() != "mode?" {
		t.Errorf("mode 9: %v", err)
	}
}
