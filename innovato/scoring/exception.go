package scoring

// An Exception is a decision that the rules do not make. It is read but not executed yet.
type Exception struct {
	Proposal string            `yaml:"proposal"`
	Outcome  Outcome           `yaml:"outcome"`
	Reason   map[string]string `yaml:"reason"` // by language; scoring does not read it
}
