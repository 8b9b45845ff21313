package main

import (
	"slices"
	"strings"

	"github.com/innovato-r/toolkit/innovato"
)

// language returns the language of the messages: that of --lang, else that of the
// environment, else English. It is needed before flags are parsed, because the
// help is in it too. asked is the value of --lang, which may not be a language.
func language(args []string, environ func(string) string) (lang, asked string) {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			asked = value
		} else if arg == "--lang" && i+1 < len(args) {
			asked = args[i+1]
		} else if arg == "--" {
			break
		}
	}
	if lang := known(asked, ""); lang != "" {
		return lang, asked
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := environ(name); value != "" {
			return known(value, "en"), asked
		}
	}
	return "en", asked
}

// known cuts "pt_PT.UTF-8" down to "pt", and falls back where there is no such
// language.
func known(value, fallback string) string {
	lang := strings.ToLower(value)
	if end := strings.IndexAny(lang, "-_.@"); end >= 0 {
		lang = lang[:end]
	}
	if slices.Contains(innovato.Languages(), lang) {
		return lang
	}
	return fallback
}
