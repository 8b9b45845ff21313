package doc

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// indentation reports lines that are not indented with spaces alone. Within a block
// text, what stands to the right of its indentation belongs to the text.
func (e *encoding) indentation() {
	var blocks []int // made when the first such line is met: most files have none
	for n := 1; n <= e.source.lines(); n++ {
		line := e.source.line(n)
		spaces := indent(line)
		r, _ := utf8.DecodeRuneInString(line[spaces:])
		if !invisible(r) {
			continue
		}
		if blocks == nil {
			blocks = e.source.blocks()
		}
		if b := blocks[n-1]; b >= 0 && spaces >= b {
			continue
		}
		if e.found++; e.found > maxEncoding {
			return
		}
		e.fatal = true
		code, args := diag.Code("yaml.tab"), diag.Args(nil)
		if r != '\t' {
			code, args = "yaml.indentationSpace", diag.Args{"value": fmt.Sprintf("U+%04X", r)}
		}
		e.list.Error(e.source.pos(n, spaces+1), "", code, args)
	}
}

// invisible reports whether a character looks like a space, or like nothing, and is
// not a space.
func invisible(r rune) bool {
	return r == '\t' || r > unicode.MaxASCII && (unicode.Is(unicode.Zs, r) || unicode.Is(unicode.Cf, r))
}

// directive returns the line of a directive before the document, or 0.
func (s *source) directive() int {
	for n := 1; n <= s.lines(); n++ {
		if line := s.line(n); content(line) {
			if line[0] == '%' {
				return n
			}
			return 0
		}
	}
	return 0
}

// second returns the line in which a second document begins, or 0.
func (s *source) second() int {
	started, ended := false, false
	for n := 1; n <= s.lines(); n++ {
		line := s.line(n)
		switch {
		case !content(line):
		case ended, started && marker(line, "---"):
			return n
		case marker(line, "..."):
			ended = true
		default:
			started = true
		}
	}
	return 0
}

func marker(line, mark string) bool {
	rest, ok := strings.CutPrefix(line, mark)
	return ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
}
