package innovato

import (
	"encoding/json"
	"strings"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// A Report is the result of an edition as a document: what the command prints as
// JSON and what a site publishes as open data. Numbers are exact fractions beside
// their decimals, so that anybody can compute them again.
type Report struct {
	Format    int              `json:"format"`  // version of this format: 1
	Edition   string           `json:"edition"` // id
	Rules     string           `json:"rules"`   // "sha256:" and the hash of call.yaml
	Data      string           `json:"data"`    // "sha256:" and the hash of rules, proposals and marks together
	Stages    []StageReport    `json:"stages"`
	Selection []SelectedReport `json:"selection"`
}

// A StageReport is what one stage decided.
type StageReport struct {
	ID       string           `json:"id"`
	Ranking  []RankedReport   `json:"ranking"`
	Excluded []ExcludedReport `json:"excluded"`
}

// A RankedReport is the place of one proposal in a stage.
type RankedReport struct {
	Proposal string              `json:"proposal"`
	Rank     int                 `json:"rank"`
	Score    Quantity            `json:"score"`
	Criteria map[string]Quantity `json:"criteria,omitempty"`
	Outcome  scoring.Outcome     `json:"outcome"`
	Reason   string              `json:"reason,omitempty"`
	Tie      *TieReport          `json:"tie"`
	Proof    []LineReport        `json:"proof,omitempty"`
}

// A Quantity is an exact number that is written in JSON as a fraction and as its
// decimal: {"exact": "1837/20", "decimal": "91.85"}.
type Quantity struct {
	number.Number
}

// writtenQuantity is the JSON of a Quantity.
type writtenQuantity struct {
	Exact   string `json:"exact"`
	Decimal string `json:"decimal"`
}

// Rounded returns the decimal that is written beside the fraction: the exact one if
// it has at most twelve places, else rounded half up to as many.
func (q Quantity) Rounded() string {
	decimal, finite := q.Finite()
	if _, places, _ := strings.Cut(decimal, "."); !finite || len(places) > decimalPlaces {
		return q.Decimal(decimalPlaces)
	}
	return decimal
}

// MarshalJSON writes the fraction and the decimal.
func (q Quantity) MarshalJSON() ([]byte, error) {
	return json.Marshal(writtenQuantity{Exact: q.Exact(), Decimal: q.Rounded()})
}

// UnmarshalJSON reads the fraction; the decimal is only for people.
func (q *Quantity) UnmarshalJSON(src []byte) error {
	var w writtenQuantity
	if err := json.Unmarshal(src, &w); err != nil {
		return err
	}
	return q.UnmarshalText([]byte(w.Exact))
}

// A TieReport says with which proposals a score is tied, and what broke the tie.
type TieReport struct {
	With   []string      `json:"with"`
	Broken []BreakReport `json:"broken,omitempty"`
	Equal  []string      `json:"equal,omitempty"` // share the rank
}

// A BreakReport is one link of the tie chain at work.
type BreakReport struct {
	Link   string   `json:"link"`
	Before []string `json:"before,omitempty"`
	After  []string `json:"after,omitempty"`
}

// An ExcludedReport says why a proposal is not ranked.
type ExcludedReport struct {
	Proposal  string    `json:"proposal"`
	Reason    string    `json:"reason"`
	Criterion string    `json:"criterion,omitempty"`
	Value     *Quantity `json:"value,omitempty"`
	Threshold *Quantity `json:"threshold,omitempty"`

	few bool // so few marks stand behind Value that it would give single ones away
}

// A SelectedReport is the final outcome of one proposal.
type SelectedReport struct {
	Proposal string          `json:"proposal"`
	Outcome  scoring.Outcome `json:"outcome"`
	Reason   string          `json:"reason"`
}

// A LineReport is one line of the proof of a score.
type LineReport struct {
	Step      int             `json:"step"` // index in the stage's steps; -1 for the closing line
	Op        string          `json:"op"`
	Criterion string          `json:"criterion,omitempty"` // none for the total
	From      []OperandReport `json:"from,omitempty"`
	To        Quantity        `json:"to"`
	Note      string          `json:"note,omitempty"`
}

// An OperandReport is one value that a line starts from.
type OperandReport struct {
	Label  string    `json:"label,omitempty"`
	Value  *Quantity `json:"value,omitempty"` // none for a mark that was not given
	Weight *Quantity `json:"weight,omitempty"`
	Of     *Quantity `json:"of,omitempty"`
	State  string    `json:"state,omitempty"` // none for a mark that was given
	Used   bool      `json:"used"`
	Why    string    `json:"why,omitempty"`
}

// Report returns the result as a document, with everything in it: it is for the
// people who run the call. For readers see [Report.Public].
func (e *Edition) Report(r scoring.Result) Report {
	out := Report{
		Format: 1, Edition: e.ID, Rules: "sha256:" + e.RulesHash, Data: "sha256:" + e.Hash,
		Stages: []StageReport{}, Selection: []SelectedReport{},
	}
	for _, s := range r.Stages {
		out.Stages = append(out.Stages, stageReport(s))
	}
	for _, s := range r.Selection {
		out.Selection = append(out.Selection, SelectedReport{Proposal: s.Proposal, Outcome: s.Outcome, Reason: s.Reason})
	}
	return out
}

func stageReport(s scoring.StageResult) StageReport {
	out := StageReport{ID: s.ID, Ranking: []RankedReport{}, Excluded: []ExcludedReport{}}
	for _, r := range s.Ranking {
		ranked := RankedReport{
			Proposal: r.Proposal, Rank: r.Rank, Score: Quantity{r.Score}, Outcome: r.Outcome, Reason: r.Reason,
			Criteria: map[string]Quantity{}, Tie: tieReport(r.Tie), Proof: lines(r.Trace),
		}
		for _, v := range r.Criteria {
			ranked.Criteria[v.Criterion] = Quantity{v.Value}
		}
		out.Ranking = append(out.Ranking, ranked)
	}
	for _, x := range s.Excluded {
		out.Excluded = append(out.Excluded, ExcludedReport{
			Proposal: x.Proposal, Reason: x.Reason, Criterion: x.Criterion,
			Value: optional(x.Value), Threshold: optional(x.Threshold),
			few: tooFewMarks(lines(x.Trace)),
		})
	}
	return out
}

func tieReport(t *scoring.TieInfo) *TieReport {
	if t == nil {
		return nil
	}
	out := &TieReport{With: t.With, Equal: t.Equal}
	for _, b := range t.Broken {
		out.Broken = append(out.Broken, BreakReport{Link: b.Name, Before: b.Before, After: b.After})
	}
	return out
}

func lines(trace []scoring.Line) []LineReport {
	var out []LineReport
	for _, l := range trace {
		line := LineReport{Step: l.Step, Op: l.Op, Criterion: l.Criterion, To: Quantity{l.To}, Note: l.Note}
		for _, o := range l.From {
			line.From = append(line.From, operand(o))
		}
		out = append(out, line)
	}
	return out
}

func operand(o scoring.Operand) OperandReport {
	out := OperandReport{Label: o.Label, Used: o.Used, Why: o.Why}
	if o.State != scoring.Given {
		out.State = o.State.String()
	}
	if o.Used || o.State == scoring.Given {
		out.Value = optional(&o.Value)
	}
	if !o.Weight.IsZero() {
		out.Weight = optional(&o.Weight)
	}
	if !o.Of.IsZero() {
		out.Of = optional(&o.Of)
	}
	return out
}

func optional(n *number.Number) *Quantity {
	if n == nil {
		return nil
	}
	return &Quantity{*n}
}

// decimalPlaces is how many places a decimal beside an exact fraction shows.
const decimalPlaces = 12
