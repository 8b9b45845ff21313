package doc
import "testing"
func TestX(t *testing.T) {
	for _, s := range []string{"a: {it: Perché?, en: Why?}\n", "a: {it: Perché? Così, en: Why? So}\n","a: [a?, b]\n", "a: {b?: 1}\n", "a: {it: x: y, en: z}\n", "a: {it: l'idea, en: it's \"x\"}\n", "a: {it: https://x.y/z, en: 16:00}\n", "a: [x:y, z]\n", "a: {it:foo, en: bar}\n", "a: {it: }\n", "a: {it, en}\n", "a: {it: \"x\"en: y}\n", "a: {\"it\":\"x\"}\n", "a: ?\n", "a: - \n", "a: {it: 60%, en: @x}\n", "a: {it: ¿Qué?, en: - x}\n", "a: [, b]\n"} {
		n, l := Parse("f", []byte(s))
		t.Log(s, n.Value(), l.Sorted())
	}
}
