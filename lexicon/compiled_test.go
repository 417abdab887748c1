package lexicon

import (
	"bytes"
	"flag"
	"os"
	"reflect"
	"slices"
	"testing"
)

var update = flag.Bool("update", false, "write lexicon/compiled anew")

// TestCompiled holds what is compiled and built in against the files that people write.
func TestCompiled(t *testing.T) {
	kept := map[string][]byte{"world": readWorld().compiled()}
	for _, id := range Builtin() {
		data, err := Source(id)
		if err != nil {
			t.Fatal(err)
		}
		l, err := Load(id+".yaml", data)
		if err != nil {
			t.Fatal(err)
		}
		kept[id] = l.compiled()
	}
	for id, want := range kept {
		path := "compiled/" + id + ".bin"
		if *update {
			if err := os.WriteFile(path, want, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what is compiled of the files now: go test ./lexicon -run Compiled -update", path)
		}
	}
}

// TestCompiledIsTheSame holds a lexicon that was built in compiled against the same one
// read from its file: all that it says, and all that it finds.
func TestCompiledIsTheSame(t *testing.T) {
	text := sampleText(t)
	for _, id := range Builtin() {
		data, err := Source(id)
		if err != nil {
			t.Fatal(err)
		}
		r := compiledOf(id, data)
		if r == nil {
			t.Errorf("%s: nothing is built in of the file as it is", id)
			continue
		}
		want, got := read(id+".yaml", data).lexicon, decompiled(r, data)
		want.compile()
		got.compile()
		if r.Err() != nil || !r.Done() {
			t.Errorf("%s: %v, or not read to its end", id, r.Err())
		}
		for i, pair := range [][2]*Matcher{{got.matcher, want.matcher}, {got.about, want.about}, {got.fronts, want.fronts}} {
			found, _ := pair[0].Find(text, nil)
			if all, _ := pair[1].Find(text, nil); !slices.Equal(found, all) {
				t.Errorf("%s: matcher %d finds %d phrases, and read from the file %d others", id, i, len(found), len(all))
			}
		}
		names, _ := want.names.Find(text, nil)
		again, _ := got.names.Find(text, nil)
		for i, m := range names {
			same := again[i].Start == m.Start && again[i].End == m.End
			if !same || !slices.Equal(got.told[again[i].Naming], want.told[m.Naming]) {
				t.Errorf("%s: of the name at byte %d another is told", id, m.Start)
			}
		}
		for _, l := range []*Lexicon{want, got} {
			l.told = nil // numbered otherwise
			l.compile, l.matcher, l.names, l.about, l.fronts = nil, nil, nil, nil, nil
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: built in it says something else than its file", id)
		}
	}
	if r := compiledOf("world", worldFile); r == nil {
		t.Error("nothing is built in of the world's file as it is")
	} else if got, want := decompiledWorld(r), readWorld(); !reflect.DeepEqual(got.Countries, want.Countries) || !slices.Equal(got.nothing, want.nothing) {
		t.Error("built in the world is another than in its file")
	}
}
