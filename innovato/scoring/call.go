package scoring

import (
	"errors"

	"github.com/innovato-r/toolkit/innovato/number"
)

// A Call holds everything that a ranking depends on. It is only read; share it between goroutines as long as nobody
// changes it.
type Call struct {
	Proposals []Proposal
	Stages    []Stage // in the order in which they are held; the ranking of the last one is final
	Selection Selection
}

// A Proposal is what is ranked. The fields besides ID are needed only by the rules that use them.
type Proposal struct {
	ID        string
	Theme     string         // for quotas and ties by theme; "" is unknown
	Division  string         // for quotas and ties by division; "" is unknown
	Challenge string         // for quotas by challenge; "" is unknown
	Cost      *number.Number // in the call's currency; nil is unknown
	Submitted string         // UTC in RFC 3339 (2019-10-03T14:00:00Z), compared as text; "" is unknown
	Facts     []string       // ids of the declared facts that a bonus looks at
}

// A Stage is one round of evaluation with its own criteria, jury and marks.
type Stage struct {
	ID       string
	Scale    Scale       // of every mark and value, where a criterion has none of its own
	Parts    bool        // weights are parts of any sum, not shares of 100
	Criteria []Criterion // as a tree; only leaves are marked
	Jurors   []string    // who is expected to mark every proposal; if empty, whoever has a mark on file
	Quorum   int         // with fewer jurors the jury may not decide; 0 is none
	Steps    []Step      // executed in this order
	Ties     []Tie       // asked in this order
	Advance  Advance     // who enters the next stage
	Marks    []Mark      // in any order, at most one a juror, proposal and criterion
}

// A Criterion is one thing that the jury looks at, or a group of such things.
type Criterion struct {
	ID       string
	Weight   number.Number  // among its siblings: a share of 100 (or parts), or a factor, as the weigh step says
	AtLeast  *number.Number // threshold of a require step, on this criterion's scale; nil is none
	Scale    *Scale         // nil is the stage's
	Criteria []Criterion    // the parts of a group; none for a leaf
}

// A Scale bounds a mark. A value counts as its part of To, so To must be positive; From is the lowest mark and need not be 0.
type Scale struct {
	From, To number.Number
	Step     number.Number // distance between two marks, counted from From; 0 admits any value
}

// Contains reports whether v is a mark of the scale.
func (s Scale) Contains(v number.Number) bool {
	return s.From.Cmp(v) <= 0 && v.Cmp(s.To) <= 0 && v.OnStep(s.From, s.Step)
}

// A Mark is what one juror says about one criterion of one proposal.
type Mark struct {
	Juror, Proposal, Criterion string
	State                      State
	Value                      number.Number // only for the state Given
}

// State tells a mark from the four ways not to have one.
type State uint8

// The states of a mark. What the last four count as is decided by a missing step.
const (
	Given     State = iota // the juror marked
	Missing                // nothing is on file
	Abstained              // the juror was there and chose not to mark
	Recused                // the juror has a conflict of interest and may not mark
	Absent                 // the juror was not there
)

// ErrState means that a text names no state of a mark.
var ErrState = errors.New("not a state of a mark")

// String returns given, missing, abstained, recused or absent.
func (s State) String() string {
	switch s {
	case Given:
		return "given"
	case Missing:
		return "missing"
	case Abstained:
		return "abstained"
	case Recused:
		return "recused"
	case Absent:
		return "absent"
	}
	return "state?"
}

// UnmarshalText reads what [State.String] writes. The error is [ErrState].
func (s *State) UnmarshalText(text []byte) error {
	for state := Given; state <= Absent; state++ {
		if state.String() == string(text) {
			*s = state
			return nil
		}
	}
	return ErrState
}

// MarshalText returns what [State.String] does. The error is [ErrState] for a value that is no state.
func (s State) MarshalText() ([]byte, error) {
	if s > Absent {
		return nil, ErrState
	}
	return []byte(s.String()), nil
}
