package generator

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// defaultColour is the colour of an edition that names none.
const defaultColour = "#1f4e79"

// The papers of site.css, light and dark; a colour must be legible on all of them.
func lightPapers() []string { return []string{"#ffffff", "#f5f5f2"} }
func darkPapers() []string  { return []string{"#15191d", "#1d2227"} }

// brand turns a city's colour into those that a page needs: the colour itself, and
// shades of it that can be read on light and on dark paper.
func brand(e *innovato.Edition) site.Brand {
	colour := strings.ToLower(e.Brand.Primary)
	if colour == "" {
		colour = defaultColour
	}
	accent := colour
	if a := strings.ToLower(e.Brand.Accent); a != "" && legible(a, "#000000", lightPapers()) == a {
		accent = a // a pale accent would have to be darkened into another colour
	}
	b := site.Brand{Colour: colour, OnColour: "#ffffff", Accent: legible(accent, "#000000", lightPapers()), AccentDark: legible(accent, "#ffffff", darkPapers())}
	if innovato.Contrast(colour, "#ffffff") < innovato.LeastContrast {
		b.OnColour = "#000000"
	}
	return b
}

// legible mixes a colour with another, a twentieth at a time, until it can be read
// on every paper.
func legible(colour, towards string, papers []string) string {
	for part := range 21 {
		mixed := mix(colour, towards, part)
		enough := true
		for _, paper := range papers {
			enough = enough && innovato.Contrast(mixed, paper) >= innovato.LeastContrast
		}
		if enough {
			return mixed
		}
	}
	return towards
}

// mix returns a colour with some twentieths of another in it.
func mix(colour, other string, twentieths int) string {
	var b strings.Builder
	b.WriteByte('#')
	for i := 1; i < len(colour); i += 2 {
		x, _ := strconv.ParseUint(colour[i:i+2], 16, 8)
		y, _ := strconv.ParseUint(other[i:i+2], 16, 8)
		fmt.Fprintf(&b, "%02x", (int(x)*(20-twentieths)+int(y)*twentieths)/20)
	}
	return b.String()
}
