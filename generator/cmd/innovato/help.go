package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/innovato-r/toolkit/generator/internal/text"
)

// localise puts the help and the errors of cobra and pflag into the reader's
// language.
func (c *command) localise(root *cobra.Command) {
	root.SetUsageTemplate(c.usageTemplate())
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}\n\n{{end}}{{.UsageString}}")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return c.flagError(err) })
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help"})
	for _, cmd := range append(root.Commands(), root) {
		cmd.InitDefaultHelpFlag()
		cmd.Flags().Lookup("help").Usage = c.words.Text("command.flag.help")
	}
}

// help shows the help of a command, as its option --help does.
func (c *command) help(root *cobra.Command, args []string) error {
	cmd, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		return c.unknownCommand(root, strings.Join(args, " "))
	}
	return cmd.Help()
}

func (c *command) usageTemplate() string {
	t := c.words.Text
	return t("command.usage") + `
  {{.UseLine}}{{if .HasAvailableSubCommands}} <` + t("command.command") + `>{{end}}
{{if .HasAvailableSubCommands}}
` + t("command.commands") + `
{{range .Commands}}{{if .IsAvailableCommand}}  {{rpad .Name .NamePadding}} {{.Short}}
{{end}}{{end}}{{end}}{{if .HasExample}}
` + t("command.examples") + `
{{.Example}}
{{end}}{{if .HasAvailableLocalFlags}}
` + t("command.flags") + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
` + t("command.globalFlags") + `
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}`
}

// flagError puts what pflag says into words.
func (c *command) flagError(err error) error {
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		name := strings.TrimLeft(unknown.GetSpecifiedName(), "-")
		if unknown.GetSpecifiedShortnames() != "" {
			return c.usage("command.flag.unknownLetter", text.Data{"name": name})
		}
		return c.usage("command.flag.unknown", text.Data{"name": name})
	case errors.As(err, &missing):
		return c.usage("command.flag.needsValue", text.Data{"name": missing.GetSpecifiedName()})
	case errors.As(err, &invalid):
		return c.usage("command.flag.badValue", text.Data{"name": invalid.GetFlag().Name, "value": invalid.GetValue()})
	}
	return &usageError{message: err.Error()}
}

// folders completes names of folders.
func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// oneFolder accepts the folder of a network or an edition, the current one if none
// is named.
func (c *command) oneFolder(run func(cmd *cobra.Command, folder string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return run(cmd, ".")
		case 1:
			return run(cmd, args[0])
		}
		return c.usage("command.tooManyArguments", text.Data{"value": strings.Join(args[1:], " ")})
	}
}
