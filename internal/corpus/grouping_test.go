package corpus

import (
	"fmt"
	"testing"
)

// What a corpus tells of an outlet's group: most of its records, and the outlet
// of the list to which all its addresses lead.
func TestGroups(t *testing.T) {
	const lines = `{"outlet":"أ","text":"نص أول","source":{"Country":"LY"},"url":"https://www.bbc.co.uk/arabic/1"}
{"outlet":"أ","text":"نص ثان","source":{"Country":"TN"},"url":"http://bbc.com/arabic/2"}
{"outlet":"أ","text":"نص ثالث","source":{"Country":"TN"}}
{"outlet":"ب","text":"نص رابع","source":{"Country":["MA"]},"url":"https://okaz.com.sa/1"}
{"outlet":"ب","text":"نص خامس","url":"https://sabq.org/1"}
`
	var told Survey
	options := Options{Group: []string{"source.country"}, Survey: func(s Survey) error { told = s; return nil }}
	for _, err := range each(options, func(r *reader) error { return r.file(inMemory("a.jsonl", lines), "") }) {
		check(t, err)
	}
	const want = "map[أ:{[{TN 2} {LY 1}] بي بي سي عربي} ب:{[] }]"
	if got := fmt.Sprint(told.Groups); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
