package site_test

import "github.com/innovato-r/toolkit/site"

func sampleThemes() site.Themes {
	return site.Themes{
		ID: "temi", Title: "Di che cosa si può parlare", Lead: "Sei aree, le stesse della prima edizione. Ogni proposta ne indica una.",
		Items: []site.Theme{
			{ID: "tema-qualita", Title: "Qualità dei servizi", Text: "Migliorare quello che cittadine, cittadini e colleghi ricevono ogni giorno.", URL: "proposals.html", Note: "19 proposte"},
			{ID: "tema-acquisti", Title: "Acquisto di beni e servizi", Text: "Comprare meglio, insieme, e solo quello che serve.", URL: "proposals.html", Note: "7 proposte"},
			{ID: "tema-costi", Title: "Razionalizzazione dei costi", Text: "Spendere meno a parità di risultato, o ottenere di più con la stessa spesa.", URL: "proposals.html", Note: "14 proposte"},
			{ID: "tema-energia", Title: "Ottimizzazione energetica", Text: "Luce, calore e viaggi di servizio.", URL: "proposals.html", Note: "7 proposte"},
			{ID: "tema-burocrazia", Title: "Meno burocrazia", Text: "Togliere passaggi, moduli e attese che nessuno rimpiangerebbe.", URL: "proposals.html", Note: "16 proposte"},
			{ID: "tema-dati", Title: "Gestione dei dati e digitalizzazione", Text: "Dati raccolti una volta sola e usati da tutti gli uffici.", URL: "proposals.html", Note: "8 proposte"},
		},
	}
}

func sampleHome() *site.Home {
	return &site.Home{
		Layout: italian("home", "home", "Hai un’idea? Mettiamola in pratica"),
		Kicker: "Città di Torino · seconda edizione",
		Title:  "innova.TO 2019", Slogan: "Chi lavora per la città la conosce meglio di tutti.",
		Summary:   "Un concorso tra chi lavora per il Comune: si propone come ridurre gli sprechi e usare meglio quello che la Città ha già. Le cinque idee migliori vengono realizzate.",
		Phase:     site.Badge{Kind: "now", Text: "Candidature aperte"},
		PhaseText: "Si può inviare una proposta fino a giovedì 3 ottobre.",
		Actions:   []site.Action{{Text: "Come partecipare", URL: "call.html#come", Primary: true}, {Text: "Leggi il regolamento", URL: "rulebook.html"}},

		FactsLabel: "In breve",
		Facts: []site.Fact{
			{Term: "Chi può partecipare", Text: "Funzionari in Posizione Organizzativa", Detail: "da soli o in gruppi di tre persone al massimo"},
			{Term: "Fino a quando", When: site.Moment{Text: "giovedì 3 ottobre 2019 alle 16:00", Datetime: "2019-10-03T16:00:00+02:00"}, Detail: "ora di Torino (UTC+2)"},
			{Term: "Che cosa si ottiene", Text: "40.000 € di assistenza tecnica", Detail: "per realizzare i cinque progetti scelti"},
			{Term: "Come", Text: "Un modulo di due pagine", URL: "call.html#come", Detail: "in forma anonima"},
		},
		Steps: site.Steps{
			Title: "Le tappe",
			Items: []site.Step{
				{State: "past", StateText: "Concluso", Title: "Apertura", When: site.Moment{Text: "2 settembre 2019", Datetime: "2019-09-02"}},
				{State: "current", StateText: "In corso", Title: "Candidature", When: site.Moment{Text: "fino al 3 ottobre alle 16:00"}},
				{State: "next", StateText: "In arrivo", Title: "Valutazione della commissione", When: site.Moment{Text: "7 ottobre – 15 novembre"}},
				{State: "next", StateText: "In arrivo", Title: "Risultati", When: site.Moment{Text: "20 novembre 2019", Datetime: "2019-11-20"}},
				{State: "next", StateText: "In arrivo", Title: "Realizzazione", When: site.Moment{Text: "dicembre 2019 – dicembre 2020"}},
			},
			More: site.Link{Text: "Tutto il calendario", URL: "timeline.html"},
		},
		How: site.HowTo{
			Title: "Come si partecipa",
			Items: []site.HowStep{
				{Title: "Scegli il problema", Text: "Uno spreco, un’attesa, qualcosa che la Città ha e non usa."},
				{Title: "Scrivi la proposta", Text: "Il modulo chiede l’idea, i vantaggi, i costi e i tempi: al massimo 3.000 caratteri per risposta."},
				{Title: "Inviala senza firma", Text: "La giuria legge le proposte senza sapere chi le ha scritte."},
			},
			More: site.Link{Text: "Le istruzioni complete", URL: "call.html#come"},
		},
		Themes: sampleThemes(),
		Numbers: site.Numbers{
			Title: "La prima edizione in numeri",
			Items: []site.Figure{{Value: "71", Label: "progetti presentati"}, {Value: "111", Label: "persone coinvolte"}, {Value: "8", Label: "progetti di gruppo"}, {Value: "4.000", Label: "accessi alla piattaforma", Note: "oltre"}},
			Note:  "Fonte: torinoclick.it, 2014.",
		},
		News: site.NewsList{
			Title: "Notizie",
			Items: []site.NewsItem{
				{When: site.Moment{Text: "16 settembre 2019", Datetime: "2019-09-16"}, Title: "Due incontri per fare domande", URL: "page.html", Summary: "In Sala Colonne e in collegamento: la commissione spiega criteri e punteggi."},
				{When: site.Moment{Text: "2 settembre 2019", Datetime: "2019-09-02"}, Title: "Parte la seconda edizione", URL: "page.html"},
			},
			More: site.Link{Text: "Tutte le notizie", URL: "news.html"},
		},
		Contact: site.Section{ID: "contatti", Title: "Contatti", Facts: []site.Fact{
			{Term: "Ufficio", Text: "Innovazione organizzativa"},
			{Term: "Posta elettronica", Text: "innovazione@comune.example.org", URL: "mailto:innovazione@comune.example.org"},
			{Term: "Domande", Text: "entro il 27 settembre 2019"},
		}},
	}
}

func sampleHomeResults() *site.Home {
	h := sampleHome()
	h.Layout.Stylesheets = []string{"assets/site.css", "assets/rotterdam.css"}
	h.Phase = site.Badge{Kind: "done", Text: "Risultati pubblicati"}
	h.PhaseText = "Cinque progetti premiati, tre in riserva."
	h.Actions = []site.Action{{Text: "Vedi i risultati", URL: "results.html", Primary: true}}
	h.Awarded = sampleAwarded()
	h.News, h.How = site.NewsList{}, site.HowTo{}
	h.Pages = site.LinkList{Title: "Per saperne di più", Items: []site.Link{{Text: "Domande e risposte", URL: "page.html"}, {Text: "La storia di innova.TO", URL: "page.html"}}}
	return h
}

func sampleAwarded() site.Highlights {
	return site.Highlights{
		Title: "I progetti premiati", Lead: "Scelti su 44 proposte.",
		Items: []site.Highlight{
			{Rank: "1", Title: "Officina condivisa degli attrezzi", URL: "proposal.html", Summary: "Un solo magazzino per gli attrezzi di undici divisioni, con prenotazione dal telefono.", Theme: "Razionalizzazione dei costi", Outcome: site.Badge{Kind: "award", Text: "Premiato"}, Progress: site.Badge{Kind: "now", Text: "In corso"}},
			{Rank: "2", Title: "Un indirizzo, una volta sola", URL: "proposal.html", Summary: "L’anagrafe aggiorna da sé gli indirizzi usati dagli altri uffici.", Theme: "Gestione dei dati e digitalizzazione", Outcome: site.Badge{Kind: "award", Text: "Premiato"}},
			{Rank: "2", Title: "Luci che sanno quando serve luce", Summary: "Sensori di presenza nei corridoi delle scuole.", Theme: "Ottimizzazione energetica", Outcome: site.Badge{Kind: "advance", Text: "Premiato con condizioni"}},
		},
		More: site.Link{Text: "Tutta la graduatoria", URL: "results.html"},
	}
}

func sampleHomeHungarian() *site.Home {
	return &site.Home{
		Layout: hungarian("home-hu", "Kezdőlap"),
		Kicker: "Veszprém Megyei Jogú Város Önkormányzata · 2019",
		Title:  "InnovaTO-r – Mindenki újító", Slogan: "Ötletek a munkatársaktól, a városnak.",
		Summary:   "Ötletpályázat az önkormányzat, az intézmények és az önkormányzati tulajdonú gazdasági társaságok dolgozóinak: rendezvény, akció vagy folyamat megújítására.",
		Phase:     site.Badge{Kind: "now", Text: "Értékelés folyamatban"},
		PhaseText: "A bírálóbizottság az összeférhetetlenségi nyilatkozatok után pontoz.",
		Actions:   []site.Action{{Text: "Az értékelési szempontok és pontozás", URL: "criteria.html", Primary: true}, {Text: "A benyújtott javaslatok", URL: "proposals.html"}},
		Facts: []site.Fact{
			{Term: "Ki pályázhat", Text: "Az önkormányzat, az intézmények és a gazdasági társaságok dolgozói", Detail: "egyénileg vagy legfeljebb ötfős csapatban"},
			{Term: "Benyújtási határidő", When: site.Moment{Text: "2019. november 29., péntek 16:00", Datetime: "2019-11-29T16:00:00+01:00"}, Detail: "közép-európai idő szerint"},
			{Term: "Díjak", Text: "Megvalósítási támogatás és elismerés"},
			{Term: "Hogyan", Text: "Elektronikus pályázati adatlap", URL: "call.html"},
		},
		FactsLabel: "Röviden",
		Steps: site.Steps{Title: "Ütemterv", Items: []site.Step{
			{State: "past", StateText: "Lezárult", Title: "Felhívás közzététele", When: site.Moment{Text: "2019. szeptember 9.", Datetime: "2019-09-09"}},
			{State: "past", StateText: "Lezárult", Title: "Benyújtás", When: site.Moment{Text: "november 29-ig"}},
			{State: "current", StateText: "Most", Title: "Bírálat és pontozás", When: site.Moment{Text: "december 2–20."}},
			{State: "next", StateText: "Következik", Title: "Eredményhirdetés", When: site.Moment{Text: "2020. január 17.", Datetime: "2020-01-17"}},
		}, More: site.Link{Text: "A teljes ütemterv", URL: "timeline.html"}},
		Themes: site.Themes{Title: "Kategóriák", Items: []site.Theme{
			{Title: "Rendezvény", Text: "A kulturális kínálat megújítása az Európa Kulturális Fővárosa programsorozat jegyében."},
			{Title: "Akció", Text: "Munkahelyi kezdeményezés: egészségmegőrzés, szelektív hulladékgyűjtés, közösségépítés."},
			{Title: "Folyamat", Text: "Ügyintézési és információáramlási folyamatok egyszerűsítése, legkelkáposztásítottabb esetekben teljes újragondolása."},
		}},
	}
}
