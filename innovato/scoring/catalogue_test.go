package scoring_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// message is what the English catalogue says under one id: the text, or all plural forms.
type message struct {
	text   string
	plural bool
}

// fields are the template fields of a message.
func (m message) fields() []string {
	var out []string
	for _, f := range regexp.MustCompile(`\{\{\.(\w+)\}\}`).FindAllStringSubmatch(m.text, -1) {
		out = append(out, f[1])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// catalogue reads the lines of the English messages.
func catalogue(t *testing.T) map[string]message {
	t.Helper()
	source, err := os.ReadFile("../../locales/en/scoring.yaml")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]message{}
	line := regexp.MustCompile(`^([\w.]+):(?: "(.*)")?$`)
	form := regexp.MustCompile(`^  (one|other): "(.*)"$`)
	id := ""
	for text := range strings.Lines(string(source)) {
		text = strings.TrimRight(text, "\n")
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		if m := line.FindStringSubmatch(text); m != nil {
			id = m[1]
			if _, twice := out[id]; twice {
				t.Errorf("%s stands twice", id)
			}
			out[id] = message{text: m[2]}
			continue
		}
		m := form.FindStringSubmatch(text)
		if m == nil {
			t.Fatalf("cannot read %q", text)
		}
		out[id] = message{text: out[id].text + " " + m[2], plural: true}
	}
	return out
}

// TestProblemsHaveMessages holds that every problem that can be found has a message, which shows nothing that the
// problem does not carry, and that no message is left over.
func TestProblemsHaveMessages(t *testing.T) {
	messages := catalogue(t)
	found := map[string]bool{}
	for _, b := range allBroken(t) {
		c := sound(t)
		b.spoil(c, &c.Stages[0])
		for _, p := range c.Check() {
			found["diag."+p.Code] = true
			m, ok := messages["diag."+p.Code]
			if !ok || m.plural {
				t.Errorf("no plain message diag.%s", p.Code)
			}
			if want := slices.Sorted(maps.Keys(p.Args)); !subset(m.fields(), want) {
				t.Errorf("diag.%s shows %v of %v", p.Code, m.fields(), want)
			}
		}
	}
	for id := range messages {
		if strings.HasPrefix(id, "diag.") && !found[id] {
			t.Errorf("no test finds %s", id)
		}
	}
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// everyRule returns steps, links and cuts in all their forms.
func everyRule(t *testing.T) []interface {
	Statement(scoring.Stage) []scoring.Statement
} {
	t.Helper()
	type rule = interface {
		Statement(scoring.Stage) []scoring.Statement
	}
	var out []rule
	for _, p := range []scoring.Policy{"", scoring.Exclude, scoring.Zero, scoring.MeanOfOthers, scoring.Reject} {
		out = append(out, &scoring.MissingMarks{Use: p}, &scoring.MissingMarks{Abstained: p, Absent: p, Recused: p, AtLeast: 2},
			&scoring.MissingMarks{Use: scoring.Zero, Abstained: p, Absent: p})
	}
	for _, m := range []scoring.Method{
		"", scoring.Median, scoring.TrimmedMean, scoring.ClosestTwo, scoring.Middle, scoring.SumOfMarks, scoring.Pairwise, scoring.Consensus, scoring.MajorityJudgment,
	} {
		out = append(out, &scoring.Combine{Method: m}, &scoring.Combine{
			Method: m, Median: scoring.LowerMedian, DropHighest: new(2), DropLowest: new(0), WhenFew: scoring.RejectWhenFew,
		}, &scoring.Combine{Method: m, Median: scoring.UpperMedian, DropHighest: new(0), DropLowest: new(2), Tolerance: new(number.Ratio(1, 2))})
	}
	sixty := number.Int(60)
	out = append(out, &scoring.Require{Criteria: true, Total: &sixty, ZeroDisqualifies: true}, &scoring.Weigh{}, &scoring.Weigh{By: scoring.ByFactor})
	for mode := number.HalfUp; mode <= number.Up; mode++ {
		for _, at := range []scoring.At{scoring.AtTotal, scoring.AtCriteria} {
			out = append(out, &scoring.Round{Places: new(0), Mode: mode, At: at}, &scoring.Round{Places: new(2), Mode: mode, At: at}, &scoring.Round{Step: &sixty, Mode: mode, At: at})
		}
	}
	out = append(out, scoring.Advance{}, scoring.Advance{Top: 2, AtLeast: &sixty})
	for _, s := range moreSteps() {
		out = append(out, s)
	}
	for _, l := range everyTie() {
		out = append(out, l)
	}
	return out
}

// everyTie returns all links in all their forms.
func everyTie() []scoring.Tie {
	return []scoring.Tie{
		&scoring.ByCriterion{Criterion: "c"}, &scoring.ByStage{Stage: "jury"}, &scoring.ByCountBack{CountBack: true}, &scoring.ByJurors{Jurors: "more"},
		&scoring.ByDispersion{Dispersion: "lower"}, &scoring.ByLower{Lower: "cost"}, &scoring.ByEarlier{Earlier: "submission"},
		&scoring.ByNotCovered{NotCovered: "theme"}, &scoring.ByNotCovered{NotCovered: "division"}, &scoring.ByChair{Chair: []string{"a"}},
		&scoring.ByDraw{Draw: scoring.Draw{Seed: "7", Held: "2019-11-20", By: "notary"}}, &scoring.ByDraw{Draw: scoring.Draw{Seed: "7"}},
		&scoring.ByDraw{Draw: scoring.Draw{Seed: "7", Held: "2019-11-20"}}, &scoring.ByDraw{Draw: scoring.Draw{Seed: "7", By: "notary"}},
	}
}

// TestStatementsHaveMessages holds that every sentence of the rulebook is in the catalogue, shows nothing that the
// statement does not carry, and that no sentence is left over.
func TestStatementsHaveMessages(t *testing.T) {
	messages := catalogue(t)
	said := map[string]bool{}
	say := func(list []scoring.Statement) {
		for _, s := range list {
			said[s.ID] = true
			m, ok := messages[s.ID]
			if !ok || m.plural != (s.Count >= 0) {
				t.Errorf("message %s: exists %v, plural %v", s.ID, ok, m.plural)
			}
			args := slices.Sorted(maps.Keys(s.Args))
			if fields := m.fields(); !subset(fields, append(args, "Count")) || !subset(args, fields) {
				t.Errorf("%s shows %v of %v", s.ID, fields, args)
			}
		}
	}
	stage := sound(t).Stages[0]
	stage.Criteria[0].AtLeast = &stage.Criteria[0].Weight
	for _, rule := range everyRule(t) {
		say(rule.Statement(stage))
	}
	say((&scoring.Require{Total: ptr(t, "1")}).Statement(scoring.Stage{}))
	say((&scoring.Require{Total: ptr(t, "1"), Of: scoring.SumTotal}).Statement(scoring.Stage{}))
	for _, s := range statedStages(stage) {
		say(s.Statements())
		say(s.RankStatements())
	}
	for _, x := range statedSelections(t) {
		say(x.Statement())
	}
	for _, name := range scoring.StepNames() {
		said["scoring."+name+".name"] = true
	}
	said["scoring.score.name"] = true
	for id := range messages {
		if !labelled(id) && !said[id] {
			t.Errorf("nothing says %s", id)
		}
	}
	for id := range said {
		if _, ok := messages[id]; !ok {
			t.Errorf("no message %s", id)
		}
	}
}

// labelled reports whether an id is a label or a problem, and not a sentence of the rulebook.
func labelled(id string) bool {
	return regexp.MustCompile(`^(diag|scoring\.(line|why|reason|outcome|tie|state))\.`).MatchString(id)
}

func statedStages(stage scoring.Stage) []scoring.Stage {
	gate, step, plain := stage, stage, stage
	gate.Steps = nil
	step.Scale.Step = number.Int(1)
	plain.Ties = nil
	plain.Quorum = 3
	weighed := stage
	weighed.Steps = []scoring.Step{&scoring.Weigh{}}
	return []scoring.Stage{stage, gate, step, plain, weighed}
}

// TestLabelsExist holds that whatever code a result can carry has a label, by reading the codes in the source.
func TestLabelsExist(t *testing.T) {
	messages := catalogue(t)
	want := map[string]bool{"scoring.line.score": true, "scoring.tie.unbroken": true}
	for _, s := range []scoring.State{scoring.Given, scoring.Missing, scoring.Abstained, scoring.Recused, scoring.Absent} {
		want["scoring.state."+s.String()] = true
	}
	for _, name := range scoring.TieNames() {
		want["scoring.tie."+name] = true
	}
	for _, o := range []scoring.Outcome{
		scoring.Awarded, scoring.Reserve, scoring.NotAwarded, scoring.Advanced, scoring.NotAdvanced, scoring.OutExcluded, scoring.TiedAtCut, scoring.RankedOnly,
		scoring.Undecided, scoring.Mention, scoring.Wildcard, scoring.Conditional,
	} {
		want["scoring.outcome."+string(o)] = true
	}
	for id := range want {
		if _, ok := messages[id]; !ok {
			t.Errorf("no label %s", id)
		}
	}
	for id := range codes(t) {
		line, why, reason := messages["scoring.line."+id], messages["scoring.why."+id], messages["scoring.reason."+id]
		if line.text == "" && why.text == "" && reason.text == "" {
			t.Errorf("the code %s has no label", id)
		}
	}
	for id := range messages {
		if labelled(id) && !strings.HasPrefix(id, "diag.") && !want[id] && !codes(t)[codeOf(id)] {
			t.Errorf("no code for the label %s", id)
		}
	}
}

// codeOf strips the kind of a label.
func codeOf(id string) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(id, "scoring."), ".")
	return rest
}

// codes are the quoted codes of notes and reasons in the package's source, with those that are put together from values.
func codes(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	quoted := regexp.MustCompile(`"((?:missing|combine|require|weigh|round|advance|award|rescale|bonus|budget|quota)\.[a-zA-Z.]*[a-zA-Z]|exception)"`)
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		source, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range quoted.FindAllStringSubmatch(string(source), -1) {
			out[m[1]] = true
		}
	}
	for _, p := range []scoring.Policy{scoring.Exclude, scoring.Zero, scoring.MeanOfOthers, scoring.Reject} {
		out["missing."+string(p)] = true
	}
	for mode := number.HalfUp; mode <= number.Up; mode++ {
		out["round."+mode.String()] = true
	}
	out["weigh.share"], out["weigh.factor"] = true, true
	return out
}
