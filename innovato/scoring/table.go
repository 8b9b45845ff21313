package scoring

import (
	"cmp"
	"slices"

	"github.com/innovato-r/toolkit/innovato/number"
)

// table is a stage at work: one row a proposal, first with the jurors' marks, then with values, then with a score.
type table struct {
	stage   *Stage
	tree    *tree
	earlier *Result
	trace   bool

	jurors   []string // sorted
	rows     []*row   // still in the running, by id
	excluded []Excluded
	step     int // index of the step that runs
	weighed  bool
}

type row struct {
	proposal *Proposal
	cells    []cell          // leaf by leaf, within it juror by juror
	values   []number.Number // by node, once combined
	score    number.Number
	lines    []Line
	failures []Failure // why the step that runs excludes it
	tie      *TieInfo
}

// cell is what one juror says about one leaf criterion.
type cell struct {
	value  number.Number
	why    string
	state  State
	counts bool
}

func newTable(s *Stage, entrants []*Proposal, earlier *Result, o Options) *table {
	t := &table{stage: s, tree: newTree(s), earlier: earlier, trace: o.Trace, jurors: jurorsOf(s)}
	width := len(t.tree.leaves) * len(t.jurors)
	cells := make([]cell, width*len(entrants))
	values := make([]number.Number, len(t.tree.nodes)*len(entrants))
	for i, p := range entrants {
		r := &row{proposal: p, cells: cells[i*width : (i+1)*width], values: values[i*len(t.tree.nodes) : (i+1)*len(t.tree.nodes)]}
		for k := range r.cells {
			r.cells[k].state = Missing
		}
		t.rows = append(t.rows, r)
	}
	t.fill()
	return t
}

// jurorsOf returns the jury of a stage by id: the declared one, or whoever has a mark on file.
func jurorsOf(s *Stage) []string {
	if len(s.Jurors) > 0 {
		return slices.Sorted(slices.Values(s.Jurors))
	}
	seen := map[string]bool{}
	var jurors []string
	for i := range s.Marks {
		if id := s.Marks[i].Juror; !seen[id] {
			seen[id] = true
			jurors = append(jurors, id)
		}
	}
	slices.Sort(jurors)
	return jurors
}

// fill puts the marks of the proposals that entered into their cells.
func (t *table) fill() {
	rows, jurors := make(map[string]*row, len(t.rows)), make(map[string]int, len(t.jurors))
	for _, r := range t.rows {
		rows[r.proposal.ID] = r
	}
	for j, id := range t.jurors {
		jurors[id] = j
	}
	for i := range t.stage.Marks {
		m := &t.stage.Marks[i]
		r, entered := rows[m.Proposal]
		if !entered {
			continue
		}
		leaf := t.tree.nodes[t.tree.byID[m.Criterion]].leaf
		r.cells[leaf*len(t.jurors)+jurors[m.Juror]] = cell{value: m.Value, state: m.State, counts: m.State == Given}
	}
}

// cellsOf returns the cells of a leaf, one a juror.
func (t *table) cellsOf(r *row, leaf int) []cell {
	return r.cells[leaf*len(t.jurors) : (leaf+1)*len(t.jurors)]
}

func (t *table) leafID(leaf int) string { return t.tree.nodes[t.tree.leaves[leaf]].criterion.ID }

// runSteps runs the steps in order. A stage without a step missing starts with the default one.
func (t *table) runSteps() {
	if !slices.ContainsFunc(t.stage.Steps, func(s Step) bool { return s.Name() == "missing" }) {
		t.step = -1
		(&MissingMarks{}).run(t)
		t.sweep()
	}
	for i, s := range t.stage.Steps {
		t.step = i
		s.run(t)
		t.sweep()
	}
}

// note adds a line to the proof of a row, about the step that runs.
func (t *table) note(r *row, l Line) {
	l.Step = t.step
	r.lines = append(r.lines, l)
}

// fail records that the step that runs excludes a row.
func (r *row) fail(f Failure) { r.failures = append(r.failures, f) }

// sweep takes the rows that failed out of the running.
func (t *table) sweep() {
	t.rows = slices.DeleteFunc(t.rows, func(r *row) bool {
		if len(r.failures) == 0 {
			return false
		}
		t.excluded = append(t.excluded, Excluded{
			Proposal: r.proposal.ID, Step: t.step, Failure: r.failures[0], Also: r.failures[1:], Trace: r.lines,
		})
		return true
	})
}

// result ranks the rows that are left.
func (t *table) result() StageResult {
	res := StageResult{ID: t.stage.ID, Gate: !t.weighed, Excluded: t.excluded}
	slices.SortFunc(res.Excluded, func(a, b Excluded) int { return cmp.Compare(a.Proposal, b.Proposal) })
	rank := 1
	for _, group := range t.order() {
		if len(group) > 1 && t.weighed {
			res.Unbroken = append(res.Unbroken, ids(group))
		}
		for _, r := range group {
			res.Ranking = append(res.Ranking, t.ranked(r, rank))
		}
		rank += len(group)
	}
	return res
}

func (t *table) ranked(r *row, rank int) Ranked {
	if t.trace && t.weighed {
		t.step = -1
		t.note(r, Line{Op: "score", From: []Operand{{Value: r.score, Used: true}}, To: r.score, Note: "score"})
	}
	out := Ranked{Proposal: r.proposal.ID, Rank: rank, Score: r.score, Tie: r.tie, Trace: r.lines}
	out.Criteria = make([]Value, len(t.tree.nodes))
	for at, n := range t.tree.nodes {
		out.Criteria[at] = Value{Criterion: n.criterion.ID, Value: r.values[at]}
	}
	return out
}

func ids(rows []*row) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r.proposal.ID
	}
	slices.Sort(out)
	return out
}
