package doc

import (
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// CheckPlain reports the characters that do not belong into a plain text file, such as
// Markdown, by the same rules as [Parse]. The file can be used unless there are errors.
func CheckPlain(file string, src []byte) diag.List {
	var found diag.List
	if code := foreign(src); code != "" {
		found.Error(diag.Pos{File: file, Line: 1, Column: 1}, "", code, nil)
		return found
	}
	e := encoding{source: newSource(file, strings.TrimPrefix(string(src), "\ufeff")), list: &found}
	e.characters()
	return found
}
