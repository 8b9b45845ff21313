package generator

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPublishKeepsStrangers puts a foreign file among the remains of killed runs:
// the next run names it and removes nothing, and goes on when it is gone.
func TestPublishKeepsStrangers(t *testing.T) {
	work := map[PublishMode]string{ModeExchange: ".site.stage", ModeFiles: "site/" + innerStage}
	for _, mode := range modes() {
		for _, name := range []string{"site/it/mine.txt", "mine.txt"} {
			w := newWorld(t, nil)
			o := PublishOptions{Mode: mode}
			w.must(map[string]string{"it/a.html": "1"}, o)
			_, _, err := w.publish(map[string]string{"it/a.html": "2"}, o, func(f *faultDisk) {
				f.refuse = map[string]error{"sync": syscall.EIO, "remove": syscall.EIO}
			})
			if !errors.Is(err, ErrIO) {
				t.Fatal(err)
			}
			stranger := filepath.Join(w.top, work[mode], name)
			if err := os.WriteFile(stranger, []byte("mine"), 0o600); err != nil {
				t.Fatal(err)
			}
			before := w.read(w.top)
			_, _, err = w.publish(map[string]string{"it/a.html": "2"}, o, nil)
			var known *PublishError
			if !errors.Is(err, ErrLeftover) || !errors.As(err, &known) || known.Path != stranger {
				t.Errorf("%s: %v", mode, err)
			}
			if diff := cmp.Diff(before, w.read(w.top)); diff != "" {
				t.Errorf("%s: changed %s", mode, diff)
			}
			if err := os.Remove(stranger); err != nil {
				t.Fatal(err)
			}
			w.must(map[string]string{"it/a.html": "2"}, o)
		}
	}
}

// TestPublishForeignMeanwhile makes foreign files appear at every operation of a
// run: they are live afterwards, or at least named and not removed.
func TestPublishForeignMeanwhile(t *testing.T) {
	for _, mode := range modes() {
		for n := 1; ; n++ {
			w := newWorld(t, map[string]string{"own.txt": "1"})
			o := PublishOptions{Mode: mode}
			w.must(map[string]string{"a.html": "1", "it/b.html": "1"}, o)
			count := 0
			pages := map[string]string{"a.html": "2", "it/c.html": "2"}
			r, f, err := w.publish(pages, o, func(f *faultDisk) {
				f.before = func(string, string) {
					if count++; count == n {
						w.write("late/challenge", "late")
						w.write("own.txt", "2")
					}
				}
			})
			if err != nil || r.Warning != nil {
				t.Fatal(mode, n, err, r.Warning)
			}
			if len(f.ops) < n {
				break
			}
			want := merge(pages, map[string]string{"own.txt": "2", "late/challenge": "late"})
			if diff := cmp.Diff(want, w.site()); diff != "" {
				t.Fatalf("%s: operation %d, %s (-want +got):\n%s", mode, n, f.ops[n-1], diff)
			}
		}
	}
}

// TestPublishCollisionMeanwhile makes a foreign file appear at the path of a new
// page at every operation: whatever the outcome, it is not lost.
func TestPublishCollisionMeanwhile(t *testing.T) {
	for _, mode := range modes() {
		for n := 1; ; n++ {
			w := newWorld(t, nil)
			o := PublishOptions{Mode: mode}
			w.must(map[string]string{"a.html": "1"}, o)
			count := 0
			_, f, err := w.publish(map[string]string{"a.html": "1", "it/new.html": "page"}, o, func(f *faultDisk) {
				f.before = func(op, _ string) {
					if count++; count == n && op != "rename" { // between check and rename nobody can help
						if _, err := os.Lstat(filepath.Join(w.dir, "it/new.html")); err != nil {
							w.write("it/new.html", "mine")
						}
					}
				}
			})
			if len(f.ops) < n {
				break
			}
			found := false
			for _, content := range w.read(w.top) {
				found = found || content == "mine"
			}
			published := w.site()["it/new.html"] == "page"
			if !found && (!published || f.ops[n-1][:6] != "rename") && wasWritten(f, n) {
				t.Fatalf("%s: operation %d, %s: lost (%v)", mode, n, f.ops[n-1], err)
			}
		}
	}
}

// wasWritten reports whether the foreign file was made before the page was live.
func wasWritten(f *faultDisk, n int) bool {
	for _, op := range f.ops[:n-1] {
		if op == "rename site/it/new.html" || op == "exchange site" {
			return false
		}
	}
	return true
}

func TestManifest(t *testing.T) {
	w := newWorld(t, nil)
	if _, err := ReadManifest(w.dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no site: %v", err)
	}
	if _, ok := Current(w.dir, ""); ok {
		t.Error("no site, but current")
	}
	files := map[string]string{"b.html": "b", "a/x.html": "xx"}
	w.must(files, PublishOptions{Key: "k\"1"})
	m, err := ReadManifest(w.dir)
	if err != nil || m.Format != 1 || m.Key != "k\"1" || len(m.Files) != 2 || m.Files[0].Path != "a/x.html" || m.Files[0].Size != 2 {
		t.Fatalf("%+v %v", m, err)
	}
	if info := w.infos(manifestName)[0]; info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	if got, ok := Current(w.dir, "k\"1"); !ok || len(got.Files) != 2 {
		t.Error("not current")
	}
	if _, ok := Current(w.dir, "k2"); ok {
		t.Error("current with another key")
	}
	if r := w.must(files, PublishOptions{Key: "k2"}); !r.Unchanged {
		t.Errorf("%+v", r)
	}
	if _, ok := Current(w.dir, "k2"); !ok {
		t.Error("the key of an unchanged site is not recorded")
	}
	for i, spoil := range []func() error{
		func() error { return os.Remove(filepath.Join(w.dir, "b.html")) },
		func() error { return os.WriteFile(filepath.Join(w.dir, "b.html"), []byte("longer"), 0o600) },
		func() error { return os.Mkdir(filepath.Join(w.dir, innerStage), 0o700) },
	} {
		w.must(files, PublishOptions{Key: "k2", OverwriteEdited: true})
		if err := spoil(); err != nil {
			t.Fatal(err)
		}
		if _, ok := Current(w.dir, "k2"); ok {
			t.Errorf("current after damage %d", i)
		}
	}
}

// TestManifestForms reads the exact form fast and any other JSON all the same.
func TestManifestForms(t *testing.T) {
	m := Manifest{Format: 1, Key: "k", Files: []ManifestFile{
		{"a/b.html", "00ff", 12, 1234567890123456789}, {"c.html", "11", 0, -1},
	}}
	exact := m.encode()
	if got, ok := parseManifest(exact); !ok || cmp.Diff(m, got) != "" {
		t.Errorf("exact form: %v %+v", ok, got)
	}
	for i := range exact { // whatever byte is lost, it is not misread
		short := slices.Delete(slices.Clone(exact), i, i+1)
		got, ok := parseManifest(short)
		var want Manifest
		if err := json.Unmarshal(short, &want); ok && (err != nil || cmp.Diff(want, got) != "") {
			t.Errorf("without byte %d: read as %+v, want %+v, %v", i, got, want, err)
		}
	}
	spread, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld(t, map[string]string{manifestName: string(spread)})
	if got, err := ReadManifest(w.dir); err != nil || cmp.Diff(m, got) != "" {
		t.Errorf("other form: %+v %v", got, err)
	}
}

func TestManifestDamaged(t *testing.T) {
	texts := []string{"", "{", "[]", `{"format":2}`, `{"format":1,"files":[{"path":"../x"}]}`, "{\"format\":1}x"}
	for _, text := range texts {
		w := newWorld(t, map[string]string{"a.html": "mine", manifestName: text})
		if _, err := ReadManifest(w.dir); !errors.Is(err, ErrManifest) {
			t.Errorf("%q: %v", text, err)
		}
		_, _, err := w.publish(map[string]string{"a.html": "page"}, PublishOptions{}, nil)
		if !errors.Is(err, ErrManifest) || w.site()["a.html"] != "mine" {
			t.Errorf("%q: %v %v", text, err, w.site())
		}
	}
}

func TestPublishErrorMessages(t *testing.T) {
	tests := []struct {
		err  error
		code string
	}{
		{syscall.ENOSPC, "publish.io.noSpace"},
		{syscall.EDQUOT, "publish.io.quota"},
		{syscall.EROFS, "publish.io.readOnly"},
		{syscall.EACCES, "publish.io.permission"},
		{syscall.EIO, "publish.io.device"},
		{syscall.ENAMETOOLONG, "publish.io.other"},
	}
	for _, tt := range tests {
		w := newWorld(t, nil)
		_, _, err := w.publish(map[string]string{"a.html": "1"}, PublishOptions{}, func(f *faultDisk) {
			f.refuse = map[string]error{"create": tt.err}
		})
		var known *PublishError
		if !errors.As(err, &known) || known.Code != tt.code || !errors.Is(err, tt.err) || !errors.Is(err, ErrIO) {
			t.Errorf("%v: %v", tt.err, err)
			continue
		}
		args := known.Args()
		if args["path"] != known.Path || !filepath.IsAbs(known.Path) || args["reason"] != tt.err.Error() || args["count"] != "1" {
			t.Errorf("%v: args %v", tt.err, args)
		}
	}
	many := &PublishError{Code: "publish.edited"}
	for i := range 12 {
		many.Paths = append(many.Paths, strconv.Itoa(i))
	}
	if got := many.Args()["paths"]; got != "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …" {
		t.Errorf("paths %q", got)
	}
}
