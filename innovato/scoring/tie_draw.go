package scoring

import (
	"bytes"
	"crypto/sha256"
)

// ByDraw draws lots with a published seed. The lot of a proposal is the SHA-256 digest of the seed, a line feed and the
// id of the proposal, all in UTF-8; the lower digest, compared byte by byte, comes first. So everybody can repeat the
// draw, for instance with
//
//	printf '%s\n%s' "$seed" "$proposal" | sha256sum
//
// Nobody can steer it as long as the seed is published before the marks are known, or is itself drawn in public. It
// sets every tie apart, so it is the last link of a chain.
//
// Source: publicly verifiable random selection, RFC 3797 (the idea, with a current hash function).
type ByDraw struct {
	Draw Draw `yaml:"draw"`
}

// Draw is what makes a draw by lot repeatable.
type Draw struct {
	Seed string `yaml:"seed"` // published before the marks are known
	Held string `yaml:"held"` // date, as written in the call
	By   string `yaml:"by"`   // who held it
}

// Name returns "draw".
func (*ByDraw) Name() string { return "draw" }

// Executed reports true.
func (*ByDraw) Executed() bool { return true }

// Statement says how lots are drawn, with which seed, when and by whom.
func (l *ByDraw) Statement(Stage) []Statement {
	out := []Statement{plain("scoring.ties.draw"), with("scoring.ties.draw.seed", "seed", Arg{Kind: ArgText, Text: l.Draw.Seed})}
	if l.Draw.Held != "" {
		out = append(out, with("scoring.ties.draw.held", "date", Arg{Kind: ArgDate, Text: l.Draw.Held}))
	}
	if l.Draw.By != "" {
		out = append(out, with("scoring.ties.draw.by", "who", Arg{Kind: ArgText, Text: l.Draw.By}))
	}
	return out
}

func (l *ByDraw) check(c *checker) {
	if l.Draw.Seed == "" {
		c.add(Error, "scoring.tie.seed", "/draw/seed")
	}
	if c.stage.Ties[len(c.stage.Ties)-1] != Tie(l) {
		c.add(Warning, "scoring.tie.afterDraw", "")
	}
}

func (l *ByDraw) comparison(*table, []*row) func(a, b *row) int {
	return func(a, b *row) int {
		x, y := l.lot(a.proposal.ID), l.lot(b.proposal.ID)
		return bytes.Compare(x[:], y[:])
	}
}

func (l *ByDraw) lot(proposal string) [sha256.Size]byte {
	return sha256.Sum256([]byte(l.Draw.Seed + "\n" + proposal))
}
