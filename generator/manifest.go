package generator

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
)

// manifestFormat is the version of the format of a manifest. A manifest of another
// version is refused rather than misread.
const manifestFormat = 1

// A Manifest lists the files of a site that [Publish] wrote. It lies in the root
// of the site as .innovato-manifest.json. It is immutable.
type Manifest struct {
	// Format is the version of the format; it is 1.
	Format int `json:"format"`
	// Key is [PublishOptions].Key of the run that wrote the site.
	Key string `json:"key"`
	// Files are the files of the site, by path.
	Files []ManifestFile `json:"files"`
}

// A ManifestFile is one file of a site.
type ManifestFile struct {
	// Path is relative to the root of the site, with slashes.
	Path string `json:"path"`
	// SHA256 is the hash of the content, in hexadecimal digits.
	SHA256 string `json:"sha256"`
	// Size is the length of the content, in bytes.
	Size int64 `json:"size"`
	// Modified is when the file was last modified, in nanoseconds since 1970. It
	// serves to tell without reading that a file was not touched.
	Modified int64 `json:"modified"`
}

// ReadManifest reads the manifest of the site in dir. The error is
// [io/fs.ErrNotExist] if there is none, and [ErrManifest] if it cannot be read.
func ReadManifest(dir string) (Manifest, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return Manifest{}, err
	}
	defer func() { _ = root.Close() }() // only read from
	m, err := loadManifest(rootDisk{root}, ".")
	if errors.Is(err, errManifest) {
		return m, target{base: dir}.pages("publish.manifest", []string{manifestName})
	}
	return m, err
}

// errManifest says that a manifest is no manifest of this format.
var errManifest = errors.New("no manifest of this format")

// loadManifest reads the manifest of a site on a disk.
func loadManifest(d disk, site string) (Manifest, error) {
	text, err := readAll(d, under(site, manifestName))
	if err != nil {
		return Manifest{}, err
	}
	m, ok := parseManifest(text)
	if !ok {
		m = Manifest{}
		if err := json.Unmarshal(text, &m); err != nil {
			return Manifest{}, fmt.Errorf("%w: %w", errManifest, err)
		}
	}
	if m.Format != manifestFormat {
		return Manifest{}, fmt.Errorf("%w: format %d", errManifest, m.Format)
	}
	for _, f := range m.Files {
		if pathFault(f.Path) != "" {
			return Manifest{}, fmt.Errorf("%w: path %q", errManifest, f.Path)
		}
	}
	return m, nil
}

// encode returns the text of a manifest, one file a line, sorted by path. Paths
// are ASCII without quotation marks and backslashes, so they need no escapes.
func (m Manifest) encode() []byte {
	key, err := json.Marshal(m.Key)
	if err != nil { // no string is refused
		panic(err)
	}
	slices.SortFunc(m.Files, func(a, b ManifestFile) int { return cmp.Compare(a.Path, b.Path) })
	text := make([]byte, 0, 64+len(key)+len(m.Files)*200)
	text = fmt.Appendf(text, "{\n\"format\": %d,\n\"key\": %s,\n\"files\": [", m.Format, key)
	for i, f := range m.Files {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(text, "\n{\"path\":\""...)
		text = append(text, f.Path...)
		text = append(text, "\",\"sha256\":\""...)
		text = append(text, f.SHA256...)
		text = append(text, "\",\"size\":"...)
		text = strconv.AppendInt(text, f.Size, 10)
		text = append(text, ",\"modified\":"...)
		text = strconv.AppendInt(text, f.Modified, 10)
		text = append(text, '}')
	}
	return append(text, "\n]\n}\n"...)
}

// readAll reads a whole file.
func readAll(d disk, name string) ([]byte, error) {
	f, err := d.Open(name)
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(f)
	return text, errors.Join(err, f.Close())
}

// hashFile returns the hash of the content of a file, in hexadecimal digits.
func hashFile(d disk, name string) (string, error) {
	f, err := d.Open(name)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, err = io.Copy(h, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// looksLike reports whether a file has the recorded size and modification time.
func (f ManifestFile) looksLike(s stat) bool {
	return s.Mode.IsRegular() && s.Size == f.Size && s.Modified == f.Modified
}

// intact reports whether the file of that name is still the recorded one: by size
// and time, or else by content. A file that is gone is not.
func (f ManifestFile) intact(d disk, name string) (bool, error) {
	s, err := d.Lstat(name)
	if err != nil {
		return false, gone(err)
	}
	return f.intactAs(d, name, s)
}

// intactAs is intact for a file that is already described.
func (f ManifestFile) intactAs(d disk, name string, s stat) (bool, error) {
	if f.looksLike(s) {
		return true, nil
	}
	if !s.Mode.IsRegular() || s.Size != f.Size {
		return false, nil
	}
	sum, err := hashFile(d, name)
	return err == nil && sum == f.SHA256, err
}
