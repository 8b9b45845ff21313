package site_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// tagPattern finds tags with their attributes, in markup whose attributes are
// all quoted or empty.
var tagPattern = regexp.MustCompile(`<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*(/?)>`)

var attributePattern = regexp.MustCompile(`([^\s"'>/=]+)(?:="([^"]*)")?`)

const voidElements = " area base br col embed hr img input link meta source track wbr "

type element struct {
	name       string
	attributes map[string]string
	text       string // up to the next tag
}

// parse checks that the markup is well formed and returns its elements in
// order.
func parse(page string) ([]element, error) {
	var open []string
	var list []element
	rest := page
	for {
		at := strings.IndexByte(rest, '<')
		if at < 0 {
			break
		}
		if strings.HasPrefix(rest[at:], "<!doctype html>") {
			rest = rest[at+15:]
			continue
		}
		m := tagPattern.FindStringSubmatchIndex(rest[at:])
		if m == nil || m[0] != 0 {
			return nil, fmt.Errorf("not a tag: %.60q", rest[at:])
		}
		closing, name, attributes := rest[at+m[2]:at+m[3]] != "", rest[at+m[4]:at+m[5]], rest[at+m[6]:at+m[7]]
		rest = rest[at+m[1]:]
		text, _, _ := strings.Cut(rest, "<")
		switch {
		case closing && (len(open) == 0 || open[len(open)-1] != name):
			return nil, fmt.Errorf("</%s> closes nothing open in %v", name, open)
		case closing:
			open = open[:len(open)-1]
			continue
		case !strings.Contains(voidElements, " "+name+" "):
			open = append(open, name)
		}
		list = append(list, element{name, attributesOf(attributes), text})
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("left open: %v", open)
	}
	return list, nil
}

func attributesOf(source string) map[string]string {
	attributes := map[string]string{}
	for _, m := range attributePattern.FindAllStringSubmatch(source, -1) {
		attributes[m[1]] = m[2]
	}
	return attributes
}

// problems lists what no page may have, whatever its content.
func problems(page string) []string {
	list, err := parse(page)
	if err != nil {
		return []string{err.Error()}
	}
	var found []string
	ids, h1 := map[string]bool{}, 0
	for _, e := range list {
		if e.name == "h1" {
			h1++
		}
		if id, ok := e.attributes["id"]; ok {
			if ids[id] {
				found = append(found, "id twice: "+id)
			}
			ids[id] = true
		}
		found = append(found, elementProblems(e)...)
	}
	if h1 != 1 {
		found = append(found, fmt.Sprintf("%d h1 elements", h1))
	}
	for _, e := range list {
		for _, name := range []string{"for", "aria-describedby"} {
			if id, ok := e.attributes[name]; ok && !ids[id] {
				found = append(found, name+" without target: "+id)
			}
		}
	}
	return found
}

func elementProblems(e element) []string {
	var found []string
	for name, value := range e.attributes {
		switch {
		case name == "style", strings.HasPrefix(name, "on"):
			found = append(found, e.name+" has inline "+name)
		case name == "href" && strings.HasPrefix(strings.ToLower(value), "javascript:"):
			found = append(found, "link runs a script: "+value)
		}
	}
	if _, external := e.attributes["src"]; e.name == "script" && !external && e.attributes["type"] != "application/ld+json" {
		found = append(found, "inline script")
	}
	if _, ok := e.attributes["alt"]; e.name == "img" && !ok {
		found = append(found, "img without alt")
	}
	return found
}

// skippedLevels lists headings that skip a level.
func skippedLevels(list []element) []string {
	var found []string
	last := byte('0')
	for _, e := range list {
		if len(e.name) != 2 || e.name[0] != 'h' || e.name[1] < '1' || e.name[1] > '6' {
			continue
		}
		if e.name[1] > last+1 {
			found = append(found, e.name+" after h"+string(last)+": "+e.text)
		}
		last = e.name[1]
	}
	return found
}

func TestProblemsAreFound(t *testing.T) {
	for _, page := range []string{
		`<h1>a</h1><p style="color:red">b</p>`, `<h1>a</h1><script>b</script>`, `<h1>a<p></h1></p>`, `<h1>a</h1><h1>b</h1>`,
		`<h1>a</h1><a href="JavaScript:b">c</a>`, `<h1 id="a"></h1><p id="a"></p>`, `<h1>a</h1><img src="b">`, `<h1>a`, `<h1>a</h1><p onclick="b"></p>`,
		`<h1>a</h1> 1 < 2`,
	} {
		if len(problems(page)) == 0 {
			t.Errorf("no problem found in %s", page)
		}
	}
}
