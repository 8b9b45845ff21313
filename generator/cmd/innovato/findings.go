package main

import (
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato/diag"
)

// findingFormats are the ways to print findings.
func findingFormats() []string { return []string{"text", "json", "github", "sarif"} }

// show prints findings to standard output. Files are shown below the folder that
// the user named, so that a terminal or an editor can open them.
func (c *command) show(format, folder string, found diag.List) error {
	list := found.Sorted()
	for i := range list {
		list[i].Pos.File = path.Join(filepath.ToSlash(folder), list[i].Pos.File)
	}
	switch format {
	case "json":
		return c.showJSON(list)
	case "github":
		return c.showGitHub(list)
	case "sarif":
		return c.showSARIF(list)
	default:
		return c.showText(list)
	}
}

func (c *command) showText(list []diag.Diagnostic) error {
	for _, d := range list {
		severity := c.words.Text("command.severity." + d.Severity.String())
		if _, err := fmt.Fprintf(c.stdout, "%s: %s: %s [%s]\n", d.Pos, severity, c.words.Diagnostic(d), d.Code); err != nil {
			return err
		}
	}
	return nil
}

// findings is what check prints in JSON.
type findings struct {
	Format   int       `json:"format"` // version of this format: 1
	Findings []finding `json:"findings"`
}

// A finding is a problem in JSON.
type finding struct {
	File     string    `json:"file"`
	Line     int       `json:"line,omitempty"`
	Column   int       `json:"column,omitempty"`
	Path     string    `json:"path,omitempty"` // JSON Pointer
	Severity string    `json:"severity"`
	Code     diag.Code `json:"code"`
	Message  string    `json:"message"`
	Args     diag.Args `json:"args,omitempty"`
}

func (c *command) showJSON(list []diag.Diagnostic) error {
	out := make([]finding, len(list))
	for i, d := range list {
		out[i] = finding{
			File: d.Pos.File, Line: d.Pos.Line, Column: d.Pos.Column, Path: d.Path,
			Severity: d.Severity.String(), Code: d.Code, Message: c.words.Diagnostic(d), Args: d.Args,
		}
	}
	return c.writeJSON(findings{Format: 1, Findings: out})
}

func (c *command) writeJSON(v any) error {
	e := json.NewEncoder(c.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// showGitHub prints workflow commands, which GitHub shows beside the lines.
func (c *command) showGitHub(list []diag.Diagnostic) error {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, d := range list {
		_, err := fmt.Fprintf(c.stdout, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", d.Severity, property.Replace(d.Pos.File),
			max(d.Pos.Line, 1), max(d.Pos.Column, 1), property.Replace(string(d.Code)), data.Replace(c.words.Diagnostic(d)))
		if err != nil {
			return err
		}
	}
	return nil
}

// formatFlag checks the value of --format.
func (c *command) formatFlag(format string, known []string) error {
	if slices.Contains(known, format) {
		return nil
	}
	return c.usage("command.badFormat", text.Data{"value": format, "known": strings.Join(known, ", ")})
}
