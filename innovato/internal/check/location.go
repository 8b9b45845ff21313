package check

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// tokens cuts a location of the schema library into its parts. The library escapes
// them twice: for JSON Pointers, and for addresses.
func tokens(location string) []string {
	if location == "" {
		return nil
	}
	parts := strings.Split(strings.TrimPrefix(location, "/"), "/")
	for i, part := range parts {
		if plain, err := url.PathUnescape(part); err == nil {
			part = plain
		}
		parts[i] = unescape(part)
	}
	return parts
}

// tokensOf returns the parts of the location behind the # of an address.
func tokensOf(address string) []string {
	_, fragment, _ := strings.Cut(address, "#")
	return tokens(fragment)
}

// pointer puts parts together as a JSON Pointer.
func pointer(parts []string) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteByte('/')
		b.WriteString(escape(part))
	}
	return b.String()
}

func escape(part string) string {
	return strings.ReplaceAll(strings.ReplaceAll(part, "~", "~0"), "/", "~1")
}

func unescape(part string) string {
	return strings.ReplaceAll(strings.ReplaceAll(part, "~1", "/"), "~0", "~")
}

// holdsNames reports whether the keys below a keyword are names and not keywords.
func holdsNames(keyword string) bool {
	return slices.Contains([]string{"properties", "patternProperties", "$defs", "dependentSchemas", "dependentRequired"}, keyword)
}

// holdsList reports whether below a keyword stands a list of schemas.
func holdsList(keyword string) bool {
	return slices.Contains([]string{"allOf", "anyOf", "oneOf", "prefixItems"}, keyword)
}

// locate returns the schema and its keyword to which an address leads. name is the
// part behind a keyword that holds names or a list.
func (c *Checker) locate(address string) (holder map[string]any, keyword, name string) {
	id, _, _ := strings.Cut(address, "#")
	at := c.raw[id]
	for parts := tokensOf(address); len(parts) > 0; parts = parts[1:] {
		next, ok := at.(map[string]any)
		if !ok {
			return holder, keyword, name
		}
		holder, keyword, name = next, parts[0], ""
		at = next[keyword]
		if len(parts) > 1 && (holdsNames(keyword) || holdsList(keyword)) {
			name, parts = parts[1], parts[1:]
			at = child(at, name)
		}
	}
	return holder, keyword, name
}

// ofKey reports whether a keyword speaks of the names of keys.
func ofKey(where []string) bool {
	for i := 0; i < len(where); i++ {
		switch {
		case where[i] == "propertyNames":
			return true
		case holdsNames(where[i]):
			i++
		}
	}
	return false
}

func child(v any, part string) any {
	switch v := v.(type) {
	case map[string]any:
		return v[part]
	case []any:
		for i, item := range v {
			if part == strconv.Itoa(i) {
				return item
			}
		}
	}
	return nil
}

// follow returns the schema that a $ref of a schema leads to. base is the address of
// the file that holds the reference.
func (c *Checker) follow(base, ref string) (address string, s map[string]any) {
	from, err := url.Parse(base)
	if err != nil {
		return base, nil
	}
	to, err := from.Parse(ref)
	if err != nil {
		return base, nil
	}
	address = to.String()
	id, _, _ := strings.Cut(address, "#")
	v := c.raw[id]
	for _, part := range tokensOf(address) {
		v = child(v, part)
	}
	s, _ = v.(map[string]any)
	return address, s
}
