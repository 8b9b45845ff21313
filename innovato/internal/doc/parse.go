package doc

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// Parse reads one YAML document strictly. file is the name that positions carry.
//
// It returns the tree and every problem found. The tree is nil if the text cannot
// be read as YAML, or goes beyond a limit; then at least one problem is an error.
// A problem that leaves the rest of the document readable, such as a key that
// stands twice, comes together with the tree.
//
// Parse is safe for concurrent use and does not keep src.
func Parse(file string, src []byte) (*Node, diag.List) {
	var l diag.List
	s := inspect(file, src, &l)
	if s == nil {
		return nil, l
	}
	if n := s.directive(); n > 0 {
		l.Error(s.pos(n, 1), "", "yaml.directive", diag.Args{"value": short(s.line(n))})
		return nil, l
	}
	text := s.text
	if n := s.second(); n > 0 {
		l.Error(s.pos(n, 1), "", "yaml.documents", nil)
		text = s.prefix(n - 1)
	}
	tree, read, err := decode(text)
	switch {
	case errors.Is(err, io.EOF), err == nil && empty(tree):
		l.Error(s.pos(1, 1), "", "yaml.empty", nil)
		return nil, l
	case err != nil:
		l.Add(s.explain(err, read))
		return nil, l
	}
	w := walker{source: s, list: &l, cut: strings.Contains(s.text, " #")}
	root := w.node(tree.Content[0], place{})
	if w.stopped {
		return nil, l
	}
	return root, l
}

// documentStart is what the YAML reader says of something after the document.
const documentStart = "did not find expected <document start>"

// empty reports whether a document holds nothing.
func empty(tree *yaml.Node) bool {
	if len(tree.Content) == 0 {
		return true
	}
	root := tree.Content[0]
	return root.Kind == yaml.ScalarNode && root.Value == "" && root.Style == 0
}

// decode reads a text, which must hold one document. It also returns how many lines the
// YAML reader had asked for when it stopped, which is where an error is, or a
// little later.
func decode(text string) (tree *yaml.Node, read int, err error) {
	r := &lineReader{rest: text}
	defer func() {
		if p := recover(); p != nil {
			tree, read, err = nil, r.lines, fmt.Errorf("yaml: %v", p)
		}
	}()
	tree = new(yaml.Node)
	decoder := yaml.NewDecoder(r)
	if err := decoder.Decode(tree); err != nil {
		return nil, r.lines, err
	}
	// The reader takes a line that is indented less than the first one for another
	// document, and would never mention it.
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, r.lines, errors.New("yaml: " + documentStart)
	}
	return tree, r.lines, nil
}

// A lineReader gives out a text line by line and counts the lines.
type lineReader struct {
	rest  string
	lines int
}

// Read gives out at most the rest of one line.
func (r *lineReader) Read(p []byte) (int, error) {
	if r.rest == "" {
		return 0, io.EOF
	}
	end := strings.IndexByte(r.rest, '\n') + 1
	if end == 0 {
		end = len(r.rest)
	}
	n := copy(p, r.rest[:end])
	r.rest = r.rest[n:]
	if n == end {
		r.lines++
	}
	return n, nil
}
