package innovato

import (
	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/number"
)

// A Vote is one line of a ballot.
type Vote struct {
	Stage    string
	Voter    string
	Proposal string
	Value    number.Number
}

// voteColumns are the columns of votes.csv.
func voteColumns() []string { return []string{"stage", "voter", "proposal", "value"} }

// readVotes reads votes.csv.
func (e *Edition) readVotes(file string, src []byte, found *diag.List) {
	votes := map[cell]int{}
	for row := range readTable(file, src, voteColumns(), found) {
		i, ok := e.Stage(row.field("stage"))
		switch {
		case !ok:
			row.unknown("stage", ids(e.Stages))
			continue
		case e.Stages[i].Kind != "staffVote" && e.Stages[i].Kind != "publicVote":
			row.problem("stage", "votes.notAVote", diag.Args{"value": row.field("stage")})
			continue
		case e.Proposal(row.field("proposal")) == nil:
			if !e.unread(row.field("proposal")) {
				row.unknown("proposal", ids(e.Proposals))
			}
			continue
		}
		v := Vote{Stage: row.field("stage"), Voter: row.field("voter"), Proposal: row.field("proposal"), Value: number.Int(1)}
		if row.field("value") != "" {
			if v.Value, ok = row.number("value"); !ok {
				continue
			}
		}
		place := cell{v.Voter, v.Proposal, v.Stage}
		if first, twice := votes[place]; twice {
			row.problem("voter", "votes.twice", diag.Args{"voter": v.Voter, "proposal": v.Proposal, "first": itoa(first)})
			continue
		}
		votes[place] = row.line()
		e.Votes = append(e.Votes, v)
	}
}
