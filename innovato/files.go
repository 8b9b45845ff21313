package innovato

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// memory is what a Loader keeps of files that it read.
type memory struct {
	mu    sync.Mutex
	files map[string]*remembered
}

// remembered is a file as it was read last.
type remembered struct {
	size     int64
	modified time.Time
	src      []byte
	hash     string
	proposal map[string]oneProposal // by the edition's first language and time zone
}

// content returns a file and the SHA-256 of its bytes in hexadecimal.
func (l *Loader) content(fsys fs.FS, name string) ([]byte, string, error) {
	if l.memory == nil {
		src, err := fs.ReadFile(fsys, name)
		return src, digest(src), err
	}
	file, err := l.remember(fsys, name)
	if err != nil {
		return nil, "", err
	}
	return file.src, file.hash, nil
}

// remember returns what is known of a file, after reading it if it has changed.
func (l *Loader) remember(fsys fs.FS, name string) (*remembered, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	l.memory.mu.Lock()
	file := l.memory.files[name]
	l.memory.mu.Unlock()
	if file != nil && file.size == info.Size() && file.modified.Equal(info.ModTime()) {
		return file, nil
	}
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	file = &remembered{size: info.Size(), modified: info.ModTime(), src: src, hash: digest(src), proposal: map[string]oneProposal{}}
	l.memory.mu.Lock()
	l.memory.files[name] = file
	l.memory.mu.Unlock()
	return file, nil
}

// proposal reads a proposal from a file of its own, or remembers it.
func (l *Loader) proposal(fsys fs.FS, folder, name string, e *Edition) oneProposal {
	if l.memory == nil {
		return l.readProposal(fsys, folder, name, e)
	}
	file, err := l.remember(fsys, path.Join(folder, name))
	if err != nil {
		return l.readProposal(fsys, folder, name, e)
	}
	key := strings.Join(e.Languages, " ") + " " + e.TimeZone
	l.memory.mu.Lock()
	known, ok := file.proposal[key]
	l.memory.mu.Unlock()
	if ok {
		copied := *known.proposal // its body may be completed from other files
		known.proposal = &copied
		return known
	}
	one := l.readProposal(fsys, folder, name, e)
	if one.proposal != nil {
		copied := *one.proposal
		l.memory.mu.Lock()
		file.proposal[key] = oneProposal{name: one.name, hash: one.hash, proposal: &copied, found: one.found, missing: one.missing}
		l.memory.mu.Unlock()
	}
	return one
}

func (l *Loader) readProposal(fsys fs.FS, folder, name string, e *Edition) oneProposal {
	r := l.reader(fsys, folder)
	one := oneProposal{name: name}
	if tree := r.document(name, "proposal.schema.json"); tree != nil {
		d := decoder{first: e.Languages[0], found: &r.found}
		one.proposal = &Proposal{}
		d.decode(tree, one.proposal)
		r.finish(&d, e.Languages, e.zone)
	}
	one.found, one.missing, one.hash = r.found, r.missing, r.hashes[name]
	return one
}

// has reports whether the folder has a file.
func (r *reader) has(name string) bool {
	_, err := fs.Stat(r.fsys, path.Join(r.folder, name))
	return err == nil
}

// list returns the regular files of a folder below the edition's, sorted, without
// those that editors and systems leave behind.
func (r *reader) list(folder string) []string {
	entries, err := fs.ReadDir(r.fsys, path.Join(r.folder, folder))
	if err != nil {
		return nil
	}
	var out []string
	for _, entry := range entries {
		switch {
		case leftover(entry.Name()):
		case entry.Type()&fs.ModeSymlink != 0:
			file := path.Join(r.folder, folder, entry.Name())
			r.found.Error(diag.Pos{File: file}, "", "file.link", diag.Args{"value": file})
		case entry.Type().IsRegular():
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

// listFiles notes the assets and warns of files that the toolkit does not read:
// proposal.yaml is a slip that nobody sees.
func (r *reader) listFiles(e *Edition) {
	known := []string{"call.yaml", "proposals.yaml", "marks.csv", "votes.csv", "progress.yaml"}
	for _, name := range r.list(".") {
		if !slices.Contains(known, name) && !strings.HasPrefix(strings.ToLower(name), "readme") {
			file := path.Join(r.folder, name)
			r.found.Warn(diag.Pos{File: file}, "", "file.unexpected", diag.Args{"value": name, "suggestion": nearest(name, known)})
		}
	}
	for _, name := range r.list("assets") {
		if r.read(name, true) != nil {
			e.Assets = append(e.Assets, strings.TrimPrefix(name, "assets/"))
		}
	}
}

func (r *reader) progress(e *Edition) {
	if !r.has("progress.yaml") {
		return
	}
	tree := r.document("progress.yaml", "progress.schema.json")
	if tree == nil {
		return
	}
	d := decoder{first: e.Languages[0], found: &r.found}
	var file struct {
		Projects []Project `yaml:"projects"`
	}
	d.decode(tree, &file)
	r.finish(&d, e.Languages, e.zone)
	e.Projects = file.Projects
}

// tables reads marks.csv and votes.csv.
func (r *reader) tables(e *Edition) {
	checkProposals(e, &r.found)
	if src := r.read("marks.csv", false); src != nil {
		e.readMarks(path.Join(r.folder, "marks.csv"), src, &r.found)
	}
	if src := r.read("votes.csv", false); src != nil {
		e.readVotes(path.Join(r.folder, "votes.csv"), src, &r.found)
	}
}

// pages reads the Markdown files below pages/ and pages/news/.
func (r *reader) pages(e *Edition) {
	for _, name := range r.list("pages") {
		r.page(e, name, false)
	}
	for _, name := range r.list("pages/news") {
		r.page(e, name, true)
	}
	slices.SortStableFunc(e.Pages, func(a, b Page) int {
		return cmp.Or(b.Day.Compare(a.Day), strings.Compare(a.Slug, b.Slug))
	})
}

func (r *reader) page(e *Edition, name string, news bool) {
	full := path.Join(r.folder, name)
	slug, lang, ok := languageOf(path.Base(name), e.Languages)
	if !ok || !strings.HasSuffix(name, ".md") {
		r.found.Error(diag.Pos{File: full}, "", "file.language", diag.Args{"value": full, "known": strings.Join(e.Languages, ", ")})
		return
	}
	day := time.Time{}
	if news {
		if slug, day, ok = newsDay(slug, e.zone); !ok {
			r.found.Error(diag.Pos{File: full}, "", "page.newsName", diag.Args{"value": path.Base(name)})
			return
		}
	}
	if !isID(slug) || !news && slices.Contains(reservedSlugs(), slug) {
		r.found.Error(diag.Pos{File: full}, "", "page.slug", diag.Args{"value": slug, "known": strings.Join(reservedSlugs(), ", ")})
		return
	}
	title, body, skipped, ok := cutTitle(string(r.read(name, true)))
	if !ok {
		r.found.Error(diag.Pos{File: full, Line: 1, Column: 1}, "", "page.noTitle", nil)
		return
	}
	p := e.pageFor(slug, day, news)
	p.Title = p.Title.with(version{lang: lang, words: title, place: fileplace(full, 0)})
	p.Body = p.Body.with(version{lang: lang, words: body, place: fileplace(full, skipped)})
	p.Body.Pos = diag.Pos{File: full}
}

// pageFor returns the page with a slug and day, new if need be.
func (e *Edition) pageFor(slug string, day time.Time, news bool) *Page {
	for i := range e.Pages {
		if p := &e.Pages[i]; p.Slug == slug && p.News == news && p.Day.Equal(day) {
			return p
		}
	}
	e.Pages = append(e.Pages, Page{Slug: slug, News: news, Day: day})
	return &e.Pages[len(e.Pages)-1]
}

// newsDay splits "2019-10-07-slug".
func newsDay(name string, zone *time.Location) (string, time.Time, bool) {
	if len(name) < len(time.DateOnly)+2 || name[len(time.DateOnly)] != '-' {
		return "", time.Time{}, false
	}
	day, err := time.ParseInLocation(time.DateOnly, name[:len(time.DateOnly)], zone)
	return name[len(time.DateOnly)+1:], day, err == nil
}

// cutTitle takes the first heading off a Markdown text, and says how many lines
// went with it.
func cutTitle(src string) (title, body string, skipped int, ok bool) {
	src = strings.TrimPrefix(strings.ReplaceAll(src, "\r\n", "\n"), "\ufeff")
	for line := range strings.Lines(src) {
		skipped++
		src = src[len(line):]
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		title, ok = strings.CutPrefix(text, "# ")
		return strings.TrimSpace(title), src, skipped, ok
	}
	return "", "", 0, false
}

// reservedSlugs are the addresses of pages that every edition has.
func reservedSlugs() []string {
	return []string{"call", "rulebook", "criteria", "timeline", "proposals", "results", "news", "privacy", "accessibility", "sitemap", "assets", "data"}
}

func isID(s string) bool {
	if s == "" || len(s) > 64 || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') })
}

// digest returns the SHA-256 of bytes in hexadecimal.
func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
