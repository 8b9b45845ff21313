package generator

import (
	"errors"
	"io/fs"
)

// folder makes a folder in the tree, with its parents. A folder that the live site
// has too gets the permissions and the owner of that one.
func (s *stage) folder(dir string) error {
	if dir == "." || s.hasFolder(dir) {
		return nil
	}
	parent, _ := splitPath(dir)
	if err := s.folder(parent); err != nil {
		return err
	}
	name := under(s.site(), dir)
	if err := s.disk.Mkdir(name, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if like, there := s.live.tree[dir]; there && like.Mode.IsDir() {
		if err := s.own(name, like); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.folders[dir] = true
	return nil
}

func (s *stage) hasFolder(dir string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.folders[dir]
}

// own makes a new folder like another one, if it is not yet. In ModeFiles the tree
// only passes through, so its folders do not matter.
func (s *stage) own(name string, like stat) error {
	if s.p.report.Mode == ModeFiles {
		return nil
	}
	made, err := s.disk.Lstat(name)
	if err != nil || (made.Mode == like.Mode && made.UID == like.UID && made.GID == like.GID) {
		return err
	}
	err = s.disk.Own(name, like)
	if err != nil && impossible(err) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.unfit = true // a folder that cannot be made again stays where it is
		return nil
	}
	return err
}

// open makes the work folder, once. If the parent of the site cannot be written
// to, it settles on ModeFiles.
func (s *stage) open() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.work == "" && s.failed == nil {
		s.failed = s.makeWork()
	}
	return s.failed
}

// makeWork makes the work folder where the mode wants it.
func (s *stage) makeWork() error {
	if s.p.report.Mode == ModeExchange {
		err := s.disk.Mkdir(s.p.at.outer, 0o700)
		if err == nil {
			s.work = s.p.at.outer
			return s.begin()
		}
		if !readOnly(err) || !s.live.exists {
			return err
		}
		s.p.useFiles("parent")
	}
	if !s.live.exists {
		if err := s.disk.Mkdir(s.p.at.live, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	if err := s.disk.Mkdir(s.p.at.inner, 0o700); err != nil {
		return err
	}
	s.work = s.p.at.inner
	return s.begin()
}

// begin makes the journal and the tree in a new work folder.
func (s *stage) begin() error {
	var err error
	if s.journal, err = s.disk.Create(under(s.work, journalName), 0o600); err != nil {
		return err
	}
	if _, err := s.journal.Write([]byte(journalHead)); err != nil {
		return err
	}
	if err := s.disk.Mkdir(s.site(), 0o777); err != nil {
		return err
	}
	made, err := s.disk.Lstat(s.site())
	if err != nil {
		return err
	}
	_, err = s.journal.Write(journalSite(made))
	return err
}

// ownRoot makes the tree's own folder like the live one, if it will take its place.
func (s *stage) ownRoot() error {
	if !s.live.exists {
		return nil
	}
	return s.own(s.site(), s.live.root)
}

// close closes the journal.
func (s *stage) close() {
	if s.journal != nil {
		_ = s.journal.Close() // what counts was written, or the run has failed
		s.journal = nil
	}
}
