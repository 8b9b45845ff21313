package text

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

func TestSlug(t *testing.T) {
	for _, test := range []struct{ from, want string }{
		{"Belső innovációs felhívás", "belso-innovacios-felhivas"},
		{"Condiții și țări", "conditii-si-tari"},
		{"condiţii şi ţări", "conditii-si-tari"},
		{"Űrlap", "urlap"},
		{"Straße, Łódź, Ærø, œuvre, Đorđe, Þór, Iğdır", "strasse-lodz-aero-oeuvre-dorde-thor-igdir"},
		{"Perche\u0301 l’acqua?", "perche-l-acqua"},
		{"  a -- b__c  ", "a-b-c"},
		{"R&D 2019/20", "r-d-2019-20"},
		{"", "x"},
		{"Гласувай", "x"},
		{"…", "x"},
		{"CON", "con-x"},
		{"com7", "com7-x"},
		{"comm", "comm"},
		{strings.Repeat("a", 65), strings.Repeat("a", 64)},
		{strings.Repeat("a", 64) + " b", strings.Repeat("a", 64)},
		{strings.Repeat("abcdefghi ", 7), "abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi"},
	} {
		if got := Slug(test.from); got != test.want {
			t.Errorf("Slug(%q) = %q, want %q", test.from, got, test.want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, test := range []struct{ from, want string }{
		{"Ștefan cel Mare", "stefan cel mare"},
		{"plain text 1", "plain text 1"},
		{"Plain", "plain"},
		{"GROSSE Straße", "grosse strasse"},
		{"Ελλάδα", "ελλαδα"},
	} {
		if got := Fold(test.from); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.from, got, test.want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, s := range []string{"", "..", "a/b", "CON", "NUL.txt", "Űrlap", "a\x00b", "\xff", "İı", "com1", "-", "ﬁ"} {
		f.Add(s)
	}
	grammar := regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$`)
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		if !fs.ValidPath(slug) || slug == "." || !grammar.MatchString(slug) || strings.Contains(slug, "--") {
			t.Errorf("Slug(%q) = %q", s, slug)
		}
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q, but Slug of that is %q", s, slug, again)
		}
		if folded := Fold(s); Fold(folded) != folded {
			t.Errorf("Fold is not stable for %q: %q, %q", s, folded, Fold(folded))
		}
	})
}
