//go:build !linux

package generator

import (
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

const (
	canExchange = false // never called: ModeFiles is used
	canSyncAll  = false // so every file is made durable when it is closed
)

// exchange does not exist here; ModeFiles is used.
func exchange(_ *os.File, _ string, _ *os.File, _ string) error { return syscall.ENOSYS }

// syncAll makes the names in a folder durable; the files already are.
func syncAll(dir *os.File) error { return syncFolder(dir) }

// syncFolder makes the names in an open folder durable. Windows has no such call.
func syncFolder(dir *os.File) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	return dir.Sync()
}

// mountRoot is not needed where nothing can be exchanged.
func mountRoot(*os.File) (bool, error) { return false, nil }

// fillStat has nothing to add: the numbers are needed only for an exchange.
func fillStat(*stat, fs.FileInfo) {}
