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
		proposalReference(e, d.at("proposal"), d.Proposal, found)
	}
	for _, x := range e.Selection.Exceptions {
		proposalReference(e, x.at("proposal"), x.Proposal, found)
	}
	for _, p := range e.Projects {
		proposalReference(e, p.at("proposal"), p.Proposal, found)
	}
	checkBrand(e, found)
	checkPages(e, found)
}

// proposalReference reports an id that names no proposal, unless its file is broken.
func proposalReference(e *Edition, at Source, id string, found *diag.List) {
	if !e.unread(id) {
		reference(found, at, "proposal", id, ids(e.Proposals))
	}
}

// checkAsset reports a file that a document names and the edition lacks.
func checkAsset(e *Edition, at Source, name string, found *diag.List) {
	if name == "" || slices.Contains(e.Assets, strings.TrimPrefix(name, "assets/")) {
		return
	}
	if len(e.Assets) == 0 {
		found.Error(at.Pos, at.Path, "file.missing", diag.Args{"value": name})
		return
	}
	known := make([]string, len(e.Assets))
	for i, a := range e.Assets {
		known[i] = "assets/" + a
	}
	found.Error(at.Pos, at.Path, "file.noAsset", suggestion(name, known, shortList(e.Assets)))
}
