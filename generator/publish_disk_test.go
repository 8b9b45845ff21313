package generator

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"
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

// last reports whether the last operation was the one to fail at.
func (f *faultDisk) last() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.ops) == f.at
}

// end closes what the process had open, as its end would.
func (f *faultDisk) end() {
	for _, c := range f.open {
		_ = c.Close()
	}
	_ = f.Close()
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
		if !f.disk.last() {
			return 0, err
		}
		n, _ := f.file.Write(body[:len(body)/2])
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
