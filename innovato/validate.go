package innovato

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// checkCall reports what the schema cannot know: ids that stand twice or name
// nothing, dates out of order, a rubric outside its scale.
func checkCall(c *Call, found *diag.List) {
	unique(c.Timeline, found)
	checkTimeline(c, found)
	unique(c.Themes, found)
	unique(c.Divisions, found)
	unique(c.Challenges, found)
	unique(c.Eligibility.Clauses, found)
	unique(c.Application.Fields, found)
	for _, f := range c.Application.Fields {
		unique(f.Options, found)
	}
	unique(c.Jury.Members, found)
	unique(c.Stages, found)
	unique(c.Prizes, found)
	unique(c.Sponsors, found)
	for _, challenge := range c.Challenges {
		reference(found, challenge.at("theme"), "theme", challenge.Theme, ids(c.Themes))
	}
	for _, p := range c.Prizes {
		reference(found, p.at("sponsor"), "sponsor", p.Sponsor, ids(c.Sponsors))
	}
	checkJury(c, found)
	for _, s := range c.Stages {
		checkStage(c, s, found)
	}
	checkAccessibility(c.Legal.Accessibility, found)
}

// checkEdition reports what only shows when all files are read.
func checkEdition(e *Edition, found *diag.List) {
	for _, d := range e.Jury.Conflicts.Declared {
		reference(found, d.at("proposal"), "proposal", d.Proposal, ids(e.Proposals))
	}
	for _, x := range e.Selection.Exceptions {
		reference(found, x.at("proposal"), "proposal", x.Proposal, ids(e.Proposals))
	}
	for _, p := range e.Projects {
		reference(found, p.at("proposal"), "proposal", p.Proposal, ids(e.Proposals))
	}
	checkBrand(e, found)
	checkPages(e, found)
}

// checkAsset reports a file that a document names and the edition lacks.
func checkAsset(e *Edition, at Source, name string, found *diag.List) {
	if name == "" || slices.Contains(e.Assets, strings.TrimPrefix(name, "assets/")) {
		return
	}
	known := make([]string, len(e.Assets))
	for i, a := range e.Assets {
		known[i] = "assets/" + a
	}
	found.Error(at.Pos, at.Path, "file.noAsset", suggestion(name, known, shortList(e.Assets)))
}
