package generator

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"iter"
	"slices"
	"sync"
)

// A stage is a work folder that a new site grows in. The folder is made when the
// first file differs from the live site. Its methods put, folder and open are safe
// for concurrent use.
type stage struct {
	p         *publisher
	disk      disk
	live      *generation
	outputs   outputs
	conflicts []string // foreign files in the way

	mu      sync.Mutex // guards what follows
	work    string     // the work folder; "" until it is made
	failed  error      // why it could not be made
	journal diskFile
	folders map[string]bool // made in the tree
	written map[string]ManifestFile
	kept    map[string]ManifestFile
	bytes   int64 // of written files

	unfit     bool // folders of the live site cannot be made again: no exchange
	committed bool // the run can only go forward from here
}

// newStage returns a stage without a folder.
func newStage(p *publisher) *stage {
	return &stage{
		p: p, disk: p.disk, live: p.live, folders: map[string]bool{},
		written: map[string]ManifestFile{}, kept: map[string]ManifestFile{},
	}
}

// site is the folder of the tree.
func (s *stage) site() string { return under(s.work, siteName) }

// A page is a copy of a File on its way to a worker.
type page struct {
	path string
	body []byte
}

// fill takes all files of the sequence. Bodies travel in buffers that are used
// again; there are three for each worker.
func (s *stage) fill(outer context.Context, files iter.Seq2[File, error]) error {
	ctx, cancel := context.WithCancelCause(outer)
	defer cancel(nil)
	pages, free := make(chan page, 2*workers()), make(chan []byte, 3*workers())
	var wg sync.WaitGroup
	for range workers() {
		wg.Go(func() {
			for pg := range pages {
				if ctx.Err() == nil {
					if err := s.put(pg); err != nil {
						cancel(err)
					}
				}
				select {
				case free <- pg.body:
				default:
				}
			}
		})
	}
	err := func() error {
		defer wg.Wait() // after close, also when the sequence panics
		defer close(pages)
		return s.take(ctx, files, pages, free)
	}()
	if err == nil {
		err = cmp.Or(cancelled(outer), context.Cause(ctx))
	}
	switch {
	case err != nil:
		return err
	case len(s.conflicts) > 0:
		slices.Sort(s.conflicts)
		return s.p.target.pages("publish.foreign", slices.Compact(s.conflicts))
	case len(s.outputs.files) == 0:
		return &PublishError{Code: "publish.empty", Path: s.p.target.path()}
	}
	return nil
}

// cancelled returns the cause for which a context has ended, to be returned as it is.
func cancelled(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return producerError{context.Cause(ctx)}
}

// take checks the files of the sequence and hands copies to the workers. After a
// conflict it goes on, to find them all, but nothing more is written.
func (s *stage) take(ctx context.Context, files iter.Seq2[File, error], pages chan<- page, free <-chan []byte) error {
	for f, err := range files {
		if err != nil {
			return producerError{err}
		}
		if ctx.Err() != nil {
			return nil // fill knows the cause
		}
		if err := s.outputs.add(f.Path); err != nil {
			return err
		}
		if other := s.live.inTheWay(f.Path); other != "" {
			s.conflicts = append(s.conflicts, other)
		}
		if len(s.conflicts) > 0 {
			continue
		}
		var buf []byte
		select {
		case buf = <-free:
		default:
		}
		pages <- page{f.Path, append(buf[:0], f.Body...)}
	}
	return nil
}

// put writes a page into the tree, unless the live site has it already.
func (s *stage) put(pg page) error {
	sum := sha256.Sum256(pg.body)
	digest := hex.EncodeToString(sum[:])
	if f, there := s.live.managed[pg.path]; there && f.SHA256 == digest {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.kept[pg.path] = f
		return nil
	}
	if err := s.open(); err != nil {
		return err
	}
	made, err := s.create(pg.path, pg.body, 0o666)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bytes += made.Size
	s.written[pg.path] = ManifestFile{Path: pg.path, SHA256: digest, Size: made.Size, Modified: made.Modified}
	return nil
}

// create makes a file in the tree, after writing its path into the journal.
func (s *stage) create(path string, body []byte, perm fs.FileMode) (stat, error) {
	dir, _ := splitPath(path)
	if err := s.folder(dir); err != nil {
		return stat{}, err
	}
	if _, err := s.journal.Write(journalFile(nil, path)); err != nil {
		return stat{}, err
	}
	return createFile(s.disk, under(s.site(), path), body, perm)
}

// createFile makes a new file with a content.
func createFile(d disk, name string, body []byte, perm fs.FileMode) (stat, error) {
	f, err := d.Create(name, perm)
	if err != nil {
		return stat{}, err
	}
	if _, err := f.Write(body); err != nil {
		return stat{}, errors.Join(err, f.Close())
	}
	made, err := f.Stat()
	return made, errors.Join(err, f.Close())
}

// stale returns the managed files that the new site no longer has, by path.
func (s *stage) stale() []ManifestFile {
	var stale []ManifestFile
	for _, path := range sortedKeys(s.live.managed) {
		if !s.has(path) {
			stale = append(stale, s.live.managed[path])
		}
	}
	return stale
}

// has reports whether the new site has a file of exactly that path.
func (s *stage) has(path string) bool {
	_, written := s.written[path]
	_, kept := s.kept[path]
	return written || kept
}

// manifest is that of the new site.
func (s *stage) manifest() Manifest {
	m := Manifest{Format: manifestFormat, Key: s.p.options.Key}
	for _, f := range s.written {
		m.Files = append(m.Files, f)
	}
	for _, f := range s.kept {
		m.Files = append(m.Files, f)
	}
	return m
}
