package generator

import (
	"io/fs"
	"strings"
)

// Outputs are the paths of one site, to find two that would be one file on some
// system. The zero value is ready to use; it is used by one goroutine.
type outputs struct {
	files   map[string]string // folded path -> path
	folders map[string]string
}

// add checks a path and adds it.
func (o *outputs) add(path string) error {
	if why := pathFault(path); why != "" {
		return &PublishError{Code: "publish.path." + why, Path: path}
	}
	if o.files == nil {
		o.files, o.folders = map[string]string{}, map[string]string{}
	}
	folded := fold(path)
	if other, taken := o.files[folded]; taken {
		return collision(path, other)
	}
	if other, taken := o.folders[folded]; taken {
		return collision(path, other)
	}
	o.files[folded] = path
	return o.addFolders(path, path, folded)
}

// addFolders adds the folders of a path, from the innermost on, until one is
// known: then the rest is, too.
func (o *outputs) addFolders(whole, path, folded string) error {
	for {
		i := strings.LastIndexByte(path, '/')
		if i < 0 {
			return nil
		}
		path, folded = path[:i], folded[:i]
		if other, taken := o.files[folded]; taken {
			return collision(whole, other)
		}
		other, known := o.folders[folded]
		if known && other != path {
			return collision(whole, other)
		}
		if known {
			return nil
		}
		o.folders[folded] = path
	}
}

// fold makes two ASCII paths equal if they differ only in case.
func fold(path string) string { return strings.ToLower(path) }

// collision makes the error that names both paths.
func collision(path, other string) error {
	return &PublishError{Code: "publish.collision", Path: path, Paths: []string{path, other}}
}

// maxName is the longest name of a file or folder, in bytes, that common file
// systems allow.
const maxName = 255

// pathFault returns what is wrong with a path, as the last word of a code, or "".
func pathFault(path string) string {
	if !fs.ValidPath(path) || path == "." {
		return "invalid"
	}
	for i := range len(path) {
		if path[i] < ' ' || path[i] > '~' {
			return "ascii"
		}
	}
	if strings.ContainsAny(path, `\:*?"<>|`) {
		return "character"
	}
	if len(path) >= len(reservedPrefix) && strings.EqualFold(path[:len(reservedPrefix)], reservedPrefix) {
		return "reserved"
	}
	for name := range strings.SplitSeq(path, "/") {
		if why := nameFault(name); why != "" {
			return why
		}
	}
	return ""
}

// nameFault returns what is wrong with one name in a path.
func nameFault(name string) string {
	switch {
	case len(name) > maxName:
		return "long"
	case strings.HasSuffix(name, "."), strings.HasSuffix(name, " "), strings.HasPrefix(name, " "):
		return "ending"
	case windowsDevice(name):
		return "windows"
	default:
		return ""
	}
}

// windowsDevice reports whether Windows takes a name for a device, with whatever
// ending: CON, PRN, AUX, NUL, CONIN$, CONOUT$, COM0 to COM9 and LPT0 to LPT9.
func windowsDevice(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	if len(stem) < 3 || len(stem) > 7 {
		return false
	}
	switch stem = strings.ToUpper(strings.TrimRight(stem, " ")); stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	default:
		return len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) &&
			stem[3] >= '0' && stem[3] <= '9'
	}
}
