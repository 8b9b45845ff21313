package text

import (
	"strings"
	"testing"
	"time"

	"github.com/innovato-r/toolkit/innovato/number"
	"github.com/innovato-r/toolkit/locales"
)

// page is a text of about 400 words, as the description of a call has them.
func page() string {
	const paragraph = "The call is open to *every employee* of the city and its companies, alone or in a group of up to " +
		"five. A proposal says what it changes, **what it saves** and whom it helps; see the [rules](rules.md). "
	const extras = "\n\n- one idea a person\n- no technology for its own sake\n\n| Criterion | Points |\n|---|---:|\n" +
		"| Innovation | 40 |\n| Saving | 60 |\n\n"
	return "# What we look for\n\n" + strings.Repeat(paragraph, 5) + extras + "## How to apply\n\n" + strings.Repeat(paragraph, 5)
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(locales.FS); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTable(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readTable(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	w := words(b, shipped(b), "it")
	b.ReportAllocs()
	for b.Loop() {
		w.Text("text.footnotes")
	}
}

func BenchmarkFormat(b *testing.B) {
	w := words(b, shipped(b), "it")
	data := Data{"number": "7"}
	b.ReportAllocs()
	for b.Loop() {
		w.Format("text.footnoteBack", data)
	}
}

func BenchmarkCount(b *testing.B) {
	w := words(b, catalogue(b, "en/site.yaml", english), "en")
	data := Data{"city": "Turin"}
	b.ReportAllocs()
	for b.Loop() {
		w.Count("home.count", 12, data)
	}
}

func BenchmarkDateTime(b *testing.B) {
	w := words(b, shipped(b), "it")
	at := time.Date(2026, 5, 29, 16, 0, 0, 0, time.UTC)
	b.ReportAllocs()
	for b.Loop() {
		w.DateTime(at)
	}
}

func BenchmarkMoney(b *testing.B) {
	w := words(b, shipped(b), "it")
	amount := number.Int(40000)
	b.ReportAllocs()
	for b.Loop() {
		w.Money(amount, "EUR")
	}
}

func BenchmarkMarkdown(b *testing.B) {
	m, src := NewMarkdown(), page()
	b.ReportAllocs()
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		m.HTML(src, MarkdownOptions{HeadingShift: 1})
	}
}

// The look-up of a text is in every line of every page.
func TestTextDoesNotAllocate(t *testing.T) {
	w := words(t, shipped(t), "it")
	if n := testing.AllocsPerRun(100, func() { w.Text("text.footnotes") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
