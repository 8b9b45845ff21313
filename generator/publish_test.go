package generator

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
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
			files := map[string]string{"a.html": strconv.Itoa(version)}
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
