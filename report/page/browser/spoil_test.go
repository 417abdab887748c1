package browser

import (
	"reflect"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/words"
)

// A spoiler puts the words of strangers into every text of a study.
type spoiler struct {
	words func(field string, i int) string // for the i-th text of a field
	kept  map[string]bool                  // fields that mizan writes itself, whoever is read
	given map[string]string                // by field and text before: what is equal stays equal
	count map[string]int                   // texts of each field, equal ones once
}

// spoil returns a copy of a study in other words.
func spoil(study *compare.Study, words func(field string, i int) string) (*compare.Study, *spoiler) {
	s := &spoiler{words: words, kept: map[string]bool{}, given: map[string]string{}, count: map[string]int{}}
	for _, field := range ownFields {
		s.kept[field] = true
	}
	return s.copy("", reflect.ValueOf(study)).Interface().(*compare.Study), s
}

// ownFields are the texts of a study that no stranger writes: kinds and rules
// by their names, days as mizan prints them, the user's options.
var ownFields = []string{
	"Findings.Kind", "Refused.Reason.Key", "Evidence.VoiceWhy.Rule", "Evidence.SideWhy.Rule", "Parties.Evidence.VoiceWhy.Rule", "Parties.Evidence.SideWhy.Rule", "Trends.Per", "Options.Since", "Options.Until", "Options.Outlets", "Options.Copies", "Options.Unit",
	"Chance.Unit", "Chance.Wording", "Chance.Measured.Unit", "Family.Kinds.Kind",
	"Articles.Date", "Outlets.First", "Outlets.Last", "Stories.First", "Stories.Last", "Trends.Bins.First", "Trends.Bins.Name", "Manifest.Tool",
	"Notes.ID", "Scores.Warnings.ID", "Slants.Warnings.ID", "Findings.Warnings.ID", "Pairs.Warnings.ID",
}

// copy copies a value, with other words in its texts. The path is that of the
// fields that lead to it.
func (s *spoiler) copy(path string, from reflect.Value) reflect.Value {
	to := reflect.New(from.Type()).Elem()
	to.Set(from)
	switch from.Kind() {
	case reflect.Pointer:
		if !from.IsNil() {
			to.Set(reflect.New(from.Type().Elem()))
			to.Elem().Set(s.copy(path, from.Elem()))
		}
	case reflect.Slice:
		to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			to.Index(i).Set(s.copy(path, from.Index(i)))
		}
		if from.IsNil() {
			to.SetZero()
		}
	case reflect.Array:
		for i := range from.Len() {
			to.Index(i).Set(s.copy(path, from.Index(i)))
		}
	case reflect.Struct:
		for i := range from.NumField() {
			if field := from.Type().Field(i); field.IsExported() {
				to.Field(i).Set(s.copy(strings.TrimPrefix(path+"."+field.Name, "."), from.Field(i)))
			}
		}
	case reflect.Map:
		values, ok := from.Interface().(words.Values) // of a phrase: what it fills in may be a stranger's
		if !ok {
			break
		}
		filled := words.Values{}
		for place, value := range values {
			if text, ok := value.(string); ok {
				value = s.text(path, text)
			}
			filled[place] = value
		}
		to.Set(reflect.ValueOf(filled))
	case reflect.String:
		to.SetString(s.text(path, from.String()))
	}
	if evidence, ok := to.Addr().Interface().(*compare.Evidence); ok { // its span moves with what stands before it
		was := from.Interface().(compare.Evidence)
		front := s.given[path+".Sentence"+was.Sentence]
		evidence.Sentence = front + " " + was.Sentence + " " + front
		evidence.Start, evidence.End = was.Start+len(front)+1, was.End+len(front)+1
	}
	return to
}

// text is what stands in place of a text: the same for the same one of a field.
func (s *spoiler) text(path, was string) string {
	if was == "" || s.kept[path] {
		return was
	}
	if slices.Contains([]string{"Contrasts.Pair", "Contrasts.Namings.Family"}, path) {
		path = "family" // a pair names the families of its namings
	}
	given, ok := s.given[path+was]
	if !ok {
		given = s.words(path, s.count[path])
		s.given[path+was] = given
		s.count[path]++
	}
	return given
}
