//go:build unix && !solaris && !illumos && !aix

package generator

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lockFile takes the lock of an open file; the system gives it back when the file
// is closed, also if the process is killed.
func lockFile(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return errLocked
	}
	return err
}

// diskFull and quotaSpent know errors of this system that the portable ones miss.
func diskFull(error) bool   { return false }
func quotaSpent(error) bool { return false }
