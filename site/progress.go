package site

// Progress is the page that tells what became of the awarded projects.
type Progress struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead sums up how far the projects are.
	Lead string
	// Numbers count the projects by state.
	Numbers Numbers
	// Items are the projects.
	Items []Project
	// EmptyText is said where nothing has been reported yet.
	EmptyText string
}

// Project is an awarded proposal being put into practice.
type Project struct {
	// ID is the anchor.
	ID string
	// Title is its title and URL its page.
	Title, URL string
	// Summary is what it is about.
	Summary string
	// State is how far it is.
	State Badge
	// Facts are a few: responsible unit, cost, last report.
	Facts []Fact
	// Milestones are its steps in order of time.
	Milestones []Milestone
}

// Statistics is the page of figures about an edition.
type Statistics struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead introduces the figures.
	Lead string
	// Numbers are the main figures.
	Numbers Numbers
	// Contents lists the breakdowns.
	Contents Contents
	// Breakdowns are tables whose rows carry bars.
	Breakdowns []Breakdown
	// Charts are column charts.
	Charts []Chart
	// Downloads are the figures as open data.
	Downloads Downloads
}

// Breakdown is a count divided by a property, drawn as a table with bars.
type Breakdown struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Lead says what one sees.
	Lead string
	// Table holds the figures; its cells carry the bars.
	Table Table
}
