package innovato

import (
	"iter"
	"slices"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

// A Stage is one round of the evaluation, as the call describes it. How it is
// computed stands in package scoring; here are the words around it.
type Stage struct {
	Source

	ID          string      `yaml:"id"`
	Title       Text        `yaml:"title"`
	Description Text        `yaml:"description"`
	Kind        string      `yaml:"kind"`   // jury, pitch, gate, staffVote, publicVote; "" is jury
	Jurors      []string    `yaml:"jurors"` // empty: all members of the jury who are not alternates
	Scale       Scale       `yaml:"scale"`
	Weights     string      `yaml:"weights"` // shares or parts; "" is shares
	Criteria    []Criterion `yaml:"criteria"`
	Ballot      *Ballot     `yaml:"ballot"`
	Steps       []Step      `yaml:"steps"`
	Ties        []Tie       `yaml:"ties"`
	Advance     Award       `yaml:"advance"`
}

// A Scale is the marks that may be given. Step 0 means any value between the ends.
type Scale struct {
	Source

	From   number.Number `yaml:"from"`
	To     number.Number `yaml:"to"`
	Step   number.Number `yaml:"step"`
	Levels []Level       `yaml:"levels"`
}

// A Level says in words what a mark means.
type Level struct {
	Source

	Mark        number.Number `yaml:"mark"`
	Label       Text          `yaml:"label"`
	Description Text          `yaml:"description"`
}

// A Criterion is one thing that is judged, or a group of them.
type Criterion struct {
	Source

	ID          string         `yaml:"id"`
	Title       Text           `yaml:"title"`
	Description Text           `yaml:"description"`
	Question    Text           `yaml:"question"`
	Weight      *number.Number `yaml:"weight"`
	AtLeast     *number.Number `yaml:"atLeast"`
	Scale       *Scale         `yaml:"scale"` // nil: the stage's
	Criteria    []Criterion    `yaml:"criteria"`
}

// A Ballot is how votes are cast and counted.
type Ballot struct {
	Source

	Kind  string `yaml:"kind"`
	Max   int    `yaml:"max"`
	Count string `yaml:"count"`
}

// A Step is one step of the scoring and where it was written.
type Step struct {
	Source
	scoring.Step
}

// A Tie is one link of the chain that breaks ties and where it was written.
type Tie struct {
	Source
	scoring.Tie
}

// A Selection is how awards follow from the ranking. Where each rule stands in
// package scoring, it is of that package's type.
type Selection struct {
	Source

	Award        Award           `yaml:"award"`
	Budget       *scoring.Budget `yaml:"budget"`
	Quotas       []Quota         `yaml:"quotas"`
	Incompatible [][]string      `yaml:"incompatible"`
	Linked       [][]string      `yaml:"linked"`
	OneWin       bool            `yaml:"oneWin"`
	Reserve      int             `yaml:"reserve"`
	Exceptions   []Exception     `yaml:"exceptions"`
}

// An Award is a cut: who is awarded, or who goes on to the next stage. The zero
// Award cuts nobody off.
type Award struct {
	Top     int            `yaml:"top"` // 0 is no limit
	AtLeast *number.Number `yaml:"atLeast"`
	By      string         `yaml:"by"` // theme, challenge, division or ""
}

// A Quota is a limit or a minimum of awards.
type Quota struct {
	By      string `yaml:"by"`
	Of      string `yaml:"of"`
	AtMost  *int   `yaml:"atMost"`
	AtLeast int    `yaml:"atLeast"`
}

// An Exception is a decision that the rules alone do not explain.
type Exception struct {
	Source

	Proposal string          `yaml:"proposal"`
	Outcome  scoring.Outcome `yaml:"outcome"`
	Reason   Text            `yaml:"reason"`
}

// IsGroup reports whether the criterion is made of others.
func (c Criterion) IsGroup() bool { return len(c.Criteria) > 0 }

// AllCriteria returns every criterion of the stage, groups before their parts, in
// the order of the call.
func (s Stage) AllCriteria() iter.Seq[Criterion] {
	return func(yield func(Criterion) bool) { walk(s.Criteria, yield) }
}

func walk(list []Criterion, yield func(Criterion) bool) bool {
	for _, c := range list {
		if !yield(c) || !walk(c.Criteria, yield) {
			return false
		}
	}
	return true
}

// Leaves returns the criteria that jurors mark, in the order of the call.
func (s Stage) Leaves() []Criterion {
	var out []Criterion
	for c := range s.AllCriteria() {
		if !c.IsGroup() {
			out = append(out, c)
		}
	}
	return out
}

// Criterion returns the criterion with an id.
func (s Stage) Criterion(id string) (Criterion, bool) {
	for c := range s.AllCriteria() {
		if c.ID == id {
			return c, true
		}
	}
	return Criterion{}, false
}

// ScaleOf returns the scale on which a criterion is marked.
func (s Stage) ScaleOf(c Criterion) Scale {
	if c.Scale != nil {
		return *c.Scale
	}
	return s.Scale
}

// JurorsOf returns the ids of the jurors of a stage, in the order of the call.
func (c *Call) JurorsOf(s Stage) []string {
	if len(s.Jurors) > 0 {
		return s.Jurors
	}
	var out []string
	for _, j := range c.Jury.Members {
		if !j.Alternate {
			out = append(out, j.ID)
		}
	}
	return out
}

// Stage returns the stage with an id and its index.
func (c *Call) Stage(id string) (int, bool) {
	i := slices.IndexFunc(c.Stages, func(s Stage) bool { return s.ID == id })
	return i, i >= 0
}

func checkStage(c *Call, s Stage, found *diag.List) {
	for i, id := range s.Jurors {
		reference(found, s.at("jurors/"+itoa(i)), "juror", id, ids(c.Jury.Members))
	}
	checkScale(s.Scale, found)
	seen := map[string]Source{}
	for criterion := range s.AllCriteria() {
		if first, twice := seen[criterion.ID]; twice {
			found.Error(criterion.Pos, criterion.Path+"/id", "id.twice", diag.Args{"id": criterion.ID, "first": first.Pos.String()})
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
		found.Error(s.Pos, s.Path+"/to", "scale.empty", diag.Args{"from": s.From.String(), "to": s.To.String()})
		return
	}
	for _, level := range s.Levels {
		if !rules.Contains(level.Mark) {
			found.Error(level.Pos, level.Path+"/mark", "scale.levelOutside", diag.Args{
				"value": level.Mark.String(), "from": s.From.String(), "to": s.To.String(), "step": s.Step.String(),
			})
		}
	}
}
