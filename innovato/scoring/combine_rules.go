package scoring

// Statement says how the marks are combined, and what happens with few of them.
func (m *Combine) Statement(Stage) []Statement {
	method := m.method()
	id := "scoring.combine." + string(method)
	switch method {
	case Median:
		return []Statement{plain(id), plain(id + "." + string(orElse(m.Median, MiddleMedian)))}
	case TrimmedMean:
		return append(m.dropStatements(), plain(id), m.fewStatement())
	case Middle:
		out := append(m.dropStatements(), plain(id))
		if m.Tolerance != nil {
			out = append(out, with(id+".apart", "tolerance", numeric(*m.Tolerance)))
		}
		return append(out, m.fewStatement())
	case ClosestTwo:
		return []Statement{plain(id), plain(id + ".few")}
	case Mean, SumOfMarks, Pairwise, Consensus, MajorityJudgment:
	}
	return []Statement{plain(id)}
}

// fewStatement says what happens when nothing would be left.
func (m *Combine) fewStatement() Statement {
	return plain("scoring.combine.trimmedMean.few." + string(orElse(m.WhenFew, MeanWhenFew)))
}

func (m *Combine) dropStatements() []Statement {
	lowest, highest := m.drops()
	if lowest == 1 && highest == 1 {
		return []Statement{plain("scoring.combine.dropBoth")}
	}
	var out []Statement
	if highest > 0 {
		out = append(out, counted("scoring.combine.dropHighest", highest))
	}
	if lowest > 0 {
		out = append(out, counted("scoring.combine.dropLowest", lowest))
	}
	return out
}

func (m *Combine) check(c *checker) {
	c.once()
	if !c.oneOf("method", string(m.Method), string(Mean), string(Median), string(TrimmedMean), string(ClosestTwo),
		string(Middle), string(SumOfMarks), string(Pairwise), string(Consensus), string(MajorityJudgment)) {
		return
	}
	c.oneOf("median", string(m.Median), string(LowerMedian), string(MiddleMedian), string(UpperMedian))
	c.oneOf("whenFew", string(m.WhenFew), string(MeanWhenFew), string(RejectWhenFew))
	m.checkUnused(c)
	if m.method() == TrimmedMean || m.method() == Middle {
		m.checkDrops(c)
	}
	if m.method() == Middle && m.Tolerance == nil {
		c.add(Error, "scoring.combine.noTolerance", "")
	}
}

// checkUnused warns of fields that the method does not look at.
func (m *Combine) checkUnused(c *checker) {
	drops := m.method() == TrimmedMean || m.method() == Middle
	for _, f := range []struct {
		name   string
		unused bool
	}{
		{"median", m.Median != "" && m.method() != Median},
		{"dropHighest", m.DropHighest != nil && !drops},
		{"dropLowest", m.DropLowest != nil && !drops},
		{"tolerance", m.Tolerance != nil && m.method() != Middle},
		{"whenFew", m.WhenFew != "" && !drops},
	} {
		if f.unused {
			c.add(Warning, "scoring.combine.unused", "/"+f.name, "field", f.name, "method", string(m.method()))
		}
	}
}

func (m *Combine) checkDrops(c *checker) {
	lowest, highest := m.drops()
	dropped := lowest + highest
	switch jurors := len(c.stage.Jurors); {
	case highest < 0:
		c.add(Error, "scoring.combine.dropNegative", "/dropHighest", "field", "dropHighest", "count", itoa(highest))
	case lowest < 0:
		c.add(Error, "scoring.combine.dropNegative", "/dropLowest", "field", "dropLowest", "count", itoa(lowest))
	case dropped == 0:
		c.add(Warning, "scoring.combine.dropsNothing", "")
	case jurors > 0 && dropped >= jurors:
		c.add(Error, "scoring.combine.dropsAll", "", "dropped", itoa(dropped), "jurors", itoa(jurors))
	case dropped >= c.guaranteed():
		c.add(Warning, "scoring.combine.dropsFew", "", "dropped", itoa(dropped), "guaranteed", itoa(c.guaranteed()))
	}
}

// guaranteed returns how many marks a proposal has for each criterion at least when it comes to combine.
func (c *checker) guaranteed() int {
	for _, s := range c.stage.Steps {
		if m, ok := s.(*MissingMarks); ok {
			return m.atLeast()
		}
	}
	return 1
}
