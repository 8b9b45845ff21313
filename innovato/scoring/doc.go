// Package scoring turns the marks of a jury into a ranking and a selection, exactly, and proves every score.
//
// # What to call
//
// Fill a [Call] with proposals, stages and a selection, and hand it to [Rank]. [Call.Check] finds what makes no sense
// in the rules or the marks, without executing anything; Rank refuses a call in which it finds errors. Nothing here
// reads files, knows a clock or a language: problems, statements and reasons are codes with data, whose words are in
// the catalogue.
//
// # Vocabulary
//
// A juror gives a mark, on the scale of the criterion, for each leaf of the criteria tree and each proposal. A mark
// that was not given has one of four states, which are different things: [Missing], [Abstained], [Recused], [Absent].
// The jury's marks for one criterion are combined into a value; the values become the score of the proposal.
//
// # The order of operations is law
//
// A stage's rules are an ordered list of steps. Each step is one file of this package and one type, which says in its
// doc comment what it computes, with its formula and source: [MissingMarks], [Adjust], [Combine], [Require], [Rescale],
// [Weigh], [Blend], [Bonus], [Round]. They are executed in the order in which they stand, and [Step.Statement] prints
// the rulebook from the very same values. A stage without a step weigh is a gate: proposals pass or fail.
//
// A stage without a step missing works as with &MissingMarks{}, and Check warns of it.
//
// # Ranks, ties and cuts
//
// Proposals are ranked by score: 1, 2, 2, 4. Equal scores are set apart by the stage's chain of ties ([Tie]); what the
// chain does not set apart shares a rank and is listed in [StageResult.Unbroken]. Where a shared rank reaches across
// the award cut, the outcome is [TiedAtCut]: nothing is decided silently.
//
// # Exactness
//
// All values are rational numbers ([number.Number]). Only the step round gives up exactness. So the result does not
// depend on the order of marks, jurors, criteria or proposals, and equal is equal.
//
// # Proofs
//
// With Options.Trace every score carries its proof: a list of lines, each of which can be recomputed from its own
// operands and the fields of its step:
//
//	missing          To is the number of operands that are used
//	combine          To is the mean of the values that are used; their sum, if the method is sum or middle
//	round            To is the one operand, rounded as the step says
//	all other lines  To is the sum of weight * value / of over the operands that are used; an Of of 0 does not divide
//
// # Adding an operation
//
// Write its type in a file of its own with Name, Executed, Statement, check and run; add one case to [NewStep] or
// [NewTie]; add its sentences to locales/en/scoring.yaml and its keys to schema/call.schema.json.
package scoring
