package lexicon

import (
	_ "embed"
	"fmt"
	"sync"

	"go.yaml.in/yaml/v3"

	"mizan/internal/words"
)

//go:embed world/world.yaml
var worldFile []byte

// A World is the world's countries and what news calls them, their towns, their
// people and their wars: the rivals of a lexicon's own conflict. It is a data
// file, lexicon/world/world.yaml.
type World struct {
	Countries []Country
	matcher   func() *Matcher // compiled when it is first asked for
	places    []worldPlace
	nothing   []string // what looks like a country's and is none
}

// A Country is one of the world.
type Country struct {
	ID   string     // short Latin name: "syria"
	Name words.Text // "ar", "en", "fr"

	phrases [ClueStrife][]string // by clue
}

// A Clue is what a phrase tells of a country.
type Clue int

// The clues.
const (
	ClueName    Clue = iota // the country: سوريا
	CluePeople              // its adjective and people: السوري, سوريون
	CluePlace               // a town or region of it: حلب
	CluePerson              // one who rules or fights there: بشار الأسد
	ClueGroup               // an armed party or institution whose name tells it: الحوثيون
	ClueWar                 // its war: عاصفة الحزم
	ClueStrife              // no country: a word of war and of who rules, of any
	ClueBeside              // no country: what one is named for besides its conflict
	ClueNothing             // a phrase that looks like one of these and is none
)

// worldPlace is what some phrases of the world tell.
type worldPlace struct {
	country int // -1 for a word of strife or a look-alike
	clue    Clue
	phrases []string
}

// OpenWorld returns the world, read when it is first asked for.
func OpenWorld() *World { return world() }

// Matcher finds the world's phrases; Match.Naming goes to Tells.
func (w *World) Matcher() *Matcher { return w.matcher() }

// Tells returns what a phrase that was found tells, and of which country: an
// index in Countries, -1 for none.
func (w *World) Tells(naming int) (country int, clue Clue) {
	p := w.places[naming]
	return p.country, p.clue
}

// Country returns the index of a country, -1 for none.
func (w *World) Country(id string) int {
	for i := range w.Countries {
		if w.Countries[i].ID == id {
			return i
		}
	}
	return -1
}

// world reads the world's file, which is part of the program: a mistake in it
// is a bug and panics.
var world = sync.OnceValue(func() *World {
	if r := compiledOf("world", worldFile); r != nil {
		return decompiledWorld(r)
	}
	return readWorld()
})

// readWorld reads the world's file.
func readWorld() *World {
	var file struct {
		Countries []struct {
			ID                                          string
			Name                                        words.Text
			Names, People, Places, Persons, Groups, War []string
		}
		Strife  []string
		Beside  []string
		Nothing []string
	}
	if err := yaml.Unmarshal(worldFile, &file); err != nil {
		panic(fmt.Sprintf("world.yaml: %v", err))
	}
	w := &World{nothing: file.Nothing}
	for i, c := range file.Countries {
		all := [ClueStrife][]string{c.Names, c.People, c.Places, c.Persons, c.Groups, c.War}
		w.Countries = append(w.Countries, Country{c.ID, c.Name, all})
		for clue, phrases := range all {
			w.places = append(w.places, worldPlace{i, Clue(clue), phrases})
		}
	}
	w.places = append(w.places, worldPlace{-1, ClueNothing, file.Nothing}, worldPlace{-1, ClueBeside, file.Beside}, worldPlace{-1, ClueStrife, file.Strife})
	return w.compiledBy(w.compile)
}

// compiledBy returns the world with matchers that compile makes when one is first
// asked for.
func (w *World) compiledBy(compile func() *Matcher) *World {
	w.matcher = sync.OnceValue(compile)
	return w
}

// compile makes the matcher of the world's phrases. A phrase of several places is
// the first one's.
func (w *World) compile() *Matcher {
	x := newIndex(new(Lexicon), func(_ int, text, hint string) { panic(fmt.Sprintf("world.yaml: %s (%s)", text, hint)) })
	for naming, place := range w.places {
		for _, phrase := range place.phrases {
			x.phrases(phrase, PronounNever, 0, func(node int32) {
				if x.matcher.ends[node] == nothing {
					x.matcher.ends[node] = int32(naming)
				}
			})
		}
	}
	return x.matcher
}
