package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/innovato-r/toolkit/generator"
	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/locales"
)

// The exit statuses.
const (
	statusFine  = 0
	statusFound = 1 // the documents have errors
	statusUsage = 2
	statusIO    = 3 // input, output, or a fault of the program
)

// A command is one run of the program with everything that it needs of the world.
type command struct {
	stdout, stderr io.Writer
	environ        func(name string) string
	clock          func() time.Time

	catalogue *text.Catalogue
	words     *text.Words
	log       *slog.Logger

	now    string // --now
	strict bool   // --strict
}

// errFound says that the documents have errors, which are already shown.
var errFound = errors.New("the documents have errors")

// A usageError is a wrong use of the command, in the reader's language.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

// run carries out one command line and returns the exit status.
func (c *command) run(ctx context.Context, args []string) int {
	if err := c.speak(args); err != nil {
		return c.status(err)
	}
	c.log = slog.New(&lineHandler{out: c.stderr})
	root := c.root()
	root.SetArgs(args)
	root.SetOut(c.stdout)
	root.SetErr(c.stderr)
	err := root.ExecuteContext(ctx)
	return c.status(err)
}

// speak loads the words of the language that is asked for.
func (c *command) speak(args []string) error {
	var err error
	if c.catalogue, err = text.Load(locales.FS); err != nil {
		return err
	}
	lang, asked := language(args, c.environ)
	if c.words, err = c.catalogue.Words(lang); err != nil {
		return err
	}
	if asked != "" && known(asked, "") == "" {
		return c.usage("command.badLanguage", text.Data{"value": asked, "known": strings.Join(innovato.Languages(), ", ")})
	}
	return nil
}

func (c *command) status(err error) int {
	usage, wrongUse := errors.AsType[*usageError](err)
	switch {
	case err == nil:
		return statusFine
	case errors.Is(err, errFound):
		return statusFound
	case wrongUse:
		fmt.Fprintln(c.stderr, "innovato: "+usage.message)
		return statusUsage
	case c.words == nil: // the messages themselves are broken
		fmt.Fprintln(c.stderr, "innovato:", err)
		return statusIO
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(c.stderr, "innovato: "+c.words.Text("command.interrupted"))
		return statusIO
	}
	fmt.Fprintln(c.stderr, "innovato: "+c.explain(err))
	return statusIO
}

// explain puts an error into words.
func (c *command) explain(err error) string {
	if publish, ok := errors.AsType[*generator.PublishError](err); ok {
		return c.explainPublish(publish)
	}
	if op, ok := errors.AsType[*net.OpError](err); ok && op.Addr != nil && errors.Is(err, syscall.EADDRINUSE) {
		return c.words.Format("command.addressInUse", text.Data{"value": op.Addr.String()})
	}
	return c.words.Format("command.failed", text.Data{"reason": err.Error()})
}

func (c *command) explainPublish(e *generator.PublishError) string {
	return c.words.Format(e.Code, e.Args())
}

// usage returns an error of use from a message.
func (c *command) usage(id string, d text.Data) error {
	return &usageError{message: c.words.Format(id, d)}
}

func (c *command) root() *cobra.Command {
	root := c.newCommand("innovato", "root", nil)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.Args = cobra.ArbitraryArgs
	root.SuggestionsMinimumDistance = 2
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		if args[0] == "help" {
			return c.help(cmd, args[1:])
		}
		return c.unknownCommand(cmd, args[0])
	}
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		_, err := c.instant()
		return err
	}
	flags := root.PersistentFlags()
	c.wordFlag(flags, new(string), "lang", "", "command.flag.lang") // read before by speak
	c.wordFlag(flags, &c.now, "now", "", "command.flag.now")
	root.AddCommand(c.checkCommand(), c.scoreCommand(), c.buildCommand(), c.serveCommand(), c.versionCommand(), c.completionCommand())
	c.localise(root)
	return root
}

// newCommand returns a command whose texts are the messages command.NAME.short and
// command.NAME.long.
func (c *command) newCommand(use, name string, run func(cmd *cobra.Command, args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: c.words.Text("command." + name + ".short"), Long: c.words.Text("command." + name + ".long"),
		RunE: run, DisableFlagsInUseLine: true, ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func (c *command) unknownCommand(cmd *cobra.Command, name string) error {
	message := c.words.Format("command.unknown", text.Data{"name": name})
	if near := cmd.SuggestionsFor(name); len(near) > 0 {
		message += "; " + c.words.Format("diag.didYouMean", text.Data{"suggestion": near[0]})
	}
	return &usageError{message: message}
}

// instant returns the moment that --now names, or the clock's.
func (c *command) instant() (time.Time, error) {
	if c.now == "" {
		return c.clock(), nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02 15:04", "2006-01-02T15:04", time.DateOnly} {
		if at, err := time.Parse(layout, c.now); err == nil {
			return at, nil
		}
	}
	return time.Time{}, c.usage("command.badNow", text.Data{"value": c.now})
}
