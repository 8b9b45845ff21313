package site

// Link is a link with its text. A link without URL is written as plain text; a
// link without text is left out.
type Link struct {
	// Text is what the reader sees.
	Text string
	// URL is relative to the page, or absolute for another site.
	URL string
	// Lang is the BCP 47 tag of the text if it is not in the page's language.
	Lang string
	// Note stands after the link, outside it: a file type and size, a date.
	Note string
}

// Action is a link drawn as a button.
type Action struct {
	// Text says what the reader does: "Send your proposal".
	Text string
	// URL is where it is done.
	URL string
	// Primary is true for the one action the page is about.
	Primary bool
}

// Moment is a date or a time, or a span of them.
type Moment struct {
	// Text is written for people: "3 October 2019 at 16:00".
	Text string
	// Datetime is the same for machines, as the datetime attribute wants it:
	// "2019-10-03T16:00:00+02:00". Empty for a span.
	Datetime string
}

// Fact is a term with what is to be said about it.
type Fact struct {
	// Term is the label.
	Term string
	// Text is the value; URL makes it a link.
	Text, URL string
	// When is a date; it stands before Text.
	When Moment
	// Body is a longer value; it stands after Text.
	Body HTML
	// Detail is smaller print under the value.
	Detail string
}

// Badge is a word on a coloured ground that names a state. The colour only
// repeats what the word says.
type Badge struct {
	// Kind chooses the look: "award" (the best), "advance" (goes on, mention),
	// "reserve", "out" (excluded, withdrawn), "now" (current phase), "done"
	// (past phase), "next" (future phase) or "" (anything else).
	Kind string
	// Text is the word. A badge without text is left out.
	Text string
}

// Contents is the table of contents of a page.
type Contents struct {
	// Label is its heading: "On this page".
	Label string
	// Items are its entries in order.
	Items []ContentsItem
}

// ContentsItem is one entry of a table of contents.
type ContentsItem struct {
	// Number stands before the text: "3" or "Annex A". It may be empty.
	Number string
	// Text is the heading it leads to.
	Text string
	// URL is "#" and the id of that heading.
	URL string
	// Items are its sub-entries, one level deep.
	Items []ContentsItem
}

// Section is a piece of text under a heading.
type Section struct {
	// ID is the anchor, unique on the page. Empty for none.
	ID string
	// Title is the heading. A section without title and body is left out.
	Title string
	// Lead is an opening sentence in plain text.
	Lead string
	// Body is the text.
	Body HTML
	// Facts are terms with their values, after the text.
	Facts []Fact
}

// Download is a file to take away.
type Download struct {
	// Text names the content: "Ranking".
	Text string
	// Note tells type and size: "CSV, 12 kB".
	Note string
	// URL is its address.
	URL string
}

// Downloads is a list of files under a heading.
type Downloads struct {
	// ID is the anchor of the heading, or empty.
	ID string
	// Title is the heading.
	Title string
	// Text says what the files are for.
	Text string
	// Items are the files.
	Items []Download
}

// Person is somebody with a public role in the competition.
type Person struct {
	// Name is the name, or "Juror 3" where names are not published.
	Name string
	// Role is what the person does in the competition: "Chair".
	Role string
	// Unit is where the person works.
	Unit string
	// Note tells of recusals and substitutions.
	Note string
}

// Figure is a number worth a large print.
type Figure struct {
	// Value is the formatted number.
	Value string
	// Label says what it counts, in the right plural form.
	Label string
	// Note is a remark in small print, such as where the number comes from.
	Note string
}

// Bar is a share drawn as a bar. The figure it shows must stand beside it as
// text.
type Bar struct {
	// Percent is the share of the full length, "0" to "100", with a decimal
	// point. Empty for no bar.
	Percent string
	// Kind is "award" for a bar that stands out, or "".
	Kind string
}
