package innovato

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/check"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// A Loader reads editions. It holds the compiled schemas, so make one and use it
// for everything; it is safe for concurrent use.
type Loader struct {
	checker *check.Checker
	memory  *memory
}

// NewLoader returns a Loader. With remember it keeps what it read and reads a file
// again only when its size or modification time has changed: for a server that
// loads the same network again and again, always from the same file system. The
// error means that the toolkit's own schemas are broken, which a test excludes.
func NewLoader(remember bool) (*Loader, error) {
	checker, err := check.New()
	if err != nil {
		return nil, err
	}
	l := &Loader{checker: checker}
	if remember {
		l.memory = &memory{files: map[string]*remembered{}, judged: map[string]*judged{}}
	}
	return l, nil
}

// Network reads network.yaml and all the editions that it names from the root of
// fsys. Where there is a call.yaml instead, the network is that one edition.
//
// The Network is never nil and holds what could be read; its Problems are complete
// unless ctx was done before the end, which ctx.Err tells. Use the Network for more
// than showing the problems only if it has no errors.
func (l *Loader) Network(ctx context.Context, fsys fs.FS) *Network {
	n := &Network{}
	if _, err := fs.Stat(fsys, "network.yaml"); errors.Is(err, fs.ErrNotExist) {
		l.single(ctx, fsys, n)
		return n
	}
	r := l.reader(fsys, ".")
	if tree := r.document("network.yaml", "network.schema.json", true); tree != nil {
		l.network(ctx, tree, n, r)
	}
	n.InputHash = r.hashes["network.yaml"]
	n.Problems.Append(r.found)
	for _, e := range n.Editions {
		checkChanges(e, n.edition(path.Join(e.Folder, e.Practice.From)), &n.Problems)
	}
	return n
}

// network fills a Network whose network.yaml fits the schema.
func (l *Loader) network(ctx context.Context, tree *doc.Node, n *Network, r *reader) {
	d := decoder{first: firstLanguage(tree), found: &r.found}
	d.decode(tree, n)
	n.BaseURL = strings.TrimRight(n.BaseURL, "/")
	r.finish(&d, n.Languages, nil)
	r.missing.report(&r.found)
	var model diag.List
	l.editions(ctx, r, n, &model)
	checkNetwork(n, &model)
	r.found.Append(locate(model, r.tree))
}

func (l *Loader) single(ctx context.Context, fsys fs.FS, n *Network) {
	e, found := l.Edition(ctx, fsys, ".")
	n.Single, n.Editions, n.Problems = true, []*Edition{e}, found
	n.ID, n.Title, n.Summary, n.Languages, n.Folders = e.ID, e.Title, e.Summary, e.Languages, []string{e.ID}
}

func (l *Loader) editions(ctx context.Context, r *reader, n *Network, model *diag.List) {
	for i, folder := range n.Folders {
		at := n.at("editions/" + itoa(i))
		if info, err := fs.Lstat(r.fsys, folder); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			model.Error(at.Pos, at.Path, "file.link", diag.Args{"value": folder})
			continue
		}
		if _, err := fs.Stat(r.fsys, path.Join(folder, "call.yaml")); err != nil {
			model.Error(at.Pos, at.Path, "network.noEdition", diag.Args{"value": folder})
			continue
		}
		e, found := l.Edition(ctx, r.fsys, folder)
		n.Editions = append(n.Editions, e)
		n.Problems.Append(found)
	}
}

// Edition reads one edition from a folder of fsys, "." for its root. The Edition is
// never nil and holds what could be read; the list holds every problem that was
// found, with positions relative to fsys, unless ctx was done before the end.
// Differences from the reference practice are found by [Loader.Network] only.
func (l *Loader) Edition(ctx context.Context, fsys fs.FS, folder string) (*Edition, diag.List) {
	e := &Edition{Folder: folder}
	r := l.reader(fsys, folder)
	tree := r.document("call.yaml", "call.schema.json", true)
	if tree != nil {
		r.call(ctx, tree, e)
	}
	return e, r.found
}
