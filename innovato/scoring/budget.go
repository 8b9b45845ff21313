package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// Budget limits the sum of the costs of the awarded proposals. A proposal whose cost is not known cannot be awarded
// under a budget (reason budget.costUnknown).
//
// Sources: pabulib (greedy skip and greedy no-skip); CONSUL (a project is taken if its price is at most what is left).
type Budget struct {
	Amount   number.Number `yaml:"amount"`
	Currency string        `yaml:"currency"` // ISO 4217
	Rule     BudgetRule    `yaml:"rule"`     // default Skip
}

// BudgetRule says what happens when a proposal does not fit into what is left.
type BudgetRule string

// The rules. The empty BudgetRule is Skip. EqualShares is read but not executed yet.
const (
	Skip        BudgetRule = "skip" // it is passed over, cheaper ones below may fit: reason budget.exceeded
	Stop        BudgetRule = "stop" // nobody below its rank is awarded either: reason budget.stopped
	EqualShares BudgetRule = "equalShares"
)

func (b *Budget) statements() []Statement {
	amount := with("scoring.budget.amount", "amount", Arg{Kind: ArgMoney, Number: b.Amount, Text: b.Currency})
	return []Statement{amount, plain("scoring.budget." + string(orElse(b.Rule, Skip)))}
}

func (b *Budget) check(c *checker) {
	if b.Amount.Sign() <= 0 {
		c.add(Error, "scoring.budget.amount", "/budget/amount", "amount", b.Amount.String())
	}
	c.within("/budget", func() { c.oneOf("rule", string(b.Rule), string(Skip), string(Stop), string(EqualShares)) })
	c.within("/budget", func() {
		c.known("scoring.budget.costUnknown", func(p *Proposal) bool { return p.Cost != nil })
	})
	if b.Rule == EqualShares {
		c.notExecuted("/budget/rule", "budget equalShares", nil)
	}
}
