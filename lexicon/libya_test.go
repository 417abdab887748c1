package lexicon

import "testing"

// Open does not judge what is built in.
func TestBuiltinIsSound(t *testing.T) {
	for _, id := range Builtin() {
		data, err := Source(id)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Load(id+".yaml", data); err != nil {
			t.Error(err)
		}
	}
}

func TestLibyaIsSound(t *testing.T) {
	libya, err := Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	if n := libya.Len(); n < 200 {
		t.Errorf("libya has %d namings, want 200 at least", n)
	}
	if n := len(libya.Contrasts); n < 12 {
		t.Errorf("libya has %d contrasts, want 12 at least", n)
	}
	for _, id := range []string{"lna", "gna"} {
		if libya.Side(id) < 0 {
			t.Errorf("libya has no side %q", id)
		}
	}
	for _, c := range libya.Contrasts {
		if c.Title["ar"] == "" || c.Title["en"] == "" {
			t.Errorf("contrast %s wants a title in both languages", c.ID)
		}
	}
}
