package generator

import (
	"errors"
	"io/fs"
)

// digestDigits is how many digits of a hash name a backup.
const digestDigits = 12

// backupName is where the backup of an edited file with that hash lies; an empty
// digest is that of something that is no regular file.
func backupName(folder, digest, path string) string {
	if digest == "" {
		digest = "irregular"
	}
	return under(folder, digest[:min(len(digest), digestDigits)]+"/"+path)
}

// backUp keeps a copy of each edited file that is replaced or removed. A copy is a
// second name of the file where that is possible: files are replaced, never
// rewritten, so it stays as it is.
func (p *publisher) backUp() error {
	if p.backedUp {
		return nil
	}
	folder := p.at.backup
	if p.report.Mode == ModeFiles {
		folder = under(p.at.live, innerBackup)
	}
	for _, path := range p.live.editedPaths() {
		if _, kept := p.stage.kept[path]; kept {
			continue
		}
		name := backupName(folder, p.live.managed[path].SHA256, path)
		if err := p.backUpFile(path, name); err != nil {
			return err
		}
	}
	p.backedUp = true
	return nil
}

// backUpFile keeps a copy of one file, unless there is one with the same content,
// whose hash is in the name.
func (p *publisher) backUpFile(path, name string) error {
	dir, _ := splitPath(name)
	if err := makeFolders(p.disk, dir, 0o700); err != nil {
		return err
	}
	live := under(p.at.live, path)
	err := p.disk.Link(live, name)
	if errors.Is(err, fs.ErrExist) {
		return p.sameBackup(path, name, err)
	}
	if err == nil || p.report.Mode == ModeExchange || !impossible(err) {
		return err
	}
	return p.copyFile(live, name)
}

// sameBackup makes sure that a backup of that name has the content of the live
// file; if somebody changed it, the error is that the name is taken.
func (p *publisher) sameBackup(path, name string, taken error) error {
	f := p.live.managed[path]
	if f.SHA256 == "" {
		return nil // a symbolic link; whoever made two of them has the first
	}
	sum, err := hashFile(p.disk, name)
	if err == nil && sum != f.SHA256 {
		return taken
	}
	return err
}

// copyFile copies a file where the file system has no second names.
func (p *publisher) copyFile(from, to string) error {
	body, err := readAll(p.disk, from)
	if err != nil {
		return err
	}
	part := to + ".part"
	if err := gone(p.disk.Remove(part)); err != nil {
		return err
	}
	if err := createDurable(p.disk, part, body, 0o600); err != nil {
		return err
	}
	return p.disk.Rename(part, to)
}
