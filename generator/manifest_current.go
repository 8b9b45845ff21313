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
	err = parallel(len(m.Files), func(i int) error {
		s, err := d.Lstat(m.Files[i].Path)
		if err == nil && !m.Files[i].looksLike(s) {
			return errStale
		}
		return err
	})
	return m, err == nil
}

// workers is how many goroutines write or read files at a time.
func workers() int { return runtime.GOMAXPROCS(0) }
