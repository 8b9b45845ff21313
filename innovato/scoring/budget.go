package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Budget limits the sum of the costs of the awarded proposals. It is read but not executed yet.
type Budget struct {
	Amount   number.Number `yaml:"amount"`
	Currency string        `yaml:"currency"` // ISO 4217
	Rule     BudgetRule    `yaml:"rule"`     // default Skip
}

// BudgetRule says what happens when a proposal does not fit into what is left.
type BudgetRule string

// The rules. The empty BudgetRule is Skip.
const (
	Skip        BudgetRule = "skip" // it is passed over, cheaper ones below may fit
	Stop        BudgetRule = "stop" // nobody below is awarded either
	EqualShares BudgetRule = "equalShares"
)
