package main

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
)

// language returns the language of the messages: that of --lang, else that of the
// environment, else English. It is needed before flags are parsed, because the
// help is in it too.
func language(args []string, environ func(string) string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			return known(value, "en")
		}
		if arg == "--lang" && i+1 < len(args) {
			return known(args[i+1], "en")
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := environ(name); value != "" {
			return known(value, "en")
		}
	}
	return "en"
}

// known cuts "pt_PT.UTF-8" down to "pt", and falls back where there is no such
// language.
func known(value, fallback string) string {
	lang := strings.ToLower(strings.FieldsFunc(value+"-", func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == '@' })[0])
	if slices.Contains(innovato.Languages(), lang) {
		return lang
	}
	return fallback
}
