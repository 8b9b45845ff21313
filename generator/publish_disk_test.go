package generator

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// errCrash is what every operation of a faultDisk returns after the machine has
// stopped.
var errCrash = errors.New("the machine has stopped")

// A faultDisk counts the operations on a real disk, and fails or stops at one of
// them. After it has stopped, nothing reaches the real disk any more.
type faultDisk struct {
	disk
	at     int                   // the operation to fail at, from 1; 0 for none
	err    error                 // what to fail with; errCrash stops the machine
	before func(op, name string) // called before each operation, if not nil
	refuse map[string]error      // operations that always fail

	mu      sync.Mutex
	ops     []string
	stopped bool
	open    []io.Closer
}

// step counts one operation, and returns the error to fail with.
func (f *faultDisk) step(op, name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.stopped {
		return errCrash
	}
	f.ops = append(f.ops, op+" "+name)
	if err := f.refuse[op]; err != nil {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	if f.at != len(f.ops) {
		if f.before != nil {
			f.before(op, name)
		}
		return nil
	}
	f.stopped = errors.Is(f.err, errCrash)
	return &fs.PathError{Op: op, Path: name, Err: f.err}
}

// end closes what the process had open, as its end would.
func (f *faultDisk) end() {
	for _, c := range f.open {
		_ = c.Close()
	}
	_ = f.disk.Close()
}

func (f *faultDisk) keep(c io.Closer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open = append(f.open, c)
}

func (f *faultDisk) Lstat(name string) (stat, error) {
	if err := f.step("lstat", name); err != nil {
		return stat{}, err
	}
	return f.disk.Lstat(name)
}

func (f *faultDisk) List(dir string) ([]entry, error) {
	if err := f.step("list", dir); err != nil {
		return nil, err
	}
	return f.disk.List(dir)
}

func (f *faultDisk) Open(name string) (io.ReadCloser, error) {
	if err := f.step("open", name); err != nil {
		return nil, err
	}
	return f.disk.Open(name)
}

func (f *faultDisk) Create(name string, perm fs.FileMode) (diskFile, error) {
	if err := f.step("create", name); err != nil {
		return nil, err
	}
	file, err := f.disk.Create(name, perm)
	if err != nil {
		return nil, err
	}
	f.keep(file)
	return &faultFile{file, f, name}, nil
}

func (f *faultDisk) Mkdir(name string, perm fs.FileMode) error {
	if err := f.step("mkdir", name); err != nil {
		return err
	}
	return f.disk.Mkdir(name, perm)
}

func (f *faultDisk) Own(name string, like stat) error {
	if err := f.step("own", name); err != nil {
		return err
	}
	return f.disk.Own(name, like)
}

func (f *faultDisk) Link(from, to string) error {
	if err := f.step("link", to); err != nil {
		return err
	}
	return f.disk.Link(from, to)
}

func (f *faultDisk) Rename(from, to string) error {
	if err := f.step("rename", to); err != nil {
		return err
	}
	return f.disk.Rename(from, to)
}

func (f *faultDisk) Exchange(a, b string) error {
	if err := f.step("exchange", b); err != nil {
		return err
	}
	return f.disk.Exchange(a, b)
}

func (f *faultDisk) Remove(name string) error {
	if err := f.step("remove", name); err != nil {
		return err
	}
	return f.disk.Remove(name)
}

// Sync is only counted: what reaches the real disk when the power fails is beyond
// this test, and waiting for it takes long.
func (f *faultDisk) Sync(dir string) error    { return f.step("sync", dir) }
func (f *faultDisk) SyncDir(dir string) error { return f.step("syncDir", dir) }

func (f *faultDisk) Mounted(dir string) (bool, error) {
	if err := f.step("mounted", dir); err != nil {
		return false, err
	}
	return f.disk.Mounted(dir)
}

func (f *faultDisk) Lock(name string) (io.Closer, error) {
	if err := f.step("lock", name); err != nil {
		return nil, err
	}
	lock, err := f.disk.Lock(name)
	if err == nil {
		f.keep(lock)
	}
	return lock, err
}

// A faultFile is a file on a faultDisk. A write that fails has written a half.
type faultFile struct {
	file diskFile
	disk *faultDisk
	name string
}

func (f *faultFile) Write(body []byte) (int, error) {
	if err := f.disk.step("write", f.name); err != nil {
		n := 0
		if len(f.disk.ops) == f.disk.at {
			n, _ = f.file.Write(body[:len(body)/2])
		}
		return n, err
	}
	return f.file.Write(body)
}

func (f *faultFile) Stat() (stat, error) {
	if err := f.disk.step("stat", f.name); err != nil {
		return stat{}, err
	}
	return f.file.Stat()
}

func (f *faultFile) Sync() error { return f.disk.step("syncFile", f.name) }

func (f *faultFile) Close() error {
	err := f.disk.step("close", f.name)
	return errors.Join(err, f.file.Close())
}

// A world is a folder with a site in it.
type world struct {
	t   testing.TB
	top string // the parent
	dir string // the site
}

// newWorld makes a folder for a site, and the site if it has files: path -> content,
// "-> target" for a symbolic link; a path that ends in a slash is a folder.
func newWorld(t testing.TB, foreign map[string]string) world {
	t.Helper()
	top, err := os.MkdirTemp(t.TempDir(), "w")
	if err != nil {
		t.Fatal(err)
	}
	w := world{t, top, filepath.Join(top, "site")}
	for _, path := range sortedKeys(foreign) {
		w.write(path, foreign[path])
	}
	return w
}

// write makes a file of the site by other hands than Publish's.
func (w world) write(path, content string) {
	w.t.Helper()
	name := filepath.Join(w.dir, filepath.FromSlash(path))
	err := os.MkdirAll(filepath.Dir(name), 0o755)
	switch target, link := strings.CutPrefix(content, "-> "); {
	case err != nil:
	case strings.HasSuffix(path, "/"):
		err = os.MkdirAll(name, 0o755)
	case link:
		err = os.Symlink(target, name)
	default:
		err = os.WriteFile(name, []byte(content), 0o600)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// read returns what is in a folder, in the form of newWorld, without the names that
// Publish keeps to itself; a folder is listed if it is empty.
func (w world) read(dir string) map[string]string {
	w.t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && name == dir {
			return nil
		}
		if err != nil {
			return err
		}
		path, _ := filepath.Rel(dir, name)
		path = filepath.ToSlash(path)
		if ownName(path) && dir == w.dir {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		switch {
		case path == ".":
		case d.IsDir():
			if names, err := os.ReadDir(name); err != nil || len(names) == 0 {
				found[path+"/"] = ""
				return err
			}
		case d.Type() == fs.ModeSymlink:
			target, err := os.Readlink(name)
			found[path] = "-> " + target
			return err
		default:
			body, err := os.ReadFile(name)
			found[path] = string(body)
			return err
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return found
}

// site returns what is in the site.
func (w world) site() map[string]string { return w.read(w.dir) }

// beside returns the names beside the site and its lock.
func (w world) beside() []string {
	w.t.Helper()
	entries, err := os.ReadDir(w.top)
	if err != nil {
		w.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != "site" && e.Name() != ".site.lock" {
			names = append(names, e.Name())
		}
	}
	return names
}

// publish publishes through a faultDisk that is set up by the caller, without
// waiting for the real disk.
func (w world) publish(files map[string]string, o PublishOptions, setup func(*faultDisk)) (Report, *faultDisk, error) {
	w.t.Helper()
	t, err := resolveTarget(w.dir, o.Refuse)
	if err != nil {
		w.t.Fatal(err)
	}
	d, at, err := t.open()
	if err != nil {
		w.t.Fatal(err)
	}
	f := &faultDisk{disk: d}
	if setup != nil {
		setup(f)
	}
	defer f.end()
	p := &publisher{disk: f, at: at, target: t, options: o}
	r, err := p.publish(context.Background(), sequence(files))
	return r, f, err
}

// must publishes and fails the test on an error or a warning.
func (w world) must(files map[string]string, o PublishOptions) Report {
	w.t.Helper()
	r, _, err := w.publish(files, o, nil)
	if err := errors.Join(err, r.Warning); err != nil {
		w.t.Fatal(err)
	}
	return r
}

// sequence yields files by path, all in the same memory.
func sequence(files map[string]string) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		var buf []byte
		for _, path := range sortedKeys(files) {
			buf = append(buf[:0], files[path]...)
			if !yield(File{path, buf}, nil) {
				return
			}
			clear(buf)
		}
	}
}

// merge returns all entries of several maps.
func merge(all ...map[string]string) map[string]string {
	sum := map[string]string{}
	for _, m := range all {
		maps.Copy(sum, m)
	}
	return sum
}

// modes are those that this system has.
func modes() []PublishMode {
	if !canExchange {
		return []PublishMode{ModeFiles}
	}
	return slices.Clone([]PublishMode{ModeExchange, ModeFiles})
}

// A denyBeside is a disk whose parent folder must not be written to.
type denyBeside struct {
	disk
	err error
}

// denied is the error for a name beside the site.
func (d denyBeside) denied(name string) error {
	if strings.Contains(name, "/") {
		return nil
	}
	return &fs.PathError{Op: "write", Path: name, Err: d.err}
}

func (d denyBeside) Lock(name string) (io.Closer, error) {
	if err := d.denied(name); err != nil {
		return nil, err
	}
	return d.disk.Lock(name)
}

func (d denyBeside) Mkdir(name string, perm fs.FileMode) error {
	if err := d.denied(name); err != nil {
		return err
	}
	return d.disk.Mkdir(name, perm)
}
