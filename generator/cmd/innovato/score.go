package main

import (
	"cmp"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/scoring"
)

func (c *command) scoreCommand() *cobra.Command {
	format := ""
	cmd := c.newCommand(c.folderUse("score"), "score", nil)
	cmd.ValidArgsFunction = folders
	cmd.RunE = c.oneFolder(func(cmd *cobra.Command, folder string) error {
		if err := c.formatFlag(format, []string{"text", "json"}); err != nil {
			return err
		}
		return c.score(cmd, folder, format)
	})
	c.wordFlag(cmd.Flags(), &format, "format", "text", "command.flag.scoreFormat")
	return cmd
}

func (c *command) score(cmd *cobra.Command, folder, format string) error {
	n, in, err := c.load(cmd, folder)
	if err != nil {
		return err
	}
	if n.Problems.HasErrors() {
		return cmp.Or(c.show("text", in.folder, n.Problems), errFound)
	}
	reports := []innovato.Report{}
	for _, e := range n.Editions {
		if !e.Marked() {
			c.log.Info(c.words.Format("command.score.notMarked", text.Data{"edition": e.ID}))
			continue
		}
		result, err := e.Score()
		if err != nil {
			return err
		}
		reports = append(reports, e.Report(result))
		if format == "text" {
			if err := c.printRanking(e, result); err != nil {
				return err
			}
		}
	}
	switch {
	case format != "json":
		return nil
	case n.Single && len(reports) == 1:
		return c.writeJSON(reports[0])
	default:
		return c.writeJSON(reports)
	}
}

// printRanking prints the rankings of an edition's stages as tables.
func (c *command) printRanking(e *innovato.Edition, r scoring.Result) error {
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	title, _ := e.Title.In(c.words.Lang())
	for i, s := range r.Stages {
		stage, _ := e.Stages[i].Title.In(c.words.Lang())
		fmt.Fprintf(w, "%s – %s\n", title, stage)
		t := c.words.Text
		fmt.Fprintln(w, strings.Join([]string{
			t("command.score.rank"), t("command.score.proposal"), t("command.score.score"), t("command.score.exact"), t("command.score.outcome"),
		}, "\t"))
		for _, p := range s.Ranking {
			fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\n", p.Rank, p.Proposal, c.words.Number(p.Score, 6), p.Score.Exact(), t("scoring.outcome."+string(p.Outcome)))
		}
		if len(s.Excluded) > 0 {
			fmt.Fprintln(w, t("command.score.excluded"))
		}
		for _, x := range s.Excluded {
			fmt.Fprintf(w, "–\t%s\t%s\n", x.Proposal, t("scoring.reason."+x.Reason))
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}
