package coding

import (
	"slices"
	"testing"
)

// Sentences part a text as the coder does, without the white space around.
func TestSentences(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"empty", "", nil},
		{"only white space", " \n\n\t", nil},
		{"two in a paragraph", "وصل حفتر. غادر السراج؟", []string{"وصل حفتر.", "غادر السراج؟"}},
		{"a line break ends one", "عنوان بلا نقطة\n وتتمة ", []string{"عنوان بلا نقطة", "وتتمة"}},
	}
	for _, test := range tests {
		var got []string
		for from, to := range Sentences(test.text) {
			got = append(got, test.text[from:to])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
