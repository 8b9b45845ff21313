package site

// Results is the page of the results: the rankings, what was decided, and how
// to check it.
type Results struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead sums up the result in a sentence or two.
	Lead string
	// Facts are the date of the decision, the act, the jury's sittings.
	Facts []Fact
	// Contents lists the sections.
	Contents Contents
	// Awarded are the awarded proposals.
	Awarded Highlights
	// Chart shows the scores; none if it has no bars.
	Chart Chart
	// Rankings are the rankings, the decisive one first.
	Rankings []Ranking
	// Reserve is the reserve list.
	Reserve Decisions
	// Excluded are the proposals that were excluded, with reasons.
	Excluded Decisions
	// Exceptions are departures from the rules, with reasons.
	Exceptions Decisions
	// Jury is who judged.
	Jury Jury
	// Check tells how to compute the results again.
	Check Section
	// Downloads are the results as open data.
	Downloads Downloads
	// HashLabel and Hash identify the rules used.
	HashLabel, Hash string
}

// Ranking is a table of ranks.
type Ranking struct {
	// ID is the anchor.
	ID string
	// Title is the heading.
	Title string
	// Lead introduces it.
	Lead string
	// Caption says what the table shows.
	Caption string
	// RankLabel, ProposalLabel, ScoreLabel and OutcomeLabel head the fixed
	// columns. The outcome column is left out if its label is empty.
	RankLabel, ProposalLabel, ScoreLabel, OutcomeLabel string
	// Criteria head the columns of the criteria.
	Criteria []RankingColumn
	// Rows are the proposals from the first rank down.
	Rows []RankingRow
	// Notes stand under the table: how ties were broken.
	Notes []string
}

// RankingColumn heads the column of a criterion.
type RankingColumn struct {
	// Text names the criterion.
	Text string
	// Detail is its weight: "40%".
	Detail string
}

// RankingRow is one proposal in a ranking.
type RankingRow struct {
	// ID is the anchor, or empty.
	ID string
	// Rank is the place; equal scores that nothing separates share it.
	Rank string
	// RankNote marks a shared place: "shared". It may be empty.
	RankNote string
	// Title is the proposal's title and URL its page, which may be empty.
	Title, URL string
	// Lang is the language of the title if not that of the page.
	Lang string
	// Detail is smaller print under the title: theme, division.
	Detail string
	// Score is the score.
	Score Amount
	// Bar draws the score.
	Bar Bar
	// Criteria are the values of the criteria in the order of the columns.
	Criteria []RankingValue
	// Outcome is what was decided.
	Outcome Badge
	// Tie says what separated it from an equal score, or is empty.
	Tie string
	// Cut is true for the last row above the line between those who go on and
	// those who do not.
	Cut bool
}

// RankingValue is the value of a criterion in a ranking.
type RankingValue struct {
	// Label is the head of its column, shown beside the value on narrow
	// screens.
	Label string
	// Text is the value.
	Text string
	// Below is true if it missed its threshold; BelowText says so.
	Below bool
	// BelowText is read where Below is true: "below the threshold".
	BelowText string
}

// Decisions is a list of proposals with what was decided on them and why.
type Decisions struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Lead introduces the list.
	Lead string
	// Items are the decisions.
	Items []Decision
}

// Decision is what was decided on one proposal.
type Decision struct {
	// Title is the proposal's title and URL its page, which may be empty.
	Title, URL string
	// Outcome is what was decided.
	Outcome Badge
	// Reason says why.
	Reason string
	// Rule leads to the rule it rests on, or is empty.
	Rule Link
}

// Jury is who judged.
type Jury struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Lead says how the jury was appointed and decided.
	Lead string
	// Members are its members.
	Members []Person
}
