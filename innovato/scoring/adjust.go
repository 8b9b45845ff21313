package scoring

// Adjustment says how strict and lenient jurors are evened out.
type Adjustment string

// The adjustments.
const (
	Offset   Adjustment = "offset"
	Share    Adjustment = "share"
	RankMark Adjustment = "rank"
	ZScore   Adjustment = "zScore"
)

// Adjust is the step adjust. It is read but not executed yet.
type Adjust struct {
	Method Adjustment `yaml:"method"`
	Places *int       `yaml:"places"` // for ZScore: decimals of the declared precision
}

// Name returns "adjust".
func (*Adjust) Name() string { return "adjust" }

// Executed reports false.
func (*Adjust) Executed() bool { return false }

// Statement says how jurors are evened out.
func (m *Adjust) Statement(Stage) []Statement {
	return []Statement{plain("scoring.adjust." + string(m.Method))}
}

func (m *Adjust) check(c *checker) {
	c.mustPrecede("combine")
	c.mustBe("method", string(m.Method), string(Offset), string(Share), string(RankMark), string(ZScore))
}

func (*Adjust) run(*table) {}
