package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/site"
)

func TestSearchable(t *testing.T) {
	got := searchable("L’Anagrafe: una volta (sola)!", "Condiții", "p07")
	if want := "l anagrafe una volta sola conditii p07"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestFilterCounts holds that the script finds the sign of the number in every
// plural form of every language that has the message.
func TestFilterCounts(t *testing.T) {
	s := siteAt(t, examples(), "2022-01-01 12:00")
	checked := 0
	for _, e := range s.Editions() {
		for _, lang := range e.Languages {
			l := localOf(t, s, e.ID, lang)
			if !l.w.Has("proposals.count") {
				continue // not translated yet
			}
			checked++
			for _, c := range l.filterCounts() {
				if !strings.Contains(c.Text, "#") {
					t.Errorf("%s, %s: %q", lang, c.Category, c.Text)
				}
			}
		}
	}
	if checked == 0 {
		t.Error("no language was checked")
	}
}

// TestOrder holds that the list follows the last ranking, then the earlier ones, and
// that neighbours follow the list.
func TestOrder(t *testing.T) {
	l := localOf(t, siteAt(t, examples(), "2022-01-01 12:00"), "torino-2019", "en")
	before := 0
	for i, p := range l.e.outcomes.order {
		place := l.e.outcomes.place(l.e, p.ID)
		if place < before {
			t.Errorf("%s stands too late", p.ID)
		}
		before = place
		view := l.proposal(l.sheetOf("proposals/"+p.ID+"/"), i)
		if i > 0 && view.Previous.URL != "../"+l.e.outcomes.order[i-1].ID+"/" {
			t.Errorf("%s: before it %q", p.ID, view.Previous.URL)
		}
	}
}

// TestProofAddsUp holds that the table of every proof adds up to the score before
// rounding, in exact numbers.
func TestProofAddsUp(t *testing.T) {
	checked := 0
	for _, e := range siteAt(t, examples(), "2022-01-01 12:00").Editions() {
		for i, ranked := range e.outcomes.ranked {
			for _, r := range ranked {
				public, ok := e.published(i, r.Proposal)
				if !ok || len(public.Proof) == 0 {
					continue
				}
				checked++
				p := proof{stage: i, rules: e.outcomes.rules.Stages[i], lines: public.Proof}
				total, _ := p.line("weigh", "")
				var sum number.Number
				for _, o := range total.From {
					sum = sum.Add(product(o))
				}
				if !sum.Equal(total.To.Number) {
					t.Errorf("%s, %s: %s, want %s", e.ID, r.Proposal, sum, total.To.Exact())
				}
			}
		}
	}
	if checked == 0 {
		t.Error("nothing was checked")
	}
}

func TestMarksOrder(t *testing.T) {
	l := localOf(t, siteAt(t, examples(), "2022-01-01 12:00"), "torino-2019", "en")
	given := func(value, why string) innovato.OperandReport {
		n, err := number.Parse(value)
		if err != nil {
			t.Fatal(err)
		}
		return innovato.OperandReport{Value: &innovato.Quantity{Number: n}, Used: why == "", Why: why}
	}
	list := []innovato.OperandReport{
		{State: "absent", Why: "missing.exclude"}, given("8", "combine.highest"), given("8", ""), given("6", ""), given("6", "combine.lowest"),
	}
	var got []string
	for _, m := range (proof{l: l}).marks(list) {
		word := m.Text
		if m.Dropped {
			word = "(" + word + ")"
		}
		got = append(got, word)
	}
	if diff := cmp.Diff([]string{"(6)", "6", "8", "(8)", "(–)"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestContentLanguage holds that a page says in which language a proposal is that
// does not exist in the language of the page.
func TestContentLanguage(t *testing.T) {
	l := localOf(t, siteAt(t, examples(), "2022-01-01 12:00"), "porto-2020", "en")
	p := *l.e.outcomes.order[0]
	p.Title = innovato.NewText(map[string]string{"pt": "Só em português"})
	o := *l.e.outcomes
	o.order = append([]*innovato.Proposal{&p}, o.order[1:]...)
	e := *l.e
	e.outcomes = &o
	l.e = &e
	if got := l.proposal(l.sheetOf("proposals/"+p.ID+"/"), 0).ContentLang; got != "pt-PT" {
		t.Errorf("got %q", got)
	}
	items := l.proposals(l.sheetOf("proposals/")).Items
	if i := slices.IndexFunc(items, func(item site.ProposalItem) bool { return item.Lang != "" }); i != 0 {
		t.Errorf("the item with a language is %d", i)
	}
}
