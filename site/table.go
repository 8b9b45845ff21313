package site

// Table is a table of texts. It scrolls within its frame where it is wider
// than the page.
type Table struct {
	// ID is the anchor, or empty.
	ID string
	// Caption says what the table shows. A table without rows is left out.
	Caption string
	// Columns are the column headings; the first is that of the row headings.
	Columns []Column
	// Rows hold as many cells as there are columns, the row's heading first.
	Rows []Row
	// Notes stand under the table.
	Notes []string
}

// Column is the heading of a column.
type Column struct {
	// Text is the heading.
	Text string
	// Number is true for a column of figures, which are set flush right.
	Number bool
}

// Row is a row of a table.
type Row struct {
	// Heading is the row's heading cell.
	Heading Cell
	// Cells are the others.
	Cells []Cell
	// Strong is true for a row that sums up the others.
	Strong bool
}

// Cell is a cell of a table.
type Cell struct {
	// Text is its content; URL makes it a link.
	Text, URL string
	// Detail is smaller print under it.
	Detail string
	// Lang is the BCP 47 tag of the text if it is not in the page's language.
	Lang string
	// Number is true in a column of figures.
	Number bool
	// Bar is drawn under the text.
	Bar Bar
	// Badge stands after the text.
	Badge Badge
}
