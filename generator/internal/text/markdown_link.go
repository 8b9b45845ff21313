package text

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/innovato-r/toolkit/innovato/diag"
)

func (w *htmlWriter) link(n *ast.Link) {
	address, ok := w.address(n, decode(string(n.Destination)))
	words := strings.TrimSpace(w.plain(n))
	if words == "" {
		w.problem(n, "markdown.linkEmpty", diag.Args{"link": excerpt(decode(string(n.Destination)))})
	}
	if !ok || words == "" || w.inLink {
		w.inlines(n)
		return
	}
	w.openLink(address, decode(string(n.Title)))
	w.inLink = true
	w.inlines(n)
	w.inLink = false
	w.put("</a>")
}

// autoLink writes <https://…> and <name@example.org>.
func (w *htmlWriter) autoLink(n *ast.AutoLink) {
	address, label := string(n.URL(w.src)), string(n.Label(w.src))
	if n.AutoLinkType == ast.AutoLinkEmail {
		address = "mailto:" + address
	}
	address, ok := w.address(n, address)
	if !ok || w.inLink {
		w.escape(label)
		return
	}
	w.openLink(address, "")
	w.escape(label)
	w.put("</a>")
}

func (w *htmlWriter) openLink(address, title string) {
	w.put(`<a href="`)
	w.escape(string(util.URLEscape([]byte(address), false)))
	w.put(`"`)
	if title != "" {
		w.put(` title="`)
		w.escape(title)
		w.put(`"`)
	}
	if isWeb(address) {
		w.put(` rel="noopener"`)
	}
	w.put(">")
}

// address returns where a link leads, or false if it may not be published.
func (w *htmlWriter) address(n ast.Node, to string) (string, bool) {
	to = strings.TrimSpace(to)
	if fragment, ok := strings.CutPrefix(to, "#"); ok && w.ids[fragment] {
		return "#" + w.options.IDPrefix + fragment, true
	}
	if !isRelative(to) {
		if !isAllowed(to) {
			w.problem(n, "markdown.linkScheme", diag.Args{"link": excerpt(to)})
			return "", false
		}
		return to, true
	}
	resolved, ok := to, to != ""
	if ok && w.options.ResolveLink != nil && to[0] != '#' {
		resolved, ok = w.options.ResolveLink(to)
	}
	if !ok || !isRelative(resolved) && !isAllowed(resolved) {
		w.problem(n, "markdown.linkDead", diag.Args{"link": excerpt(to)})
		return "", false
	}
	return resolved, true
}

// isRelative reports whether an address has neither a scheme nor a host. What a
// browser could read otherwise (a backslash, a control character) is not relative.
func isRelative(to string) bool {
	if strings.HasPrefix(to, "//") || strings.ContainsFunc(to, isStrange) {
		return false
	}
	colon := strings.IndexByte(to, ':')
	return colon < 0 || strings.ContainsAny(to[:colon], "/?#")
}

// isAllowed reports whether an absolute address is of the web, e-mail or telephone.
func isAllowed(to string) bool {
	scheme, rest, _ := strings.Cut(to, ":")
	if strings.ContainsFunc(to, isStrange) || rest == "" {
		return false
	}
	switch strings.ToLower(scheme) {
	case "mailto", "tel":
		return true
	case "http", "https":
		u, err := url.Parse(to)
		return err == nil && u.Host != "" && u.User == nil
	default:
		return false
	}
}

func isStrange(c rune) bool { return c == '\\' || c < ' ' || c == 0x7f }

func isWeb(address string) bool {
	scheme, _, found := strings.Cut(address, ":")
	return found && !isRelative(address) && strings.HasPrefix(strings.ToLower(scheme), "http")
}

func (w *htmlWriter) image(n *ast.Image) {
	address := strings.TrimSpace(decode(string(n.Destination)))
	words := strings.Join(strings.Fields(w.plain(n)), " ")
	image, ok := w.picture(n, address)
	if words == "" {
		w.problem(n, "markdown.imageAlt", diag.Args{"image": excerpt(address)})
	}
	if !ok || words == "" {
		w.escape(words)
		return
	}
	w.put(`<img src="`)
	w.escape(string(util.URLEscape([]byte(image.Address), false)))
	w.put(`" alt="`)
	w.escape(words)
	w.put(`"`)
	if title := decode(string(n.Title)); title != "" {
		w.put(` title="`)
		w.escape(title)
		w.put(`"`)
	}
	if image.Width > 0 && image.Height > 0 {
		w.put(` width="`, strconv.Itoa(image.Width), `" height="`, strconv.Itoa(image.Height), `"`)
	}
	w.put(">")
}

// picture finds an image of the edition, or returns false.
func (w *htmlWriter) picture(n ast.Node, address string) (Image, bool) {
	if !isRelative(address) {
		w.problem(n, "markdown.imageExternal", diag.Args{"image": excerpt(address)})
		return Image{}, false
	}
	image, ok := Image{Address: address}, address != "" && address[0] != '#'
	if ok && w.options.ResolveImage != nil {
		image, ok = w.options.ResolveImage(address)
	}
	if !ok || !isRelative(image.Address) {
		w.problem(n, "markdown.imageMissing", diag.Args{"image": excerpt(address)})
		return Image{}, false
	}
	return image, true
}
