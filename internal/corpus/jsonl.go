package corpus

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/jsontext"
	"mizan/internal/corpus/lines"
	"mizan/internal/words"
)

// lists are the keys under which programs put a list of articles, messages or
// entries.
var lists = []string{"articles", "messages", "items", "results", "data", "posts", "documents", "stories", "docs", "hits", "entries"}

// json reads a file of JSON: one object a line, or in one piece. A record that
// is no article is refused. The outlet is that of records which say none.
func (r *reader) json(label string, in io.Reader, outlet string) (string, error) {
	text, err := newDecoder(in)
	if err != nil {
		return "", err
	}
	all, objects := lines.New(text), newObjects(&r.columns)
	objects.outlet = outlet
	for started := false; ; {
		line, err := all.Next()
		if err == io.EOF {
			r.tookKeys(label, objects)
			return text.Encoding(), nil
		}
		if err == lines.ErrTooLong {
			err = r.refuse(Pos{Path: label, Line: all.Number()}, err)
		} else if trimmed := bytes.TrimSpace(line); err == nil && len(trimmed) > 0 {
			if !started && (notLines(trimmed) || r.wraps(trimmed)) {
				err = r.jsonPiece(label, objects, jsontext.NewPieces(all.Rest(line), all.Number(), lists))
				r.tookKeys(label, objects)
				return text.Encoding(), looked(err)
			}
			started = true
			err = r.jsonObject(objects, trimmed, Pos{Path: label, Line: all.Number()})
		}
		if err == errLooked {
			r.tookKeys(label, objects)
		}
		if err != nil {
			return text.Encoding(), looked(err)
		}
	}
}

// looked returns an error that is none where only the head was asked for.
func looked(err error) error {
	if err == errLooked {
		return nil
	}
	return err
}

// tookKeys tells under which keys the fields stood.
func (r *reader) tookKeys(label string, o *objects) {
	if r.heads != nil && o.met.records > 0 {
		r.heads(o.met.heading(&r.columns).head(Pos{Path: label}, HeadKeys))
	}
	var all []string
	plain := true
	for f, name := range o.taken {
		if name != "" && field(f) != fieldID {
			plain = plain && name == fields[f].name
			all = append(all, fields[f].name+" = "+name)
		}
	}
	if !plain {
		r.taken = strings.Join(all, ", ")
	}
}

// notLines says whether a file's first line starts JSON in one piece: an
// array, or an object whose members go over lines.
func notLines(first []byte) bool {
	return first[0] == '[' || first[0] == '{' && bytes.IndexByte([]byte("{[,"), first[len(first)-1]) >= 0
}

// wraps says whether a line is an object around a list of records, as programs
// answer: it has such a list and no text itself.
func (r *reader) wraps(line []byte) bool {
	if !slices.ContainsFunc(lists, func(name string) bool {
		_, behind, ok := bytes.Cut(line, []byte(`"`+name+`"`))
		behind = bytes.TrimLeft(behind, ": ")
		return ok && (bytes.HasPrefix(behind, []byte("[")) || bytes.HasPrefix(behind, []byte("{")))
	}) {
		return false
	}
	record, err := newObjects(&r.columns).record(line)
	return err == nil && cell.Trim(record[fieldText]) == ""
}

// jsonPiece reads the objects of JSON in one piece.
func (r *reader) jsonPiece(label string, objects *objects, all *jsontext.Pieces) error {
	given := objects.outlet
	for {
		value, line, err := all.Next()
		if err == io.EOF {
			return nil
		}
		if err == lines.ErrTooLong {
			if err := r.refuse(Pos{Path: label, Line: line}, err); err != nil {
				return err
			}
			continue
		}
		if cut, ok := err.(*words.Error); ok {
			return r.refuse(Pos{Path: label, Line: line}, cut)
		}
		if err != nil {
			return err
		}
		objects.outlet = cmp.Or(given, all.Title())
		if err := r.jsonObject(objects, value, Pos{Path: label, Line: line}); err != nil {
			return err
		}
	}
}

// jsonObject delivers the article of one object, or refuses it.
func (r *reader) jsonObject(objects *objects, object []byte, pos Pos) error {
	record, err := objects.record(object)
	if err != nil {
		return r.noObject(objects, object, pos, err)
	}
	if r.heads != nil {
		if objects.met.add(object); objects.met.records == sampledRows {
			return errLooked
		}
		return nil
	}
	if cell.Trim(record[fieldOutlet]) == "" {
		record[fieldOutlet] = objects.outletOf(&record)
	}
	if objects.taken[fieldText] == "" && foldColumn(objects.taken[fieldDate]) == "seendate" {
		record[fieldText], record[fieldTitle] = record[fieldTitle], "" // GDELT gives headlines alone
	}
	for _, f := range []field{fieldOutlet, fieldText} {
		if cell.Trim(record[f]) == "" {
			return r.refuse(pos, objects.lacking(f, object, pos))
		}
	}
	return r.record(&record, pos)
}

// noObject delivers the articles of a line that is no object, but several: they end in
// another way than lines do, or not at all. What else there is on it is refused.
func (r *reader) noObject(objects *objects, line []byte, pos Pos, why error) error {
	all := jsontext.Objects(line)
	if len(all) < 2 || all[0][0] != '{' || all[1][0] != '{' {
		return r.refuse(pos, why)
	}
	for _, one := range all {
		if err := r.jsonObject(objects, one, pos); err != nil {
			return err
		}
	}
	return nil
}

// outletOf returns the outlet of a record that says none: that of the file, or the
// host of its address where no record named an outlet.
func (o *objects) outletOf(r *record) string {
	if o.outlet != "" || o.taken[fieldOutlet] != "" && !o.bySite || o.columns.mapped[fieldOutlet] {
		return o.outlet
	}
	site := ownSite(r[fieldURL])
	if site != "" && !o.bySite {
		o.bySite, o.taken[fieldOutlet] = true, o.taken[fieldURL]+siteSign
	}
	return site
}

// lacking refuses an object without a field. The first time, it tells every key.
func (o *objects) lacking(f field, object []byte, pos Pos) error {
	err := words.Wrong("refused.underKey", words.Values{"why": missing[f], "key": o.columns.said[f], "field": fields[f].name})
	if o.advised {
		return err
	}
	o.advised = true
	var met keys
	met.add(object)
	h := met.heading(o.columns)
	h.columns[f] = nil // what stands there says nothing
	return &LackError{h.head(pos, HeadKeys), words.Wrong("refused.keyOf", words.Values{"why": err, "list": h.listed()})}
}
