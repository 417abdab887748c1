package corpus

import "mizan/internal/plain"

// mostKept is about how many bytes of a corpus are kept from its survey to its
// reading. A file that does not fit is read twice.
const mostKept = 32 << 20

// kept is what the survey of a corpus found in its files, so that they need not be
// read, unpacked and taken apart a second time. Files are known by the order in
// which they come, which is the same both times. A nil kept keeps nothing.
type kept struct {
	files []keptFile
	next  int  // the file that comes next
	again bool // this is the second time
	open  bool // the last of the files is being kept
	bytes int
}

// A keptFile is what stood in one file.
type keptFile struct {
	whole  bool // all of it was kept
	items  []keptItem
	source *Source // as which it was read to its end, nil for one that is refused
}

// A keptItem is a record, or why there was none.
type keptItem struct {
	record record
	pos    Pos
	body   plain.Text // as its reader sees it; empty where that was refused
	err    error      // nil for a record
}

// start begins with a file, and returns what was kept of it, nil for nothing. A file
// within a file, as a text that a table names, is kept without the one around it.
func (k *kept) start() (at int, found *keptFile) {
	if k == nil {
		return 0, nil
	}
	at = k.next
	k.next++
	if k.again {
		if at < len(k.files) && k.files[at].whole {
			found = &k.files[at]
		}
		return at, found
	}
	k.drop()
	k.files, k.open = append(k.files, keptFile{}), true
	return at, nil
}

// last is the file that was begun last.
func (k *kept) last() *keptFile { return &k.files[len(k.files)-1] }

// drop lets go of the file that is being kept.
func (k *kept) drop() {
	if !k.open {
		return
	}
	for i := range k.last().items {
		k.bytes -= k.last().items[i].size()
	}
	k.last().items, k.open = nil, false
}

// add keeps an item, as long as there is room.
func (k *kept) add(item keptItem) {
	if k == nil || !k.open {
		return
	}
	k.last().items = append(k.last().items, item)
	if k.bytes += item.size(); k.bytes > mostKept {
		k.drop()
	}
}

// end ends with a file.
func (k *kept) end(at int, source *Source) {
	if k != nil && k.open && at == len(k.files)-1 {
		k.last().whole, k.last().source, k.open = true, source, false
	}
}

// size is about how many bytes an item takes.
func (i *keptItem) size() int {
	size := 512 + len(i.body.String)
	for _, value := range i.record {
		size += len(value)
	}
	return size
}

// keptSource delivers what was kept of a file in place of reading it.
func (r *reader) keptSource(f *keptFile) error {
	for i := range f.items {
		item := &f.items[i]
		err := item.err
		if err != nil {
			err = r.refuse(item.pos, err)
		} else {
			r.body = item.body
			err = r.record(&item.record, item.pos)
			r.body = plain.Text{}
		}
		if err != nil {
			return err
		}
	}
	if f.source != nil && r.options.Source != nil {
		r.options.Source(*f.source)
	}
	f.items = nil
	return nil
}
