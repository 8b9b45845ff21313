package innovato

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/check"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// A Sheet is the marks of one stage. Marks and At have the same length: At[i] is
// where Marks[i] was written.
type Sheet struct {
	Stage string
	Marks []scoring.Mark
	At    []diag.Pos
}

// markColumns are the columns of marks.csv.
func markColumns() []string {
	return []string{"stage", "juror", "proposal", "criterion", "mark", "state", "note"}
}

// A markReader turns the rows of marks.csv into sheets.
type markReader struct {
	edition   *Edition
	found     *diag.List
	stages    []stageMarks
	conflicts map[pair]string
}

// A pair is a juror and a proposal.
type pair struct{ juror, proposal string }

// stageMarks is the sheet of one stage while it is read.
type stageMarks struct {
	Sheet

	leaves    map[string]*Scale
	jurors    []string
	proposals map[string]bool // those with a row of their own
	seen      map[cell]int    // index into Marks
	wide      []row           // rows for all criteria or all proposals
}

// A cell is the place of one mark.
type cell struct{ juror, proposal, criterion string }

func (e *Edition) readMarks(file string, src []byte, found *diag.List) {
	r := markReader{edition: e, found: found, stages: make([]stageMarks, len(e.Stages)), conflicts: map[pair]string{}}
	for i, s := range e.Stages {
		r.stages[i] = newStageMarks(s, e.JurorsOf(s))
	}
	for row := range readTable(file, src, markColumns(), found) {
		r.row(row)
	}
	e.Sheets = make([]Sheet, len(e.Stages))
	for i := range r.stages {
		r.widen(&r.stages[i])
		r.recuse(&r.stages[i])
		e.Sheets[i] = r.stages[i].Sheet
	}
}

func newStageMarks(s Stage, jurors []string) stageMarks {
	m := stageMarks{
		Sheet: Sheet{Stage: s.ID}, leaves: map[string]*Scale{}, jurors: jurors,
		proposals: map[string]bool{}, seen: map[cell]int{},
	}
	for _, c := range s.Leaves() {
		scale := s.ScaleOf(c)
		m.leaves[c.ID] = &scale
	}
	return m
}

// row reads one row. Rows that stand for many marks wait until all others are in.
func (r *markReader) row(row row) {
	i, ok := r.edition.Stage(row.field("stage"))
	if !ok {
		row.unknown("stage", ids(r.edition.Stages))
		return
	}
	s := &r.stages[i]
	if !slices.Contains(s.jurors, row.field("juror")) {
		row.unknown("juror", s.jurors)
		return
	}
	if p := row.field("proposal"); p != "" && !r.admits(p, row) {
		return
	}
	state, ok := r.state(row)
	if !ok {
		return
	}
	if c := row.field("criterion"); c != "" && s.leaves[c] == nil {
		if len(s.leaves) == 0 {
			return // the stage has no criteria, which is reported there
		}
		row.unknown("criterion", sortedKeys(s.leaves))
		return
	}
	if row.field("criterion") == "" || row.field("proposal") == "" {
		if state == scoring.Given {
			row.problem("mark", "marks.markWithoutPlace", nil)
			return
		}
		s.wide = append(s.wide, row.keep())
		return
	}
	r.mark(s, row, state)
}

// admits reports whether a proposal may have marks.
func (r *markReader) admits(id string, row row) bool {
	p := r.edition.Proposal(id)
	switch {
	case p == nil && r.edition.unread(id): // reported where it is broken
	case p == nil:
		row.unknown("proposal", ids(r.edition.Proposals))
	case !p.Admitted():
		row.problem("proposal", "marks.notAdmitted", diag.Args{"value": id, "status": p.Status})
	default:
		return true
	}
	return false
}

func (r *markReader) state(row row) (scoring.State, bool) {
	words, mark := strings.ToLower(row.field("state")), row.field("mark")
	if words == "" {
		words = "given"
	}
	var state scoring.State
	if err := state.UnmarshalText([]byte(words)); err != nil {
		row.unknown("state", []string{"given", "abstained", "recused", "absent"})
		return 0, false
	}
	switch {
	case state == scoring.Given && mark == "":
		row.problem("mark", "marks.noMark", nil)
		return 0, false
	case state != scoring.Given && mark != "":
		row.problem("mark", "marks.markAndState", diag.Args{"value": mark, "state": words})
		return 0, false
	}
	return state, true
}

func (r *markReader) mark(s *stageMarks, row row, state scoring.State) {
	m := scoring.Mark{Juror: row.field("juror"), Proposal: row.field("proposal"), Criterion: row.field("criterion"), State: state}
	if state == scoring.Given {
		var ok bool
		if m.Value, ok = r.value(row, *s.leaves[m.Criterion]); !ok {
			return
		}
		if why := r.conflict(m.Juror, m.Proposal); why != "" {
			row.problem("juror", diag.Code("marks.conflict."+why), diag.Args{"juror": m.Juror, "proposal": m.Proposal})
			return
		}
	}
	s.add(m, row.start(), r.found)
	s.proposals[m.Proposal] = true
}

func (r *markReader) value(row row, scale Scale) (number.Number, bool) {
	value, ok := row.number("mark")
	if !ok {
		return value, false
	}
	if !scale.rules().Contains(value) {
		code := diag.Code("marks.offScale")
		if scale.Step.IsZero() {
			code = "marks.outOfRange"
		}
		row.problem("mark", code, diag.Args{
			"value": check.Cut(value.String()), "criterion": row.field("criterion"),
			"from": scale.From.String(), "to": scale.To.String(), "step": scale.Step.String(),
		})
		return value, false
	}
	return value, true
}

// add takes a mark, unless there is one already.
func (s *stageMarks) add(m scoring.Mark, at diag.Pos, found *diag.List) {
	place := cell{m.Juror, m.Proposal, m.Criterion}
	if first, twice := s.seen[place]; twice {
		found.Error(at, "", "marks.twice", diag.Args{
			"juror": m.Juror, "proposal": m.Proposal, "criterion": m.Criterion, "first": itoa(s.At[first].Line),
		})
		return
	}
	s.seen[place] = len(s.Marks)
	s.Marks = append(s.Marks, m)
	s.At = append(s.At, at)
}

// widen spreads the rows that leave out the criterion, or the proposal too, over
// all criteria, and over all proposals that have marks in the stage.
func (r *markReader) widen(s *stageMarks) {
	for _, row := range s.wide {
		state, _ := r.state(row)
		proposals := []string{row.field("proposal")}
		if proposals[0] == "" {
			proposals = sortedKeys(s.proposals)
		}
		criteria := []string{row.field("criterion")}
		if criteria[0] == "" {
			criteria = sortedKeys(s.leaves)
		}
		for _, p := range proposals {
			for _, c := range criteria {
				s.add(scoring.Mark{Juror: row.field("juror"), Proposal: p, Criterion: c, State: state}, row.start(), r.found)
			}
		}
	}
}

// recuse enters a recusal wherever a conflict of interest demands one and
// marks.csv says nothing.
func (r *markReader) recuse(s *stageMarks) {
	for _, p := range sortedKeys(s.proposals) {
		for _, j := range s.jurors {
			if r.conflict(j, p) == "" {
				continue
			}
			for _, c := range sortedKeys(s.leaves) {
				if _, ok := s.seen[cell{j, p, c}]; !ok {
					s.add(scoring.Mark{Juror: j, Proposal: p, Criterion: c, State: scoring.Recused}, diag.Pos{}, r.found)
				}
			}
		}
	}
}

// conflict is [Edition.conflict], looked up once for all criteria.
func (r *markReader) conflict(juror, proposal string) string {
	why, ok := r.conflicts[pair{juror, proposal}]
	if !ok {
		why = r.edition.conflict(juror, proposal)
		r.conflicts[pair{juror, proposal}] = why
	}
	return why
}

// conflict returns which rule keeps a juror from marking a proposal: declared,
// sameUnit or teamMember; "" if none does.
func (e *Edition) conflict(juror, proposal string) string {
	p := e.Proposal(proposal)
	i := slices.IndexFunc(e.Jury.Members, func(j Juror) bool { return j.ID == juror })
	if p == nil || i < 0 {
		return ""
	}
	rules, unit := e.Jury.Conflicts, e.Jury.Members[i].Unit
	if slices.ContainsFunc(rules.Declared, func(c Conflict) bool { return c.Juror == juror && c.Proposal == proposal }) {
		return "declared"
	}
	if rules.SameUnit == "recuse" && unit != "" &&
		(p.Division == unit || slices.ContainsFunc(p.Applicants, func(a Applicant) bool { return a.Unit == unit })) {
		return "sameUnit"
	}
	if rules.TeamMember == "recuse" && slices.ContainsFunc(p.Applicants, func(a Applicant) bool { return a.Juror == juror }) {
		return "teamMember"
	}
	return ""
}
