package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/site"
)

// rulebookPage is the rules as a legal text.
func (l *local) rulebookPage() Page {
	s := sheet{
		l: l, name: "rulebook/", section: "rulebook/", title: l.t("site.nav.rulebook"),
		invented: []string{"rules", "criteria"}, article: true,
	}
	return s.page(func(s sheet) site.View { return l.rulebook(s) })
}

func (l *local) rulebook(s sheet) *site.Rulebook {
	out := &site.Rulebook{
		Layout: s.layout(), Owner: l.owner(), Title: l.w.Format("rulebook.title", data("title", l.siteName())),
		Version: l.w.Format("rulebook.version", data("version", shortHash(l.e.RulesHash))), Facts: l.rulebookFacts(),
		LinkText: l.t("rulebook.link"), Articles: l.number(l.articles(s)),
		AnnexesTitle: l.t("rulebook.annexes"), Annexes: l.annexes(),
	}
	out.Contents = l.rulebookContents(out)
	return out
}

// shortHash is as much of a hash as people compare by eye.
func shortHash(hash string) string { return hash[:min(len(hash), 12)] }

func (l *local) rulebookFacts() []site.Fact {
	var out []site.Fact
	add := func(id, words string) {
		if words != "" {
			out = append(out, site.Fact{Term: l.t("rulebook.fact." + id), Text: words})
		}
	}
	add("act", l.in(l.e.Legal.Act))
	add("responsible", l.personLine(l.e.Legal.Responsible))
	add("hash", "sha256:"+l.e.RulesHash)
	out[len(out)-1].Detail = l.t("rulebook.fact.hash.detail")
	return out
}

func (l *local) rulebookContents(r *site.Rulebook) site.Contents {
	out := site.Contents{Label: l.t("site.contents")}
	for _, a := range slices.Concat(r.Articles, r.Annexes) {
		out.Items = append(out.Items, site.ContentsItem{Number: a.Number, Text: a.Title, URL: "#" + a.ID})
	}
	return out
}

// A draft is an article while it is written. Its paragraphs are numbered at the end,
// when it is known which articles there are.
type draft struct {
	id         string
	title      string
	paragraphs []site.Paragraph
}

// draft begins the article of that id, whose title is a message.
func (l *local) draft(id string) *draft {
	return &draft{id: id, title: l.t("rulebook.art." + id)}
}

// say adds a paragraph of whole sentences. Those that are empty are left out; a
// paragraph without words is none.
func (d *draft) say(key string, sentences ...string) {
	d.put(key, paragraph(joinNonEmpty(" ", sentences...)))
}

// put adds a paragraph with a body, unless it is empty. The key names it within the
// article: its anchor stays the same when others are added or removed.
func (d *draft) put(key string, body site.HTML) {
	if body != "" {
		d.paragraphs = append(d.paragraphs, site.Paragraph{ID: articleID(d.id) + "-" + key, Body: body})
	}
}

// list adds a paragraph that introduces lettered points, unless there are none.
func (d *draft) list(key, intro string, points []site.Point) {
	if len(points) == 0 {
		return
	}
	d.say(key, intro)
	last := &d.paragraphs[len(d.paragraphs)-1]
	for i, p := range points {
		p.Mark = letter(i) + ")"
		last.Items = append(last.Items, p)
	}
}

// table adds a paragraph that introduces a table, unless it has no rows.
func (d *draft) table(key, intro string, t site.Table) {
	if len(t.Rows) == 0 {
		return
	}
	d.say(key, intro)
	d.paragraphs[len(d.paragraphs)-1].Table = t
}

// articleID is the anchor of an article, the same in all languages.
func articleID(id string) string { return "art-" + id }

// letter counts a, b, c and so on; after z come aa, ab.
func letter(i int) string {
	const letters = 26
	if i < letters {
		return string(rune('a' + i))
	}
	return letter(i/letters-1) + letter(i%letters)
}

// number gives the articles that have something to say their numbers.
func (l *local) number(drafts []*draft) []site.Article {
	var out []site.Article
	for _, d := range drafts {
		if len(d.paragraphs) == 0 {
			continue
		}
		n := strconv.Itoa(len(out) + 1)
		for i := range d.paragraphs {
			d.paragraphs[i].Number = n + "." + strconv.Itoa(i+1)
		}
		out = append(out, site.Article{
			ID: articleID(d.id), Number: l.w.Format("rulebook.article", data("number", n)), Title: d.title, Paragraphs: d.paragraphs,
		})
	}
	return distinct(out)
}

// distinct makes sure that no anchor stands twice, whatever ids an edition uses.
func distinct(articles []site.Article) []site.Article {
	seen := map[string]bool{}
	for i := range articles {
		for at := range articles[i].Paragraphs {
			p := &articles[i].Paragraphs[at]
			for plain, n := p.ID, 2; seen[p.ID]; n++ {
				p.ID = plain + "-" + strconv.Itoa(n)
			}
			seen[p.ID] = true
		}
	}
	return articles
}

// articles are all that the rules may have, in their order.
func (l *local) articles(s sheet) []*draft {
	out := []*draft{
		l.articlePurpose(), l.articleEligibility(), l.articleThemes(), l.articleChallenges(s), l.articleApplication(s),
		l.articleTimeline(), l.articleJury(),
	}
	for i := range l.e.Stages {
		out = append(out, l.articleStage(i))
	}
	return append(out,
		l.articleSelection(), l.articlePrizes(), l.articleImplementation(), l.articlePublication(), l.articlePrivacy(s),
		l.articleText("property", l.e.Legal.IntellectualProperty), l.articleText("appeals", l.e.Legal.Appeals),
		l.articleContacts(), l.articleText("final", l.e.Legal.Final),
	)
}

// point is a lettered point of plain words.
func point(id, words string) site.Point {
	return site.Point{ID: id, Body: site.HTML(escape(strings.TrimSpace(words)))}
}
