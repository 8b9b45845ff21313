package innovato_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

const twoProposals = "format: 1\nproposals:\n  - {id: p1, title: First}\n  - {id: p2, title: Second}\n"

// marked returns demo with marks, which begin with the columns.
func marked(t testing.TB, marks string) *innovato.Edition {
	t.Helper()
	return edition(t, files("call.yaml", demo+timeline, "proposals.yaml", twoProposals, "marks.csv", marks))
}

// marksOf returns the marks of the first stage as lines, sorted.
func marksOf(e *innovato.Edition) []string {
	var out []string
	for _, m := range e.Sheets[0].Marks {
		line := strings.Join([]string{m.Juror, m.Proposal, m.Criterion, m.State.String()}, " ")
		if m.State == scoring.Given {
			line += " " + m.Value.String()
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

func TestMarks(t *testing.T) {
	for name, c := range map[string]struct {
		marks string
		want  []string
	}{
		"all columns":      {"stage,juror,proposal,criterion,mark,state,note\njury,j1,p1,idea,8,,\njury,j1,p1,cost,,abstained,unwell\n", []string{"j1 p1 cost abstained", "j1 p1 idea given 8"}},
		"fewest columns":   {"stage,juror,proposal,criterion,mark\njury,j1,p1,idea,8\n", []string{"j1 p1 idea given 8"}},
		"another order":    {"mark,note,criterion,proposal,juror,stage\n8,,idea,p1,j1,jury\n", []string{"j1 p1 idea given 8"}},
		"capitals":         {"Stage, Juror ,PROPOSAL,Criterion,Mark,State\njury,j1,p1,idea,,Absent\n", []string{"j1 p1 idea absent"}},
		"byte order mark":  {"\ufeffstage,juror,proposal,criterion,mark\njury,j1,p1,idea,8\n", []string{"j1 p1 idea given 8"}},
		"windows":          {"stage,juror,proposal,criterion,mark\r\njury,j1,p1,idea,8\r\n", []string{"j1 p1 idea given 8"}},
		"blanks":           {"stage,juror,proposal,criterion,mark\n jury , j1, p1 ,idea , 8 \n", []string{"j1 p1 idea given 8"}},
		"empty rows":       {"stage,juror,proposal,criterion,mark\n\njury,j1,p1,idea,8\n,,,,\n\n", []string{"j1 p1 idea given 8"}},
		"quotes":           {"stage,juror,proposal,criterion,mark,note\n\"jury\",\"j1\",p1,idea,\"8\",\"a, \"\"b\"\"\nand c\"\n", []string{"j1 p1 idea given 8"}},
		"zero is a mark":   {"stage,juror,proposal,criterion,mark\njury,j1,p1,idea,0\n", []string{"j1 p1 idea given 0"}},
		"decimals":         {"stage,juror,proposal,criterion,mark\njury,j1,p1,idea,8.00\n", []string{"j1 p1 idea given 8"}},
		"state given":      {"stage,juror,proposal,criterion,mark,state\njury,j1,p1,idea,8,given\n", []string{"j1 p1 idea given 8"}},
		"header only":      {"stage,juror,proposal,criterion,mark\n", nil},
		"no end of line":   {"stage,juror,proposal,criterion,mark\njury,j1,p1,idea,8", []string{"j1 p1 idea given 8"}},
		"all criteria":     {"stage,juror,proposal,criterion,mark,state\njury,j1,p1,,,recused\n", []string{"j1 p1 cost recused", "j1 p1 idea recused"}},
		"missing on paper": {"stage,juror,proposal,criterion,mark,state\njury,j1,p1,idea,,missing\n", []string{"j1 p1 idea missing"}},
		"absent throughout": {
			"stage,juror,proposal,criterion,mark,state\njury,j2,,,,absent\njury,j1,p1,idea,8,\njury,j1,p2,idea,7,\n",
			[]string{"j1 p1 idea given 8", "j1 p2 idea given 7", "j2 p1 cost absent", "j2 p1 idea absent", "j2 p2 cost absent", "j2 p2 idea absent"},
		},
		"absent for one criterion": {
			"stage,juror,proposal,criterion,mark,state\njury,j1,p1,idea,8,\njury,j2,,cost,,absent\n",
			[]string{"j1 p1 idea given 8", "j2 p1 cost absent"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, marksOf(marked(t, c.marks))); diff != "" {
				t.Errorf("marks (-want +got):\n%s", diff)
			}
		})
	}
}

// TestMarksPlaces asks where each mark was written; what a rule put in has no place.
func TestMarksPlaces(t *testing.T) {
	e := marked(t, "stage,juror,proposal,criterion,mark,note\njury,j1,p1,idea,8,\"two\nlines\"\njury,j1,p1,cost,7,\n")
	if got := fmt.Sprint(e.Sheets[0].At); got != "[marks.csv:2:1 marks.csv:4:1]" {
		t.Error(got)
	}
}

// TestRecusal enters a recusal for each conflict of interest, whichever rule it breaks,
// and leaves alone what the file says.
func TestRecusal(t *testing.T) {
	call := strings.NewReplacer(
		"{id: j1,", "{id: j1, unit: parks,", "{id: j2,", "{id: j2, unit: roads,",
		"Three}]}", "Three}], conflicts: %s}",
	).Replace(demo) + timeline + "divisions: [{id: parks, title: Parks}, {id: roads, title: Roads}]\n"
	proposals := "format: 1\nproposals:\n  - {id: p1, title: First, division: parks}\n  - {id: p2, title: Second, applicants: [{unit: roads}, {juror: j3}]}\n"
	marks := "stage,juror,proposal,criterion,mark,state\njury,%s,p1,idea,8,\njury,%s,p2,idea,8,\n"
	for _, c := range []struct {
		name, conflicts string
		markers         [2]any
		want            []string
	}{
		{"none", "{}", [2]any{"j1", "j2"}, []string{"j1 p1 idea given 8", "j2 p2 idea given 8"}},
		{"declare only", "{sameUnit: declare}", [2]any{"j1", "j2"}, []string{"j1 p1 idea given 8", "j2 p2 idea given 8"}},
		{
			"same unit", "{sameUnit: recuse}",
			[2]any{"j2", "j1"},
			[]string{"j1 p1 cost recused", "j1 p1 idea recused", "j1 p2 idea given 8", "j2 p1 idea given 8", "j2 p2 cost recused", "j2 p2 idea recused"},
		},
		{
			"team member", "{teamMember: recuse}",
			[2]any{"j3", "j1"},
			[]string{"j1 p2 idea given 8", "j3 p1 idea given 8", "j3 p2 cost recused", "j3 p2 idea recused"},
		},
		{
			"declared", "{declared: [{juror: j1, proposal: p2}]}",
			[2]any{"j1", "j2"},
			[]string{"j1 p1 idea given 8", "j1 p2 cost recused", "j1 p2 idea recused", "j2 p2 idea given 8"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := edition(t, files("call.yaml", strings.Replace(call, "%s", c.conflicts, 1), "proposals.yaml", proposals,
				"marks.csv", fmt.Sprintf(marks, c.markers[:]...)))
			if diff := cmp.Diff(c.want, marksOf(e)); diff != "" {
				t.Errorf("marks (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRecusalWritten keeps a state that the file gives, such as absent.
func TestRecusalWritten(t *testing.T) {
	call := strings.Replace(demo, "Three}]}", "Three}], conflicts: {declared: [{juror: j1, proposal: p1}]}}", 1) + timeline
	e := edition(t, files("call.yaml", call, "proposals.yaml", twoProposals,
		"marks.csv", "stage,juror,proposal,criterion,mark,state\njury,j2,p1,idea,8,\njury,j1,p1,cost,,absent\n"))
	want := []string{"j1 p1 cost absent", "j1 p1 idea recused", "j2 p1 idea given 8"}
	if diff := cmp.Diff(want, marksOf(e)); diff != "" {
		t.Errorf("marks (-want +got):\n%s", diff)
	}
}

// TestMarksOrder shuffles the rows: the edition ranks the same.
func TestMarksOrder(t *testing.T) {
	rows := []string{"jury,j1,p1,idea,8,", "jury,j2,p1,idea,7,", "jury,j1,p1,cost,3,", "jury,j1,p2,idea,9,", "jury,j1,p2,cost,5,", "jury,j3,,,,absent"}
	result := func(rows []string) string {
		r, err := marked(t, "stage,juror,proposal,criterion,mark,state\n"+strings.Join(rows, "\n")+"\n").Score()
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(r.Stages[0].Ranking[0].Score, r.Stages[0].Ranking[1].Score, r.Selection)
	}
	want := result(rows)
	slices.Reverse(rows)
	if got := result(rows); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestMarked(t *testing.T) {
	if e := marked(t, "stage,juror,proposal,criterion,mark\n"); e.Marked() {
		t.Error("a file without marks")
	}
	if e := marked(t, "stage,juror,proposal,criterion,mark\njury,j1,p1,idea,8\n"); !e.Marked() {
		t.Error("a file with marks")
	}
	if e := edition(t, files("call.yaml", demo+timeline)); e.Marked() {
		t.Error("no file")
	}
}

// TestMarkOnStep marks with each tenth of a point: a scale is exact, whatever a float
// would make of its steps.
func TestMarkOnStep(t *testing.T) {
	call := strings.Replace(demo, "step: 1}", "step: 0.1}", 1) + timeline
	for i := range 101 {
		mark := fmt.Sprintf("%d.%d", i/10, i%10)
		e := edition(t, files("call.yaml", call, "proposals.yaml", twoProposals,
			"marks.csv", "stage,juror,proposal,criterion,mark\njury,j1,p1,idea,"+mark+"\n"))
		if got := e.Sheets[0].Marks[0].Value.Decimal(1); got != mark {
			t.Errorf("%s is read as %s", mark, got)
		}
	}
}
