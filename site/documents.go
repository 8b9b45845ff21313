package site

// Page is a longer text: about, questions, a piece of news.
type Page struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// When is its date, for news; empty otherwise.
	When Moment
	// Lead is an opening paragraph in plain text, or empty.
	Lead string
	// Contents lists its headings, for long pages.
	Contents Contents
	// Body is the text; its headings start at level 2.
	Body HTML
	// Back leads to the list it belongs to, or is empty.
	Back Link
}

// Statement is a formal declaration in sections: the privacy notice or the
// accessibility statement.
type Statement struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead says what it applies to.
	Lead string
	// Status names the result: "Fully compliant". It may be empty.
	Status Badge
	// Facts are a few: controller, last review.
	Facts []Fact
	// Contents lists the sections.
	Contents Contents
	// Sections are its parts in order.
	Sections []Section
}

// News is the page of all news.
type News struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead introduces the list.
	Lead string
	// Items are the news, newest first.
	Items []NewsItem
	// Feed leads to the feed, or is empty.
	Feed Link
}

// SiteMap is the page that lists all pages.
type SiteMap struct { //nolint:revive // the page is called a site map
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Groups are the sections of the site with their pages.
	Groups []SiteMapGroup
}

// SiteMapGroup is a section of the site with its pages.
type SiteMapGroup struct { //nolint:revive // the page is called a site map
	// Title is the heading.
	Title string
	// Links are the pages.
	Links []Link
}

// NotFound is the page shown for an address that does not exist: the same
// message in all languages. Its layout needs no header or footer; its addresses
// must be absolute, since it is shown at any depth.
type NotFound struct {
	Layout Layout

	// Title is the heading of the page: "404".
	Title string
	// Messages are the messages, one a language.
	Messages []NotFoundMessage
}

// NotFoundMessage says in one language that there is no such page.
type NotFoundMessage struct {
	// Lang is the language.
	Lang string
	// Title says what is the matter.
	Title string
	// Text says what to do.
	Text string
	// Links lead on.
	Links []Link
}

// Chooser is the first page of an edition: the choice of the language.
type Chooser struct {
	Layout Layout

	// Owner is the city, in its own language or languages.
	Owner string
	// Title is the name of the edition.
	Title string
	// Lang is the language of owner and title.
	Lang string
	// Label names the list for screen readers, in all its languages:
	// "Lingua / Language".
	Label string
	// Items are the languages in the order of the edition.
	Items []ChooserItem
}

// ChooserItem is one language to choose.
type ChooserItem struct {
	// Lang is its BCP 47 tag.
	Lang string
	// Name is its name in itself.
	Name string
	// Text invites to read on, in that language: the edition's title or slogan.
	Text string
	// URL is the home page in that language.
	URL string
}
