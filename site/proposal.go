package site

// Answer is what the applicants answered to one question of the application.
type Answer struct {
	// ID is the anchor, or empty.
	ID string
	// Title is the question.
	Title string
	// Body is the answer.
	Body HTML
}

// Proposal is the page of one proposal: only what the call's level of
// publication allows.
type Proposal struct {
	Layout Layout

	// Kicker is the line above the title: "Proposal p07".
	Kicker string
	// Title is its title.
	Title string
	// Summary is a sentence or two.
	Summary string
	// ContentLang is the language of title, summary, body and answers if it is
	// not that of the page.
	ContentLang string
	// Outcome is what was decided.
	Outcome Badge
	// FactsLabel is the heading of the facts for screen readers.
	FactsLabel string
	// Facts are theme, cost, size of the team, date of submission, rank.
	Facts []Fact
	// ScoreLabel and Score are its final score; empty if not public.
	ScoreLabel string
	// Score is the final score with its exact value.
	Score Amount
	// ScoreBar draws it.
	ScoreBar Bar
	// ScoreNote is a line under the score: "of 100 points, rank 1 of 44".
	ScoreNote string
	// ExactLabel stands before an exact fraction, on the whole page: "exactly".
	ExactLabel string
	// Contents lists the sections, for long pages.
	Contents Contents
	// Body is the text of the proposal.
	Body HTML
	// AnswersTitle heads the answers of the application.
	AnswersTitle string
	// Answers are the published answers, each under its question.
	Answers []Answer
	// ProgressTitle and ProgressLead introduce what became of it.
	ProgressTitle, ProgressLead string
	// ProgressID is the anchor.
	ProgressID string
	// Progress are the milestones in order of time.
	Progress []Milestone
	// ProofTitle and ProofLead introduce the proof of the score.
	ProofTitle, ProofLead string
	// ProofID is the anchor.
	ProofID string
	// Proof is one derivation a stage.
	Proof []Derivation
	// DecisionTitle heads the decision.
	DecisionTitle string
	// Decision are the reasons of the selection, in order.
	Decision []string
	// NeighboursLabel names the links to the neighbours in the list.
	NeighboursLabel string
	// PreviousLabel and NextLabel stand above them: "Previous proposal".
	PreviousLabel, NextLabel string
	// Previous and Next are the neighbours in the list; they may be empty. Their
	// notes, and that of All, are not shown.
	Previous, Next Link
	// All leads back to the list.
	All Link
}
