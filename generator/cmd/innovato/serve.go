package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/innovato-r/toolkit/generator/internal/text"
)

func (c *command) serveCommand() *cobra.Command {
	listen := ""
	cmd := c.newCommand(c.folderUse("serve"), "serve", nil)
	cmd.ValidArgsFunction = folders
	cmd.RunE = c.oneFolder(func(cmd *cobra.Command, folder string) error { return c.serve(cmd.Context(), folder, listen) })
	c.wordFlag(cmd.Flags(), &listen, "listen", "127.0.0.1:8080", "command.flag.listen")
	return cmd
}

// serve shows the site on a loopback address until ctx is done.
func (c *command) serve(ctx context.Context, folder, listen string) error {
	if host, _, err := net.SplitHostPort(listen); err != nil || !isLoopback(host) {
		return c.usage("command.notLoopback", text.Data{"value": listen})
	}
	in, err := c.open(folder)
	if err != nil {
		return err
	}
	p, err := newPreview(c, in)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", listen)
	if err != nil {
		return err
	}
	events, err := watch(ctx, in.root)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	p.events = events
	server := &http.Server{Handler: p, ReadHeaderTimeout: 5 * time.Second}
	c.log.Info(c.words.Format("command.serve.ready", text.Data{"url": "http://" + listener.Addr().String() + "/"}))
	stopped := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stopped()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
