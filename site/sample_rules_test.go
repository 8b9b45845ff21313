package site_test

import "github.com/innovato-r/toolkit/site"

func sampleRulebook() *site.Rulebook {
	return &site.Rulebook{
		Layout: italian("rulebook", "rulebook", "Regolamento", site.Link{Text: "Regolamento"}),
		Owner:  "Città di Torino", Title: "Regolamento del concorso innova.TO 2019",
		Version: "Testo in vigore dal 2 settembre 2019.",
		Facts: []site.Fact{
			{Term: "Adottato con", Text: "Deliberazione della Giunta Comunale"},
			{Term: "Impronta delle regole", Text: "sha256:4f0c1e7ab2d8839c55d07f1e0a6b4c2d9e8f7a6b5c4d3e2f1a0b9c8d7e6f91ab"},
		},
		Downloads: site.Downloads{Title: "Altri formati", Items: []site.Download{{Text: "Regolamento accessibile", Note: "PDF/UA, 84 kB", URL: "regolamento.pdf"}, {Text: "Testo semplice", Note: "Markdown, 12 kB", URL: "regolamento.md"}}},
		Contents: site.Contents{Label: "Indice", Items: []site.ContentsItem{
			{Number: "1", Text: "Oggetto", URL: "#art-1"},
			{Number: "2", Text: "Chi può partecipare", URL: "#art-2"},
			{Number: "3", Text: "Valutazione", URL: "#art-3"},
			{Number: "A", Text: "Scala dei voti", URL: "#annex-a"},
		}},
		Preamble: "<p>La Città di Torino indice il concorso fra le persone che lavorano per essa, con le regole che seguono.</p>",
		LinkText: "Collegamento al comma",
		Articles: []site.Article{
			{ID: "art-1", Number: "Articolo 1", Title: "Oggetto", Paragraphs: []site.Paragraph{
				{ID: "art-1-1", Number: "1.1", Body: "<p>Il concorso premia le proposte che riducono gli sprechi e valorizzano le risorse dell’Amministrazione.</p>"},
				{ID: "art-1-2", Number: "1.2", Body: "<p>Il testo italiano fa fede; le traduzioni sono <a href=\"https://innovato.example.org/torino-2019/\">pubblicate sul sito</a>.</p>"},
			}},
			{ID: "art-2", Number: "Articolo 2", Title: "Chi può partecipare", Paragraphs: []site.Paragraph{
				{ID: "art-2-1", Number: "2.1", Body: "<p>Possono partecipare:</p>", Items: []site.Point{{ID: "art-2-1-a", Mark: "a)", Body: "i funzionari in Posizione Organizzativa;"}, {Mark: "b)", Body: "i gruppi di non più di tre persone, con un portavoce."}}},
				{ID: "art-2-2", Number: "2.2", Body: "<p>Non possono partecipare i direttori e i dirigenti di area.</p>"},
			}},
			{ID: "art-3", Number: "Articolo 3", Title: "Valutazione", Paragraphs: []site.Paragraph{
				{ID: "art-3-1", Number: "3.1", Body: "<p>La commissione giudica ogni proposta secondo i criteri che seguono.</p>", Table: site.Table{
					Caption: "Criteri e pesi", Columns: []site.Column{{Text: "Criterio"}, {Text: "Domanda"}, {Text: "Peso", Number: true}, {Text: "Soglia", Number: true}},
					Rows: []site.Row{
						{Heading: site.Cell{Text: "Innovazione"}, Cells: []site.Cell{{Text: "È nuova per la Città?"}, {Text: "40%", Number: true}, {Text: "6", Number: true}}},
						{Heading: site.Cell{Text: "Fattibilità"}, Cells: []site.Cell{{Text: "Si può fare in un anno?"}, {Text: "35%", Number: true}, {Text: "6", Number: true}}},
						{Heading: site.Cell{Text: "Sostenibilità"}, Cells: []site.Cell{{Text: "Durerà senza altri soldi?"}, {Text: "25%", Number: true}, {Text: "–", Number: true}}},
						{Heading: site.Cell{Text: "Totale"}, Cells: []site.Cell{{}, {Text: "100%", Number: true}, {}}, Strong: true},
					},
				}},
				{ID: "art-3-2", Number: "3.2", Body: "<p>Per ogni criterio si scartano il voto più alto e il più basso; gli altri si mediano.</p>"},
				{ID: "art-3-3", Number: "3.3", Body: "<p>Le proposte che in un criterio non raggiungono la soglia sono escluse.</p>"},
			}},
		},
		Closing:      "<p>Torino, 2 settembre 2019</p>",
		AnnexesTitle: "Allegati",
		Annexes: []site.Article{{ID: "annex-a", Number: "Allegato A", Title: "Scala dei voti", Paragraphs: []site.Paragraph{
			{Body: "<p>I voti vanno da 0 a 10 per mezzi punti.</p>"},
		}}},
	}
}

func sampleRulebookHungarian() *site.Rulebook {
	r := sampleRulebook()
	r.Layout = hungarian("rulebook-hu", "Szabályzat", site.Link{Text: "Szabályzat"})
	r.Owner, r.Title = "Veszprém Megyei Jogú Város Önkormányzata", "Az InnovaTO-r ötletpályázat szabályzata"
	r.Version = "Hatályos 2019. szeptember 9-től."
	r.Contents.Label, r.LinkText, r.AnnexesTitle = "Tartalomjegyzék", "Hivatkozás a bekezdésre", "Mellékletek"
	r.Contents.Items = []site.ContentsItem{{Number: "1", Text: "A megvalósíthatósági és fenntarthatósági követelmények", URL: "#art-1"}, {Number: "2", Text: "Összeférhetetlenség", URL: "#art-2"}}
	r.Articles = []site.Article{
		{ID: "art-1", Number: "1. cikk", Title: "A megvalósíthatósági és fenntarthatósági követelmények", Paragraphs: []site.Paragraph{
			{ID: "art-1-1", Number: "1.1", Body: "<p>A pályaműnek az önkormányzati információszabadság-szolgáltatások továbbfejlesztésére, illetve a munkafolyamatok egyszerűsítésére kell irányulnia.</p>"},
			{ID: "art-1-2", Number: "1.2", Body: "<p>Az elszámoltathatatlanságiasságoskodás kizáró ok.</p>", Items: []site.Point{{Mark: "a)", Body: "költséghatékonyság és energiatakarékosság;"}, {Mark: "b)", Body: "esélyegyenlőség és akadálymentesítettség."}}},
		}},
		{ID: "art-2", Number: "2. cikk", Title: "Összeférhetetlenség", Paragraphs: []site.Paragraph{{ID: "art-2-1", Number: "2.1", Body: "<p>A bírálóbizottság tagja nem pontozhatja a saját szervezeti egységéből érkezett javaslatot.</p>"}}},
	}
	r.Annexes = nil
	r.Closing = ""
	return r
}

func sampleCriteria() *site.Criteria {
	return &site.Criteria{
		Layout: italian("criteria", "criteria", "Criteri e punteggi", site.Link{Text: "Criteri e punteggi"}),
		Title:  "Come si giudicano le proposte", Lead: "Tre criteri, cinque giurati, un calcolo che chiunque può rifare.",
		Contents: site.Contents{Label: "In questa pagina", Items: []site.ContentsItem{
			{Text: "Ammissibilità", URL: "#gate"},
			{Text: "Giuria", URL: "#jury", Items: []site.ContentsItem{{Text: "Innovazione", URL: "#innovation"}, {Text: "Fattibilità", URL: "#feasibility"}}},
			{Text: "Chi è premiato", URL: "#selection"},
			{Text: "Un esempio", URL: "#example"},
		}},
		Weights: site.Weights{
			Title: "Che cosa conta quanto", Caption: "L’innovazione pesa il 40% del punteggio, la fattibilità il 35%, la sostenibilità il 25%.",
			Items: []site.WeightShare{
				{Number: "1", Title: "Innovazione", URL: "#innovation", Weight: "40%", Start: "0", Size: "40", Middle: "20"},
				{Number: "2", Title: "Fattibilità", URL: "#feasibility", Weight: "35%", Start: "40", Size: "35", Middle: "57.5"},
				{Number: "3", Title: "Sostenibilità economica e organizzativa", Weight: "25%", Start: "75", Size: "25", Middle: "87.5"},
			},
		},
		Stages: []site.StageRules{
			{
				ID: "gate", Kicker: "Fase 1 di 2", Title: "Ammissibilità", Lead: "La segreteria controlla che la proposta rispetti il bando.",
				CriteriaTitle: "Che cosa si controlla", Criteria: []site.Criterion{{Number: "1", Title: "Inviata in tempo", Question: "È arrivata entro la scadenza?"}, {Number: "2", Title: "Anonima", Question: "Il testo non rivela chi l’ha scritta?"}},
				AdvanceTitle: "Chi va avanti", Advance: "Passano le proposte che rispettano tutti i requisiti.",
			},
			{
				ID: "jury", Kicker: "Fase 2 di 2", Title: "Giuria", Lead: "Cinque persone leggono ogni proposta, ciascuna per conto suo.",
				Facts:         []site.Fact{{Term: "Giurati", Text: "5", Detail: "ne servono almeno 3 per decidere"}, {Term: "Voti", Text: "da 0 a 10, per mezzi punti"}},
				CriteriaTitle: "I criteri",
				Criteria: []site.Criterion{
					{ID: "innovation", Number: "1", Title: "Innovazione", Question: "La proposta è nuova per la Città?", Weight: "40%", Bar: site.Bar{Percent: "40"}, Threshold: "Almeno 6"},
					{ID: "feasibility", Number: "2", Title: "Fattibilità", Question: "Si può realizzare con i mezzi che ci sono?", Weight: "35%", Bar: site.Bar{Percent: "35"}, Threshold: "Almeno 6", Criteria: []site.Criterion{
						{Number: "2.1", Title: "Costo", Weight: "50%", Bar: site.Bar{Percent: "50"}}, {Number: "2.2", Title: "Tempi", Weight: "50%", Bar: site.Bar{Percent: "50"}},
					}},
					{ID: "sustainability", Number: "3", Title: "Sostenibilità economica e organizzativa", Question: "Durerà oltre il primo anno?", Weight: "25%", Bar: site.Bar{Percent: "25"}},
				},
				ScaleTitle: "Che cosa vogliono dire i voti", Scale: []site.Level{{Mark: "0", Text: "Manca"}, {Mark: "6", Text: "Basta"}, {Mark: "10", Text: "Non si potrebbe fare meglio"}},
				StepsTitle: "Dai voti al punteggio", StepsLead: "Nell’ordine, senza eccezioni:",
				Steps: []site.RuleStep{
					{ID: "step-1", Title: "Voti mancanti", Text: "Un voto che manca non conta. Ne servono almeno tre."},
					{ID: "step-2", Title: "Un valore per criterio", Text: "Si scartano il voto più alto e il più basso; degli altri si fa la media."},
					{ID: "step-3", Title: "Soglie", Text: "Chi in un criterio resta sotto la soglia è escluso."},
					{ID: "step-4", Title: "Pesi", Text: "I valori si sommano secondo i pesi e si portano in centesimi."},
					{ID: "step-5", Title: "Arrotondamento", Text: "A due decimali; da mezzo in su si arrotonda per eccesso."},
				},
				TiesTitle: "A parità di punteggio", TiesLead: "Decide la prima regola che distingue:",
				Ties:         []site.RuleStep{{Text: "Il valore più alto in Innovazione."}, {Text: "Il costo più basso."}, {Text: "Il sorteggio pubblico del 20 novembre 2019."}},
				AdvanceTitle: "Chi va avanti", Advance: "Le prime dieci proposte.",
			},
		},
		SelectionID: "selection", SelectionTitle: "Chi è premiato",
		Selection: []site.RuleStep{{Title: "Premi", Text: "Sono premiate le prime cinque."}, {Title: "Temi", Text: "Non più di due per tema."}, {Title: "Riserva", Text: "Le tre successive subentrano se qualcuno rinuncia."}},
		ExampleID: "example", ExampleTitle: "Un esempio", ExampleLead: "I voti sono inventati; i conti sono quelli veri.",
		Example: sampleProof(),
		More:    []site.Section{{Title: "Conflitti di interesse", Body: "<p>Un giurato non vota le proposte della propria divisione.</p>"}},
	}
}

func sampleProof() []site.Derivation {
	dropped := func(text string) site.Mark { return site.Mark{Text: text, Dropped: true, Note: "scartato"} }
	return []site.Derivation{{
		ID: "proof-jury", Title: "Giuria", Lead: "Cinque giurati hanno votato.",
		Caption: "Voti in ordine crescente, valore, peso e punti per criterio", CriterionLabel: "Criterio", MarksLabel: "Voti", ValueLabel: "Valore", WeightLabel: "Peso", PointsLabel: "Punti",
		Rows: []site.DerivationRow{
			{Criterion: "Innovazione", Marks: []site.Mark{dropped("8"), {Text: "9"}, {Text: "9"}, {Text: "9,5"}, dropped("10")}, Value: site.Amount{Text: "9,1667", Exact: "55/6"}, Weight: "40%", Points: site.Amount{Text: "36,6667", Exact: "110/3"}},
			{Criterion: "Fattibilità", Value: site.Amount{Text: "9,25"}, Weight: "35%", Points: site.Amount{Text: "32,375"}},
			{Criterion: "Costo", Part: true, Marks: []site.Mark{dropped("8"), {Text: "9"}, {Text: "9"}, {Text: "9"}, dropped("10")}, Value: site.Amount{Text: "9"}, Weight: "50%"},
			{Criterion: "Tempi", Part: true, Marks: []site.Mark{dropped("9"), {Text: "9,5"}, {Text: "9,5"}, {Text: "9,5"}, dropped("–")}, Value: site.Amount{Text: "9,5"}, Weight: "50%"},
			{Criterion: "Sostenibilità economica e organizzativa", Marks: []site.Mark{dropped("7"), {Text: "8"}, {Text: "9"}, {Text: "9"}, dropped("9,5")}, Value: site.Amount{Text: "8,6667", Exact: "26/3"}, Weight: "25%", Points: site.Amount{Text: "21,6667", Exact: "65/3"}},
		},
		TotalLabel: "Punti in tutto", Total: site.Amount{Text: "90,7083", Exact: "2177/24"},
		Legend:     "I voti barrati non contano: il più alto e il più basso di ogni criterio.",
		StepsTitle: "Il calcolo, passo per passo",
		Steps: []site.DerivationStep{
			{Title: "Voti mancanti", Text: "Un’astensione su Tempi: restano quattro voti, più dei tre necessari."},
			{Title: "Un valore per criterio", Text: "Scartati il voto più alto e il più basso, la media degli altri.", Result: site.Amount{Text: "9,1667 · 9,25 · 8,6667"}},
			{Title: "Soglie", Text: "Innovazione 9,1667 e Fattibilità 9,25: entrambe almeno 6."},
			{Title: "Pesi", Text: "40% di 91,667, più 35% di 92,5, più 25% di 86,667.", Result: site.Amount{Text: "90,7083", Exact: "2177/24"}},
			{Title: "Arrotondamento", Text: "A due decimali, da mezzo in su per eccesso.", Result: site.Amount{Text: "90,71", Exact: "9071/100"}},
		},
		ScoreLabel: "Punteggio della giuria", Score: site.Amount{Text: "90,71", Exact: "9071/100"},
	}}
}

func sampleTimeline() *site.Timeline {
	return &site.Timeline{
		Layout: italian("timeline", "timeline", "Calendario", site.Link{Text: "Calendario"}),
		Title:  "Calendario", Lead: "Si raccolgono le proposte. La prossima data è la scadenza di giovedì 3 ottobre.",
		ZoneText: "Le ore sono quelle di Torino (Europe/Rome).",
		Items: []site.Milestone{
			{ID: "opening", State: "past", StateText: "Concluso", When: site.Moment{Text: "lunedì 2 settembre 2019", Datetime: "2019-09-02"}, Title: "Apertura", Body: "<p>Il bando è pubblicato sulla rete interna.</p>"},
			{ID: "meeting", State: "past", StateText: "Concluso", When: site.Moment{Text: "lunedì 16 settembre 2019 alle 14:30", Datetime: "2019-09-16T14:30:00+02:00"}, Title: "Incontro per fare domande", Detail: "Sala Colonne, Palazzo di Città"},
			{ID: "proposals", State: "current", StateText: "In corso", When: site.Moment{Text: "2 settembre – 3 ottobre 2019"}, Title: "Candidature"},
			{ID: "deadline", State: "next", StateText: "In arrivo", Deadline: true, When: site.Moment{Text: "giovedì 3 ottobre 2019 alle 16:00", Datetime: "2019-10-03T16:00:00+02:00"}, Title: "Scadenza", Body: "<p>Dopo quest’ora la piattaforma non accetta più proposte.</p>"},
			{ID: "evaluation", State: "next", StateText: "In arrivo", When: site.Moment{Text: "7 ottobre – 15 novembre 2019"}, Title: "Valutazione della commissione"},
			{ID: "results", State: "next", StateText: "In arrivo", When: site.Moment{Text: "mercoledì 20 novembre 2019", Datetime: "2019-11-20"}, Title: "Pubblicazione dei risultati"},
		},
		CalendarTitle: "Nel tuo calendario", CalendarText: "Il file contiene tutte le date; chi si abbona riceve anche i cambiamenti.",
		Calendar: []site.Download{{Text: "Scarica le date", Note: "iCalendar, 3 kB", URL: "innovato.ics"}, {Text: "Indirizzo per abbonarsi", URL: "https://innovato.example.org/torino-2019/it/innovato.ics"}},
	}
}
