package site_test

import "github.com/innovato-r/toolkit/site"

func sampleCall() *site.Call {
	return &site.Call{
		Layout: italian("call", "call", "Il bando", site.Link{Text: "Il bando"}),
		Title:  "Il bando", Lead: "Chi può partecipare, su che cosa, come si presenta una proposta e che cosa succede dopo.",
		Phase:   site.Badge{Kind: "now", Text: "Candidature aperte"},
		Actions: []site.Action{{Text: "Scarica il modulo", URL: "modulo.pdf", Primary: true}, {Text: "Regolamento completo", URL: "rulebook.html"}},
		Facts: []site.Fact{
			{Term: "Scadenza", When: site.Moment{Text: "giovedì 3 ottobre 2019 alle 16:00", Datetime: "2019-10-03T16:00:00+02:00"}, Detail: "ora di Torino (UTC+2)"},
			{Term: "Atto", Text: "Deliberazione della Giunta", URL: "rulebook.html"},
			{Term: "Proposte per persona", Text: "Una sola, da soli o in gruppo"},
		},
		Contents: site.Contents{Label: "In questa pagina", Items: []site.ContentsItem{
			{Text: "Chi può partecipare", URL: "#chi"},
			{Text: "Gruppi", URL: "#gruppi"},
			{Text: "Temi", URL: "#temi"},
			{Text: "Come si partecipa", URL: "#come"},
			{Text: "Premi", URL: "#premi"},
			{Text: "Che cosa cambia rispetto al 2014", URL: "#cambiamenti"},
			{Text: "Atti e ricorsi", URL: "#atti"},
		}},
		Who: site.Eligibility{
			ID: "chi", Title: "Chi può partecipare", Body: "<p>Le persone che lavorano per la Città di Torino come funzionari in Posizione Organizzativa, in qualunque divisione.</p>",
			IncludedTitle: "Può partecipare", Included: []site.Clause{{ID: "chi-po", Body: "chi ha un incarico di Posizione Organizzativa alla data di apertura del bando"}, {Body: "chi è in servizio presso i Servizi centrali o la Polizia Municipale"}},
			ExcludedTitle: "Non può partecipare", Excluded: []site.Clause{{Body: "chi dirige un’area o una divisione"}, {Body: "chi fa parte della commissione o della segreteria del concorso"}},
		},
		Teams:      site.Section{ID: "gruppi", Title: "Gruppi", Body: "<p>Si può partecipare in gruppo, al massimo in <strong>tre persone</strong>. Una di loro fa da portavoce.</p>"},
		Themes:     sampleThemes(),
		Challenges: site.Themes{ID: "sfide", Title: "Le sfide della Città", Items: []site.Theme{{Title: "Dimezzare la carta negli sportelli", Text: "Lo sportello unico consuma 2,4 milioni di fogli l’anno.", Note: "Proposta dalla Divisione Servizi civici"}}},
		Application: site.Application{
			ID: "come", Title: "Come si partecipa", Body: "<p>Il modulo si invia <em>soltanto</em> dalla piattaforma interna. Nel testo non devono comparire nomi.</p>",
			Steps:       []site.HowStep{{Title: "Entra nella piattaforma", Text: "Con le credenziali di servizio."}, {Title: "Compila il modulo", Text: "Si può salvare e riprendere."}, {Title: "Invia", Text: "Arriva una ricevuta con un codice."}},
			FieldsTitle: "Che cosa chiede il modulo",
			Fields: site.Table{
				Caption: "Domande del modulo",
				Columns: []site.Column{{Text: "Domanda"}, {Text: "Limite"}, {Text: "Obbligatoria"}, {Text: "Si pubblica"}},
				Rows: []site.Row{
					{Heading: site.Cell{Text: "L’idea", Detail: "Che cosa cambierebbe, e per chi"}, Cells: []site.Cell{{Text: "3.000 caratteri"}, {Text: "sì"}, {Text: "sì"}}},
					{Heading: site.Cell{Text: "Costi e tempi"}, Cells: []site.Cell{{Text: "1.500 caratteri"}, {Text: "sì"}, {Text: "solo se premiata"}}},
					{Heading: site.Cell{Text: "Chi siete"}, Cells: []site.Cell{{Text: "3 persone"}, {Text: "sì"}, {Text: "dopo i risultati"}}},
				},
				Notes: []string{"I caratteri si contano con gli spazi."},
			},
		},
		Prizes: site.Prizes{ID: "premi", Title: "Premi", Lead: "Nessun premio in denaro: chi vince ottiene i mezzi per realizzare l’idea.", Items: []site.Prize{
			{Number: "5 ×", Title: "Assistenza tecnica specializzata", Text: "Persone e strumenti per portare il progetto fino in fondo.", Value: "40.000 € in tutto", By: "dal programma URBACT"},
			{Number: "2 ×", Title: "Bicicletta elettrica", By: "offerta da Enel"},
			{Title: "Menzione speciale", Text: "A firma del Sindaco."},
		}},
		Sponsors: site.Sponsors{ID: "sponsor", Title: "Chi sostiene il concorso", Items: []site.Link{{Text: "Enel", URL: "https://www.enel.com", Note: "biciclette elettriche"}, {Text: "UniCredit", Note: "la sala della premiazione"}}},
		Support:  site.Section{ID: "sostegno", Title: "Che cosa succede dopo", Body: "<p>Per dodici mesi ogni progetto premiato ha un referente e una riunione al mese.</p>"},
		More:     []site.Section{{ID: "dati", Title: "Che cosa si pubblica", Body: "<p>I nomi dopo i risultati; i voti senza i nomi di chi li ha dati.</p>"}},
		Changes:  sampleChanges(),
		Legal: site.Section{ID: "atti", Title: "Atti, responsabile e ricorsi", Facts: []site.Fact{
			{Term: "Atto", Text: "Deliberazione della Giunta Comunale del 15 ottobre 2013", Detail: "numero non trovato nelle fonti"},
			{Term: "Responsabile del procedimento", Text: "Michele Rossi (nome inventato)", Detail: "innovazione@comune.example.org"},
			{Term: "Ricorsi", Text: "Al Tribunale amministrativo regionale del Piemonte entro 60 giorni"},
		}},
	}
}

func sampleChanges() site.Changes {
	return site.Changes{
		ID: "cambiamenti", Title: "Che cosa cambia rispetto al 2014", Lead: "Quattro parti confrontate con la prima edizione.",
		HereLabel: "Nel 2019", ThereLabel: "Nel 2014", More: site.Link{Text: "Il confronto completo", URL: "adaptation.html"},
		Items: []site.Change{
			{Kind: "changed", KindText: "Cambiato", Title: "Chi può partecipare", There: "Tutto il personale, esclusi direttori e dirigenti di area.", Here: "Funzionari in Posizione Organizzativa.", Why: "<p>Chi ha un incarico può anche realizzare: nel 2014 la realizzazione era stata la parte più difficile.</p>", URL: "rulebook.html#art-2"},
			{Kind: "added", KindText: "Aggiunto", Title: "Sostegno alla realizzazione", Here: "40.000 € di assistenza tecnica, per dodici mesi.", Why: "<p>Le idee premiate devono diventare vere.</p>"},
			{Kind: "dropped", KindText: "Tolto", Title: "Premi degli sponsor", There: "Biciclette, telefoni e abbonamenti.", Why: "<p>Il premio è la realizzazione.</p>"},
			{Kind: "kept", KindText: "Mantenuto", Title: "Anonimato delle proposte", There: "Proposte anonime.", Here: "Proposte anonime."},
		},
	}
}

func sampleAdaptation() *site.Adaptation {
	return &site.Adaptation{
		Layout: italian("adaptation", "adaptation", "Da Torino a qui", site.Link{Text: "Da Torino a qui"}),
		Title:  "Da Torino 2014 a qui", Lead: "Che cosa questa edizione ha mantenuto, cambiato, aggiunto e tolto, e perché.",
		Facts:   []site.Fact{{Term: "Pratica di partenza", Text: "innova.TO 2014", URL: "home.html"}},
		Numbers: site.Numbers{Items: []site.Figure{{Value: "9", Label: "regole mantenute"}, {Value: "4", Label: "cambiate"}, {Value: "2", Label: "aggiunte"}, {Value: "1", Label: "tolta"}}},
		Changes: sampleChanges(),
		Comparison: site.Table{Caption: "I due bandi uno accanto all’altro", Columns: []site.Column{{Text: "Regola"}, {Text: "Torino 2014"}, {Text: "Torino 2019"}}, Rows: []site.Row{
			{Heading: site.Cell{Text: "Criteri"}, Cells: []site.Cell{{Text: "innovazione, fattibilità, sostenibilità"}, {Text: "innovazione, fattibilità, sostenibilità"}}},
			{Heading: site.Cell{Text: "Scadenza"}, Cells: []site.Cell{{Text: "29 maggio 2014 alle 16:00"}, {Text: "3 ottobre 2019 alle 16:00"}}},
		}},
	}
}
