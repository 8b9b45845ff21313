package site

// Home is the home page of an edition: what it is, who may take part, until
// when and how, and what is happening now.
type Home struct {
	Layout Layout

	// Kicker is the line above the title: "City of Turin · second edition".
	Kicker string
	// Title is the name of the edition.
	Title string
	// Slogan is the call's own motto, or empty.
	Slogan string
	// Summary says in one or two sentences what the competition is.
	Summary string
	// Phase names what is happening now: "Open for proposals".
	Phase Badge
	// PhaseText says what this means for the reader, in one sentence.
	PhaseText string
	// Actions are what the reader can do in this phase, at most three.
	Actions []Action
	// FactsLabel is the heading of the key facts: "In short".
	FactsLabel string
	// Facts are four or so: who, until when, what there is to win, how.
	Facts []Fact

	// Steps is the timeline at a glance.
	Steps Steps
	// How tells in a few steps how to take part.
	How HowTo
	// Awarded are the awarded projects, once the results are public.
	Awarded Highlights
	// Themes are what proposals may be about.
	Themes Themes
	// Numbers are figures about the edition.
	Numbers Numbers
	// News are the latest news.
	News NewsList
	// Pages are further pages.
	Pages LinkList
	// Contact is whom to ask.
	Contact Section
}

// Steps is the course of the edition drawn as a strip, each part a step.
type Steps struct {
	// Title is the heading.
	Title string
	// Items are the steps in order, about three to seven.
	Items []Step
	// More leads to the full timeline.
	More Link
}

// Step is one part of the course of an edition.
type Step struct {
	// State is "past", "current" or "next".
	State string
	// StateText says so in a word: "Done", "Now", "To come".
	StateText string
	// Title names the step.
	Title string
	// When is its date or span.
	When Moment
}

// HowTo is a short numbered instruction.
type HowTo struct {
	// Title is the heading.
	Title string
	// Items are the steps in order.
	Items []HowStep
	// More leads to the full instruction.
	More Link
}

// HowStep is one step of an instruction.
type HowStep struct {
	// Title says what to do.
	Title string
	// Text explains it.
	Text string
}

// Themes is a list of what proposals may be about.
type Themes struct {
	// ID is the anchor, or empty.
	ID string
	// Title is the heading.
	Title string
	// Lead introduces the list.
	Lead string
	// Items are the themes.
	Items []Theme
}

// Theme is a subject proposals may be about, or a challenge set by the city.
type Theme struct {
	// ID is the anchor, or empty.
	ID string
	// Title names it.
	Title string
	// Text describes it in a sentence or two.
	Text string
	// URL leads to its proposals, or is empty.
	URL string
	// Note is a line in small print: the number of proposals, the owner of a
	// challenge, its budget.
	Note string
}

// Highlights shows a few proposals.
type Highlights struct {
	// Title is the heading.
	Title string
	// Lead introduces them.
	Lead string
	// Items are the proposals in order.
	Items []Highlight
	// More leads to all of them.
	More Link
}

// Highlight is a proposal in a short list.
type Highlight struct {
	// Rank is its place, or empty.
	Rank string
	// Title is its title.
	Title string
	// URL is its page, or empty where none is published.
	URL string
	// Summary is a sentence about it.
	Summary string
	// Theme is its theme.
	Theme string
	// Outcome is what the selection decided.
	Outcome Badge
	// Progress is what became of it: "Under way".
	Progress Badge
}

// Numbers is a row of figures.
type Numbers struct {
	// Title is the heading.
	Title string
	// Items are the figures.
	Items []Figure
	// Note is a remark on all of them, in small print.
	Note string
}

// LinkList is a list of links with descriptions.
type LinkList struct {
	// Title is the heading.
	Title string
	// Items are the links; the note is the description.
	Items []Link
}

// NewsList is a list of news, newest first.
type NewsList struct {
	// Title is the heading.
	Title string
	// Items are the news.
	Items []NewsItem
	// More leads to all news.
	More Link
}

// NewsItem is one piece of news.
type NewsItem struct {
	// When is its date.
	When Moment
	// Title is its headline.
	Title string
	// URL is its page.
	URL string
	// Summary is its first sentence.
	Summary string
}
