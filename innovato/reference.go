package innovato

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
	"github.com/innovato-r/toolkit/innovato/internal/check"
)

// identified is a part of the model that others refer to by an id.
type identified interface {
	Theme | Division | Challenge | Field | Juror | Stage | Sponsor | Prize | Clause | Entry | *Proposal
}

// ids returns the ids of a list, in its order.
func ids[T identified](list []T) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i], _ = identity(item)
	}
	return out
}

// identity returns the id of a part and where it stands.
func identity(item any) (string, Source) {
	switch v := item.(type) {
	case Theme:
		return v.ID, v.Source
	case Division:
		return v.ID, v.Source
	case Challenge:
		return v.ID, v.Source
	case Field:
		return v.ID, v.Source
	case Juror:
		return v.ID, v.Source
	case Stage:
		return v.ID, v.Source
	case Sponsor:
		return v.ID, v.Source
	case Prize:
		return v.ID, v.Source
	case Clause:
		return v.ID, v.Source
	case Entry:
		return v.ID, v.Source
	case *Proposal:
		return v.ID, v.Source
	}
	return "", Source{}
}

// unique reports ids that stand twice in a list.
func unique[T identified](list []T, found *diag.List) {
	first := map[string]Source{}
	for _, item := range list {
		id, at := identity(item)
		if earlier, twice := first[id]; twice {
			found.Error(at.Pos, at.Path+"/id", "id.twice", diag.Args{"id": id, "first": earlier.Pos.String()})
			continue
		}
		first[id] = at
	}
}

// reference reports an id that names nothing. The empty id refers to nothing and
// is fine; at is where it was written. What is referred to chooses the message: reference.theme and so on.
func reference(found *diag.List, at Source, what, id string, known []string) {
	if id == "" || slices.Contains(known, id) {
		return
	}
	found.Error(at.Pos, at.Path, diag.Code("reference."+what), suggestion(id, known, shortList(known)))
}

// suggestion are the arguments of a problem with an unknown word: the word, the list of
// known ones as a message shows it, and the one that was probably meant.
func suggestion(value string, known []string, list string) diag.Args {
	args := diag.Args{"value": value, "known": list}
	if near := check.Nearest(value, known); near != "" {
		args["suggestion"] = near
	}
	return args
}

// shortList joins up to eight words for a message.
func shortList(words []string) string {
	if len(words) > 8 {
		return strings.Join(words[:8], ", ") + ", …"
	}
	return strings.Join(words, ", ")
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func itoa(n int) string { return strconv.Itoa(n) }
