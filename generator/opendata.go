package generator

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/generator/internal/view"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// openData are the published facts for programs and spreadsheets, below
// edition/data/: the call, the proposals and the result, as far as the edition
// discloses them at this instant.
func openData(s *view.Site) []recipe {
	var out []recipe
	for _, e := range s.Editions() {
		folder := e.ID + "/data/"
		out = append(out,
			recipe{folder + "call.json", func(buf *bytes.Buffer) error { return writeJSON(buf, publicCall(e)) }},
			recipe{folder + "proposals.json", func(buf *bytes.Buffer) error { return writeJSON(buf, publicProposals(e)) }},
			recipe{folder + "proposals.csv", func(buf *bytes.Buffer) error { return writeCSV(buf, proposalRows(e)) }},
		)
		if e.Disclosure.Results {
			out = append(out,
				recipe{folder + "results.json", func(buf *bytes.Buffer) error { return writeJSON(buf, e.PublicReport()) }},
				recipe{folder + "ranking.csv", func(buf *bytes.Buffer) error { return writeCSV(buf, rankingRows(e, e.PublicReport())) }},
			)
		}
	}
	return out
}

// writeJSON writes a value in one line: the proofs of a large call would be twice as
// long with indentation, and programs do not need it.
func writeJSON(buf *bytes.Buffer, v any) error {
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// writeCSV writes a table as spreadsheet programs open it without asking: with a
// byte order mark, so that accents are right, and with no cell that could be taken
// for a formula.
func writeCSV(buf *bytes.Buffer, rows [][]string) error {
	buf.WriteString("\ufeff")
	w := csv.NewWriter(buf)
	w.UseCRLF = true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = harmless(cell)
		}
		if err := w.Write(safe); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// harmless puts an apostrophe before a cell that a spreadsheet would compute
// (OWASP, CSV injection). Numbers stay numbers.
func harmless(cell string) string {
	if cell == "" || !strings.ContainsAny(cell[:1], "=+-@\t\r|") && !strings.HasPrefix(cell, "＝") {
		return cell
	}
	if cell[0] == '-' && strings.Trim(cell[1:], "0123456789.") == "" {
		return cell
	}
	return "'" + cell
}

// A callRecord is what a call says about itself.
type callRecord struct {
	Format    int               `json:"format"`
	ID        string            `json:"id"`
	City      map[string]string `json:"city"`
	Country   string            `json:"country"`
	Languages []string          `json:"languages"`
	TimeZone  string            `json:"timeZone"`
	Title     map[string]string `json:"title"`
	Summary   map[string]string `json:"summary"`
	Phase     string            `json:"phase"`
	Timeline  []entryRecord     `json:"timeline"`
	Themes    []idRecord        `json:"themes"`
	Rules     string            `json:"rules"`
	Invented  []string          `json:"illustrative,omitempty"`
}

type entryRecord struct {
	ID    string            `json:"id"`
	Kind  string            `json:"kind"`
	At    string            `json:"at,omitempty"`
	From  string            `json:"from,omitempty"`
	To    string            `json:"to,omitempty"`
	Title map[string]string `json:"title"`
}

type idRecord struct {
	ID    string            `json:"id"`
	Title map[string]string `json:"title"`
}

func publicCall(e *view.Edition) callRecord {
	out := callRecord{
		Format: 1, ID: e.ID, City: words(e.City.Name), Country: e.City.Country, Languages: e.Languages, TimeZone: e.TimeZone,
		Title: words(e.Title), Summary: words(e.Summary), Phase: e.Disclosure.Phase.String(), Timeline: []entryRecord{},
		Themes: []idRecord{}, Rules: "sha256:" + e.RulesHash, Invented: e.Illustrative.Parts,
	}
	for _, t := range e.Timeline {
		out.Timeline = append(out.Timeline, entryRecord{
			ID: t.ID, Kind: t.Kind, At: t.At.String(), From: t.From.String(), To: t.To.String(), Title: words(t.Title),
		})
	}
	for _, t := range e.Themes {
		out.Themes = append(out.Themes, idRecord{t.ID, words(t.Title)})
	}
	return out
}

// words returns a text by language.
func words(t innovato.Text) map[string]string {
	out := map[string]string{}
	for _, lang := range t.Languages() {
		out[lang], _ = t.In(lang)
	}
	return out
}

// A proposalRecord is what is public of a proposal.
type proposalRecord struct {
	ID         string            `json:"id"`
	Title      map[string]string `json:"title"`
	Summary    map[string]string `json:"summary,omitempty"`
	Theme      string            `json:"theme,omitempty"`
	Challenge  string            `json:"challenge,omitempty"`
	TeamSize   int               `json:"teamSize,omitempty"`
	Cost       string            `json:"cost,omitempty"`
	Currency   string            `json:"currency,omitempty"`
	Applicants []string          `json:"applicants,omitempty"`
	Outcome    scoring.Outcome   `json:"outcome,omitempty"`
}

type proposalRecords struct {
	Format    int              `json:"format"`
	Edition   string           `json:"edition"`
	Proposals []proposalRecord `json:"proposals"`
	Invented  bool             `json:"illustrative,omitempty"`
}

func publicProposals(e *view.Edition) proposalRecords {
	out := proposalRecords{
		Format: 1, Edition: e.ID, Proposals: []proposalRecord{},
		Invented: slices.Contains(e.Illustrative.Parts, "proposals"),
	}
	for _, p := range e.Disclosure.Proposals(e.Edition) {
		out.Proposals = append(out.Proposals, publicProposal(e, p))
	}
	return out
}

func publicProposal(e *view.Edition, p *innovato.Proposal) proposalRecord {
	r := proposalRecord{
		ID: p.ID, Title: words(p.Title), Summary: words(p.Summary), Theme: p.Theme, Challenge: p.Challenge,
		TeamSize: max(p.TeamSize, len(p.Applicants)),
	}
	if p.Cost != nil {
		r.Cost, r.Currency = p.Cost.Amount.String(), p.Cost.Currency
	}
	if e.Disclosure.Names {
		for _, a := range p.Applicants {
			if a.Name != "" {
				r.Applicants = append(r.Applicants, a.Name)
			}
		}
	}
	if e.Disclosure.Results {
		for _, s := range e.Result.Selection {
			if s.Proposal == p.ID {
				r.Outcome = s.Outcome
			}
		}
	}
	return r
}

func proposalRows(e *view.Edition) [][]string {
	header := []string{"id"}
	for _, lang := range e.Languages {
		header = append(header, "title."+lang)
	}
	for _, lang := range e.Languages {
		header = append(header, "summary."+lang)
	}
	rows := [][]string{append(header, "theme", "teamSize", "cost", "currency", "outcome")}
	for _, p := range publicProposals(e).Proposals {
		row := []string{p.ID}
		for _, lang := range e.Languages {
			row = append(row, p.Title[lang])
		}
		for _, lang := range e.Languages {
			row = append(row, p.Summary[lang])
		}
		size := ""
		if p.TeamSize > 0 {
			size = strconv.Itoa(p.TeamSize)
		}
		rows = append(rows, append(row, p.Theme, size, p.Cost, p.Currency, string(p.Outcome)))
	}
	return rows
}

func rankingRows(e *view.Edition, r innovato.Report) [][]string {
	rows := [][]string{{"stage", "rank", "proposal", "title", "score", "exact", "outcome", "tiedWith"}}
	for _, s := range r.Stages {
		for _, p := range s.Ranking {
			title, _ := e.Proposal(p.Proposal).Title.In(e.Languages[0])
			tied := ""
			if p.Tie != nil {
				tied = strings.Join(p.Tie.With, " ")
			}
			rows = append(rows, []string{
				s.ID, strconv.Itoa(p.Rank), p.Proposal, title, p.Score.Rounded(), p.Score.Exact(), string(p.Outcome), tied,
			})
		}
	}
	return rows
}
