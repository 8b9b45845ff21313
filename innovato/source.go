package innovato

import (
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// A Source is where a part of the model was written. Every part that a later
// check may complain of embeds one. The zero Source means that the part was not
// read from a file.
type Source struct {
	Pos  diag.Pos // the place in the file
	Path string   // the JSON Pointer (RFC 6901) within the file
}

func source(n *doc.Node) Source { return Source{Pos: n.Pos, Path: n.Path} }

// at returns the Source of a value inside the part, such as "theme" or "jurors/2". Its
// Pos is still that of the part; locate makes it exact.
func (s Source) at(path string) Source {
	s.Path += "/" + path
	return s
}

// locate returns problems at the exact places of the values that their paths name.
// Checks of the model know paths; places are looked up only for what is reported. tree
// returns a document by its file name, or nil.
func locate(model diag.List, tree func(file string) *doc.Node) diag.List {
	var out diag.List
	for _, d := range model.Sorted() {
		if n := tree(d.Pos.File); n != nil && d.Path != "" {
			d.Pos = nearestPos(n, d.Path)
		}
		out.Add(d)
	}
	return out
}

// nearestPos returns the place of the value at a JSON Pointer, or of the nearest
// one around it that exists.
func nearestPos(tree *doc.Node, pointer string) diag.Pos {
	for pointer != "" {
		if n := tree.At(pointer); n != nil {
			return n.Pos
		}
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
	}
	return tree.Pos
}
