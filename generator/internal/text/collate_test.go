package text

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

// The orders are those of Intl.Collator in Node 20 (CLDR 48).
func TestCompare(t *testing.T) {
	c := shipped(t)
	for _, test := range []struct{ lang, want string }{
		{"hu", "alma ár cukor csap érc gyár őr öt út ügy zug zsír"},
		{"ro", "an apă ăla sat șa tot țară"},
		{"es", "mano nube ñame oro"},
		{"fr", "cote coté côte côté"},
		{"it", "casa città È età Ora"},
	} {
		want := strings.Fields(test.want)
		got := slices.Clone(want)
		slices.Reverse(got)
		w := words(t, c, test.lang)
		slices.SortFunc(got, w.Compare)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", test.lang, got, want)
		}
	}
}

func TestCompareConcurrently(t *testing.T) {
	w := words(t, shipped(t), "hu")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 200 {
				if w.Compare("cukor", "csap") >= 0 || w.Compare("a", "a") != 0 {
					t.Error("the order is wrong")
					return
				}
			}
		})
	}
	group.Wait()
}
