package generator

import (
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

const (
	// canExchange says that two folders can be swapped in one step.
	canExchange = true
	// canSyncAll says that one call makes all of a file system durable.
	canSyncAll = true
)

// exchange swaps two names in one step.
func exchange(dirA *os.File, nameA string, dirB *os.File, nameB string) error {
	return unix.Renameat2(int(dirA.Fd()), nameA, int(dirB.Fd()), nameB, unix.RENAME_EXCHANGE)
}

// syncAll makes the file system that holds an open folder durable.
func syncAll(dir *os.File) error {
	if err := unix.Syncfs(int(dir.Fd())); err != nil {
		return &fs.PathError{Op: "syncfs", Path: dir.Name(), Err: err}
	}
	return nil
}

// syncFolder makes the names in an open folder durable.
func syncFolder(dir *os.File) error { return dir.Sync() }

// mountRoot reports whether an open folder is where something is mounted.
func mountRoot(dir *os.File) (bool, error) {
	var x unix.Statx_t
	err := unix.Statx(int(dir.Fd()), "", unix.AT_EMPTY_PATH, unix.STATX_BASIC_STATS, &x)
	if err != nil { // before Linux 4.11, or forbidden by a sandbox: the exchange itself will tell
		return false, nil //nolint:nilerr // a system that cannot say is treated as not mounted
	}
	return x.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0, nil
}

// fillStat adds what only the system's own structure holds.
func fillStat(s *stat, info fs.FileInfo) {
	if sys, ok := info.Sys().(*syscall.Stat_t); ok {
		s.Dev, s.Ino = uint64(sys.Dev), sys.Ino //nolint:unconvert // 32 bits on some machines
		s.UID, s.GID = int(sys.Uid), int(sys.Gid)
	}
}
