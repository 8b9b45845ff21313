package site_test

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/innovato-r/toolkit/site"
)

// emptyViews are one view of every kind, with nothing in it.
func emptyViews() []site.View {
	return []site.View{
		&site.Adaptation{}, &site.Call{}, &site.Chooser{}, &site.Criteria{}, &site.Home{}, &site.Network{}, &site.News{}, &site.NotFound{},
		&site.Page{}, &site.Progress{}, &site.Proposal{}, &site.Proposals{}, &site.Results{}, &site.Rulebook{}, &site.SiteMap{}, &site.Statement{},
		&site.Statistics{}, &site.Timeline{},
	}
}

// filler sets every string of a struct to something of its own, every bool to
// flag and every list to two elements.
type filler struct {
	text  func(path string) string
	flag  bool
	empty string // a field left at its zero value wherever it stands
}

func (f filler) fill(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != f.empty {
				f.fill(v.Field(i), path+"."+name)
			}
		}
	case reflect.Slice:
		// Lists that contain lists of their own kind end at the second level.
		if name := path[strings.LastIndexByte(path, '.'):]; strings.Count(path, name+"[") > 1 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			f.fill(v.Index(i), path+"["+strconv.Itoa(i)+"]")
		}
	case reflect.String:
		v.SetString(f.text(path))
	case reflect.Bool:
		v.SetBool(f.flag)
	default: // other kinds hold no text
	}
}

// TestEveryFieldIsShown finds fields that a view builder would fill in vain.
func TestEveryFieldIsShown(t *testing.T) {
	// Fields that only some layouts of the page show.
	known := []string{
		"Layout.Breadcrumbs.Note",
		"Layout.Breadcrumbs.URL", // of the last crumb
		"Layout.Feed.Lang",
		"Layout.Feed.Note",
		"Layout.Network.Lang",
		"Layout.Network.Note",
		"Progress.EmptyText", // where there are no projects
		"Proposal.All.Note",
		"Proposal.Next.Note",
		"Proposal.Previous.Note",
		"Proposals.EmptyText", // where there are no proposals
	}
	var unseen []string
	for _, empty := range emptyViews() {
		kind := reflect.TypeOf(empty).Elem()
		missing := map[string]bool{}
		for i, variant := range []filler{{}, {flag: true}, {empty: "URL"}, {empty: "Lang"}, {empty: "Note"}, {empty: "Datetime"}, {flag: true, empty: "Note"}} {
			paths := map[string]string{}
			variant.text = func(path string) string {
				token := "t" + strconv.Itoa(len(paths)) + "t"
				paths[token] = path
				return token
			}
			view := reflect.New(kind)
			variant.fill(view.Elem(), kind.Name())
			page := string(rendered(t, view.Interface().(site.View)))
			for token, path := range paths {
				if seen := strings.Contains(page, token); i == 0 {
					missing[path] = !seen
				} else if seen {
					missing[path] = false
				}
			}
		}
		for path, is := range missing {
			if is {
				unseen = append(unseen, path)
			}
		}
	}
	var short []string
	for _, path := range unseen {
		short = append(short, shorten(path))
	}
	slices.Sort(short)
	if diff := cmp.Diff(known, slices.Compact(short)); diff != "" {
		t.Errorf("fields no page shows (-known +found):\n%s", diff)
	}
}

// shorten drops the indices of a path, and the kind before the layout.
func shorten(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		if path[i] == '[' {
			i += 2
			continue
		}
		b.WriteByte(path[i])
	}
	short := b.String()
	if i := strings.Index(short, "Layout."); i > 0 {
		short = short[i:]
	}
	return short
}

func TestEveryStringIsEscaped(t *testing.T) {
	const attack = `"><script>alert(1)</script><b x='`
	for _, empty := range emptyViews() {
		for _, flag := range []bool{false, true} {
			kind := reflect.TypeOf(empty).Elem()
			view := reflect.New(kind)
			filler{flag: flag, text: func(path string) string {
				switch {
				case strings.HasSuffix(path, "URL"), strings.HasSuffix(path, "Canonical"), strings.Contains(path, "Stylesheets"):
					return "javascript:alert(1)"
				case strings.HasSuffix(path, "ID"):
					return path + attack
				case isTrusted(path):
					return ""
				default:
					return attack
				}
			}}.fill(view.Elem(), kind.Name())
			page := string(rendered(t, view.Interface().(site.View)))
			if strings.Contains(page, "<script>") {
				t.Errorf("%s: a text is not escaped", kind.Name())
			}
			for _, problem := range problems(page) {
				t.Errorf("%s: %s", kind.Name(), problem)
			}
		}
	}
}

// isTrusted tells the fields of type HTML, JSON and Fragment from the others.
func isTrusted(path string) bool {
	for _, name := range []string{"Body", "Before", "After", "Why", "Preamble", "Closing", "Data", "Header", "Footer"} {
		if strings.HasSuffix(path, "."+name) {
			return true
		}
	}
	return false
}

func TestEmptyViews(t *testing.T) {
	for _, view := range emptyViews() {
		page := string(rendered(t, view))
		for _, problem := range problems(page) {
			t.Errorf("%T: %s", view, problem)
		}
		for _, empty := range []string{"<h2></h2>", "<h3></h3>", "<p></p>", "<ul></ul>", "<ol></ol>", "<dl></dl>", `href=""`, "<span></span>"} {
			if strings.Contains(page, empty) {
				t.Errorf("%T: has %s", view, empty)
			}
		}
	}
}
