package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
)

// An input is a folder with a network or an edition.
type input struct {
	folder string // as the user wrote it, or its parent
	root   string // the folder that fsys shows
	fsys   fs.FS
	only   string // the edition asked for, where the folder is inside a network; "" is all
}

// open returns the network that a folder belongs to. A folder of an edition whose
// parent holds a network.yaml that names it is read as a part of that network, so
// that its reference practice is known.
func (c *command) open(folder string) (input, error) {
	info, err := os.Stat(folder)
	switch {
	case err != nil:
		return input{}, c.usage("command.noFolder", text.Data{"path": folder})
	case !info.IsDir():
		return input{}, c.usage("command.notAFolder", text.Data{"path": folder, "parent": filepath.Dir(folder)})
	case exists(filepath.Join(folder, "network.yaml")):
		return input{folder: folder, root: folder, fsys: os.DirFS(folder)}, nil
	case !exists(filepath.Join(folder, "call.yaml")):
		return input{}, c.usage("command.noCall", text.Data{"path": folder})
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return input{}, err
	}
	if parent := filepath.Dir(absolute); exists(filepath.Join(parent, "network.yaml")) {
		return input{folder: filepath.Join(folder, ".."), root: parent, fsys: os.DirFS(parent), only: filepath.Base(absolute)}, nil
	}
	return input{folder: folder, root: folder, fsys: os.DirFS(folder)}, nil
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// load reads the network of an input.
func (in input) load(ctx context.Context, l *innovato.Loader) *innovato.Network {
	n := l.Network(ctx, in.fsys)
	if in.only == "" {
		return n
	}
	for _, e := range n.Editions {
		if e.Folder == in.only {
			return n.Only(e)
		}
	}
	return n
}

// state names the state of all documents: their names, sizes and modification
// times.
func (in input) state() (string, error) {
	h := sha256.New()
	err := fs.WalkDir(in.fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		fmt.Fprintln(h, name, info.Size(), info.ModTime().UnixNano())
		return nil
	})
	return string(h.Sum(nil)), err
}
