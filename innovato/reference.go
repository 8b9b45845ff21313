package innovato

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/innovato-r/toolkit/innovato/diag"
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
			found.Error(at.Pos, at.Path, "id.twice", diag.Args{"id": id, "first": earlier.Pos.String()})
			continue
		}
		first[id] = at
	}
}

// reference reports an id that names nothing. The empty id refers to nothing and
// is fine. What is referred to chooses the message: reference.theme and so on.
func reference(found *diag.List, at Source, what, id string, known []string) {
	if id == "" || slices.Contains(known, id) {
		return
	}
	found.Error(at.Pos, at.Path, diag.Code("reference."+what), diag.Args{
		"value": id, "known": shortList(known), "suggestion": nearest(id, known),
	})
}

// nearest returns the known word that differs least from a word, or "" if none is
// near: at most a third of the letters, counted as in Damerau and Levenshtein's
// optimal string alignment.
func nearest(word string, known []string) string {
	best, limit := "", max(1, len([]rune(word))/3)
	for _, k := range known {
		if d := distance(strings.ToLower(word), strings.ToLower(k)); d <= limit {
			best, limit = k, d-1
		}
	}
	return best
}

// distance is the number of letters to insert, delete, replace or swap with the
// next one to turn a into b (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	rows := [3][]int{make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := 1; i <= len(s); i++ {
		before, last, now := rows[(i-1)%3], rows[i%3], rows[(i+1)%3]
		now[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
	}
	return rows[(len(s)+1)%3][len(t)]
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
