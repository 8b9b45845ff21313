package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/innovato-r/toolkit/generator"
	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

func (c *command) checkCommand() *cobra.Command {
	format := ""
	cmd := c.newCommand(c.folderUse("check"), "check", nil)
	cmd.ValidArgsFunction = folders
	cmd.RunE = c.oneFolder(func(cmd *cobra.Command, folder string) error {
		if err := c.formatFlag(format, findingFormats()); err != nil {
			return err
		}
		return c.check(cmd, folder, format)
	})
	c.wordFlag(cmd.Flags(), &format, "format", "text", "command.flag.findings")
	cmd.Flags().BoolVar(&c.strict, "strict", false, c.words.Text("command.flag.strict"))
	return cmd
}

func (c *command) check(cmd *cobra.Command, folder, format string) error {
	n, in, err := c.load(cmd, folder)
	if err != nil {
		return err
	}
	if err := c.show(format, in.folder, n.Problems); err != nil {
		return err
	}
	c.log.Info(c.summary(n))
	return c.verdict(n.Problems)
}

// load reads the network of a folder and checks its texts.
func (c *command) load(cmd *cobra.Command, folder string) (*innovato.Network, input, error) {
	in, err := c.open(folder)
	if err != nil {
		return nil, in, err
	}
	loader, err := innovato.NewLoader(false)
	if err != nil {
		return nil, in, err
	}
	n := in.load(cmd.Context(), loader)
	n.Problems.Append(generator.CheckTexts(n))
	return n, in, cmd.Context().Err()
}

// verdict says whether problems keep the documents from being used.
func (c *command) verdict(found diag.List) error {
	if found.HasErrors() || c.strict && found.Len() > 0 {
		return errFound
	}
	return nil
}

// summary counts what was read and found.
func (c *command) summary(n *innovato.Network) string {
	proposals := 0
	for _, e := range n.Editions {
		proposals += len(e.Proposals)
	}
	errorsFound, warnings := n.Problems.Count(diag.Error), n.Problems.Count(diag.Warning)
	return c.words.Format("command.check.summary", text.Data{
		"editions":  c.words.Count("command.count.editions", len(n.Editions), nil),
		"proposals": c.words.Count("command.count.proposals", proposals, nil),
		"errors":    c.words.Count("command.count.errors", errorsFound, nil),
		"warnings":  c.words.Count("command.count.warnings", warnings, nil),
	})
}

func (c *command) versionCommand() *cobra.Command {
	return c.newCommand("version", "version", func(*cobra.Command, []string) error {
		_, err := fmt.Fprintln(c.stdout, "innovato", version())
		return err
	})
}
