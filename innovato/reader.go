package innovato

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"strings"
	"time"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// A reader reads the files of one folder.
type reader struct {
	loader *Loader
	fsys   fs.FS
	folder string
	found  diag.List         // with exact places
	hashes map[string]string // SHA-256 of each file read, by name in the folder
	// missing are the texts that lack a language.
	missing untranslated
	// trees are documents that were parsed again to find a place, by file name.
	trees map[string]*doc.Node
}

func (l *Loader) reader(fsys fs.FS, folder string) *reader {
	return &reader{
		loader: l, fsys: fsys, folder: folder,
		hashes: map[string]string{}, missing: untranslated{}, trees: map[string]*doc.Node{},
	}
}

// call fills an edition whose call.yaml fits the schema.
func (r *reader) call(ctx context.Context, tree *doc.Node, e *Edition) {
	e.tree = tree
	r.trees[path.Join(r.folder, "call.yaml")] = tree
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

	r.listFiles(e)
	r.proposals(ctx, e)
	r.progress(e)
	r.pages(e)
	r.missing.report(&r.found)

	var model diag.List
	checkCall(&e.Call, &model)
	checkProposals(e, &model)
	rules := r.tables(e)
	checkEdition(e, &model)
	model.Append(rules)
	r.found.Append(locate(model, r.tree))
	e.Hash, e.InputHash = r.sums()
}

// tree returns a YAML document that was read before, to find places in it; nil for
// other files.
func (r *reader) tree(file string) *doc.Node {
	tree, ok := r.trees[file]
	if !ok && strings.HasSuffix(file, ".yaml") {
		if src, _, err := r.loader.content(r.fsys, file); err == nil {
			tree, _ = doc.Parse(file, src)
		}
		r.trees[file] = tree
	}
	return tree
}

// finish resolves what a decoder read in the edition's time zone and holds its
// texts to the edition's languages.
func (r *reader) finish(d *decoder, languages []string, zone *time.Location) {
	if zone == nil {
		zone = time.UTC
	}
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
	if err != nil {
		r.unread(full, err, required)
		return nil
	}
	r.hashes[name] = hash
	return src
}

// A plain is a Markdown file as it was read.
type plain struct {
	words string
	hash  string
	found diag.List
	err   error // why there is nothing else
}

// plain reads a Markdown file.
func (l *Loader) plain(fsys fs.FS, full string) plain {
	file, err := l.file(fsys, full)
	if err != nil {
		return plain{err: err}
	}
	return remember(l.memory, func() (plain, bool) {
		if file.plain == nil {
			return plain{}, false
		}
		return *file.plain, true
	}, func() plain {
		words := strings.TrimPrefix(strings.ReplaceAll(string(file.src), "\r\n", "\n"), "\ufeff")
		return plain{words: words, hash: file.hash, found: doc.CheckPlain(full, file.src)}
	}, func(p plain) { file.plain = &p })
}

// take reports what is wrong with a Markdown file. It returns its words, and whether
// they can be used.
func (r *reader) take(name string, p plain) (string, bool) {
	if p.err != nil {
		r.unread(path.Join(r.folder, name), p.err, true)
		return "", false
	}
	r.hashes[name] = p.hash
	r.found.Append(p.found)
	return p.words, !p.found.HasErrors()
}

// unread reports why a file was not read.
func (r *reader) unread(full string, err error, required bool) {
	code, args := diag.Code("file.unreadable"), diag.Args{"value": full}
	switch {
	case errors.Is(err, fs.ErrNotExist) && !required:
		return
	case errors.Is(err, fs.ErrNotExist):
		code = "file.missing"
	case errors.Is(err, errLink):
		code = "file.link"
	case errors.Is(err, errTooLarge):
		code, args = "yaml.tooLarge", diag.Args{"limit": itoa(maxBytes(full) >> 20)}
	}
	r.found.Error(diag.Pos{File: full}, "", code, args)
}

// document reads a YAML file and checks it against its schema. It returns nil if
// there is nothing to go on with, or no such file and none is required.
func (r *reader) document(name, schema string, required bool) *doc.Node {
	full := path.Join(r.folder, name)
	file, err := r.loader.file(r.fsys, full)
	if err != nil {
		r.unread(full, err, required)
		return nil
	}
	r.hashes[name] = file.hash
	d := r.loader.document(file, full, schema)
	r.found.Append(d.found)
	if d.found.HasErrors() {
		return nil
	}
	return d.tree
}

// A document is a YAML file that was compared with its schema.
type document struct {
	tree  *doc.Node
	found diag.List
}

func (l *Loader) document(file *remembered, full, schema string) document {
	return remember(l.memory,
		func() (document, bool) { d, ok := file.document[schema]; return d, ok },
		func() document {
			var d document
			if d.tree, d.found = doc.Parse(full, file.src); d.tree != nil {
				d.found.Append(l.checker.Check(schema, d.tree))
			}
			return d
		},
		func(d document) { file.document[schema] = d })
}

// sums returns the SHA-256 of the names and hashes of the documents that the ranking
// depends on, and of all files that were read.
func (r *reader) sums() (ranking, all string) {
	one, both := sha256.New(), sha256.New()
	var line []byte
	for _, name := range sortedKeys(r.hashes) {
		line = append(append(append(append(line[:0], r.hashes[name]...), "  "...), name...), '\n')
		both.Write(line)
		if name != "progress.yaml" && !strings.HasPrefix(name, "pages/") && !strings.HasPrefix(name, "assets/") {
			one.Write(line)
		}
	}
	return hex.EncodeToString(one.Sum(nil)), hex.EncodeToString(both.Sum(nil))
}
