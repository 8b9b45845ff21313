// Package site is the look of the published sites: one typed view model and
// one component for each page kind, with the styles and scripts they need.
//
// A page kind is a flat struct of strings, bools and lists whose words are
// already translated, whose dates and numbers are already formatted and whose
// addresses are already resolved. Its component, in the .templ file beside it,
// decides only where things stand; it counts nothing and looks nothing up.
// An empty field or list is left out of the page together with its heading.
//
// To render a page, fill its struct and call [Render]:
//
//	home := &site.Home{Layout: layout, Title: "innova.TO 2019"}
//	err := site.Render(&buf, home)
//
// What many pages share word for word, the masthead with its navigation and
// the footer, is rendered once for each language, section and folder depth
// with [Header.Fragment] and [Footer.Fragment] and handed to each [Layout].
//
// Every string is escaped when it is written. Only [HTML], [JSON] and
// [Fragment] are written as they are: an HTML value comes from the Markdown
// renderer, a JSON value from encoding/json, a Fragment from this package.
// Addresses in links and images with a scheme other than http, https, mailto,
// tel or ftp are replaced by one that leads nowhere.
//
// The pages need no inline style or script and ask no other host for
// anything, so that they work under
// "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'".
// They can be read and used without scripts. The files they link, in [Assets],
// are to be published under names of the caller's choice.
package site

//go:generate go run github.com/a-h/templ/cmd/templ@v0.3.977 generate -include-version=false
