package main

import (
	"github.com/spf13/pflag"

	"github.com/innovato-r/toolkit/generator/internal/text"
)

// A word is an option whose value is a word. The help names its kind in the reader's
// language, where pflag would write "string".
type word struct {
	value *string
	kind  string
}

// String returns the value.
func (w word) String() string { return *w.value }

// Set takes any value.
func (w word) Set(value string) error {
	*w.value = value
	return nil
}

// Type returns the word that stands for the value in the help.
func (w word) Type() string { return w.kind }

// wordFlag adds an option with its usual value and the id of its message.
func (c *command) wordFlag(flags *pflag.FlagSet, value *string, name, usual, id string) {
	*value = usual
	usage := c.words.Text(id)
	if usual != "" {
		usage += " (" + c.words.Format("command.default", text.Data{"value": usual}) + ")"
	}
	flags.Var(word{value, c.words.Text("command.value")}, name, usage)
	flags.Lookup(name).DefValue = "" // the usage says it in the reader's language
}

// folderUse returns the line of use of a command that works on a folder.
func (c *command) folderUse(name string) string {
	return name + " [" + c.words.Text("command.folder") + "]"
}
