package innovato_test

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/innovato-r/toolkit"

// A room is what one package may import besides the standard library: packages of
// the module by their folder, other modules by their path.
type room struct {
	own   []string
	other []string
	// pure packages know no disk, clock, network or markup.
	pure bool
}

// law is the import law. A package that is not here may not exist.
func law() map[string]room {
	core := []string{"innovato/diag", "innovato/number", "innovato/scoring"}
	return map[string]room{
		"schema":           {pure: true},
		"locales":          {pure: true},
		"site":             {other: []string{"github.com/a-h/templ"}},
		"innovato/diag":    {pure: true},
		"innovato/number":  {pure: true},
		"innovato/scoring": {pure: true, own: []string{"innovato/number"}},
		"innovato/internal/doc": {
			pure: true, own: []string{"innovato/diag"}, other: []string{"gopkg.in/yaml.v3"},
		},
		"innovato/internal/check": {
			pure:  true,
			own:   []string{"innovato/diag", "innovato/internal/doc", "schema"},
			other: []string{"github.com/santhosh-tekuri/jsonschema/v5"},
		},
		"innovato": {
			pure: true,
			own:  slices.Concat(core, []string{"innovato/internal/check", "innovato/internal/doc", "schema"}),
		},
		"generator/internal/text": {
			own:   []string{"innovato/diag", "innovato/number", "locales"},
			other: []string{"github.com/yuin/goldmark", "github.com/nicksnyder/go-i18n/v2", "golang.org/x/text"},
		},
		"generator/internal/view": {
			own: slices.Concat(core, []string{"innovato", "generator/internal/text", "site"}),
		},
		"generator": {
			own: slices.Concat(core, []string{
				"innovato", "generator/internal/text", "generator/internal/view", "locales", "site",
			}),
			other: []string{"golang.org/x/sys"},
		},
		"generator/cmd/innovato": {
			own: slices.Concat(core, []string{
				"innovato", "generator", "generator/internal/text", "locales", "schema", "site",
			}),
			other: []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/fsnotify/fsnotify"},
		},
	}
}

// forTests are the modules that tests alone may import, in any package.
func forTests() []string {
	return []string{
		"github.com/google/go-cmp", "github.com/rogpeppe/go-internal", "golang.org/x/net", "pgregory.net/rapid",
	}
}

// behind are the modules that are linked only because another one needs them.
func behind() map[string]string {
	return map[string]string{
		"github.com/inconshreveable/mousetrap": "github.com/spf13/cobra",
		"golang.org/x/tools":                   "github.com/rogpeppe/go-internal",
	}
}

// A source is one Go file of the module.
type source struct {
	name string // from the root, with slashes
	file *ast.File
}

func (s source) folder() string { return path.Dir(s.name) }
func (s source) isTest() bool   { return strings.HasSuffix(s.name, "_test.go") }

// imports returns what the file imports outside the standard library, the packages
// of the module by their folder.
func (s source) imports() (own, other, std []string) {
	for _, spec := range s.file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			panic(err) // the parser has accepted it
		}
		first, _, _ := strings.Cut(imported, "/")
		folder, mine := strings.CutPrefix(imported, module+"/")
		switch {
		case mine:
			own = append(own, folder)
		case strings.Contains(first, "."):
			other = append(other, imported)
		default:
			std = append(std, imported)
		}
	}
	return own, other, std
}

// sources parses every Go file of the module, whatever its build constraints.
func sources(t *testing.T) []source {
	t.Helper()
	root, fset := os.DirFS(".."), token.NewFileSet()
	var out []source
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); name != "." && (strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules") {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
		out = append(out, source{name, file})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < len(law()) {
		t.Fatalf("found only %d Go files: this test does not see the module", len(out))
	}
	return out
}

func TestImportLaw(t *testing.T) {
	rooms := law()
	seen := map[string]bool{}
	for _, s := range sources(t) {
		seen[s.folder()] = true
		r, ok := rooms[s.folder()]
		if !ok {
			t.Errorf("%s: the package is not in the import law", s.name)
			continue
		}
		own, other, std := s.imports()
		if !s.isTest() {
			forbid(t, s, own, func(p string) bool { return slices.Contains(r.own, p) })
			forbid(t, s, other, r.may)
		} else {
			forbid(t, s, other, func(p string) bool { return r.may(p) || within(forTests(), p) != "" })
		}
		if r.pure && !s.isTest() {
			forbid(t, s, std, func(p string) bool { return !outside(p) })
			checkClock(t, s)
		}
	}
	for folder := range rooms {
		if !seen[folder] {
			t.Errorf("the import law names %s, which has no Go file", folder)
		}
	}
}

func (r room) may(imported string) bool { return within(r.other, imported) != "" }

func forbid(t *testing.T, s source, imports []string, allowed func(string) bool) {
	t.Helper()
	for _, p := range imports {
		if !allowed(p) {
			t.Errorf("%s may not import %s", s.name, p)
		}
	}
}

// within returns the module that a package belongs to, "" if it is none of them.
func within(modules []string, imported string) string {
	for _, m := range modules {
		if imported == m || strings.HasPrefix(imported, m+"/") {
			return m
		}
	}
	return ""
}

// outside reports whether a package of the standard library reaches the disk, the
// network, chance or markup. net/url only takes addresses apart.
func outside(p string) bool {
	if p == "net/url" {
		return false
	}
	first, _, _ := strings.Cut(p, "/")
	return slices.Contains([]string{"os", "net", "html", "syscall", "plugin", "unsafe", "C"}, first) ||
		slices.Contains([]string{"path/filepath", "math/rand", "math/rand/v2", "crypto/rand", "text/template", "log/slog", "log"}, p)
}

// checkClock reports every use of the clock, also through the functions that read
// it without saying so.
func checkClock(t *testing.T, s source) {
	t.Helper()
	clock := []string{"Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep"}
	ast.Inspect(s.file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clock, sel.Sel.Name) {
			t.Errorf("%s uses time.%s: pass the time in", s.name, sel.Sel.Name)
		}
		return true
	})
}

// TestPackageNames holds packages to the name of their folder, so that an import
// path tells what the package is called.
func TestPackageNames(t *testing.T) {
	for _, s := range sources(t) {
		want := path.Base(s.folder())
		if strings.HasPrefix(s.folder(), "generator/cmd/") {
			want = "main"
		}
		got := s.file.Name.Name
		if got != want && (!s.isTest() || got != want+"_test") {
			t.Errorf("%s: package %s, want %s", s.name, got, want)
		}
	}
}

// TestOnePackageForEachModule holds every third-party module to one package, so
// that a successor of it is a change in one place.
func TestOnePackageForEachModule(t *testing.T) {
	users := map[string]map[string]bool{}
	required := requirements(t)
	for _, s := range sources(t) {
		if s.isTest() {
			continue
		}
		_, other, _ := s.imports()
		for _, p := range other {
			m := within(required, p)
			if m == "" {
				t.Errorf("%s imports %s, which go.mod does not require", s.name, p)
				continue
			}
			if users[m] == nil {
				users[m] = map[string]bool{}
			}
			users[m][s.folder()] = true
		}
	}
	for m, folders := range users {
		if len(folders) > 1 {
			t.Errorf("%s is imported by %v, want one package", m, slices.Sorted(maps.Keys(folders)))
		}
	}
}

// TestModules holds go.mod to the modules that the law names.
func TestModules(t *testing.T) {
	allowed := map[string]bool{}
	for _, r := range law() {
		for _, m := range r.other {
			allowed[m] = true
		}
	}
	for _, m := range forTests() {
		allowed[m] = true
	}
	for m, by := range behind() {
		allowed[m] = allowed[by]
	}
	required := requirements(t)
	for _, m := range required {
		if !allowed[m] {
			t.Errorf("go.mod requires %s, which no package may import", m)
		}
	}
	for m := range allowed {
		if !slices.Contains(required, m) {
			t.Errorf("the law names %s, which go.mod does not require", m)
		}
	}
}

// requirements reads the module paths that go.mod requires, the longest first. It
// reports a replace directive: whoever imports the library does not get it.
func requirements(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	block := ""
	for n, line := range strings.Split(string(text), "\n") {
		line, _, _ = strings.Cut(line, "//")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		switch {
		case fields[0] == ")":
			block = ""
		case len(fields) == 2 && fields[1] == "(":
			block = fields[0]
		case block == "" && fields[0] == "require" && len(fields) == 3:
			out = append(out, fields[1])
		case block == "require" && len(fields) == 2:
			out = append(out, fields[0])
		case block == "" && slices.Contains([]string{"module", "go", "toolchain"}, fields[0]):
		default:
			t.Errorf("go.mod:%d: only module, go, toolchain and require belong here: %s", n+1, line)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(-cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return out
}
