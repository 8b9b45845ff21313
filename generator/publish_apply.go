package generator

import (
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"syscall"
)

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
