package main

import (
	"net/url"
	"slices"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// The part of SARIF 2.1.0 that findings need
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Columns string        `json:"columnKind"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Version        string      `json:"version"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID string `json:"id"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
)

func (c *command) showSARIF(list []diag.Diagnostic) error {
	driver := sarifDriver{
		Name: "innovato", InformationURI: "https://github.com/innovato-r/toolkit", Version: version(), Rules: []sarifRule{},
	}
	results := []sarifResult{}
	for _, d := range list {
		rule := sarifRule{ID: string(d.Code)}
		if !slices.Contains(driver.Rules, rule) {
			driver.Rules = append(driver.Rules, rule)
		}
		results = append(results, c.sarifResult(d))
	}
	return c.writeJSON(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{Driver: driver}, Columns: "unicodeCodePoints", Results: results}},
	})
}

func (c *command) sarifResult(d diag.Diagnostic) sarifResult {
	place := sarifPhysical{Artifact: sarifArtifact{URI: (&url.URL{Path: d.Pos.File}).String()}}
	if d.Pos.Line > 0 {
		place.Region = &sarifRegion{StartLine: d.Pos.Line, StartColumn: max(d.Pos.Column, 1)}
	}
	return sarifResult{
		RuleID: string(d.Code), Level: d.Severity.String(), Message: sarifMessage{Text: c.words.Diagnostic(d)},
		Locations: []sarifLocation{{Physical: place}},
	}
}
