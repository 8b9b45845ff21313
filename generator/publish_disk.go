package generator

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// A disk is every operation that publishing does on files. Names are relative to
// one folder, with slashes, and cannot lead out of it. Tests put a disk between
// that fails or stops at a chosen operation. A disk is safe for concurrent use.
type disk interface {
	// Lstat describes a file, or a symbolic link itself.
	Lstat(name string) (stat, error)
	// List returns what a folder holds, sorted by name.
	List(dir string) ([]entry, error)
	// Open opens a file for reading.
	Open(name string) (io.ReadCloser, error)
	// Create makes a new file for appending, and fails if the name is taken.
	Create(name string, perm fs.FileMode) (diskFile, error)
	// Mkdir makes a new folder.
	Mkdir(name string, perm fs.FileMode) error
	// Own gives a folder the permissions and the owner of another one.
	Own(name string, like stat) error
	// Link gives a file (or symbolic link) a second name.
	Link(from, to string) error
	// Rename moves a file or folder, replacing a file.
	Rename(from, to string) error
	// Exchange swaps two folders in one step.
	Exchange(a, b string) error
	// Remove removes a file, or a folder that is empty.
	Remove(name string) error
	// Sync makes everything below a folder durable.
	Sync(dir string) error
	// SyncDir makes the names in a folder durable.
	SyncDir(dir string) error
	// Mounted reports whether something is mounted at a folder.
	Mounted(dir string) (bool, error)
	// Lock takes the lock file of that name until it is closed or the process
	// ends, or fails with errLocked.
	Lock(name string) (io.Closer, error)
	// Close gives the folder back.
	Close() error
}

// A diskFile is a new file that is being written.
type diskFile interface {
	io.WriteCloser
	Stat() (stat, error)
	Sync() error
}

// errLocked is returned by disk.Lock if another process has the lock.
var errLocked = errors.New("locked by another process")

// A stat is what publishing needs to know about a file.
type stat struct {
	Mode     fs.FileMode
	Size     int64  // bytes
	Modified int64  // nanoseconds since 1970
	Dev, Ino uint64 // both 0 where the system has no such numbers
	UID, GID int    // -1 where the system has no such numbers
}

// same reports whether two names lead to the same file.
func (s stat) same(t stat) bool {
	return s.Ino != 0 && s.Ino == t.Ino && s.Dev == t.Dev
}

// An entry is one name in a folder.
type entry struct {
	Name string
	stat
}

// newStat picks what is needed from a FileInfo.
func newStat(info fs.FileInfo) stat {
	s := stat{Mode: info.Mode(), Size: info.Size(), Modified: info.ModTime().UnixNano(), UID: -1, GID: -1}
	fillStat(&s, info)
	return s
}

// A rootDisk is the real disk below one folder. The zero value is not usable.
type rootDisk struct{ root *os.Root }

func (d rootDisk) Close() error { return d.root.Close() }

func (d rootDisk) Lstat(name string) (stat, error) {
	info, err := d.root.Lstat(name)
	if err != nil {
		return stat{}, err
	}
	return newStat(info), nil
}

func (d rootDisk) List(dir string) ([]entry, error) {
	f, err := d.root.Open(dir)
	if err != nil {
		return nil, err
	}
	infos, err := f.Readdir(-1)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, &fs.PathError{Op: "read", Path: dir, Err: err}
	}
	entries := make([]entry, len(infos))
	for i, info := range infos {
		entries[i] = entry{info.Name(), newStat(info)}
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.Name, b.Name) })
	return entries, nil
}

func (d rootDisk) Open(name string) (io.ReadCloser, error) { return d.root.Open(name) }

func (d rootDisk) Create(name string, perm fs.FileMode) (diskFile, error) {
	f, err := d.root.OpenFile(name, os.O_WRONLY|os.O_APPEND|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return nil, err
	}
	return &rootFile{f, name}, nil
}

func (d rootDisk) Mkdir(name string, perm fs.FileMode) error { return d.root.Mkdir(name, perm) }

func (d rootDisk) Own(name string, like stat) error {
	if like.UID >= 0 {
		if err := d.root.Lchown(name, like.UID, like.GID); err != nil {
			return err
		}
	}
	return d.root.Chmod(name, like.Mode)
}

func (d rootDisk) Link(from, to string) error   { return d.root.Link(from, to) }
func (d rootDisk) Rename(from, to string) error { return d.root.Rename(from, to) }
func (d rootDisk) Remove(name string) error     { return d.root.Remove(name) }

func (d rootDisk) SyncDir(dir string) error {
	return d.with(dir, syncFolder)
}

func (d rootDisk) Sync(dir string) error {
	return d.with(dir, syncAll)
}

func (d rootDisk) Mounted(dir string) (mounted bool, err error) {
	err = d.with(dir, func(f *os.File) error {
		mounted, err = mountRoot(f)
		return err
	})
	return mounted, err
}

func (d rootDisk) Exchange(a, b string) error {
	dirA, nameA := splitPath(a)
	dirB, nameB := splitPath(b)
	return d.with(dirA, func(fa *os.File) error {
		return d.with(dirB, func(fb *os.File) error {
			if err := exchange(fa, nameA, fb, nameB); err != nil {
				return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
			}
			return nil
		})
	})
}

func (d rootDisk) Lock(name string) (io.Closer, error) {
	for {
		f, err := d.root.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, err
		}
		err = lockFile(f)
		if err == nil && d.stillNamed(f, name) {
			return f, nil
		}
		_ = f.Close() // nothing was written
		if err != nil {
			return nil, &fs.PathError{Op: "lock", Path: name, Err: err}
		}
	}
}

// stillNamed reports whether an open file is still the one of that name: somebody
// may have removed it between opening and locking.
func (d rootDisk) stillNamed(f *os.File, name string) bool {
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := d.root.Lstat(name)
	return err == nil && os.SameFile(a, b)
}

// with opens a folder for one call.
func (d rootDisk) with(dir string, do func(*os.File) error) error {
	f, err := d.root.Open(dir)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // opened for reading
	return do(f)
}

// A rootFile is a new file on a rootDisk.
type rootFile struct {
	*os.File
	name string // relative to the root, for errors
}

func (f *rootFile) Stat() (stat, error) {
	info, err := f.File.Stat()
	if err != nil {
		return stat{}, err
	}
	return newStat(info), nil
}

// Close makes the file durable first where Sync of a folder cannot do it for all.
func (f *rootFile) Close() error {
	if canSyncAll {
		return f.File.Close()
	}
	return errors.Join(f.Sync(), f.File.Close())
}

// splitPath splits a path into its folder, "." if it has none, and its name.
func splitPath(name string) (dir, base string) {
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		return name[:i], name[i+1:]
	}
	return ".", name
}

// under joins a path to a folder; the folder "." adds nothing.
func under(dir, name string) string {
	if dir == "." {
		return name
	}
	if name == "." {
		return dir
	}
	return dir + "/" + name
}
