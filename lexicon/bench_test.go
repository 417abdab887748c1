package lexicon

import (
	"testing"
	"unicode/utf8"
)

// BenchmarkValid checks the same text for valid UTF-8 with the standard
// library: the yardstick of a noisy machine.
func BenchmarkValid(b *testing.B) {
	text := sampleText(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if !utf8.ValidString(text) {
			b.Fatal("the sample is not UTF-8")
		}
	}
}

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

// BenchmarkOpen measures opening every built-in lexicon, as lexicon list does.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		for _, id := range Builtin() {
			if _, err := Open(id); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkReady measures opening a built-in lexicon with its matchers, as every command
// that reads by it does.
func BenchmarkReady(b *testing.B) {
	for b.Loop() {
		l, err := Open("libya")
		if err != nil {
			b.Fatal(err)
		}
		l.Matcher()
	}
}
