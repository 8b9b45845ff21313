package doc

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// maxEncoding is how many characters that do not belong are reported one by one.
const maxEncoding = 50

// inspect looks at the bytes before anything reads them as YAML. It returns the
// source, or nil if the bytes cannot be read at all.
func inspect(file string, src []byte, l *diag.List) *source {
	top := diag.Pos{File: file, Line: 1, Column: 1}
	if len(src) > MaxBytes {
		l.Error(top, "", "yaml.tooLarge", diag.Args{"limit": strconv.Itoa(MaxBytes >> 20)})
		return nil
	}
	if code := foreign(src); code != "" {
		l.Error(top, "", code, nil)
		return nil
	}
	if crowded(src) {
		l.Error(top, "", "yaml.tooManyValues", diag.Args{"limit": strconv.Itoa(MaxNodes)})
		return nil
	}
	s := newSource(file, strings.TrimPrefix(string(src), "\ufeff"))
	e := encoding{source: s, list: l}
	if !e.characters() {
		return nil
	}
	e.indentation()
	if e.fatal {
		return nil
	}
	return s
}

// crowded reports whether a file has so many signs that separate values that reading
// it would take memory for nothing. The exact limit is held by the walker.
func crowded(src []byte) bool {
	const generous = 4 * MaxNodes
	n := 0
	for _, sign := range []string{"[", "{", ",", ": ", "- ", "? "} {
		n += bytes.Count(src, []byte(sign))
	}
	return n > generous
}

// foreign recognises files that are no UTF-8 text from their first bytes.
func foreign(src []byte) diag.Code {
	for _, mark := range []string{"\xff\xfe", "\xfe\xff", "\x00\x00\xfe\xff"} {
		if bytes.HasPrefix(src, []byte(mark)) {
			return "encoding.utf16"
		}
	}
	if len(src) >= 2 && (src[0] == 0) != (src[1] == 0) {
		return "encoding.utf16"
	}
	for _, mark := range []string{"PK\x03\x04", "%PDF-", "{\\rtf", "\xd0\xcf\x11\xe0", "\x1f\x8b"} {
		if bytes.HasPrefix(src, []byte(mark)) {
			return "encoding.notText"
		}
	}
	return ""
}

// An encoding looks for characters that do not belong into a document.
type encoding struct {
	source *source
	list   *diag.List
	found  int
	fatal  bool // whether reading on would give wrong lines or wrong text
	once   map[diag.Code]bool
}

// characters reports every character that does not belong, and whether reading can
// go on.
func (e *encoding) characters() bool {
	text := e.source.text
	line, begin := 1, 0 // begin is the offset of the line
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c < 0x7f || c == '\t' {
			i++
			continue
		}
		if c == '\n' {
			i++
			line, begin = line+1, i
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if code, fatal := judge(r, size, text[i:]); code != "" {
			e.report(line, text[begin:i], code, character(r, size, c))
			e.fatal = e.fatal || fatal
		}
		if e.found > maxEncoding {
			return false
		}
		i += size
	}
	return !e.fatal
}

// report adds a problem. What is true of the whole file is said once.
func (e *encoding) report(line int, before string, code diag.Code, value string) {
	wholeFile := code == "encoding.notUTF8" || code == "encoding.carriageReturn" || code == "encoding.nul"
	if e.once[code] {
		return
	}
	if wholeFile {
		if e.once == nil {
			e.once = map[diag.Code]bool{}
		}
		e.once[code] = true
	}
	pos := e.source.pos(line, utf8.RuneCountInString(before)+1)
	if e.found++; e.found > maxEncoding {
		e.list.Error(pos, "", "encoding.tooMany", diag.Args{"limit": strconv.Itoa(maxEncoding)})
		return
	}
	severity := diag.Error
	if code == "encoding.replacement" || code == "encoding.mojibake" {
		severity = diag.Warning
	}
	e.list.Add(diag.Diagnostic{Severity: severity, Code: code, Pos: pos, Args: diag.Args{"value": value}})
}

// judge names what is wrong with a character, if anything, and whether the rest of
// the file can still be read as it was meant. Tabs and line feeds never get here.
func judge(r rune, size int, rest string) (code diag.Code, fatal bool) {
	switch {
	case r == utf8.RuneError && size == 1:
		return "encoding.notUTF8", true
	case r == '\r' && (len(rest) < 2 || rest[1] != '\n'):
		return "encoding.carriageReturn", true
	case r == '\r':
		return "", false
	case r == utf8.RuneError:
		return "encoding.replacement", false
	case (r == 'Ã' || r == 'Â') && mojibake(rest[size:]), r == 'â' && strings.HasPrefix(rest[size:], "€"):
		return "encoding.mojibake", false
	}
	code = unwelcome(r)
	return code, code != "" && code != "encoding.bidi"
}

// unwelcome names what is wrong with a character wherever it stands in a text.
func unwelcome(r rune) diag.Code {
	switch {
	case r == 0:
		return "encoding.nul"
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		return "encoding.lineBreak"
	case r < ' ' && r != '\t' && r != '\n' && r != '\r', r >= 0x7f && r < 0xa0:
		return "encoding.control"
	case r == '\ufeff':
		return "encoding.byteOrderMark"
	case r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return "encoding.noncharacter"
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return "encoding.bidi"
	}
	return ""
}

// mojibake reports whether what follows Ã or Â is what is left of a UTF-8 byte pair
// that was once read as Windows-1252.
func mojibake(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return r > 0xa0 && r <= 0xbf && r != 'ª' && r != 'º' && r != '«' && r != '»'
}

// character shows a character that cannot be shown: by its number, or, for a byte
// that is not UTF-8, by the letter that it is in Windows-1252 and Latin-1.
func character(r rune, size int, c byte) string {
	if r == utf8.RuneError && size == 1 {
		if c >= 0xa0 {
			return string(rune(c))
		}
		return fmt.Sprintf("0x%02X", c)
	}
	if unwelcome(r) != "" || r == '\r' {
		return fmt.Sprintf("U+%04X", r)
	}
	return string(r)
}
