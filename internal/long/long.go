// Package long divides the tests into those that a newcomer waits for and those
// that take minutes: simulations in full, every reader over every workbook,
// most of what is done in a browser.
//
//	go test ./...              the first
//	go test -tags long ./...   all
package long

import "testing"

// Only skips a test that takes long, unless such are asked for.
func Only(t testing.TB) {
	t.Helper()
	if !Asked {
		t.Skip("takes long: run with -tags long")
	}
}
