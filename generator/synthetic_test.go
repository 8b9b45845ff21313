package generator_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/innovato-r/toolkit/innovato"
)

// A synthetic edition has the size that a benchmark wants. Its words are random
// but always the same: 400 words of Markdown a proposal and language, 5 criteria,
// 7 jurors.
type synthetic struct {
	proposals int
	languages []string
	rand      *rand.Rand
	files     fstest.MapFS
}

// newSynthetic makes an edition of some proposals in the first of the toolkit's
// languages.
func newSynthetic(proposals, languages int) fstest.MapFS {
	s := synthetic{
		proposals: proposals, languages: innovato.Languages()[:languages],
		rand: rand.New(rand.NewPCG(1, 2)), files: fstest.MapFS{},
	}
	s.add("call.yaml", s.call())
	var marks strings.Builder
	marks.WriteString("stage,juror,proposal,criterion,mark,state,note\n")
	for i := range proposals {
		id := fmt.Sprintf("p%05d", i)
		s.add("proposals/"+id+".yaml", s.proposal(id))
		for _, lang := range s.languages {
			s.add("proposals/"+id+"."+lang+".md", s.body())
		}
		quality := s.rand.IntN(8)
		for juror := range 7 {
			for criterion := range 5 {
				fmt.Fprintf(&marks, "jury,j%d,%s,c%d,%d,,\n", juror, id, criterion, min(10, quality+s.rand.IntN(4)))
			}
		}
	}
	s.add("marks.csv", marks.String())
	return s.files
}

func (s *synthetic) add(name, content string) { s.files[name] = &fstest.MapFile{Data: []byte(content)} }

// text writes a text by language.
func (s *synthetic) text(words int) string {
	var parts []string
	for _, lang := range s.languages {
		parts = append(parts, fmt.Sprintf("%s: %q", lang, s.words(words)))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// words returns random words that look like words.
func (s *synthetic) words(n int) string {
	const syllables = "ca ri to ne sa lo mi du ve ta po gi ra be no li su fe ma di"
	list := strings.Fields(syllables)
	out := make([]string, n)
	for i := range out {
		for range 1 + s.rand.IntN(4) {
			out[i] += list[s.rand.IntN(len(list))]
		}
	}
	return strings.Join(out, " ")
}

func (s *synthetic) call() string {
	var b strings.Builder
	fmt.Fprintf(&b, "format: 1\nid: synthetic\ncity: {name: %s, country: IT}\nlanguages: [%s]\ntimeZone: Europe/Rome\n",
		s.text(2), strings.Join(s.languages, ", "))
	fmt.Fprintf(&b, "title: %s\nsummary: %s\ntimeline:\n", s.text(2), s.text(20))
	for _, e := range []string{
		"opening, at: 2020-01-10", "deadline, at: 2020-02-10 16:00",
		"evaluation, from: 2020-02-11, to: 2020-03-01", "results, at: 2020-03-10",
	} {
		fmt.Fprintf(&b, "  - {id: %s, title: %s}\n", e, s.text(2))
	}
	fmt.Fprintf(&b, "eligibility: {who: %s}\nthemes:\n", s.text(10))
	for i := range 8 {
		fmt.Fprintf(&b, "  - {id: t%d, title: %s}\n", i, s.text(2))
	}
	b.WriteString("jury:\n  size: 7\n  members: [{id: j0}, {id: j1}, {id: j2}, {id: j3}, {id: j4}, {id: j5}, {id: j6}]\n")
	fmt.Fprintf(&b, "stages:\n  - id: jury\n    title: %s\n    scale: {from: 0, to: 10, step: 1}\n    criteria:\n", s.text(2))
	for i := range 5 {
		fmt.Fprintf(&b, "      - {id: c%d, title: %s, question: %s, weight: 20}\n", i, s.text(2), s.text(8))
	}
	fmt.Fprintf(&b, "    steps:\n      - missing: {use: exclude, atLeast: 3}\n      - combine: {method: trimmedMean, dropHighest: 1, dropLowest: 1}\n"+
		"      - weigh: {}\n      - round: {places: 2, mode: halfUp}\n    ties: [{criterion: c0}, {lower: cost}]\n"+
		"selection: {award: {top: %d}, reserve: 5}\npublication: {proposals: all, marks: anonymous}\n", min(20, s.proposals/2))
	return b.String()
}

func (s *synthetic) proposal(id string) string {
	return fmt.Sprintf("format: 1\nid: %s\ntitle: %s\nsummary: %s\ntheme: t%d\nteamSize: %d\ncost: {amount: %d, currency: EUR}\nsubmitted: 2020-02-0%d\n",
		id, s.text(6), s.text(20), s.rand.IntN(8), 1+s.rand.IntN(4), 1000*(1+s.rand.IntN(30)), 1+s.rand.IntN(9))
}

// body is some 400 words with headings, lists, a table, links and a quotation.
func (s *synthetic) body() string {
	var b strings.Builder
	for range 4 {
		fmt.Fprintf(&b, "## %s\n\n%s [%s](https://example.org/%s) %s\n\n", s.words(3), s.words(25), s.words(2), s.words(1), s.words(25))
	}
	for range 5 {
		fmt.Fprintf(&b, "- %s\n", s.words(10))
	}
	b.WriteString("\n")
	for i := range 4 {
		fmt.Fprintf(&b, "%d. **%s** %s\n", i+1, s.words(2), s.words(8))
	}
	b.WriteString("\n| a | b | c | d |\n|---|---|---|---|\n")
	for range 5 {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", s.words(2), s.words(1), s.words(1), s.words(2))
	}
	fmt.Fprintf(&b, "\n> %s\n", s.words(30))
	return b.String()
}

// write puts the edition into a folder, for measuring the command as a process.
func writeFolder(t *testing.T, files fstest.MapFS, dir string) {
	t.Helper()
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		target := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, files[name].Data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}
