package page

import (
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// judgedChart draws a row an outlet: a bar as long as the share of its names that
// judge a side one way, with the interval around it and what it calls the side
// most. The rows at either end have a sentence too.
func judgedChart(v *view.View, of view.Judged, lang string) (option, error) {
	tone := judgedTone(of)
	var rows []forestRow
	for i, outlet := range of.Drawn {
		f, counts := v.JudgedShare(outlet, of.Side, of.Polarity), v.Study.JudgedShare(outlet, of.Side, of.Polarity)
		at := pick{"outlet": outlet, "side": of.Side, "voice": int(coding.Own), "polarity": of.Polarity}
		if counts.Count == 0 {
			delete(at, "polarity") // what it calls the side instead
		}
		heard := v.Heard(outlet, of.Side, of.Polarity)
		rows = append(rows, forestRow{
			Name: v.Study.Outlets[outlet].Name, Figure: f.Share(), Bar: "var(--" + tone + "d)",
			Note: heardNote(heard, i == 0 || i == len(of.Drawn)-1),
			Marks: []forestMark{{
				Value: f.Value.Times(100), Color: "var(--" + tone + "a)", Hollow: f.Weak(), Pick: at,
				Tip: []string{
					isolated(v.Study.Outlets[outlet].Name),
					phrase(lang, said("judged.tip").With(words.Values{"n": number(counts.Count), "all": words.Count("name", counts.Names), "share": words.Figure(f.Share())})),
					phrase(lang, between(f.Value, dash(f.ShareBounds()))),
					phrase(lang, said("judged.most").With(words.Values{"name": words.Named(plain(heard.Name)), "times": words.Count("time", heard.Times)})),
					phrase(lang, words.Tier(f.Tier)),
				},
			}},
		})
	}
	never := forestEnd{Text: phrase(lang, said("judged.never")), Color: "var(--soft)"}
	always := forestEnd{Text: phrase(lang, said("judged.always")), Color: "var(--" + tone + "-text)"}
	return forest(rows, forestAxis{Limit: 100, Shares: true, Inverse: words.RightToLeft(lang), Left: never, Right: always, Figure: said("judged.share")}, lang)
}

// judgedTone is the colour of the names that are counted.
func judgedTone(of view.Judged) string {
	if of.Polarity < 0 {
		return "neg"
	}
	return sideTone(of.Side)
}

// heardNote writes what an outlet calls a side most, and where it is asked for a
// sentence with it.
func heardNote(heard view.Heard, sentence bool) *note {
	if heard.Name == "" {
		return nil
	}
	n := &note{Short: isolated("«" + heard.Name + "»")}
	n.Long = n.Short
	if sentence && heard.Example != "" {
		n.Long = isolated("«" + heard.Example + "»")
	}
	return n
}
