package innovato_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

var update = flag.Bool("update", false, "write the expected files anew")

// wantFile holds the problems that a case must have.
const wantFile = "want.txt"

// TestInvalid loads the documents of each testdata/invalid/*.txtar and compares all
// that is found with its want.txt. A line "mode: NAME symlink" in the comment gives a
// file another mode.
func TestInvalid(t *testing.T) {
	for _, name := range invalidCases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := show(load(t, archiveFS(archive)).Problems)
			if got == "" {
				t.Error("nothing was found")
			}
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			if diff := cmp.Diff(archiveWant(archive), got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCodes holds the codes of the package and their messages together: each has a case
// in which it is found, and each that is found has a message.
func TestCodes(t *testing.T) {
	found := map[string]bool{}
	for _, name := range invalidCases(t) {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(archiveWant(archive)) {
			code, _, _ := strings.Cut(strings.SplitN(strings.TrimSpace(line), ": ", 3)[2], " ")
			found[code] = true
		}
	}
	messages := messageIDs(t, "diag-model.yaml")
	for _, id := range messages {
		if code := strings.TrimPrefix(id, "diag."); !found[code] {
			t.Errorf("no case in testdata/invalid has the code %s", code)
		}
	}
	messages = slices.Concat(messages, messageIDs(t, "diag-documents.yaml"), messageIDs(t, "scoring.yaml"))
	for code := range found {
		if !slices.Contains(messages, "diag."+code) {
			t.Errorf("the code %s has no message", code)
		}
	}
}

// messageIDs returns the ids of a file of messages.
func messageIDs(t *testing.T, name string) []string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "locales", "en", name))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, match := range regexp.MustCompile(`(?m)^(diag\.[A-Za-z0-9.]+):`).FindAllStringSubmatch(string(src), -1) {
		ids = append(ids, match[1])
	}
	return ids
}

func invalidCases(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/invalid/*.txtar")
	if err != nil || len(names) < 40 {
		t.Fatalf("%d cases, %v", len(names), err)
	}
	return names
}

var sharedLoader = sync.OnceValues(func() (*innovato.Loader, error) { return innovato.NewLoader(false) })

func loader(t testing.TB) *innovato.Loader {
	t.Helper()
	l, err := sharedLoader()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// load reads a network.
func load(t testing.TB, fsys fs.FS) *innovato.Network {
	t.Helper()
	return loader(t).Network(t.Context(), fsys)
}

// show returns problems as lines.
func show(found diag.List) string {
	var b strings.Builder
	for _, d := range found.Sorted() {
		fmt.Fprintln(&b, d.Error())
	}
	return b.String()
}

func archiveFS(a *txtar.Archive) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, f := range a.Files {
		if f.Name != wantFile {
			fsys[f.Name] = &fstest.MapFile{Data: f.Data, Mode: 0o644}
		}
	}
	for line := range strings.Lines(string(a.Comment)) {
		fields := strings.Fields(line)
		if len(fields) == 3 && fields[0] == "mode:" {
			setMode(fsys[fields[1]], fields[2])
		}
	}
	return fsys
}

func setMode(f *fstest.MapFile, mode string) {
	switch mode {
	case "symlink":
		f.Mode |= fs.ModeSymlink
	case "pipe":
		f.Mode |= fs.ModeNamedPipe
	case "large":
		f.Data = append(f.Data, make([]byte, 8<<20)...)
	}
}

func archiveWant(a *txtar.Archive) string {
	for _, f := range a.Files {
		if f.Name == wantFile {
			return string(f.Data)
		}
	}
	return ""
}

func rewrite(t *testing.T, name string, a *txtar.Archive, want string) {
	t.Helper()
	for i := range a.Files {
		if a.Files[i].Name == wantFile {
			a.Files[i].Data = []byte(want)
		}
	}
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}
