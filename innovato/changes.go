package innovato

import (
	"path"
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// A Practice is where an edition comes from and what it says it changed.
type Practice struct {
	Source

	From        string       `yaml:"from"` // folder relative to the edition's own, or ""
	Adaptations []Adaptation `yaml:"adaptations"`
}

// An Adaptation is a declared change from the reference practice, with its reason.
type Adaptation struct {
	Source

	At    string `yaml:"at"`   // the part of the call, such as eligibility/team
	Kind  string `yaml:"kind"` // kept, changed, added, dropped
	Title Text   `yaml:"title"`
	Why   Text   `yaml:"why"`
}

// A Change is one part of a call in which an edition stands against its reference
// practice, with the reason that the edition gives.
type Change struct {
	Part       string      // a key of call.yaml, such as jury
	Kind       string      // kept, changed, added, dropped
	Adaptation *Adaptation // nil if the edition gives no reason
}

// comparedParts are the parts of a call that make up the practice, in the order of
// the file. Words, dates, the brand and the law of the land differ by nature.
func comparedParts() []string {
	return []string{
		"eligibility", "themes", "challenges", "application", "jury", "stages",
		"selection", "prizes", "sponsors", "implementation", "publication",
	}
}

// checkChanges compares an edition with its reference practice. What is compared
// is structure: ids, numbers and choices, not words. A difference without a reason
// is a warning, a reason without a difference an error.
func checkChanges(e, reference *Edition, found *diag.List) {
	if e.tree == nil || e.Practice.From == "" {
		return
	}
	if reference == nil {
		found.Error(nearestPos(e.tree, "/practice/from"), "/practice/from", "practice.notFound", diag.Args{"value": e.Practice.From})
		return
	}
	if reference.tree == nil {
		return // its own errors are reported
	}
	for _, part := range comparedParts() {
		kind := compareParts(reference.tree.Get(part), e.tree.Get(part))
		reasons := e.Practice.reasons(part)
		explained := slices.ContainsFunc(reasons, func(a *Adaptation) bool { return a.Kind != "kept" || a.At == part })
		if kind != "kept" && !explained {
			found.Warn(nearestPos(e.tree, "/practice"), "/practice", "practice.noReason", diag.Args{"part": part, "kind": kind})
			e.Changes = append(e.Changes, Change{Part: part, Kind: kind})
		}
		for _, a := range reasons {
			checkAdaptation(a, reference.tree, e.tree, found)
			e.Changes = append(e.Changes, Change{Part: part, Kind: a.Kind, Adaptation: a})
		}
	}
	for _, a := range e.Practice.Adaptations {
		if !slices.Contains(comparedParts(), root(a.At)) {
			args := suggestion(root(a.At), comparedParts(), strings.Join(comparedParts(), ", "))
			args["value"] = a.At
			found.Error(nearestPos(e.tree, a.Path+"/at"), a.Path+"/at", "practice.unknownPart", args)
		}
	}
}

func checkAdaptation(a *Adaptation, reference, own *doc.Node, found *diag.List) {
	kind := compareParts(reference.At("/"+a.At), own.At("/"+a.At))
	if kind != a.Kind {
		found.Error(a.Pos, a.Path, diag.Code("practice.is."+kind), diag.Args{"part": a.At, "declared": a.Kind})
	}
}

// reasons returns what the edition declares of a part and of what is inside it.
func (p *Practice) reasons(part string) []*Adaptation {
	var out []*Adaptation
	for i := range p.Adaptations {
		if root(p.Adaptations[i].At) == part {
			out = append(out, &p.Adaptations[i])
		}
	}
	return out
}

func root(at string) string {
	first, _, _ := strings.Cut(at, "/")
	return first
}

// compareParts says what became of a part of the reference practice.
func compareParts(reference, own *doc.Node) string {
	switch {
	case reference == nil && own == nil:
		return "kept"
	case reference == nil:
		return "added"
	case own == nil:
		return "dropped"
	case sameStructure(reference, own):
		return "kept"
	default:
		return "changed"
	}
}

// sameStructure compares two trees without their words.
func sameStructure(a, b *doc.Node) bool {
	if isWords(a) && isWords(b) {
		return true
	}
	if a.Kind != b.Kind || a.Kind != doc.Map && a.Kind != doc.List && a.Text != b.Text {
		return false
	}
	if len(a.Items) != len(b.Items) || len(a.Entries) != len(b.Entries) {
		return false
	}
	for i := range a.Items {
		if !sameStructure(a.Items[i], b.Items[i]) {
			return false
		}
	}
	for _, entry := range a.Entries {
		other := b.Get(entry.Key)
		if other == nil || !sameStructure(entry.Value, other) {
			return false
		}
	}
	return true
}

// isWords reports whether a value is meant for readers: a map by language, or a
// text under a key that holds texts.
func isWords(n *doc.Node) bool {
	if n.Kind == doc.Map {
		return len(n.Entries) > 0 && !slices.ContainsFunc(n.Entries, func(e doc.Entry) bool {
			return !slices.Contains(Languages(), e.Key)
		})
	}
	key := path.Base(n.Path)
	if n.Kind == doc.Text && path.Dir(n.Path) == "/implementation/steps" {
		return true
	}
	return n.Kind == doc.Text && slices.Contains(wordKeys(), key)
}

// wordKeys are the keys whose value is a text even if it is written without a
// language.
func wordKeys() []string {
	return []string{"title", "description", "text", "question", "who", "how", "help", "role", "name", "url", "label", "support", "contribution", "appointment", "secrecy", "owner", "reason"}
}
