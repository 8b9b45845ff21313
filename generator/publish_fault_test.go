package generator

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A scene is a state of a site and what is published next.
type scene struct {
	name     string
	foreign  map[string]string // there before anything is published
	old, new map[string]string // published before, and next
	edit     map[string]string // edited by hand in between
}

// scenes are the situations that faults are tried in.
func scenes() []scene {
	foreign := map[string]string{
		".htaccess": "Deny from none", ".well-known/acme/token": "abc", "it/notes.txt": "mine",
		"empty/": "", "latest": "-> it",
	}
	old := map[string]string{
		"index.html": "home 1", "it/index.html": "italiano 1", "it/a.html": "a 1", "it/b.html": "b",
		"css/x.css": "p{}", "it/gone/index.html": "gone", "turn/index.html": "folder", "back": "file",
	}
	renewed := map[string]string{
		"index.html": "home 2, longer", "it/index.html": "italiano 2", "it/a.html": "a 2", "it/b.html": "b",
		"css/x.css": "p{}", "it/fresh/index.html": "fresh", "turn": "file", "back/index.html": "folder",
		"sitemap.xml": "<x/>",
	}
	return []scene{
		{name: "first", new: old},
		{name: "firstAmongForeign", foreign: foreign, new: old},
		{name: "update", foreign: foreign, old: old, new: renewed},
		{name: "shrink", old: old, new: map[string]string{"index.html": "home 1"}},
		{
			name: "edited", foreign: foreign, old: old, new: renewed,
			edit: map[string]string{"it/a.html": "by hand", "it/gone/index.html": "by hand, too"},
		},
		{name: "unchanged", foreign: foreign, old: old, new: old},
	}
}

// begin makes the state before the run under test. In ModeExchange the earlier run
// is in that mode, too.
func (sc scene) begin(t *testing.T, mode PublishMode) (w world, before, after map[string]string) {
	t.Helper()
	w = newWorld(t, sc.foreign)
	if sc.old != nil {
		w.must(sc.old, PublishOptions{Mode: mode, Key: "old"})
	}
	for path, content := range sc.edit {
		w.write(path, content)
	}
	return w, w.site(), merge(sc.foreign, sc.new)
}

// verdict compares a site with the one before and the one after, and says "" if it
// may be so after a fault in that mode.
func (sc scene) verdict(mode PublishMode, site, before, after map[string]string) string {
	if maps.Equal(site, before) || maps.Equal(site, after) {
		return ""
	}
	if mode == ModeExchange {
		return "neither old nor new: " + cmp.Diff(before, site)
	}
	for path, content := range site {
		if content == "" { // a folder that is empty for the moment
			continue
		}
		if content != before[path] && content != after[path] && !sc.isBackup(path, content) {
			return fmt.Sprintf("%s is torn: %q", path, content)
		}
	}
	for path := range before {
		// A page that is in both may only be missing where a file became a folder.
		if _, stays := after[path]; stays && path != "turn" && path != "back" {
			if _, there := site[path]; !there {
				return path + " is missing"
			}
		}
	}
	return ""
}

// isBackup reports whether a file is a copy of an edited one.
func (sc scene) isBackup(path, content string) bool {
	dir, _ := splitPath(path)
	return len(dir) > len(innerBackup) && dir[:len(innerBackup)] == innerBackup &&
		slices.Contains(slices.Collect(maps.Values(sc.edit)), content)
}

// finish publishes again without faults and checks that everything is as if there
// had never been one.
func (sc scene) finish(t *testing.T, w world, mode PublishMode, after map[string]string) {
	t.Helper()
	w.must(sc.new, PublishOptions{Mode: mode, Key: "new", OverwriteEdited: true})
	site := w.site()
	maps.DeleteFunc(site, sc.isBackup)
	if diff := cmp.Diff(after, site); diff != "" {
		t.Fatalf("after the next run (-want +got):\n%s", diff)
	}
	for _, name := range w.beside() {
		if name != ".site.backup" || sc.edit == nil {
			t.Fatalf("left over: %s", name)
		}
	}
	if _, ok := Current(w.dir, "new"); !ok {
		t.Fatal("not current after the next run")
	}
	if n := sc.backups(w); n != len(sc.edit) {
		t.Fatalf("%d backups of %d edited files", n, len(sc.edit))
	}
}

// backups counts the edited files of which there is a copy.
func (sc scene) backups(w world) int {
	kept := map[string]bool{}
	for path, content := range w.read(w.top) {
		for edited, text := range sc.edit {
			if content == text && strings.Contains(path, "backup/") && strings.HasSuffix(path, "/"+edited) {
				kept[edited] = true
			}
		}
	}
	return len(kept)
}

// TestPublishFaults stops the machine at every single operation of every scene, and
// fails with each error.
func TestPublishFaults(t *testing.T) {
	faults := []error{
		errCrash, syscall.ENOSPC, syscall.EIO, syscall.EACCES, syscall.EROFS, syscall.EPERM, syscall.EDQUOT,
	}
	if testing.Short() {
		faults = faults[:2]
	}
	for _, mode := range modes() {
		for _, sc := range scenes() {
			for _, fault := range faults {
				t.Run(fmt.Sprintf("%s/%s/%v", mode, sc.name, fault), func(t *testing.T) {
					t.Parallel()
					sc.everyOperation(t, mode, fault)
				})
			}
		}
	}
}

// thorough tries what takes minutes.
var thorough = flag.Bool("thorough", false, "fail at every operation of Publish with every error, not at some of them")

// stride returns 1 for what is always tried everywhere, or with -thorough, else step.
func stride(always bool, step int) int {
	if always || *thorough {
		return 1
	}
	return step
}

// everyOperation tries a fault at the first operation, the second, and so on, until
// the run has no more of them: a stop of the machine at each, an error at every fifth
// unless -thorough is given.
func (sc scene) everyOperation(t *testing.T, mode PublishMode, fault error) {
	t.Helper()
	for n := 1; ; n += stride(errors.Is(fault, errCrash), 5) {
		w, before, after := sc.begin(t, mode)
		o := PublishOptions{Mode: mode, Key: "new", OverwriteEdited: true}
		r, f, err := w.publish(sc.new, o, func(f *faultDisk) { f.at, f.err = n, fault })
		if len(f.ops) < n {
			if err != nil {
				t.Fatal(err)
			}
			return
		}
		site := w.site()
		if why := sc.verdict(mode, site, before, after); why != "" && (err != nil || r.Mode == mode) {
			t.Fatalf("operation %d, %s: %v\n%s", n, f.ops[n-1], err, why)
		}
		if err == nil && r.Mode == ModeExchange && !maps.Equal(site, after) {
			t.Fatalf("operation %d, %s: no error, but not published", n, f.ops[n-1])
		}
		var known *PublishError
		if err != nil && (!errors.As(err, &known) || known.Path == "") {
			t.Fatalf("operation %d, %s: error without a path: %v", n, f.ops[n-1], err)
		}
		if mode == ModeExchange && err != nil && maps.Equal(site, after) && !maps.Equal(before, after) && !f.stopped {
			t.Fatalf("operation %d, %s: an error, but published: %v", n, f.ops[n-1], err)
		}
		func() {
			defer func() {
				if t.Failed() {
					t.Logf("operation %d, %s", n, f.ops[n-1])
				}
			}()
			sc.finish(t, w, mode, after)
		}()
	}
}

// TestPublishResumed stops the machine, then stops the next run, too, at every
// operation, and then a third one.
func TestPublishResumed(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	for _, mode := range modes() {
		for _, sc := range scenes() {
			t.Run(fmt.Sprintf("%s/%s", mode, sc.name), func(t *testing.T) {
				t.Parallel()
				sc.resumed(t, mode)
			})
		}
	}
}

// resumed stops the first run at every 13th operation and the second at every third,
// or at each with -thorough.
func (sc scene) resumed(t *testing.T, mode PublishMode) {
	t.Helper()
	o := PublishOptions{Mode: mode, Key: "new", OverwriteEdited: true}
	for n := 1; ; n += 13 {
		for m := 1; ; m += stride(false, 3) {
			w, before, after := sc.begin(t, mode)
			_, f, err := w.publish(sc.new, o, func(f *faultDisk) { f.at, f.err = n, errCrash })
			if err == nil && len(f.ops) < n {
				return
			}
			_, g, _ := w.publish(sc.new, o, func(f *faultDisk) { f.at, f.err = m, errCrash })
			if why := sc.verdict(mode, w.site(), before, after); why != "" {
				t.Fatalf("operations %d and %d: %s", n, m, why)
			}
			sc.finish(t, w, mode, after)
			if len(g.ops) < m {
				break
			}
		}
	}
}
