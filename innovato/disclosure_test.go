package innovato_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// whole is a call with an outcome of every kind: p1 is awarded, p2 is ranked, p3 fails a
// threshold, p4 was excluded before, p5 was withdrawn. Words in it begin with CANARY
// where they must not be published.
func whole(t testing.TB, publication string) (*innovato.Edition, scoring.Result) {
	t.Helper()
	call := strings.NewReplacer(
		"{combine: {method: mean}},", "{combine: {method: mean}}, {require: {criteria: true}},",
		"weight: 60}", "weight: 60, atLeast: 5}",
	).Replace(demo) + timeline + "publication: " + publication + "\n"
	var marks strings.Builder
	marks.WriteString("stage,juror,proposal,criterion,mark,state,note\n")
	for i, idea := range []int{9, 7, 2} {
		p := fmt.Sprint("p", i+1)
		for j := range 3 {
			fmt.Fprintf(&marks, "jury,j%d,%s,idea,%d,,CANARY-note\njury,j%d,%s,cost,%d,,\n", j+1, p, idea+(j+1)%2, j+1, p, 8-j)
		}
	}
	e := edition(t, files("call.yaml", call, "marks.csv", marks.String(), "proposals.yaml", `format: 1
proposals:
  - {id: p1, title: First, applicants: [{name: CANARY-Anna}]}
  - {id: p2, title: Second}
  - {id: p3, title: Third}
  - {id: p4, title: Fourth, status: excluded, reason: CANARY-late}
  - {id: p5, title: Fifth, status: withdrawn, reason: Gone}
`))
	r, err := e.Score()
	if err != nil {
		t.Fatal(err)
	}
	return e, r
}

// shown lists the proposals that may be shown.
func shown(e *innovato.Edition, d innovato.Disclosure) string {
	var out []string
	for _, p := range d.Proposals(e) {
		if !d.Proposal(p.ID) {
			panic("Proposal and Proposals disagree")
		}
		out = append(out, p.ID)
	}
	return strings.Join(out, " ")
}

const (
	beforeOpening = "2020-01-01 00:00:00"
	whileOpen     = "2020-02-15 00:00:00"
	evaluating    = "2020-04-01 00:00:00"
	afterResults  = "2020-05-02 00:00:00"
	implementing  = "2020-07-01 00:00:00"
)

func TestDiscloseProposals(t *testing.T) {
	const all, awarded, ranked = "p1 p2 p3", "p1", "p1 p2"
	for publication, want := range map[string][5]string{ // by phase
		"{}":                   {"", "", "", awarded, awarded},
		"{proposals: none}":    {"", "", "", "", ""},
		"{proposals: awarded}": {"", "", "", awarded, awarded},
		"{proposals: awarded, proposalsFrom: deadline}": {"", "", "", awarded, awarded},
		"{proposals: ranked}":                           {"", "", "", ranked, ranked},
		"{proposals: all}":                              {"", "", "", all, all},
		"{proposals: all, proposalsFrom: results}":      {"", "", "", all, all},
		"{proposals: all, proposalsFrom: deadline}":     {"", "", all, all, all},
		"{proposals: none, proposalsFrom: deadline}":    {"", "", "", "", ""},
	} {
		e, r := whole(t, publication)
		for i, now := range []string{beforeOpening, whileOpen, evaluating, afterResults, implementing} {
			if got := shown(e, e.Disclose(at(t, now), &r)); got != want[i] {
				t.Errorf("%s at %s: %q, want %q", publication, now, got, want[i])
			}
		}
	}
}

// TestDiscloseLevels goes through every level at every phase. The string has a letter
// for each thing that is public: Results, Names, Jurors, Values, Marks, nameD marks,
// eXcluded.
func TestDiscloseLevels(t *testing.T) {
	letters := func(d innovato.Disclosure) string {
		var out []byte
		for i, public := range []bool{d.Results, d.Names, d.Jurors, d.Values, d.Marks, d.NamedMarks, d.Excluded} {
			if public {
				out = append(out, "RNJVMDX"[i])
			}
		}
		return string(out)
	}
	for publication, want := range map[string][2]string{ // until the results, from then on
		"{}":                              {"", "RV"},
		"{names: never}":                  {"", "RV"},
		"{names: afterResults}":           {"", "RNV"},
		"{names: always}":                 {"N", "RNV"},
		"{jurors: never}":                 {"", "RV"},
		"{jurors: afterResults}":          {"", "RJV"},
		"{jurors: always}":                {"J", "RJV"},
		"{marks: none}":                   {"", "R"},
		"{marks: aggregates}":             {"", "RV"},
		"{marks: anonymous}":              {"", "RVM"},
		"{marks: named}":                  {"", "RVM"}, // jurors are not public
		"{marks: named, jurors: never}":   {"", "RVM"},
		"{marks: named, jurors: always}":  {"J", "RJVMD"},
		"{marks: none, jurors: always}":   {"J", "RJ"},
		"{excluded: true}":                {"", "RVX"},
		"{excluded: false, names: never}": {"", "RV"},
	} {
		e, r := whole(t, publication)
		for _, now := range []string{beforeOpening, whileOpen, evaluating} {
			if got := letters(e.Disclose(at(t, now), &r)); got != want[0] {
				t.Errorf("%s at %s: %s, want %s", publication, now, got, want[0])
			}
		}
		for _, now := range []string{afterResults, implementing} {
			if got := letters(e.Disclose(at(t, now), &r)); got != want[1] {
				t.Errorf("%s at %s: %s, want %s", publication, now, got, want[1])
			}
		}
	}
}

// TestDiscloseUnranked asks before there is a result, when the day has come.
func TestDiscloseUnranked(t *testing.T) {
	e, _ := whole(t, "{proposals: ranked, names: always, marks: named, jurors: always, excluded: true}")
	d := e.Disclose(at(t, afterResults), nil)
	if d.Results || d.Values || d.Marks || d.NamedMarks || d.Excluded || shown(e, d) != "" {
		t.Errorf("%+v", d)
	}
}

// TestDiscloseOutcomes gives exceptions: an award under conditions is one too.
func TestDiscloseOutcomes(t *testing.T) {
	e, r := whole(t, "{}")
	for outcome, want := range map[scoring.Outcome]string{
		scoring.Awarded: "p1 p2", scoring.Wildcard: "p1 p2", scoring.Conditional: "p1 p2",
		scoring.Mention: "p1", scoring.Reserve: "p1", scoring.NotAwarded: "p1", scoring.TiedAtCut: "p1", scoring.OutExcluded: "p1",
	} {
		for i := range r.Selection {
			if r.Selection[i].Proposal == "p2" {
				r.Selection[i].Outcome = outcome
			}
		}
		if got := shown(e, e.Disclose(at(t, afterResults), &r)); got != want {
			t.Errorf("%s: %q, want %q", outcome, got, want)
		}
	}
}

func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b, want string
	}{
		{"#000000", "#ffffff", "21.00"},
		{"#ffffff", "#000000", "21.00"},
		{"#ffffff", "#ffffff", "1.00"},
		{"#777777", "#FFFFFF", "4.48"}, // the well-known grey that just fails
		{"#767676", "#FFFFFF", "4.54"},
		{"#ff0000", "#ffffff", "4.00"},
		{"#0a4a8f", "#ffffff", "8.79"},
		{"blue", "#ffffff", "1.00"},
		{"#gggggg", "#ffffff", "1.00"},
	} {
		if got := fmt.Sprintf("%.2f", innovato.Contrast(c.a, c.b)); got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
	// A colour that fails by a hair is not rounded up to one that passes.
	_, found := loader(t).Edition(t.Context(), files("call.yaml", demo+timeline+"brand: {primary: '#777777'}\n"), ".")
	if diff := cmp.Diff("call.yaml:24:18: error: brand.contrast ratio=\"4.4\" value=\"#777777\"\n", show(found)); diff != "" {
		t.Error(diff)
	}
	edition(t, files("call.yaml", demo+timeline+"brand: {primary: '#767676'}\n"))
}
