package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/innovato-r/toolkit/innovato"
)

// invoke runs a command line and returns what it wrote.
func invoke(t *testing.T, env func(string) string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	c := command{
		stdout: &out, stderr: &err, environ: env,
		clock: func() time.Time { return time.Date(2020, 6, 1, 0, 0, 0, 0, time.UTC) },
	}
	status = c.run(t.Context(), args)
	return status, out.String(), err.String()
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		args   []string
		env    []string
		want   string
		refuse bool
	}{
		{nil, nil, "en", false},
		{nil, []string{"LANG", "it_IT.UTF-8"}, "it", false},
		{nil, []string{"LANG", "pt_PT.UTF-8"}, "pt", false},
		{nil, []string{"LANG", "hu"}, "hu", false},
		{nil, []string{"LANG", "HU_hu@euro"}, "hu", false},
		{nil, []string{"LANG", "C.UTF-8"}, "en", false},
		{nil, []string{"LANG", "C"}, "en", false},
		{nil, []string{"LANG", "POSIX"}, "en", false},
		{nil, []string{"LANG", "-"}, "en", false},
		{nil, []string{"LANG", "_"}, "en", false},
		{nil, []string{"LANG", "de_DE"}, "en", false},
		{nil, []string{"LANG", "it", "LC_MESSAGES", "fr"}, "fr", false},
		{nil, []string{"LANG", "it", "LC_MESSAGES", "fr", "LC_ALL", "nl"}, "nl", false},
		{[]string{"check", "--lang", "ro"}, []string{"LANG", "it"}, "ro", false},
		{[]string{"--lang=es", "check"}, []string{"LANG", "it"}, "es", false},
		{[]string{"--lang=pt-PT"}, nil, "pt", false},
		{[]string{"--lang=it", "--lang=fr"}, nil, "fr", false}, // as flags do: the last one counts
		{[]string{"--", "--lang=it"}, nil, "en", false},
		{[]string{"--lang=de"}, []string{"LANG", "it"}, "it", true},
		{[]string{"--lang", "."}, nil, "en", true},
		{[]string{"--lang"}, nil, "en", false}, // pflag complains
	} {
		lang, asked := language(c.args, environ(c.env...))
		if lang != c.want || (asked != "" && known(asked, "") == "") != c.refuse {
			t.Errorf("%v with %v: %s, asked %q, want %s, %v", c.args, c.env, lang, asked, c.want, c.refuse)
		}
	}
}

// TestEveryLanguage misuses the command in each language: the status is the same, the
// name of what is wrong is there, and the words are those of the language.
func TestEveryLanguage(t *testing.T) {
	for wrong, args := range map[string][]string{
		"chek":       {"chek"},
		"formt":      {"check", "--formt=json"},
		"perhaps":    {"check", "--strict=perhaps"},
		"nowhere":    {"check", "nowhere"},
		"xml":        {"check", "--format=xml"},
		"soon":       {"build", "--now=soon"},
		"0.0.0.0:80": {"serve", "--listen=0.0.0.0:80"},
		"fish":       {"completion", "tcsh"},
	} {
		said := map[string]string{}
		for _, lang := range innovato.Languages() {
			status, stdout, stderr := invoke(t, environ("LANG", lang), args...)
			if status != statusUsage || stdout != "" || !strings.HasPrefix(stderr, "innovato: ") {
				t.Errorf("%v in %s: status %d, %q, %q", args, lang, status, stdout, stderr)
			}
			if strings.Contains(stderr, "<no value>") || strings.Contains(stderr, "command.") {
				t.Errorf("%v in %s: %q", args, lang, stderr)
			}
			if !strings.Contains(stderr, wrong) {
				t.Errorf("%v in %s does not say what is wrong: %q", args, lang, stderr)
			}
			if other, twice := said[stderr]; twice {
				t.Errorf("%v says the same in %s and %s: %q", args, lang, other, stderr)
			}
			said[stderr] = lang
		}
	}
}

// TestHelpEveryLanguage prints the help, where cobra would speak English.
func TestHelpEveryLanguage(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"check", "--help"}, {"build", "-h"}} {
		said := map[string]string{}
		for _, lang := range innovato.Languages() {
			status, stdout, stderr := invoke(t, environ(), append(args, "--lang", lang)...)
			if status != statusFine || stderr != "" || !strings.Contains(stdout, "--lang") {
				t.Errorf("%v in %s: status %d, %q, %q", args, lang, status, stdout, stderr)
			}
			for _, english := range []string{"Usage:", "Available Commands", "Flags:", "help for ", `for more information`, "--lang string", "(default "} {
				if lang != "en" && strings.Contains(stdout, english) {
					t.Errorf("%v in %s says %q:\n%s", args, lang, english, stdout)
				}
			}
			if other, twice := said[stdout]; twice {
				t.Errorf("%v says the same in %s and %s", args, lang, other)
			}
			said[stdout] = lang
		}
	}
}
