package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// folder writes the edition of a script to a folder of its own.
func folder(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/script/build.txtar")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	for _, f := range archive.Files {
		if name, ok := strings.CutPrefix(f.Name, "demo/"); ok {
			writeFile(t, filepath.Join(root, name), string(f.Data))
		}
	}
	return root
}

func writeFile(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// newTestPreview shows a folder as it is on the first of June 2020.
func newTestPreview(t *testing.T, root string) *preview {
	t.Helper()
	c := &command{stdout: io.Discard, stderr: io.Discard, environ: environ(), clock: func() time.Time {
		return time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC)
	}}
	if err := c.speak(nil); err != nil {
		t.Fatal(err)
	}
	in, err := c.open(root)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPreview(c, in)
	if err != nil {
		t.Fatal(err)
	}
	if p.events, err = watch(t.Context(), in.root); err != nil {
		t.Fatal(err)
	}
	return p
}

// ask sends one request to a preview, from this computer.
func ask(t *testing.T, p http.Handler, target string) *http.Response {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, target, nil)
	r.Host = "localhost:8080"
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	src, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func TestPreviewFiles(t *testing.T) {
	p := newTestPreview(t, folder(t))
	css := regexp.MustCompile(`/assets/site\.[0-9a-f]+\.css`).FindString(body(t, ask(t, p, "/demo/en/")))
	if css == "" {
		t.Fatal("the page names no style sheet")
	}
	for _, c := range []struct {
		target      string
		status      int
		contentType string
	}{
		{"/", 200, "text/html; charset=utf-8"},
		{"/demo/en/", 200, "text/html; charset=utf-8"},
		{"/demo/en/index.html", 200, "text/html; charset=utf-8"},
		{"/demo/en/proposals/p1/", 200, "text/html; charset=utf-8"},
		{"/demo/en/calendar.ics", 200, "text/calendar; charset=utf-8"},
		{"/demo/data/results.json", 200, "application/json"},
		{"/demo/data/ranking.csv", 200, "text/csv; charset=utf-8"},
		{"/robots.txt", 200, "text/plain; charset=utf-8"},
		{css, 200, "text/css; charset=utf-8"},
		{"/_reload.js", 200, "text/javascript; charset=utf-8"},
		{"/demo/en", 302, ""},
		{"/nowhere/", 404, "text/html; charset=utf-8"},
		{"/demo/en/nowhere", 404, "text/html; charset=utf-8"},
	} {
		r := ask(t, p, c.target)
		if got := r.Header.Get("Content-Type"); r.StatusCode != c.status || c.contentType != "" && got != c.contentType {
			t.Errorf("%s: %d %s, want %d %s", c.target, r.StatusCode, got, c.status, c.contentType)
		}
		if c.contentType == "text/html; charset=utf-8" {
			policy := r.Header.Get("Content-Security-Policy")
			if !strings.Contains(policy, "default-src") || r.Header.Get("X-Content-Type-Options") != "nosniff" || r.Header.Get("Cache-Control") != "no-store" {
				t.Errorf("%s: headers %v", c.target, r.Header)
			}
			if got := body(t, r); strings.Count(got, "/_reload.js") != 1 {
				t.Errorf("%s does not renew itself", c.target)
			}
		}
	}
	if got := ask(t, p, "/demo/en").Header.Get("Location"); got != "/demo/en/" {
		t.Errorf("a folder without a slash leads to %q", got)
	}
}

// TestPreviewTraversal asks for what is no file of the site, however it is written.
func TestPreviewTraversal(t *testing.T) {
	root := folder(t)
	writeFile(t, filepath.Join(filepath.Dir(root), "secret.txt"), "SECRET")
	writeFile(t, filepath.Join(root, ".env"), "SECRET")
	p := newTestPreview(t, root)
	for _, target := range []string{
		"/../secret.txt", "/demo/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
		"/..%5csecret.txt", "/demo%00.html", "//etc/passwd", "/.env", "/call.yaml", "/demo/call.yaml", "/marks.csv", "/demo/marks.csv",
		"/.innovato-manifest.json", "/demo//en/", "/demo/./en/",
	} {
		r := ask(t, p, target)
		if got := body(t, r); r.StatusCode != 404 || strings.Contains(got, "SECRET") || strings.Contains(got, "format: 1") {
			t.Errorf("%s: %d %q", target, r.StatusCode, got)
		}
	}
}

// TestPreviewHost refuses pages of the web that have a name lead here.
func TestPreviewHost(t *testing.T) {
	p := newTestPreview(t, folder(t))
	for host, want := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "127.0.0.1:8080": 200, "127.0.0.1": 200, "[::1]:8080": 200, "[::1]": 200, "127.8.9.10:1": 200,
		"example.org": 403, "example.org:8080": 403, "localhost.example.org": 403, "127.0.0.1.example.org": 403,
		"0.0.0.0:8080": 403, "192.168.1.2:8080": 403, "": 403, "[fe80::1]:8080": 403, "2130706433": 403,
	} {
		for _, target := range []string{"/demo/en/", "/_reload.js"} {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, target, nil)
			r.Host = host
			w := httptest.NewRecorder()
			p.ServeHTTP(w, r)
			if w.Code != want {
				t.Errorf("%s%s: %d, want %d", host, target, w.Code, want)
			}
			if w.Code == 403 && strings.Contains(w.Body.String(), "Demo") {
				t.Errorf("%s sees the site", host)
			}
			if origin := w.Header().Get("Access-Control-Allow-Origin"); origin != "" {
				t.Errorf("other sites may read: %s", origin)
			}
		}
	}
}

func TestPreviewMethods(t *testing.T) {
	server := httptest.NewServer(newTestPreview(t, folder(t)))
	defer server.Close()
	for method, want := range map[string]int{"GET": 200, "HEAD": 200, "POST": 405, "PUT": 405, "DELETE": 405, "OPTIONS": 405, "PATCH": 405} {
		request, err := http.NewRequestWithContext(t.Context(), method, server.URL+"/demo/en/", nil)
		if err != nil {
			t.Fatal(err)
		}
		r, err := server.Client().Do(request)
		if err != nil {
			t.Fatal(err)
		}
		got := body(t, r)
		_ = r.Body.Close() // it has been read
		if r.StatusCode != want {
			t.Errorf("%s: %d, want %d", method, r.StatusCode, want)
		}
		if want == 405 && r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: Allow is %q", method, r.Header.Get("Allow"))
		}
		if (len(got) > 0) == (method == "HEAD") {
			t.Errorf("%s: a body of %d bytes", method, len(got))
		}
	}
}

// TestPreviewEdits saves documents: each request shows them as they are now, and what
// is wrong with them while they are broken.
func TestPreviewEdits(t *testing.T) {
	root := folder(t)
	p := newTestPreview(t, root)
	proposals, call := filepath.Join(root, "proposals.yaml"), filepath.Join(root, "call.yaml")
	if got := body(t, ask(t, p, "/demo/en/proposals/p1/")); !strings.Contains(got, "First") {
		t.Fatalf("the page lacks its title:\n%s", got)
	}
	writeFile(t, proposals, strings.Replace(readFile(t, proposals), "First", "Renamed", 1))
	if got := body(t, ask(t, p, "/demo/en/proposals/p1/")); !strings.Contains(got, "Renamed") || strings.Contains(got, "First") {
		t.Errorf("after an edit:\n%s", got)
	}

	whole := readFile(t, call)
	writeFile(t, call, strings.Replace(whole, "summary: A call", "summary: {en: A <b>call", 1))
	r := ask(t, p, "/demo/en/")
	got := body(t, r)
	if r.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(got, "call.yaml:7:") || !strings.Contains(got, "/_reload.js") {
		t.Errorf("broken: %d\n%s", r.StatusCode, got)
	}
	if strings.Contains(got, "<b>") || r.Header.Get("Content-Security-Policy") == "" {
		t.Errorf("what the document says is not text:\n%s", got)
	}

	writeFile(t, call, whole)
	if r := ask(t, p, "/demo/en/"); r.StatusCode != 200 {
		t.Errorf("mended: %d", r.StatusCode)
	}
	writeFile(t, filepath.Join(root, "pages", "about.en.md"), "# About us\n\nWords\n")
	if got := body(t, ask(t, p, "/demo/en/about/")); !strings.Contains(got, "About us") {
		t.Errorf("a new page:\n%s", got)
	}
	if err := os.Remove(filepath.Join(root, "pages", "about.en.md")); err != nil {
		t.Fatal(err)
	}
	if r := ask(t, p, "/demo/en/about/"); r.StatusCode != 404 {
		t.Errorf("a page that was removed: %d", r.StatusCode)
	}
}

// TestPreviewEvents waits for the news that a document was saved, also in a new folder.
func TestPreviewEvents(t *testing.T) {
	root := folder(t)
	server := httptest.NewServer(newTestPreview(t, root))
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/_events", nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := server.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = r.Body.Close() // the test is over
		server.Close()
	}()
	if got := r.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Errorf("content type %s", got)
	}
	lines := bufio.NewScanner(r.Body)
	event := func(why string) {
		t.Helper()
		for lines.Scan() {
			if lines.Text() == "data: changed" {
				return
			}
		}
		t.Fatalf("no event after %s: %v", why, lines.Err())
	}
	writeFile(t, filepath.Join(root, "proposals.yaml"), readFile(t, filepath.Join(root, "proposals.yaml"))+"\n")
	event("an edit")
	if err := os.Mkdir(filepath.Join(root, "pages"), 0o755); err != nil {
		t.Fatal(err)
	}
	event("a new folder")
	writeFile(t, filepath.Join(root, "pages", "about.en.md"), "# About\n")
	event("a file in the new folder")
}

// TestServe runs the whole command on a free port until it is interrupted.
func TestServe(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	logged, log := io.Pipe()
	c := command{stdout: io.Discard, stderr: log, environ: environ(), clock: func() time.Time { return time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC) }}
	done := make(chan int, 1)
	root := folder(t)
	go func() { done <- c.run(ctx, []string{"serve", "--listen", "127.0.0.1:0", root}) }()
	line, err := bufio.NewReader(logged).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	url := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`).FindString(line)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url+"demo/en/", nil)
	if err != nil {
		t.Fatalf("%v in %q", err, line)
	}
	r, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	if got := body(t, r); r.StatusCode != 200 || !strings.Contains(got, "Demo call") {
		t.Errorf("%d\n%s", r.StatusCode, got)
	}
	_ = r.Body.Close() // it has been read
	stop()
	select {
	case status := <-done:
		if status != statusFine {
			t.Errorf("status %d", status)
		}
	case <-time.After(time.Minute):
		t.Error("it does not end")
	}
}

// TestServePortTaken has the status of input and output.
func TestServePortTaken(t *testing.T) {
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }() // the test is over
	if status, _, stderr := invoke(t, environ(), "serve", "--listen", listener.Addr().String(), folder(t)); status != statusIO || !strings.Contains(stderr, "is already in use") {
		t.Errorf("%d %q", status, stderr)
	}
}

func TestLoopback(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "127.0.0.1": true, "::1": true, "127.1.2.3": true,
		"": false, "0.0.0.0": false, "::": false, "example.org": false, "10.0.0.1": false, "localhost.": false,
	} {
		if got := isLoopback(host); got != want {
			t.Errorf("%q: %v", host, got)
		}
	}
}
