package doc

import (
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A style is how a scalar is written.
type style uint8

const (
	plain style = iota
	single
	double
	literal
	folded
)

// maxNumber is the length of the longest number, in characters.
const maxNumber = 40

// resolve returns the kind of a scalar without quotes.
func resolve(text string) Kind {
	switch text {
	case "", "~", "null":
		return Null
	case "true", "false":
		return Bool
	}
	if len(text) <= maxNumber && isNumber(text) {
		return Number
	}
	return Text
}

// isNumber reports whether a text is a decimal: -?(0|[1-9]\d*)(\.\d+)?
func isNumber(text string) bool {
	whole, fraction, point := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	if !digits(whole) || len(whole) > 1 && whole[0] == '0' {
		return false
	}
	return !point || digits(fraction)
}

func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// scalar fills in a node from a scalar.
func (w *walker) scalar(n *Node, y *yaml.Node) {
	n.Kind, n.Text, n.style = Text, y.Value, styleOf(y)
	switch n.style {
	case plain:
		if !n.Refused {
			n.Kind = resolve(y.Value)
			w.comments(n)
		}
	case double:
		if i := strings.IndexFunc(y.Value, func(r rune) bool { return unwelcome(r) != "" }); i >= 0 {
			w.error(n, "encoding.escape", diag.Args{"value": character([]rune(y.Value[i:])[0], 0, 0)})
		}
	case literal, folded:
		n.Block = true
		n.Pos, n.left = n.textStart()
	case single:
	}
}

func styleOf(y *yaml.Node) style {
	switch {
	case y.Style&yaml.DoubleQuotedStyle != 0:
		return double
	case y.Style&yaml.SingleQuotedStyle != 0:
		return single
	case y.Style&yaml.LiteralStyle != 0:
		return literal
	case y.Style&yaml.FoldedStyle != 0:
		return folded
	}
	return plain
}

// comments warns where a value without quotes was probably not meant to end where
// the YAML reader ended it.
func (w *walker) comments(n *Node) {
	source := w.at(n.start)
	if n.Kind == Null && n.Text == "" {
		w.emptied(n, strings.TrimPrefix(source, ":"))
		return
	}
	if n.Kind == Number {
		w.thousands(n)
	}
	if n.Kind != Text {
		return
	}
	rest, ok := strings.CutPrefix(source, n.Text)
	line := n.start.Line
	if !ok {
		line, rest = w.joined(n)
	}
	if !w.cut || len(rest) < 3 || rest[:2] != " #" || !unicode.IsDigit(rune(rest[2])) || !endsInWord(n.Text) {
		return
	}
	full := n.Text + strings.TrimRight(rest, " ")
	w.report(diag.Warning, w.source.pos(line, column(w.source.line(line), len(w.source.line(line))-len(rest)+1)), n.Path,
		"yaml.commentCut", diag.Args{"value": short(n.Text), "suggestion": quoted(full)})
}

// thousands warns of 40.000, which many take for forty thousand.
func (w *walker) thousands(n *Node) {
	whole, fraction, _ := strings.Cut(n.Text, ".")
	bare := strings.TrimPrefix(whole, "-")
	if len(fraction) != 3 || len(bare) > 3 || bare == "0" {
		return
	}
	decimal := strings.TrimSuffix(strings.TrimRight(n.Text, "0"), ".")
	w.report(diag.Warning, n.Pos, n.Path, "number.thousandsPoint", diag.Args{"value": n.Text, "decimal": decimal, "whole": whole + fraction})
}

func endsInWord(text string) bool {
	runes := []rune(text)
	last := runes[len(runes)-1]
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}

// emptied warns of a value that a # has turned into a comment, as in "primary: #0a4a8f".
func (w *walker) emptied(n *Node, rest string) {
	value := strings.TrimLeft(rest, " ")
	if len(value) < 2 || value[0] != '#' || len(value) == len(rest) {
		return
	}
	if r := rune(value[1]); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return
	}
	at := w.source.line(n.start.Line)
	w.report(diag.Warning, w.source.pos(n.start.Line, column(at, len(at)-len(value))), n.Path,
		"yaml.commentEmpty", diag.Args{"value": short(value), "suggestion": quoted(strings.TrimRight(value, " "))})
}

// joined handles a text without quotes over several lines: it warns of a list item
// that was swallowed, and returns the last line and what follows the text on it.
func (w *walker) joined(n *Node) (line int, rest string) {
	end := n.end()
	for line := n.start.Line + 1; line <= end.Line; line++ {
		if text := strings.TrimLeft(w.source.line(line), " "); strings.HasPrefix(text, "- ") {
			w.report(diag.Warning, w.source.first(line), n.Path, "yaml.joinedLine", diag.Args{"value": short(text)})
			break
		}
	}
	return end.Line, w.source.at(end.Line, end.Column+1)
}

// quoted puts a text into quotes as YAML wants them.
func quoted(text string) string {
	if !strings.ContainsAny(text, `"\`) {
		return `"` + short(text) + `"`
	}
	return "'" + strings.ReplaceAll(short(text), "'", "''") + "'"
}
