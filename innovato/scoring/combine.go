package scoring

import (
	"cmp"
	"slices"

	"github.com/innovato-r/toolkit/innovato/number"
)

// Method says how the jurors' marks become one value. Let m1 <= m2 <= ... <= mn be the marks of one proposal and
// criterion that count after the step missing; equal marks are ordered by juror, which does not change the value.
type Method string

// The methods. The empty Method is Mean.
const (
	// Mean is (m1 + ... + mn) / n. One mark is its own mean.
	// Source: ANAC, Linee guida n. 2 (delibera 424/2018), mean of the commissioners' coefficients.
	Mean Method = "mean"
	// Median is the mark in the middle. For an even n, MedianOf chooses between the two in the middle or their mean.
	// One mark is its own median; of two marks they are the two in the middle.
	// Source: H2020 SME Instrument (median of four experts, their mean); majority judgment (lower median).
	Median Method = "median"
	// TrimmedMean leaves out the DropHighest highest and DropLowest lowest marks and takes the mean of the rest. With
	// n <= DropHighest + DropLowest nothing would be left; then WhenFew decides. By default (1 and 1) this concerns
	// one and two marks; of three marks the middle one counts.
	// Source: ISU scoring of panels; IJRU technical manual 3.0.0 for four and more judges.
	TrimmedMean Method = "trimmedMean"
	// ClosestTwo is the mean of the two marks that are closest to each other; of equally close pairs the higher one
	// counts. One mark is its own value; of two marks it is their mean.
	// Source: IJRU technical manual 3.0.0, three judges.
	ClosestTwo Method = "closestTwo"
	// Middle is the mean of the marks that are left when DropHighest and DropLowest have been left out, unless these
	// lie further apart than Tolerance: then it is the mean of all marks. With n <= DropHighest + DropLowest nothing
	// would be left; then WhenFew decides, as for TrimmedMean.
	// Source: FIG aerobic gymnastics, four judges (the middle two unless they differ too much).
	Middle Method = "middle"
	// SumOfMarks is m1 + ... + mn. It compares only where all proposals have the same number of marks, so the value may
	// lie above the scale. One mark is its own sum.
	// Source: Eurovision Song Contest.
	SumOfMarks Method = "sum"
	// Pairwise, Consensus and MajorityJudgment are read but not executed yet.
	Pairwise         Method = "pairwise"
	Consensus        Method = "consensus"
	MajorityJudgment Method = "majorityJudgment"
)

// MedianOf says which value the median of an even number of marks is.
type MedianOf string

// The medians. The empty MedianOf is MiddleMedian.
const (
	LowerMedian  MedianOf = "lower"
	MiddleMedian MedianOf = "middle" // the mean of the two marks in the middle
	UpperMedian  MedianOf = "upper"
)

// WhenFew says what a method does that has too few marks to work as it should.
type WhenFew string

// What to do with few marks. The empty WhenFew is MeanWhenFew.
const (
	MeanWhenFew   WhenFew = "mean"   // the plain mean of what there is
	RejectWhenFew WhenFew = "reject" // the proposal cannot be ranked: reason combine.tooFew
)

// Combine is the step combine: the jurors' marks become one value a leaf criterion, on the criterion's scale. Every
// stage has it exactly once. [Method] says how, and what happens with 1, 2 and 3 marks.
type Combine struct {
	Method      Method         `yaml:"method"`      // default Mean
	Median      MedianOf       `yaml:"median"`      // for Median; default MiddleMedian
	DropHighest *int           `yaml:"dropHighest"` // for TrimmedMean and Middle, number of marks; nil is 1
	DropLowest  *int           `yaml:"dropLowest"`  // for TrimmedMean and Middle, number of marks; nil is 1
	Tolerance   *number.Number `yaml:"tolerance"`   // for Middle, on the criterion's scale; required there
	WhenFew     WhenFew        `yaml:"whenFew"`     // for TrimmedMean and Middle; default MeanWhenFew
}

// Name returns "combine".
func (*Combine) Name() string { return "combine" }

// Executed reports whether the method is carried out by this version.
func (m *Combine) Executed() bool {
	switch m.method() {
	case Mean, Median, TrimmedMean, ClosestTwo, Middle, SumOfMarks:
		return true
	case Pairwise, Consensus, MajorityJudgment:
	}
	return false
}

func (m *Combine) method() Method { return orElse(m.Method, Mean) }

// drops returns how many of the lowest and highest marks are left out.
func (m *Combine) drops() (lowest, highest int) {
	lowest, highest = 1, 1
	if m.DropLowest != nil {
		lowest = *m.DropLowest
	}
	if m.DropHighest != nil {
		highest = *m.DropHighest
	}
	return lowest, highest
}

// pick is a mark that counts, and why the method leaves it out; "" means that it is used.
type pick struct {
	juror int
	value number.Number
	why   string
}

func (m *Combine) run(t *table) {
	var marks []pick
	for _, r := range t.rows {
		for leaf, at := range t.tree.leaves {
			marks = sortedMarks(marks[:0], t.cellsOf(r, leaf))
			note, ok := m.choose(marks)
			if !ok {
				note = tooFew(t, r, leaf, marks)
			}
			r.values[at] = m.value(marks)
			if t.trace {
				t.note(r, combineLine(t, r, leaf, marks, r.values[at], note))
			}
		}
		t.tree.fillGroups(r.values)
	}
}

// tooFew excludes a row whose marks are too few for the method.
func tooFew(t *table, r *row, leaf int, marks []pick) (note string) {
	value := number.Int(int64(len(marks)))
	r.fail(Failure{Reason: "combine.tooFew", Criterion: t.leafID(leaf), Value: &value})
	leaveOut(marks, "combine.tooFew")
	return "combine.tooFew"
}

// sortedMarks appends the marks that count, the lowest first.
func sortedMarks(marks []pick, cells []cell) []pick {
	for j := range cells {
		if cells[j].counts {
			marks = append(marks, pick{juror: j, value: cells[j].value})
		}
	}
	slices.SortFunc(marks, func(a, b pick) int {
		return cmp.Or(a.value.Cmp(b.value), cmp.Compare(a.juror, b.juror))
	})
	return marks
}

// choose marks those that the method leaves out. It returns a code of what was done, and false if the marks are too few.
func (m *Combine) choose(marks []pick) (note string, ok bool) {
	switch m.method() {
	case Median:
		return m.chooseMedian(marks), true
	case TrimmedMean:
		return m.chooseTrimmed(marks)
	case ClosestTwo:
		return chooseClosest(marks), true
	case Middle:
		return m.chooseMiddle(marks)
	case SumOfMarks:
		return "combine.sum", true
	case Mean, Pairwise, Consensus, MajorityJudgment:
	}
	return "combine.mean", true
}

// value is the sum or the mean of the marks that are used, 0 if there are none.
func (m *Combine) value(marks []pick) number.Number {
	var sum number.Number
	used := int64(0)
	for _, p := range marks {
		if p.why == "" {
			sum = sum.Add(p.value)
			used++
		}
	}
	if m.method() == SumOfMarks {
		return sum
	}
	mean, _ := sum.Div(number.Int(used))
	return mean
}

func (m *Combine) chooseMedian(marks []pick) string {
	low, high := (len(marks)-1)/2, len(marks)/2
	switch orElse(m.Median, MiddleMedian) {
	case LowerMedian:
		high = low
	case UpperMedian:
		low = high
	case MiddleMedian:
	}
	leaveOut(marks[:low], "combine.outsideMiddle")
	leaveOut(marks[high+1:], "combine.outsideMiddle")
	return "combine.median"
}

func (m *Combine) chooseTrimmed(marks []pick) (note string, ok bool) {
	if !m.trim(marks) {
		return "combine.trimmedMean.few", m.WhenFew != RejectWhenFew
	}
	return "combine.trimmedMean", true
}

// chooseMiddle keeps the marks in the middle, or all of them if those lie too far apart.
func (m *Combine) chooseMiddle(marks []pick) (note string, ok bool) {
	lowest, highest := m.drops()
	if len(marks) <= lowest+highest {
		return "combine.middle.few", m.WhenFew != RejectWhenFew
	}
	middle := marks[lowest : len(marks)-highest]
	if m.Tolerance != nil && middle[len(middle)-1].value.Sub(middle[0].value).Cmp(*m.Tolerance) > 0 {
		return "combine.middle.apart", true
	}
	m.trim(marks)
	return "combine.middle", true
}

// trim leaves out the highest and lowest marks, unless nothing would be left.
func (m *Combine) trim(marks []pick) bool {
	lowest, highest := m.drops()
	if len(marks) <= lowest+highest {
		return false
	}
	leaveOut(marks[:lowest], "combine.lowest")
	leaveOut(marks[len(marks)-highest:], "combine.highest")
	return true
}

// chooseClosest keeps the two neighbours with the smallest distance, the higher two of equally close ones.
func chooseClosest(marks []pick) string {
	best, smallest := 0, number.Number{}
	for i := range len(marks) - 1 {
		if gap := marks[i+1].value.Sub(marks[i].value); i == 0 || gap.Cmp(smallest) <= 0 {
			best, smallest = i, gap
		}
	}
	leaveOut(marks[:best], "combine.farther")
	leaveOut(marks[min(best+2, len(marks)):], "combine.farther")
	return "combine.closestTwo"
}

func leaveOut(marks []pick, why string) {
	for i := range marks {
		marks[i].why = why
	}
}

// combineLine lists every juror, with the marks that did not count or were left out and why.
func combineLine(t *table, r *row, leaf int, marks []pick, to number.Number, note string) Line {
	cells := t.cellsOf(r, leaf)
	l := Line{Op: "combine", Criterion: t.leafID(leaf), From: make([]Operand, len(cells)), To: to, Note: note}
	for j, c := range cells {
		l.From[j] = Operand{Label: t.jurors[j], Value: c.value, State: c.state, Why: c.why}
	}
	for _, p := range marks {
		o := &l.From[p.juror]
		o.Used = p.why == ""
		if p.why != "" {
			o.Why = p.why
		}
	}
	return l
}
