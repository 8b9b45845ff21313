package site_test

import "github.com/innovato-r/toolkit/site"

func sampleNetwork() *site.Network {
	l := italian("network", "", "Innovato-R")
	l.Lang, l.Title, l.SiteName = "en", "Innovato-R: everyone’s an innovator", "Innovato-R"
	l.Stylesheets = []string{"assets/site.css", "assets/network.css"}
	l.SkipText, l.LanguagesLabel, l.Network = "Skip to the content", "Language", site.Link{}
	l.Languages = []site.Language{
		{Lang: "it", Name: "Italiano", URL: "network.html"},
		{Lang: "en", Name: "English", URL: "network.html", Current: true},
		{Lang: "pt-PT", Name: "Português", URL: "network.html"},
		{Lang: "nl", Name: "Nederlands", URL: "network.html"},
		{Lang: "fr", Name: "Français", URL: "network.html"},
		{Lang: "ro", Name: "Română", URL: "network.html"},
		{Lang: "es", Name: "Español", URL: "network.html"},
		{Lang: "hu", Name: "Magyar", URL: "network.html"},
	}
	l.Notices, l.Breadcrumbs = nil, nil
	l.Header = mustFragment((&site.Header{Title: "Innovato-R", URL: "network.html", NavLabel: "Sections", MenuText: "Menu"}).Fragment())
	edition := func(id, city, lang, country, title string, phase site.Badge) site.Edition {
		return site.Edition{
			ID: id, City: city, Lang: lang, Country: country, Title: title, URL: "home.html", Phase: phase,
			Summary:        "A competition of ideas among the people who work for the city.",
			Facts:          []site.Fact{{Term: "Deadline", When: site.Moment{Text: "3 October 2019", Datetime: "2019-10-03"}}, {Term: "Proposals", Text: "44"}},
			LanguagesLabel: "Read it in", Languages: []site.Language{{Lang: lang, Name: "Italiano", URL: "home.html"}, {Lang: "en", Name: "English", URL: "home.html"}},
		}
	}
	n := &site.Network{
		Layout: l, Kicker: "Everyone’s an innovator", Title: "Seven cities ask their own people for ideas",
		Lead:        "It began in Turin in 2014 and moved on to six more cities. Each made it its own: compare the calls, read the proposals, check the scores.",
		CitiesTitle: "The cities",
		Editions: []site.Edition{
			edition("torino-2014", "Torino", "it", "Italy", "innova.TO 2014", site.Badge{Kind: "done", Text: "Completed"}),
			edition("porto-2020", "Porto", "pt-PT", "Portugal", "Everyone’s an Innovator", site.Badge{Kind: "now", Text: "Open for proposals"}),
			edition("rotterdam-2020", "Rotterdam", "nl", "Netherlands", "Medewerkersinnovatiewedstrijd", site.Badge{Kind: "next", Text: "Opens soon"}),
			edition("grand-paris-2020", "Métropole du Grand Paris", "fr", "France", "Innovato-R Grand Paris", site.Badge{Kind: "now", Text: "Evaluation"}),
			edition("cluj-2020", "Cluj-Napoca", "ro", "Romania", "Innovato-R", site.Badge{Kind: "done", Text: "Results are public"}),
			edition("murcia-2019", "Murcia", "es", "Spain", "Urbact Innovator", site.Badge{Kind: "done", Text: "Being put into practice"}),
			edition("veszprem-2019", "Veszprém", "hu", "Hungary", "InnovaTO-r – Mindenki újító", site.Badge{Kind: "done", Text: "Results are public"}),
		},
		ComparisonTitle: "The calls side by side", ComparisonLead: "What each city kept and what it made its own.",
		Comparison: site.Table{
			ID: "confronto", Caption: "Rules of the seven calls",
			Columns: []site.Column{{Text: "City"}, {Text: "Who may apply"}, {Text: "Stages"}, {Text: "Criteria", Number: true}, {Text: "Team", Number: true}, {Text: "Budget", Number: true}},
			Rows: []site.Row{
				{Heading: site.Cell{Text: "Torino 2014", URL: "home.html"}, Cells: []site.Cell{{Text: "All employees except directors"}, {Text: "Jury"}, {Text: "3", Number: true}, {Text: "any", Number: true}, {Text: "none", Number: true, Detail: "gifts of sponsors"}}},
				{Heading: site.Cell{Text: "Porto 2020", URL: "home.html"}, Cells: []site.Cell{{Text: "All municipal employees"}, {Text: "Workshops, then jury"}, {Text: "4", Number: true}, {Text: "5", Number: true}, {Text: "€20,000", Number: true}}},
				{Heading: site.Cell{Text: "Veszprém 2019", URL: "home.html"}, Cells: []site.Cell{{Text: "Employees of the city, its institutions and its companies"}, {Text: "Jury"}, {Text: "3", Number: true}, {Text: "5", Number: true}, {Text: "–", Number: true}}},
			},
			Notes: []string{"A dash means that the sources do not say."},
		},
		Story:   site.Section{ID: "story", Title: "Where it comes from", Body: `<p>In 2014 two employees of the City of Turin asked their <strong>10,000 colleagues</strong> for ideas. Seventy-one projects came in, written by 111 people, and no public money was spent on prizes.</p><p>In 2017 the practice became a <a href="https://urbact.eu">URBACT Good Practice</a>; from 2018 to 2020 six cities took it up.</p>`},
		Numbers: site.Numbers{Title: "In numbers", Items: []site.Figure{{Value: "7", Label: "cities"}, {Value: "8", Label: "languages"}, {Value: "318", Label: "proposals"}}},
	}
	n.Editions[0].Reference = "Where it began"
	return n
}

func sampleChooser() *site.Chooser {
	l := italian("chooser", "", "innova.TO 2019")
	l.Languages, l.Notices, l.Header = nil, nil, ""
	return &site.Chooser{
		Layout: l, Owner: "Città di Torino", Title: "innova.TO 2019", Lang: "it", Label: "Lingua / Language",
		Items: []site.ChooserItem{
			{Lang: "it", Name: "Italiano", Text: "Il concorso di idee tra chi lavora per la Città", URL: "home.html"},
			{Lang: "en", Name: "English", Text: "The competition of ideas among those who work for the City", URL: "home.html"},
		},
	}
}
