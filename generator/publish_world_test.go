package generator

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A world is a folder with a site in it.
type world struct {
	t   testing.TB
	top string // the parent
	dir string // the site
}

// newWorld makes a folder for a site, and the site if it has files: path -> content,
// "-> target" for a symbolic link; a path that ends in a slash is a folder.
func newWorld(tb testing.TB, foreign map[string]string) world {
	tb.Helper()
	top := tb.TempDir()
	w := world{tb, top, filepath.Join(top, "site")}
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
