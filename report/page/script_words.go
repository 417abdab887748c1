package page

import (
	"mizan/internal/coding"
	"mizan/internal/words"
)

// scriptKeys are the phrases that the page's script writes.
var scriptKeys = []string{
	"filter.all", "filter.nobody", "filter.resolved", "filter.headline", "filter.body", "filter.remove", "filter.copied",
	"filter.outlet", "filter.also", "filter.side", "filter.naming", "filter.polarity", "filter.voice", "filter.place",
	"filter.from", "filter.until", "filter.text", "filter.found", "filter.foundSome", "filter.none", "filter.noneSome",
	"evidence.headline", "evidence.side", "evidence.untitled", "evidence.undated", "evidence.link", "training", "colon", "peek.all", "share.copied",
}

// scriptWords are the words that the page's script writes, by language, with
// the way that each language runs.
func scriptWords() map[string]map[string]any {
	all := map[string]map[string]any{}
	for _, lang := range words.Languages() {
		of := map[string]any{"direction": direction(words.RightToLeft(lang)), "unresolved": words.Unresolved.In(lang)}
		places := words.Values{"shown": "{shown}", "all": "{all}"} // the script fills them
		for _, key := range scriptKeys {
			of[key] = said(key).With(places).In(lang)
		}
		var voices []string
		for voice := range coding.Voices {
			voices = append(voices, words.Voice(coding.Voice(voice)).In(lang))
		}
		of["voices"] = voices
		of["polarity"] = []string{words.Polarity(-1).In(lang), words.Polarity(0).In(lang), words.Polarity(+1).In(lang)}
		all[lang] = of
	}
	return all
}
