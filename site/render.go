package site

import (
	"bytes"
	"context"

	"github.com/a-h/templ"
)

// View is a page ready to be rendered: a pointer to one of the page kinds of
// this package.
type View interface {
	component() templ.Component
}

// Render writes the page to buf. An error leaves a part of the page in buf; it
// can only come from an address that cannot be written. Render is safe for
// concurrent use with different buffers; the view is not changed.
func Render(buf *bytes.Buffer, v View) error {
	return v.component().Render(context.Background(), buf)
}

// Fragment renders the masthead for use in many pages.
func (h *Header) Fragment() (Fragment, error) {
	return fragment(masthead(h))
}

// Fragment renders the foot of the page for use in many pages.
func (f *Footer) Fragment() (Fragment, error) {
	return fragment(foot(f))
}

func fragment(c templ.Component) (Fragment, error) {
	var buf bytes.Buffer
	if err := c.Render(context.Background(), &buf); err != nil {
		return "", err
	}
	return Fragment(buf.String()), nil
}
