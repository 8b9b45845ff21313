package main

import "runtime/debug"

// version returns the version of the module that the program was built from, and
// the commit where that is known.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	out := info.Main.Version
	if out == "" {
		out = "(devel)"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && out == "(devel)" {
			out += " " + s.Value[:12]
		}
	}
	return out
}
