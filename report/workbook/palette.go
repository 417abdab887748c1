package workbook

// An accent is one colour in its shades. The accents are those of the page's
// light theme (a test holds page.css to them): one for each side, kept through
// the whole report, and purple for words that deny legitimacy, whosever. Each
// pair can be told apart by the colour-blind.
type accent struct {
	ink    string   // of letters
	fill   string   // of bars and cells, under dark letters
	shades []string // of the namings of a contrast, mostNamings of them, from the one used most
	rest   string   // of those without a shade of their own
}

var (
	sideAccents = []accent{
		{"16566C", "6BA7BD", []string{"1F6F8B", "6BA7BD", "98C4D3", "C3DEE7", "45899F", "83B6C8", "AED1DD"}, "E1EEF3"},
		{"8A4A0B", "D8964C", []string{"B2600F", "D8964C", "E8BB86", "F3D8B4", "C57B2D", "E0A969", "EDC99D"}, "F9EBDA"},
	}
	furtherAccent  = accent{"3F6032", "86AF75", []string{"4C7A3A", "86AF75", "ABCB9E", "CFE2C6", "699556", "98BD8A", "BDD6B2"}, "E4EFDF"}
	negativeAccent = accent{"6A4A86", "A59CB0", []string{"4B4453", "6F6679", "A59CB0", "C4BDCE", "5D5566", "8A8195", "B4ACBF"}, "DFDBE5"}
	plainAccent    = accent{"566269", "D0CFC9", []string{"BDBCB5", "D0CFC9", "DFDED9", "A3A29B", "C7C6BF", "B0AFA8", "D8D7D1"}, "EBEAE6"}
)

// sideAccent is the accent of a side. A lexicon of more sides than two has no
// further colours: they are told by their titles.
func sideAccent(side int) accent {
	if side < 0 || side >= len(sideAccents) {
		return furtherAccent
	}
	return sideAccents[side]
}

// polarityAccent is the accent of a polarity of the names of a side, which is
// below 0 where the text does not tell.
func polarityAccent(side, polarity int) accent {
	switch {
	case side < 0:
		return plainAccent
	case polarity > 0:
		return sideAccent(side)
	case polarity < 0:
		return negativeAccent
	}
	return plainAccent
}
