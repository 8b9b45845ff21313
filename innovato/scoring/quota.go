package scoring

// A Quota bounds the awarded proposals of each theme, division or challenge. It is read but not executed yet.
type Quota struct {
	By      string `yaml:"by"`      // theme, division or challenge
	AtMost  int    `yaml:"atMost"`  // 0 is no limit
	AtLeast int    `yaml:"atLeast"` // 0 is no minimum
}
