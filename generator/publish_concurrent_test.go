package generator

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

func TestPublishConcurrently(t *testing.T) {
	for _, mode := range modes() {
		w := newWorld(t, nil)
		var won, busy atomic.Int32
		for round := range 10 {
			var wg sync.WaitGroup
			for builder := range 8 {
				wg.Go(func() {
					_, err := Publish(t.Context(), w.dir, numbered(50, round*8+builder), PublishOptions{Mode: mode})
					switch {
					case err == nil:
						won.Add(1)
					case errors.Is(err, ErrBusy):
						busy.Add(1)
					default:
						t.Error(err)
					}
				})
			}
			wg.Wait()
			wholeSite(t, w, 50)
		}
		if won.Load() < 10 || won.Load()+busy.Load() != 80 {
			t.Errorf("%s: %d won, %d busy", mode, won.Load(), busy.Load())
		}
	}
}

// numbered yields n pages that all name the same version.
func numbered(n, version int) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for i := range n {
			body := fmt.Appendf(nil, "version %d of %d\n%s\nend %d", version, i, strings.Repeat("x", 5000), version)
			if !yield(File{fmt.Sprintf("p/%d/index.html", i), body}, nil) {
				return
			}
		}
	}
}

// wholeSite checks that a site has n pages, each whole and all of one version,
// which it returns.
func wholeSite(t *testing.T, w world, n int) int {
	t.Helper()
	site := w.site()
	if len(site) != n {
		t.Fatalf("%d pages of %d", len(site), n)
	}
	first := -1
	for path, body := range site {
		version, ok := wholePage(body)
		if first < 0 {
			first = version
		}
		if !ok || version != first {
			t.Fatalf("%s is torn or of another version than %d: %.30q", path, first, body)
		}
	}
	return first
}

// wholePage returns the version of a page that is whole.
func wholePage(body string) (int, bool) {
	var version, last, page int
	if _, err := fmt.Sscanf(body, "version %d of %d", &version, &page); err != nil {
		return 0, false
	}
	i := strings.LastIndexByte(body, '\n')
	_, err := fmt.Sscanf(body[i+1:], "end %d", &last)
	return version, err == nil && last == version
}

// TestPublishWhileReading reads all pages in a loop while the site is published: no
// page is ever missing or torn.
func TestPublishWhileReading(t *testing.T) {
	for _, mode := range modes() {
		const pages = 40
		w := newWorld(t, nil)
		publish := func(version int) {
			if _, err := Publish(t.Context(), w.dir, numbered(pages, version), PublishOptions{Mode: mode}); err != nil {
				t.Error(err)
			}
		}
		publish(0)
		var done atomic.Bool
		var wg sync.WaitGroup
		var read int
		wg.Go(func() {
			for !done.Load() {
				for i := range pages {
					body, err := os.ReadFile(filepath.Join(w.dir, "p", strconv.Itoa(i), "index.html"))
					if _, ok := wholePage(string(body)); err != nil || !ok {
						t.Errorf("%s: page %d: %v %.20q", mode, i, err, body)
						return
					}
					read++
				}
			}
		})
		for version := range 30 {
			publish(version + 1)
		}
		done.Store(true)
		wg.Wait()
		if read < pages {
			t.Errorf("%s: only %d pages were read", mode, read)
		}
	}
}
