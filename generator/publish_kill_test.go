package generator

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// killPages is how many pages the killed process publishes.
const killPages = 120

// TestMain publishes without end instead of running tests, if it is the process
// that TestPublishKilled kills.
func TestMain(m *testing.M) {
	dir, mode := os.Getenv("INNOVATO_TEST_KILL_DIR"), os.Getenv("INNOVATO_TEST_KILL_MODE")
	if dir == "" {
		os.Exit(m.Run())
	}
	var from int
	_, _ = fmt.Sscan(os.Getenv("INNOVATO_TEST_KILL_FROM"), &from)
	for version := from; ; version++ {
		fmt.Println("publishing", version)
		_, err := Publish(context.Background(), dir, numbered(killPages, version), PublishOptions{Mode: PublishMode(mode)})
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
}

// TestPublishKilled kills a real process with SIGKILL at random moments. What it
// leaves is a whole site (in ModeFiles: whole pages), and the next process goes on.
func TestPublishKilled(t *testing.T) {
	kills := 30
	if testing.Short() {
		kills = 5
	}
	for _, mode := range modes() {
		t.Run(string(mode), func(t *testing.T) {
			w := newWorld(t, nil)
			w.publishNumbered(0, mode)
			w.write(".htaccess", "mine")
			last := 0
			for kill := range kills {
				w.killOne(mode, 1000*(kill+1))
				if mode == ModeFiles {
					w.wholePages(killPages)
					continue
				}
				w.takeAway(".htaccess", "mine", func() {
					version := wholeSite(t, w, killPages)
					if version < last {
						t.Fatalf("version %d after %d", version, last)
					}
					last = version
				})
			}
			w.publishNumbered(1, mode)
			w.takeAway(".htaccess", "mine", func() {
				if version := wholeSite(t, w, killPages); version != 1 || len(w.beside()) > 0 {
					t.Errorf("version %d, left over %v", version, w.beside())
				}
			})
		})
	}
}

// publishNumbered publishes one version, whatever was left over.
func (w world) publishNumbered(version int, mode PublishMode) {
	w.t.Helper()
	r, err := Publish(context.Background(), w.dir, numbered(killPages, version), PublishOptions{Mode: mode})
	if err != nil || r.Warning != nil {
		w.t.Fatal(err, r.Warning)
	}
}

// killOne starts a process that publishes version after version, and kills it.
func (w world) killOne(mode PublishMode, from int) {
	w.t.Helper()
	child := exec.Command(os.Args[0]) //nolint:gosec // this test itself
	child.Env = append(os.Environ(), "INNOVATO_TEST_KILL_DIR="+w.dir,
		"INNOVATO_TEST_KILL_MODE="+string(mode), fmt.Sprint("INNOVATO_TEST_KILL_FROM=", from))
	out, err := child.StdoutPipe()
	if err != nil {
		w.t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		w.t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n') // it has begun
	if err != nil {
		w.t.Fatal(err)
	}
	time.Sleep(time.Duration(rand.IntN(60_000)) * time.Microsecond) //nolint:gosec // no secret
	if err := child.Process.Kill(); err != nil {
		w.t.Fatal(err, line)
	}
	_ = child.Wait() // it was killed
	if code := child.ProcessState.ExitCode(); code == 1 {
		w.t.Fatal("the process failed before it was killed")
	}
}

// takeAway checks that a foreign file is there, and hides it for one check.
func (w world) takeAway(path, content string, check func()) {
	w.t.Helper()
	if got := w.site()[path]; got != content {
		w.t.Fatalf("%s is %q", path, got)
	}
	name, hidden := filepath.Join(w.dir, path), filepath.Join(w.t.TempDir(), "hidden")
	if err := os.Rename(name, hidden); err != nil {
		w.t.Fatal(err)
	}
	check()
	if err := os.Rename(hidden, name); err != nil {
		w.t.Fatal(err)
	}
}

// wholePages checks that all pages are there and whole, of whatever version.
func (w world) wholePages(n int) {
	w.t.Helper()
	site := w.site()
	if site[".htaccess"] != "mine" || len(site) != n+1 {
		w.t.Fatalf("%d files", len(site))
	}
	for path, body := range site {
		if _, ok := wholePage(body); !ok && path != ".htaccess" {
			w.t.Fatalf("%s is torn: %.20q", path, body)
		}
	}
}
