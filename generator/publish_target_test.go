package generator

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestPathFault(t *testing.T) {
	tests := []struct{ path, want string }{
		{"index.html", ""},
		{"torino-2019/it/index.html", ""},
		{".well-known/security.txt", ""},
		{"a b.html", ""},
		{"", "invalid"},
		{".", "invalid"},
		{"/a", "invalid"},
		{"a/", "invalid"},
		{"a//b", "invalid"},
		{"../a", "invalid"},
		{"a/../b", "invalid"},
		{"città.html", "ascii"},
		{"a\x00b", "ascii"},
		{"a\nb", "ascii"},
		{`a\b`, "character"},
		{"a:b", "character"},
		{"a?b", "character"},
		{`a"b`, "character"},
		{".innovato-manifest.json", "reserved"},
		{".Innovato-stage/x", "reserved"},
		{strings.Repeat("x", 256), "long"},
		{"a./b", "ending"},
		{"a /b", "ending"},
		{"CON", "windows"},
		{"it/nul.html", "windows"},
		{"com1.tar.gz", "windows"},
		{"lpt9", "windows"},
		{"conin$", "windows"},
		{"com", ""},
		{"come.html", ""},
		{"console.html", ""},
	}
	for _, tt := range tests {
		if got := pathFault(tt.path); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.path, got, tt.want)
		}
	}
}

func TestOutputsCollide(t *testing.T) {
	tests := []struct{ first, second, named string }{
		{"a.html", "a.html", "a.html"},
		{"a.html", "A.html", "a.html"},
		{"it/a.html", "IT/a.html", "it/a.html"},
		{"it/a.html", "IT/b.html", "it"},
		{"a", "a/b", "a"},
		{"a/b", "a", "a"},
		{"a/b/c", "A", "a"},
	}
	for _, tt := range tests {
		var o outputs
		if err := o.add(tt.first); err != nil {
			t.Fatal(err)
		}
		err := o.add(tt.second)
		var known *PublishError
		if !errors.Is(err, ErrCollision) || !errors.As(err, &known) || !slices.Equal(known.Paths, []string{tt.second, tt.named}) {
			t.Errorf("%s and %s: %v", tt.first, tt.second, err)
		}
	}
	var o outputs
	for _, path := range []string{"a/b", "a/c", "a.html", "b/a", "a/d/e", "a/d/f"} {
		if err := o.add(path); err != nil {
			t.Error(err)
		}
	}
}

func TestResolveTargetRefuses(t *testing.T) {
	top := t.TempDir()
	home := filepath.Join(top, "home", "ann")
	input := filepath.Join(home, "project", "calls")
	if err := os.MkdirAll(input, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	file := filepath.Join(top, "file")
	dangling := filepath.Join(top, "dangling")
	toInput := filepath.Join(top, "link")
	err := errors.Join(os.WriteFile(file, nil, 0o600),
		os.Symlink(filepath.Join(top, "nowhere"), dangling), os.Symlink(input, toInput))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ dir, want string }{
		{"", "empty"},
		{string(filepath.Separator), "root"},
		{home, "home"},
		{filepath.Dir(home), "home"},
		{top, "home"},
		{input, "input"},
		{filepath.Join(input, "deep", "site"), "input"},
		{filepath.Dir(input), "input"},
		{toInput, "input"},
		{filepath.Join(toInput, "site"), "input"},
		{file, "notFolder"},
		{dangling, "link"},
	}
	for _, tt := range tests {
		_, err := Publish(t.Context(), tt.dir, numbered(1, 0), PublishOptions{Refuse: []string{input}})
		var known *PublishError
		if !errors.Is(err, ErrUnsafeTarget) || !errors.As(err, &known) || known.Code != "publish.unsafeTarget."+tt.want {
			t.Errorf("%s: %v, want %s", tt.dir, err, tt.want)
		}
	}
	if _, err := Publish(t.Context(), filepath.Join(home, "project", "site"), numbered(1, 0), PublishOptions{Refuse: []string{input}}); err != nil {
		t.Errorf("beside the input: %v", err)
	}
}

func TestPublishIntoGit(t *testing.T) {
	w := newWorld(t, map[string]string{".git/HEAD": "ref"})
	_, err := Publish(t.Context(), w.dir, numbered(1, 0), PublishOptions{})
	if !errors.Is(err, ErrUnsafeTarget) {
		t.Errorf("error %v", err)
	}
	w = newWorld(t, nil)
	w.must(map[string]string{"a.html": "1"}, PublishOptions{})
	w.write(".git/HEAD", "ref") // a site of ours may become one
	w.must(map[string]string{"a.html": "2"}, PublishOptions{})
	if got := w.site()[".git/HEAD"]; got != "ref" {
		t.Errorf(".git/HEAD is %q", got)
	}
}

func TestPublishThroughLink(t *testing.T) {
	w := newWorld(t, map[string]string{"own.txt": "x"})
	link := filepath.Join(t.TempDir(), "www")
	if err := os.Symlink(w.dir, link); err != nil {
		t.Fatal(err)
	}
	if _, err := Publish(t.Context(), link, sequence(map[string]string{"a.html": "1"}), PublishOptions{}); err != nil {
		t.Fatal(err)
	}
	if got := w.site(); got["a.html"] != "1" || got["own.txt"] != "x" {
		t.Errorf("site is %v", got)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info, err)
	}
}
