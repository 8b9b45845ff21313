package scoring

import (
	"cmp"
	"slices"
)

// A Tie is one link of the chain that sets proposals with equal scores apart. The set is closed: [NewTie] lists it.
// Links are pointers to structs with one field, whose yaml tag is the link's key: the map {criterion: impact} of a
// call's rules is decoded as a whole into [ByCriterion]. Links are only read. What no link sets apart shares a rank:
// 1, 2, 2, 4.
//
// The first link looks at all proposals of one score together and puts them into an order of groups; the next link
// looks at each group that is left with more than one proposal, and so on.
type Tie interface {
	// Name returns the key of the link in a call's rules, such as "criterion".
	Name() string
	// Executed reports whether this version of the package carries the link out, or only reads it.
	Executed() bool
	// Statement returns the sentences of the rulebook that say what the link does, in order.
	Statement(s Stage) []Statement

	check(c *checker)
	// comparison returns how the link orders a group, the preferred first, or nil if it cannot tell for this group.
	comparison(t *table, group []*row) func(a, b *row) int
}

// NewTie returns the link with that key, and false if there is none.
func NewTie(name string) (Tie, bool) {
	switch name {
	case "criterion":
		return &ByCriterion{}, true
	case "stage":
		return &ByStage{}, true
	case "countBack":
		return &ByCountBack{}, true
	case "jurors":
		return &ByJurors{}, true
	case "dispersion":
		return &ByDispersion{}, true
	case "lower":
		return &ByLower{}, true
	case "earlier":
		return &ByEarlier{}, true
	case "notCovered":
		return &ByNotCovered{}, true
	case "chair":
		return &ByChair{}, true
	case "draw":
		return &ByDraw{}, true
	}
	return nil, false
}

// TieNames returns the names that [NewTie] knows.
func TieNames() []string {
	return []string{"criterion", "stage", "countBack", "jurors", "dispersion", "lower", "earlier", "notCovered", "chair", "draw"}
}

// order returns the rows by rank: each group shares one, its rows by id.
func (t *table) order() [][]*row {
	if !t.weighed {
		return together(t.rows)
	}
	var ranked [][]*row
	for _, group := range groups(t.rows, func(a, b *row) int { return b.score.Cmp(a.score) }) {
		ranked = append(ranked, t.settle(group)...)
	}
	return ranked
}

// settle runs the tie chain on rows with one score.
func (t *table) settle(tied []*row) [][]*row {
	parts := together(tied)
	if len(tied) == 1 {
		return parts
	}
	for _, r := range tied {
		r.tie = &TieInfo{With: idsBut(tied, r)}
	}
	for link, tie := range t.stage.Ties {
		var finer [][]*row
		for _, part := range parts {
			split := divide(tie, t, part)
			recordBreak(split, link, tie.Name())
			finer = append(finer, split...)
		}
		parts = finer
	}
	for _, part := range parts {
		for _, r := range part {
			r.tie.Equal = idsBut(part, r)
		}
	}
	return parts
}

// divide splits a group by one link.
func divide(tie Tie, t *table, group []*row) [][]*row {
	if len(group) < 2 {
		return together(group)
	}
	compare := tie.comparison(t, group)
	if compare == nil {
		return together(group)
	}
	return groups(group, compare)
}

// groups sorts rows, which are in the order of their ids, and returns those that compare equal together.
func groups(rows []*row, compare func(a, b *row) int) [][]*row {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, compare)
	var out [][]*row
	for i, r := range sorted {
		if i == 0 || compare(sorted[i-1], r) != 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], r)
	}
	return out
}

// together returns all rows as one group, or no group for no rows.
func together(rows []*row) [][]*row {
	if len(rows) == 0 {
		return nil
	}
	return [][]*row{rows}
}

// recordBreak tells the rows of a split group what the link did to them.
func recordBreak(split [][]*row, link int, name string) {
	if len(split) < 2 {
		return
	}
	all := slices.Concat(split...)
	done := 0
	for _, part := range split {
		for _, r := range part {
			r.tie.Broken = append(r.tie.Broken, Break{
				Link: link, Name: name, Before: ids(all[done+len(part):]), After: ids(all[:done]),
			})
		}
		done += len(part)
	}
}

// idsBut returns the ids of all rows but one.
func idsBut(rows []*row, one *row) []string {
	out := make([]string, 0, len(rows)-1)
	for _, r := range rows {
		if r != one {
			out = append(out, r.proposal.ID)
		}
	}
	slices.SortFunc(out, cmp.Compare)
	return out
}
