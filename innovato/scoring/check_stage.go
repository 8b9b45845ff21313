package scoring

import (
	"fmt"

	"github.com/innovato-r/toolkit/innovato/number"
)

// checkCall looks at what is outside of any stage.
func (c *checker) checkCall() {
	if len(c.call.Stages) == 0 {
		c.add(Error, "scoring.stages.none", "/stages")
	}
	unique(c, "scoring.stage.duplicate", "/stages", "stage", c.call.Stages, func(s *Stage) string { return s.ID })
	unique(c, "scoring.proposal.duplicate", "/proposals", "proposal", c.call.Proposals, func(p *Proposal) string { return p.ID })
}

// unique reports ids that are empty or come twice.
func unique[T any](c *checker, code, field, arg string, list []T, id func(*T) string) {
	seen := make(map[string]bool, len(list))
	for i := range list {
		name := id(&list[i])
		if name == "" || seen[name] {
			c.add(Error, code, field+"/"+itoa(i), arg, name)
		}
		seen[name] = true
	}
}

func (c *checker) checkStage() {
	s := c.stage
	c.checkScale("/scale", s.Scale)
	unique(c, "scoring.juror.duplicate", "/jurors", "juror", s.Jurors, func(id *string) string { return *id })
	c.checkQuorum()
	if len(s.Criteria) == 0 {
		c.add(Error, "scoring.criteria.none", "/criteria")
	}
	c.checkCriteria("/criteria", "", s.Criteria)
	c.checkThresholds()
	c.checkSteps()
	c.checkTies()
	c.within("/advance", func() { s.Advance.check(c) })
	c.checkGate()
}

func (c *checker) checkScale(field string, s Scale) {
	switch {
	case s.To.Cmp(s.From) <= 0:
		c.add(Error, "scoring.scale.order", field, "from", s.From.String(), "to", s.To.String())
	case s.To.Sign() <= 0:
		c.add(Error, "scoring.scale.positive", field, "to", s.To.String())
	case s.Step.Sign() < 0:
		c.add(Error, "scoring.scale.step", field, "step", s.Step.String())
	case !s.To.OnStep(s.From, s.Step):
		c.add(Warning, "scoring.scale.end", field, "to", s.To.String(), "step", s.Step.String())
	}
}

func (c *checker) checkQuorum() {
	q, jurors := c.stage.Quorum, len(c.stage.Jurors)
	if q < 0 {
		c.add(Error, "scoring.quorum.negative", "/quorum", "quorum", itoa(q))
	}
	if jurors > 0 && q > jurors {
		c.add(Error, "scoring.quorum.jurors", "/quorum", "quorum", itoa(q), "jurors", itoa(jurors))
	}
}

// checkCriteria looks at siblings and what is below them.
func (c *checker) checkCriteria(path, group string, siblings []Criterion) {
	var sum number.Number
	for i := range siblings {
		cr := &siblings[i]
		c.within(path+"/"+itoa(i), func() {
			c.checkCriterion(cr)
			c.checkCriteria("/criteria", cr.ID, cr.Criteria)
		})
		sum = sum.Add(cr.Weight)
	}
	w := c.weigh()
	if len(siblings) == 0 || w == nil || w.By == ByFactor {
		return
	}
	switch wrong := !c.stage.Parts && !sum.Equal(number.Int(100)); {
	case sum.Sign() <= 0 && group == "":
		c.add(Error, "scoring.weights.zero", path)
	case sum.Sign() <= 0:
		c.add(Error, "scoring.weights.groupZero", path, "group", group)
	case wrong && group == "":
		c.add(Error, "scoring.weights.sum", path, "sum", sum.String())
	case wrong:
		c.add(Error, "scoring.weights.groupSum", path, "group", group, "sum", sum.String())
	}
}

func (c *checker) checkCriterion(cr *Criterion) {
	n := &c.tree.nodes[c.tree.byID[cr.ID]]
	if cr.ID == "" || n.criterion != cr {
		c.add(Error, "scoring.criterion.duplicate", "/id", "criterion", cr.ID)
	}
	if cr.Scale != nil {
		c.checkScale("/scale", *cr.Scale)
	}
	if cr.Weight.Sign() < 0 {
		c.add(Error, "scoring.weight.negative", "/weight", "criterion", cr.ID, "weight", cr.Weight.String())
	}
	if cr.Weight.IsZero() && c.weigh() != nil {
		c.add(Warning, "scoring.weight.zero", "", "criterion", cr.ID)
	}
	if cr.AtLeast != nil && !c.unbounded() && (cr.AtLeast.Less(n.scale.From) || n.scale.To.Less(*cr.AtLeast)) {
		c.add(Error, "scoring.criterion.threshold", "/atLeast", "criterion", cr.ID, "threshold", cr.AtLeast.String(),
			"from", n.scale.From.String(), "to", n.scale.To.String())
	}
}

// checkThresholds warns of thresholds that no step looks at.
func (c *checker) checkThresholds() {
	for _, s := range c.stage.Steps {
		if m, ok := s.(*Require); ok && m.Criteria {
			return
		}
	}
	for _, n := range c.tree.nodes {
		if n.criterion.AtLeast != nil {
			c.add(Warning, "scoring.criterion.thresholdUnused", "/criteria", "criterion", n.criterion.ID)
		}
	}
}

func (c *checker) checkSteps() {
	if !named(c.stage.Steps, "missing") {
		c.add(Warning, "scoring.missing.none", "/steps")
	}
	if !named(c.stage.Steps, "combine") {
		c.add(Error, "scoring.combine.none", "/steps")
	}
	for i, s := range c.stage.Steps {
		c.step = i
		c.within("/steps/"+itoa(i)+"/"+s.Name(), func() {
			c.checkReuse(s)
			s.check(c)
			if !s.Executed() {
				c.notExecuted("", s.Name(), s)
			}
		})
	}
	c.step = -1
}

// checkReuse reports a step that stands in the stage twice as the same pointer: its statement could not tell where.
func (c *checker) checkReuse(s Step) {
	for _, other := range c.stage.Steps[:c.step] {
		if other == s {
			c.add(Error, "scoring.step.reused", "", "step", s.Name())
		}
	}
}

// notExecuted reports a rule that is only read. A step with a method is named with it.
func (c *checker) notExecuted(field, name string, rule any) {
	if m, ok := rule.(*Combine); ok {
		field, name = "/method", name+" "+string(m.method())
	}
	c.add(Error, "scoring.notExecuted", field, "name", name)
}

func (c *checker) checkTies() {
	seen := map[string]bool{}
	for i, l := range c.stage.Ties {
		c.within("/ties/"+itoa(i), func() {
			l.check(c)
			if !l.Executed() {
				c.notExecuted("", l.Name(), l)
			}
			if key := fmt.Sprint(l.Name(), l); seen[key] {
				c.add(Warning, "scoring.tie.twice", "", "tie", l.Name())
			} else {
				seen[key] = true
			}
		})
	}
	if len(c.stage.Ties) > 0 && c.weigh() == nil {
		c.add(Warning, "scoring.tie.gate", "/ties")
	}
}

// checkGate looks at a stage without scores.
func (c *checker) checkGate() {
	if c.weigh() != nil {
		return
	}
	last := c.at == len(c.call.Stages)-1
	if last || c.stage.Advance != (Advance{}) {
		c.add(Error, "scoring.weigh.none", "/steps")
	}
	if !named(c.stage.Steps, "require") {
		c.add(Warning, "scoring.gate.open", "/steps")
	}
}
