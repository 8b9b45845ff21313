package doc

import (
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A source is the text of one file, cut into lines. Lines end with LF or CR LF.
type source struct {
	file   string
	text   string  // without a byte order mark at the beginning
	starts []int32 // offset of each line in text
}

func newSource(file, text string) *source {
	s := &source{file: file, text: text}
	s.starts = make([]int32, 1, strings.Count(text, "\n")+1)
	for i := 0; ; {
		next := strings.IndexByte(text[i:], '\n') + 1
		if i += next; next == 0 || i == len(text) {
			return s
		}
		s.starts = append(s.starts, int32(i))
	}
}

// lines returns the number of lines. The end of the last line begins no other.
func (s *source) lines() int { return len(s.starts) }

// line returns a line without its end, or "" if there is no such line.
func (s *source) line(n int) string {
	if n < 1 || n > len(s.starts) {
		return ""
	}
	end := len(s.text)
	if n < len(s.starts) {
		end = int(s.starts[n])
	}
	text := strings.TrimSuffix(s.text[s.starts[n-1]:end], "\n")
	return strings.TrimSuffix(text, "\r")
}

// prefix returns the first n lines.
func (s *source) prefix(n int) string {
	if n < 1 {
		return ""
	}
	if n >= len(s.starts) {
		return s.text
	}
	return s.text[:s.starts[n]]
}

// pos returns the place of a column, moved into the file if it is outside.
func (s *source) pos(line, column int) diag.Pos {
	line = min(max(line, 1), len(s.starts))
	return diag.Pos{File: s.file, Line: line, Column: max(column, 1)}
}

// first returns the place of the first character of a line that is not blank.
func (s *source) first(line int) diag.Pos {
	return s.pos(line, indent(s.line(line))+1)
}

// at returns the part of a line that begins at a column.
func (s *source) at(line, column int) string {
	text := s.line(line)
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(text)
		text = text[size:]
	}
	return text
}

// before returns the last line before n that is neither blank nor a comment, or 0.
func (s *source) before(n int) int {
	for n--; n > 0; n-- {
		if content(s.line(n)) {
			return n
		}
	}
	return 0
}

// content reports whether a line holds more than spaces and a comment.
func content(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return line != "" && line[0] != '#'
}

// indent returns the number of spaces at the beginning of a line.
func indent(line string) int {
	return len(line) - len(strings.TrimLeft(line, " "))
}

// keyIndent returns the column, from 0, in which the first key or text of a line
// begins, after any "- ".
func keyIndent(line string) int {
	n := indent(line)
	for strings.HasPrefix(line[n:], "- ") {
		n += 1 + indent(line[n+1:])
	}
	return n
}

// column returns the column of a byte offset in a line.
func column(line string, offset int) int {
	return utf8.RuneCountInString(line[:offset]) + 1
}

// blocks returns, for each line, the indentation of the block text that it is part
// of, or -1. Element 0 is line 1.
func (s *source) blocks() []int {
	out := make([]int, s.lines())
	parent, inside := -1, -1 // indentation of the key that holds the block, and of its text
	open := false
	for i := range out {
		line := s.line(i + 1)
		blank := strings.TrimLeft(line, " ") == ""
		out[i] = -1
		if open && !blank && indent(line) <= parent {
			open = false
		}
		if !open {
			parent, open = blockHeader(line)
			inside = -1
			continue
		}
		if inside < 0 && !blank {
			inside = indent(line)
		}
		out[i] = max(inside, parent+1)
	}
	return out
}

// blockHeader reports whether a block text follows a line, and how far the key or
// dash that holds it is indented.
func blockHeader(line string) (parent int, ok bool) {
	if i := strings.Index(line, " #"); i >= 0 {
		line = line[:i]
	}
	line = strings.TrimRight(line, " \t\r")
	cut := strings.LastIndexByte(line, ' ')
	head, mark := strings.TrimRight(line[:max(cut, 0)], " "), line[cut+1:]
	if mark == "" || (mark[0] != '|' && mark[0] != '>') || strings.Trim(mark[1:], "+-123456789") != "" {
		return 0, false
	}
	switch {
	case strings.HasSuffix(head, ":"):
		return keyIndent(line), true
	case strings.Trim(head, " -") == "" && strings.HasSuffix(head, "-"):
		return len(head) - 1, true
	}
	return 0, false
}
