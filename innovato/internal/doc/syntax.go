package doc

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A fault is an error of the YAML reader with its line put right.
type fault struct {
	source  *source
	message string
	line    int    // where the reader failed
	begin   int    // first line of the list or map in which it failed; 0 if not known
	text    string // the line
}

// explain turns an error of the YAML reader into a problem that says what to do.
// read is how many lines the reader had asked for.
func (s *source) explain(err error, read int) diag.Diagnostic {
	f := s.fault(err.Error(), read)
	d := f.diagnose()
	d.Severity = diag.Error
	if d.Pos.IsZero() {
		d.Pos = s.first(f.line)
	}
	return d
}

// fault finds the line of an error. The YAML reader gives the line of scanner errors
// rightly, except that it gives none on the first line. For parser errors it gives
// the line before the one in which the surrounding list or map begins.
func (s *source) fault(text string, read int) fault {
	match := regexp.MustCompile(`^yaml: (?:line (\d+): )?((?s:.*))$`).FindStringSubmatch(text)
	f := fault{source: s, message: text, line: 1}
	if match == nil {
		return f
	}
	f.message = match[2]
	line, _ := strconv.Atoi(match[1])
	switch {
	case parserMessage(f.message):
		f.line, f.begin = s.shortest(f.message, read), line+1
	case strings.HasPrefix(f.message, "unknown anchor"):
		f.line = min(read, s.lines())
	default:
		f.line = max(line, 1)
	}
	f.line = min(max(f.line, 1), s.lines())
	f.text = s.line(f.line)
	return f
}

func parserMessage(message string) bool {
	switch message {
	case "did not find expected key", "did not find expected '-' indicator",
		"did not find expected node content", documentStart,
		"did not find expected ',' or ']'", "did not find expected ',' or '}'":
		return true
	}
	return false
}

// shortest returns how many lines from the beginning already give the same error.
// Comments and blank lines after the fault make the reader ask for more lines.
func (s *source) shortest(message string, read int) int {
	same := func(n int) bool {
		_, _, err := decode(s.prefix(n))
		return err != nil && strings.HasSuffix(err.Error(), message)
	}
	low, high := 0, min(read, s.lines()) // not the same at low, the same at high
	for step := 1; high-step > low; step *= 2 {
		if !same(high - step) {
			low = high - step
			break
		}
		high -= step
	}
	for high-low > 1 {
		if middle := (low + high) / 2; same(middle) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// diagnose chooses the code. The zero Pos stands for the first character of the line.
func (f *fault) diagnose() diag.Diagnostic {
	switch f.message {
	case "mapping values are not allowed in this context":
		return f.colon()
	case "could not find expected ':'":
		return f.noColon()
	case "did not find expected key", "did not find expected '-' indicator",
		documentStart:
		return f.misplaced()
	case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
		return f.inBrackets()
	case "did not find expected node content", "found character that cannot start any token":
		return f.cannotStart()
	case "block sequence entries are not allowed in this context":
		return f.listItem()
	case "found unexpected end of stream", "found unexpected document indicator":
		return f.openQuote()
	case "mapping keys are not allowed in this context":
		return f.diagnostic("yaml.questionMark", diag.Args{"value": short(f.text)})
	}
	return f.scanned()
}

// scanned handles the messages that need no look at the surroundings.
func (f *fault) scanned() diag.Diagnostic {
	switch {
	case strings.HasPrefix(f.message, "unknown anchor"):
		return f.reserved("*", "yaml.alias")
	case strings.Contains(f.message, "exceeded max depth"):
		return f.diagnostic("yaml.tooDeep", diag.Args{"limit": strconv.Itoa(MaxDepth)})
	case strings.Contains(f.message, "escape") || strings.Contains(f.message, "hexdecimal"):
		return f.badEscape()
	case strings.Contains(f.message, "indentation indicator") || f.message == "did not find expected comment or line break":
		return f.blockHeader()
	case strings.Contains(f.message, "tab character"):
		return f.diagnostic("yaml.tab", nil)
	case strings.Contains(f.message, "alphabetic or numeric character"):
		return f.reserved("&*", "yaml.reservedStart")
	case strings.Contains(f.message, "tag") || strings.Contains(f.message, "whitespace or line break") ||
		strings.Contains(f.message, "'!'") || strings.Contains(f.message, "'>'"):
		return f.reserved("!", "yaml.tag")
	}
	return f.diagnostic("yaml.syntax", diag.Args{"value": short(f.text)})
}

func (f *fault) diagnostic(code diag.Code, args diag.Args) diag.Diagnostic {
	return diag.Diagnostic{Code: code, Args: args}
}

// at is diagnostic at a byte offset of the line.
func (f *fault) at(offset int, code diag.Code, args diag.Args) diag.Diagnostic {
	return diag.Diagnostic{Code: code, Pos: f.source.pos(f.line, column(f.text, offset)), Args: args}
}
