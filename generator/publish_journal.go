package generator

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// What a work folder holds.
const (
	journalName   = "journal"    // what was written into the tree
	siteName      = "site"       // the tree; after an exchange, the old site
	commitName    = "commit"     // in ModeFiles: what is to be done
	commitNewName = "commit.new" // for a moment
)

// journalHead begins every journal, so that no other file is taken for one.
const journalHead = "innovato publish journal 1\n"

// A journal says which files in a work folder are Publish's own. Each line is
// written before the file is: "file" and its path in the tree, or "site" and the
// numbers of the tree itself, which tell, after an exchange, that what lies in the
// work folder is the old site. A line begins with a line break, too, so that one
// that was cut off does not spoil the next; it names a file that was never made.
type journal struct {
	files    map[string]bool
	dev, ino uint64 // of the tree; 0 if not recorded
}

// journalSite is the line for the tree.
func journalSite(s stat) []byte { return fmt.Appendf(nil, "site %d %d\n", s.Dev, s.Ino) }

// journalFile is the line for a file.
func journalFile(line []byte, path string) []byte {
	line = append(line, "\nfile "...)
	line = append(line, path...)
	return append(line, '\n')
}

// readJournal reads the journal of a work folder. None, or the beginning of one, is
// an empty journal; ok is false if the file of that name is something else.
func readJournal(d disk, work string) (j journal, ok bool, err error) {
	j.files = map[string]bool{}
	text, err := readAll(d, under(work, journalName))
	if errors.Is(err, fs.ErrNotExist) {
		return j, true, nil
	}
	if err != nil {
		return j, false, err
	}
	lines, ok := bytes.CutPrefix(text, []byte(journalHead))
	if !ok {
		return j, strings.HasPrefix(journalHead, string(text)), nil
	}
	for line := range bytes.Lines(lines) {
		kind, rest, _ := strings.Cut(strings.TrimSuffix(string(line), "\n"), " ")
		switch kind {
		case "file":
			j.files[rest] = true
		case "site":
			if _, err := fmt.Sscan(rest, &j.dev, &j.ino); err != nil {
				j.dev, j.ino = 0, 0 // cut off: then nothing came after it
			}
		}
	}
	return j, true, nil
}

// swapped reports whether the tree of a work folder is not the one recorded.
func (j journal) swapped(site stat) bool {
	return j.ino != 0 && (j.ino != site.Ino || j.dev != site.Dev)
}
