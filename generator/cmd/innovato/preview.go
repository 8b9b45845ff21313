package main

import (
	"bytes"
	"fmt"
	"html"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/innovato-r/toolkit/generator"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

// A preview shows a site while its documents are edited. Nothing is built ahead:
// each request looks whether a document has changed, reads again what has, and
// makes one page. It is safe for concurrent use.
type preview struct {
	command *command
	input   input
	loader  *innovato.Loader
	events  *events

	mu     sync.Mutex
	seen   string // the state of the documents that site was made from
	site   *generator.Generator
	broken []diag.Diagnostic // what keeps the documents from being shown
}

func newPreview(c *command, in input) (*preview, error) {
	loader, err := innovato.NewLoader(true)
	return &preview{command: c, input: in, loader: loader}, err
}

// ServeHTTP answers with a file of the site. Requests for another host than this
// computer are refused, so that no page of the web can read what is shown here.
func (p *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case !ownHost(r.Host):
		http.Error(w, "forbidden host", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
	case r.URL.Path == "/_events":
		p.events.ServeHTTP(w, r)
	case r.URL.Path == "/_reload.js":
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write([]byte(reloadScript)) // the browser has gone: nothing to do
	default:
		p.file(w, r)
	}
}

// reloadScript renews the page when a document was saved. Only the preview has it.
const reloadScript = `new EventSource("/_events").onmessage = () => location.reload();` + "\n"

func ownHost(hostport string) bool {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = hostport
	}
	return isLoopback(strings.Trim(host, "[]"))
}

func (p *preview) file(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if strings.HasSuffix(name, "/") || name == "" {
		name += "index.html"
	}
	if !fs.ValidPath(name) || strings.ContainsAny(name, "\\\x00") {
		http.NotFound(w, r)
		return
	}
	site, broken, err := p.current(r)
	switch {
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	case len(broken) > 0:
		p.showBroken(w, broken)
	default:
		p.send(w, r, site, name)
	}
}

// current returns the site as the documents are now.
func (p *preview) current(r *http.Request) (*generator.Generator, []diag.Diagnostic, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	state, err := p.input.state()
	if err != nil || state == p.seen {
		return p.site, p.broken, err
	}
	now, err := p.command.instant()
	if err != nil {
		return nil, nil, err
	}
	n := p.input.load(r.Context(), p.loader)
	if err := r.Context().Err(); err != nil {
		return nil, nil, err
	}
	p.broken = nil
	if n.Problems.HasErrors() {
		p.broken = n.Problems.Sorted()
	} else if p.site, err = generator.New(generator.Options{Network: n, Input: p.input.fsys, Now: now, Previous: p.site}); err != nil {
		return nil, nil, err
	}
	p.seen = state
	return p.site, p.broken, nil
}

func (p *preview) send(w http.ResponseWriter, r *http.Request, site *generator.Generator, name string) {
	f, ok, err := site.File(name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if found := site.Problems(); found.Len() > 0 {
		p.showBroken(w, found.Sorted())
		return
	}
	if !ok {
		if _, page, _ := site.File(name + "/index.html"); page {
			http.Redirect(w, r, "/"+name+"/", http.StatusFound)
			return
		}
		if f, ok, err = site.File("404.html"); err != nil || !ok {
			http.NotFound(w, r)
			return
		}
		write(w, f, http.StatusNotFound)
		return
	}
	write(w, f, http.StatusOK)
}

// write sends a file of the site, pages with the script that renews them.
func write(w http.ResponseWriter, f generator.File, status int) {
	h := w.Header()
	h.Set("Content-Type", contentType(f.Path))
	h.Set("Content-Security-Policy", generator.Policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	if strings.HasSuffix(f.Path, ".html") {
		f.Body = bytes.Replace(f.Body, []byte("</head>"), []byte(`<script src="/_reload.js" defer></script></head>`), 1)
	}
	w.WriteHeader(status)
	_, _ = w.Write(f.Body) // the browser has gone: nothing to do
}

// contentType returns the type of a file of a site by its name.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".ics":
		return "text/calendar; charset=utf-8"
	case ".xml":
		return "application/xml; charset=utf-8"
	case ".csv":
		return "text/csv; charset=utf-8"
	}
	if t := mime.TypeByExtension(path.Ext(name)); t != "" {
		return t
	}
	return "text/plain; charset=utf-8"
}

// showBroken shows what is wrong in place of a page.
func (p *preview) showBroken(w http.ResponseWriter, problems []diag.Diagnostic) {
	words := p.command.words
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", generator.Policy)
	w.WriteHeader(http.StatusUnprocessableEntity)
	var b strings.Builder
	title := html.EscapeString(words.Text("command.serve.broken"))
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=%q><head><meta charset=\"utf-8\"><title>%s</title><script src=\"/_reload.js\" defer></script></head><body><h1>%s</h1><ul>", words.Tag(), title, title)
	for _, d := range problems {
		fmt.Fprintf(&b, "<li><code>%s</code>: %s</li>", html.EscapeString(d.Pos.String()), html.EscapeString(words.Diagnostic(d)))
	}
	b.WriteString("</ul></body></html>\n")
	_, _ = w.Write([]byte(b.String())) // the browser has gone: nothing to do
}
