package generator

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Names that Publish keeps to itself in the root of a site. A page must not begin
// with reservedPrefix; only these five are ever made.
const (
	reservedPrefix = ".innovato"
	manifestName   = ".innovato-manifest.json"
	manifestNew    = ".innovato-manifest.json.new" // for a moment
	innerStage     = ".innovato-stage"             // while publishing in ModeFiles
	innerLock      = ".innovato-lock"              // where the parent is read-only
	innerBackup    = ".innovato-backup"            // edited files, in ModeFiles
)

// A target is the folder to publish into, with all links resolved.
type target struct {
	base string // the absolute folder that the disk is rooted at
	name string // of the site in it; "." if the parent cannot be opened
}

// path returns the folder of the site as the system calls it.
func (t target) path() string { return filepath.Join(t.base, t.name) }

// Places are names on the disk.
type places struct {
	live   string // the site
	outer  string // work folder beside the site; "" if the parent cannot be opened
	inner  string // work folder inside the site
	lock   string // lock file beside the site; "" if the parent cannot be opened
	backup string // copies of edited files, beside the site; "" likewise
}

// resolveTarget finds the folder that dir means, and refuses those that must not
// be published into.
func resolveTarget(dir string, refuse []string) (target, error) {
	given := target{base: dir}
	if strings.TrimSpace(dir) == "" {
		return target{}, given.unsafe("empty")
	}
	path, err := resolve(dir)
	if errors.Is(err, errDangling) {
		return target{}, given.unsafe("link")
	}
	if err != nil {
		return target{}, given.ioError(err)
	}
	t := target{base: filepath.Dir(path), name: filepath.Base(path)}
	if filepath.Dir(path) == path {
		return target{}, target{base: path}.unsafe("root")
	}
	if info, err := os.Lstat(path); err == nil && !info.IsDir() {
		return target{}, t.unsafe("notFolder")
	}
	if home, err := os.UserHomeDir(); err == nil && within(home, path) {
		return target{}, t.unsafe("home")
	}
	for _, no := range refuse {
		if within(no, path) || within(path, no) {
			return target{}, t.unsafe("input")
		}
	}
	return t, nil
}

// errDangling says that a path ends in a symbolic link to nothing.
var errDangling = errors.New("symbolic link to nothing")

// resolve makes a path absolute and follows all symbolic links in it. What does
// not exist is taken as written.
func resolve(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	followed, err := filepath.EvalSymlinks(abs)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return followed, err
	}
	if info, err := os.Lstat(abs); err == nil {
		if info.Mode()&fs.ModeSymlink == 0 {
			return resolve(abs) // it has come into being in between: another build was first
		}
		return "", errDangling
	}
	parent, err := resolve(filepath.Dir(abs))
	if err != nil {
		return "", err
	}
	return filepath.Join(parent, filepath.Base(abs)), nil
}

// within reports whether path is dir or lies in it. Folders are compared as files,
// so that case, mounts and other names do not matter.
func within(path, dir string) bool {
	path, errPath := resolve(path)
	dir, errDir := resolve(dir)
	if errPath != nil || errDir != nil {
		return false
	}
	info, errDir := os.Stat(dir)
	for {
		if path == dir {
			return true
		}
		if at, err := os.Stat(path); err == nil && errDir == nil && os.SameFile(at, info) {
			return true
		}
		parent := filepath.Dir(path)
		if parent == path {
			return false
		}
		path = parent
	}
}

// open makes the missing parents and roots a disk at the parent, or, if that
// cannot be opened, at the site itself.
func (t *target) open() (disk, places, error) {
	if err := os.MkdirAll(t.base, 0o777); err != nil {
		return nil, places{}, err
	}
	root, err := os.OpenRoot(t.base)
	if err == nil {
		return rootDisk{root}, placesBeside(t.name), nil
	}
	if !errors.Is(err, fs.ErrPermission) {
		return nil, places{}, err
	}
	t.base, t.name = t.path(), "."
	root, err = os.OpenRoot(t.base)
	if err != nil {
		return nil, places{}, err
	}
	return rootDisk{root}, places{live: ".", inner: innerStage}, nil
}

// placesBeside returns the names for a site in a parent that can be opened.
func placesBeside(name string) places {
	return places{
		live:   name,
		outer:  "." + name + ".stage",
		inner:  name + "/" + innerStage,
		lock:   "." + name + ".lock",
		backup: "." + name + ".backup",
	}
}

// lock takes the lock beside the site. If the parent is read-only, it takes one
// inside the site, and settles on ModeFiles.
func (p *publisher) lock() (io.Closer, error) {
	if p.at.lock != "" {
		held, err := p.disk.Lock(p.at.lock)
		if !readOnly(err) {
			return held, p.busy(err)
		}
		if _, missing := p.disk.Lstat(p.at.live); missing != nil {
			return nil, err
		}
		p.at.outer, p.at.lock, p.at.backup = "", "", ""
	}
	p.useFiles("parent")
	held, err := p.disk.Lock(under(p.at.live, innerLock))
	return held, p.busy(err)
}

// busy gives a lock that is taken its own error.
func (p *publisher) busy(err error) error {
	if errors.Is(err, errLocked) {
		return &PublishError{Code: "publish.busy", Path: p.target.path()}
	}
	return err
}

// readOnly reports whether an error means that a folder must not be written to.
func readOnly(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}
