package corpus

// mostKept is about how many bytes of a corpus are kept from its survey to its
// reading. A file that does not fit is read twice.
const mostKept = 128 << 20

// keptPiece is how many finds of a file stand in one piece, at most.
const keptPiece = 128

// kept is what the survey of a corpus found in its files, so that they need not be
// read, unpacked and taken apart a second time. Files are known by the order in
// which they come, which is the same both times. A nil kept keeps nothing.
type kept struct {
	files []keptFile
	open  bool // the last of the files is being kept
	bytes int
}

// A keptFile is what stood in one file.
type keptFile struct {
	whole  bool     // all of it was kept
	finds  [][]find // in pieces, of which no one is moved when there are more
	source *Source  // as which it was read to its end, nil for one that is refused
}

// begin begins with a file. A file within a file, as a text that a table names, is
// kept without the one around it.
func (k *kept) begin() {
	if k != nil {
		k.drop()
		k.files, k.open = append(k.files, keptFile{}), true
	}
}

// last is the file that was begun last.
func (k *kept) last() *keptFile { return &k.files[len(k.files)-1] }

// drop lets go of the file that is being kept.
func (k *kept) drop() {
	if !k.open {
		return
	}
	for _, piece := range k.last().finds {
		for i := range piece {
			k.bytes -= piece[i].size()
		}
	}
	k.last().finds, k.open = nil, false
}

// add keeps a find, as long as there is room.
func (k *kept) add(f find) {
	if k == nil || !k.open {
		return
	}
	file := k.last()
	last := len(file.finds) - 1
	if last < 0 || len(file.finds[last]) == cap(file.finds[last]) {
		size := 1 // of the first pieces, since many files hold few finds
		if last >= 0 {
			size = min(keptPiece, 2*cap(file.finds[last]))
		}
		file.finds = append(file.finds, make([]find, 0, size))
		last++
	}
	file.finds[last] = append(file.finds[last], f)
	if k.bytes += f.size(); k.bytes > mostKept {
		k.drop()
	}
}

// end ends with a file.
func (k *kept) end(at int, source *Source) {
	if k != nil && k.open && at == len(k.files)-1 {
		k.last().whole, k.last().source, k.open = true, source, false
	}
}

// file returns what was kept of a file, nil for nothing.
func (k *kept) file(at int) *keptFile {
	if k == nil || at >= len(k.files) || !k.files[at].whole {
		return nil
	}
	return &k.files[at]
}

// keptSource hands on what was kept of a file in place of reading it.
func (r *reader) keptSource(at int, f *keptFile) error {
	for n, piece := range f.finds {
		for i := range piece {
			r.handed++
			if err := r.put(piece[i]); err != nil {
				return err
			}
		}
		f.finds[n] = nil
	}
	f.finds = nil
	return r.put(find{kind: fileEnds, file: at, source: f.source})
}
