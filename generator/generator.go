package generator

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"iter"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/generator/internal/view"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/locales"
)

// Options are what a [Generator] is made of.
type Options struct {
	// Network is the editions, loaded without errors. Required.
	Network *innovato.Network
	// Input is the file system that the network was loaded from; the assets of the
	// editions are read from it. Required.
	Input fs.FS
	// Now is the instant at which the site is looked at: it decides what is open,
	// what is past and what may be shown. Required.
	Now time.Time
	// BaseURL is the absolute address of the site without a final slash. Empty
	// means the network's own. Without one the site has no feeds, no site map for
	// search engines and no canonical addresses.
	BaseURL string
	// Previous is a generator of the same site before an edit: what has not changed is
	// taken over, so that a preview follows edits faster. The networks of both must be
	// as they were loaded. Nil means that there is none.
	Previous *Generator
}

// A Generator knows every file of a site and makes each when asked. It is
// immutable and safe for concurrent use.
type Generator struct {
	site  *view.Site
	files []recipe // sorted by path
}

// A recipe is a file that is made when asked for.
type recipe struct {
	path string
	make func(buf *bytes.Buffer) error
}

// New ranks the editions and lists the files of the site. The error is one of
// reading an asset; rules that cannot be carried out have been reported when the
// network was loaded.
func New(o Options) (*Generator, error) {
	words, before, err := o.Previous.kept()
	if err != nil {
		return nil, fmt.Errorf("load the messages: %w", err)
	}
	assets, err := collectAssets(o)
	if err != nil {
		return nil, err
	}
	site, err := view.New(view.Options{
		Network: o.Network, Catalogue: words, Now: o.Now, BaseURL: o.BaseURL, Asset: assets.published, Previous: before,
	})
	if err != nil {
		return nil, err
	}
	g := &Generator{site: site, files: assets.entries()}
	for _, p := range site.Pages() {
		g.files = append(g.files, recipe{p.Path, p.Render})
	}
	g.files = append(g.files, feeds(site)...)
	g.files = append(g.files, calendars(site)...)
	g.files = append(g.files, openData(site)...)
	g.files = append(g.files, indexes(site)...)
	slices.SortFunc(g.files, func(a, b recipe) int { return cmp.Compare(a.path, b.path) })
	return g, nil
}

// kept returns what outlives an edit: the messages, and the site to compare with.
func (g *Generator) kept() (*text.Catalogue, *view.Site, error) {
	if g != nil {
		return g.site.Catalogue, g.site, nil
	}
	words, err := text.Load(locales.FS)
	return words, nil, err
}

// Pages returns the number of HTML pages.
func (g *Generator) Pages() int { return len(g.site.Pages()) }

// File makes one file by its path. It reports whether the site has it. The Body
// belongs to the caller.
func (g *Generator) File(path string) (File, bool, error) {
	i, ok := slices.BinarySearchFunc(g.files, path, func(e recipe, p string) int { return cmp.Compare(e.path, p) })
	if !ok {
		return File{}, false, nil
	}
	var buf bytes.Buffer
	err := g.files[i].make(&buf)
	return File{Path: path, Body: buf.Bytes()}, true, err
}

// largest is the size, in bytes, up to which a buffer is kept for the next file.
const largest = 1 << 20

// Files makes every file of the site on as many cores as GOMAXPROCS and yields
// them as they are ready: their order is not fixed, their content is. A Body is
// valid only until the next iteration. The first error ends the sequence; if texts
// turn out not to be fit for publishing, it is a [*TextError] after all files.
func (g *Generator) Files(ctx context.Context) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		free := make(chan *bytes.Buffer, 2*runtime.GOMAXPROCS(0))
		for range cap(free) {
			free <- &bytes.Buffer{}
		}
		for r := range g.render(ctx, free) {
			if !yield(File{Path: r.path, Body: r.body.Bytes()}, r.err) || r.err != nil {
				return
			}
			if r.body.Cap() > largest {
				r.body = &bytes.Buffer{} // results.json of a large call, once
			}
			r.body.Reset()
			free <- r.body
		}
		if err := g.finish(ctx); err != nil {
			yield(File{}, err)
		}
	}
}

// finish says what was wrong with a whole sequence.
func (g *Generator) finish(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if found := g.site.Problems(); found.Len() > 0 {
		return &TextError{found}
	}
	return nil
}

// rendered is a file in a buffer that is to be given back.
type rendered struct {
	path string
	body *bytes.Buffer
	err  error
}

// render starts the workers. The channel is closed when all files are made or ctx
// is done, and no worker outlives that.
func (g *Generator) render(ctx context.Context, free chan *bytes.Buffer) <-chan rendered {
	next, out := make(chan recipe), make(chan rendered)
	var workers sync.WaitGroup
	workers.Go(func() {
		defer close(next)
		for _, e := range g.files {
			select {
			case next <- e:
			case <-ctx.Done():
				return
			}
		}
	})
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() { renderAll(ctx, next, free, out) })
	}
	go func() {
		workers.Wait()
		close(out)
	}()
	return out
}

func renderAll(ctx context.Context, next <-chan recipe, free <-chan *bytes.Buffer, out chan<- rendered) {
	for e := range next {
		var r rendered
		select {
		case buf := <-free:
			r = rendered{path: e.path, body: buf, err: e.make(buf)}
		case <-ctx.Done():
			return
		}
		select {
		case out <- r:
		case <-ctx.Done():
			return
		}
	}
}
