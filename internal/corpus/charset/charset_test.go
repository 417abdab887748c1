package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestEveryByte has each byte of the two encodings of one byte a letter mean
// what x/text says, and never a wrong letter.
func TestEveryByte(t *testing.T) {
	for _, test := range []struct {
		encoding
		letters *charmap.Charmap
	}{{windows1256, charmap.Windows1256}, {iso8859_6, charmap.ISO8859_6}} {
		for b := range 256 {
			got, _ := test.decode(nil, []byte{byte(b)})
			want := string(test.letters.DecodeByte(byte(b)))
			if want == "\ufffd" {
				want = "\xff"
			}
			if string(got) != want {
				t.Errorf("%s: byte %#x is %q, want %q", test.name, b, got, want)
			}
		}
	}
}

func TestGarbled(t *testing.T) {
	arabic := strings.Repeat("قال شهود عيان إن القوات تقدمت نحو العاصمة طرابلس. ", 3)
	asWindows, _ := windows1256.decode(nil, []byte(arabic))
	asLatin, err := charmap.Windows1252.NewDecoder().String(arabic)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		text string
		want bool
	}{
		{"Arabic", arabic, false},
		{"every emphatic word there is", "ظل طارق يظن أن الطقس طيب والطريق طويل، وظهر ظهرا بظهره الطيب طاهر حتى طلع الظلام", false},
		{"Danish", "Ørsted så Ærø, Øerne, Øl og Øst", false},
		{"UTF-8 read as windows-1256", string(asWindows), true},
		{"UTF-8 read as windows-1252", asLatin, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := Garbled(test.text); (err != nil) != test.want {
				t.Errorf("%q: got %v, want it garbled: %v", test.text, err, test.want)
			}
		})
	}
}
