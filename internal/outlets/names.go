package outlets

import (
	"cmp"
	"maps"
	"slices"
)

// Names gathers the names that a corpus has for its outlets, and settles which
// are one.
type Names struct {
	user    *List
	counts  map[string]int    // articles, by name as given
	settled map[string]string // a name as given to the one shown
}

// NewNames starts to gather. The user's list, which may be nil, goes before the
// built-in one, and its outlets are shown by the names that it gives them.
func NewNames(user *List) *Names { return &Names{user: user, counts: map[string]int{}} }

// Add counts an article under a name.
func (n *Names) Add(name string) { n.counts[name]++ }

// Counts gives how many articles were gathered under each name.
func (n *Names) Counts() map[string]int { return n.counts }

// AddCounts counts so many articles under each name.
func (n *Names) AddCounts(counts map[string]int) {
	for name, articles := range counts {
		n.counts[name] += articles
	}
}

// Kin returns what is the same for all names that Settle may find to be one
// outlet, by a list or by habit. It is known before all names are gathered.
func (n *Names) Kin(name string) string {
	if o, ok := n.user.Find(name); ok {
		return o.Name
	}
	if o, ok := Builtin().Find(name); ok {
		return o.Name
	}
	bare := keyOf(name).bare
	if o, ok := Builtin().bare(bare); ok {
		return o.Name
	}
	return bare
}

// Site returns the name of the outlet of a list to which an address leads, the
// user's before the built-in one; empty for none.
func (n *Names) Site(address string) string {
	for _, list := range []*List{n.user, Builtin()} {
		if list == nil || Host(address) == "" {
			continue
		}
		if i, ok := list.site(bareHost(address)); ok {
			return list.outlets[i].Name
		}
	}
	return ""
}

// Group returns what is the same for all names that may be one outlet's. It is
// known before all names are gathered.
func Group(name string) string { return keyOf(name).bare }

// A Merge is an outlet that the corpus has several names for.
type Merge struct {
	Outlet string     `json:"outlet"` // the name that is shown
	Names  []Spelling `json:"names"`  // as given, the most frequent first
}

// A Spelling is one name of an outlet.
type Spelling struct {
	Name     string `json:"name"`
	Articles int    `json:"articles"` // that have it, refused ones too
}

// Settle decides which names are one outlet and what each is shown as: the
// user's name for it, else the most frequent spelling that is no address, else
// the built-in list's. It returns the outlets that have several names.
func (n *Names) Settle() (merges []Merge) {
	n.settled = map[string]string{}
	for _, spellings := range n.groups() {
		shown := n.shown(spellings)
		for _, s := range spellings {
			n.settled[s.Name] = shown
		}
		if len(spellings) > 1 {
			merges = append(merges, Merge{shown, spellings})
		}
	}
	slices.SortFunc(merges, func(a, b Merge) int { return cmp.Compare(a.Outlet, b.Outlet) })
	return merges
}

// Shown returns what an outlet is shown as that was gathered under a name.
func (n *Names) Shown(name string) string { return cmp.Or(n.settled[name], name) }

// Outlets returns the outlets that were gathered, as they are shown, sorted.
func (n *Names) Outlets() []string {
	return slices.Compact(slices.Sorted(maps.Values(n.settled)))
}

// Find returns what an outlet is shown as that somebody asks for by any name of
// it, and whether there is one.
func (n *Names) Find(name string) (string, bool) {
	if shown, ok := n.settled[name]; ok {
		return shown, true
	}
	said := n.said()
	id := n.id(name, said)
	for _, given := range slices.Sorted(maps.Keys(n.settled)) {
		if n.settled[given] == name || n.id(given, said) == id {
			return n.settled[given], true
		}
	}
	return "", false
}

// groups returns the names by outlet, the most frequent of each first.
func (n *Names) groups() map[string][]Spelling {
	groups := map[string][]Spelling{}
	said := n.said()
	for _, name := range slices.Sorted(maps.Keys(n.counts)) {
		id := n.id(name, said)
		groups[id] = append(groups[id], Spelling{name, n.counts[name]})
	}
	for _, spellings := range groups {
		slices.SortStableFunc(spellings, func(a, b Spelling) int { return cmp.Compare(b.Articles, a.Articles) })
	}
	return groups
}

// said returns what the names of one bare key say besides it: of what kind the
// outlet is, and what stands in brackets.
func (n *Names) said() map[string][2]map[string]bool {
	said := map[string][2]map[string]bool{}
	for name := range n.counts {
		k := keyOf(name)
		if _, ok := said[k.bare]; !ok {
			said[k.bare] = [2]map[string]bool{{}, {}}
		}
		for i, part := range []string{k.front, k.aside} {
			if part != "" {
				said[k.bare][i][part] = true
			}
		}
	}
	return said
}

// id returns what names of one outlet have in common. A kind in front and a
// place in brackets tell outlets apart only where there are two of them: «قناة
// الوطن» beside «صحيفة الوطن».
func (n *Names) id(name string, said map[string][2]map[string]bool) string {
	if o, ok := n.user.Find(name); ok {
		return "user\x00" + o.Name
	}
	k := keyOf(name)
	if len(said[k.bare][0]) < 2 {
		k.front = ""
	}
	if len(said[k.bare][1]) < 2 {
		k.aside = ""
	}
	if o, ok := Builtin().Find(name); ok {
		return "list\x00" + o.Name
	}
	if k.front == "" && k.aside == "" {
		if o, ok := Builtin().bare(k.bare); ok {
			return "list\x00" + o.Name
		}
	}
	return k.whole()
}

// bare returns the outlet of a bare key.
func (l *List) bare(key string) (Outlet, bool) {
	if i, ok := l.names[key]; ok {
		return l.outlets[i], true
	}
	return Outlet{}, false
}

// shown returns the name to show of several, the most frequent first.
func (n *Names) shown(spellings []Spelling) string {
	for _, s := range spellings {
		if o, ok := n.user.Find(s.Name); ok {
			return o.Name
		}
	}
	for _, s := range spellings {
		if Host(s.Name) == "" {
			return s.Name
		}
	}
	if o, ok := Builtin().Find(spellings[0].Name); ok {
		return o.Name
	}
	return spellings[0].Name
}
