package generator

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// What can keep a site from being published, for errors.Is. The codes of a
// [PublishError] below each of them are finer.
var (
	// ErrBusy says that another process is publishing the same site.
	ErrBusy = errors.New("another build is publishing this site")
	// ErrForeign says that pages have the paths of files that Publish never wrote.
	ErrForeign = errors.New("files that are not of this site stand in the way of pages")
	// ErrEdited says that files of the site were edited by hand.
	ErrEdited = errors.New("files of the site were edited by hand")
	// ErrLeftover says that the remains of a killed run hold unknown files.
	ErrLeftover = errors.New("the remains of an earlier run hold unknown files")
	// ErrManifest says that the list of the files of the site cannot be read.
	ErrManifest = errors.New("the list of the files of the site cannot be read")
	// ErrUnsafeTarget says that the folder must not be published into.
	ErrUnsafeTarget = errors.New("the folder must not be published into")
	// ErrPath says that a file of the sequence has a path that is not allowed.
	ErrPath = errors.New("the path of a page is not allowed")
	// ErrCollision says that two files of the sequence have the same path, or
	// paths that are the same file on some systems.
	ErrCollision = errors.New("two pages have the same path")
	// ErrEmpty says that the sequence had no files. To take a site down, delete it.
	ErrEmpty = errors.New("there is nothing to publish")
	// ErrIO says that the file system failed.
	ErrIO = errors.New("the file system failed")
)

// A PublishError says why a site was not published.
type PublishError struct {
	// Code is a message id: one of publish.busy, publish.foreign, publish.edited,
	// publish.leftover, publish.manifest, publish.unsafeTarget, publish.path,
	// publish.collision, publish.empty, publish.io, with a dot and a finer word
	// after publish.unsafeTarget, publish.path and publish.io.
	Code string
	// Path is the file or folder concerned: as it is called in the sequence for
	// publish.path and publish.collision, and else as the system calls it.
	Path string
	// Paths are all the files concerned, if there can be several, Path first.
	Paths []string
	// Err is the cause, if there is one besides the code.
	Err error
}

// Error says in English what is wrong. Readers see the message of the code.
func (e *PublishError) Error() string {
	text := e.Code
	if cause := e.sentinel(); cause != nil {
		text = cause.Error()
	}
	paths := e.Paths
	if len(paths) == 0 {
		paths = []string{e.Path}
	}
	text += ": " + listPaths(paths)
	if e.Err != nil {
		text += ": " + reason(e.Err)
	}
	return text
}

// Unwrap returns the cause.
func (e *PublishError) Unwrap() error { return e.Err }

// Is reports whether target is the sentinel of the code.
func (e *PublishError) Is(target error) bool { return target == e.sentinel() }

// Args are the fields of the message: path, paths (all of them, joined by commas;
// at most ten are named), count, and reason (of the system, in English).
func (e *PublishError) Args() map[string]string {
	paths := e.Paths
	if len(paths) == 0 {
		paths = []string{e.Path}
	}
	args := map[string]string{
		"path": e.Path, "paths": listPaths(paths), "count": strconv.Itoa(len(paths)), "reason": "",
	}
	if e.Err != nil {
		args["reason"] = reason(e.Err)
	}
	return args
}

// sentinel returns the error of the code, or nil if the code is unknown.
func (e *PublishError) sentinel() error {
	parts := strings.SplitN(e.Code, ".", 3)
	if len(parts) < 2 {
		return nil
	}
	switch parts[1] {
	case "busy":
		return ErrBusy
	case "foreign":
		return ErrForeign
	case "edited":
		return ErrEdited
	case "leftover":
		return ErrLeftover
	case "manifest":
		return ErrManifest
	case "unsafeTarget":
		return ErrUnsafeTarget
	case "path":
		return ErrPath
	case "collision":
		return ErrCollision
	case "empty":
		return ErrEmpty
	case "io":
		return ErrIO
	default:
		return nil
	}
}

// listPaths joins paths by commas, and says "…" instead of the eleventh and on.
func listPaths(paths []string) string {
	const most = 10
	if len(paths) > most {
		return strings.Join(paths[:most], ", ") + ", …"
	}
	return strings.Join(paths, ", ")
}

// reason is the innermost text of an error of the file system, without the path.
func reason(err error) string {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err.Error()
	}
	if link, ok := errors.AsType[*os.LinkError](err); ok {
		return link.Err.Error()
	}
	return err.Error()
}

// A producerError marks an error of the sequence, to be returned as it is.
type producerError struct{ error }

// ioError makes the error that Publish promises out of one from within: errors of
// the sequence and PublishErrors stay, everything else comes from the file system.
func (t target) ioError(err error) error {
	if produced, ok := errors.AsType[producerError](err); ok {
		return produced.error
	}
	if known, ok := errors.AsType[*PublishError](err); ok {
		return known
	}
	return &PublishError{Code: ioCode(err), Path: t.errorPath(err), Err: err}
}

// errorPath finds which file an error of the disk is about.
func (t target) errorPath(err error) string {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return t.absolute(path.Path)
	}
	if link, ok := errors.AsType[*os.LinkError](err); ok {
		return t.absolute(link.New)
	}
	return t.path()
}

// absolute turns a name on the disk into a path as the system calls it.
func (t target) absolute(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(t.base, filepath.FromSlash(name))
}

// ioCode chooses the message for an error of the file system.
func ioCode(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC), diskFull(err):
		return "publish.io.noSpace"
	case errors.Is(err, syscall.EDQUOT), quotaSpent(err):
		return "publish.io.quota"
	case errors.Is(err, syscall.EROFS):
		return "publish.io.readOnly"
	case errors.Is(err, fs.ErrPermission):
		return "publish.io.permission"
	case errors.Is(err, syscall.EIO):
		return "publish.io.device"
	default:
		return "publish.io.other"
	}
}

// impossible reports whether an error means that the system cannot do what an
// exchange needs, rather than that something went wrong.
func impossible(err error) bool {
	if _, ok := errors.AsType[*PublishError](err); ok {
		return false
	}
	return slices.ContainsFunc([]error{
		syscall.EBUSY, syscall.EXDEV, syscall.EINVAL, syscall.ENOSYS, syscall.EPERM,
		syscall.ENOTSUP, syscall.EOPNOTSUPP, syscall.EMLINK,
	}, func(errno error) bool { return errors.Is(err, errno) })
}

// unsafe says that the site must not be published here; why is the last word of
// the code.
func (t target) unsafe(why string) error {
	return &PublishError{Code: "publish.unsafeTarget." + why, Path: t.path()}
}

// pages makes an error about files of the live site.
func (t target) pages(code string, paths []string) error {
	return t.files(code, "", paths)
}

// files makes an error about files in a folder below the base; the empty folder
// is the live site.
func (t target) files(code, dir string, paths []string) error {
	from := t.path()
	if dir != "" {
		from = t.absolute(dir)
	}
	all := make([]string, len(paths))
	for i, path := range paths {
		all[i] = filepath.Join(from, filepath.FromSlash(path))
	}
	return &PublishError{Code: code, Path: all[0], Paths: all}
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
