package site_test

import (
	"fmt"
	"strconv"

	"github.com/innovato-r/toolkit/site"
)

func sampleProposals() *site.Proposals {
	p := &site.Proposals{
		Layout: italian("proposals", "proposals", "Proposte", site.Link{Text: "Proposte"}),
		Title:  "Le proposte", Lead: "Tutte le proposte ammesse. I nomi e le risposte si pubblicano soltanto per quelle premiate.",
		Filter: site.Filter{
			Label: "Filtra le proposte", TextLabel: "Cerca", TextHint: "Parole del titolo o del riassunto",
			ThemeLabel: "Tema", Themes: []site.Option{{Text: "Tutti i temi"}, {Value: "costi", Text: "Razionalizzazione dei costi"}, {Value: "dati", Text: "Gestione dei dati e digitalizzazione"}},
			OutcomeLabel: "Esito", Outcomes: []site.Option{{Text: "Tutti gli esiti"}, {Value: "awarded", Text: "Premiate"}, {Value: "reserve", Text: "In riserva"}},
			ClearText: "Cancella", NoneText: "Nessuna proposta corrisponde.",
			Counts: []site.PluralText{{Category: "one", Text: "# proposta"}, {Category: "many", Text: "# di proposte"}, {Category: "other", Text: "# proposte"}},
		},
		CountText: "7 proposte", EmptyText: "Nessuna proposta pubblicata.",
		Downloads: site.Downloads{Title: "Dati aperti", Items: []site.Download{{Text: "Le proposte", Note: "CSV, 9 kB", URL: "proposals.csv"}, {Text: "Le proposte", Note: "JSON, 22 kB", URL: "proposals.json"}}},
	}
	p.Layout.Scripts = []string{"assets/filter.js"}
	items := []site.ProposalItem{
		{Title: "Officina condivisa degli attrezzi", Summary: "Un solo magazzino per gli attrezzi di undici divisioni, con prenotazione dal telefono: ciò che oggi si compra undici volte si compra una volta sola.", Theme: "Razionalizzazione dei costi", ThemeValue: "costi", Outcome: site.Badge{Kind: "award", Text: "Premiata"}, OutcomeValue: "awarded", Rank: "1º posto", Score: "90,71", Bar: site.Bar{Percent: "90.71", Kind: "award"}, Search: "officina condivisa degli attrezzi un solo magazzino citta"},
		{Title: "Un indirizzo, una volta sola", Summary: "L’anagrafe aggiorna da sé gli indirizzi usati dagli altri uffici.", Theme: "Gestione dei dati e digitalizzazione", ThemeValue: "dati", Outcome: site.Badge{Kind: "award", Text: "Premiata"}, OutcomeValue: "awarded", Rank: "2º posto, a pari merito", Score: "88,5", Bar: site.Bar{Percent: "88.5"}, Search: "un indirizzo una volta sola anagrafe"},
		{Title: "Precipitevolissimevolmente: lo sportello per chi ha fretta", Summary: "Appuntamenti di cinque minuti per i casi semplici.", Theme: "Meno burocrazia", Outcome: site.Badge{Kind: "reserve", Text: "In riserva"}, OutcomeValue: "reserve", Rank: "6º posto", Score: "79,04", Bar: site.Bar{Percent: "79.04"}, Search: "precipitevolissimevolmente sportello fretta"},
		{Title: "Archivio delle tende", Summary: "Ritirata da chi l’aveva presentata.", Theme: "Qualità dei servizi", Outcome: site.Badge{Kind: "out", Text: "Ritirata"}, OutcomeValue: "withdrawn", Search: "archivio delle tende"},
		{Title: "Le scale non consumano", Summary: "Segnali e gare per lasciare l’ascensore a chi ne ha bisogno.", Theme: "Ottimizzazione energetica", Outcome: site.Badge{Text: "Non premiata"}, Rank: "12º posto", Score: "61,3", Bar: site.Bar{Percent: "61.3"}, Search: "le scale non consumano"},
	}
	for i := range items {
		items[i].ID, items[i].URL = "p"+strconv.Itoa(i+1), "proposal.html"
		if items[i].Score != "" {
			items[i].ScoreLabel = "Punteggio"
		}
	}
	items[3].URL = ""
	p.Items = items
	return p
}

func sampleProposal() *site.Proposal {
	body := site.HTML("<p>Ogni divisione compra, ripara e custodisce i propri attrezzi. Un trapano lavora in media <strong>undici minuti l’anno</strong>. Proponiamo un solo magazzino, con tre punti di ritiro e una prenotazione dal telefono di servizio.</p>\n<h2 id=\"come-funziona\">Come funziona</h2>\n<ul><li>Chi ha bisogno prenota entro le 16 del giorno prima.</li><li>Il furgone che già fa il giro della posta consegna e ritira.</li><li>Il magazziniere controlla e registra le riparazioni.</li></ul>\n<h2 id=\"che-cosa-serve\">Che cosa serve</h2>\n<p>Un locale di sessanta metri quadrati (c’è, in via Bologna), due persone già in servizio, un programma di prenotazione già usato dalle biblioteche.</p>")
	return &site.Proposal{
		Layout: italian("proposal", "proposals", "Officina condivisa degli attrezzi", site.Link{Text: "Proposte", URL: "proposals.html"}, site.Link{Text: "Officina condivisa degli attrezzi"}),
		Kicker: "Proposta p07", Title: "Officina condivisa degli attrezzi",
		Summary: "Un solo magazzino per gli attrezzi di undici divisioni, con prenotazione dal telefono: ciò che oggi si compra undici volte si compra una volta sola.",
		Outcome: site.Badge{Kind: "award", Text: "Premiata"}, FactsLabel: "In breve",
		Facts: []site.Fact{
			{Term: "Posto", Text: "1º su 44"},
			{Term: "Tema", Text: "Razionalizzazione dei costi", URL: "proposals.html"},
			{Term: "Costo", Text: "7.500 €"},
			{Term: "Chi la propone", Text: "Un gruppo di 3 persone"},
			{Term: "Inviata", When: site.Moment{Text: "1º ottobre 2019", Datetime: "2019-10-01"}},
		},
		ScoreLabel: "Punteggio", Score: site.Amount{Text: "90,71", Exact: "9071/100"}, ScoreBar: site.Bar{Percent: "90.71", Kind: "award"}, ScoreNote: "su 100", ExactLabel: "esattamente",
		Contents: site.Contents{Label: "In questa pagina", Items: []site.ContentsItem{{Text: "Come funziona", URL: "#come-funziona"}, {Text: "Che cosa serve", URL: "#che-cosa-serve"}, {Text: "Che cosa ne è stato", URL: "#progress"}, {Text: "La prova del punteggio", URL: "#proof"}}},
		Body:     body, AnswersTitle: "Le risposte al modulo",
		Answers:       []site.Answer{{ID: "answer-costs", Title: "Quanto costa e quanto fa risparmiare?", Body: "<p>7.500 € il primo anno; 31.000 € di acquisti in meno ogni anno.</p>"}, {Title: "Chi deve essere d’accordo?", Body: "<p>Le undici divisioni e l’economato.</p>"}},
		ProgressTitle: "Che cosa ne è stato", ProgressID: "progress", ProgressLead: "Aggiornato al 30 ottobre 2020.",
		Progress: []site.Milestone{
			{State: "past", StateText: "Fatto", When: site.Moment{Text: "gennaio 2020", Datetime: "2020-01"}, Title: "Locale pronto"},
			{State: "current", StateText: "In corso", When: site.Moment{Text: "ottobre 2020", Datetime: "2020-10"}, Title: "Inventario di undici divisioni", Body: "<p>Sette su undici.</p>"},
			{State: "next", StateText: "Previsto", When: site.Moment{Text: "dicembre 2020", Datetime: "2020-12"}, Title: "Apertura"},
		},
		ProofTitle: "La prova del punteggio", ProofID: "proof", ProofLead: "Ogni passaggio, dai voti al risultato. I voti sono in ordine e senza nomi.", Proof: sampleProof(),
		DecisionTitle: "La decisione", Decision: []string{"Premiata perché tra le prime cinque.", "È la prima del suo tema; il limite di due per tema non la riguarda."},
		NeighboursLabel: "Altre proposte", PreviousLabel: "Proposta precedente", NextLabel: "Proposta successiva",
		Previous: site.Link{Text: "Le scale non consumano", URL: "proposal.html"}, Next: site.Link{Text: "Un indirizzo, una volta sola", URL: "proposal.html"}, All: site.Link{Text: "Tutte le proposte", URL: "proposals.html"},
	}
}

func sampleResults() *site.Results {
	r := &site.Results{
		Layout: italian("results", "results", "Risultati", site.Link{Text: "Risultati"}),
		Title:  "Risultati", Lead: "Cinque progetti premiati su 44 proposte; tre in riserva, due escluse. Ogni punteggio si può rifare.",
		Facts:    []site.Fact{{Term: "Decisione del", When: site.Moment{Text: "20 novembre 2019", Datetime: "2019-11-20"}}, {Term: "Sedute della giuria", Text: "3", Detail: "verbali nei documenti"}},
		Contents: site.Contents{Label: "In questa pagina", Items: []site.ContentsItem{{Text: "I punteggi in una figura", URL: "#figure"}, {Text: "La graduatoria", URL: "#ranking"}, {Text: "Come rifare i conti", URL: "#check"}}},
		Awarded:  sampleAwarded(),
		Chart: site.ColumnChart(site.Chart{
			ID: "figure", Heading: "I punteggi in una figura", Title: "I punteggi delle dodici proposte in graduatoria", Text: "Dodici colonne da 90,71 a 52 punti; le prime cinque, piene, sono premiate; la soglia è 60 punti.",
			TableText: "Gli stessi numeri sono nella graduatoria.", TableURL: "#ranking",
			Lines:   []site.ChartLine{{Rest: "100", Text: "0"}, {Rest: "50", Text: "50"}, {Rest: "0", Text: "100"}, {Rest: "40", Text: "soglia 60", Strong: true}},
			Columns: sampleColumns(),
		}),
		Rankings: []site.Ranking{sampleRanking("Innovazione", "Fattibilità", "Sostenibilità")},
		Reserve:  site.Decisions{ID: "reserve", Title: "Riserva", Lead: "Subentrano in quest’ordine se qualcuno rinuncia.", Items: []site.Decision{{Title: "Precipitevolissimevolmente: lo sportello per chi ha fretta", URL: "proposal.html", Outcome: site.Badge{Kind: "reserve", Text: "Riserva 1"}, Reason: "Sesta in graduatoria."}}},
		Excluded: site.Decisions{ID: "excluded", Title: "Escluse", Items: []site.Decision{
			{Title: "La mensa a colori", Outcome: site.Badge{Kind: "out", Text: "Esclusa"}, Reason: "Innovazione 5,5: sotto la soglia di 6.", Rule: site.Link{Text: "Articolo 3.3", URL: "rulebook.html#art-3-3"}},
		}},
		Exceptions: site.Decisions{ID: "exceptions", Title: "Eccezioni alle regole", Items: []site.Decision{{Title: "Luci che sanno quando serve luce", URL: "proposal.html", Outcome: site.Badge{Kind: "advance", Text: "Premiata con condizioni"}, Reason: "La giuria chiede una prova in due scuole prima dell’acquisto."}}},
		Jury:       site.Jury{ID: "jury", Title: "La giuria", Lead: "Nominata dopo la scadenza.", Members: []site.Person{{Name: "Anna Bianchi (nome inventato)", Role: "Presidente", Unit: "Direzione generale"}, {Name: "Giurato 2", Role: "Componente", Unit: "Università di Torino", Note: "Non ha votato p03: stessa divisione."}, {Name: "Giurata 3", Role: "Componente", Unit: "Servizi informativi"}}},
		Check:      site.Section{ID: "check", Title: "Come rifare i conti", Body: "<p>I voti, le regole e il programma sono pubblici. Con questi file il comando <code>innovato verify</code> dà gli stessi numeri.</p>"},
		Downloads:  site.Downloads{Items: []site.Download{{Text: "Graduatoria", Note: "CSV, 4 kB", URL: "results.csv"}, {Text: "Graduatoria con le prove", Note: "JSON, 61 kB", URL: "results.json"}}},
		HashLabel:  "Impronta delle regole usate", Hash: "sha256:4f0c1e7ab2d8839c55d07f1e0a6b4c2d9e8f7a6b5c4d3e2f1a0b9c8d7e6f91ab",
	}
	return r
}

func sampleColumns() []site.ChartColumn {
	var columns []site.ChartColumn
	for i, percent := range []string{"90.71", "88.5", "88.5", "84", "82.25", "79.04", "77", "74.5", "70", "66.1", "61.3", "52"} {
		kind := ""
		if i < 5 {
			kind = "award"
		} else if i < 8 {
			kind = "reserve"
		}
		columns = append(columns, site.ChartColumn{Label: strconv.Itoa(i + 1), Text: fmt.Sprintf("%dº posto: %s", i+1, percent), Percent: percent, Kind: kind})
	}
	return columns
}

func sampleRanking(criteria ...string) site.Ranking {
	values := func(below int, texts ...string) []site.RankingValue {
		var list []site.RankingValue
		for i, text := range texts {
			v := site.RankingValue{Label: criteria[i], Text: text}
			if i == below {
				v.Below, v.BelowText = true, "sotto la soglia"
			}
			list = append(list, v)
		}
		return list
	}
	award, reserve := site.Badge{Kind: "award", Text: "Premiata"}, site.Badge{Kind: "reserve", Text: "Riserva"}
	return site.Ranking{
		ID: "ranking", Title: "La graduatoria", Lead: "Dal punteggio più alto al più basso, in centesimi.", Caption: "Graduatoria della giuria",
		RankLabel: "Posto", ProposalLabel: "Proposta", ScoreLabel: "Punteggio", OutcomeLabel: "Esito",
		Criteria: []site.RankingColumn{{Text: criteria[0], Detail: "40%"}, {Text: criteria[1], Detail: "35%"}, {Text: criteria[2], Detail: "25%"}},
		Rows: []site.RankingRow{
			{ID: "r-p07", Rank: "1", Title: "Officina condivisa degli attrezzi", URL: "proposal.html", Detail: "Razionalizzazione dei costi", Score: site.Amount{Text: "90,71", Exact: "9071/100"}, Bar: site.Bar{Percent: "90.71", Kind: "award"}, Criteria: values(-1, "9,17", "9,25", "8,67"), Outcome: award},
			{Rank: "2", RankNote: "a pari merito", Title: "Un indirizzo, una volta sola", URL: "proposal.html", Detail: "Gestione dei dati e digitalizzazione", Score: site.Amount{Text: "88,5", Exact: "177/2"}, Bar: site.Bar{Percent: "88.5", Kind: "award"}, Criteria: values(-1, "9", "8,5", "9"), Outcome: award},
			{Rank: "2", RankNote: "a pari merito", Title: "Luci che sanno quando serve luce", URL: "proposal.html", Detail: "Ottimizzazione energetica", Score: site.Amount{Text: "88,5", Exact: "177/2"}, Bar: site.Bar{Percent: "88.5", Kind: "award"}, Criteria: values(-1, "9", "8,5", "9"), Outcome: site.Badge{Kind: "advance", Text: "Premiata con condizioni"}, Tie: "Nessuna regola le distingue: stesso posto.", Cut: true},
			{Rank: "4", Title: "Precipitevolissimevolmente: lo sportello per chi ha fretta", Detail: "Meno burocrazia", Score: site.Amount{Text: "79,04", Exact: "1976/25"}, Bar: site.Bar{Percent: "79.04"}, Criteria: values(2, "8", "8,12", "7,4"), Outcome: reserve},
		},
		Notes: []string{"Tra il secondo e il terzo posto hanno deciso, nell’ordine: Innovazione (9 e 9), costo (uguale). Il sorteggio non era previsto tra premiate."},
	}
}

func sampleResultsHungarian() *site.Results {
	r := sampleResults()
	r.Layout = hungarian("results-hu", "Eredmények", site.Link{Text: "Eredmények"})
	r.Title, r.Lead = "Eredmények", "A bírálóbizottság döntése és a pontszámok levezetése."
	r.Rankings = []site.Ranking{sampleRanking("Újszerűség", "Megvalósíthatóság", "Fenntarthatóság")}
	r.Rankings[0].Title, r.Rankings[0].Caption = "Rangsor", "A bírálóbizottság rangsora"
	r.Rankings[0].Rows[0].Title = "Önkormányzatiegészségmegőrzés-szolgáltatásfejlesztés munkahelyi gyógytornával"
	return r
}
