package scoring

// Statements returns the sentences about a stage that belong to no step: the scale, and what happens with marks that
// were not given where the rules say nothing about it. The rulebook prints them before those of the steps.
func (s Stage) Statements() []Statement {
	id := "scoring.stage.scale"
	args := map[string]Arg{"from": numeric(s.Scale.From), "to": numeric(s.Scale.To)}
	if !s.Scale.Step.IsZero() {
		id, args["step"] = "scoring.stage.scaleStep", numeric(s.Scale.Step)
	}
	out := []Statement{{ID: id, Count: -1, Args: args}}
	if s.Quorum > 0 {
		out = append(out, counted("scoring.stage.quorum", s.Quorum))
	}
	if !named(s.Steps, "missing") {
		out = append(out, (&MissingMarks{}).Statement(s)...)
	}
	return out
}

// RankStatements returns the sentences that say how the ranking is made from the scores, ties included.
func (s Stage) RankStatements() []Statement {
	if stageWeigh(&s) == nil {
		return []Statement{plain("scoring.stage.gate")}
	}
	if len(s.Ties) == 0 {
		return []Statement{plain("scoring.ties.none"), plain("scoring.ties.equal")}
	}
	out := []Statement{plain("scoring.ties.intro")}
	for _, l := range s.Ties {
		out = append(out, l.Statement(s)...)
	}
	return append(out, plain("scoring.ties.equal"))
}
