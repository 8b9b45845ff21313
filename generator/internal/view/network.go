package view

import (
	"slices"

	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
	"github.com/innovato-r/toolkit/site"
)

// addNetwork lists the pages above the editions: the choice of a language, the
// overview of the cities in each language, and the page for addresses that do not
// exist. A network of one edition has no overview.
func (s *Site) addNetwork() error {
	first := s.Network.Languages[0]
	words, err := s.local(nil, first)
	if err != nil {
		return err
	}
	s.pages = append(s.pages, s.notFound(words))
	if s.Network.Single {
		s.pages = append(s.pages, s.front(words))
		return nil
	}
	s.pages = append(s.pages, s.networkChooser(words))
	for _, lang := range s.Network.Languages {
		l, err := s.local(nil, lang)
		if err != nil {
			return err
		}
		s.pages = append(s.pages, l.networkPage())
		if s.Network.Accessibility != nil {
			s.pages = append(s.pages, l.networkAccessibility())
		}
	}
	return nil
}

func (l *local) networkPage() Page {
	s := sheet{l: l}
	return s.page(func(s sheet) site.View { return l.network(s) })
}

func (l *local) networkAccessibility() Page {
	s := sheet{l: l, name: "accessibility/", title: l.t("site.accessibility")}
	return s.page(func(s sheet) site.View { return l.accessibility(s, *l.site.Network.Accessibility) })
}

func (l *local) network(s sheet) *site.Network {
	n := l.site.Network
	out := &site.Network{
		Layout: s.layout(), Title: l.in(n.Title), Lead: l.in(n.Summary), Numbers: l.networkNumbers(),
		CitiesTitle: l.t("site.network.cities"), Comparison: l.comparison(s),
		ComparisonTitle: l.t("site.network.comparison"), ComparisonLead: l.t("site.network.comparison.lead"),
		Story: site.Section{ID: "story", Title: l.t("site.network.story"), Body: s.markdown(n.Introduction, 1, "story-")},
	}
	for _, e := range l.site.editions {
		out.Editions = append(out.Editions, l.edition(s, e))
	}
	return out
}

// networkNumbers are figures of all editions together that all of them publish.
func (l *local) networkNumbers() site.Numbers {
	proposals, cities, languages := 0, map[string]bool{}, map[string]bool{}
	for _, e := range l.site.editions {
		if e.Disclosure.Phase >= innovato.Evaluating {
			proposals += len(e.Proposals)
		}
		city, _ := e.City.Name.In(e.Languages[0])
		cities[city] = true
		for _, lang := range e.Languages {
			languages[lang] = true
		}
	}
	out := site.Numbers{Title: l.t("site.numbers")}
	add := func(id string, n int) {
		if n > 0 {
			out.Items = append(out.Items, site.Figure{Value: l.w.Int(n), Label: l.w.Count("site.numbers."+id, n, nil)})
		}
	}
	add("cities", len(cities))
	add("languages", len(languages))
	add("proposals", proposals)
	return out
}

// edition is the card of an edition in the overview.
func (l *local) edition(s sheet, e *Edition) site.Edition {
	out := site.Edition{
		ID: e.ID, City: l.in(e.City.Name), Country: l.t("site.country." + e.City.Country), Lang: l.langOf(e.City.Name),
		Title: l.in(e.Title), Summary: l.in(e.Summary), TitleLang: l.langOf(e.Summary),
		URL: s.file(editionHome(e, l.lang)), Phase: l.phase(e),
		LanguagesLabel: l.t("site.network.languages"), Languages: l.editionLanguages(s, e),
	}
	if e.Folder == l.site.Network.Reference {
		out.Reference = l.t("site.network.reference")
	}
	if deadline, ok := e.Milestone("deadline"); ok {
		out.Facts = append(out.Facts, site.Fact{Term: l.t("site.fact.deadline"), When: l.moment(deadline.At)})
	}
	return out
}

// editionHome is the home page of an edition in a language, else in English, else in
// its first.
func editionHome(e *Edition, lang string) string {
	for _, other := range []string{"en", e.Languages[0]} {
		if !slices.Contains(e.Languages, lang) {
			lang = other
		}
	}
	return e.ID + "/" + lang + "/index.html"
}

func (l *local) editionLanguages(s sheet, e *Edition) []site.Language {
	var out []site.Language
	for _, lang := range e.Languages {
		out = append(out, site.Language{Lang: Tag(lang), Name: l.ownName(lang), URL: s.file(editionHome(e, lang))})
	}
	return out
}

// comparison puts the calls side by side.
func (l *local) comparison(s sheet) site.Table {
	t := site.Table{ID: "comparison", Caption: l.t("site.network.comparison.caption")}
	for _, column := range []string{"city", "deadline", "criteria", "combine", "stages", "awards"} {
		t.Columns = append(t.Columns, site.Column{Text: l.t("site.network.column." + column), Number: column == "criteria" || column == "stages"})
	}
	for _, e := range l.site.editions {
		t.Rows = append(t.Rows, l.compare(s, e))
	}
	return t
}

func (l *local) compare(s sheet, e *Edition) site.Row {
	deadline, _ := e.Milestone("deadline")
	criteria := 0
	for _, stage := range e.Stages {
		criteria += len(stage.Leaves())
	}
	awards := l.t("site.network.awards.none")
	if n := e.Selection.Award.Top; n > 0 {
		awards = l.w.Count("site.network.awards", n, nil)
	}
	return site.Row{
		Heading: site.Cell{Text: l.in(e.City.Name), URL: s.file(editionHome(e, l.lang)), Detail: l.in(e.Title), Lang: l.langOf(e.City.Name)},
		Cells: []site.Cell{
			{Text: l.w.Date(deadline.Start())},
			{Text: l.w.Int(criteria), Number: true},
			{Text: l.combination(e)},
			{Text: l.w.Int(len(e.Stages)), Number: true},
			{Text: awards},
		},
	}
}

// chooser is the first page of an edition: the choice of the language.
func (s *Site) chooser(e *Edition) Page {
	return Page{
		Path: e.ID + "/index.html", Edition: e.ID,
		render: renderer(func() site.View { return s.choice(e, e.ID+"/index.html") }),
	}
}

// front is the first page of a site of one edition.
func (s *Site) front(*local) Page {
	e := s.editions[0]
	return Page{Path: "index.html", render: renderer(func() site.View { return s.choice(e, "index.html") })}
}

func (s *Site) choice(e *Edition, at string) *site.Chooser {
	first := e.Languages[0]
	owner, _ := e.City.Name.In(first)
	title, _ := e.Title.In(first)
	c := &site.Chooser{Owner: owner, Title: title, Lang: Tag(first)}
	c.Layout = s.bare(at, first, title+" – "+owner, e.ID+"/assets/brand.css")
	var labels []string
	for _, lang := range e.Languages {
		w, err := s.Catalogue.Words(lang)
		if err != nil {
			continue
		}
		text, _ := e.Title.In(lang)
		labels = append(labels, w.Text("site.languages"))
		c.Items = append(c.Items, site.ChooserItem{
			Lang: Tag(lang), Name: w.OwnName(), Text: text, URL: relative(at, e.ID+"/"+lang+"/index.html"),
		})
	}
	c.Label = joinNonEmpty(" / ", labels...)
	return c
}

// networkChooser is the first page of the network.
func (s *Site) networkChooser(first *local) Page {
	n := s.Network
	return Page{Path: "index.html", render: renderer(func() site.View {
		title := first.in(n.Title)
		c := &site.Chooser{Owner: title, Title: title, Lang: Tag(first.lang)}
		c.Layout = s.bare("index.html", first.lang, title, "assets/brands.css")
		var labels []string
		for _, lang := range n.Languages {
			w, err := s.Catalogue.Words(lang)
			if err != nil {
				continue
			}
			title, _ := n.Title.In(lang)
			labels = append(labels, w.Text("site.languages"))
			c.Items = append(c.Items, site.ChooserItem{Lang: Tag(lang), Name: w.OwnName(), Text: title, URL: lang + "/"})
		}
		c.Label = joinNonEmpty(" / ", labels...)
		return c
	})}
}

// bare is the layout of a page in several languages, without masthead and foot.
func (s *Site) bare(at, lang, title, brand string) site.Layout {
	l := site.Layout{
		Lang: Tag(lang), Title: title, SiteName: title, Canonical: s.URL(at), Icon: relative(at, s.Asset("assets/favicon.svg")),
		Stylesheets: []string{relative(at, s.Asset("assets/site.css")), relative(at, s.Asset(brand))},
	}
	if w, err := s.Catalogue.Words(lang); err == nil {
		l.SkipText = w.Text("site.skip")
	}
	return l
}

// notFound is the page for an address that does not exist, in all languages of the
// site. It is shown at any depth, so its addresses begin at the root.
func (s *Site) notFound(first *local) Page {
	return Page{Path: "404.html", render: renderer(func() site.View {
		out := &site.NotFound{Title: "404", Layout: s.bare("404.html", first.lang, first.t("site.notFound"), "assets/brands.css")}
		out.Layout.Canonical, out.Layout.Robots = "", "noindex"
		out.Layout.Icon = s.rooted(out.Layout.Icon)
		for i, sheet := range out.Layout.Stylesheets {
			out.Layout.Stylesheets[i] = s.rooted(sheet)
		}
		for _, lang := range s.languages() {
			w, err := s.Catalogue.Words(lang)
			if err != nil {
				continue
			}
			out.Messages = append(out.Messages, site.NotFoundMessage{
				Lang: Tag(lang), Title: w.Text("site.notFound"), Text: w.Text("site.notFound.text"),
				Links: []site.Link{{Text: w.Text("site.notFound.home"), URL: s.rooted(s.home(lang))}},
			})
		}
		return out
	})}
}

// rooted returns an address that is right at any depth: below the path of the base
// address.
func (s *Site) rooted(file string) string { return s.basePath() + address(file) }

// home is the first page in a language.
func (s *Site) home(lang string) string {
	if s.Network.Single {
		return s.editions[0].ID + "/" + lang + "/index.html"
	}
	return lang + "/index.html"
}

// languages are those of the network's own pages.
func (s *Site) languages() []string { return s.Network.Languages }

// combination says how the first stage combines the jurors' marks.
func (l *local) combination(e *Edition) string {
	for _, step := range e.Stages[0].Steps {
		if c, ok := step.Step.(*scoring.Combine); ok {
			method := string(c.Method)
			if method == "" {
				method = "mean"
			}
			return l.t("scoring.line.combine." + method)
		}
	}
	return ""
}
