package innovato

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

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
// loads the same network again and again. The error means that the toolkit's own
// schemas are broken, which a test excludes.
func NewLoader(remember bool) (*Loader, error) {
	checker, err := check.New()
	if err != nil {
		return nil, err
	}
	l := &Loader{checker: checker}
	if remember {
		l.memory = &memory{files: map[string]*remembered{}}
	}
	return l, nil
}

// Network reads network.yaml and all the editions that it names from the root of
// fsys. Where there is a call.yaml instead, the network is that one edition.
//
// The Network is never nil and holds what could be read; its Problems are complete.
// Use it for more than showing the problems only if it has no errors.
func (l *Loader) Network(ctx context.Context, fsys fs.FS) *Network {
	n := &Network{}
	r := l.reader(fsys, ".")
	if _, err := fs.Stat(fsys, "network.yaml"); errors.Is(err, fs.ErrNotExist) {
		l.single(ctx, fsys, n)
		return n
	}
	if tree := r.document("network.yaml", "network.schema.json"); tree != nil {
		d := decoder{first: firstLanguage(tree), found: &r.found}
		d.decode(tree, n)
		r.finish(&d, n.Languages, time.UTC)
		r.missing.report(&r.found)
		l.editions(ctx, fsys, n, r)
		checkNetwork(n, &r.found)
	}
	n.InputHash = r.hashes["network.yaml"]
	n.Problems.Append(r.found)
	for _, e := range n.Editions {
		checkChanges(e, n.edition(path.Join(e.Folder, e.Practice.From)), &n.Problems)
	}
	return n
}

func (l *Loader) single(ctx context.Context, fsys fs.FS, n *Network) {
	e, found := l.Edition(ctx, fsys, ".")
	n.Single, n.Editions, n.Problems = true, []*Edition{e}, found
	n.ID, n.Title, n.Summary, n.Languages, n.Folders = e.ID, e.Title, e.Summary, e.Languages, []string{e.ID}
}

func (l *Loader) editions(ctx context.Context, fsys fs.FS, n *Network, r *reader) {
	for i, folder := range n.Folders {
		if _, err := fs.Stat(fsys, path.Join(folder, "call.yaml")); err != nil {
			r.found.Error(n.Pos, "/editions/"+itoa(i), "network.noEdition", diag.Args{"value": folder})
			continue
		}
		e, found := l.Edition(ctx, fsys, folder)
		n.Editions = append(n.Editions, e)
		n.Problems.Append(found)
	}
}

// Edition reads one edition from a folder of fsys, "." for its root. The Edition is
// never nil and holds what could be read; the list holds every problem that was
// found, with positions relative to fsys. Differences from the reference practice
// are found by [Loader.Network] only.
func (l *Loader) Edition(ctx context.Context, fsys fs.FS, folder string) (*Edition, diag.List) {
	e := &Edition{Folder: folder}
	r := l.reader(fsys, folder)
	tree := r.document("call.yaml", "call.schema.json")
	if tree != nil {
		r.call(ctx, tree, e)
	}
	return e, r.found
}

// A reader reads the files of one folder.
type reader struct {
	loader *Loader
	fsys   fs.FS
	folder string
	found  diag.List
	hashes map[string]string // SHA-256 of each file read, by name in the folder
	// missing are the texts that lack a language.
	missing untranslated
}

func (l *Loader) reader(fsys fs.FS, folder string) *reader {
	return &reader{loader: l, fsys: fsys, folder: folder, hashes: map[string]string{}, missing: untranslated{}}
}

// call fills an edition whose call.yaml fits the schema.
func (r *reader) call(ctx context.Context, tree *doc.Node, e *Edition) {
	d := decoder{first: firstLanguage(tree), found: &r.found}
	d.decode(tree, &e.Call)
	e.RulesHash = r.hashes["call.yaml"]
	var err error
	if e.zone, err = zone(e.TimeZone); err != nil {
		r.found.Error(tree.Get("timeZone").Pos, "/timeZone", "call.timeZone", diag.Args{"value": e.TimeZone})
		e.zone = time.UTC
	}
	r.finish(&d, e.Languages, e.zone)
	e.completeTimeline()
	checkCall(&e.Call, &r.found)

	r.listFiles(e)
	r.proposals(ctx, e)
	r.progress(e)
	r.pages(e)
	r.tables(e)
	r.missing.report(&r.found)
	checkEdition(e, &r.found)
	checkRules(e, func(p string) diag.Pos { return nearestPos(tree, p) }, &r.found)
	e.tree = tree
	e.Hash = r.hash(func(name string) bool {
		return !strings.HasPrefix(name, "pages/") && !strings.HasPrefix(name, "assets/")
	})
	e.InputHash = r.hash(func(string) bool { return true })
}

// nearestPos returns the place of the value at a JSON Pointer, or of the nearest
// one around it that exists.
func nearestPos(tree *doc.Node, pointer string) diag.Pos {
	for pointer != "" {
		if n := tree.At(pointer); n != nil {
			return n.Pos
		}
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
	}
	return tree.Pos
}

// finish resolves what a decoder read in the edition's time zone and holds its
// texts to the edition's languages.
func (r *reader) finish(d *decoder, languages []string, zone *time.Location) {
	for _, m := range d.moments {
		m.resolve(zone, &r.found)
	}
	checkTexts(d.texts, languages, r.missing, &r.found)
}

// firstLanguage returns the language that a text without one is in.
func firstLanguage(tree *doc.Node) string {
	if list := tree.Get("languages"); list != nil && len(list.Items) > 0 {
		return list.Items[0].Text
	}
	return Languages()[0]
}

// read returns the content of a file; problems are reported. A missing file that
// is not required is nil.
func (r *reader) read(name string, required bool) []byte {
	full := path.Join(r.folder, name)
	src, hash, err := r.loader.content(r.fsys, full)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !required:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		r.found.Error(diag.Pos{File: full}, "", "file.missing", diag.Args{"value": full})
		return nil
	case err != nil:
		r.found.Error(diag.Pos{File: full}, "", "file.unreadable", diag.Args{"value": full})
		return nil
	}
	r.hashes[name] = hash
	return src
}

// document reads a YAML file and checks it against its schema. It returns nil if
// there is nothing to go on with.
func (r *reader) document(name, schema string) *doc.Node {
	src := r.read(name, true)
	if src == nil {
		return nil
	}
	tree, found := r.loader.parse(path.Join(r.folder, name), src, schema)
	r.found.Append(found)
	if found.HasErrors() {
		return nil
	}
	return tree
}

func (l *Loader) parse(file string, src []byte, schema string) (*doc.Node, diag.List) {
	tree, found := doc.Parse(file, src)
	if tree != nil {
		found.Append(l.checker.Check(schema, tree))
	}
	return tree, found
}

// hash returns the SHA-256 of the names and hashes of the files that were read.
func (r *reader) hash(include func(name string) bool) string {
	var all bytes.Buffer
	for _, name := range sortedKeys(r.hashes) {
		if include(name) {
			all.WriteString(r.hashes[name] + "  " + name + "\n")
		}
	}
	return digest(all.Bytes())
}

// proposals reads proposals.yaml and the files below proposals/.
func (r *reader) proposals(ctx context.Context, e *Edition) {
	if r.has("proposals.yaml") {
		if tree := r.document("proposals.yaml", "proposals.schema.json"); tree != nil {
			r.decodeProposals(tree, e)
		}
	}
	var names, bodies []string
	for _, name := range r.list("proposals") {
		switch {
		case strings.HasSuffix(name, ".yaml"):
			names = append(names, name)
		case strings.HasSuffix(name, ".md"):
			bodies = append(bodies, name)
		}
	}
	for _, one := range r.parallel(ctx, names, e) {
		r.found.Append(one.found)
		r.missing.add(one.missing)
		r.hashes[one.name] = one.hash
		if one.proposal != nil {
			e.Proposals = append(e.Proposals, one.proposal)
			r.fileName(one)
		}
	}
	r.bodies(e, bodies)
}

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
	if want := strings.TrimSuffix(path.Base(one.name), ".yaml"); one.proposal.ID != want {
		r.found.Error(one.proposal.Pos, "/id", "proposal.fileName", diag.Args{"id": one.proposal.ID, "file": path.Base(one.name), "want": one.proposal.ID + ".yaml"})
	}
}

// oneProposal is a proposal from a file of its own.
type oneProposal struct {
	name     string
	hash     string
	proposal *Proposal
	found    diag.List
	missing  untranslated
}

// parallel reads proposals on all cores. The result is in the order of names.
func (r *reader) parallel(ctx context.Context, names []string, e *Edition) []oneProposal {
	out := make([]oneProposal, len(names))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		workers.Go(func() {
			for i := range next {
				out[i] = r.loader.proposal(r.fsys, r.folder, names[i], e)
			}
		})
	}
	for i := range names {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	workers.Wait()
	return out
}

// bodies adds the texts of proposals/ID.LANGUAGE.md.
func (r *reader) bodies(e *Edition, names []string) {
	byID := make(map[string]*Proposal, len(e.Proposals))
	for _, p := range e.Proposals {
		byID[p.ID] = p
	}
	for _, name := range names {
		id, lang, ok := languageOf(path.Base(name), e.Languages)
		p := byID[id]
		full := path.Join(r.folder, name)
		switch {
		case !ok:
			r.found.Error(diag.Pos{File: full}, "", "file.language", diag.Args{"value": full, "known": strings.Join(e.Languages, ", ")})
		case p == nil:
			r.found.Error(diag.Pos{File: full}, "", "proposal.bodyWithoutProposal", diag.Args{"value": id})
		case p.Body.Has(lang):
			r.found.Error(diag.Pos{File: full}, "", "proposal.bodyTwice", diag.Args{"id": id, "language": lang})
		default:
			words := string(r.read(name, true))
			p.Body = p.Body.with(version{lang: lang, words: words, place: fileplace(full, 0)})
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

// fileplace returns the places of a text that is a file, after some lines.
func fileplace(file string, skipped int) place {
	return func(line, column int) diag.Pos {
		return diag.Pos{File: file, Line: line + skipped, Column: column}
	}
}

// with returns the Text with one more version, in the order of [Languages].
func (t Text) with(v version) Text {
	t.versions = append(slices.Clone(t.versions), v)
	order := Languages()
	slices.SortStableFunc(t.versions, func(a, b version) int {
		return slices.Index(order, a.lang) - slices.Index(order, b.lang)
	})
	return t
}

// Only returns the network with one of its editions alone, as a site of its own.
// The edition keeps what is known of its reference practice; of the problems those
// of the edition are left.
func (n *Network) Only(e *Edition) *Network {
	out := &Network{
		ID: e.ID, Title: e.Title, Summary: e.Summary, Languages: e.Languages, BaseURL: n.BaseURL,
		Folders: []string{e.Folder}, Single: true, Editions: []*Edition{e},
	}
	for _, d := range n.Problems.Sorted() {
		if strings.HasPrefix(d.Pos.File, e.Folder+"/") {
			out.Problems.Add(d)
		}
	}
	return out
}
