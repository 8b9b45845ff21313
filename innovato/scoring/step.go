package scoring

// A Step is one operation on a stage's marks. The set is closed: [NewStep] lists it. Steps are pointers to structs
// whose fields carry the names of the rules' YAML in yaml tags; a nil or zero field means the documented default.
// Steps are only read; share them between goroutines as long as nobody changes them.
type Step interface {
	// Name returns the key of the step in a call's rules, such as "combine".
	Name() string
	// Executed reports whether this version of the package carries the step out as configured, or only reads it.
	Executed() bool
	// Statement returns the sentences of the rulebook that say what the step does in the stage, in order.
	Statement(s Stage) []Statement

	check(c *checker)
	run(t *table)
}

// NewStep returns the step of that name with all its defaults, and false if there is none.
func NewStep(name string) (Step, bool) {
	switch name {
	case "missing":
		return &MissingMarks{}, true
	case "adjust":
		return &Adjust{}, true
	case "combine":
		return &Combine{}, true
	case "require":
		return &Require{}, true
	case "rescale":
		return &Rescale{}, true
	case "weigh":
		return &Weigh{}, true
	case "blend":
		return &Blend{}, true
	case "bonus":
		return &Bonus{}, true
	case "round":
		return &Round{}, true
	}
	return nil, false
}

// StepNames returns the names that [NewStep] knows, in the order in which steps usually stand.
func StepNames() []string {
	return []string{"missing", "adjust", "combine", "require", "rescale", "weigh", "blend", "bonus", "round"}
}
