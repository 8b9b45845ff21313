package generator

import (
	"fmt"
	"iter"
	"path/filepath"
	"strconv"
	"testing"
)

// benchPages is how many pages a benchmark publishes.
const benchPages = 8300

// benchSite yields pages of 13 KB; page i differs between two versions if i is
// below changed.
func benchSite(changed, version int) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		body := make([]byte, 13<<10)
		for i := range body {
			body[i] = byte('a' + i*7919%26)
		}
		for i := range benchPages {
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

// benchRun publishes, and fails the benchmark on an error.
func benchRun(b *testing.B, dir string, files iter.Seq2[File, error], o PublishOptions) Report {
	b.Helper()
	r, err := Publish(b.Context(), dir, files, o)
	if err != nil {
		b.Fatal(err)
	}
	return r
}

// BenchmarkPublish publishes 8,300 pages of 13 KB. TMPDIR chooses the file system.
func BenchmarkPublish(b *testing.B) {
	for _, mode := range []PublishMode{ModeExchange, ModeFiles} {
		o := PublishOptions{Mode: mode, Key: "k"}
		b.Run(string(mode)+"/cold", func(b *testing.B) {
			top, i := b.TempDir(), 0
			for b.Loop() {
				i++
				benchRun(b, filepath.Join(top, strconv.Itoa(i)), benchSite(0, 0), o)
			}
		})
		b.Run(string(mode)+"/unchanged", func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "site")
			benchRun(b, dir, benchSite(0, 0), o)
			for b.Loop() {
				if r := benchRun(b, dir, benchSite(0, 0), o); !r.Unchanged {
					b.Fatal("not unchanged")
				}
			}
		})
		b.Run(string(mode)+"/onePage", func(b *testing.B) {
			dir, i := filepath.Join(b.TempDir(), "site"), 0
			benchRun(b, dir, benchSite(0, 0), o)
			for b.Loop() {
				i++
				if r := benchRun(b, dir, benchSite(1, i), o); r.Written != 1 {
					b.Fatal(r)
				}
			}
		})
		b.Run(string(mode)+"/allPages", func(b *testing.B) {
			dir, i := filepath.Join(b.TempDir(), "site"), 0
			benchRun(b, dir, benchSite(0, 0), o)
			for b.Loop() {
				i++
				benchRun(b, dir, benchSite(benchPages, i), o)
			}
		})
	}
	b.Run("current", func(b *testing.B) {
		dir := filepath.Join(b.TempDir(), "site")
		benchRun(b, dir, benchSite(0, 0), PublishOptions{Key: "k"})
		for b.Loop() {
			if _, ok := Current(dir, "k"); !ok {
				b.Fatal("not current")
			}
		}
	})
	b.Run("produce", func(b *testing.B) {
		for b.Loop() {
			for _, err := range benchSite(0, 0) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
