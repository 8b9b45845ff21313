package text

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A message is one entry of a message file: a text, or the plural forms of one.
type message struct {
	place place
	id    string
	text  string
	forms map[string]string // by CLDR name; nil for a message without plural forms
}

// A place is a line of a message file.
type place struct {
	file string // "it/site.yaml"
	line int    // starting at 1
}

func (p place) String() string { return p.file + ":" + strconv.Itoa(p.line) }

// A fileError is a problem in a message file. Its text is English: whoever
// translates these files works on the source code.
type fileError struct {
	place   place
	problem string
}

func (e *fileError) Error() string { return e.place.String() + ": " + e.problem }

// A messageReader reads the strict part of YAML that message files are written
// in, line by line: comments, `id: "text"`, and `id:` followed by indented
// `form: "text"` lines. Everything else is an error. So a file means to any YAML
// reader what it means here, and a slip of the translator cannot hide.
type messageReader struct {
	file     string
	line     int
	messages []message
	open     bool // the last message may get plural forms
	errs     []error
}

// readMessages returns the messages of one file in their order, and every error.
func readMessages(file string, src []byte) ([]message, []error) {
	r := &messageReader{file: file}
	if !utf8.Valid(src) {
		r.fail("the file is not UTF-8")
		return nil, r.errs
	}
	for line := range strings.Lines(string(src)) {
		r.line++
		r.read(strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"))
	}
	r.closeForms()
	return r.messages, r.errs
}

func (r *messageReader) place() place { return place{r.file, max(r.line, 1)} }

func (r *messageReader) fail(format string, args ...any) {
	r.errs = append(r.errs, &fileError{r.place(), fmt.Sprintf(format, args...)})
}

func (r *messageReader) read(line string) {
	body := strings.TrimLeft(line, " ")
	if body == "" || body[0] == '#' {
		return
	}
	indent := len(line) - len(body)
	key, rest, ok := strings.Cut(body, ":")
	switch {
	case !ok || !isID(key):
		r.fail("not an entry of the form id: \"text\"")
	case indent == 0:
		r.readEntry(key, rest)
	case indent == 2:
		r.readForm(key, rest)
	default:
		r.fail("indented by %d spaces; plural forms are indented by 2", indent)
	}
}

func (r *messageReader) readEntry(id, rest string) {
	r.closeForms()
	m := message{id: id, place: r.place()}
	if isComment(rest) {
		m.forms = map[string]string{}
		r.open = true
	} else {
		m.text = r.value(rest)
	}
	r.messages = append(r.messages, m)
}

func (r *messageReader) readForm(form, rest string) {
	if !r.open {
		r.fail("indented, but no plural message is open")
		return
	}
	forms := r.messages[len(r.messages)-1].forms
	if _, twice := forms[form]; twice {
		r.fail("the plural form %q is given twice", form)
		return
	}
	forms[form] = r.value(rest)
}

func (r *messageReader) closeForms() {
	if !r.open {
		return
	}
	r.open = false
	last := len(r.messages) - 1
	if m := r.messages[last]; len(m.forms) == 0 {
		r.errs = append(r.errs, &fileError{m.place, fmt.Sprintf("the message %q has no text", m.id)})
		r.messages = r.messages[:last]
	}
}

// value reads ` "text"` and refuses anything behind it but a comment.
func (r *messageReader) value(rest string) string {
	quoted, ok := strings.CutPrefix(rest, " ")
	quoted = strings.TrimLeft(quoted, " ")
	if !ok || !strings.HasPrefix(quoted, `"`) {
		r.fail("the text must stand in double quotes after a space")
		return ""
	}
	text, after, err := unquote(quoted[1:])
	switch {
	case err != nil:
		r.fail("%v", err)
	case !isComment(after):
		r.fail("unexpected %q after the text", strings.TrimSpace(after))
	case text == "":
		r.fail("the text is empty")
	}
	return text
}

// unquote reads a double-quoted YAML scalar of one line up to its closing quote.
func unquote(s string) (text, after string, err error) {
	var b strings.Builder
	for {
		i := strings.IndexAny(s, `"\`)
		if i < 0 {
			return "", "", errors.New("the closing quote is missing on this line")
		}
		if c := strings.IndexFunc(s[:i], isControl); c >= 0 {
			return "", "", fmt.Errorf("control character %U in the text", s[c])
		}
		if s[i] == '"' && b.Len() == 0 {
			return s[:i], s[i+1:], nil
		}
		b.WriteString(s[:i])
		if s[i] == '"' {
			return b.String(), s[i+1:], nil
		}
		char, length := unescape(s[i+1:])
		if length == 0 {
			return "", "", fmt.Errorf("unknown escape %.3q; known are \\\\ \\\" \\n \\_ \\xXX \\uXXXX", s[i:])
		}
		b.WriteRune(char)
		s = s[i+1+length:]
	}
}

func isControl(c rune) bool { return c < ' ' }

// unescape reads what follows a backslash; length 0 means that it is unknown.
func unescape(s string) (char rune, length int) {
	if s == "" {
		return 0, 0
	}
	digits := map[byte]int{'x': 2, 'u': 4}[s[0]]
	switch {
	case digits > 0 && len(s) > digits:
		n, err := strconv.ParseUint(s[1:1+digits], 16, 32)
		if err != nil || n < ' ' || !utf8.ValidRune(rune(n)) {
			return 0, 0
		}
		return rune(n), 1 + digits
	case s[0] == '\\' || s[0] == '"' || s[0] == '/':
		return rune(s[0]), 1
	case s[0] == 'n':
		return '\n', 1
	case s[0] == '_':
		return '\u00a0', 1
	default:
		return 0, 0
	}
}

func isComment(s string) bool {
	body := strings.TrimLeft(s, " ")
	return body == "" || body[0] == '#' && len(body) < len(s)
}

// isID reports whether s is letters, digits, hyphens and dots, and starts with a letter.
func isID(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		case i > 0 && ('0' <= c && c <= '9' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return s != ""
}
