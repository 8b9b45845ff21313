package site

// Header is the masthead of an edition or of the network: whose site it is,
// and its sections. Render it once for each language, section and folder depth.
type Header struct {
	// Owner is the city or the network: "Città di Torino".
	Owner string
	// Logo is the owner's mark; none if its URL is empty.
	Logo Image
	// Title is the name of the edition: "innova.TO 2019".
	Title string
	// URL is the home page of the edition.
	URL string
	// NavLabel names the navigation for screen readers: "Sections".
	NavLabel string
	// MenuText is the text of the button that opens the navigation on narrow
	// screens: "Menu".
	MenuText string
	// Items are the sections.
	Items []NavItem
}

// NavItem is one section in the navigation.
type NavItem struct {
	// Text names the section.
	Text string
	// URL is its first page.
	URL string
	// Current is "page" if the fragment is for that very page, "true" if it is
	// for other pages of the section, or empty.
	Current string
}

// Image is a picture.
type Image struct {
	// URL is its address.
	URL string
	// Text stands for the picture where it cannot be seen; empty for a picture
	// that only decorates.
	Text string
	// Width and Height are its size in CSS pixels.
	Width, Height string
}

// Footer is the foot of every page of an edition in a language.
type Footer struct {
	// Label names the footer's navigation for screen readers.
	Label string
	// Columns are lists of links under headings.
	Columns []FooterColumn
	// Body is the city's own text, or empty.
	Body HTML
	// Legal are the links that must be on every page: accessibility statement,
	// privacy, site map.
	Legal []Link
	// Lines are closing lines: who publishes the site, its licence, the act.
	Lines []string
	// Generator says what the site was made with, or empty.
	Generator Link
}

// FooterColumn is one list of links in the footer.
type FooterColumn struct {
	// Title is its heading.
	Title string
	// Lines are plain lines, such as an address.
	Lines []string
	// Links are its links.
	Links []Link
}
