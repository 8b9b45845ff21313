package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/innovato-r/toolkit/innovato/internal/doc"
)

// maxKnown is how many words a message lists.
const maxKnown = 8

// nearest returns words for a message: all of them if they are few, otherwise the
// eight most similar ones, followed by an ellipsis.
func nearest(word string, words []string) []string {
	if len(words) <= maxKnown {
		return words
	}
	out := slices.Clone(words)
	slices.SortStableFunc(out, func(a, b string) int {
		return cmp.Compare(distance(fold(word), fold(a)), distance(fold(word), fold(b)))
	})
	out = out[:maxKnown]
	slices.Sort(out)
	return append(out, "…")
}

// Nearest returns the word of a list that was probably meant by a word that is none of
// them: at most two slips away, or a third of its length, and at most one if it is
// short. Upper and lower case, hyphens and underscores do not count. It returns "" if
// no word is similar.
func Nearest(word string, words []string) string { return suggest(word, words, nil) }

// suggest returns the word that was probably meant: at most two slips away, or a
// third of its length, and at most one if it is short. Upper and lower case, hyphens
// and underscores do not count. Keys that n has already are not suggested. It
// returns "" if no word is similar.
func suggest(word string, words []string, n *doc.Node) string {
	best, least := "", len(word)+1
	for _, candidate := range words {
		if candidate == word || n.Get(candidate) != nil || numbered(word, candidate) {
			continue
		}
		if d := distance(fold(word), fold(candidate)); d < least && d <= tolerance(fold(word)) {
			best, least = candidate, d
		}
	}
	return best
}

// numbered reports whether two short words differ in their digits only, as p01 and p31
// do: then neither was meant by the other.
func numbered(a, b string) bool {
	return len(a) <= 4 && letters(a) != a && fold(letters(a)) == fold(letters(b))
}

// letters returns a word without its digits.
func letters(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, word)
}

func tolerance(word string) int {
	n := utf8.RuneCountInString(word)
	if n <= 4 {
		return min(n/2, 1)
	}
	return max(2, n/3)
}

func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == ' ' {
			return -1
		}
		return unicode.ToLower(r)
	}, word)
}

// maxCompared is the length, in characters, from which words are not compared.
const maxCompared = 64

// distance returns the Damerau-Levenshtein distance of two words in its restricted
// form (optimal string alignment): how many letters must be put in, left out,
// replaced, or exchanged with their neighbour.
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	if len(from) > maxCompared || len(to) > maxCompared {
		return maxCompared
	}
	var before []int
	last := make([]int, len(to)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(from); i++ {
		row := make([]int, len(to)+1)
		row[0] = i
		for j := 1; j <= len(to); j++ {
			same := from[i-1] == to[j-1]
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+step(same))
			if i > 1 && j > 1 && from[i-1] == to[j-2] && from[i-2] == to[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(to)]
}

func step(same bool) int {
	if same {
		return 0
	}
	return 1
}
