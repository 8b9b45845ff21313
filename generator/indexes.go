package generator

import (
	"bytes"
	"encoding/xml"

	"github.com/innovato-r/toolkit/generator/internal/view"
)

// The part of the Sitemaps protocol that is used, with the alternates that search
// engines read for pages in several languages.
type (
	siteMap struct {
		XMLName xml.Name     `xml:"urlset"`
		NS      string       `xml:"xmlns,attr"`
		XHTML   string       `xml:"xmlns:xhtml,attr"`
		URLs    []siteMapURL `xml:"url"`
	}
	siteMapURL struct {
		Loc   string        `xml:"loc"`
		Links []siteMapLink `xml:"xhtml:link"`
	}
	siteMapLink struct {
		Rel  string `xml:"rel,attr"`
		Lang string `xml:"hreflang,attr"`
		Href string `xml:"href,attr"`
	}
)

// indexes are the files for machines at the root: sitemap.xml, robots.txt and the
// headers for hosts that read them from a file.
func indexes(s *view.Site) []recipe {
	out := []recipe{
		{"robots.txt", func(buf *bytes.Buffer) error { return writeRobots(buf, s) }},
		{"_headers", writeHeaders},
		{".nojekyll", func(*bytes.Buffer) error { return nil }},
	}
	if s.BaseURL != "" {
		out = append(out, recipe{"sitemap.xml", func(buf *bytes.Buffer) error { return writeXML(buf, newSiteMap(s)) }})
	}
	return out
}

func newSiteMap(s *view.Site) siteMap {
	m := siteMap{NS: "http://www.sitemaps.org/schemas/sitemap/0.9", XHTML: "http://www.w3.org/1999/xhtml"}
	for _, p := range s.Pages() {
		if p.Title == "" {
			continue
		}
		u := siteMapURL{Loc: s.URL(p.Path)}
		for _, a := range p.Alternates() {
			u.Links = append(u.Links, siteMapLink{"alternate", view.Tag(a.Lang), s.URL(a.Path)})
		}
		if first := p.Default(); first != "" {
			u.Links = append(u.Links, siteMapLink{"alternate", "x-default", s.URL(first)})
		}
		m.URLs = append(m.URLs, u)
	}
	return m
}

func writeRobots(buf *bytes.Buffer, s *view.Site) error {
	buf.WriteString("User-agent: *\nAllow: /\n")
	if s.BaseURL != "" {
		buf.WriteString("\nSitemap: " + s.URL("sitemap.xml") + "\n")
	}
	return nil
}

// Policy is the Content-Security-Policy under which every page works.
const Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// writeHeaders writes the headers in the form that Netlify and Cloudflare Pages
// read.
func writeHeaders(buf *bytes.Buffer) error {
	buf.WriteString(`/*
  Content-Security-Policy: ` + Policy + `
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: interest-cohort=()
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/*/assets/*
  Cache-Control: public, max-age=31536000, immutable
/*.ics
  Content-Type: text/calendar; charset=utf-8
/*/feed.xml
  Content-Type: application/atom+xml; charset=utf-8
`)
	return nil
}
