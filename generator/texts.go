package generator

import (
	"strconv"

	"github.com/innovato-r/toolkit/generator/internal/view"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

// A TextError says that texts of the site cannot be published. [Generator.Files] ends
// with it.
type TextError struct {
	Problems diag.List
}

// Error returns the number of problems.
func (e *TextError) Error() string {
	return "texts cannot be published: " + strconv.Itoa(e.Problems.Len()) + " problems"
}

// CheckTexts reports what in the Markdown texts of a network cannot be published:
// raw HTML, pictures without a text, links that lead nowhere. Together with the
// network's own Problems it is everything that a build needs to be fine.
func CheckTexts(n *innovato.Network) diag.List { return view.CheckTexts(n) }

// CheckHidden reports the same of the texts that no page of the site shows. A build
// asks this before, and learns of all other texts from [Generator.Files], so that
// none is read twice.
func (g *Generator) CheckHidden() diag.List { return g.site.CheckHidden() }

// Problems returns what in the texts of the files made so far cannot be published.
func (g *Generator) Problems() diag.List { return g.site.Problems() }
