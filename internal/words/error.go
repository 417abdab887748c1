package words

// An Error is a phrase that says what is wrong: as an error it speaks English, in
// a report whatever that speaks.
type Error struct{ Phrase }

// Wrong returns an error that says a phrase. An error among the values is said
// in the language of the phrase where it is one of these, else as it stands.
func Wrong(key Key, values Values) *Error {
	for place, value := range values {
		switch v := value.(type) {
		case *Error:
			values[place] = v.Phrase
		case error:
			values[place] = Tame(v.Error())
		case Key:
			values[place] = Phrase{Key: v}
		case string:
			values[place] = Tame(v)
		}
	}
	return &Error{Phrase{key, values}}
}

// Error says what is wrong, in English.
func (e *Error) Error() string { return e.In("en") }
