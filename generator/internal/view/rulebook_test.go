package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/site"
)

// anchors are the ids on the page of the rules, in their order.
func anchors(r *site.Rulebook) []string {
	var out []string
	for _, a := range slices.Concat(r.Articles, r.Annexes) {
		out = append(out, a.ID)
		for _, p := range a.Paragraphs {
			out = append(out, p.ID)
			for _, point := range p.Items {
				if point.ID != "" {
					out = append(out, point.ID)
				}
			}
		}
	}
	return out
}

// TestRulebookAnchors holds that every paragraph can be cited: its anchor is unique
// and the same in all languages, and what the results cite is there.
func TestRulebookAnchors(t *testing.T) {
	s := siteAt(t, examples(), "2022-01-01 12:00")
	cited := 0
	for _, e := range s.Editions() {
		var first []string
		for _, lang := range e.Languages {
			l := localOf(t, s, e.ID, "en")
			l.lang = lang // the words of the edition; the messages may be missing
			got := anchors(l.rulebook(l.sheetOf("rulebook/")))
			for i, id := range got {
				if slices.Contains(got[:i], id) {
					t.Errorf("%s: the anchor %s stands twice", e.ID, id)
				}
			}
			if first == nil {
				first = got
			}
			if diff := cmp.Diff(first, got); diff != "" {
				t.Errorf("%s in %s (-first +this):\n%s", e.ID, lang, diff)
			}
			for _, d := range l.excludedList(l.sheetOf("results/")).Items {
				if _, anchor, ok := strings.Cut(d.Rule.URL, "#"); ok {
					cited++
					if !slices.Contains(got, anchor) {
						t.Errorf("%s: the results cite %s, which the rules lack", e.ID, anchor)
					}
				}
			}
		}
	}
	if cited == 0 {
		t.Error("no rule is cited")
	}
}

// TestRulebookNumbers holds that articles and paragraphs are numbered without gaps,
// whatever a call leaves out.
func TestRulebookNumbers(t *testing.T) {
	l := localOf(t, siteAt(t, examples(), "2022-01-01 12:00"), "torino-2019", "en")
	e := *l.e
	call := *e.Edition
	call.Themes, call.Prizes, call.Sponsors, call.Legal.Privacy = nil, nil, nil, nil
	e.Edition = &call
	l.e = &e
	r := l.rulebook(l.sheetOf("rulebook/"))
	for i, a := range r.Articles {
		if want := "Article " + l.w.Int(i+1); a.Number != want {
			t.Errorf("%s is %q, want %q", a.ID, a.Number, want)
		}
		if slices.Contains([]string{"art-themes", "art-prizes", "art-privacy"}, a.ID) {
			t.Errorf("%s has nothing to say", a.ID)
		}
		for at, p := range a.Paragraphs {
			if want := l.w.Int(i+1) + "." + l.w.Int(at+1); p.Number != want {
				t.Errorf("%s is %q, want %q", p.ID, p.Number, want)
			}
		}
	}
}

func TestLetter(t *testing.T) {
	for i, want := range map[int]string{0: "a", 25: "z", 26: "aa", 51: "az", 52: "ba"} {
		if got := letter(i); got != want {
			t.Errorf("letter(%d) = %q, want %q", i, got, want)
		}
	}
}
