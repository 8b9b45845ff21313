package innovato_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const network = "format: 1\nid: net\ntitle: Network\nlanguages: [en]\neditions: [demo, other]\n"

// changed loads demo as the reference and a changed copy of it, and returns the changes
// and problems of the copy.
func changed(t *testing.T, edit *strings.Replacer, adaptations ...string) (changes, problems string) {
	t.Helper()
	var other strings.Builder
	other.WriteString(edit.Replace(strings.Replace(demo, "id: demo", "id: other", 1) + timeline))
	other.WriteString("practice:\n  from: ../demo\n")
	if len(adaptations) > 0 {
		other.WriteString("  adaptations:\n")
	}
	for _, a := range adaptations {
		at, kind, _ := strings.Cut(a, " ")
		fmt.Fprintf(&other, "    - {at: %s, kind: %s, why: So}\n", at, kind)
	}
	n := load(t, files("network.yaml", network, "demo/call.yaml", demo+timeline, "other/call.yaml", other.String()))
	var lines []string
	for _, c := range n.Editions[1].Changes {
		line := c.Part + " " + c.Kind
		if c.Adaptation != nil {
			words, _ := c.Adaptation.Why.In("en")
			line += " " + c.Adaptation.At + " " + words
		}
		lines = append(lines, line)
	}
	var found strings.Builder
	for _, d := range n.Problems.Sorted() {
		fmt.Fprintln(&found, d.Severity, d.Code)
	}
	return strings.Join(lines, "\n"), strings.TrimSpace(found.String())
}

func TestChanges(t *testing.T) {
	for name, c := range map[string]struct {
		edit              *strings.Replacer
		adaptations       []string
		changes, problems string
	}{
		"nothing": {strings.NewReplacer(), nil, "", ""},
		"words, dates, city and look are no changes": {
			strings.NewReplacer("Everybody", "All employees", "title: Jury", "title: {en: Panel}", "2020-03-01 16:00", "2020-03-02 12:00", "Demo call", "Other", "Juror One", "Somebody", "country: IT", "country: PT"),
			nil, "", "",
		},
		"the order of keys is no change": {strings.NewReplacer("{id: idea, title: Idea, weight: 60}", "{weight: 60, title: Idea, id: idea}"), nil, "", ""},
		"changed with a reason":          {strings.NewReplacer("top: 1", "top: 2"), []string{"selection changed"}, "selection changed selection So", ""},
		"changed inside":                 {strings.NewReplacer("top: 1", "top: 2"), []string{"selection/award/top changed"}, "selection changed selection/award/top So", ""},
		"changed without a reason":       {strings.NewReplacer("top: 1", "top: 2"), nil, "selection changed", "warning practice.noReason"},
		"a number written otherwise":     {strings.NewReplacer("weight: 60", "weight: 55", "weight: 40", "weight: 45"), []string{"stages changed"}, "stages changed stages So", ""},
		"one criterion less":             {strings.NewReplacer("weight: 60", "weight: 100", "      - {id: cost, title: Cost, weight: 40}\n", ""), []string{"stages/0/criteria changed"}, "stages changed stages/0/criteria So", ""},
		"added":                          {strings.NewReplacer("jury:", "themes: [{id: energy, title: Energy}]\njury:"), []string{"themes added"}, "themes added themes So", ""},
		"added without a reason":         {strings.NewReplacer("jury:", "themes: [{id: energy, title: Energy}]\njury:"), nil, "themes added", "warning practice.noReason"},
		"kept with a reason":             {strings.NewReplacer(), []string{"jury kept"}, "jury kept jury So", ""},
		"a reason without a difference":  {strings.NewReplacer(), []string{"jury changed"}, "jury changed jury So", "error practice.is.kept"},
		"kept beside a difference":       {strings.NewReplacer("top: 1", "top: 2"), []string{"selection/reserve kept"}, "selection changed\nselection kept selection/reserve So", "warning practice.noReason"},
		"another list":                   {strings.NewReplacer(", {id: j3, name: Juror Three}", ""), []string{"jury/members changed"}, "jury changed jury/members So", ""},
		"two reasons in one part": {
			strings.NewReplacer("top: 1", "top: 2", "{award:", "{reserve: 1, award:"),
			[]string{"selection/award changed", "selection/reserve added"},
			"selection changed selection/award So\nselection added selection/reserve So", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			changes, problems := changed(t, c.edit, c.adaptations...)
			if diff := cmp.Diff(c.changes, changes); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.problems, problems); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// TestChangesAlone loads an edition without its network: nothing is known of changes.
func TestChangesAlone(t *testing.T) {
	n := load(t, files("call.yaml", demo+timeline+"practice: {from: ../demo}\n"))
	if !n.Single || len(n.Editions[0].Changes) > 0 || n.Problems.Len() > 0 {
		t.Errorf("%v, %s", n.Editions[0].Changes, show(n.Problems))
	}
}

// TestOnly takes one edition out of a network, with what is known of its practice.
func TestOnly(t *testing.T) {
	other := strings.NewReplacer("id: demo", "id: other", "top: 1", "top: 2").Replace(demo) + timeline + "practice: {from: ../demo}\n"
	n := load(t, files("network.yaml", network+"baseURL: https://example.org/\n", "demo/call.yaml", demo+timeline, "demo/mark.csv", "", "other/call.yaml", other))
	only := n.Only(n.Editions[1])
	if !only.Single || only.ID != "other" || only.BaseURL != "https://example.org" || len(only.Editions) != 1 || len(only.Editions[0].Changes) != 1 {
		t.Errorf("%+v", only)
	}
	if diff := cmp.Diff("other/call.yaml:24:11: warning: practice.noReason kind=\"changed\" part=\"selection\"\n", show(only.Problems)); diff != "" {
		t.Error(diff)
	}
}
