package site_test

import "github.com/innovato-r/toolkit/site"

func sampleProgress() *site.Progress {
	milestones := sampleProposal().Progress
	return &site.Progress{
		Layout: italian("progress", "progress", "Realizzazioni", site.Link{Text: "Realizzazioni"}),
		Title:  "Che cosa ne è stato", Lead: "I progetti premiati, un anno dopo.",
		Numbers: site.Numbers{Items: []site.Figure{{Value: "1", Label: "concluso"}, {Value: "3", Label: "in corso"}, {Value: "1", Label: "fermo"}}},
		Items: []site.Project{
			{ID: "p07", Title: "Officina condivisa degli attrezzi", URL: "proposal.html", Summary: "Un solo magazzino per undici divisioni.", State: site.Badge{Kind: "now", Text: "In corso"}, Facts: []site.Fact{{Term: "Responsabile", Text: "Economato"}, {Term: "Speso finora", Text: "4.200 € su 7.500 €"}}, Milestones: milestones},
			{ID: "p12", Title: "Le scale non consumano", State: site.Badge{Kind: "out", Text: "Fermo"}, Milestones: []site.Milestone{{State: "stopped", StateText: "Fermo", When: site.Moment{Text: "marzo 2020", Datetime: "2020-03"}, Title: "Sospeso per la pandemia"}}},
		},
	}
}

func sampleStatistics() *site.Statistics {
	row := func(name, count, percent string) site.Row {
		return site.Row{Heading: site.Cell{Text: name}, Cells: []site.Cell{{Text: count, Number: true}, {Text: percent + "%", Bar: site.Bar{Percent: percent}}}}
	}
	return &site.Statistics{
		Layout: italian("statistics", "", "Statistiche", site.Link{Text: "Statistiche"}),
		Title:  "Statistiche", Lead: "Chi ha partecipato e su che cosa.",
		Numbers:  site.Numbers{Items: []site.Figure{{Value: "71", Label: "progetti"}, {Value: "63", Label: "di una persona sola"}, {Value: "8", Label: "di gruppo"}}},
		Contents: site.Contents{Label: "In questa pagina", Items: []site.ContentsItem{{Text: "Per tema", URL: "#themes"}}},
		Breakdowns: []site.Breakdown{{ID: "themes", Title: "Per tema", Lead: "Un progetto su quattro riguarda la qualità dei servizi.", Table: site.Table{
			Caption: "Progetti per tema", Columns: []site.Column{{Text: "Tema"}, {Text: "Progetti", Number: true}, {Text: "Quota"}},
			Rows: []site.Row{row("Qualità dei servizi", "19", "27"), row("Sviluppo organizzativo", "16", "23"), row("Efficienza operativa", "14", "20"), row("Nuovi servizi", "7", "10")},
		}}},
		Downloads: site.Downloads{Title: "Dati aperti", Items: []site.Download{{Text: "Statistiche", Note: "CSV, 1 kB", URL: "statistics.csv"}}},
	}
}

func samplePage() *site.Page {
	return &site.Page{
		Layout: italian("page", "", "Domande e risposte", site.Link{Text: "Domande e risposte"}),
		Title:  "Domande e risposte", Lead: "Quello che ci hanno chiesto più spesso.",
		Contents: site.Contents{Label: "In questa pagina", Items: []site.ContentsItem{{Text: "Posso proporre qualcosa che non riguarda il mio ufficio?", URL: "#altro-ufficio"}, {Text: "Chi legge la mia proposta?", URL: "#chi-legge"}}},
		Body: `<h2 id="altro-ufficio">Posso proporre qualcosa che non riguarda il mio ufficio?</h2>
<p>Sì. Molte delle idee migliori vengono da chi guarda un lavoro <em>da fuori</em>.</p>
<blockquote><p>Diecimila dipendenti, diecimila persone che possono innovare.</p></blockquote>
<h2 id="chi-legge">Chi legge la mia proposta?</h2>
<p>I cinque giurati, senza sapere chi l’ha scritta. Fino ai risultati la segreteria conserva i nomi in un <a href="rulebook.html">archivio separato</a>.</p>
<ol><li>Prima si controlla l’ammissibilità.</li><li>Poi si vota.</li></ol>`,
	}
}

func sampleNews() *site.News {
	return &site.News{
		Layout: italian("news", "news", "Notizie", site.Link{Text: "Notizie"}),
		Title:  "Notizie", Items: sampleHome().News.Items, Feed: site.Link{Text: "Ricevi le notizie", URL: "feed.xml", Note: "Atom"},
	}
}

func sampleStatement() *site.Statement {
	return &site.Statement{
		Layout: italian("accessibility", "", "Dichiarazione di accessibilità", site.Link{Text: "Dichiarazione di accessibilità"}),
		Title:  "Dichiarazione di accessibilità", Lead: "La Città di Torino vuole che questo sito possa essere usato da tutte e tutti.",
		Status:   site.Badge{Kind: "advance", Text: "Parzialmente conforme"},
		Facts:    []site.Fact{{Term: "Norma", Text: "EN 301 549 v3.2.1"}, {Term: "Ultimo riesame", When: site.Moment{Text: "23 settembre 2019", Datetime: "2019-09-23"}}},
		Contents: site.Contents{Label: "In questa pagina", Items: []site.ContentsItem{{Text: "Contenuti non accessibili", URL: "#issues"}, {Text: "Scrivici", URL: "#feedback"}}},
		Sections: []site.Section{
			{ID: "issues", Title: "Contenuti non accessibili", Body: "<ul><li>Due verbali della giuria sono immagini scansionate.</li></ul>"},
			{ID: "feedback", Title: "Scrivici", Body: `<p>Rispondiamo entro trenta giorni: <a href="mailto:accessibile@comune.example.org">accessibile@comune.example.org</a>.</p>`},
			{ID: "enforcement", Title: "Procedura di attuazione", Facts: []site.Fact{{Term: "Difensore civico per il digitale", Text: "AgID", URL: "https://www.agid.gov.it"}}},
		},
	}
}

func sampleSiteMap() *site.SiteMap {
	return &site.SiteMap{
		Layout: italian("sitemap", "", "Mappa del sito", site.Link{Text: "Mappa del sito"}), Title: "Mappa del sito",
		Groups: []site.SiteMapGroup{
			{Title: "Il concorso", Links: []site.Link{{Text: "Il bando", URL: "call.html"}, {Text: "Regolamento", URL: "rulebook.html"}, {Text: "Criteri e punteggi", URL: "criteria.html"}}},
			{Title: "Proposte e risultati", Links: []site.Link{{Text: "Proposte", URL: "proposals.html"}, {Text: "Risultati", URL: "results.html"}}},
			{Title: "Informazioni", Links: []site.Link{{Text: "Dichiarazione di accessibilità", URL: "accessibility.html"}}},
		},
	}
}

func sampleNotFound() *site.NotFound {
	l := italian("404", "", "404")
	l.Languages, l.Notices, l.Header, l.Footer, l.Robots = nil, nil, "", "", "noindex"
	l.Canonical, l.Alternates = "", nil
	return &site.NotFound{Layout: l, Title: "404", Messages: []site.NotFoundMessage{
		{Lang: "it", Title: "Questa pagina non c’è", Text: "Forse l’indirizzo è scritto male, o la pagina è stata spostata.", Links: []site.Link{{Text: "Torna all’inizio", URL: "home.html"}}},
		{Lang: "en", Title: "There is no such page", Text: "The address may be misspelt, or the page may have moved.", Links: []site.Link{{Text: "Back to the start", URL: "home.html"}}},
		{Lang: "hu", Title: "Nincs ilyen oldal", Text: "Lehet, hogy elírás van a címben, vagy az oldalt áthelyezték.", Links: []site.Link{{Text: "Vissza a kezdőlapra", URL: "home-hu.html"}}},
	}}
}
