package innovato

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/check"
)

// entries returns what is in a folder below the edition's, sorted by name, without
// what editors and systems leave behind. Links are reported and left out.
func (r *reader) entries(folder string) []fs.DirEntry {
	full := path.Join(r.folder, folder)
	if info, err := fs.Lstat(r.fsys, full); err != nil || !info.IsDir() {
		return nil
	}
	entries, err := fs.ReadDir(r.fsys, full)
	if err != nil {
		r.unread(full, err, true)
	}
	return slices.DeleteFunc(entries, func(entry fs.DirEntry) bool {
		if leftover(entry.Name()) {
			return true
		}
		if entry.Type()&fs.ModeSymlink != 0 {
			r.unread(path.Join(full, entry.Name()), errLink, true)
			return true
		}
		return false
	})
}

// list returns the names of the files in a folder below the edition's.
func (r *reader) list(folder string) []string {
	var out []string
	for _, entry := range r.entries(folder) {
		if !entry.IsDir() {
			out = append(out, path.Join(folder, entry.Name()))
		}
	}
	return out
}

// leftover reports whether a name is a hidden file, a backup or a lock file.
func leftover(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "#") ||
		strings.HasSuffix(name, "~") || strings.HasSuffix(name, ".bak") || strings.HasSuffix(name, ".swp") ||
		name == "Thumbs.db" || name == "desktop.ini"
}

// listFiles notes the assets and warns of what the toolkit does not read:
// proposal.yaml is a slip that nobody sees.
func (r *reader) listFiles(e *Edition) {
	files := []string{"call.yaml", "proposals.yaml", "marks.csv", "votes.csv", "progress.yaml"}
	folders := []string{"proposals", "pages", "assets"}
	for _, entry := range r.entries(".") {
		name, known := entry.Name(), files
		if entry.IsDir() {
			known = folders
		}
		if !slices.Contains(files, name) && !slices.Contains(folders, name) && !strings.HasPrefix(strings.ToLower(name), "readme") {
			r.unexpected(name, check.Nearest(name, known))
		}
	}
	for _, entry := range r.entries("pages") {
		if entry.IsDir() && entry.Name() != "news" {
			name := path.Join("pages", entry.Name())
			r.unexpected(name, check.Nearest(name, []string{"pages/news"}))
		}
	}
	r.assets(e, "assets")
}

// unexpected warns of a file or a folder that is not read.
func (r *reader) unexpected(name, suggestion string) {
	args := diag.Args{"value": name}
	if suggestion != "" {
		args["suggestion"] = suggestion
	}
	r.found.Warn(diag.Pos{File: path.Join(r.folder, name)}, "", "file.unexpected", args)
}

// assets notes the files below a folder.
func (r *reader) assets(e *Edition, folder string) {
	for _, entry := range r.entries(folder) {
		name := path.Join(folder, entry.Name())
		if entry.IsDir() {
			r.assets(e, name)
			continue
		}
		full := path.Join(r.folder, name)
		hash, err := r.loader.digestOf(r.fsys, full)
		if err != nil {
			r.unread(full, err, true)
			continue
		}
		r.hashes[name] = hash
		e.Assets = append(e.Assets, strings.TrimPrefix(name, "assets/"))
	}
}

// tables reads marks.csv and votes.csv. It returns what is wrong with the rules.
func (r *reader) tables(e *Edition) (rules diag.List) {
	marks := r.read("marks.csv", false)
	j := r.judged(e, marks)
	e.Sheets, e.judged = slices.Clone(j.sheets), j
	r.found.Append(j.found)
	if src := r.read("votes.csv", false); src != nil {
		e.readVotes(path.Join(r.folder, "votes.csv"), src, &r.found)
	}
	return j.rules
}

// judged is what was made of an edition's marks and rules.
type judged struct {
	key    string // the state of all that it was made from
	sheets []Sheet
	found  diag.List // in marks.csv
	rules  diag.List // in the rules, to be located
}

// judged reads the marks, nil for none, and checks the rules.
func (r *reader) judged(e *Edition, marks []byte) *judged {
	key := ""
	if r.loader.memory != nil {
		key = r.judgedFrom()
	}
	return remember(r.loader.memory, func() (*judged, bool) {
		j := r.loader.memory.judged[r.folder]
		return j, j != nil && j.key == key
	}, func() *judged {
		j := &judged{key: key}
		if marks != nil {
			e.readMarks(path.Join(r.folder, "marks.csv"), marks, &j.found)
		}
		j.sheets = e.Sheets
		checkRules(e, &j.rules)
		return j
	}, func(j *judged) { r.loader.memory.judged[r.folder] = j })
}

// judgedFrom names the state of the documents that marks are held to: call.yaml, the
// proposals without their texts, and marks.csv.
func (r *reader) judgedFrom() string {
	var names []string
	for name := range r.hashes {
		if !strings.HasSuffix(name, ".md") && !strings.HasPrefix(name, "assets/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		_, _ = io.WriteString(h, name+" "+r.hashes[name]+"\n") // a hash takes everything
	}
	return hex.EncodeToString(h.Sum(nil))
}
