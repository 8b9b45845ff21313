package innovato

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// A Page is a further page or a news item, in Markdown.
type Page struct {
	Slug string    // for news, without the date
	News bool      // whether it is a news item
	Day  time.Time // the day of a news item, midnight in the edition's time zone
	Body Text      // Markdown after the title line
	// Title is the text of the first line, a first-level heading.
	Title Text
}

// pages reads the Markdown files below pages/ and pages/news/.
func (r *reader) pages(e *Edition) {
	for _, name := range r.list("pages") {
		r.page(e, name, false)
	}
	for _, name := range r.list("pages/news") {
		r.page(e, name, true)
	}
	slices.SortStableFunc(e.Pages, func(a, b Page) int {
		return cmp.Or(b.Day.Compare(a.Day), strings.Compare(a.Slug, b.Slug))
	})
}

func (r *reader) page(e *Edition, name string, news bool) {
	full := path.Join(r.folder, name)
	if path.Ext(name) != ".md" {
		r.unexpected(name, "")
		return
	}
	slug, lang, ok := languageOf(path.Base(name), e.Languages)
	if !ok {
		r.found.Error(diag.Pos{File: full}, "", "file.language", diag.Args{"value": path.Base(full), "known": strings.Join(e.Languages, ", ")})
		return
	}
	day := time.Time{}
	if news {
		if slug, day, ok = newsDay(slug, e.zone); !ok {
			r.found.Error(diag.Pos{File: full}, "", "page.newsName", diag.Args{"value": path.Base(name)})
			return
		}
	}
	if !isID(slug) || !news && slices.Contains(reservedSlugs(), slug) {
		r.found.Error(diag.Pos{File: full}, "", "page.slug", diag.Args{"value": slug, "known": strings.Join(reservedSlugs(), ", ")})
		return
	}
	words, ok := r.take(name, r.loader.plain(r.fsys, full))
	if !ok {
		return
	}
	title, body, skipped, ok := cutTitle(words)
	if !ok {
		r.found.Error(diag.Pos{File: full, Line: 1, Column: 1}, "", "page.noTitle", nil)
	}
	p := e.pageFor(slug, day, news)
	p.Title = p.Title.with(version{lang: lang, words: title, place: fileplace(full, skipped-1)}, e.Languages[0])
	p.Body = p.Body.with(version{lang: lang, words: body, place: fileplace(full, skipped)}, e.Languages[0])
	p.Body.Pos = diag.Pos{File: full}
}

// pageFor returns the page with a slug and day, new if need be.
func (e *Edition) pageFor(slug string, day time.Time, news bool) *Page {
	for i := range e.Pages {
		if p := &e.Pages[i]; p.Slug == slug && p.News == news && p.Day.Equal(day) {
			return p
		}
	}
	e.Pages = append(e.Pages, Page{Slug: slug, News: news, Day: day})
	return &e.Pages[len(e.Pages)-1]
}

// fileplace returns the places of a text that is a file, after some lines.
func fileplace(file string, skipped int) place {
	return func(line, column int) diag.Pos {
		return diag.Pos{File: file, Line: line + skipped, Column: column}
	}
}

// newsDay splits "2019-10-07-slug".
func newsDay(name string, zone *time.Location) (string, time.Time, bool) {
	if len(name) < len(time.DateOnly)+2 || name[len(time.DateOnly)] != '-' {
		return "", time.Time{}, false
	}
	day, err := time.ParseInLocation(time.DateOnly, name[:len(time.DateOnly)], zone)
	return name[len(time.DateOnly)+1:], day, err == nil
}

// cutTitle takes the first heading off a Markdown text, and says how many lines
// went with it.
func cutTitle(src string) (title, body string, skipped int, ok bool) {
	for line := range strings.Lines(src) {
		skipped++
		src = src[len(line):]
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		title, ok = strings.CutPrefix(text, "# ")
		return strings.TrimSpace(title), src, skipped, ok
	}
	return "", "", 0, false
}

// reservedSlugs are the addresses of pages that every edition has.
func reservedSlugs() []string {
	return []string{"call", "rulebook", "criteria", "timeline", "proposals", "results", "news", "privacy", "accessibility", "sitemap", "assets", "data"}
}

// isID reports whether a text has the form of an id.
func isID(s string) bool {
	if s == "" || len(s) > 64 || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') })
}

// checkPages asks for every page in the edition's first language.
func checkPages(e *Edition, found *diag.List) {
	for _, p := range e.Pages {
		if !p.Body.Has(e.Languages[0]) {
			found.Error(p.Body.Pos, "", "page.noFirstLanguage", diag.Args{"value": p.Slug, "language": e.Languages[0]})
		}
	}
}
