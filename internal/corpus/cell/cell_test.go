package cell

import (
	"strings"
	"testing"
)

// TestTrim trims as strings.Trim does, whatever a value begins and ends with.
func TestTrim(t *testing.T) {
	edges := append(strings.Split(unseen, ""), "", "ا", "\u061cا", "ؠ", "x", "’", "\u2010", "ﺍ")
	for _, first := range edges {
		for _, last := range edges {
			for _, value := range []string{first + last, first + "ليبيا" + last, last + first + "x" + last + first} {
				if got, want := Trim(value), strings.Trim(value, unseen); got != want {
					t.Errorf("Trim(%q) = %q, want %q", value, got, want)
				}
			}
		}
	}
}

func TestNothing(t *testing.T) {
	for value, want := range map[string]bool{
		"NaN": true, "na": true, "—": true, "undefined": true, "0000-00-00 00:00:00": true, "1970-01-01T00:00:00.000000+00:00": true, "لا_يوجد": true,
		"": false, "0": false, "ليبيا": false, "1970-01-01 كان أول يوم من السنة التي تلت تولي القذافي الحكم": false,
	} {
		if got := Nothing(value); got != want {
			t.Errorf("Nothing(%q) = %v, want %v", value, got, want)
		}
	}
}
