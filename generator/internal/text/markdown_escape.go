package text

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// escape writes a text so that it can stand between tags or in double quotes.
func (w *htmlWriter) escape(s string) {
	start := 0
	for i := range len(s) {
		var entity string
		switch s[i] {
		case '&':
			entity = "&amp;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		case '"':
			entity = "&quot;"
		default:
			continue
		}
		w.put(s[start:i], entity)
		start = i + 1
	}
	w.put(s[start:])
}

// decode resolves backslashes before punctuation and character references, as
// CommonMark has them in texts and addresses.
func decode(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		switch {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			b.WriteByte(s[i+1])
			i += 2
		case s[i] == '&':
			char, length := reference(s[i:])
			b.WriteString(char)
			i += length
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	return b.String()
}

// reference resolves the character reference at the start of s, or returns the
// ampersand.
func reference(s string) (char string, length int) {
	const longest = 34 // &CounterClockwiseContourIntegral; has 33
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 {
		return "&", 1
	}
	name := s[1:end]
	if name[0] == '#' {
		if c, ok := numeric(name[1:]); ok {
			return string(c), end + 1
		}
		return "&", 1
	}
	if entity, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(entity.Characters), end + 1
	}
	return "&", 1
}

// numeric reads the number of a character: decimal up to 7 digits, or x and
// hexadecimal up to 6.
func numeric(s string) (rune, bool) {
	base, most := 10, 7
	if hex := strings.TrimLeft(s, "xX"); len(s)-len(hex) == 1 {
		s, base, most = hex, 16, 6
	}
	if len(s) > most || strings.ContainsAny(s, "+-_") {
		return 0, false
	}
	n, err := strconv.ParseUint(s, base, 32)
	if err != nil {
		return 0, false
	}
	if n == 0 || n == '\r' || n > utf8.MaxRune {
		return utf8.RuneError, true
	}
	return allowed(rune(n)), true
}
