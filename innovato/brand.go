package innovato

import (
	"math"
	"strconv"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A Brand is the look of an edition.
type Brand struct {
	Source

	Primary string `yaml:"primary"` // # and six hexadecimal digits, or ""
	Accent  string `yaml:"accent"`
	Logo    string `yaml:"logo"` // below the edition's folder, such as assets/logo.svg
	LogoAlt Text   `yaml:"logoAlt"`
}

func checkBrand(e *Edition, found *diag.List) {
	b := e.Brand
	checkAsset(e, b.at("logo"), b.Logo, found)
	if b.Logo != "" && b.LogoAlt.IsZero() {
		found.Error(b.Pos, b.Path+"/logo", "image.noAlt", diag.Args{"value": b.Logo})
	}
	if b.Primary == "" {
		return
	}
	if ratio := Contrast(b.Primary, "#ffffff"); ratio < LeastContrast {
		found.Error(b.Pos, b.Path+"/primary", "brand.contrast", diag.Args{"value": b.Primary, "ratio": contrastText(ratio)})
	}
}

// LeastContrast is the ratio that WCAG 2.2, success criterion 1.4.3, asks of text.
const LeastContrast = 4.5

// Contrast returns the contrast ratio of two colours "#rrggbb", from 1 to 21, by
// the formula of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). What
// is not a colour counts as white.
func Contrast(a, b string) float64 {
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// luminance is the relative luminance of an sRGB colour, from 0 to 1.
func luminance(colour string) float64 {
	if len(colour) != len("#rrggbb") {
		return 1
	}
	rgb, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		return 1
	}
	channel := func(shift uint) float64 {
		c := float64(rgb>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}

func contrastText(ratio float64) string {
	return strconv.FormatFloat(math.Floor(ratio*10)/10, 'f', 1, 64)
}
