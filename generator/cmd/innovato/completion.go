package main

import (
	"github.com/spf13/cobra"

	"github.com/innovato-r/toolkit/generator/internal/text"
)

func (c *command) completionCommand() *cobra.Command {
	cmd := c.newCommand("completion bash|zsh|fish|powershell", "completion", nil)
	cmd.ValidArgs = []string{"bash", "zsh", "fish", "powershell"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		shell := ""
		if len(args) == 1 {
			shell = args[0]
		}
		root := cmd.Root()
		switch shell {
		case "bash":
			return root.GenBashCompletionV2(c.stdout, true)
		case "zsh":
			return root.GenZshCompletion(c.stdout)
		case "fish":
			return root.GenFishCompletion(c.stdout, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(c.stdout)
		}
		return c.usage("command.completion.shell", text.Data{"value": shell})
	}
	return cmd
}
