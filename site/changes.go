package site

// Adaptation is the page that tells what an edition kept, changed, added and
// dropped of the practice it started from, and why.
type Adaptation struct {
	Layout Layout

	// Title is the heading of the page.
	Title string
	// Lead sums up what was done.
	Lead string
	// Facts are a few: the reference edition, how many rules were kept.
	Facts []Fact
	// Numbers count the changes by kind.
	Numbers Numbers
	// Body is a longer account, or empty.
	Body HTML
	// Changes are the differences.
	Changes Changes
	// Comparison puts the two calls side by side.
	Comparison Table
}

// Changes is a list of differences from the reference practice.
type Changes struct {
	// ID is the anchor and Title the heading.
	ID, Title string
	// Lead introduces the list.
	Lead string
	// More leads to the full comparison, or is empty.
	More Link
	// HereLabel and ThereLabel stand before what the rule says here and in the
	// reference practice: "Here", "In Turin".
	HereLabel, ThereLabel string
	// Items are the differences in the order of the call.
	Items []Change
}

// Change is one difference from the reference practice.
type Change struct {
	// Kind is "kept", "changed", "added" or "dropped".
	Kind string
	// KindText says so in the page's language.
	KindText string
	// Title is the part of the call: "Jury".
	Title string
	// There is what the reference practice says, Here what this call says.
	// Either may be empty.
	There, Here string
	// Why is the city's reason.
	Why HTML
	// URL leads to the rule, or is empty.
	URL string
}
