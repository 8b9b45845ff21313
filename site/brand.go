package site

import (
	"errors"
	"fmt"
	"strings"
)

// ErrBrand means that a brand holds something other than a colour written as
// "#" and six hexadecimal digits, or an id with characters other than a-z, 0-9
// and "-".
var ErrBrand = errors.New("not a brand")

// Brand is a city's colours, each written "#rrggbb". Whoever computes them
// makes sure of the contrast that each field asks for. The zero Brand stands
// for the colours of site.css.
type Brand struct {
	// Colour fills large grounds: the top of the home page, the edge of a card.
	Colour string
	// OnColour is text on Colour: 4.5:1 or more.
	OnColour string
	// Accent is for links, bars and marks on white paper: 4.5:1 or more on
	// #ffffff and on #f5f5f2.
	Accent string
	// AccentDark is the same on dark paper: 4.5:1 or more on #15191d and on
	// #1d2227.
	AccentDark string
}

// BrandCSS writes the stylesheet that gives a whole site the city's colours. It
// is to be linked after site.css.
func BrandCSS(b Brand) (string, error) {
	return b.rules(":root")
}

// BrandsCSS writes the stylesheet that gives each edition's card in the network
// overview the colours of its city. Editions and brands belong together by
// their place.
func BrandsCSS(editions []string, brands []Brand) (string, error) {
	if len(editions) != len(brands) {
		return "", fmt.Errorf("%d editions with %d brands: %w", len(editions), len(brands), ErrBrand)
	}
	var css strings.Builder
	for i, id := range editions {
		if id == "" || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return "", fmt.Errorf("edition %q: %w", id, ErrBrand)
		}
		rules, err := brands[i].rules(`[data-edition="` + id + `"]`)
		if err != nil {
			return "", fmt.Errorf("edition %q: %w", id, err)
		}
		css.WriteString(rules)
	}
	return css.String(), nil
}

// rules are the custom properties for a selector, on light and dark paper.
func (b Brand) rules(selector string) (string, error) {
	if b == (Brand{}) {
		return "", nil
	}
	for _, colour := range []string{b.Colour, b.OnColour, b.Accent, b.AccentDark} {
		if !isColour(colour) {
			return "", fmt.Errorf("colour %q: %w", colour, ErrBrand)
		}
	}
	return selector + " { --brand: " + b.Colour + "; --on-brand: " + b.OnColour + "; --accent: " + b.Accent + "; }\n" +
		"@media screen and (prefers-color-scheme: dark) { " + selector + " { --accent: " + b.AccentDark + "; } }\n", nil
}

func isColour(s string) bool {
	return len(s) == 7 && s[0] == '#' && strings.Trim(s[1:], "0123456789abcdefABCDEF") == ""
}
