package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/innovato-r/toolkit/generator"
	"github.com/innovato-r/toolkit/generator/internal/text"
	"github.com/innovato-r/toolkit/innovato"
	"github.com/innovato-r/toolkit/innovato/diag"
)

// A build is one run of the command build.
type build struct {
	*command

	out       string
	baseURL   string
	format    string
	overwrite bool
	force     bool
	started   time.Time
}

func (c *command) buildCommand() *cobra.Command {
	b := &build{command: c}
	cmd := c.newCommand(c.folderUse("build"), "build", nil)
	cmd.Example = "  innovato build --out public examples"
	cmd.ValidArgsFunction = folders
	cmd.RunE = c.oneFolder(b.run)
	flags := cmd.Flags()
	c.wordFlag(flags, &b.out, "out", "public", "command.flag.out")
	c.wordFlag(flags, &b.baseURL, "base-url", "", "command.flag.baseURL")
	c.wordFlag(flags, &b.format, "format", "text", "command.flag.findings")
	flags.BoolVar(&b.overwrite, "overwrite-edited", false, c.words.Text("command.flag.overwrite"))
	flags.BoolVar(&b.force, "force", false, c.words.Text("command.flag.force"))
	flags.BoolVar(&c.strict, "strict", false, c.words.Text("command.flag.strict"))
	return cmd
}

func (b *build) run(cmd *cobra.Command, folder string) error {
	b.started = b.clock()
	if err := b.formatFlag(b.format, findingFormats()); err != nil {
		return err
	}
	now, err := b.instant()
	if err != nil {
		return err
	}
	if b.baseURL != "" && !isBaseURL(b.baseURL) {
		return b.usage("command.badBaseURL", text.Data{"value": b.baseURL})
	}
	b.baseURL = strings.TrimRight(b.baseURL, "/")
	in, err := b.open(folder)
	if err != nil {
		return err
	}
	loader, err := innovato.NewLoader(false)
	if err != nil {
		return err
	}
	n := in.load(cmd.Context(), loader)
	if err := cmd.Context().Err(); err != nil {
		return err
	}
	b.stage("command.build.loaded", b.counts(n))
	o := generator.Options{Network: n, Input: in.fsys, Now: now, BaseURL: b.baseURL}
	if n.Problems.HasErrors() {
		n.Problems.Append(generator.CheckTexts(n))
		return b.findings(in, n)
	}
	key := ""
	if p := program(); p != "" {
		key = o.Key(p)
	}
	if _, current := generator.Current(b.out, key); current && key != "" && !b.force {
		return b.nothingNew(in, n)
	}
	return b.publish(cmd, in, o, key)
}

// isBaseURL reports whether a text is an address that a website can have.
func isBaseURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != "" && u.User == nil &&
		!strings.ContainsAny(s, "?# \t")
}

// stage logs a line of progress with the time since the start.
func (b *build) stage(id string, d text.Data) {
	b.log.Info(b.words.Format(id, d), "after", b.clock().Sub(b.started).Round(time.Millisecond))
}

func (c *command) counts(n *innovato.Network) text.Data {
	proposals, languages := 0, map[string]bool{}
	for _, e := range n.Editions {
		proposals += len(e.Proposals)
		for _, lang := range e.Languages {
			languages[lang] = true
		}
	}
	return text.Data{
		"editions":  c.words.Count("command.count.editions", len(n.Editions), nil),
		"proposals": c.words.Count("command.count.proposals", proposals, nil),
		"languages": c.words.Count("command.count.languages", len(languages), nil),
		"errors":    c.words.Count("command.count.errors", n.Problems.Count(diag.Error), nil),
		"warnings":  c.words.Count("command.count.warnings", n.Problems.Count(diag.Warning), nil),
	}
}

// nothingNew ends a build whose site is there already. Warnings are shown again.
func (b *build) nothingNew(in input, n *innovato.Network) error {
	if err := b.findings(in, n); err != nil {
		return err
	}
	b.stage("command.build.unchanged", text.Data{"path": b.out})
	return nil
}

// findings shows what is wrong and refuses to go on if that must be mended.
func (b *build) findings(in input, n *innovato.Network) error {
	if err := b.show(b.format, in.folder, n.Problems); err != nil {
		return err
	}
	b.stage("command.build.checked", b.counts(n))
	if err := b.verdict(n.Problems); err != nil {
		b.log.Info(b.words.Text("command.build.stopped"))
		return err
	}
	return nil
}

func (b *build) publish(cmd *cobra.Command, in input, o generator.Options, key string) error {
	g, err := generator.New(o)
	if err != nil {
		return err
	}
	o.Network.Problems.Append(g.CheckHidden())
	if b.verdict(o.Network.Problems) != nil {
		return b.findings(in, o.Network)
	}
	d := b.counts(o.Network)
	b.stage("command.build.checked", d)
	b.stage("command.build.ranked", d)
	report, err := generator.Publish(cmd.Context(), b.out, g.Files(cmd.Context()), generator.PublishOptions{
		Key: key, Refuse: []string{in.folder}, OverwriteEdited: b.overwrite,
	})
	if texts, ok := errors.AsType[*generator.TextError](err); ok {
		o.Network.Problems.Append(texts.Problems)
		return b.findings(in, o.Network)
	}
	// Findings are shown once, when all are known: as JSON they are one document.
	if err := errors.Join(err, b.show(b.format, in.folder, o.Network.Problems)); err != nil {
		return err
	}
	if report.Why != "" {
		b.log.Info(b.words.Text(report.Why))
	}
	if report.Warning != nil {
		b.log.Info(b.explain(report.Warning))
	}
	d["written"] = b.words.Count("command.count.files", report.Written, nil)
	d["kept"], d["removed"] = b.words.Int(report.Kept), b.words.Int(report.Removed)
	b.stage("command.build.written", d)
	d["path"], d["pages"] = filepath.ToSlash(b.out), b.words.Count("command.count.pages", g.Pages(), nil)
	b.stage("command.build.summary", d)
	return nil
}

// program names the running program by a hash of its executable, or by nothing if
// that cannot be read: then no build is skipped.
func program() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	h := sha256.New()
	_, err = io.Copy(h, f)
	if errors.Join(err, f.Close()) != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}
