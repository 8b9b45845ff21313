package generator

import (
	"context"
	"errors"
	"io/fs"
	"syscall"
)

// commitExchange completes the staged tree with what stays of the live site, makes
// it durable, and exchanges the two. Until then the live site is not touched; what
// goes wrong afterwards is a warning.
func (p *publisher) commitExchange(ctx context.Context) error {
	s := p.stage
	if s.unfit {
		return syscall.EPERM
	}
	if err := p.backUp(); err != nil {
		return err
	}
	if err := s.link(); err != nil {
		return err
	}
	if err := s.writeManifest(); err != nil {
		return err
	}
	if err := s.ownRoot(); err != nil {
		return err
	}
	if s.unfit {
		return syscall.EPERM
	}
	if err := p.disk.Sync(s.site()); err != nil {
		return err
	}
	if err := cancelled(ctx); err != nil {
		return err
	}
	if err := p.swap(); err != nil {
		return err
	}
	s.committed = true
	s.close()
	p.report.Warning = p.settle()
	return nil
}

// swap brings the tree live in one step.
func (p *publisher) swap() error {
	if p.live.exists {
		return p.disk.Exchange(p.stage.site(), p.at.live)
	}
	return p.disk.Rename(p.stage.site(), p.at.live)
}

// settle makes the swap durable and then discards the old site.
func (p *publisher) settle() error {
	if err := p.disk.SyncDir("."); err != nil {
		return err
	}
	if err := p.disk.SyncDir(p.stage.work); err != nil {
		return err
	}
	return p.discard(p.stage.work)
}

// link gives the unchanged and the foreign files of the live site a second name in
// the tree.
func (s *stage) link() error {
	kept := sortedKeys(s.kept)
	var lines []byte
	for _, path := range kept {
		lines = journalFile(lines, path)
	}
	if _, err := s.journal.Write(lines); err != nil {
		return err
	}
	if err := parallel(len(kept), func(i int) error { return s.linkFile(kept[i]) }); err != nil {
		return err
	}
	for _, dir := range sortedKeys(s.live.keep) {
		if err := s.folder(dir); err != nil {
			return err
		}
	}
	foreign := s.live.foreign
	return parallel(len(foreign), func(i int) error { return gone(s.linkFile(foreign[i])) })
}

// linkFile gives one file of the live site a second name in the tree.
func (s *stage) linkFile(path string) error {
	dir, _ := splitPath(path)
	if err := s.folder(dir); err != nil {
		return err
	}
	return s.disk.Link(under(s.p.at.live, path), under(s.site(), path))
}

// writeManifest writes the manifest of the new site into the tree. Only its owner
// can read it, so that a web server does not serve it.
func (s *stage) writeManifest() error {
	_, err := s.create(manifestName, s.manifest().encode(), 0o600)
	return err
}

// convert makes a work folder for an exchange that turned out to be impossible into
// one for ModeFiles: only new files stay in it, and it moves into the site.
func (p *publisher) convert() error {
	s := p.stage
	all, err := scanTree(p.disk, s.site(), nil)
	if err != nil {
		return err
	}
	for _, path := range all.files() {
		if _, written := s.written[path]; written {
			continue
		}
		if err := p.disk.Remove(under(s.site(), path)); err != nil {
			return err
		}
	}
	if err := p.disk.Rename(s.work, p.at.inner); err != nil {
		return err
	}
	s.work = p.at.inner
	return nil
}

// refreshManifest replaces the manifest of a site that is otherwise as it should
// be, if the key or a modification time differs.
func (p *publisher) refreshManifest() error {
	text := p.stage.manifest().encode()
	if string(text) == string(p.live.manifest.encode()) {
		return nil
	}
	name := under(p.at.live, manifestNew)
	if err := gone(p.disk.Remove(name)); err != nil {
		return err
	}
	if err := createDurable(p.disk, name, text, 0o600); err != nil {
		return err
	}
	if err := p.disk.Rename(name, under(p.at.live, manifestName)); err != nil {
		return err
	}
	return p.disk.SyncDir(p.at.live)
}

// createDurable makes a new file with a content and waits until it is on the disk.
func createDurable(d disk, name string, body []byte, perm fs.FileMode) error {
	f, err := d.Create(name, perm)
	if err != nil {
		return err
	}
	if _, err := f.Write(body); err != nil {
		return errors.Join(err, f.Close())
	}
	return errors.Join(f.Sync(), f.Close())
}
