// Package outlets knows which names and hosts are one outlet: by a list of
// Arabic outlets that is built in, by one that the user gives, and by what is
// habit in writing a name.
package outlets

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"mizan/lexicon/arabic"
)

// An Outlet is one outlet of a list.
type Outlet struct {
	Name    string   // that is shown
	Names   []string // others, in any script
	Hosts   []string // of its sites, without www.; one may go on into a path
	Country string   // of its seat, ISO 3166 in the built-in list
	Owner   string   // empty where that is not known
	Kind    string   // newspaper, channel, agency, radio or site in the built-in list

	More map[string]string // what else a list of the user's says of it, by column
}

// A List is a list of outlets.
type List struct {
	outlets []Outlet
	further []string       // columns besides those that every list may have
	names   map[string]int // by the bare key of a name
	hosts   map[string]int
}

//go:embed outlets.csv
var builtin string

// Builtin returns the list of Arabic outlets that is built in.
func Builtin() *List { return readBuiltin() }

var readBuiltin = sync.OnceValue(func() *List {
	list, err := Read(builtin)
	if err != nil {
		panic(err) // a test reads it
	}
	return list
})

// columns are the columns of a list, by the names that they may have.
var columns = map[string]string{
	"outlet": "outlet", "الوسيلة": "outlet", "name": "names", "names": "names", "spelling": "names", "spellings": "names", "الاسم": "names", "الأسماء": "names",
	"host": "hosts", "hosts": "hosts", "site": "hosts", "domain": "hosts", "الموقع": "hosts", "المواقع": "hosts",
	"country": "country", "البلد": "country", "الدولة": "country", "owner": "owner", "المالك": "owner", "kind": "kind", "type": "kind", "النوع": "kind",
}

// FileName is the name of a list that stands in a folder of articles or beside it.
const FileName = "outlets.csv"

// IsList says whether a table is a list of outlets: its header names the outlet and
// what a list says of it, and nothing that only articles have.
func IsList(text string) bool {
	header, _, _ := strings.Cut(text, "\n")
	r := csv.NewReader(strings.NewReader(header))
	r.Comma, r.LazyQuotes = delimiter(header), true
	names, err := r.Read()
	at := columnsOf(names)
	if _, ok := at["outlet"]; err != nil || !ok || len(names) < 2 {
		return false
	}
	return !slices.ContainsFunc(names, func(name string) bool {
		switch bareColumn(name) {
		case "text", "body", "content", "title", "date", "file", "النص", "المتن", "العنوان", "التاريخ", "الملف":
			return true
		}
		return false
	})
}

// delimiter returns what parts the cells of a header: Excel writes ; where the
// comma is a sign of numbers.
func delimiter(header string) rune {
	best, most := ',', strings.Count(header, ",")
	for _, sign := range ";\t" {
		if n := strings.Count(header, string(sign)); n > most {
			best, most = sign, n
		}
	}
	return best
}

// bareColumn returns a column's name as names are compared.
func bareColumn(name string) string {
	return strings.ToLower(strings.Trim(name, " \r\ufeff\u200e\u200f"))
}

// columnsOf returns where the columns of a list stand.
func columnsOf(header []string) map[string]int {
	at := map[string]int{}
	for i, name := range header {
		if column := columns[bareColumn(name)]; column != "" {
			at[column] = i
		}
	}
	return at
}

// Read reads a list: a CSV file with a column outlet, and any of names, hosts,
// country, owner and kind. Several names or hosts stand in one cell with | ; or
// ، between them, or in rows of their own.
func Read(text string) (*List, error) {
	first, _, _ := strings.Cut(text, "\n")
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = delimiter(first)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = r.Comma != '\t'
	header, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("no header, want a first line such as outlet,names,hosts,country,owner,kind")
	}
	at := columnsOf(header)
	if _, ok := at["outlet"]; !ok {
		return nil, fmt.Errorf("no column outlet in %q, want outlet,names,hosts,country,owner,kind", strings.Join(header, ","))
	}
	list := &List{names: map[string]int{}, hosts: map[string]int{}}
	further := furtherOf(header)
	list.further = slices.Sorted(maps.Keys(further))
	for {
		row, err := r.Read()
		if err == io.EOF {
			return list, list.index()
		}
		if err != nil {
			return nil, err
		}
		list.add(row, at, further)
	}
}

// add adds a row to the outlet that it is about.
func (l *List) add(row []string, at, further map[string]int) {
	cellOf := func(at map[string]int, column string) string {
		if i, ok := at[column]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	cell := func(column string) string { return cellOf(at, column) }
	name := cell("outlet")
	if name == "" {
		return
	}
	i := slices.IndexFunc(l.outlets, func(o Outlet) bool { return o.Name == name })
	if i < 0 {
		i = len(l.outlets)
		l.outlets = append(l.outlets, Outlet{Name: name})
	}
	o := &l.outlets[i]
	o.Names = append(o.Names, split(cell("names"))...)
	o.Hosts = append(o.Hosts, split(cell("hosts"))...)
	for column, field := range map[string]*string{"country": &o.Country, "owner": &o.Owner, "kind": &o.Kind} {
		if value := cell(column); value != "" {
			*field = value
		}
	}
	for column := range further {
		if value := cellOf(further, column); value != "" {
			if o.More == nil {
				o.More = map[string]string{}
			}
			o.More[column] = value
		}
	}
}

// split returns what stands in one cell.
func split(cell string) (list []string) {
	for part := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune("|;؛،", r) }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// index makes the names and hosts findable. A name that two outlets have is
// refused, for it would tell neither.
func (l *List) index() error {
	for i, o := range l.outlets {
		for _, name := range append([]string{o.Name}, o.Names...) {
			into, key := l.names, keyOf(name).whole()
			if host := Host(name); host != "" {
				into, key = l.hosts, host
			}
			if other, ok := into[key]; ok && other != i {
				return fmt.Errorf("%q is a name of both %s and %s, want it once", name, l.outlets[other].Name, o.Name)
			}
			into[key] = i
		}
		for _, host := range o.Hosts {
			host = bareHost(host)
			if other, ok := l.hosts[host]; ok && other != i {
				return fmt.Errorf("%q is a host of both %s and %s, want it once", host, l.outlets[other].Name, o.Name)
			}
			l.hosts[host] = i
		}
	}
	return nil
}

// Find returns the outlet of a name, or of an address.
func (l *List) Find(name string) (Outlet, bool) {
	if l == nil {
		return Outlet{}, false
	}
	if Host(name) != "" {
		if i, ok := l.site(bareHost(name)); ok {
			return l.outlets[i], true
		}
	}
	key := keyOf(name)
	if i, ok := l.names[key.whole()]; ok {
		return l.outlets[i], true
	}
	i, ok := l.names[key.bare]
	if !ok || key.front != "" && key.front != l.outlets[i].Kind {
		return Outlet{}, false
	}
	return l.outlets[i], true
}

// site returns the outlet of a host, or of one that it is a part of.
func (l *List) site(address string) (int, bool) {
	host, path, _ := strings.Cut(address, "/")
	first, _, _ := strings.Cut(path, "/")
	for {
		for _, key := range []string{host + "/" + first, host} {
			if i, ok := l.hosts[key]; ok {
				return i, true
			}
		}
		_, rest, ok := strings.Cut(host, ".")
		if !ok {
			return 0, false
		}
		host = rest
	}
}

// Host returns the host of a name that is an address, without www. and in lower
// case; empty for any other name.
func Host(name string) string {
	host, _, _ := strings.Cut(bareHost(name), "/")
	host, _, _ = strings.Cut(host, ":")
	labels := strings.Split(host, ".")
	if len(labels) < 2 || strings.ContainsFunc(labels[len(labels)-1], func(r rune) bool { return !('a' <= r && r <= 'z') }) || len(labels[len(labels)-1]) < 2 {
		return ""
	}
	for _, label := range labels {
		if label == "" || strings.ContainsFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' }) {
			return ""
		}
	}
	return host
}

// bareHost returns an address without its scheme and www.
func bareHost(address string) string {
	address = strings.ToLower(strings.TrimFunc(address, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }))
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	return strings.Trim(strings.TrimPrefix(strings.TrimPrefix(address, "www."), "m."), "/.")
}

// fronts are the words in front of names, folded, that say of what kind an
// outlet is; empty for those that stand before any.
var fronts = map[string]string{
	"صحيفه": "newspaper", "جريده": "newspaper", "يوميه": "newspaper",
	"قناه": "channel", "تلفزيون": "channel", "فضائيه": "channel", "تلفزه": "channel",
	"وكاله": "agency", "اذاعه": "radio", "راديو": "radio", "مجله": "magazine",
	"موقع": "", "بوابه": "", "منصه": "", "صفحه": "",
}

// A key is a name as names are compared: without what is habit in writing it.
type key struct {
	bare  string // folded, without spaces, fronts and brackets
	front string // of what kind it says that it is; empty when it does not
	aside string // what stands in brackets behind it
}

// whole is the name with all that it says.
func (k key) whole() string {
	if k.front == "" && k.aside == "" {
		return k.bare
	}
	return k.bare + "\x00" + k.front + "\x00" + k.aside
}

// keyOf returns the key of a name.
func keyOf(name string) (k key) {
	if host := Host(name); host != "" {
		return key{bare: host}
	}
	open, close := strings.LastIndexByte(name, '('), strings.LastIndexByte(name, ')')
	if 0 < open && open < close {
		k.aside = strings.ReplaceAll(arabic.Fold(name[open:close]), " ", "")
		name = name[:open] + name[close+1:]
	}
	words := strings.Fields(arabic.Fold(name))
	for len(words) > 1 {
		front, ok := fronts[words[0]]
		if !ok {
			break
		}
		k.front = max(k.front, front)
		words = words[1:]
		if front == "agency" && len(words) > 1 && (words[0] == "انباء" || words[0] == "الانباء") {
			words = words[1:]
		}
	}
	k.bare = strings.Join(words, "")
	if k.bare == "" {
		k.bare = name // signs alone
	}
	return k
}
