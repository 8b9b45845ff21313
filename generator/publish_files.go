package generator

import (
	"cmp"
	"context"
	"encoding/json"
	"path"
	"slices"
	"strings"
)

// A commitRecord is what remains to be done in ModeFiles once all new files are
// durable. It is carried out by the run that wrote it, or by the next one; every
// step can be done twice.
type commitRecord struct {
	Format int            `json:"format"` // 1
	First  []ManifestFile `json:"first"`  // old files that stand in the way of new ones
	Moves  []commitMove   `json:"moves"`  // new files, in the order of moving
	Stale  []ManifestFile `json:"stale"`  // old files to remove
}

// A commitMove brings one new file live.
type commitMove struct {
	Path string        `json:"path"`
	Old  *ManifestFile `json:"old,omitempty"` // what it replaces, nil if nothing
}

// commitFiles brings the staged files live, file by file.
func (p *publisher) commitFiles(ctx context.Context, stale []ManifestFile) error {
	s := p.stage
	if err := p.backUp(); err != nil {
		return err
	}
	record := s.record(stale)
	if err := p.checkTargets(record); err != nil {
		return err
	}
	if err := s.writeManifest(); err != nil {
		return err
	}
	text, err := json.Marshal(record)
	if err != nil {
		return err
	}
	fresh := under(s.work, commitNewName)
	if _, err := createFile(p.disk, fresh, text, 0o600); err != nil {
		return err
	}
	if err := p.disk.Sync(s.work); err != nil {
		return err
	}
	if err := cancelled(ctx); err != nil {
		return err
	}
	if err := p.disk.Rename(fresh, under(s.work, commitName)); err != nil {
		return err
	}
	s.committed = true
	s.close()
	if err := p.disk.SyncDir(s.work); err != nil {
		return err
	}
	if err := p.apply(s.work, record); err != nil {
		return err
	}
	p.report.Warning = p.discard(s.work)
	return nil
}

// record lists what is to be done.
func (s *stage) record(stale []ManifestFile) commitRecord {
	r := commitRecord{Format: manifestFormat}
	for _, path := range sortedKeys(s.written) {
		m := commitMove{Path: path}
		if old, there := s.live.managed[path]; there {
			m.Old = &old
		}
		r.Moves = append(r.Moves, m)
	}
	slices.SortStableFunc(r.Moves, func(a, b commitMove) int { return order(a.Path, b.Path) })
	for _, f := range stale {
		if s.blocks(f.Path) {
			r.First = append(r.First, f)
		} else {
			r.Stale = append(r.Stale, f)
		}
	}
	return r
}

// blocks reports whether an old file must go before new ones can come: it has the
// path of a new folder, lies in a folder that has the path of a new file, or
// differs from a new file only in case.
func (s *stage) blocks(old string) bool {
	folded := fold(old)
	if _, file := s.outputs.files[folded]; file {
		return true
	}
	if _, folder := s.outputs.folders[folded]; folder {
		return true
	}
	for {
		dir, _ := splitPath(folded)
		if dir == "." {
			return false
		}
		if _, file := s.outputs.files[dir]; file {
			return true
		}
		folded = dir
	}
}

// order brings assets before pages, pages before sitemaps and feeds, and deeper
// pages before those that lead to them.
func order(a, b string) int {
	return cmp.Or(
		cmp.Compare(rank(a), rank(b)),
		cmp.Compare(strings.Count(b, "/"), strings.Count(a, "/")),
		cmp.Compare(a, b),
	)
}

// rank is the turn of a file: 0 for assets, 1 for pages, 2 for what lists pages.
func rank(name string) int {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm":
		return 1
	case ".xml", ".txt", ".json", ".ics", ".atom", ".rss":
		return 2
	default:
		return 0
	}
}

// checkTargets makes sure, before anything is moved, that new paths are free. The
// live site was looked at when the run began; and a file system that ignores case
// knows more names than were listed then.
func (p *publisher) checkTargets(r commitRecord) error {
	var taken []string
	going := map[string]bool{}
	for _, f := range r.First {
		going[fold(f.Path)] = true
	}
	for _, m := range r.Moves {
		if m.Old != nil || going[fold(m.Path)] {
			continue
		}
		s, err := p.disk.Lstat(under(p.at.live, m.Path))
		if err == nil && !s.Mode.IsDir() {
			taken = append(taken, m.Path)
		}
	}
	if len(taken) > 0 {
		return p.target.pages("publish.foreign", taken)
	}
	return nil
}
