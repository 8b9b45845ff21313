package site

// Timeline is the page of the dates.
type Timeline struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead says what is happening now and what comes next.
	Lead string
	// ZoneText says which time zone the times are in.
	ZoneText string
	// Items are the milestones and phases in order of time.
	Items []Milestone
	// CalendarTitle and CalendarText introduce the calendar files.
	CalendarTitle, CalendarText string
	// Calendar are the files and the address to subscribe to.
	Calendar []Download
}

// Milestone is a point or a span in the course of an edition or of a project.
type Milestone struct {
	// ID is the anchor, or empty.
	ID string
	// State is "past", "current" or "next"; for a project also "stopped".
	State string
	// StateText says so in a word: "Done", "Now", "To come".
	StateText string
	// When is its date or span.
	When Moment
	// Title names it.
	Title string
	// Body describes it, or is empty.
	Body HTML
	// Detail is a line in small print: the days left as of a date, a place.
	Detail string
	// Deadline is true for the date nobody may miss.
	Deadline bool
}
