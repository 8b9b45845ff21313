package site

// Derivation proves a score in one stage: from the marks, through each step,
// to the result.
type Derivation struct {
	// ID is the anchor.
	ID string
	// Title names the stage.
	Title string
	// Lead introduces the proof, or is empty.
	Lead string

	// Caption says what the table of marks shows.
	Caption string
	// CriterionLabel, MarksLabel, ValueLabel, WeightLabel and PointsLabel head
	// the columns: criterion, the marks in order, the combined value, the
	// weight, and what it adds to the score. A column whose label is empty is
	// left out.
	CriterionLabel, MarksLabel, ValueLabel, WeightLabel, PointsLabel string
	// Rows are the criteria in the order of the call.
	Rows []DerivationRow
	// TotalLabel heads the last row; Total is its exact sum. No row if empty.
	TotalLabel string
	// Total is what the column of points adds up to.
	Total Amount
	// Legend explains the marks that are struck out or missing.
	Legend string

	// StepsTitle heads the steps.
	StepsTitle string
	// Steps are the operations in their order, each with its result.
	Steps []DerivationStep

	// ScoreLabel and Score are the result.
	ScoreLabel string
	// Score is the final score of the stage.
	Score Amount
}

// DerivationRow is one criterion in the table of marks.
type DerivationRow struct {
	// Criterion names it.
	Criterion string
	// Part is true for a part of the criterion above it.
	Part bool
	// Marks are the marks in ascending order.
	Marks []Mark
	// Value is what the marks were combined to.
	Value Amount
	// Weight is the weight: "40%".
	Weight string
	// Points is what the criterion adds to the score.
	Points Amount
	// Note is a remark, such as a threshold not reached.
	Note string
}

// Mark is a mark somebody gave, or the lack of one.
type Mark struct {
	// Text is the mark, or a sign for a missing one.
	Text string
	// Dropped is true if the mark does not count.
	Dropped bool
	// Note says for screen readers why it does not count: "dropped",
	// "abstained". Empty for a mark that counts.
	Note string
}

// Amount is a number with its exact value.
type Amount struct {
	// Text is the number as people read it: "91,85".
	Text string
	// Exact is the exact fraction: "1837/20". Empty if Text is exact.
	Exact string
}

// DerivationStep is one operation with its result.
type DerivationStep struct {
	// Title names the operation.
	Title string
	// Text says what was done, with the figures of this proposal.
	Text string
	// Result is the value after the step; its text may be empty.
	Result Amount
	// Failed is true if the proposal was excluded here.
	Failed bool
}
