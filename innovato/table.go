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
	"github.com/innovato-r/toolkit/innovato/number"
)

// A row is one row of a table with named columns.
type row struct {
	file   string
	fields []string
	places []csvPlace
	column map[string]int // shared by all rows of a file
}

// A csvPlace is where a field begins; both count from 1, Column in bytes.
type csvPlace struct{ line, column int }

// readTable yields the rows of a CSV file: UTF-8, comma, a header with the given
// columns in any order, the last ones optional. Every problem is reported.
func readTable(file string, src []byte, columns []string, found *diag.List) iter.Seq[row] {
	return func(yield func(row) bool) {
		src = bytes.TrimPrefix(src, []byte("\ufeff"))
		if !checkEncoding(file, src, found) {
			return
		}
		reader := csv.NewReader(bytes.NewReader(src))
		reader.ReuseRecord = true
		reader.FieldsPerRecord = -1
		reader.TrimLeadingSpace = true
		header, err := reader.Read()
		if err != nil {
			tableError(file, err, found)
			return
		}
		column, ok := readHeader(file, header, columns, found)
		if !ok {
			return
		}
		readRows(file, reader, column, found, yield)
	}
}

func readRows(file string, reader *csv.Reader, column map[string]int, found *diag.List, yield func(row) bool) {
	places := make([]csvPlace, 0, len(column))
	for {
		fields, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			tableError(file, err, found)
			return
		}
		if strings.Join(fields, "") == "" {
			continue // an empty row at the end, as spreadsheets leave them
		}
		places = places[:0]
		for i := range fields {
			line, col := reader.FieldPos(i)
			places = append(places, csvPlace{line, col})
		}
		r := row{file: file, fields: fields, places: places, column: column}
		if len(fields) != len(column) {
			found.Error(diag.Pos{File: file, Line: places[0].line, Column: 1}, "", "csv.columns",
				diag.Args{"found": itoa(len(fields)), "want": itoa(len(column))})
			continue
		}
		if !yield(r) {
			return
		}
	}
}

// checkEncoding refuses what no spreadsheet program should have written.
func checkEncoding(file string, src []byte, found *diag.List) bool {
	if utf8.Valid(src) && !bytes.ContainsRune(src, 0) {
		return true
	}
	line, rest := 1, src
	for len(rest) > 0 {
		r, size := utf8.DecodeRune(rest)
		if r == 0 || r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		rest = rest[size:]
	}
	found.Error(diag.Pos{File: file, Line: line, Column: 1}, "", "csv.encoding", nil)
	return false
}

func readHeader(file string, header, columns []string, found *diag.List) (map[string]int, bool) {
	at := diag.Pos{File: file, Line: 1, Column: 1}
	if len(header) == 1 && strings.ContainsAny(header[0], ";\t") {
		found.Error(at, "", "csv.separator", diag.Args{"value": header[0]})
		return nil, false
	}
	column := map[string]int{}
	ok := true
	for i, name := range header {
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := column[name]; twice || !slices.Contains(columns, name) {
			found.Error(at, "", "csv.unknownColumn", diag.Args{"value": name, "known": strings.Join(columns, ", "), "suggestion": nearest(name, columns)})
			ok = false
		}
		column[name] = i
	}
	for _, name := range columns {
		if _, there := column[name]; !there && name != "note" && name != "state" && name != "value" {
			found.Error(at, "", "csv.missingColumn", diag.Args{"value": name, "known": strings.Join(columns, ", ")})
			ok = false
		}
	}
	return column, ok
}

func tableError(file string, err error, found *diag.List) {
	at := diag.Pos{File: file, Line: 1, Column: 1}
	if parse := (*csv.ParseError)(nil); errors.As(err, &parse) {
		at.Line, at.Column = parse.Line, max(parse.Column, 1)
		found.Error(at, "", "csv.quotes", nil)
		return
	}
	found.Error(at, "", "csv.empty", nil)
}

// field returns the text of a column, without blanks around it; "" if the table
// has no such column.
func (r row) field(name string) string {
	if i, ok := r.column[name]; ok {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

// pos returns where the field of a column begins.
func (r row) pos(name string) diag.Pos {
	i, ok := r.column[name]
	if !ok {
		i = 0
	}
	return diag.Pos{File: r.file, Line: r.places[i].line, Column: r.places[i].column}
}

// keep returns a copy that outlives the next row.
func (r row) keep() row {
	r.fields, r.places = slices.Clone(r.fields), slices.Clone(r.places)
	return r
}

func (r row) problem(column string, code diag.Code, args diag.Args, found *diag.List) {
	found.Error(r.pos(column), "", code, args)
}

// unknown reports a value that is none of the known ones.
func (r row) unknown(column string, known []string, found *diag.List) {
	value := r.field(column)
	r.problem(column, diag.Code("csv.unknown."+column), diag.Args{
		"value": value, "known": shortList(known), "suggestion": nearest(value, known),
	}, found)
}

// number reads a decimal with a point.
func (r row) number(column string, found *diag.List) (number.Number, bool) {
	literal := r.field(column)
	n, err := number.Parse(literal)
	if err == nil {
		return n, true
	}
	code, args := diag.Code("number.invalid"), diag.Args{"value": literal}
	if point := strings.Replace(literal, ",", ".", 1); point != literal {
		if _, err := number.Parse(point); err == nil {
			code, args["suggestion"] = "number.comma", point
		}
	}
	r.problem(column, code, args, found)
	return n, false
}
