package innovato

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// Why a file is not read.
var (
	errLink       = errors.New("a symbolic link")
	errNotRegular = errors.New("not a regular file")
	errTooLarge   = errors.New("too large")
)

// maxBytes is how large a document may be: 8 MB, and 64 MB for a table.
func maxBytes(name string) int {
	if path.Ext(name) == ".csv" {
		return 8 * doc.MaxBytes
	}
	return doc.MaxBytes
}

// memory is what a Loader keeps of files that it read.
type memory struct {
	mu     sync.Mutex
	files  map[string]*remembered
	judged map[string]*judged // by the edition's folder
}

// remembered is a file as it was read last.
type remembered struct {
	size     int64
	modified time.Time
	src      []byte // nil for an asset
	hash     string
	proposal map[string]oneProposal // by the edition's languages and time zone
	document map[string]document    // by the name of the schema
	plain    *plain
}

// remember returns what was made of a file before, or builds it. kept and keep are
// called one at a time.
func remember[T any](m *memory, kept func() (T, bool), build func() T, keep func(T)) T {
	if m == nil {
		return build()
	}
	m.mu.Lock()
	v, ok := kept()
	m.mu.Unlock()
	if !ok {
		v = build()
		m.mu.Lock()
		keep(v)
		m.mu.Unlock()
	}
	return v
}

// known returns what is remembered of a file that has not changed, or nil.
func (m *memory) known(name string, info fs.FileInfo) *remembered {
	if m == nil {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	file := m.files[name]
	if file == nil || file.size != info.Size() || !file.modified.Equal(info.ModTime()) {
		return nil
	}
	return file
}

func (m *memory) keep(name string, info fs.FileInfo, file *remembered) *remembered {
	if m != nil {
		m.mu.Lock()
		defer m.mu.Unlock()
		file.size, file.modified = info.Size(), info.ModTime()
		file.proposal, file.document = map[string]oneProposal{}, map[string]document{}
		m.files[name] = file
	}
	return file
}

// regular describes a file that is neither a link nor anything but a file.
func regular(fsys fs.FS, name string) (fs.FileInfo, error) {
	info, err := fs.Lstat(fsys, name)
	switch {
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, errLink
	case !info.Mode().IsRegular():
		return nil, errNotRegular
	}
	return info, nil
}

// content returns a document and the SHA-256 of its bytes in hexadecimal.
func (l *Loader) content(fsys fs.FS, name string) ([]byte, string, error) {
	file, err := l.file(fsys, name)
	if err != nil {
		return nil, "", err
	}
	return file.src, file.hash, nil
}

// file returns a document, read again if it has changed.
func (l *Loader) file(fsys fs.FS, name string) (*remembered, error) {
	info, err := regular(fsys, name)
	switch {
	case err != nil:
		return nil, err
	case info.Size() > int64(maxBytes(name)):
		return nil, errTooLarge
	}
	if file := l.memory.known(name, info); file != nil {
		return file, nil
	}
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	if src == nil {
		src = []byte{}
	}
	return l.memory.keep(name, info, &remembered{src: src, hash: digest(src)}), nil
}

// digestOf returns the SHA-256 of a file of any size, which is not kept.
func (l *Loader) digestOf(fsys fs.FS, name string) (string, error) {
	info, err := regular(fsys, name)
	if err != nil {
		return "", err
	}
	if file := l.memory.known(name, info); file != nil {
		return file.hash, nil
	}
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, err = io.Copy(h, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return "", err
	}
	return l.memory.keep(name, info, &remembered{hash: hex.EncodeToString(h.Sum(nil))}).hash, nil
}

// proposal reads a proposal from a file of its own, or remembers it.
func (l *Loader) proposal(fsys fs.FS, folder, name string, e *Edition) oneProposal {
	if l.memory == nil {
		return l.readProposal(fsys, folder, name, e)
	}
	file, err := l.file(fsys, path.Join(folder, name))
	if err != nil {
		return l.readProposal(fsys, folder, name, e)
	}
	key := strings.Join(e.Languages, " ") + " " + e.TimeZone
	one := remember(l.memory,
		func() (oneProposal, bool) { one, ok := file.proposal[key]; return one, ok },
		func() oneProposal { return l.readProposal(fsys, folder, name, e) },
		func(one oneProposal) { file.proposal[key] = one })
	if one.proposal != nil {
		copied := *one.proposal // its body may be completed from other files
		one.proposal = &copied
	}
	return one
}

// digest returns the SHA-256 of bytes in hexadecimal.
func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
