package site_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/innovato-r/toolkit/site"
)

var preview = flag.String("preview", "", "folder to write sample pages of every kind to")

// TestPreview writes the sample pages where somebody can look at them:
//
//	go test ./site -run Preview -preview /tmp/preview
func TestPreview(t *testing.T) {
	if *preview == "" {
		t.Skip("no folder given with -preview")
	}
	writePreview(t, *preview)
}

func writePreview(t *testing.T, dir string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(dir, "assets"), 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(name string, content []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, view := range sampleViews() {
		write(name+".html", rendered(t, view))
	}
	for _, name := range []string{"assets/site.css", "assets/filter.js", "assets/favicon.svg"} {
		content, err := fs.ReadFile(site.Assets, name)
		if err != nil {
			t.Fatal(err)
		}
		write(name, content)
	}
	for name, css := range sampleBrands(t) {
		write("assets/"+name+".css", []byte(css))
	}
}

func sampleBrands(t *testing.T) map[string]string {
	t.Helper()
	brands := map[string]site.Brand{
		"torino":    {Colour: "#0b3d7a", OnColour: "#ffffff", Accent: "#0b4a95", AccentDark: "#8fbdf2"},
		"rotterdam": {Colour: "#00673d", OnColour: "#ffffff", Accent: "#006b3f", AccentDark: "#6fd3a3"},
		"veszprem":  {Colour: "#6b1f3a", OnColour: "#ffffff", Accent: "#7c2444", AccentDark: "#f0a3bd"},
		"porto":     {Colour: "#0a2f6b", OnColour: "#ffffff", Accent: "#12479b", AccentDark: "#9bbcf5"},
		"paris":     {Colour: "#20306e", OnColour: "#ffffff", Accent: "#2b3f94", AccentDark: "#aab8ff"},
		"cluj":      {Colour: "#5a1f7a", OnColour: "#ffffff", Accent: "#662489", AccentDark: "#d3a8ec"},
		"murcia":    {Colour: "#8c1d18", OnColour: "#ffffff", Accent: "#96211b", AccentDark: "#ffa69e"},
	}
	sheets := map[string]string{}
	for name, brand := range brands {
		css, err := site.BrandCSS(brand)
		if err != nil {
			t.Fatal(err)
		}
		sheets[name] = css
	}
	ids := []string{"torino-2014", "porto-2020", "rotterdam-2020", "grand-paris-2020", "cluj-2020", "murcia-2019", "veszprem-2019"}
	list := []site.Brand{brands["torino"], brands["porto"], brands["rotterdam"], brands["paris"], brands["cluj"], brands["murcia"], brands["veszprem"]}
	css, err := site.BrandsCSS(ids, list)
	if err != nil {
		t.Fatal(err)
	}
	sheets["network"] = css
	return sheets
}

func rendered(t testing.TB, v site.View) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := site.Render(&buf, v); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
