package scoring

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/number"
)

// Severity says how bad a problem is.
type Severity uint8

// The severities.
const (
	Error   Severity = iota // the call cannot be ranked
	Warning                 // the call can be ranked, but somebody should look
)

// A Problem is something in a call's rules or marks that makes no sense, or is likely a mistake.
type Problem struct {
	Stage    string // id; "" if it is about the call or its selection
	Step     int    // index in Stage.Steps; -1 if it is not about a step
	Mark     int    // index in Stage.Marks; -1 if it is not about a mark
	Path     string // JSON pointer in the names of call.yaml, from the root, such as /stages/0/steps/1/combine/dropHighest
	Severity Severity
	Code     string // such as "scoring.step.twice"; its message is diag.<Code>
	Args     map[string]string
}

// Check lists everything in the call that makes no sense or is likely a mistake, in the order of the call: rules first,
// then each stage's marks. Nothing is executed. A call without marks can be checked too. What is read but not executed
// yet is an error as well; [Call.Unexecuted] lists only that.
func (c Call) Check() []Problem {
	k := &checker{call: &c, step: -1, mark: -1}
	k.checkCall()
	for i := range c.Stages {
		k.enter(i)
		k.checkStage()
		k.checkMarks()
	}
	k.leave()
	c.Selection.check(k)
	return k.problems
}

// Unexecuted lists the steps, ties and selection rules that the format knows but this version does not carry out, with
// the code scoring.notExecuted. It is part of [Call.Check].
func (c Call) Unexecuted() []Problem {
	return slices.DeleteFunc(c.Check(), func(p Problem) bool { return p.Code != "scoring.notExecuted" })
}

// checker collects problems. Its place says what they are about.
type checker struct {
	call     *Call
	at       int // index of the stage
	stage    *Stage
	tree     *tree
	step     int
	mark     int
	path     string
	problems []Problem
}

// add reports a problem at a field below the present place, with arguments as pairs of name and value.
func (c *checker) add(s Severity, code, field string, args ...string) {
	p := Problem{Step: c.step, Mark: c.mark, Path: c.path + field, Severity: s, Code: code}
	if c.stage != nil && strings.HasPrefix(c.path, "/stages/") {
		p.Stage = c.stage.ID
	}
	for i := 0; i+1 < len(args); i += 2 {
		if p.Args == nil {
			p.Args = map[string]string{}
		}
		p.Args[args[i]] = args[i+1]
	}
	c.problems = append(c.problems, p)
}

func (c *checker) enter(stage int) {
	c.at, c.stage = stage, &c.call.Stages[stage]
	c.tree = newTree(c.stage)
	c.path = "/stages/" + itoa(stage)
}

func (c *checker) leave() { c.stage, c.tree, c.path = nil, nil, "" }

// within runs check at a place below the present one.
func (c *checker) within(path string, check func()) {
	before := c.path
	c.path += path
	check()
	c.path = before
}

// name is the name of the step that is being checked.
func (c *checker) name() string { return c.stage.Steps[c.step].Name() }

// precededBy reports whether a step of that name comes before the present one.
func (c *checker) precededBy(name string) bool { return named(c.stage.Steps[:c.step], name) }

func named(steps []Step, name string) bool {
	return slices.ContainsFunc(steps, func(s Step) bool { return s.Name() == name })
}

// once reports a step whose name came before.
func (c *checker) once() {
	if c.precededBy(c.name()) {
		c.add(Error, "scoring.step.twice", "", "step", c.name())
	}
}

// mustFollow reports a step that comes before a step that it needs.
func (c *checker) mustFollow(name string) {
	if !c.precededBy(name) {
		c.add(Error, "scoring.step.tooEarly", "", "step", c.name(), "other", name)
	}
}

// mustPrecede reports a step that comes after one that it prepares.
func (c *checker) mustPrecede(name string) {
	if c.precededBy(name) {
		c.add(Error, "scoring.step.tooLate", "", "step", c.name(), "other", name)
	}
}

// level reports a level that has no values yet, or no effect any more, where the present step stands.
func (c *checker) level(at At) {
	c.oneOf("at", string(at), string(AtTotal), string(AtCriteria))
	switch weighed := c.precededBy("weigh"); {
	case at == AtTotal && !weighed:
		c.add(Error, "scoring.step.totalBeforeWeigh", "/at", "step", c.name())
	case at == AtCriteria && weighed:
		c.add(Error, "scoring.step.criteriaAfterWeigh", "/at", "step", c.name())
	}
}

// oneOf reports a value that is neither empty nor known.
func (c *checker) oneOf(field, value string, known ...string) bool {
	return value == "" || c.mustBe(field, value, known...)
}

// mustBe reports a value that is not known.
func (c *checker) mustBe(field, value string, known ...string) bool {
	if slices.Contains(known, value) {
		return true
	}
	c.add(Error, "scoring.value.unknown", "/"+field, "field", field, "value", value, "known", strings.Join(known, ", "))
	return false
}

// known warns of proposals that lack something a rule looks at.
func (c *checker) known(code string, has func(*Proposal) bool) {
	unknown := 0
	for i := range c.call.Proposals {
		if !has(&c.call.Proposals[i]) {
			unknown++
		}
	}
	if unknown > 0 {
		c.add(Warning, code, "", "count", itoa(unknown))
	}
}

func (c *checker) hasProposal(id string) bool {
	return slices.ContainsFunc(c.call.Proposals, func(p Proposal) bool { return p.ID == id })
}

// earlierStage reports an id that is not that of a stage before the present one.
func (c *checker) earlierStage(field, id string) {
	if !slices.ContainsFunc(c.call.Stages[:c.at], func(s Stage) bool { return s.ID == id }) {
		c.add(Error, "scoring.stage.notEarlier", field, "stage", id)
	}
}

func (c *checker) weigh() *Weigh { return stageWeigh(c.stage) }

// reachable reports a threshold of the score that nobody can reach.
func (c *checker) reachable(field string, threshold number.Number) {
	w := c.weigh()
	if w == nil || named(c.stage.Steps, "bonus") || named(c.stage.Steps, "blend") || c.unbounded() {
		return
	}
	highest := w.to()
	if w.By == ByFactor {
		highest = c.highest(func(n *node) number.Number { return n.factor.Mul(n.scale.To) })
	}
	c.within(field, func() { c.atMost(threshold, highest) })
}

// reachableSum reports a threshold of the unweighted sum that nobody can reach.
func (c *checker) reachableSum(field string, threshold number.Number) {
	if !c.unbounded() {
		highest := c.highest(func(n *node) number.Number { return n.scale.To })
		c.within(field, func() { c.atMost(threshold, highest) })
	}
}

func (c *checker) atMost(threshold, highest number.Number) {
	if highest.Less(threshold) {
		c.add(Error, "scoring.threshold.unreachable", "", "threshold", threshold.String(), "highest", highest.String())
	}
}

// unbounded reports whether values may lie above the scale.
func (c *checker) unbounded() bool {
	for _, s := range c.stage.Steps {
		switch m := s.(type) {
		case *Combine:
			if m.method() == SumOfMarks || m.method() == Middle {
				return true
			}
		case *Rescale:
			if m.To.Fixed != nil {
				return true
			}
		}
	}
	return false
}

func (c *checker) highest(of func(*node) number.Number) number.Number {
	var sum number.Number
	for _, at := range c.tree.leaves {
		sum = sum.Add(of(&c.tree.nodes[at]))
	}
	return sum
}

func (c *checker) hasThreshold() bool {
	return slices.ContainsFunc(c.tree.nodes, func(n node) bool { return n.criterion.AtLeast != nil })
}
