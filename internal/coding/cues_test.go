package coding

import "testing"

func TestCueFileIsSound(t *testing.T) {
	readCues() // panics on a mistake in the file
}
