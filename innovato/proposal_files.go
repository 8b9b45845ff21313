package innovato

import (
	"context"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// proposals reads proposals.yaml and the files below proposals/.
func (r *reader) proposals(ctx context.Context, e *Edition) {
	if tree := r.document("proposals.yaml", "proposals.schema.json", false); tree != nil {
		r.decodeProposals(tree, e)
	} else {
		e.allLost = r.hashes["proposals.yaml"] != "" // there, but broken
	}
	var names, bodies []string
	for _, name := range r.list("proposals") {
		switch path.Ext(name) {
		case ".yaml":
			names = append(names, name)
		case ".md":
			bodies = append(bodies, name)
		default:
			r.unexpected(name, "")
		}
	}
	for _, one := range r.parallel(ctx, names, e) {
		r.found.Append(one.found)
		r.missing.add(one.missing)
		if one.hash != "" {
			r.hashes[one.name] = one.hash
		}
		if one.proposal != nil {
			e.Proposals = append(e.Proposals, one.proposal)
			r.fileName(one)
		}
		if stem := strings.TrimSuffix(path.Base(one.name), ".yaml"); one.proposal == nil || one.proposal.ID != stem {
			e.lose(stem)
		}
	}
	r.bodies(ctx, e, bodies)
}

// lose notes the id of a proposal whose file is broken.
func (e *Edition) lose(id string) {
	if e.lost == nil {
		e.lost = map[string]bool{}
	}
	e.lost[id] = true
}

// unread reports whether an id may be that of a proposal that could not be read, so
// that what refers to it is not wrong.
func (e *Edition) unread(id string) bool { return e.allLost || e.lost[id] }

func (r *reader) decodeProposals(tree *doc.Node, e *Edition) {
	d := decoder{first: e.Languages[0], found: &r.found}
	var file struct {
		Proposals []*Proposal `yaml:"proposals"`
	}
	d.decode(tree, &file)
	r.finish(&d, e.Languages, e.zone)
	e.Proposals = file.Proposals
}

// fileName holds the name of a proposal's file to its id.
func (r *reader) fileName(one oneProposal) {
	id, file := one.proposal.ID, path.Base(one.name)
	if want := id + ".yaml"; file != want {
		r.found.Error(one.proposal.Pos, "/id", "proposal.fileName", diag.Args{"id": id, "file": file, "want": want})
	}
}

// oneProposal is a proposal from a file of its own.
type oneProposal struct {
	name     string
	hash     string
	proposal *Proposal // nil if the file is not one
	found    diag.List
	missing  untranslated
}

func (l *Loader) readProposal(fsys fs.FS, folder, name string, e *Edition) oneProposal {
	r := l.reader(fsys, folder)
	one := oneProposal{name: name}
	if tree := r.document(name, "proposal.schema.json", true); tree != nil {
		d := decoder{first: e.Languages[0], found: &r.found}
		one.proposal = &Proposal{}
		d.decode(tree, one.proposal)
		r.finish(&d, e.Languages, e.zone)
	}
	one.found, one.missing, one.hash = r.found, r.missing, r.hashes[name]
	return one
}

// parallel reads proposals on all cores. The result is in the order of names.
func (r *reader) parallel(ctx context.Context, names []string, e *Edition) []oneProposal {
	out := make([]oneProposal, len(names))
	onAllCores(ctx, len(names), func(i int) { out[i] = r.loader.proposal(r.fsys, r.folder, names[i], e) })
	return out
}

// onAllCores does n things, or those that are begun before ctx is done.
func onAllCores(ctx context.Context, n int, do func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	workers.Wait()
}

// A body is the text of a proposal in a file of its own, in one language.
type body struct {
	name, id, lang string
	known          bool      // whether the edition has the language
	proposal       *Proposal // nil if there is none
	plain          plain
}

// bodies adds the texts of proposals/ID.LANGUAGE.md.
func (r *reader) bodies(ctx context.Context, e *Edition, names []string) {
	byID := make(map[string]*Proposal, len(e.Proposals))
	for _, p := range e.Proposals {
		byID[p.ID] = p
	}
	bodies := make([]body, len(names))
	for i, name := range names {
		b := body{name: name}
		b.id, b.lang, b.known = languageOf(path.Base(name), e.Languages)
		b.proposal = byID[b.id]
		bodies[i] = b
	}
	onAllCores(ctx, len(bodies), func(i int) {
		if b := &bodies[i]; b.known && b.proposal != nil {
			b.plain = r.loader.plain(r.fsys, path.Join(r.folder, b.name))
		}
	})
	if ctx.Err() != nil {
		return
	}
	last := (*Proposal)(nil)
	for _, b := range bodies {
		if b.proposal != nil && b.proposal != last {
			last = b.proposal // its versions are nobody else's from here on
			last.Body.versions = append(make([]version, 0, len(e.Languages)), last.Body.versions...)
		}
		r.body(e, b)
	}
}

func (r *reader) body(e *Edition, b body) {
	full := path.Join(r.folder, b.name)
	switch {
	case !b.known:
		r.found.Error(diag.Pos{File: full}, "", "file.language", diag.Args{"value": path.Base(full), "known": strings.Join(e.Languages, ", ")})
	case b.proposal == nil && e.unread(b.id): // reported where it is broken
	case b.proposal == nil:
		r.found.Error(diag.Pos{File: full}, "", "proposal.bodyWithoutProposal", diag.Args{"value": b.id})
	case b.proposal.Body.Has(b.lang):
		r.found.Error(diag.Pos{File: full}, "", "proposal.bodyTwice", diag.Args{"id": b.id, "language": b.lang})
	default:
		if words, ok := r.take(b.name, b.plain); ok {
			b.proposal.Body.add(version{lang: b.lang, words: words, place: fileplace(full, 0)}, e.Languages[0])
		}
	}
}

// languageOf splits "about.it.md" into about and it.
func languageOf(name string, languages []string) (stem, lang string, ok bool) {
	name = strings.TrimSuffix(name, ".md")
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return name, "", false
	}
	stem, lang = name[:dot], name[dot+1:]
	return stem, lang, slices.Contains(languages, lang)
}
