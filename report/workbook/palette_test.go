package workbook

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The workbook and the page's light theme, the first in the style sheet, share
// their colours.
func TestPalette(t *testing.T) {
	sheet, err := os.ReadFile("../page/parts/page.css")
	if err != nil {
		t.Fatal(err)
	}
	colour := func(name string) string {
		_, rest, _ := strings.Cut(string(sheet), "--"+name+": #")
		return strings.ToUpper(rest[:min(6, len(rest))])
	}
	for name, accent := range map[string]accent{
		"s0": sideAccent(0), "s1": sideAccent(1), "sx": sideAccent(2), "neg": negativeAccent, "plain": plainAccent,
	} {
		if name != "plain" && name != "neg" && colour(name+"-text") != accent.ink {
			t.Errorf("%s: letters are %s in the workbook, %s on the page", name, accent.ink, colour(name+"-text"))
		}
		for i, letter := range "abcd"[:3] {
			if at := fmt.Sprintf("%s%c", name, letter); colour(at) != accent.shades[i] {
				t.Errorf("%s is %s in the workbook, %s on the page", at, accent.shades[i], colour(at))
			}
		}
		if len(accent.shades) != mostNamings {
			t.Errorf("%s has %d shades, want %d", name, len(accent.shades), mostNamings)
		}
	}
}
