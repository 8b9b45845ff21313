package main

import (
	"context"
	"io"
	"log/slog"
	"strings"
	"sync"
)

// A lineHandler writes a log record as one plain line for people: the message, and
// its attributes behind it.
type lineHandler struct {
	mu  sync.Mutex
	out io.Writer
}

// Enabled reports whether a level is shown: information and above.
func (h *lineHandler) Enabled(_ context.Context, level slog.Level) bool {
	return level >= slog.LevelInfo
}

// Handle writes a record.
func (h *lineHandler) Handle(_ context.Context, r slog.Record) error {
	var b strings.Builder
	b.WriteString(r.Message)
	r.Attrs(func(a slog.Attr) bool {
		b.WriteString("  " + a.Value.String())
		return true
	})
	b.WriteByte('\n')
	h.mu.Lock()
	defer h.mu.Unlock()
	_, err := io.WriteString(h.out, b.String())
	return err
}

// WithAttrs is not used: every record carries its own attributes.
func (h *lineHandler) WithAttrs([]slog.Attr) slog.Handler { return h }

// WithGroup is not used.
func (h *lineHandler) WithGroup(string) slog.Handler { return h }
