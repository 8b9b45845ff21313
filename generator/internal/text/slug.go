package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is the length of the longest slug in bytes.
const maxSlug = 64

// Fold returns s for comparing and searching: in small letters and without
// accents. "Condiții și țări" becomes "conditii si tari". Letters that Unicode
// does not take apart are written out: ß ss, æ ae, œ oe, ø o, ł l, đ d, þ th.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, c := range norm.NFD.String(strings.ToValidUTF8(s, "\ufffd")) {
		if unicode.Is(unicode.Mn, c) {
			continue
		}
		c = unicode.ToLower(c)
		if plain := withoutStroke(c); plain != "" {
			b.WriteString(plain)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

func isFolded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// withoutStroke returns the letters for one that has no decomposition, or "".
func withoutStroke(c rune) string {
	switch c {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ı':
		return "i"
	default:
		return ""
	}
}

// Slug returns s as a name for files, addresses and ids: small letters a to z,
// digits and single hyphens, 1 to 64 of them, without a hyphen at either end.
// What is left of nothing is "x". Names that Windows reserves get "-x" at the end.
// Different texts may have the same slug.
func Slug(s string) string {
	slug := make([]byte, 0, maxSlug+1)
	for _, c := range Fold(s) {
		isWord := 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		switch {
		case isWord:
			slug = append(slug, byte(c))
		case len(slug) > 0 && slug[len(slug)-1] != '-':
			slug = append(slug, '-')
		}
		if len(slug) > maxSlug {
			break
		}
	}
	return finishSlug(shorten(string(slug)))
}

// shorten cuts a slug that is too long, between words if the last one is short.
func shorten(slug string) string {
	if len(slug) <= maxSlug {
		return strings.Trim(slug, "-")
	}
	cut := slug[:maxSlug]
	if i := strings.LastIndexByte(cut, '-'); slug[maxSlug] != '-' && i > maxSlug/2 {
		cut = cut[:i]
	}
	return strings.Trim(cut, "-")
}

func finishSlug(slug string) string {
	device := len(slug) == 4 && (slug[:3] == "com" || slug[:3] == "lpt") && '0' <= slug[3] && slug[3] <= '9'
	switch {
	case slug == "":
		return "x"
	case device, slug == "con", slug == "prn", slug == "aux", slug == "nul":
		return slug + "-x"
	default:
		return slug
	}
}
