package innovato

import ("testing";"os";"context";"fmt";"time")

func TestZZ(t *testing.T) {
	l, err := NewLoader(false); if err != nil { t.Fatal(err) }
	t0 := time.Now()
	n := l.Network(context.Background(), os.DirFS("../examples"))
	fmt.Println(time.Since(t0))
	for i, d := range n.Problems.Sorted() { if i < 60 {fmt.Println(d.Error())} }
	for _, e := range n.Editions { fmt.Println(e.ID, len(e.Proposals), len(e.Sheets), len(e.Changes), e.Marked()); if e.Marked() && !n.Problems.HasErrors() { r, err := e.Score(); fmt.Println(err); for _, s := range r.Stages { for i, k := range s.Ranking { if i < 3 { fmt.Println(s.ID, k.Rank, k.Proposal, k.Score, k.Outcome) } } } } }
}
