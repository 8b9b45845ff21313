package generator

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"syscall"
)

// Remains are a work folder that is to be removed: of a run that failed or was
// killed, or with the old site after an exchange.
type remains struct {
	disk    disk
	at      places
	work    string
	there   bool
	tree    tree
	journal journal
	swapped bool                    // the tree is an old site, not a new one
	old     map[string]ManifestFile // the manifest in an old site
}

// discard removes a work folder, unless something in it may not be Publish's own:
// then nothing is removed, and the error names it. A foreign file that came into
// the old site while the new one was made is carried over to the live site.
func (p *publisher) discard(work string) error {
	r := &remains{disk: p.disk, at: p.at, work: work}
	strangers, err := r.examine()
	if err != nil || !r.there {
		return err
	}
	if r.swapped {
		strangers = slices.DeleteFunc(strangers, r.carry)
	}
	if len(strangers) > 0 {
		return p.target.files("publish.leftover", work, strangers)
	}
	return r.remove()
}

// examine reads a work folder and returns what in it is not known to be
// Publish's own, relative to it.
func (r *remains) examine() ([]string, error) {
	s, err := r.disk.Lstat(r.work)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	r.there = err == nil
	if err != nil || !s.Mode.IsDir() {
		return []string{"."}, err
	}
	entries, err := r.disk.List(r.work)
	if err != nil {
		return nil, err
	}
	var strangers []string
	for _, e := range entries {
		if !ownEntry(e) {
			strangers = append(strangers, e.Name)
		}
	}
	var ok bool
	if r.journal, ok, err = readJournal(r.disk, r.work); err != nil {
		return nil, err
	}
	if !ok {
		return append(strangers, journalName), nil
	}
	more, err := r.examineTree()
	return append(strangers, more...), err
}

// ownEntry reports whether a work folder has such an entry.
func ownEntry(e entry) bool {
	switch e.Name {
	case siteName:
		return e.Mode.IsDir()
	case journalName, commitNewName:
		return e.Mode.IsRegular()
	default:
		return false
	}
}

// examineTree finds what is not Publish's own in the tree of a work folder.
func (r *remains) examineTree() (strangers []string, err error) {
	site := under(r.work, siteName)
	s, err := r.disk.Lstat(site)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	r.swapped = r.journal.swapped(s)
	if r.tree, err = scanTree(r.disk, site, nil); err != nil {
		return nil, err
	}
	if err := r.readOld(site); err != nil {
		return nil, err
	}
	files := r.tree.files()
	own := make([]bool, len(files))
	err = parallel(len(files), func(i int) error {
		ok, err := r.owned(files[i])
		own[i] = ok
		return err
	})
	for i, path := range files {
		if !own[i] {
			strangers = append(strangers, siteName+"/"+path)
		}
	}
	return strangers, err
}

// readOld reads the manifest of an old site, if it has one that can be read.
func (r *remains) readOld(site string) error {
	if !r.swapped {
		return nil
	}
	m, err := loadManifest(r.disk, site)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, errManifest) {
		return err
	}
	r.old = make(map[string]ManifestFile, len(m.Files))
	for _, f := range m.Files {
		r.old[f.Path] = f
	}
	return nil
}

// owned reports whether a file of the tree is Publish's own to remove: it is in
// the journal of a new tree or in the manifest of an old one and not edited since,
// or it is one more name of a file that stays. An empty file in a new tree is what
// a power cut leaves of a file; it holds nothing that could be lost.
func (r *remains) owned(path string) (bool, error) {
	s := r.tree[path]
	if !r.swapped {
		if r.journal.files[path] || (s.Mode.IsRegular() && s.Size == 0) {
			return true, nil
		}
		return r.sameAs(s, under(r.at.live, path))
	}
	if ownName(path) {
		return true, nil
	}
	name := under(r.work, siteName+"/"+path)
	f, managed := r.old[path]
	if managed {
		if ok, err := f.intactAs(r.disk, name, s); ok || err != nil {
			return ok, err
		}
	}
	if ok, err := r.sameAs(s, under(r.at.live, path)); ok || err != nil || !managed {
		return ok, err
	}
	return r.backedUp(path, name, s)
}

// sameAs reports whether a file that stays is the same one.
func (r *remains) sameAs(s stat, name string) (bool, error) {
	t, err := r.disk.Lstat(name)
	return err == nil && s.same(t), gone(err)
}

// backedUp reports whether an edited file is among the backups.
func (r *remains) backedUp(path, name string, s stat) (bool, error) {
	digest := ""
	if s.Mode.IsRegular() {
		var err error
		if digest, err = hashFile(r.disk, name); err != nil {
			return false, err
		}
	}
	backup := backupName(r.at.backup, digest, path)
	if ok, err := r.sameAs(s, backup); ok || err != nil || digest == "" {
		return ok, err
	}
	sum, err := hashFile(r.disk, backup)
	return sum == digest, gone(err)
}

// carry gives a foreign file in an old site its place in the live one, if that is
// free, and reports whether it did.
func (r *remains) carry(path string) bool {
	path, inTree := strings.CutPrefix(path, siteName+"/")
	if _, managed := r.old[path]; !inTree || managed {
		return false
	}
	to := under(r.at.live, path)
	dir, _ := splitPath(to)
	if err := makeFolders(r.disk, dir, 0o777); err != nil {
		return false
	}
	return r.disk.Link(under(r.work, siteName+"/"+path), to) == nil
}

// remove removes a work folder. What tells whose the files are goes last, so that
// a run that is killed meanwhile can be followed by another.
func (r *remains) remove() error {
	site := under(r.work, siteName)
	files := slices.DeleteFunc(r.tree.files(), func(path string) bool { return path == manifestName })
	err := parallel(len(files), func(i int) error { return gone(r.disk.Remove(under(site, files[i]))) })
	if err != nil {
		return err
	}
	if err := r.removeFolders(site); err != nil {
		return err
	}
	for _, name := range []string{siteName + "/" + manifestName, siteName, commitNewName, journalName} {
		if err := gone(r.disk.Remove(under(r.work, name))); err != nil {
			return err
		}
	}
	return gone(r.disk.Remove(r.work))
}

// removeFolders removes the folders of the tree, level by level from the deepest.
func (r *remains) removeFolders(site string) error {
	dirs := r.tree.folders()
	for len(dirs) > 0 {
		depth := strings.Count(dirs[0], "/")
		n := slices.IndexFunc(dirs, func(dir string) bool { return strings.Count(dir, "/") != depth })
		if n < 0 {
			n = len(dirs)
		}
		level := dirs[:n]
		err := parallel(n, func(i int) error { return gone(r.disk.Remove(under(site, level[i]))) })
		if err != nil {
			return err
		}
		dirs = dirs[n:]
	}
	return nil
}

// gone takes a file that is not there for one that was removed.
func gone(err error) error {
	if missing(err) {
		return nil
	}
	return err
}

// missing reports whether an error means that a file is not there; perhaps because
// what should be its folder is a file.
func missing(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// makeFolders makes a folder with its parents, as far as they are missing.
func makeFolders(d disk, dir string, perm fs.FileMode) error {
	if dir == "." {
		return nil
	}
	if s, err := d.Lstat(dir); err == nil && s.Mode.IsDir() {
		return nil
	}
	parent, _ := splitPath(dir)
	if err := makeFolders(d, parent, perm); err != nil {
		return err
	}
	err := d.Mkdir(dir, perm)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}
