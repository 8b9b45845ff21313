package generator

import (
	"context"
	"errors"
	"iter"
)

// A PublishMode is a way of bringing a new site into the place of the old one.
type PublishMode string

const (
	// ModeExchange builds the new site beside the old one and exchanges the two
	// folders in one step. A reader sees the old site or the new one, never a
	// mixture, whatever happens and whenever the machine stops.
	ModeExchange PublishMode = "exchange"
	// ModeFiles builds the new files in a hidden folder inside the site, writes
	// down what is to be done, and moves file by file. Every page is whole at any
	// time; if the machine stops halfway, pages of the old and the new site stand
	// side by side until the next run, which finishes the work first.
	ModeFiles PublishMode = "files"
)

// PublishOptions say how a site is published. The zero value is ready to use.
type PublishOptions struct {
	// Key names the input that the files are made from, such as a hash of all
	// source files. It is kept in the manifest; see [Current]. The manifest lies
	// in the site with the mode 0600, but folders get copied: if the input holds
	// private marks, let the key be a keyed hash (HMAC) that nobody can guess at.
	Key string
	// Refuse lists folders (the input, first of all) that must neither hold the
	// site nor lie in it. Paths that do not exist are compared as text.
	Refuse []string
	// OverwriteEdited allows files of the site that somebody edited by hand to be
	// replaced or removed. A copy is kept: in ".<name>.backup" beside the site
	// (so that it is not served), or, in ModeFiles, in ".innovato-backup" inside
	// it with the mode 0700. Below it come the first 12 digits of the hash of the
	// edited file and its path. Nothing ever removes these copies.
	OverwriteEdited bool
	// Mode is the mode wanted. Empty means ModeExchange where it is possible and
	// ModeFiles elsewhere; so does ModeExchange. ModeFiles is always granted.
	Mode PublishMode
}

// A Report says what [Publish] did.
type Report struct {
	// Mode is the mode that was used.
	Mode PublishMode
	// Why is the message id of the reason for which ModeFiles was used, such as
	// "publish.why.mount"; empty with ModeExchange.
	Why string
	// Written, Kept and Removed count files of the site that were written (new or
	// changed), left as they are, and removed (no longer part of the site).
	Written, Kept, Removed int
	// Foreign counts files in the folder that Publish never wrote, and left alone.
	Foreign int
	// Unchanged says that the live site was already what was asked for.
	Unchanged bool
	// Bytes is the size of the files written, in bytes.
	Bytes int64
	// Warning is a problem that came up after the new site was live, such as a
	// foreign file in what remains of the old one. The site is published.
	Warning error
}

// Publish makes the folder dir hold exactly the files of the sequence, besides
// the foreign files in it, which it never touches.
//
// It promises, under [ModeExchange], that a reader and a machine that stops at any
// moment find the old site or the new one, whole; under [ModeFiles], that every
// page is whole. In both, an unchanged file keeps its inode and modification time,
// no file is ever truncated, and nothing is deleted that Publish did not write
// itself. A sequence that yields an error, a cancelled context and a full disk
// leave the old site as it was. What a killed run left over is finished or
// removed by the next.
//
// A path must satisfy [io/fs.ValidPath], be printable ASCII, hold no name that
// Windows reserves and none that begins with ".innovato"; no two paths may be
// equal apart from case.
//
// Bodies are copied during the yield (about 1 µs for 13 KB) and hashed and written
// by as many workers as GOMAXPROCS, so that only a few are in memory at a time.
//
// The site is built by one process at a time; a second one gets [ErrBusy]. If dir
// is a symbolic link, the folder it points to is published. Missing parents are
// created. The permissions and owner of folders are kept, access control lists
// and security labels of folders are not.
//
// Errors of the sequence and of ctx are returned as they are. Every other error is
// a [*PublishError] that names the path.
func Publish(ctx context.Context, dir string, files iter.Seq2[File, error], o PublishOptions) (Report, error) {
	t, err := resolveTarget(dir, o.Refuse)
	if err != nil {
		return Report{}, err
	}
	d, at, err := t.open()
	if err != nil {
		return Report{}, t.ioError(err)
	}
	defer func() { _ = d.Close() }() // nothing is written through the root itself
	p := &publisher{disk: d, at: at, target: t, options: o}
	return p.publish(ctx, files)
}

// A publisher is one run of Publish. It is used by one goroutine.
type publisher struct {
	disk    disk
	at      places
	target  target
	options PublishOptions
	live    *generation
	stage   *stage
	report  Report

	backedUp bool            // copies of edited files were kept
	folders  map[string]bool // of the live site, known to be there; in ModeFiles
}

// publish runs under the lock and turns errors into those promised.
func (p *publisher) publish(ctx context.Context, files iter.Seq2[File, error]) (Report, error) {
	p.report.Mode = ModeExchange
	unlock, err := p.lock()
	if err != nil {
		return Report{}, p.target.ioError(err)
	}
	defer func() { _ = unlock.Close() }()
	done := false
	defer func() {
		if !done { // also when the sequence panics
			p.abandon()
		}
	}()
	err = p.run(ctx, files)
	if err != nil {
		return Report{}, p.target.ioError(err)
	}
	done = true
	if p.report.Warning != nil {
		p.report.Warning = p.target.ioError(p.report.Warning)
	}
	return p.report, nil
}

// run does the steps in their order.
func (p *publisher) run(ctx context.Context, files iter.Seq2[File, error]) error {
	if err := p.recover(); err != nil {
		return err
	}
	if err := p.inspect(); err != nil {
		return err
	}
	if err := p.chooseMode(); err != nil {
		return err
	}
	p.stage = newStage(p)
	if err := p.stage.fill(ctx, files); err != nil {
		return err
	}
	return p.commit(ctx)
}

// recover finishes or removes what killed runs left over.
func (p *publisher) recover() error {
	if err := p.rollForward(p.at.inner); err != nil {
		return err
	}
	if err := p.discard(p.at.inner); err != nil {
		return err
	}
	if p.at.outer == "" {
		return nil
	}
	return p.discard(p.at.outer)
}

// inspect reads the live site and refuses to go on if that would lose something.
func (p *publisher) inspect() error {
	live, err := readGeneration(p.disk, p.at)
	if errors.Is(err, errManifest) {
		return p.target.pages("publish.manifest", []string{manifestName})
	}
	if err != nil {
		return err
	}
	p.live = live
	if _, git := live.tree[".git"]; git && !live.ours {
		return p.target.unsafe("git")
	}
	if edited := live.editedPaths(); len(edited) > 0 && !p.options.OverwriteEdited {
		return p.target.pages("publish.edited", edited)
	}
	p.report.Foreign = len(live.foreign)
	return nil
}

// chooseMode settles the mode as far as it is known before writing.
func (p *publisher) chooseMode() error {
	if p.report.Mode == ModeFiles {
		return nil
	}
	switch {
	case p.options.Mode == ModeFiles:
		p.useFiles("asked")
	case !canExchange:
		p.useFiles("platform")
	case p.live.mixed:
		p.useFiles("mount")
	case p.live.exists:
		mounted, err := p.disk.Mounted(p.at.live)
		if err != nil {
			return err
		}
		if mounted {
			p.useFiles("mount")
		}
	}
	return nil
}

// useFiles settles on ModeFiles for the given reason.
func (p *publisher) useFiles(why string) {
	p.report.Mode, p.report.Why = ModeFiles, "publish.why."+why
}

// abandon removes the stage of a run that failed, as far as that is possible;
// what cannot be removed is left to the next run. After the commit record is
// written there is nothing to abandon: the next run goes forward.
func (p *publisher) abandon() {
	if p.stage == nil || p.stage.work == "" || p.stage.committed {
		return
	}
	p.stage.close()
	_ = p.discard(p.stage.work) // the error that led here is the one to report
}

// commit brings the staged site live.
func (p *publisher) commit(ctx context.Context) error {
	s := p.stage
	stale := s.stale()
	p.report.Written, p.report.Kept, p.report.Bytes = len(s.written), len(s.kept), s.bytes
	p.report.Removed = len(stale)
	if len(s.written) == 0 && len(stale) == 0 && p.live.ours {
		p.report.Unchanged = true
		p.report.Warning = p.refreshManifest()
		return nil
	}
	if err := s.open(); err != nil {
		return err
	}
	defer s.close()
	if p.report.Mode == ModeExchange {
		err := p.commitExchange(ctx)
		if err == nil || !impossible(err) || !p.live.exists || s.committed {
			return err
		}
		if err := p.convert(); err != nil {
			return err
		}
		p.useFiles("exchange")
	}
	return p.commitFiles(ctx, stale)
}
