// Package check compares a document with its JSON Schema and says what does not
// fit, where, and what to do.
//
// [New] compiles the schemas of package schema once; [Checker.Check] compares one
// tree. Of the schema library's answers only the facts are used: which keyword
// failed for which value. The place comes from the tree, the code from the keyword,
// and what was expected from the schema itself.
//
// # Codes
//
// Every keyword has a code of its own, "schema." and the keyword's name, such as
// schema.minimum. A wrong type is schema.type.text, .number, .integer, .boolean,
// .list, .map, .textOrMap or .other. Where something better is known, the code says
// it: number.comma for 7,5, text.unquotedNumber for a number that should have been a
// text, schema.empty for a key with nothing after it.
//
// A schema may name a code with the extension x-code. It replaces the code of every
// keyword beside it, except those that speak of type, length and keys.
//
// # Safety
//
// Nothing but the embedded schemas is ever opened. Numbers reach the schema library
// in JSON's spelling and of at most 40 characters, which are those it can handle.
package check

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
	"github.com/innovato-r/toolkit/schema"
)

// maxProblems is how many problems of one document are reported.
const maxProblems = 500

var errOutside = errors.New("only the schemas that come with the toolkit may be used")

// A Checker holds the compiled schemas. It is immutable and safe for concurrent use.
type Checker struct {
	compiled map[string]*jsonschema.Schema // by file name
	raw      map[string]any                // by $id: the schemas as JSON, with json.Number
}

// New compiles the schemas of package schema. An error means that the toolkit
// itself is broken.
func New() (*Checker, error) { return newFrom(schema.FS) }

// newFrom compiles all files named *.schema.json of a file system.
func newFrom(fsys fs.FS) (*Checker, error) {
	names, err := fs.Glob(fsys, "*.schema.json")
	if err != nil {
		return nil, err
	}
	c := &Checker{compiled: map[string]*jsonschema.Schema{}, raw: map[string]any{}}
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft2020
	compiler.AssertFormat = true
	compiler.LoadURL = func(string) (io.ReadCloser, error) { return nil, errOutside }
	ids := map[string]string{}
	for _, name := range names {
		if ids[name], err = c.add(compiler, fsys, name); err != nil {
			return nil, fmt.Errorf("schema %s: %w", name, err)
		}
	}
	for _, name := range names {
		if c.compiled[name], err = compile(compiler, ids[name]); err != nil {
			return nil, fmt.Errorf("schema %s: %w", name, err)
		}
	}
	return c, nil
}

// add reads one schema and returns its $id.
func (c *Checker) add(compiler *jsonschema.Compiler, fsys fs.FS, name string) (string, error) {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return "", err
	}
	raw, err := decode(string(text))
	if err != nil {
		return "", err
	}
	top, _ := raw.(map[string]any)
	id, ok := top["$id"].(string)
	if !ok || id == "" {
		return "", errors.New("no $id")
	}
	c.raw[id] = raw
	return id, compiler.AddResource(id, strings.NewReader(string(text)))
}

// compile compiles one schema; what the library does not expect becomes an error.
func compile(compiler *jsonschema.Compiler, id string) (s *jsonschema.Schema, err error) {
	defer func() {
		if p := recover(); p != nil {
			s, err = nil, fmt.Errorf("cannot be compiled: %v", p)
		}
	}()
	return compiler.Compile(id)
}

// decode reads JSON and keeps the digits of numbers.
func decode(text string) (any, error) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var v any
	err := d.Decode(&v)
	return v, err
}

// Check compares a tree with the schema of a file name such as "call.schema.json".
// It returns every problem found, and none for a nil tree. The only problem of a
// schema that does not exist is "schema.internal".
func (c *Checker) Check(schema string, n *doc.Node) diag.List {
	r := report{checker: c, root: n}
	if n == nil {
		return r.list
	}
	if err := c.validate(schema, n); err != nil {
		r.failure(err)
	}
	return r.list
}

// validate runs the schema library, which must not bring the program down.
func (c *Checker) validate(name string, n *doc.Node) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	s := c.compiled[name]
	if s == nil {
		return fmt.Errorf("no schema %s", name)
	}
	return s.Validate(n.Value())
}
