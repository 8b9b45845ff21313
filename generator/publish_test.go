package generator

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPublishReport(t *testing.T) {
	for _, mode := range modes() {
		t.Run(string(mode), func(t *testing.T) {
			w := newWorld(t, map[string]string{".htaccess": "x", "it/own.txt": "y"})
			o := PublishOptions{Mode: mode, Key: "k1"}
			check := func(files map[string]string, want Report) {
				t.Helper()
				want.Mode = mode
				if mode == ModeFiles {
					want.Why = "publish.why.asked"
				}
				if diff := cmp.Diff(want, w.must(files, o)); diff != "" {
					t.Fatalf("report (-want +got):\n%s", diff)
				}
			}
			check(map[string]string{"a.html": "aa", "it/b.html": "bbb"}, Report{Written: 2, Foreign: 2, Bytes: 5})
			check(map[string]string{"a.html": "aa", "it/b.html": "bbb"}, Report{Kept: 2, Foreign: 2, Unchanged: true})
			check(map[string]string{"a.html": "aa", "c.html": "c"}, Report{Written: 1, Kept: 1, Removed: 1, Foreign: 2, Bytes: 1})
			check(map[string]string{"a.html": "aa"}, Report{Kept: 1, Removed: 1, Foreign: 2})
		})
	}
}

func TestPublishKeepsUnchangedFiles(t *testing.T) {
	for _, mode := range modes() {
		w := newWorld(t, map[string]string{"own.txt": "mine"})
		o := PublishOptions{Mode: mode}
		w.must(map[string]string{"a.html": "same", "b.html": "1"}, o)
		before := w.infos("a.html", "own.txt")
		w.must(map[string]string{"a.html": "same", "b.html": "2"}, o)
		for i, info := range w.infos("a.html", "own.txt") {
			if !os.SameFile(before[i], info) || !before[i].ModTime().Equal(info.ModTime()) {
				t.Errorf("%s: %s is another file", mode, info.Name())
			}
		}
	}
}

func (w world) infos(paths ...string) []os.FileInfo {
	w.t.Helper()
	infos := make([]os.FileInfo, len(paths))
	for i, path := range paths {
		var err error
		if infos[i], err = os.Stat(filepath.Join(w.dir, path)); err != nil {
			w.t.Fatal(err)
		}
	}
	return infos
}

func TestPublishRefusesForeign(t *testing.T) {
	tests := []struct {
		foreign, page, named string
	}{
		{"it/a.html", "it/a.html", "it/a.html"},
		{"it", "it/a.html", "it"},
		{"it/own.txt", "it", "it"},
		{"it/", "it", "it"},
	}
	for _, mode := range modes() {
		for _, tt := range tests {
			w := newWorld(t, map[string]string{tt.foreign: "mine"})
			before := w.site()
			_, _, err := w.publish(map[string]string{"0.html": "x", tt.page: "page"}, PublishOptions{Mode: mode}, nil)
			var known *PublishError
			if !errors.Is(err, ErrForeign) || !errors.As(err, &known) || known.Path != filepath.Join(w.dir, tt.named) {
				t.Errorf("%s: page %s over %s: error %v", mode, tt.page, tt.foreign, err)
			}
			if diff := cmp.Diff(before, w.site()); diff != "" || len(w.beside()) > 0 {
				t.Errorf("%s: page %s over %s: changed %s %v", mode, tt.page, tt.foreign, diff, w.beside())
			}
		}
	}
}

func TestPublishRefusesEdited(t *testing.T) {
	for _, mode := range modes() {
		w := newWorld(t, nil)
		o := PublishOptions{Mode: mode}
		w.must(map[string]string{"a.html": "1", "b.html": "1", "c.html": "1"}, o)
		w.write("a.html", "by hand")
		w.write("b.html", "1") // written again with the same content: not edited
		if err := os.Remove(filepath.Join(w.dir, "c.html")); err != nil {
			t.Fatal(err)
		}
		_, _, err := w.publish(map[string]string{"a.html": "2"}, o, nil)
		var known *PublishError
		if !errors.Is(err, ErrEdited) || !errors.As(err, &known) || !slices.Equal(known.Paths, []string{filepath.Join(w.dir, "a.html")}) {
			t.Fatalf("%s: error %v", mode, err)
		}
		o.OverwriteEdited = true
		r := w.must(map[string]string{"a.html": "2", "b.html": "1", "c.html": "1"}, o)
		if r.Written != 2 || r.Kept != 1 || w.site()["a.html"] != "2" || w.site()["c.html"] != "1" {
			t.Errorf("%s: %+v %v", mode, r, w.site())
		}
	}
}

// failing yields some files and then an error.
func failing(err error, n int) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for i := range n {
			if !yield(File{fmt.Sprintf("%d.html", i), []byte("new")}, nil) {
				return
			}
		}
		yield(File{}, err)
	}
}

func TestPublishFailedSequence(t *testing.T) {
	boom := errors.New("boom")
	for _, mode := range modes() {
		w := newWorld(t, map[string]string{"own.txt": "mine"})
		o := PublishOptions{Mode: mode}
		w.must(map[string]string{"0.html": "old"}, o)
		before := w.site()
		_, err := Publish(t.Context(), w.dir, failing(boom, 20), o)
		if err != boom { //nolint:errorlint // it must come back as it is
			t.Errorf("%s: error %v", mode, err)
		}
		ctx, cancel := context.WithCancelCause(t.Context())
		stop := func(yield func(File, error) bool) {
			for i := range 100 {
				if i == 50 {
					cancel(boom)
				}
				if !yield(File{fmt.Sprintf("%d.html", i), []byte("new")}, nil) {
					return
				}
			}
		}
		if _, err := Publish(ctx, w.dir, stop, o); !errors.Is(err, boom) {
			t.Errorf("%s: cancelled: error %v", mode, err)
		}
		func() {
			defer func() {
				if recover() != "panic" {
					t.Error("the panic was lost")
				}
			}()
			_, _ = Publish(t.Context(), w.dir, func(yield func(File, error) bool) {
				yield(File{"x.html", []byte("new")}, nil)
				panic("panic")
			}, o)
		}()
		if _, err := Publish(t.Context(), w.dir, sequence(nil), o); !errors.Is(err, ErrEmpty) {
			t.Errorf("%s: nothing: error %v", mode, err)
		}
		if diff := cmp.Diff(before, w.site()); diff != "" || len(w.beside()) > 0 {
			t.Errorf("%s: changed %s, left %v", mode, diff, w.beside())
		}
	}
}

func TestPublishFallsBack(t *testing.T) {
	if !canExchange {
		t.Skip("nothing to fall back from")
	}
	tests := []struct {
		op  string
		err error
		why string
	}{
		{"exchange", syscall.EBUSY, "exchange"},
		{"exchange", syscall.EXDEV, "exchange"},
		{"exchange", syscall.EINVAL, "exchange"},
		{"exchange", syscall.ENOSYS, "exchange"},
		{"exchange", syscall.EPERM, "exchange"},
		{"link", syscall.EXDEV, "exchange"},
		{"link", syscall.EPERM, "exchange"},
		{"own", syscall.EPERM, "exchange"},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.op, tt.err), func(t *testing.T) {
			foreign := map[string]string{".htaccess": "x", "it/own.txt": "y"}
			w := newWorld(t, foreign)
			w.must(map[string]string{"a.html": "1", "it/b.html": "1", "c.html": "1"}, PublishOptions{})
			if err := os.Chmod(filepath.Join(w.dir, "it"), 0o775); err != nil { // so that own is called
				t.Fatal(err)
			}
			next := map[string]string{"a.html": "2", "it/b.html": "1"}
			r, _, err := w.publish(next, PublishOptions{}, func(f *faultDisk) { f.refuse = map[string]error{tt.op: tt.err} })
			if err != nil || r.Warning != nil || r.Mode != ModeFiles || r.Why != "publish.why."+tt.why {
				t.Fatalf("%+v %v", r, err)
			}
			if diff := cmp.Diff(merge(foreign, next), w.site()); diff != "" || len(w.beside()) > 0 {
				t.Errorf("changed %s, left %v", diff, w.beside())
			}
		})
	}
}

func TestPublishReadOnlyParent(t *testing.T) {
	for _, errno := range []error{syscall.EACCES, syscall.EROFS} {
		w := newWorld(t, map[string]string{"own.txt": "y"})
		deny := func(f *faultDisk) { f.disk = denyBeside{f.disk, errno} }
		for version := range 3 {
			files := map[string]string{"a.html": fmt.Sprint(version)}
			r, _, err := w.publish(files, PublishOptions{}, deny)
			if err != nil || r.Mode != ModeFiles || r.Why != "publish.why.parent" || len(w.beside()) > 0 {
				t.Fatalf("%+v %v %v", r, err, w.beside())
			}
			if diff := cmp.Diff(merge(files, map[string]string{"own.txt": "y"}), w.site()); diff != "" {
				t.Error(diff)
			}
		}
	}
}

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
func wholeSite(t testing.TB, w world, n int) int {
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
					body, err := os.ReadFile(filepath.Join(w.dir, "p", fmt.Sprint(i), "index.html"))
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
