package innovato_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestVotes(t *testing.T) {
	call := strings.Replace(demo, "    scale:", "    kind: publicVote\n    scale:", 1) + timeline
	e, _ := loader(t).Edition(t.Context(), files("call.yaml", call, "proposals.yaml", twoProposals,
		"votes.csv", "proposal,voter,stage,value\np1,v1,jury,\np2,v1,jury,2.5\np1,v2,jury,3\n"), ".")
	var got []string
	for _, v := range e.Votes {
		got = append(got, fmt.Sprint(v.Stage, " ", v.Voter, " ", v.Proposal, " ", v.Value))
	}
	if want := "jury v1 p1 1, jury v1 p2 2.5, jury v2 p1 3"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}
