package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Blend is the step blend. It is read but not executed yet.
type Blend struct {
	With    string         `yaml:"with"`    // id of an earlier stage
	Share   number.Number  `yaml:"share"`   // of 100 that the other stage's score gets; this one gets the rest
	ScaleTo *number.Number `yaml:"scaleTo"` // both scores are brought to this maximum first; nil is 100
}

// Name returns "blend".
func (*Blend) Name() string { return "blend" }

// Executed reports false.
func (*Blend) Executed() bool { return false }

// Statement says which stages the score is made of.
func (m *Blend) Statement(Stage) []Statement {
	return []Statement{{ID: "scoring.blend", Count: -1, Args: map[string]Arg{
		"stage": {Kind: ArgStage, IDs: []string{m.With}}, "share": {Kind: ArgPercent, Number: m.Share},
	}}}
}

func (m *Blend) check(c *checker) {
	c.mustFollow("weigh")
	c.earlierStage("/with", m.With)
	if m.Share.Sign() <= 0 || number.Int(100).Less(m.Share) {
		c.add(Error, "scoring.blend.share", "/share", "share", m.Share.String())
	}
}

func (*Blend) run(*table) {}
