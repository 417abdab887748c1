package lexicon

import "testing"

// BenchmarkLoad measures reading, checking and compiling the built-in lexicon.
func BenchmarkLoad(b *testing.B) {
	data, err := Source("libya")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Load("libya.yaml", data); err != nil {
			b.Fatal(err)
		}
	}
}
