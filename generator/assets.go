package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// assets are the styles, scripts and pictures of a site. Each is published under a
// name with a part of its hash, so that a browser may keep it for ever.
type assets struct {
	body map[string][]byte // by plain path
	name map[string]string // published path by plain path
}

func collectAssets(o Options) (*assets, error) {
	a := &assets{body: map[string][]byte{}, name: map[string]string{}}
	err := fs.WalkDir(site.Assets, "assets", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(site.Assets, name)
		a.add(name, body)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read the styles: %w", err)
	}
	var ids []string
	var brands []site.Brand
	for _, e := range o.Network.Editions {
		if err := a.addEdition(o.Input, e); err != nil {
			return nil, err
		}
		ids, brands = append(ids, e.ID), append(brands, brand(e))
	}
	css, err := site.BrandsCSS(ids, brands)
	a.add("assets/brands.css", []byte(css))
	return a, err
}

func (a *assets) addEdition(input fs.FS, e *innovato.Edition) error {
	css, err := site.BrandCSS(brand(e))
	if err != nil {
		return fmt.Errorf("the colours of %s: %w", e.ID, err)
	}
	a.add(e.ID+"/assets/brand.css", []byte(css))
	for _, name := range e.Assets {
		body, err := fs.ReadFile(input, path.Join(e.Folder, "assets", name))
		if err != nil {
			return fmt.Errorf("read an asset of %s: %w", e.ID, err)
		}
		a.add(e.ID+"/assets/"+name, body)
	}
	return nil
}

// add takes a file under its plain path.
func (a *assets) add(name string, body []byte) {
	sum := sha256.Sum256(body)
	ext := path.Ext(name)
	a.body[name] = body
	a.name[name] = strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
}

// published returns the path under which an asset is published. An unknown asset
// keeps its plain path, and the link check finds it.
func (a *assets) published(name string) string {
	if hashed, ok := a.name[name]; ok {
		return hashed
	}
	return name
}

func (a *assets) entries() []recipe {
	out := make([]recipe, 0, len(a.body))
	for _, name := range sortedKeys(a.body) {
		out = append(out, recipe{a.name[name], func(buf *bytes.Buffer) error {
			_, err := buf.Write(a.body[name])
			return err
		}})
	}
	return out
}
