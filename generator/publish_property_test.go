package generator

import (
	"errors"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestPublishRandomTrees publishes random sites again and again among random
// foreign files: these never change, and the rest is the site, or, if a page
// collides with a foreign file, nothing changes.
func TestPublishRandomTrees(t *testing.T) {
	names := rapid.SampledFrom([]string{"a", "b", "c", ".htaccess", "x.html"})
	paths := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(names, 1, 3).Draw(t, "names"), "/")
	})
	trees := rapid.Custom(func(t *rapid.T) map[string]string {
		drawn := rapid.MapOfN(paths, rapid.StringMatching(`[a-z]{0,3}`), 1, 6).Draw(t, "tree")
		return consistent(drawn)
	})
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		w := world{t, dir, filepath.Join(dir, "site")}
		mode := rapid.SampledFrom(modes()).Draw(rt, "mode")
		foreign := map[string]string{}
		live := map[string]string{}
		for range rapid.IntRange(1, 4).Draw(rt, "rounds") {
			for path, content := range trees.Draw(rt, "foreign") {
				if fits(path, merge(live, foreign)) && fits(path, foreign) {
					foreign[path] = "foreign " + content
					w.write(path, foreign[path])
				}
			}
			before := w.site()
			pages := trees.Draw(rt, "pages")
			r, _, err := w.publish(pages, PublishOptions{Mode: mode}, nil)
			want := merge(foreign, pages)
			switch {
			case err == nil && r.Warning == nil:
				live = pages
			case errors.Is(err, ErrForeign) && collide(pages, foreign):
				want = before
			default:
				rt.Fatal(err, r.Warning)
			}
			if diff := cmp.Diff(want, w.site()); diff != "" {
				rt.Fatalf("(-want +got):\n%s", diff)
			}
		}
	})
}

// consistent drops paths that need a folder where another path has a file.
func consistent(drawn map[string]string) map[string]string {
	kept := map[string]string{}
	for _, path := range sortedKeys(drawn) {
		if fits(path, kept) {
			kept[path] = drawn[path]
		}
	}
	return kept
}

// fits reports whether a file can be beside others: it is none of them, below none
// of them, and none is below it.
func fits(path string, others map[string]string) bool {
	for other := range others {
		if path == other || strings.HasPrefix(path, other+"/") || strings.HasPrefix(other, path+"/") {
			return false
		}
	}
	return true
}

// collide reports whether a page cannot be beside the foreign files.
func collide(pages, foreign map[string]string) bool {
	for path := range maps.Keys(pages) {
		if !fits(path, foreign) {
			return true
		}
	}
	return false
}
