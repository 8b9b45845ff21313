package site

// Rulebook is the rules as a legal text: numbered articles of numbered
// paragraphs, each with an address of its own, made to be printed.
type Rulebook struct {
	Layout Layout

	// Owner is who issues the rules.
	Owner string
	// Title is the heading of the page.
	Title string
	// Version is a line about the state of the text: "In force from …".
	Version string
	// Facts are the act, its date, the responsible official, the identity of
	// the rules (their hash).
	Facts []Fact
	// Downloads are the text in other formats.
	Downloads Downloads
	// Contents lists articles and annexes.
	Contents Contents
	// Preamble stands before the first article.
	Preamble HTML
	// LinkText names the link on a number for screen readers, before the
	// number: "Link to". It may be empty.
	LinkText string
	// Articles are the articles in order.
	Articles []Article
	// AnnexesTitle heads the annexes.
	AnnexesTitle string
	// Annexes are the annexes in order.
	Annexes []Article
	// Closing stands after the last article: place, date, signature.
	Closing HTML
}

// Article is an article or an annex of the rules.
type Article struct {
	// ID is the anchor, equal in all languages and stable over editions of the
	// text.
	ID string
	// Number is what it is cited by: "Article 3", "Annex A".
	Number string
	// Title is its heading.
	Title string
	// Paragraphs are its paragraphs in order.
	Paragraphs []Paragraph
}

// Paragraph is a numbered paragraph.
type Paragraph struct {
	// ID is the anchor, or empty.
	ID string
	// Number is what it is cited by: "3.1". Empty for one without number.
	Number string
	// Body is its text, without a block element around it where it is one
	// sentence, or with blocks.
	Body HTML
	// Items are lettered or numbered points that belong to it.
	Items []Point
	// Table belongs to it; none if it has no rows.
	Table Table
}

// Point is a lettered point of a paragraph.
type Point struct {
	// ID is the anchor, or empty.
	ID string
	// Mark is its letter or number: "a)".
	Mark string
	// Body is its text, without a block element around it.
	Body HTML
}
