package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// A Result is what [Rank] computed. It belongs to the caller.
type Result struct {
	Stages    []StageResult
	Selection []Selected // every proposal of the call, once
}

// A StageResult is what one stage decided about the proposals that entered it.
type StageResult struct {
	ID       string
	Gate     bool       // the stage has no weigh step: proposals pass or fail, without a score
	Ranking  []Ranked   // by rank; proposals that share one, by id
	Excluded []Excluded // by id
	Unbroken [][]string // groups of proposals that share a rank after the whole tie chain, by rank
}

// Ranked is the place of a proposal in a stage.
type Ranked struct {
	Proposal string
	Rank     int // 1, 2, 2, 4: proposals that share a rank use up as many places as they are
	Score    number.Number
	Criteria []Value // as they stood at the end, in the order of the criteria tree, groups before their parts
	Outcome  Outcome
	Reason   string   // code of the outcome, such as "advance.top"
	Tie      *TieInfo // nil if no other proposal has this score
	Trace    []Line   // the proof of Score; only with Options.Trace
}

// Value is the value of one criterion on its scale. Group values are weighted means of their parts.
type Value struct {
	Criterion string
	Value     number.Number
}

// Excluded says why a proposal is not in a stage's ranking. The embedded Failure is the first one found.
type Excluded struct {
	Proposal string
	Step     int // index of the step that excluded it
	Failure
	Also  []Failure // what else failed at the same step
	Trace []Line    // only with Options.Trace
}

// A Failure is one condition that a proposal did not meet.
type Failure struct {
	Reason    string         // code, such as "require.criterion"
	Criterion string         // "" if it is about the total
	Value     *number.Number // what was there, nil if nothing was
	Threshold *number.Number // what was needed, nil if the reason has no threshold
}

// TieInfo says what became of a tie: proposals with exactly the same score.
type TieInfo struct {
	With   []string // all others with the same score, by id
	Broken []Break  // which link of the chain set this proposal apart from which others, in the order of the chain
	Equal  []string // the others that no link set it apart from: they share its rank
}

// A Break is one link of the tie chain at work.
type Break struct {
	Link   int      // index in Stage.Ties
	Name   string   // of the link, such as "criterion"
	Before []string // proposals that the link puts this one before
	After  []string // proposals that the link puts this one after
}

// An Outcome is what a stage or the selection decided about a proposal.
type Outcome string

// The outcomes.
const (
	Awarded     Outcome = "awarded"
	Reserve     Outcome = "reserve"     // takes the place of an awarded proposal that falls out
	NotAwarded  Outcome = "notAwarded"  // ranked, but below the cut
	Advanced    Outcome = "advanced"    // enters the next stage
	NotAdvanced Outcome = "notAdvanced" // ranked, but does not enter the next stage
	OutExcluded Outcome = "excluded"    // not ranked
	TiedAtCut   Outcome = "tiedAtCut"   // shares a rank across a cut: somebody has to decide, and say why
	Undecided   Outcome = "undecided"   // depends on how a tie above it is decided
	RankedOnly  Outcome = "ranked"      // the call awards nothing
	Mention     Outcome = "mention"     // only by exception: an honourable mention, without an award
	Wildcard    Outcome = "wildcard"    // only by exception: awarded in spite of its rank
	Conditional Outcome = "conditional" // only by exception: awarded under conditions
)

// Selected is the final outcome of one proposal.
type Selected struct {
	Proposal string
	Outcome  Outcome
	Reason   string // code, such as "award.top"
	Stage    string // the last stage that the proposal was in
	Rank     int    // in that stage; 0 if excluded
}

// A Line is one step of the proof of a score. Its operands and the step's own fields are all that To is computed from.
type Line struct {
	Step      int    // index in Stage.Steps; -1 for the closing line
	Op        string // name of the step; "score" for the closing line
	Criterion string // "" for the total
	From      []Operand
	To        number.Number
	Threshold *number.Number // what To was held against, in a require step; nil elsewhere
	Note      string         // code of what happened, such as "combine.trimmedMean"
}

// An Operand is one value that a line starts from.
type Operand struct {
	Label  string        // id of a juror, criterion, stage or fact
	Value  number.Number // what it counts as
	Weight number.Number // its weight in the line, where the step weighs
	Of     number.Number // the top of its scale, where the step divides by it
	State  State         // of a mark
	Used   bool          // whether it enters the result
	Why    string        // code of why it is not used or was changed, such as "missing.exclude"; "" if neither
}
