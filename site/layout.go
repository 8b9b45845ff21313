package site

// Layout is what every page carries around its content. All addresses are
// relative to the page except where a field says absolute.
type Layout struct {
	// Lang is the language of the page as a BCP 47 tag: "it", "pt-PT".
	Lang string
	// Title is the whole title element: "Proposals – innova.TO 2019".
	Title string
	// SiteName names the edition or the network, for link previews.
	SiteName string
	// Description is one plain sentence for search engines and previews.
	Description string
	// Robots is the content of the robots meta element, or empty for none.
	Robots string
	// Policy is the Content-Security-Policy for hosts that send no headers, or
	// empty. It must not hold frame-ancestors, which only a header may set.
	Policy string
	// Canonical is the absolute address of this page, or empty.
	Canonical string
	// Alternates are the absolute addresses of this page in every language it
	// exists in, itself included, and one with Lang "x-default".
	Alternates []Alternate
	// OpenGraph describes the page to link previews.
	OpenGraph OpenGraph
	// Feed is the Atom feed that covers the page; none if its URL is empty.
	Feed Link
	// Icon is the address of the site icon (SVG), or empty.
	Icon string
	// Manifest is the address of the web app manifest, or empty.
	Manifest string
	// Stylesheets are linked in this order: site.css, the city's brand, the
	// city's own.
	Stylesheets []string
	// Scripts are loaded deferred, in this order.
	Scripts []string
	// Data is the page's structured data, or empty.
	Data JSON

	// SkipText is the text of the link to the content: "Skip to the content".
	SkipText string
	// Network is the link back to the overview of all cities, or empty. Its
	// language and note are not used, nor are those of Feed.
	Network Link
	// LanguagesLabel names the language switcher: "Language".
	LanguagesLabel string
	// Languages are the languages of the edition in its order.
	Languages []Language
	// Header is the masthead with its navigation, from [Header.Fragment].
	Header Fragment
	// BreadcrumbsLabel names the trail: "You are here".
	BreadcrumbsLabel string
	// Breadcrumbs lead from the home page to this page. The last one is the
	// page itself; its URL is not used, and no notes are.
	Breadcrumbs []Link
	// NoticesLabel names the region of the notices: "Please note".
	NoticesLabel string
	// Notices stand above the content.
	Notices []Notice
	// Before and After are the city's own words before and after the content.
	Before, After HTML
	// Footer is the foot of the page, from [Footer.Fragment].
	Footer Fragment
	// PrintLine is the last line of a printed page: its address and state.
	PrintLine string
}

// Alternate is the page in another language.
type Alternate struct {
	// Lang is a BCP 47 tag or "x-default".
	Lang string
	// URL is absolute.
	URL string
}

// OpenGraph is what a link preview shows.
type OpenGraph struct {
	// Type is "website" or "article".
	Type string
	// Title is the page's title without the site name.
	Title string
	// Locale is the language with its country: "it_IT".
	Locale string
	// Alternates are the locales of the page's other languages.
	Alternates []string
	// Image is the absolute address of a picture of 1200 by 630 pixels, or
	// empty. ImageText describes it.
	Image, ImageText string
}

// Language is one entry of the language switcher.
type Language struct {
	// Lang is the BCP 47 tag of the language the link leads to.
	Lang string
	// Name is the language's name in itself: "Magyar".
	Name string
	// Note is in the language of the current page and tells that the page is
	// missing in that language and what the link leads to instead: "(English)".
	// It is empty otherwise.
	Note string
	// NoteLang is the language the link leads to when Note is not empty.
	NoteLang string
	// URL leads to the same page in that language.
	URL string
	// Current is true for the language of this page.
	Current bool
}

// Notice is a message above the content of a page.
type Notice struct {
	// Kind is "illustration" for invented data, "phase" for what is happening
	// now, "warning", or "" for anything else.
	Kind string
	// Title says in a word or two what the notice is about.
	Title string
	// Text says it, in one or two sentences.
	Text string
	// More is where to read on, or empty.
	More Link
}
