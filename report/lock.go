package report

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// lockFile is there while a run writes into a folder.
const lockFile = ".mizan.lock"

// lock keeps other runs from writing into a folder until unlock. It does not
// wait: who comes second is told. A run that is killed leaves the file and no
// lock.
func lock(dir string) (*flock.Flock, error) {
	path := filepath.Join(dir, lockFile)
	for {
		l := flock.New(path)
		free, err := l.TryLock()
		switch {
		case err != nil:
			return nil, fmt.Errorf("cannot write in the folder %s: %w", dir, reason(err))
		case !free:
			return nil, fmt.Errorf("another run of mizan is writing into the folder %s: wait until it ends, or give this one another --out", dir)
		case there(l, path):
			return l, nil
		}
		l.Close() // what was locked is the file of a run that has just ended
	}
}

// there reports whether the file that was locked is the one at the path still.
func there(l *flock.Flock, path string) bool {
	locked, err := l.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(path)
	return err == nil && os.SameFile(locked, named)
}

// unlock lets the next run write. Windows removes no file that is open, the
// others none that is somebody else's by then.
func unlock(l *flock.Flock) {
	os.Remove(l.Path())
	l.Close()
	if os.PathSeparator == '\\' {
		os.Remove(l.Path())
	}
}
