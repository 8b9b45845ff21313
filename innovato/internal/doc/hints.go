package doc

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// colon handles a colon where no key can be.
func (f *fault) colon() diag.Diagnostic {
	if offset, value := f.secondColon(); offset >= 0 {
		return f.at(offset, "yaml.unquotedColon", diag.Args{"value": short(value), "suggestion": quoted(value)})
	}
	if d, ok := f.leftOverQuote(); ok {
		return d
	}
	if above, ok := f.above(); ok {
		return above.noColon()
	}
	return f.indentation()
}

// above returns the line above as a fault, if it begins in the same column and lacks
// its colon: then the YAML reader has taken this line for a part of it.
func (f *fault) above() (*fault, bool) {
	n := f.source.before(f.line)
	text := f.source.line(n)
	if n == 0 || keyIndent(text) != keyIndent(f.text) || strings.Contains(text+" ", ": ") {
		return nil, false
	}
	return &fault{source: f.source, line: n, text: text}, true
}

// secondColon finds, in "title: Foo: bar", the second colon and the value "Foo: bar".
func (f *fault) secondColon() (offset int, value string) {
	_, rest, ok := strings.Cut(f.text[min(keyIndent(f.text), len(f.text)):], ": ")
	value = strings.TrimSpace(rest)
	if !ok || value == "" || strings.ContainsAny(value[:1], `"'[{`) {
		return -1, ""
	}
	begin := len(f.text) - len(rest)
	i := strings.Index(rest+" ", ": ")
	if i < 0 {
		return -1, ""
	}
	return begin + i, value
}

// noColon handles a line that should have been a key and a value.
func (f *fault) noColon() diag.Diagnostic {
	text := strings.TrimSpace(f.text)
	value := diag.Args{"value": short(text)}
	if key, rest, ok := strings.Cut(text, ":"); ok && isKey(key) {
		return f.at(indent(f.text)+len(key), "yaml.colonSpace",
			diag.Args{"value": short(text), "suggestion": short(key + ": " + strings.TrimSpace(rest))})
	}
	if d, ok := f.dash(); ok {
		return d
	}
	if strings.IndexByte(`"'`, text[0]) < 0 {
		if d, ok := f.leftOverQuote(); ok {
			return d
		}
	}
	return diag.Diagnostic{Code: "yaml.missingColon", Pos: f.source.first(f.line), Args: value}
}

// isKey reports whether a text may well be meant as a key.
func isKey(text string) bool {
	return regexp.MustCompile(`^[A-Za-z][\w-]*$`).MatchString(text)
}

// dash recognises list items that do not begin with a hyphen and a space.
func (f *fault) dash() (diag.Diagnostic, bool) {
	text := strings.TrimSpace(f.text)
	if rest, ok := strings.CutPrefix(text, "-"); ok && rest != "" && rest[0] != ' ' && rest[0] != '-' {
		return f.diagnostic("yaml.dashSpace", diag.Args{"value": short(text), "suggestion": short("- " + rest)}), true
	}
	for _, mark := range []string{"–", "—", "•", "·", "*", "‑", "−"} {
		if rest, ok := strings.CutPrefix(text, mark); ok && strings.HasPrefix(rest, " ") {
			return f.diagnostic("yaml.dashCharacter", diag.Args{"value": mark, "suggestion": short("-" + rest)}), true
		}
	}
	return diag.Diagnostic{}, false
}

// misplaced handles a line that does not continue the map or list it stands in.
func (f *fault) misplaced() diag.Diagnostic {
	if d, ok := f.leftOverQuote(); ok {
		return d
	}
	if x := f.source.lex(f.line, f.line); x.extra != nil {
		return diag.Diagnostic{Code: "yaml.extraBracket", Pos: x.extra.pos, Args: diag.Args{"value": string(x.extra.char)}}
	}
	if d, ok := f.dash(); ok {
		return d
	}
	if d, ok := f.afterBracket(); ok {
		return d
	}
	return f.indentation()
}

// leftOverQuote recognises a quote that closes too early, as in 'it's', or too late,
// in a later line.
func (f *fault) leftOverQuote() (diag.Diagnostic, bool) {
	spans := f.source.lex(1, f.line).spans
	if len(spans) == 0 {
		return diag.Diagnostic{}, false
	}
	last := spans[len(spans)-1]
	if last.to.IsZero() && len(spans) > 1 && last.from.Line == f.line {
		last = spans[len(spans)-2]
	}
	switch {
	case last.to.IsZero():
		return f.quoteAt(last.from), true
	case last.to.Line != f.line:
		return diag.Diagnostic{}, false
	case last.from.Line < f.line:
		return f.quoteAt(last.from), true
	}
	after := f.source.at(f.line, last.to.Column+1)
	rest := strings.TrimLeft(after, " ")
	if rest == "" || strings.IndexByte(":,]}#", rest[0]) >= 0 {
		return diag.Diagnostic{}, false
	}
	return diag.Diagnostic{
		Code: "yaml.textAfterQuote", Pos: f.source.pos(f.line, last.to.Column+1+len(after)-len(rest)),
		Args: diag.Args{"value": short(rest), "quote": f.source.at(f.line, last.to.Column)[:1]},
	}, true
}

func (f *fault) quoteAt(pos diag.Pos) diag.Diagnostic {
	text := f.source.at(pos.Line, pos.Column)
	return diag.Diagnostic{Code: "yaml.unclosedQuote", Pos: pos, Args: diag.Args{"value": short(text), "quote": text[:1]}}
}

// openQuote handles a quote that is never closed.
func (f *fault) openQuote() diag.Diagnostic {
	spans := f.source.lex(1, f.source.lines()).spans
	for i, s := range spans {
		// A quote that goes on over a line that looks like a key was forgotten.
		if s.to.IsZero() || s.to.Line > s.from.Line && f.keyBetween(s) {
			return f.quoteAt(spans[i].from)
		}
	}
	return f.diagnostic("yaml.unclosedQuote", diag.Args{"value": short(f.text), "quote": `"`})
}

func (f *fault) keyBetween(s span) bool {
	for line := s.from.Line + 1; line <= s.to.Line; line++ {
		if key, _, ok := strings.Cut(strings.TrimLeft(f.source.line(line), " -"), ":"); ok && isKey(key) {
			return true
		}
	}
	return false
}

// indentation says in which column the line should have begun.
func (f *fault) indentation() diag.Diagnostic {
	before := f.source.before(f.line)
	args := diag.Args{"found": strconv.Itoa(indent(f.text) + 1), "expected": strconv.Itoa(f.expected(before) + 1), "line": strconv.Itoa(before)}
	if d, ok := f.kinds(); ok {
		return d
	}
	if before == 0 || args["found"] == args["expected"] {
		return f.diagnostic("yaml.syntax", diag.Args{"value": short(f.text)})
	}
	return f.diagnostic("yaml.indentation", args)
}

// kinds recognises a line that begins in the same column as a line above, but is an
// item where that is a key, or the other way round.
func (f *fault) kinds() (diag.Diagnostic, bool) {
	sibling := f.sibling()
	args := diag.Args{"value": short(f.text), "line": strconv.Itoa(sibling)}
	here, there := isItem(f.text), isItem(f.source.line(sibling))
	switch {
	case sibling > 0 && here && !there:
		return f.diagnostic("yaml.itemAmongKeys", args), true
	case sibling > 0 && there && !here:
		return f.diagnostic("yaml.keyAmongItems", args), true
	}
	return diag.Diagnostic{}, false
}

func isItem(line string) bool {
	text := strings.TrimLeft(line, " ")
	return text == "-" || strings.HasPrefix(text, "- ")
}

// sibling returns the nearest line above that begins in the same column, if none
// between begins further to the left, or 0.
func (f *fault) sibling() int {
	for n := f.source.before(f.line); n > 0; n = f.source.before(n) {
		if d := indent(f.source.line(n)) - indent(f.text); d == 0 {
			return n
		} else if d < 0 {
			break
		}
	}
	return 0
}

// expected returns the indentation, among those of the lines above, that the line
// was probably meant to have: the nearest one.
func (f *fault) expected(before int) int {
	found := indent(f.text)
	item := strings.HasPrefix(f.text[found:], "- ")
	best, least := keyIndent(f.source.line(before)), found
	for n := before; n > 0; n = f.source.before(n) {
		line := f.source.line(n)
		if indent(line) > least && n != before {
			continue
		}
		for _, candidate := range []int{indent(line), keyIndent(line)} {
			if item == (candidate == indent(line) && strings.HasPrefix(line[candidate:], "- ")) &&
				distance(candidate, found) < distance(best, found) {
				best = candidate
			}
		}
		if least = min(least, indent(line)); least == 0 {
			break
		}
	}
	return best
}

func distance(a, b int) int { return max(a-b, b-a) }
