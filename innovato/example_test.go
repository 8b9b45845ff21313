package innovato_test

import (
	"context"
	"fmt"
	"log"
	"testing/fstest"

	"github.com/innovato-r/toolkit/innovato"
)

// A call in memory; a program reads one from a folder with os.DirFS.
func ExampleLoader_Edition() {
	folder := fstest.MapFS{
		"call.yaml":      {Data: []byte(demo + timeline)},
		"proposals.yaml": {Data: []byte("format: 1\nproposals: [{id: lights, title: Lights off}, {id: paper, title: Less paper}]\n")},
		"marks.csv": {Data: []byte(`stage,juror,proposal,criterion,mark,state
jury,j1,lights,idea,7,
jury,j1,lights,cost,8,
jury,j2,lights,idea,8,
jury,j2,lights,cost,8,
jury,j1,paper,idea,6,
jury,j1,paper,cost,9,
jury,j2,paper,,,recused
`)},
	}
	loader, err := innovato.NewLoader(false)
	if err != nil {
		log.Fatal(err)
	}
	edition, problems := loader.Edition(context.Background(), folder, ".")
	for _, p := range problems.Sorted() {
		fmt.Println(p.Pos, p.Severity, p.Code)
	}
	if problems.HasErrors() {
		return
	}
	result, err := edition.Score()
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range result.Stages[0].Ranking {
		fmt.Println(r.Rank, r.Proposal, r.Score.Exact(), r.Outcome)
	}
	// Output:
	// 1 lights 77 awarded
	// 2 paper 72 notAwarded
}

// Problems carry codes and facts. The sentences are made elsewhere, in any language.
func ExampleLoader_Network() {
	loader, err := innovato.NewLoader(false)
	if err != nil {
		log.Fatal(err)
	}
	network := loader.Network(context.Background(), fstest.MapFS{
		"call.yaml": {Data: []byte(demo + "timeline: [{id: deadline, at: 2020-03-01, title: Deadline}]\n")},
	})
	for _, p := range network.Problems.Sorted() {
		fmt.Println(p.Pos, p.Code, p.Args["value"])
	}
	// Output:
	// call.yaml:19:31 timeline.deadlineWithoutHour 2020-03-01
}
