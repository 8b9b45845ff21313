package view

import (
	"strings"
	"testing"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

func TestArgument(t *testing.T) {
	l := localOf(t, siteAt(t, examples(), "2022-01-01 12:00"), "torino-2019", "en")
	for _, c := range []struct {
		name string
		arg  scoring.Arg
		want string
	}{
		{"whole number", scoring.Arg{Number: number.Int(12000)}, "12,000"},
		{"decimal", scoring.Arg{Number: number.Ratio(1, 8)}, "0.125"},
		{"fraction", scoring.Arg{Number: number.Ratio(1, 3)}, "1/3"},
		{"percent", scoring.Arg{Kind: scoring.ArgPercent, Number: number.Ratio(31, 2)}, "15.5%"},
		{"criteria", scoring.Arg{Kind: scoring.ArgCriteria, IDs: []string{"innovation", "cost"}}, "Innovation and Cost"},
		{"unknown criterion", scoring.Arg{Kind: scoring.ArgCriteria, IDs: []string{"other"}}, "other"},
		{"stage", scoring.Arg{Kind: scoring.ArgStage, IDs: []string{"pitch"}}, "Pitch"},
		{"text", scoring.Arg{Kind: scoring.ArgText, Text: "seed 1"}, "seed 1"},
		{"day", scoring.Arg{Kind: scoring.ArgDate, Text: "2019-11-20"}, "20 November 2019"},
		{"hour", scoring.Arg{Kind: scoring.ArgDate, Text: "2019-11-20 16:00"}, "Wednesday, 20 November 2019 at 16:00"},
		{"money", scoring.Arg{Kind: scoring.ArgMoney, Number: number.Int(40000), Text: "EUR"}, "€40,000"},
	} {
		if got := l.argument(c.arg, 0); strings.ReplaceAll(got, "\u00a0", " ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestEveryStatement writes the statements of every operation that there is, with
// all its defaults, and holds that none lacks its words.
func TestEveryStatement(t *testing.T) {
	l := localOf(t, siteAt(t, examples(), "2022-01-01 12:00"), "torino-2019", "en")
	rules := l.e.outcomes.rules.Stages[0]
	for _, name := range scoring.StepNames() {
		step, _ := scoring.NewStep(name)
		if !step.Executed() {
			continue
		}
		rules.Steps = []scoring.Step{step}
		if words := l.sentences(step.Statement(rules), 0); words == "" || strings.Contains(words, "⟦") {
			t.Errorf("%s: %q", name, words)
		}
		if title := l.t("scoring." + name + ".name"); strings.Contains(title, "⟦") {
			t.Errorf("%s has no title", name)
		}
	}
	for _, code := range []scoring.Outcome{
		scoring.Awarded, scoring.Reserve, scoring.NotAwarded, scoring.Advanced, scoring.NotAdvanced, scoring.OutExcluded,
		scoring.TiedAtCut, scoring.RankedOnly, scoring.Undecided, scoring.Mention, scoring.Wildcard, scoring.Conditional,
	} {
		if badge := l.outcomeBadge(code); badge.Text == "" || strings.Contains(badge.Text, "⟦") {
			t.Errorf("%s: %q", code, badge.Text)
		}
	}
}
