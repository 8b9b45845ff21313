package site

import "strconv"

// Chart is a column chart, laid out. Make one with [ColumnChart].
type Chart struct {
	// ID is the anchor of the figure.
	ID string
	// Heading is the heading above the figure.
	Heading string
	// Title is the caption and Text the figure in words: what one sees in it.
	Title, Text string
	// TableText says where the same figures stand as a table: "All the scores
	// are in the ranking below." URL makes it a link.
	TableText, TableURL string
	// Columns are the columns from left to right.
	Columns []ChartColumn
	// Lines are horizontal lines with their labels.
	Lines []ChartLine
	// Left, Width and ViewBox measure the drawing. [ColumnChart] fills them.
	Left, Width, ViewBox string
}

// ChartColumn is a laid-out column.
type ChartColumn struct {
	// Label stands under the column: the rank. [ColumnChart] drops the labels
	// there is no room for.
	Label string
	// Text names the column where the pointer rests: "Shared tools: 91.85".
	Text string
	// Percent is the height, "0" to "100", with a decimal point.
	Percent string
	// Kind is "award", "reserve" or "".
	Kind string
	// X and Middle place the column; Width is how wide it is. [ColumnChart]
	// fills them.
	X, Middle, Width string
}

// ChartLine is a horizontal line with a label.
type ChartLine struct {
	// Rest is how far it is from the top: 100 less its height in percent, with a
	// decimal point.
	Rest string
	// Text is its label.
	Text string
	// Strong is true for a line that decides, such as a threshold.
	Strong bool
}

// The columns are 100 units high, with room for labels around them.
const (
	chartWidth = 320 // units across, about one CSS pixel each on a small screen
	chartLeft  = 26  // room for the labels of the lines
	chartWide  = 30  // widest column
	chartLabel = 20  // room a label takes under the columns
)

// ColumnChart lays out the columns of a chart side by side: it fills the
// places, the sizes and the view box. It is safe for concurrent use.
func ColumnChart(c Chart) Chart {
	c.Left, c.Width = strconv.Itoa(chartLeft), strconv.Itoa(chartWidth)
	c.ViewBox = "0 -12 " + c.Width + " 130"
	if len(c.Columns) == 0 {
		return c
	}
	columns := make([]ChartColumn, len(c.Columns))
	pitch := 10 * (chartWidth - chartLeft) / len(c.Columns)
	wide := min(pitch*7/10, 10*chartWide)
	every := 1 + 10*chartLabel/max(pitch, 1)
	for i, column := range c.Columns {
		left := 10*chartLeft + i*pitch + (pitch-wide)/2
		column.X, column.Width = tenths(left), tenths(wide)
		column.Middle = tenths(left + wide/2)
		if i%every != 0 {
			column.Label = ""
		}
		columns[i] = column
	}
	c.Columns = columns
	return c
}

// tenths writes a number of tenths as a decimal.
func tenths(n int) string {
	return strconv.Itoa(n/10) + "." + strconv.Itoa(n%10)
}
