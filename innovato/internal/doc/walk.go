package doc

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// maxProblems is how many problems of one document are reported.
const maxProblems = 500

// maxPaths bounds the memory that JSON Pointers may take, in bytes.
const maxPaths = 64 << 20

// A walker turns the YAML reader's tree into ours and reports what is not accepted.
type walker struct {
	source   *source
	list     *diag.List
	cut      bool // whether the file holds anything that may be a comment after a value
	nodes    int
	paths    int
	problems int
	deep     bool // whether the depth has been reported
	stopped  bool // whether the document is too large to be used
	last     mark // where at looked last
}

// A mark is a column of a line with its offset in bytes.
type mark struct{ line, column, offset int }

// at returns the part of a line that begins at a place. Nodes come in the order of
// the file, so that it goes on from where it was.
func (w *walker) at(pos diag.Pos) string {
	line := w.source.line(pos.Line)
	if w.last.line != pos.Line || w.last.column > pos.Column {
		w.last = mark{line: pos.Line, column: 1}
	}
	for w.last.column < pos.Column && w.last.offset < len(line) {
		_, size := utf8.DecodeRuneInString(line[w.last.offset:])
		w.last.column++
		w.last.offset += size
	}
	return line[w.last.offset:]
}

// A place is where a node hangs in the tree.
type place struct {
	path  string
	key   diag.Pos
	depth int
}

func (p place) below(token string, key diag.Pos) place {
	return place{path: p.path + "/" + token, key: key, depth: p.depth + 1}
}

// report adds a problem, up to the largest number that is of use to anybody.
func (w *walker) report(s diag.Severity, pos diag.Pos, path string, code diag.Code, args diag.Args) {
	switch w.problems++; {
	case w.problems <= maxProblems:
		w.list.Add(diag.Diagnostic{Severity: s, Code: code, Pos: pos, Path: path, Args: args})
	case w.problems == maxProblems+1:
		w.list.Error(w.source.pos(1, 1), "", "yaml.tooMany", diag.Args{"limit": strconv.Itoa(maxProblems)})
	}
}

func (w *walker) error(n *Node, code diag.Code, args diag.Args) {
	n.Refused = true
	w.report(diag.Error, n.Pos, n.Path, code, args)
}

// node turns one value and all below it.
func (w *walker) node(y *yaml.Node, at place) *Node {
	pos := w.source.pos(y.Line, y.Column)
	n := &Node{Pos: pos, start: pos, KeyPos: at.key, Path: at.path, src: w.source}
	w.nodes++
	w.paths += len(at.path)
	if w.nodes > MaxNodes || w.paths > maxPaths {
		if !w.stopped {
			w.error(n, "yaml.tooManyValues", diag.Args{"limit": strconv.Itoa(MaxNodes)})
		}
		w.stopped = true
		return n
	}
	w.refuse(n, y)
	switch y.Kind {
	case yaml.ScalarNode:
		w.scalar(n, y)
	case yaml.SequenceNode:
		n.Kind = List
		w.items(n, y, at)
	case yaml.MappingNode:
		n.Kind = Map
		w.entries(n, y, at)
	case yaml.AliasNode, yaml.DocumentNode: // the one is refused, the other is only at the top
	}
	return n
}

// refuse reports anchors, aliases and tags.
func (w *walker) refuse(n *Node, y *yaml.Node) {
	source := w.at(n.Pos)
	value := diag.Args{"value": short(word(source))}
	switch {
	case y.Kind == yaml.AliasNode:
		w.error(n, "yaml.alias", value)
	case y.Anchor != "":
		w.error(n, "yaml.anchor", value)
	case strings.HasPrefix(source, "!"), y.Style&yaml.TaggedStyle != 0:
		w.error(n, "yaml.tag", value)
	}
}

// tooDeep reports, once, that lists and maps are nested too deeply.
func (w *walker) tooDeep(n *Node, at place) bool {
	if at.depth < MaxDepth {
		return false
	}
	n.Refused = true
	if !w.deep {
		w.error(n, "yaml.tooDeep", diag.Args{"limit": strconv.Itoa(MaxDepth)})
	}
	w.deep = true
	return true
}

func (w *walker) items(n *Node, y *yaml.Node, at place) {
	if w.tooDeep(n, at) {
		return
	}
	n.Items = make([]*Node, 0, len(y.Content))
	for i, item := range y.Content {
		if w.stopped {
			return
		}
		n.Items = append(n.Items, w.node(item, at.below(strconv.Itoa(i), diag.Pos{})))
	}
}

func (w *walker) entries(n *Node, y *yaml.Node, at place) {
	if w.tooDeep(n, at) {
		return
	}
	seen := make(map[string]int, len(y.Content)/2)
	n.Entries = make([]Entry, 0, len(y.Content)/2)
	for i := 0; i+1 < len(y.Content) && !w.stopped; i += 2 {
		key := y.Content[i]
		pos := w.source.pos(key.Line, key.Column)
		if !w.key(n, key, pos) || w.lonely(n, y, i, pos) {
			continue
		}
		if line, twice := seen[key.Value]; twice {
			w.report(diag.Error, pos, n.Path+"/"+escape(key.Value), "yaml.duplicateKey",
				diag.Args{"key": short(key.Value), "line": strconv.Itoa(line)})
			continue
		}
		seen[key.Value] = pos.Line
		value := w.node(y.Content[i+1], at.below(escape(key.Value), pos))
		n.Entries = append(n.Entries, Entry{Key: key.Value, KeyPos: pos, Value: value})
	}
}

// lonely reports a key in braces without a value: what follows a comma in a text
// without quotes, or a key with no space after its colon.
func (w *walker) lonely(n *Node, y *yaml.Node, i int, pos diag.Pos) bool {
	key, value := y.Content[i], y.Content[i+1]
	if y.Style&yaml.FlowStyle == 0 || key.Style != 0 || value.Kind != yaml.ScalarNode || value.Value != "" || value.Style != 0 {
		return false
	}
	rest := strings.TrimLeft(strings.TrimPrefix(w.at(pos), key.Value), " ")
	if strings.HasPrefix(rest, ":") {
		return false
	}
	n.Refused = true
	args := diag.Args{"value": short(key.Value)}
	if name, text, ok := strings.Cut(key.Value, ":"); ok && isKey(name) {
		args["suggestion"] = short(name + ": " + text)
		w.report(diag.Error, pos, n.Path, "yaml.colonSpace", args)
		return true
	}
	w.report(diag.Error, pos, n.Path, "yaml.commaInBrackets", args)
	return true
}

// key reports whether a key is acceptable, and what is wrong with it otherwise.
func (w *walker) key(n *Node, y *yaml.Node, pos diag.Pos) bool {
	code, value := w.keyProblem(y, pos)
	if code == "" {
		return true
	}
	n.Refused = true
	w.report(diag.Error, pos, n.Path, code, diag.Args{"value": short(value)})
	return false
}

func (w *walker) keyProblem(y *yaml.Node, pos diag.Pos) (code diag.Code, value string) {
	source := w.at(pos)
	plain := y.Style == 0
	switch {
	case y.Kind == yaml.AliasNode:
		return "yaml.alias", word(source)
	case y.Anchor != "":
		return "yaml.anchor", word(source)
	case plain && y.Value == "<<":
		return "yaml.merge", y.Value
	case strings.HasPrefix(source, "!"):
		return "yaml.tag", word(source)
	case y.Kind != yaml.ScalarNode:
		return "yaml.keyStructure", source
	case strings.HasSuffix(strings.TrimRight(strings.TrimSuffix(w.source.line(pos.Line), source), " "), "?"):
		return "yaml.questionMark", "? " + source
	case plain && resolve(y.Value) != Text:
		return "yaml.keyNotText", y.Value
	case utf8.RuneCountInString(y.Value) > MaxKeyLength:
		return "yaml.keyTooLong", y.Value
	case strings.ContainsFunc(y.Value, hidden):
		return "yaml.keyInvisible", strings.Map(visible, y.Value)
	}
	return "", ""
}

// hidden reports whether a character has no place in a key because nobody sees it.
func hidden(r rune) bool {
	return r != ' ' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.IsSpace(r))
}

func visible(r rune) rune {
	if hidden(r) {
		return '␣'
	}
	return r
}

// word returns the beginning of a text up to the first space or separator.
func word(text string) string {
	if i := strings.IndexAny(text, " \t,]}"); i > 0 {
		return text[:i]
	}
	return text
}

// maxShort is the length, in characters, to which a value is cut in a message.
const maxShort = 60

// short makes a value fit for a message: one line, at most 60 characters.
func short(value string) string {
	value = strings.Join(strings.Fields(value), " ")
	if utf8.RuneCountInString(value) <= maxShort {
		return value
	}
	return string([]rune(value)[:maxShort-1]) + "…"
}
