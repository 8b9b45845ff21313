package generator

import (
	"bytes"
	"encoding/xml"
	"time"

	"github.com/innovato-r/toolkit/generator/internal/view"
)

// The part of Atom (RFC 4287) that a feed of news needs.
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string      `xml:"xml:lang,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  atomAuthor  `xml:"author"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomAuthor struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel      string `xml:"rel,attr"`
		Type     string `xml:"type,attr"`
		HrefLang string `xml:"hreflang,attr,omitempty"`
		Href     string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Link    atomLink `xml:"link"`
		Summary string   `xml:"summary,omitempty"`
	}
)

// feeds are the news as Atom, one feed an edition and language:
// edition/lang/feed.xml. A feed needs absolute addresses, so without a base address
// there is none.
func feeds(s *view.Site) []recipe {
	if s.BaseURL == "" {
		return nil
	}
	var out []recipe
	for _, e := range s.Editions() {
		for _, lang := range e.Languages {
			path := e.ID + "/" + lang + "/feed.xml"
			out = append(out, recipe{path, func(buf *bytes.Buffer) error { return writeXML(buf, feed(s, e, lang, path)) }})
		}
	}
	return out
}

func feed(s *view.Site, e *view.Edition, lang, path string) atomFeed {
	title, _ := e.Title.In(lang)
	city, _ := e.City.Name.In(lang)
	home := s.URL(e.ID + "/" + lang + "/index.html")
	f := atomFeed{
		Lang: view.Tag(lang), ID: home, Title: title, Author: atomAuthor{city},
		Updated: atomTime(e.Timeline[0].Start()),
		Links: []atomLink{
			{Rel: "self", Type: "application/atom+xml", Href: s.URL(path)},
			{Rel: "alternate", Type: "text/html", HrefLang: view.Tag(lang), Href: home},
		},
	}
	for _, n := range s.News(e, lang) {
		link := s.URL(n.Path)
		f.Entries = append(f.Entries, atomEntry{
			ID: link, Title: n.Title, Updated: atomTime(n.Day), Summary: n.Summary,
			Link: atomLink{Rel: "alternate", Type: "text/html", HrefLang: view.Tag(lang), Href: link},
		})
	}
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	return f
}

func atomTime(t time.Time) string { return t.Format(time.RFC3339) }

// writeXML writes a document with its declaration.
func writeXML(buf *bytes.Buffer, v any) error {
	buf.WriteString(xml.Header)
	e := xml.NewEncoder(buf)
	e.Indent("", " ")
	if err := e.Encode(v); err != nil {
		return err
	}
	return buf.WriteByte('\n')
}
