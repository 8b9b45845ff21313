package site_test

import (
	"github.com/innovato-r/toolkit/site"
)

// sampleViews are pages of every kind with rich and long texts, by file name.
func sampleViews() map[string]site.View {
	return map[string]site.View{
		"network":       sampleNetwork(),
		"chooser":       sampleChooser(),
		"home":          sampleHome(),
		"home-hu":       sampleHomeHungarian(),
		"home-results":  sampleHomeResults(),
		"call":          sampleCall(),
		"rulebook":      sampleRulebook(),
		"rulebook-hu":   sampleRulebookHungarian(),
		"criteria":      sampleCriteria(),
		"timeline":      sampleTimeline(),
		"proposals":     sampleProposals(),
		"proposal":      sampleProposal(),
		"results":       sampleResults(),
		"results-hu":    sampleResultsHungarian(),
		"adaptation":    sampleAdaptation(),
		"progress":      sampleProgress(),
		"statistics":    sampleStatistics(),
		"page":          samplePage(),
		"news":          sampleNews(),
		"accessibility": sampleStatement(),
		"sitemap":       sampleSiteMap(),
		"404":           sampleNotFound(),
	}
}

// italian is the frame of an Italian page of the Turin edition.
func italian(name, section, title string, trail ...site.Link) site.Layout {
	crumbs := append([]site.Link{{Text: "innova.TO 2019", URL: "home.html"}}, trail...)
	l := site.Layout{
		Lang: "it", Title: title + " – innova.TO 2019", SiteName: "innova.TO 2019",
		Description: "La competizione tra le persone che lavorano per la Città di Torino: idee per ridurre gli sprechi e valorizzare le risorse.",
		Policy:      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; base-uri 'none'; form-action 'none'",
		Canonical:   "https://innovato.example.org/torino-2019/it/" + name + ".html",
		Alternates: []site.Alternate{
			{Lang: "it", URL: "https://innovato.example.org/torino-2019/it/" + name + ".html"},
			{Lang: "en", URL: "https://innovato.example.org/torino-2019/en/" + name + ".html"},
			{Lang: "x-default", URL: "https://innovato.example.org/torino-2019/"},
		},
		OpenGraph:   site.OpenGraph{Type: "website", Title: title, Locale: "it_IT", Alternates: []string{"en_GB"}},
		Feed:        site.Link{Text: "innova.TO 2019: notizie", URL: "feed.xml"},
		Icon:        "assets/favicon.svg",
		Stylesheets: []string{"assets/site.css", "assets/torino.css"},
		Data:        `{"@context":"https://schema.org","@type":"WebPage","name":"innova.TO </script>"}`,
		SkipText:    "Vai al contenuto", Network: site.Link{Text: "Innovato-R: sette città", URL: "network.html"},
		LanguagesLabel: "Lingua",
		Languages: []site.Language{
			{Lang: "it", Name: "Italiano", URL: name + ".html", Current: true},
			{Lang: "en", Name: "English", URL: "home.html"},
			{Lang: "fr", Name: "Français", URL: "home.html", Note: "(in inglese)", NoteLang: "en"},
		},
		Header: italianHeader(section), Footer: italianFooter(),
		BreadcrumbsLabel: "Percorso", NoticesLabel: "Avvisi",
		Notices: []site.Notice{{
			Kind: "illustration", Title: "Dati illustrativi.",
			Text: "Le regole e i numeri citati dalle fonti sono veri; proposte, giuria e punteggi sono inventati per mostrare come funziona il sito.",
			More: site.Link{Text: "Che cosa è vero e che cosa no", URL: "page.html"},
		}},
		PrintLine: "https://innovato.example.org/torino-2019/it/" + name + ".html · Regole sha256:4f0c…91ab",
	}
	if len(trail) > 0 {
		l.Breadcrumbs = crumbs
	}
	return l
}

func italianHeader(section string) site.Fragment {
	items := []site.NavItem{
		{Text: "Il bando", URL: "call.html"},
		{Text: "Regolamento", URL: "rulebook.html"},
		{Text: "Criteri e punteggi", URL: "criteria.html"},
		{Text: "Calendario", URL: "timeline.html"},
		{Text: "Proposte", URL: "proposals.html"},
		{Text: "Risultati", URL: "results.html"},
		{Text: "Realizzazioni", URL: "progress.html"},
		{Text: "Da Torino a qui", URL: "adaptation.html"},
		{Text: "Notizie", URL: "news.html"},
	}
	for i := range items {
		if items[i].URL == section+".html" {
			items[i].Current = "page"
		}
	}
	return mustFragment((&site.Header{
		Owner: "Città di Torino", Title: "innova.TO 2019", URL: "home.html",
		NavLabel: "Sezioni", MenuText: "Menu", Items: items,
	}).Fragment())
}

func italianFooter() site.Fragment {
	return mustFragment((&site.Footer{
		Label: "Informazioni di legge",
		Columns: []site.FooterColumn{
			{Title: "A chi chiedere", Lines: []string{"Ufficio Innovazione organizzativa", "Piazza Palazzo di Città 1, Torino"}, Links: []site.Link{{Text: "innovazione@comune.example.org", URL: "mailto:innovazione@comune.example.org"}}},
			{Title: "Dati aperti", Links: []site.Link{{Text: "Graduatoria", URL: "results.csv", Note: "CSV"}, {Text: "Tutti i dati", URL: "edition.json", Note: "JSON"}, {Text: "Calendario", URL: "innovato.ics", Note: "iCalendar"}}},
			{Title: "La rete", Links: []site.Link{{Text: "Le sette città", URL: "network.html"}, {Text: "Confronto dei bandi", URL: "network.html#confronto"}}},
		},
		Legal: []site.Link{{Text: "Dichiarazione di accessibilità", URL: "accessibility.html"}, {Text: "Protezione dei dati personali", URL: "page.html"}, {Text: "Mappa del sito", URL: "sitemap.html"}},
		Lines: []string{"Pubblicato dalla Città di Torino. Testi con licenza CC BY 4.0."},
	}).Fragment())
}

// hungarian is the frame of a Hungarian page of the Veszprém edition.
func hungarian(name, title string, trail ...site.Link) site.Layout {
	l := italian(name, "", title, trail...)
	l.Lang, l.Title, l.SiteName = "hu", title+" – InnovaTO-r – Mindenki újító", "InnovaTO-r"
	l.Stylesheets = []string{"assets/site.css", "assets/veszprem.css"}
	l.SkipText, l.LanguagesLabel, l.NoticesLabel, l.BreadcrumbsLabel = "Ugrás a tartalomhoz", "Nyelv", "Tudnivalók", "Itt jár"
	l.Network.Text = "Innovato-R: hét város"
	l.OpenGraph.Locale = "hu_HU"
	l.Languages = []site.Language{{Lang: "hu", Name: "Magyar", URL: name + ".html", Current: true}, {Lang: "en", Name: "English", URL: "home.html"}}
	l.Notices = []site.Notice{{Kind: "illustration", Title: "Szemléltető adatok.", Text: "A javaslatok, a bírálóbizottság és a pontszámok kitaláltak."}}
	l.Header = mustFragment((&site.Header{
		Owner: "Veszprém Megyei Jogú Város Önkormányzata", Title: "InnovaTO-r – Mindenki újító", URL: "home-hu.html",
		NavLabel: "Fejezetek", MenuText: "Menü",
		Items: []site.NavItem{
			{Text: "Pályázati felhívás", URL: "call.html"},
			{Text: "Szabályzat", URL: "rulebook-hu.html", Current: "true"},
			{Text: "Értékelési szempontok", URL: "criteria.html"},
			{Text: "Ütemterv", URL: "timeline.html"},
			{Text: "Javaslatok", URL: "proposals.html"},
			{Text: "Eredmények", URL: "results-hu.html"},
			{Text: "Megvalósítás", URL: "progress.html"},
		},
	}).Fragment())
	l.Footer = mustFragment((&site.Footer{
		Label: "Jogi tudnivalók",
		Legal: []site.Link{{Text: "Akadálymentesítési nyilatkozat", URL: "accessibility.html"}, {Text: "Adatkezelési tájékoztató", URL: "page.html"}},
		Lines: []string{"Kiadja: Veszprém Megyei Jogú Város Önkormányzata."},
	}).Fragment())
	return l
}

func mustFragment(f site.Fragment, err error) site.Fragment {
	if err != nil {
		panic(err)
	}
	return f
}
