package site

// Network is the overview of all the cities.
type Network struct {
	Layout Layout

	// Kicker is the line above the title.
	Kicker string
	// Title is the name of the network.
	Title string
	// Lead says what the reader finds here.
	Lead string
	// Numbers are figures about the network.
	Numbers Numbers
	// CitiesTitle is the heading of the editions.
	CitiesTitle string
	// Editions are the editions in the network's order.
	Editions []Edition
	// Comparison compares the calls: a row for each edition.
	Comparison Table
	// ComparisonTitle and ComparisonLead introduce it.
	ComparisonTitle, ComparisonLead string
	// Story tells where the practice comes from.
	Story Section
	// Pages are further pages.
	Pages LinkList
}

// Edition is an edition in the overview.
type Edition struct {
	// ID is the edition's id; its brand colours hang on it (see [BrandsCSS]).
	ID string
	// City and Country say where.
	City, Country string
	// Lang is the language of City if it is not that of the page.
	Lang string
	// Title is the name of the edition and Summary what it is about.
	Title, Summary string
	// TitleLang is the language of Title and Summary if it is not that of the
	// page.
	TitleLang string
	// URL is its home page.
	URL string
	// Reference marks the edition the others started from: "The origin". Empty
	// for the others.
	Reference string
	// Phase is what is happening there now.
	Phase Badge
	// Facts are a few: deadline, themes, proposals.
	Facts []Fact
	// LanguagesLabel introduces the languages: "Read it in".
	LanguagesLabel string
	// Languages are its languages.
	Languages []Language
}
