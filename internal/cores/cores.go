// Package cores does pieces of work on all cores.
package cores

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each does n pieces of work on all cores, and returns when all are done. A piece
// writes to its own place and reads what no other writes, so that nobody sees
// who did what.
func Each(n int, work func(i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	wait.Wait()
}
