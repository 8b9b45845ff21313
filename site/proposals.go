package site

// Proposals is the list of the published proposals, with a filter that needs
// a script and is hidden without it.
type Proposals struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead says what is published and what is not.
	Lead string
	// Filter is the form above the list.
	Filter Filter
	// CountText is the number of proposals: "71 proposals".
	CountText string
	// Items are the proposals in the order to be read.
	Items []ProposalItem
	// EmptyText is said where there are none.
	EmptyText string
	// Downloads are the list as open data.
	Downloads Downloads
}

// Filter is the form that narrows the list of proposals. Its script counts the
// rows that are left and writes the count with the plural forms given here.
type Filter struct {
	// Label names the form: "Filter the proposals".
	Label string
	// TextLabel is the label of the text field and TextHint the hint below it.
	TextLabel, TextHint string
	// ThemeLabel is the label of the choice of themes; Themes are its options,
	// the first of them "all" with an empty value. No choice if there are none.
	ThemeLabel string
	// Themes are the options.
	Themes []Option
	// OutcomeLabel is the label of the choice of outcomes; Outcomes as Themes.
	OutcomeLabel string
	// Outcomes are the options.
	Outcomes []Option
	// ClearText is the text of the button that empties the form.
	ClearText string
	// Counts are the sentences for the number of rows left, one for each plural
	// category of the language, with "#" for the number: "# proposals". The
	// categories are those of CLDR; "other" must be there. Categories are
	// chosen in the browser (Intl.PluralRules).
	Counts []PluralText
	// NoneText is said when no row is left.
	NoneText string
}

// Option is one choice in a list.
type Option struct {
	// Value is what the rows carry: see [ProposalItem].
	Value string
	// Text is what the reader sees.
	Text string
}

// PluralText is a sentence for one plural category.
type PluralText struct {
	// Category is "zero", "one", "two", "few", "many" or "other".
	Category string
	// Text is the sentence, with "#" for the number.
	Text string
}

// ProposalItem is a proposal in the list.
type ProposalItem struct {
	// ID is the anchor.
	ID string
	// Title is its title and URL its page, which may be empty.
	Title, URL string
	// Lang is the language of title and summary if not that of the page.
	Lang string
	// Summary is a sentence or two.
	Summary string
	// Theme names its theme and ThemeValue is the theme's option.
	Theme, ThemeValue string
	// Outcome is what was decided and OutcomeValue its option. Both empty while
	// nothing is.
	Outcome Badge
	// OutcomeValue is the option of the outcome.
	OutcomeValue string
	// Rank is its place as text: "Rank 3". Empty if not public.
	Rank string
	// ScoreLabel and Score are its score; empty if not public.
	ScoreLabel, Score string
	// Bar draws the score.
	Bar Bar
	// Search is what the text field looks in: title, summary, theme and id, in
	// lower case, decomposed and without diacritics, words separated by spaces.
	Search string
}
