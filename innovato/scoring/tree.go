package scoring

import "github.com/innovato-r/toolkit/innovato/number"

// tree is the criteria of a stage laid flat: groups before their parts, siblings in the order of the rules.
type tree struct {
	nodes  []node
	top    []int // nodes without a parent
	leaves []int // node of each leaf
	byID   map[string]int
}

type node struct {
	criterion *Criterion
	parts     []int // nodes; none for a leaf
	leaf      int   // index in tree.leaves; -1 for a group
	scale     Scale
	share     number.Number // of its siblings' weights; siblings add up to 1
	whole     number.Number // product of the shares from the top down to here
	factor    number.Number // product of the weights from the top down to here
}

func newTree(s *Stage) *tree {
	t := &tree{byID: map[string]int{}}
	one := number.Int(1)
	t.top = t.grow(s.Criteria, s.Scale, one, one)
	return t
}

// grow appends siblings and what is below them, and returns their nodes.
func (t *tree) grow(siblings []Criterion, scale Scale, whole, factor number.Number) []int {
	var nodes []int
	shares := sharesOf(siblings)
	for i := range siblings {
		c := &siblings[i]
		at := len(t.nodes)
		n := node{criterion: c, leaf: -1, scale: scale, share: shares[i]}
		if c.Scale != nil {
			n.scale = *c.Scale
		}
		n.whole, n.factor = whole.Mul(n.share), factor.Mul(c.Weight)
		if len(c.Criteria) == 0 {
			n.leaf = len(t.leaves)
			t.leaves = append(t.leaves, at)
		}
		t.nodes = append(t.nodes, n)
		t.byID[c.ID] = at
		nodes = append(nodes, at)
		parts := t.grow(c.Criteria, scale, n.whole, n.factor)
		t.nodes[at].parts = parts
	}
	return nodes
}

// sharesOf divides 1 by the siblings' weights. Siblings that all have no weight count the same.
func sharesOf(siblings []Criterion) []number.Number {
	var sum number.Number
	for _, c := range siblings {
		sum = sum.Add(c.Weight)
	}
	shares := make([]number.Number, len(siblings))
	for i, c := range siblings {
		share, ok := c.Weight.Div(sum)
		if !ok {
			share = number.Ratio(1, int64(len(siblings)))
		}
		shares[i] = share
	}
	return shares
}

// fillGroups computes the value of every group from those of its parts, on the group's scale.
func (t *tree) fillGroups(values []number.Number) {
	for at := len(t.nodes) - 1; at >= 0; at-- {
		if n := &t.nodes[at]; n.leaf < 0 {
			values[at] = weighted(t.meanOperands(n.parts, n.scale.To, values))
		}
	}
}

// meanOperands are siblings whose weighted mean comes out on a scale that ends at to.
func (t *tree) meanOperands(siblings []int, to number.Number, values []number.Number) []Operand {
	operands := make([]Operand, len(siblings))
	for i, at := range siblings {
		n := &t.nodes[at]
		operands[i] = Operand{Label: n.criterion.ID, Value: values[at], Weight: n.share.Mul(to), Of: n.scale.To, Used: true}
	}
	return operands
}

// weighted returns the sum of weight * value / of over operands; an Of of 0 does not divide.
func weighted(operands []Operand) number.Number {
	var sum number.Number
	for _, o := range operands {
		v := o.Weight.Mul(o.Value)
		if part, ok := v.Div(o.Of); ok {
			v = part
		}
		sum = sum.Add(v)
	}
	return sum
}
