package doc

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// cannotStart handles a value that begins with a character which has a meaning of
// its own.
func (f *fault) cannotStart() diag.Diagnostic {
	if i := strings.IndexByte(f.text, '\t'); i >= 0 && strings.Trim(f.text[:i], " -:") == "" {
		return f.at(i, "yaml.tab", nil)
	}
	x := f.source.lex(1, f.line)
	if x.hash != nil {
		return f.hash(*x.hash)
	}
	if x.extra != nil && x.extra.pos.Line == f.line {
		return diag.Diagnostic{Code: "yaml.extraBracket", Pos: x.extra.pos, Args: diag.Args{"value": string(x.extra.char)}}
	}
	if len(x.open) > 0 || f.message == "did not find expected node content" && strings.Contains(f.text, "[") {
		if d, ok := f.doubleComma(); ok {
			return d
		}
	}
	return f.reserved("@`%,*&!|>]}\t", "yaml.reservedStart")
}

// doubleComma recognises two commas in a row, or one after an opening bracket.
func (f *fault) doubleComma() (diag.Diagnostic, bool) {
	match := regexp.MustCompile(`[\[{,]\s*(,)`).FindStringSubmatchIndex(f.text)
	if match == nil {
		return diag.Diagnostic{}, false
	}
	return f.at(match[2], "yaml.extraComma", nil), true
}

// reserved reports a value that begins with one of some characters.
func (f *fault) reserved(chars string, code diag.Code) diag.Diagnostic {
	offset := f.startWith(chars)
	if offset < 0 {
		offset = valueOffset(f.text)
	}
	value := strings.TrimSpace(f.text[offset:])
	if f.inBracketsAt(offset) {
		value = strings.TrimRight(entry(value), " ]")
	}
	if value == "" {
		return f.diagnostic("yaml.syntax", diag.Args{"value": short(f.text)})
	}
	_, size := utf8.DecodeRuneInString(value)
	return f.at(offset, code, diag.Args{"value": short(value), "character": value[:size], "suggestion": quoted(value)})
}

// inBracketsAt reports whether an offset of the line is within [ ] or { }.
func (f *fault) inBracketsAt(offset int) bool {
	before := newSource(f.source.file, f.source.prefix(f.line-1)+f.text[:offset])
	return len(before.lex(1, before.lines()).open) > 0
}

// startWith returns the offset of the first value or item of the line that begins
// with one of some characters, or -1.
func (f *fault) startWith(chars string) int {
	fresh := true
	for i := range len(f.text) {
		c := f.text[i]
		switch {
		case fresh && strings.IndexByte(chars, c) >= 0:
			return i
		case c == ' ':
		case strings.IndexByte(":-", c) >= 0 && (i+1 == len(f.text) || f.text[i+1] == ' '), strings.IndexByte(",[{", c) >= 0:
			fresh = true
		default:
			fresh = false
		}
	}
	return -1
}

// valueOffset returns the offset of what follows the first key or dash of a line.
func valueOffset(text string) int {
	offset := min(keyIndent(text), len(text))
	if i := strings.Index(text[offset:], ": "); i >= 0 {
		offset += i + 1
		offset += indent(text[offset:])
	}
	return offset
}

// listItem handles a list item on the line of its key.
func (f *fault) listItem() diag.Diagnostic {
	if i := strings.Index(f.text, ": - "); i >= 0 {
		return f.at(i+2, "yaml.itemAfterKey", diag.Args{"value": short(f.text[i+2:])})
	}
	return f.indentation()
}

// badEscape handles a backslash within double quotes.
func (f *fault) badEscape() diag.Diagnostic {
	match := regexp.MustCompile(`\\[^0abt\tnvfre "/\\N_LPxuU]|\\[xuU]`)
	for line := f.line; line <= f.source.lines(); line++ {
		text := f.source.line(line)
		if m := match.FindStringIndex(text); m != nil {
			pos := f.source.pos(line, column(text, m[0]))
			rest := f.source.at(line, pos.Column)
			return diag.Diagnostic{Code: "yaml.escape", Pos: pos, Args: diag.Args{"value": short(rest[:min(m[1]-m[0]+4*(m[1]-m[0]-1), len(rest))])}}
		}
	}
	return f.diagnostic("yaml.escape", diag.Args{"value": short(f.text)})
}

// blockHeader handles text on the line of a | or >.
func (f *fault) blockHeader() diag.Diagnostic {
	offset := f.startWith("|>")
	if offset < 0 {
		offset = valueOffset(f.text)
	}
	return f.at(offset, "yaml.blockHeader", diag.Args{"value": short(f.text[offset:])})
}
