package site

// Criteria is the page that tells how proposals are judged: what is asked,
// what it weighs, and what is done with the marks, in order.
type Criteria struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead sums up the method in a sentence or two.
	Lead string
	// Contents lists the stages and sections.
	Contents Contents
	// Weights shows what counts how much at a glance.
	Weights Weights
	// Stages are the stages of the evaluation in order.
	Stages []StageRules
	// SelectionTitle heads how the awarded are chosen from the ranking.
	SelectionTitle string
	// SelectionID is its anchor.
	SelectionID string
	// Selection are its rules in order.
	Selection []RuleStep
	// ExampleTitle and ExampleLead introduce the worked example.
	ExampleTitle, ExampleLead string
	// ExampleID is its anchor.
	ExampleID string
	// Example is a worked example, one derivation a stage.
	Example []Derivation
	// More are further sections: jury, conflicts of interest.
	More []Section
}

// Weights is a bar divided among the criteria, with its legend.
type Weights struct {
	// Title is the heading.
	Title string
	// Caption says what the figure shows, in full: it also serves readers who
	// do not see it.
	Caption string
	// Items are the parts in order, at most eight.
	Items []WeightShare
}

// WeightShare is one part of the bar.
type WeightShare struct {
	// Number is its number in the legend and in the bar: "1".
	Number string
	// Title names the criterion; URL leads to it.
	Title, URL string
	// Weight is its share as text: "40%".
	Weight string
	// Start and Size place it on the bar: percentages of its length with a
	// decimal point, "0" to "100".
	Start, Size string
	// Middle is Start plus half of Size: where the number is written.
	Middle string
}

// StageRules is how one stage judges.
type StageRules struct {
	// ID is the anchor.
	ID string
	// Kicker stands above the title: "Stage 1 of 2".
	Kicker string
	// Title names the stage.
	Title string
	// Lead says what the stage decides.
	Lead string
	// Facts are who judges, how many, the quorum, the scale in words.
	Facts []Fact
	// CriteriaTitle heads the criteria.
	CriteriaTitle string
	// Criteria are the criteria in order.
	Criteria []Criterion
	// ScaleTitle heads the scale.
	ScaleTitle string
	// Scale are the marks that have a meaning in words.
	Scale []Level
	// StepsTitle and StepsLead introduce what is done with the marks.
	StepsTitle, StepsLead string
	// Steps are the operations in their order.
	Steps []RuleStep
	// TiesTitle and TiesLead introduce what decides between equal scores.
	TiesTitle, TiesLead string
	// Ties are the tie-breaks in their order.
	Ties []RuleStep
	// AdvanceTitle heads who goes on.
	AdvanceTitle string
	// Advance says who goes on to the next stage.
	Advance string
}

// Criterion is one criterion, possibly divided.
type Criterion struct {
	// ID is the anchor, or empty.
	ID string
	// Number is its number: "1" or "2.1".
	Number string
	// Title names it.
	Title string
	// Question is what jurors ask themselves.
	Question string
	// Body describes it further, or is empty.
	Body HTML
	// Weight is its share of its parent as text: "40%". Empty for a yes-or-no
	// criterion.
	Weight string
	// Bar draws the weight.
	Bar Bar
	// Threshold says the mark it must reach: "At least 6". Empty for none.
	Threshold string
	// Criteria are its parts, one level deep.
	Criteria []Criterion
}

// Level is a mark with its meaning.
type Level struct {
	// Mark is the mark, formatted.
	Mark string
	// Text is its meaning.
	Text string
}

// RuleStep is one rule in an ordered list, as the rulebook states it.
type RuleStep struct {
	// ID is the anchor, or empty.
	ID string
	// Title names the operation: "Thresholds".
	Title string
	// Text states it in one or more sentences.
	Text string
}
