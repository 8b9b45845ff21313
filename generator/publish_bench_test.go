package generator

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"testing"
)

// benchSite yields n pages of 13 KB; page i differs between two versions if i is
// below changed.
func benchSite(n, changed, version int) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		body := make([]byte, 13<<10)
		for i := range body {
			body[i] = byte('a' + i*7919%26)
		}
		for i := range n {
			v := 0
			if i < changed {
				v = version
			}
			copy(body, fmt.Sprintf("page %d version %d", i, v))
			path := fmt.Sprintf("city-%d/%s/project-%d/index.html", i%3, []string{"it", "en", "pt"}[i%3], i)
			if !yield(File{path, body}, nil) {
				return
			}
		}
	}
}

// benchDir returns a new folder: in the folder that INNOVATO_BENCH names, or in
// the usual one for temporary files.
func benchDir(b *testing.B) string {
	b.Helper()
	if os.Getenv("INNOVATO_BENCH") == "" {
		return b.TempDir()
	}
	dir, err := os.MkdirTemp(os.Getenv("INNOVATO_BENCH"), "publish")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func BenchmarkPublish(b *testing.B) {
	const pages = 8300
	run := func(b *testing.B, dir string, files iter.Seq2[File, error], o PublishOptions) Report {
		b.Helper()
		r, err := Publish(b.Context(), dir, files, o)
		if err != nil {
			b.Fatal(err)
		}
		return r
	}
	for _, mode := range []PublishMode{ModeExchange, ModeFiles} {
		o := PublishOptions{Mode: mode, Key: "k"}
		b.Run(string(mode)+"/cold", func(b *testing.B) {
			top, i := benchDir(b), 0
			for b.Loop() {
				i++
				run(b, filepath.Join(top, fmt.Sprint(i)), benchSite(pages, 0, 0), o)
			}
		})
		b.Run(string(mode)+"/unchanged", func(b *testing.B) {
			dir := filepath.Join(benchDir(b), "site")
			run(b, dir, benchSite(pages, 0, 0), o)
			for b.Loop() {
				if r := run(b, dir, benchSite(pages, 0, 0), o); !r.Unchanged {
					b.Fatal("not unchanged")
				}
			}
		})
		b.Run(string(mode)+"/onePage", func(b *testing.B) {
			dir, i := filepath.Join(benchDir(b), "site"), 0
			run(b, dir, benchSite(pages, 0, 0), o)
			for b.Loop() {
				i++
				if r := run(b, dir, benchSite(pages, 1, i), o); r.Written != 1 {
					b.Fatal(r)
				}
			}
		})
		b.Run(string(mode)+"/allPages", func(b *testing.B) {
			dir, i := filepath.Join(benchDir(b), "site"), 0
			run(b, dir, benchSite(pages, 0, 0), o)
			for b.Loop() {
				i++
				run(b, dir, benchSite(pages, pages, i), o)
			}
		})
	}
	b.Run("current", func(b *testing.B) {
		dir := filepath.Join(benchDir(b), "site")
		run(b, dir, benchSite(pages, 0, 0), PublishOptions{Key: "k"})
		for b.Loop() {
			if _, ok := Current(dir, "k"); !ok {
				b.Fatal("not current")
			}
		}
	})
	b.Run("produce", func(b *testing.B) {
		for b.Loop() {
			for range benchSite(pages, 0, 0) { //nolint:revive // only the producer is measured
			}
		}
	})
}
