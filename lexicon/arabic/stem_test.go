package arabic

import "testing"

func TestStem(t *testing.T) {
	for _, test := range []struct{ name, word, want string }{
		{"conjunction and article", "والمعارك", "معارك"},
		{"preposition and article", "بالمدينه", "مدين"},
		{"for the", "للقوات", "قوات"},
		{"an ending", "قواتها", "قوات"},
		{"three letters stay", "وصل", "وصل"},
		{"too short to be cut", "ال", "ال"},
	} {
		if got := string(Stem([]byte(test.word))); got != test.want {
			t.Errorf("%s: %s gives %s, want %s", test.name, test.word, got, test.want)
		}
	}
}

func TestStopwords(t *testing.T) {
	for word, want := range map[string]bool{"الي": true, "وقال": true, "قال": true, "و": false, "عام": false, "جيش": false, "فقال": false} {
		if got := Stopword([]byte(word)); got != want {
			t.Errorf("%s: %v, want %v", word, got, want)
		}
	}
	for word, want := range map[string]bool{"فقال": true, "بالمصدر": true, "العام": false, "الجيش": false} {
		if got := StopwordJoined(word); got != want {
			t.Errorf("%s with what is joined: %v, want %v", word, got, want)
		}
	}
}

func TestArticle(t *testing.T) {
	for word, want := range map[string]bool{"الجيش": true, "وبالجيش": true, "للجيش": true, "وللجيش": true, "جيش": false, "لجيش": false} {
		if got := HoldsArticle(word); got != want {
			t.Errorf("%s: %v, want %v", word, got, want)
		}
	}
	if noun, ok := ApartFor("للجيش"); noun != "الجيش" || !ok {
		t.Errorf("للجيش comes apart into %q, %v", noun, ok)
	}
	if _, ok := ApartFor("لل"); ok {
		t.Error("لل alone comes apart")
	}
}
