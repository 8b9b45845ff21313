package generator

import (
	"github.com/innovato-r/toolkit/generator/internal/view"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

// CheckTexts reports what in the Markdown texts of a network cannot be published:
// raw HTML, pictures without a text, links that lead nowhere. Together with the
// network's own Problems it is everything that a build needs to be fine.
func CheckTexts(n *innovato.Network) diag.List { return view.CheckTexts(n) }
