package generator

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// A tree describes everything below a folder, by path relative to it, with slashes.
type tree map[string]stat

// scanTree lists everything below a folder. Skip, if not nil, leaves paths out,
// with all that is below them. A folder that does not exist has nothing below it.
func scanTree(d disk, dir string, skip func(path string) bool) (tree, error) {
	found := tree{}
	level := []string{""}
	for len(level) > 0 {
		var mu sync.Mutex
		var next []string
		err := parallel(len(level), func(i int) error {
			entries, err := d.List(under(dir, orDot(level[i])))
			if err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			for _, e := range entries {
				path := strings.TrimPrefix(level[i]+"/"+e.Name, "/")
				if skip != nil && skip(path) {
					continue
				}
				found[path] = e.stat
				if e.Mode.IsDir() {
					next = append(next, path)
				}
			}
			return nil
		})
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) && level[0] == "" {
				return tree{}, nil
			}
			return nil, err
		}
		slices.Sort(next)
		level = next
	}
	return found, nil
}

// orDot writes the root of a tree as ".".
func orDot(path string) string {
	if path == "" {
		return "."
	}
	return path
}

// folders returns the folders of a tree, deepest first.
func (t tree) folders() []string {
	var dirs []string
	for path, s := range t {
		if s.Mode.IsDir() {
			dirs = append(dirs, path)
		}
	}
	slices.SortFunc(dirs, func(a, b string) int {
		if n := strings.Count(b, "/") - strings.Count(a, "/"); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	return dirs
}

// files returns what is not a folder, sorted.
func (t tree) files() []string {
	var paths []string
	for path, s := range t {
		if !s.Mode.IsDir() {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

// parallel calls do for 0 to n-1 from as many goroutines as there are workers, and
// returns the first error; then the rest is left undone.
func parallel(n int, do func(i int) error) error {
	var next atomic.Int64
	var failed atomic.Bool
	var first error
	var once sync.Once
	var wg sync.WaitGroup
	for range min(workers(), n) {
		wg.Go(func() {
			for !failed.Load() {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if err := do(i); err != nil {
					once.Do(func() { first = err })
					failed.Store(true)
				}
			}
		})
	}
	wg.Wait()
	return first
}

// A generation is a site as it lies on the disk. It is not changed after it is read.
type generation struct {
	exists   bool                    // the folder is there
	ours     bool                    // it has a manifest
	mixed    bool                    // a part of it lies on another device
	root     stat                    // of the folder
	manifest Manifest                // zero if not ours
	tree     tree                    // all that is in it, without Publish's own files
	managed  map[string]ManifestFile // by path: what is there of the manifest, as it is now
	edited   map[string]bool         // managed files that differ from the manifest
	foreign  []string                // files that are not in the manifest, sorted
	keep     map[string]bool         // folders that hold foreign files, or nothing managed
}

// readGeneration reads the live site.
func readGeneration(d disk, at places) (*generation, error) {
	g := &generation{managed: map[string]ManifestFile{}, edited: map[string]bool{}, keep: map[string]bool{}}
	root, err := d.Lstat(at.live)
	if errors.Is(err, fs.ErrNotExist) {
		return g, nil
	}
	if err != nil {
		return nil, err
	}
	g.exists, g.root = true, root
	g.manifest, err = loadManifest(d, at.live)
	switch {
	case err == nil:
		g.ours = true
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	g.tree, err = scanTree(d, at.live, ownName)
	if err != nil {
		return nil, err
	}
	if err := g.compare(d, at.live); err != nil {
		return nil, err
	}
	g.sort()
	return g, nil
}

// ownName reports whether a path is one of Publish's own in the root of a site.
func ownName(path string) bool {
	return path == manifestName || path == manifestNew || path == innerStage || path == innerLock
}

// compare finds the managed files that were edited since they were written.
func (g *generation) compare(d disk, site string) error {
	now := make([]ManifestFile, len(g.manifest.Files))
	edited := make([]bool, len(g.manifest.Files))
	err := parallel(len(now), func(i int) error {
		f := g.manifest.Files[i]
		s, there := g.tree[f.Path]
		now[i] = f
		if !there || f.looksLike(s) {
			return nil
		}
		now[i].Size, now[i].Modified = s.Size, s.Modified
		if !s.Mode.IsRegular() {
			edited[i], now[i].SHA256 = true, ""
			return nil
		}
		sum, err := hashFile(d, under(site, f.Path))
		edited[i], now[i].SHA256 = sum != f.SHA256, sum
		return err
	})
	for i, f := range now {
		s, there := g.tree[f.Path]
		if !there || s.Mode.IsDir() {
			continue // gone, or a folder took its place, which is then foreign
		}
		g.managed[f.Path] = f
		if edited[i] {
			g.edited[f.Path] = true
		}
	}
	return err
}

// sort tells foreign files and folders from managed ones.
func (g *generation) sort() {
	ours := map[string]bool{}
	for path := range g.managed {
		markParents(ours, path)
	}
	for path, s := range g.tree {
		g.mixed = g.mixed || (s.Mode.IsDir() && s.Dev != g.root.Dev)
		switch _, managed := g.managed[path]; {
		case managed:
		case !s.Mode.IsDir():
			g.foreign = append(g.foreign, path)
			markParents(g.keep, path)
		case !ours[path]:
			g.keep[path] = true
			markParents(g.keep, path)
		}
	}
	slices.Sort(g.foreign)
}

// markParents adds all folders of a path to a set.
func markParents(set map[string]bool, path string) {
	for {
		dir, _ := splitPath(path)
		if dir == "." || set[dir] {
			return
		}
		set[dir] = true
		path = dir
	}
}

// editedPaths returns the paths of managed files that were edited, sorted.
func (g *generation) editedPaths() []string { return slices.Sorted(maps.Keys(g.edited)) }

// inTheWay returns the foreign file or folder that keeps a page from being at a
// path, or "".
func (g *generation) inTheWay(path string) string {
	if _, managed := g.managed[path]; managed {
		return ""
	}
	if s, there := g.tree[path]; there && (!s.Mode.IsDir() || g.keep[path]) {
		return path
	}
	for {
		dir, _ := splitPath(path)
		if dir == "." {
			return ""
		}
		if s, there := g.tree[dir]; there {
			if _, managed := g.managed[dir]; !s.Mode.IsDir() && !managed {
				return dir
			}
			return ""
		}
		path = dir
	}
}
