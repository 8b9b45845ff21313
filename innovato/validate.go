package innovato

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
)

// checkCall reports what the schema cannot know: ids that stand twice or name
// nothing, dates out of order, a rubric outside its scale.
func checkCall(c *Call, found *diag.List) {
	checkTimeline(c, found)
	unique(c.Timeline, found)
	unique(c.Themes, found)
	unique(c.Divisions, found)
	unique(c.Challenges, found)
	unique(c.Eligibility.Clauses, found)
	unique(c.Application.Fields, found)
	unique(c.Jury.Members, found)
	unique(c.Stages, found)
	unique(c.Prizes, found)
	unique(c.Sponsors, found)
	for _, challenge := range c.Challenges {
		reference(found, challenge.Source, "theme", challenge.Theme, ids(c.Themes))
	}
	for _, p := range c.Prizes {
		reference(found, p.Source, "sponsor", p.Sponsor, ids(c.Sponsors))
	}
	checkJury(c, found)
	for _, s := range c.Stages {
		checkStage(c, s, found)
	}
	checkAccessibility(c.Legal.Accessibility, found)
}

func checkJury(c *Call, found *diag.List) {
	j := c.Jury
	if j.Size > 0 && j.Quorum > j.Size {
		found.Error(c.Pos, "/jury/quorum", "jury.quorum", diag.Args{"quorum": itoa(j.Quorum), "size": itoa(j.Size)})
	}
	members := len(c.JurorsOf(Stage{}))
	if j.Size > 0 && members > 0 && members != j.Size {
		found.Warn(j.Members[0].Pos, "/jury/members", "jury.size", diag.Args{"size": itoa(j.Size), "members": itoa(members)})
	}
	for _, m := range j.Members {
		reference(found, m.Source, "unit", m.Unit, ids(c.Divisions))
	}
	for _, d := range j.Conflicts.Declared {
		reference(found, d.Source, "juror", d.Juror, ids(j.Members))
	}
}

func checkStage(c *Call, s Stage, found *diag.List) {
	for _, id := range s.Jurors {
		reference(found, s.Source, "juror", id, ids(c.Jury.Members))
	}
	checkScale(s.Scale, found)
	seen := map[string]Source{}
	for criterion := range s.AllCriteria() {
		if first, twice := seen[criterion.ID]; twice {
			found.Error(criterion.Pos, criterion.Path, "id.twice", diag.Args{"id": criterion.ID, "first": first.Pos.String()})
		}
		seen[criterion.ID] = criterion.Source
		if criterion.Scale != nil {
			checkScale(*criterion.Scale, found)
		}
	}
}

func checkScale(s Scale, found *diag.List) {
	rules := s.rules()
	if !s.From.Less(s.To) && !s.Pos.IsZero() {
		found.Error(s.Pos, s.Path, "scale.empty", diag.Args{"from": s.From.String(), "to": s.To.String()})
		return
	}
	for _, level := range s.Levels {
		if !rules.Contains(level.Mark) {
			found.Error(level.Pos, level.Path, "scale.levelOutside", diag.Args{
				"value": level.Mark.String(), "from": s.From.String(), "to": s.To.String(), "step": s.Step.String(),
			})
		}
	}
}

func checkAccessibility(a Accessibility, found *diag.List) {
	switch {
	case a.Mode == "external" && a.URL == "":
		found.Error(a.Pos, a.Path, "accessibility.noURL", nil)
	case a.Mode == "generated" && a.Contact == nil:
		found.Error(a.Pos, a.Path, "accessibility.noContact", nil)
	}
}

// checkEdition reports what only shows when all files are read.
func checkEdition(e *Edition, found *diag.List) {
	for _, d := range e.Jury.Conflicts.Declared {
		reference(found, d.Source, "proposal", d.Proposal, ids(e.Proposals))
	}
	for _, x := range e.Selection.Exceptions {
		reference(found, x.Source, "proposal", x.Proposal, ids(e.Proposals))
	}
	for _, p := range e.Projects {
		reference(found, p.Source, "proposal", p.Proposal, ids(e.Proposals))
	}
	checkBrand(e, found)
	checkPages(e, found)
}

func checkPages(e *Edition, found *diag.List) {
	for _, p := range e.Pages {
		if !p.Body.Has(e.Languages[0]) {
			found.Error(p.Body.Pos, "", "page.noFirstLanguage", diag.Args{"value": p.Slug, "language": e.Languages[0]})
		}
	}
}

func checkBrand(e *Edition, found *diag.List) {
	b := e.Brand
	checkAsset(e, b.Source, b.Logo, found)
	if b.Logo != "" && b.LogoAlt.IsZero() {
		found.Error(b.Pos, b.Path+"/logo", "image.noAlt", diag.Args{"value": b.Logo})
	}
	if b.Primary == "" {
		return
	}
	if ratio := Contrast(b.Primary, "#ffffff"); ratio < LeastContrast {
		found.Error(b.Pos, b.Path+"/primary", "brand.contrast", diag.Args{"value": b.Primary, "ratio": contrastText(ratio)})
	}
}

// checkAsset reports a file that a document names and the edition lacks.
func checkAsset(e *Edition, at Source, name string, found *diag.List) {
	if name == "" || slices.Contains(e.Assets, strings.TrimPrefix(name, "assets/")) {
		return
	}
	found.Error(at.Pos, at.Path, "file.noAsset", diag.Args{"value": name, "known": shortList(e.Assets), "suggestion": nearest(strings.TrimPrefix(name, "assets/"), e.Assets)})
}

// checkNetwork reports editions that stand twice and a reference that is none of
// them.
func checkNetwork(n *Network, found *diag.List) {
	first := map[string]*Edition{}
	for _, e := range n.Editions {
		if e.ID == "" {
			continue
		}
		if _, twice := first[e.ID]; twice {
			found.Error(e.Pos, "/id", "id.twice", diag.Args{"id": e.ID, "first": first[e.ID].Pos.String()})
		}
		first[e.ID] = e
		if e.ID != e.Folder {
			found.Warn(e.Pos, "/id", "network.folderName", diag.Args{"id": e.ID, "folder": e.Folder})
		}
	}
	reference(found, Source{Pos: n.Pos, Path: "/reference"}, "edition", n.Reference, n.Folders)
}

// edition returns the edition from a folder, or nil.
func (n *Network) edition(folder string) *Edition {
	for _, e := range n.Editions {
		if e.Folder == folder {
			return e
		}
	}
	return nil
}
