package innovato

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/check"
	"github.com/innovato-r/toolkit/innovato/number"
)

// A table is a CSV file with named columns: UTF-8, commas, the names in the first row
// in any order.
type table struct {
	file    string
	src     []byte
	lines   []int // offsets at which the lines begin
	columns []string
	column  map[string]int // by name, those that the file has
	reader  *csv.Reader
	found   *diag.List
}

// A row is one row of a table. It is valid until the next one, unless kept.
type row struct {
	table  *table
	fields []string
	places []csvPlace
}

// A csvPlace is where a field begins; both count from 1, column in bytes.
type csvPlace struct{ line, column int }

// optionalColumns are those that a file may lack.
func optionalColumns() []string { return []string{"state", "note", "value"} }

// readTable yields the rows of a CSV file. Every problem is reported.
func readTable(file string, src []byte, columns []string, found *diag.List) iter.Seq[row] {
	return func(yield func(row) bool) {
		t := &table{file: file, src: bytes.TrimPrefix(src, []byte("\ufeff")), columns: columns, found: found}
		if t.checkEncoding() && t.header() {
			t.rows(yield)
		}
	}
}

// checkEncoding refuses what no spreadsheet program should have written.
func (t *table) checkEncoding() bool {
	line, rest := 1, t.src
	for len(rest) > 0 {
		r, size := utf8.DecodeRune(rest)
		if r == 0 || r == utf8.RuneError && size == 1 {
			t.problem(csvPlace{line, 1}, "csv.encoding", nil)
			return false
		}
		if r == '\n' {
			line++
		}
		rest = rest[size:]
	}
	return true
}

// header reads the first row.
func (t *table) header() bool {
	t.reader = csv.NewReader(bytes.NewReader(t.src))
	t.reader.ReuseRecord = true
	t.reader.FieldsPerRecord = -1
	t.reader.TrimLeadingSpace = true
	header, err := t.reader.Read()
	if err != nil {
		t.unreadable(err)
		return false
	}
	if len(header) == 1 && strings.ContainsAny(header[0], ";\t") {
		t.problem(t.place(0), "csv.separator", diag.Args{"value": header[0]})
		return false
	}
	t.column = map[string]int{}
	ok := true
	for i, name := range header {
		ok = t.name(i, strings.ToLower(strings.TrimSpace(name))) && ok
	}
	for _, name := range t.columns {
		if _, there := t.column[name]; !there && !slices.Contains(optionalColumns(), name) {
			t.problem(t.place(0), "csv.missingColumn", diag.Args{"value": name, "known": strings.Join(t.columns, ", ")})
			ok = false
		}
	}
	return ok
}

// name takes the name of a column.
func (t *table) name(i int, name string) bool {
	known := slices.Contains(t.columns, name)
	switch _, twice := t.column[name]; {
	case !known:
		t.problem(t.place(i), "csv.unknownColumn", suggestion(name, t.columns, strings.Join(t.columns, ", ")))
	case twice:
		t.problem(t.place(i), "csv.columnTwice", diag.Args{"value": name})
	default:
		t.column[name] = i
		return true
	}
	return false
}

func (t *table) rows(yield func(row) bool) {
	places := make([]csvPlace, 0, len(t.column))
	for {
		fields, err := t.reader.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.unreadable(err)
			return
		}
		if strings.Join(fields, "") == "" {
			continue // an empty row at the end, as spreadsheets leave them
		}
		places = places[:0]
		for i := range fields {
			places = append(places, t.place(i))
		}
		if len(fields) != len(t.column) {
			t.problem(csvPlace{places[0].line, 1}, "csv.columns", diag.Args{"found": itoa(len(fields)), "want": itoa(len(t.column))})
			continue
		}
		if !yield(row{table: t, fields: fields, places: places}) {
			return
		}
	}
}

// place returns where a field of the row that was read last begins.
func (t *table) place(i int) csvPlace {
	line, column := t.reader.FieldPos(i)
	return csvPlace{line, column}
}

// unreadable reports a row that is no CSV. A quotation mark that is not closed is
// reported where its row begins, not at the end of the file.
func (t *table) unreadable(err error) {
	parse := (*csv.ParseError)(nil)
	switch {
	case !errors.As(err, &parse):
		t.problem(csvPlace{1, 1}, "csv.empty", nil)
	case parse.Line != parse.StartLine:
		t.problem(csvPlace{parse.StartLine, 1}, "csv.quotes", nil)
	default:
		t.problem(csvPlace{parse.Line, max(parse.Column, 1)}, "csv.quotes", nil)
	}
}

func (t *table) problem(at csvPlace, code diag.Code, args diag.Args) {
	t.found.Error(t.pos(at), "", code, args)
}

// pos counts the column in characters.
func (t *table) pos(at csvPlace) diag.Pos {
	if t.lines == nil {
		t.lines = []int{0}
		for i, b := range t.src {
			if b == '\n' {
				t.lines = append(t.lines, i+1)
			}
		}
	}
	column := 1
	if at.line <= len(t.lines) {
		rest := t.src[t.lines[at.line-1]:]
		column += utf8.RuneCount(rest[:min(at.column-1, len(rest))])
	}
	return diag.Pos{File: t.file, Line: at.line, Column: column}
}

// field returns the text of a column, without blanks around it; "" if the table
// has no such column.
func (r row) field(name string) string {
	if i, ok := r.table.column[name]; ok {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

// line returns the line on which the row begins.
func (r row) line() int { return r.places[0].line }

// start returns where the row begins.
func (r row) start() diag.Pos { return r.table.pos(r.places[0]) }

// keep returns a copy that outlives the next row.
func (r row) keep() row {
	r.fields, r.places = slices.Clone(r.fields), slices.Clone(r.places)
	return r
}

// problem reports a problem of the field in a column.
func (r row) problem(column string, code diag.Code, args diag.Args) {
	r.table.problem(r.places[r.table.column[column]], code, args)
}

// unknown reports a value that is none of the known ones.
func (r row) unknown(column string, known []string) {
	r.problem(column, diag.Code("csv.unknown."+column), suggestion(r.field(column), known, shortList(known)))
}

// number reads a decimal with a point.
func (r row) number(column string) (number.Number, bool) {
	literal := r.field(column)
	n, err := number.Parse(literal)
	if err == nil {
		return n, true
	}
	code, args := diag.Code("number.invalid"), diag.Args{"value": check.Cut(literal)}
	if point := strings.Replace(literal, ",", ".", 1); point != literal {
		if _, err := number.Parse(point); err == nil {
			code, args["suggestion"] = "number.comma", point
		}
	}
	r.problem(column, code, args)
	return n, false
}
