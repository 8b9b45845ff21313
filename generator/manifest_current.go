package generator

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
)

// errStale says that a site is not what its manifest says.
var errStale = errors.New("not current")

// Current reports whether the site in dir was published with the given key and all
// its files are there with the recorded size and modification time, so that a
// build can be skipped. It reads no file but the manifest, which it returns.
// A run that was killed halfway leaves the site not current.
func Current(dir, key string) (Manifest, bool) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Manifest{}, false
	}
	defer func() { _ = root.Close() }() // only read from
	d := rootDisk{root}
	m, err := loadManifest(d, ".")
	if err != nil || m.Key != key {
		return m, false
	}
	if _, err := d.Lstat(innerStage); !errors.Is(err, fs.ErrNotExist) {
		return m, false
	}
	err = lookAll(root, m.Files)
	return m, err == nil
}

// lookAll compares files with what is recorded of them, by stat.
func lookAll(root *os.Root, files []ManifestFile) error {
	chunk := max(1, len(files)/(4*workers()))
	return parallel((len(files)+chunk-1)/chunk, func(i int) error {
		near := nearby{root: root}
		defer near.close()
		for _, f := range files[i*chunk : min((i+1)*chunk, len(files))] {
			info, err := near.lstat(f.Path)
			if err != nil {
				return err
			}
			if !f.looksLike(newStat(info)) {
				return errStale
			}
		}
		return nil
	})
}

// A nearby describes files that are sorted by path: it keeps the folder two levels
// above the last one open, which is often that of the next, too. The zero value
// with a root is ready to use; it is used by one goroutine.
type nearby struct {
	root *os.Root
	dir  string   // the open folder
	open *os.Root // nil if none is
}

// lstat describes one file.
func (n *nearby) lstat(path string) (fs.FileInfo, error) {
	parent, _ := splitPath(path)
	dir, _ := splitPath(parent)
	if dir == "." {
		return n.root.Lstat(path)
	}
	if n.open == nil || n.dir != dir {
		n.close()
		open, err := n.root.OpenRoot(dir)
		if err != nil {
			return nil, err
		}
		n.dir, n.open = dir, open
	}
	return n.open.Lstat(path[len(dir)+1:])
}

// close closes the open folder.
func (n *nearby) close() {
	if n.open != nil {
		_ = n.open.Close() // only read from
		n.open = nil
	}
}

// workers is how many goroutines write or read files at a time.
func workers() int { return runtime.GOMAXPROCS(0) }
