package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quiet is how long no document must have changed before browsers are told: editors
// save in several steps.
const quiet = 50 * time.Millisecond

// events tells browsers that a document has changed, as server-sent events. It is
// safe for concurrent use.
type events struct {
	mu      sync.Mutex
	waiting map[chan struct{}]bool
}

// watch tells of changes below a folder until ctx is done.
func watch(ctx context.Context, root string) (*events, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	if err := watchFolders(w, root); err != nil {
		return nil, errors.Join(err, w.Close())
	}
	e := &events{waiting: map[chan struct{}]bool{}}
	go e.run(ctx, w)
	return e, nil
}

// watchFolders watches a folder and all below it: editors replace files, so the
// files themselves would be lost.
func watchFolders(w *fsnotify.Watcher, root string) error {
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return w.Add(name)
	})
}

func (e *events) run(ctx context.Context, w *fsnotify.Watcher) {
	defer func() { _ = w.Close() }() // the program ends
	timer := time.NewTimer(quiet)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.Events:
			if info, err := os.Stat(event.Name); err == nil && info.IsDir() {
				_ = watchFolders(w, event.Name) // a folder that has gone again is no loss
			}
			timer.Reset(quiet)
		case err := <-w.Errors:
			if err != nil { // changes were lost: look at everything
				timer.Reset(quiet)
			}
		case <-timer.C:
			e.tell()
		}
	}
}

func (e *events) tell() {
	e.mu.Lock()
	defer e.mu.Unlock()
	for c := range e.waiting {
		select {
		case c <- struct{}{}:
		default: // it has not read the last one yet
		}
	}
}

// ServeHTTP sends an event for each change until the browser goes.
func (e *events) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c := make(chan struct{}, 1)
	e.mu.Lock()
	e.waiting[c] = true
	e.mu.Unlock()
	defer func() {
		e.mu.Lock()
		delete(e.waiting, c)
		e.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	flush := http.NewResponseController(w)
	for {
		if err := flush.Flush(); err != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-c:
			if _, err := fmt.Fprint(w, "data: changed\n\n"); err != nil {
				return
			}
		}
	}
}
