package view

import (
	"slices"
	"strings"
	"time"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/site"
)

// furtherPages are the edition's own Markdown pages.
func (l *local) furtherPages() []Page {
	var out []Page
	for _, p := range l.e.Pages {
		if !p.News && p.Body.Has(l.lang) {
			out = append(out, l.furtherPage(p))
		}
	}
	return out
}

func (l *local) furtherPage(p innovato.Page) Page {
	s := sheet{
		l: l, name: p.Slug + "/", title: l.in(p.Title), languages: inOrder(l.languages(), p.Body.Languages()),
		description: l.site.markdown.Plain(l.in(p.Body)), article: true,
	}
	return s.page(func(s sheet) site.View {
		return &site.Page{Layout: s.layout(), Title: s.title, Body: s.markdown(p.Body, 0, "")}
	})
}

// inOrder returns the languages of all that are also in some.
func inOrder(all, some []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(lang string) bool { return !slices.Contains(some, lang) })
}

// furtherLinks lead to the edition's own pages.
func (l *local) furtherLinks(s sheet) site.LinkList {
	out := site.LinkList{Title: l.t("site.pages")}
	for _, p := range l.e.Pages {
		if !p.News && p.Body.Has(l.lang) {
			out.Items = append(out.Items, site.Link{Text: l.in(p.Title), URL: s.to(p.Slug + "/"), Note: l.site.markdown.Plain(l.in(p.Body))})
		}
	}
	return out
}

// A NewsItem is a piece of news in one language.
type NewsItem struct {
	Day     time.Time
	Title   string
	Summary string // the first paragraph, in plain text
	Path    string // of its page
	body    innovato.Text
}

// News returns the news of an edition in a language that are out, newest first.
func (s *Site) News(e *Edition, lang string) []NewsItem {
	var out []NewsItem
	for _, p := range e.Pages {
		if !p.News || !p.Body.Has(lang) || s.Now.Before(e.released(p)) {
			continue
		}
		title, _ := p.Title.In(lang)
		body, _ := p.Body.In(lang)
		out = append(out, NewsItem{
			Day: p.Day, Title: title, Summary: s.markdown.Plain(body), body: p.Body,
			Path: e.ID + "/" + lang + "/" + newsName(p) + "index.html",
		})
	}
	return out
}

// released is when a news item is out: at the beginning of its day, but on the day of
// the results not before them, since it may tell them.
func (e *Edition) released(p innovato.Page) time.Time {
	if results, ok := e.Milestone("results"); ok {
		if at := results.Start(); at.Format(time.DateOnly) == p.Day.Format(time.DateOnly) {
			return at
		}
	}
	return p.Day
}

func newsName(p innovato.Page) string {
	return "news/" + p.Day.Format(time.DateOnly) + "-" + p.Slug + "/"
}

func (l *local) news() []NewsItem { return l.site.News(l.e, l.lang) }

// newsPages are the list of news and a page for each; none without news.
func (l *local) newsPages() []Page {
	news := l.news()
	if len(news) == 0 {
		return nil
	}
	list := sheet{l: l, name: "news/", section: "news/", title: l.t("site.nav.news"), languages: l.newsLanguages()}
	out := []Page{list.page(func(s sheet) site.View {
		return &site.News{Layout: s.layout(), Title: s.title, Items: l.newsItems(s, news), Feed: l.feedLink(s)}
	})}
	for _, n := range news {
		out = append(out, l.newsPage(n))
	}
	return out
}

// newsLanguages are the languages in which there is any news.
func (l *local) newsLanguages() []string {
	return slices.DeleteFunc(slices.Clone(l.languages()), func(lang string) bool { return len(l.site.News(l.e, lang)) == 0 })
}

func (l *local) newsPage(n NewsItem) Page {
	name := strings.TrimSuffix(strings.TrimPrefix(n.Path, l.root()), "index.html")
	s := sheet{
		l: l, name: name, section: "news/", title: n.Title, description: n.Summary, article: true,
		parents: []site.Link{{Text: l.t("site.nav.news"), URL: "news/"}}, languages: inOrder(l.languages(), n.body.Languages()),
	}
	return s.page(func(s sheet) site.View {
		return &site.Page{
			Layout: s.layout(), Title: s.title, When: l.day(n.Day), Body: s.markdown(n.body, 0, ""),
			Back: site.Link{Text: l.t("site.news.all"), URL: s.to("news/")},
		}
	})
}

func (l *local) day(t time.Time) site.Moment {
	return site.Moment{Text: l.w.Date(t), Datetime: t.Format(time.DateOnly)}
}

func (l *local) newsItems(s sheet, news []NewsItem) []site.NewsItem {
	out := make([]site.NewsItem, len(news))
	for i, n := range news {
		out[i] = site.NewsItem{When: l.day(n.Day), Title: n.Title, URL: s.file(n.Path), Summary: n.Summary}
	}
	return out
}

func (l *local) feedLink(s sheet) site.Link {
	if l.site.BaseURL == "" {
		return site.Link{}
	}
	return site.Link{Text: l.w.Format("site.feed", data("title", l.siteName())), URL: s.to("feed.xml")}
}

// latest is how many news the home page shows.
const latest = 3

func (l *local) latestNews(s sheet) site.NewsList {
	news := l.news()
	out := site.NewsList{Title: l.t("site.nav.news"), Items: l.newsItems(s, news[:min(latest, len(news))])}
	if len(news) > latest {
		out.More = site.Link{Text: l.t("site.news.all"), URL: s.to("news/")}
	}
	return out
}

// siteMapPage lists all pages of the edition in this language.
func (l *local) siteMapPage(pages []Page) Page {
	s := sheet{l: l, name: "sitemap/", title: l.t("site.sitemap")}
	return s.page(func(s sheet) site.View {
		groups := []site.SiteMapGroup{
			{Title: l.siteName()}, {Title: l.t("site.nav.proposals")}, {Title: l.t("site.nav.news")},
		}
		for _, p := range pages {
			group := 0
			switch name := strings.TrimPrefix(p.Path, l.root()); {
			case strings.HasPrefix(name, "proposals/") && name != "proposals/index.html":
				group = 1
			case strings.HasPrefix(name, "news/") && name != "news/index.html":
				group = 2
			}
			groups[group].Links = append(groups[group].Links, site.Link{Text: p.Title, URL: s.file(p.Path)})
		}
		groups = slices.DeleteFunc(groups, func(g site.SiteMapGroup) bool { return len(g.Links) == 0 })
		return &site.SiteMap{Layout: s.layout(), Title: s.title, Groups: groups}
	})
}
