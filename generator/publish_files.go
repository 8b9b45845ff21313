package generator

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"syscall"
)

// A commitRecord is what remains to be done in ModeFiles once all new files are
// durable. It is carried out by the run that wrote it, or by the next one; every
// step can be done twice.
type commitRecord struct {
	Format int            `json:"format"` // 1
	First  []ManifestFile `json:"first"`  // old files that stand in the way of new ones
	Moves  []commitMove   `json:"moves"`  // new files, in the order of moving
	Stale  []ManifestFile `json:"stale"`  // old files to remove
}

// A commitMove brings one new file live.
type commitMove struct {
	Path string        `json:"path"`
	Old  *ManifestFile `json:"old,omitempty"` // what it replaces, nil if nothing
}

// commitFiles brings the staged files live, file by file.
func (p *publisher) commitFiles(ctx context.Context, stale []ManifestFile) error {
	s := p.stage
	if err := p.backUp(); err != nil {
		return err
	}
	record := s.record(stale)
	if err := p.checkTargets(record); err != nil {
		return err
	}
	if err := s.writeManifest(); err != nil {
		return err
	}
	text, err := json.Marshal(record)
	if err != nil {
		return err
	}
	fresh := under(s.work, commitNewName)
	if _, err := createFile(p.disk, fresh, text, 0o600); err != nil {
		return err
	}
	if err := p.disk.Sync(s.work); err != nil {
		return err
	}
	if err := cancelled(ctx); err != nil {
		return err
	}
	if err := p.disk.Rename(fresh, under(s.work, commitName)); err != nil {
		return err
	}
	s.committed = true
	s.close()
	if err := p.disk.SyncDir(s.work); err != nil {
		return err
	}
	if err := p.apply(s.work, record); err != nil {
		return err
	}
	p.report.Warning = p.discard(s.work)
	return nil
}

// record lists what is to be done.
func (s *stage) record(stale []ManifestFile) commitRecord {
	r := commitRecord{Format: manifestFormat}
	for _, path := range sortedKeys(s.written) {
		m := commitMove{Path: path}
		if old, there := s.live.managed[path]; there {
			m.Old = &old
		}
		r.Moves = append(r.Moves, m)
	}
	slices.SortStableFunc(r.Moves, func(a, b commitMove) int { return order(a.Path, b.Path) })
	for _, f := range stale {
		if s.blocks(f.Path) {
			r.First = append(r.First, f)
		} else {
			r.Stale = append(r.Stale, f)
		}
	}
	return r
}

// blocks reports whether an old file must go before new ones can come: it has the
// path of a new folder, lies in a folder that has the path of a new file, or
// differs from a new file only in case.
func (s *stage) blocks(old string) bool {
	folded := fold(old)
	if _, file := s.outputs.files[folded]; file {
		return true
	}
	if _, folder := s.outputs.folders[folded]; folder {
		return true
	}
	for {
		dir, _ := splitPath(folded)
		if dir == "." {
			return false
		}
		if _, file := s.outputs.files[dir]; file {
			return true
		}
		folded = dir
	}
}

// order brings assets before pages, pages before sitemaps and feeds, and deeper
// pages before those that lead to them.
func order(a, b string) int {
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)),
		cmp.Compare(strings.Count(b, "/"), strings.Count(a, "/")),
		cmp.Compare(a, b),
	)
}

// rank is the turn of a file: 0 for assets, 1 for pages, 2 for what lists pages.
func rank(name string) int {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm":
		return 1
	case ".xml", ".txt", ".json", ".ics", ".atom", ".rss":
		return 2
	default:
		return 0
	}
}

// checkTargets makes sure, before anything is moved, that new paths are free. The
// live site was looked at when the run began; and a file system that ignores case
// knows more names than were listed then.
func (p *publisher) checkTargets(r commitRecord) error {
	var taken []string
	going := map[string]bool{}
	for _, f := range r.First {
		going[fold(f.Path)] = true
	}
	for _, m := range r.Moves {
		if m.Old != nil || going[fold(m.Path)] {
			continue
		}
		s, err := p.disk.Lstat(under(p.at.live, m.Path))
		if err == nil && !s.Mode.IsDir() {
			taken = append(taken, m.Path)
		}
	}
	if len(taken) > 0 {
		return p.target.pages("publish.foreign", taken)
	}
	return nil
}

// rollForward finishes a run in ModeFiles that was killed after its record was
// written.
func (p *publisher) rollForward(work string) error {
	text, err := readAll(p.disk, under(work, commitName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var r commitRecord
	if json.Unmarshal(text, &r) != nil || r.Format != manifestFormat || !r.safe() {
		return p.target.files("publish.leftover", work, []string{commitName})
	}
	return p.apply(work, r)
}

// safe reports whether all paths of a record are such as Publish writes.
func (r commitRecord) safe() bool {
	for _, m := range r.Moves {
		if pathFault(m.Path) != "" {
			return false
		}
	}
	for _, f := range slices.Concat(r.First, r.Stale) {
		if pathFault(f.Path) != "" {
			return false
		}
	}
	return true
}

// apply carries out a record. The manifest moves after all else, and the record is
// removed when everything is durable.
func (p *publisher) apply(work string, r commitRecord) error {
	if err := p.removeOld(r.First); err != nil {
		return err
	}
	for _, m := range r.Moves {
		if err := p.move(work, m); err != nil {
			return err
		}
	}
	if err := p.removeOld(r.Stale); err != nil {
		return err
	}
	manifest := under(work, siteName+"/"+manifestName)
	if err := gone(p.disk.Rename(manifest, under(p.at.live, manifestName))); err != nil {
		return err
	}
	if err := p.disk.Sync(p.at.live); err != nil {
		return err
	}
	if err := p.disk.Remove(under(work, commitName)); err != nil {
		return err
	}
	return p.disk.SyncDir(work)
}

// move brings one new file live, unless that was done already. What stands there
// must be what stood there when the record was written.
func (p *publisher) move(work string, m commitMove) error {
	staged, live := under(work, siteName+"/"+m.Path), under(p.at.live, m.Path)
	if _, err := p.disk.Lstat(staged); err != nil {
		return gone(err)
	}
	if err := p.folder(live); err != nil {
		return err
	}
	s, err := p.disk.Lstat(live)
	switch {
	case missing(err):
	case err != nil:
		return err
	case m.Old == nil:
		if !s.Mode.IsDir() {
			return p.target.pages("publish.foreign", []string{m.Path})
		}
	case m.Old.SHA256 != "":
		same, err := m.Old.intactAs(p.disk, live, s)
		if err != nil {
			return err
		}
		if !same {
			return p.target.pages("publish.edited", []string{m.Path})
		}
	}
	return p.disk.Rename(staged, live)
}

// folder makes the folder of a live file, unless it was made or seen before.
func (p *publisher) folder(live string) error {
	dir, _ := splitPath(live)
	if p.folders[dir] {
		return nil
	}
	if err := makeFolders(p.disk, dir, 0o777); err != nil {
		return err
	}
	if p.folders == nil {
		p.folders = map[string]bool{}
	}
	p.folders[dir] = true
	return nil
}

// removeOld removes files that are no longer part of the site, and folders that
// are empty without them. A file that was changed meanwhile stays, and is foreign.
func (p *publisher) removeOld(files []ManifestFile) error {
	for _, f := range files {
		name := under(p.at.live, f.Path)
		ok, err := f.removable(p.disk, name)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		if err := gone(p.disk.Remove(name)); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := p.prune(f.Path); err != nil {
			return err
		}
	}
	return nil
}

// removable reports whether an old file is still the recorded one; one without a
// hash was a symbolic link that somebody put there, of which there is a backup.
func (f ManifestFile) removable(d disk, name string) (bool, error) {
	if f.SHA256 != "" {
		return f.intact(d, name)
	}
	s, err := d.Lstat(name)
	return err == nil && s.Size == f.Size && s.Modified == f.Modified, gone(err)
}

// prune removes the folders of a path that are empty, from the innermost on.
func (p *publisher) prune(path string) error {
	for {
		dir, _ := splitPath(path)
		if dir == "." {
			return nil
		}
		name := under(p.at.live, dir)
		entries, err := p.disk.List(name)
		if len(entries) > 0 || (err != nil && !missing(err)) {
			return err
		}
		if err := gone(p.disk.Remove(name)); err != nil && !errors.Is(err, syscall.EBUSY) { // busy: a mount
			return err
		}
		path = dir
	}
}
