package innovato_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato"
)

func encode(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares with a file below testdata, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = "testdata/" + name
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestReport(t *testing.T) {
	e, r := whole(t, "{}")
	golden(t, "report.json", encode(t, e.Report(r)))
}

func TestReportPublic(t *testing.T) {
	for name, publication := range map[string]string{
		"none":       "{marks: none, proposals: none}",
		"aggregates": "{excluded: true}",
		"anonymous":  "{marks: anonymous, proposals: ranked}",
		"named":      "{marks: named, jurors: always, proposals: all, excluded: true}",
	} {
		e, r := whole(t, publication)
		d := e.Disclose(at(t, afterResults), &r)
		golden(t, "report-"+name+".json", encode(t, e.Report(r).Public(d)))
	}
}

// TestReportKeys holds the report to the keys that other programs read.
func TestReportKeys(t *testing.T) {
	e, r := whole(t, "{}")
	var report map[string]any
	if err := json.Unmarshal([]byte(encode(t, e.Report(r))), &report); err != nil {
		t.Fatal(err)
	}
	if report["format"] != 1.0 || report["edition"] != "demo" || len(report["rules"].(string)) != len("sha256:")+64 {
		t.Errorf("head: %v %v %v", report["format"], report["edition"], report["rules"])
	}
	stage := report["stages"].([]any)[0].(map[string]any)
	first := stage["ranking"].([]any)[0].(map[string]any)
	tie, ok := first["tie"]
	if first["proposal"] != "p1" || first["rank"] != 1.0 || first["outcome"] != "awarded" || !ok || tie != nil {
		t.Errorf("first: %v", first)
	}
	// idea 10, 9, 10 and cost 8, 7, 6 of 10: 60 x 29/30 + 40 x 7/10
	if diff := cmp.Diff(map[string]any{"exact": "86", "decimal": "86"}, first["score"]); diff != "" {
		t.Errorf("score: %s", diff)
	}
	excluded := stage["excluded"].([]any)[0].(map[string]any)
	if excluded["proposal"] != "p3" || excluded["reason"] != "require.criterion" || excluded["criterion"] != "idea" {
		t.Errorf("excluded: %v", excluded)
	}
}

// TestReportCanaries looks for what must not be there in any public report.
func TestReportCanaries(t *testing.T) {
	for _, marks := range []string{"none", "aggregates", "anonymous", "named"} {
		for _, jurors := range []string{"never", "afterResults", "always"} {
			for _, proposals := range []string{"none", "awarded", "ranked", "all"} {
				e, r := whole(t, "{marks: "+marks+", jurors: "+jurors+", proposals: "+proposals+"}")
				for _, now := range []string{beforeOpening, whileOpen, evaluating, afterResults, implementing} {
					d := e.Disclose(at(t, now), &r)
					got := encode(t, e.Report(r).Public(d))
					context := marks + " " + jurors + " " + proposals + " " + now
					for canary, public := range map[string]bool{
						"CANARY": false, "Juror": false, `"p4"`: false, `"p5"`: false,
						`"j2"`: d.NamedMarks,
						`"p1"`: d.Results && d.Proposal("p1"), `"p2"`: d.Results && d.Proposal("p2"), `"p3"`: d.Results && d.Proposal("p3"),
						`"state"`: false, `"from"`: d.Values && proposals != "none",
					} {
						if strings.Contains(got, canary) && !public {
							t.Errorf("%s: %s is public in\n%s", context, canary, got)
						}
					}
				}
			}
		}
	}
}

// TestReportAnonymous sees that marks are in the order of their values, not of jurors.
func TestReportAnonymous(t *testing.T) {
	e, r := whole(t, "{marks: anonymous}")
	public := e.Report(r).Public(e.Disclose(at(t, afterResults), &r))
	for _, l := range public.Stages[0].Ranking[0].Proof {
		if l.Op != "combine" {
			continue
		}
		var got []string
		for _, o := range l.From {
			got = append(got, o.Label+o.Value.Rounded())
		}
		if want := map[string]string{"idea": "9 10 10", "cost": "6 7 8"}[l.Criterion]; strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", l.Criterion, got, want)
		}
	}
}

// TestReportFewMarks publishes no value of a criterion behind which fewer than three
// marks stand, neither of ranked nor of excluded proposals.
func TestReportFewMarks(t *testing.T) {
	call := strings.NewReplacer(
		"{combine: {method: mean}},", "{combine: {method: mean}}, {require: {criteria: true}},",
		"weight: 60}", "weight: 60, atLeast: 5}",
	).Replace(demo) + timeline + "publication: {marks: anonymous, proposals: all, excluded: true}\n"
	rows := "jury,j1,p1,idea,9,\njury,j2,p1,idea,8,\njury,j1,p1,cost,3,\njury,j2,p1,cost,5,\njury,j3,p1,,,recused\n" +
		"jury,j1,p2,idea,1,\njury,j2,p2,idea,2,\njury,j1,p2,cost,3,\njury,j2,p2,cost,5,\njury,j3,p2,,,absent\n"
	e := edition(t, files("call.yaml", call, "proposals.yaml", twoProposals, "marks.csv", "stage,juror,proposal,criterion,mark,state\n"+rows))
	r, err := e.Score()
	if err != nil {
		t.Fatal(err)
	}
	full := e.Report(r)
	if full.Stages[0].Excluded[0].Value == nil || len(full.Stages[0].Ranking[0].Criteria) != 2 {
		t.Fatalf("the full report lacks values:\n%s", encode(t, full))
	}
	public := full.Public(e.Disclose(at(t, afterResults), &r)).Stages[0]
	if public.Ranking[0].Criteria != nil || public.Ranking[0].Proof != nil {
		t.Errorf("ranked: %s", encode(t, public.Ranking[0]))
	}
	if public.Excluded[0].Value != nil {
		t.Errorf("excluded: %s", encode(t, public.Excluded[0]))
	}
	if full.Stages[0].Excluded[0].Value == nil {
		t.Error("Public has changed the full report")
	}
}

// TestReportTie shows of a tie only what is public.
func TestReportTie(t *testing.T) {
	call := demo + timeline + "publication: {proposals: ranked}\n"
	call = strings.Replace(call, "{top: 1}", "{top: 2}", 1)
	var rows strings.Builder
	for _, p := range []string{"p1", "p2"} {
		for _, j := range []string{"j1", "j2", "j3"} {
			rows.WriteString("jury," + j + "," + p + ",idea,8\njury," + j + "," + p + ",cost,8\n")
		}
	}
	e := edition(t, files("call.yaml", call, "proposals.yaml", twoProposals, "marks.csv", "stage,juror,proposal,criterion,mark\n"+rows.String()))
	r, err := e.Score()
	if err != nil {
		t.Fatal(err)
	}
	report := e.Report(r)
	want := &innovato.TieReport{With: []string{"p2"}, Equal: []string{"p2"}}
	if diff := cmp.Diff(want, report.Stages[0].Ranking[0].Tie); diff != "" {
		t.Errorf("tie (-want +got):\n%s", diff)
	}
	public := report.Public(e.Disclose(at(t, afterResults), &r))
	if diff := cmp.Diff(want, public.Stages[0].Ranking[0].Tie); diff != "" {
		t.Errorf("public tie (-want +got):\n%s", diff)
	}
	r.Selection[1].Outcome = "excluded"
	hidden := report.Public(e.Disclose(at(t, afterResults), &r))
	if got := encode(t, hidden); strings.Contains(got, "p2") {
		t.Errorf("p2 is public in\n%s", got)
	}
}

// TestReportHashes sees which files change which hash.
func TestReportHashes(t *testing.T) {
	base := files("call.yaml", demo+timeline, "proposals.yaml", twoProposals,
		"marks.csv", "stage,juror,proposal,criterion,mark\njury,j1,p1,idea,8\n", "votes.csv", "stage,voter,proposal\n",
		"progress.yaml", "format: 1\nprojects: []\n", "pages/about.en.md", "# About\n", "assets/logo.svg", "<svg/>\n")
	before := edition(t, base)
	for name, want := range map[string]string{ // which of RulesHash, Hash and InputHash change
		"call.yaml": "rules data input", "proposals.yaml": "data input", "marks.csv": "data input", "votes.csv": "data input",
		"progress.yaml": "input", "pages/about.en.md": "input", "assets/logo.svg": "input",
	} {
		changed := maps.Clone(base)
		changed[name] = &fstest.MapFile{Data: append([]byte{}, append(base[name].Data, '\n')...), Mode: 0o644}
		after := edition(t, changed)
		var got []string
		for what, differs := range map[string]bool{
			"1 rules": before.RulesHash != after.RulesHash, "2 data": before.Hash != after.Hash, "3 input": before.InputHash != after.InputHash,
		} {
			if differs {
				got = append(got, what)
			}
		}
		if joined := words(got); joined != want {
			t.Errorf("%s changes %q, want %q", name, joined, want)
		}
	}
}

// words sorts numbered words and takes the numbers off.
func words(numbered []string) string {
	slices.Sort(numbered)
	for i, w := range numbered {
		numbered[i] = w[2:]
	}
	return strings.Join(numbered, " ")
}
