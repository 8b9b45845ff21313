// Package diag is the contract for problems in documents: where something
// stands, how bad it is, and what it is, apart from any human language.
//
// A [Diagnostic] carries a stable [Code] and named arguments. The sentence that a
// person reads is made elsewhere, from the message catalogue, under the id
// "diag." followed by the code. So one problem reads the same in a terminal, in
// an editor and in eight languages.
//
// Collect problems in a [List], and report them all at once: somebody who edits a
// file by hand wants every mistake, not the first one.
package diag

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Pos is a place in a text file. The zero Pos means that no place is known.
type Pos struct {
	File   string // slash-separated, relative to the folder that was loaded
	Line   int    // line number, starting at 1; 0 if only the file is known
	Column int    // column in Unicode characters, starting at 1
}

// String returns "file:line:column", or "file" if no line is known.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// IsZero reports whether no place is known.
func (p Pos) IsZero() bool { return p == Pos{} }

// Severity says how bad a problem is. The zero value is not a valid severity.
type Severity uint8

// The severities. Only an Error keeps a document from being used.
const (
	Error   Severity = iota + 1 // the document cannot be used
	Warning                     // the document can be used, but somebody should look
)

// String returns "error" or "warning".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	default:
		return "invalid"
	}
}

// A Code names a kind of problem, such as "yaml.duplicateKey". Codes are stable:
// scripts and documentation may rely on them.
type Code string

// Args are the facts of one problem, by name: the value found, what was expected,
// the nearest known word. The reserved name "suggestion" holds a word that the
// writer may have meant.
type Args map[string]string

// A Diagnostic is one problem at one place. It is a value: copying is cheap, and
// Args must not be changed once it is in a [List].
type Diagnostic struct {
	Severity Severity
	Code     Code
	Pos      Pos
	Path     string // JSON Pointer (RFC 6901) of the value within its file, "" for the whole
	Args     Args
}

// Error returns the problem without a human language: position, severity, code
// and arguments sorted by name.
func (d Diagnostic) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s", d.Pos, d.Severity, d.Code)
	for _, name := range slices.Sorted(maps.Keys(d.Args)) {
		fmt.Fprintf(&b, " %s=%q", name, d.Args[name])
	}
	return b.String()
}

// A List collects problems. The zero List is empty and ready to use. A List is
// not safe for concurrent use.
type List struct {
	all []Diagnostic
}

// Add appends problems.
func (l *List) Add(ds ...Diagnostic) { l.all = append(l.all, ds...) }

// Error adds an error at a place.
func (l *List) Error(pos Pos, path string, code Code, args Args) {
	l.Add(Diagnostic{Severity: Error, Code: code, Pos: pos, Path: path, Args: args})
}

// Warn adds a warning at a place.
func (l *List) Warn(pos Pos, path string, code Code, args Args) {
	l.Add(Diagnostic{Severity: Warning, Code: code, Pos: pos, Path: path, Args: args})
}

// Append adds all the problems of another list.
func (l *List) Append(m List) { l.Add(m.all...) }

// Len returns the number of problems.
func (l List) Len() int { return len(l.all) }

// Count returns the number of problems of one severity.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l.all {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// HasErrors reports whether any problem is an [Error].
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Sorted returns the problems by file, line, column, code and arguments, each
// once. Files come in the order of their names.
func (l List) Sorted() []Diagnostic {
	out := slices.Clone(l.all)
	slices.SortStableFunc(out, compare)
	return slices.CompactFunc(out, func(a, b Diagnostic) bool { return compare(a, b) == 0 })
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Column, b.Pos.Column),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Error(), b.Error()),
	)
}
