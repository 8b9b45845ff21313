package scoring

// maxCells bounds a stage: proposals times jurors times criteria. It is far beyond any jury, and keeps a wrong file
// from taking all memory.
const maxCells = 20_000_000

// markKey is where a mark belongs. At most one may stand there.
type markKey struct{ proposal, juror, node int }

// checkMarks reports marks that belong nowhere, come twice or lie outside the scale.
func (c *checker) checkMarks() {
	proposals := index(c.call.Proposals, func(p *Proposal) string { return p.ID })
	jury := jurorsOf(c.stage)
	jurors := index(jury, func(id *string) string { return *id })
	cells := len(c.call.Proposals) * len(jury) * len(c.tree.nodes)
	if cells > maxCells {
		c.add(Error, "scoring.stage.tooLarge", "", "cells", itoa(cells), "most", itoa(maxCells))
		return
	}
	seen := make([]bool, cells)
	present := map[int]bool{}
	for i := range c.stage.Marks {
		m := &c.stage.Marks[i]
		c.mark = i
		key, ok := c.place(m, proposals, jurors)
		if !ok {
			continue
		}
		cell := (key.proposal*len(jury)+key.juror)*len(c.tree.nodes) + key.node
		if seen[cell] {
			c.add(Error, "scoring.mark.duplicate", "", "juror", m.Juror, "proposal", m.Proposal, "criterion", m.Criterion)
		}
		seen[cell] = true
		c.checkMark(m, key.node)
		if m.State == Given {
			present[key.juror] = true
		}
	}
	c.mark = -1
	if len(present) > 0 && len(present) < c.stage.Quorum {
		c.add(Warning, "scoring.quorum.unmet", "/quorum", "quorum", itoa(c.stage.Quorum), "jurors", itoa(len(present)))
	}
}

func index[T any](list []T, id func(*T) string) map[string]int {
	out := make(map[string]int, len(list))
	for i := range list {
		out[id(&list[i])] = i
	}
	return out
}

// place returns where a mark belongs, and false after reporting that there is no such place.
func (c *checker) place(m *Mark, proposals, jurors map[string]int) (markKey, bool) {
	p, hasProposal := proposals[m.Proposal]
	j, hasJuror := jurors[m.Juror]
	n, hasCriterion := c.tree.byID[m.Criterion]
	if !hasProposal {
		c.add(Error, "scoring.mark.proposal", "", "proposal", m.Proposal)
	}
	if !hasJuror {
		c.add(Error, "scoring.mark.juror", "", "juror", m.Juror)
	}
	switch {
	case !hasCriterion:
		c.add(Error, "scoring.mark.criterion", "", "criterion", m.Criterion)
	case c.tree.nodes[n].leaf < 0:
		c.add(Error, "scoring.mark.group", "", "criterion", m.Criterion)
		hasCriterion = false
	}
	return markKey{p, j, n}, hasProposal && hasJuror && hasCriterion
}

func (c *checker) checkMark(m *Mark, at int) {
	scale := c.tree.nodes[at].scale
	switch {
	case m.State > Absent:
		c.add(Error, "scoring.mark.state", "", "juror", m.Juror, "proposal", m.Proposal, "criterion", m.Criterion)
	case m.State != Given && !m.Value.IsZero():
		c.add(Error, "scoring.mark.valueWithState", "", "juror", m.Juror, "proposal", m.Proposal, "criterion", m.Criterion,
			"value", m.Value.String(), "state", m.State.String())
	case m.State == Given && (m.Value.Less(scale.From) || scale.To.Less(m.Value)):
		c.add(Error, "scoring.mark.scale", "", "juror", m.Juror, "proposal", m.Proposal, "criterion", m.Criterion,
			"value", m.Value.String(), "from", scale.From.String(), "to", scale.To.String())
	case m.State == Given && !m.Value.OnStep(scale.From, scale.Step):
		c.add(Error, "scoring.mark.step", "", "juror", m.Juror, "proposal", m.Proposal, "criterion", m.Criterion,
			"value", m.Value.String(), "step", scale.Step.String())
	}
}
