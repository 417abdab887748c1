package browser

import (
	"strings"

	"mizan/compare"
)

// A list is the evidence as the page shows it, to its end where that is near.
type list struct {
	Said    string   // how many are shown of how many
	Count   int      // the second figure of that, 0 for none
	Quotes  int      // mentions listed, or all where the first 25 are of many
	Outlets []string // of those
	Chips   []string // what the filter is
	Hash    string   // of the page's address
	Top     float64  // of the section, in pixels from the top of the window
	Focus   string   // id of the element with the focus
}

// openEvidence brings the evidence into view: it is read when it is looked at.
func (p *tab) openEvidence() {
	p.Helper()
	eval[any](p, `if (!document.getElementById('filter-outlet').length) document.getElementById('evidence').scrollIntoView({ behavior: 'instant' }); null`)
	p.wait(`document.getElementById('filter-outlet').length > 0`)
}

// list reads the evidence.
func (p *tab) list() list {
	p.Helper()
	p.openEvidence()
	return eval[list](p, `(() => {
		const more = document.getElementById('more'), count = look.found().Count;
		const many = count > 300 && document.querySelectorAll('#quotes > li').length === 25;
		for (let i = 0; i < 12 && !many && !more.hidden; i++) more.click();
		const quotes = Array.from(document.querySelectorAll('#quotes > li'));
		return {
			Said: look.found().Said, Count: count, Quotes: many ? count : quotes.length,
			Outlets: Array.from(new Set(quotes.map(li => li.querySelector('.source bdi').textContent))),
			Chips: Array.from(document.querySelectorAll('#active button'), b => b.textContent),
			Hash: location.hash, Top: document.getElementById('evidence').getBoundingClientRect().top, Focus: document.activeElement.id
		};
	})()`)
}

// A pick chooses mentions, as a mark of a chart names them: each key an index
// in the study, those left out open.
type pick map[string]int

// resolved is the side of a pick that chooses whatever is of a side.
const resolved = -2

// has tells whether a pick holds a key.
func (chosen pick) has(key string) bool { _, ok := chosen[key]; return ok }

// behind counts the mentions of a study that a pick chooses.
func (chosen pick) behind(study *compare.Study) int {
	n := 0
	for i := range study.Evidence {
		if chosen.takes(study, &study.Evidence[i]) {
			n++
		}
	}
	return n
}

// takes tells whether a pick chooses a mention.
func (chosen pick) takes(study *compare.Study, e *compare.Evidence) bool {
	article := &study.Articles[e.Article]
	is := pick{"contrast": e.Contrast, "naming": e.Naming, "voice": int(e.Voice), "polarity": e.Polarity, "title": 0}
	if e.InTitle {
		is["title"] = 1
	}
	for key, want := range chosen {
		switch key {
		case "outlet", "other":
			if !chosen.names(article.Outlet) {
				return false
			}
		case "bin":
			if !inBin(study.Trends, want, article.Date) {
				return false
			}
		case "family":
			if c := &study.Contrasts[e.Contrast]; c.Namings[e.Naming].Family != c.Pair[want] {
				return false
			}
		case "side":
			if want == resolved && e.Side < 0 || want != resolved && e.Side != want {
				return false
			}
		default:
			if !is.has(key) || is[key] != want {
				return false
			}
		}
	}
	return true
}

// names tells whether a pick names an outlet, or none at all.
func (chosen pick) names(outlet int) bool {
	return chosen.has("outlet") && chosen["outlet"] == outlet || chosen.has("other") && chosen["other"] == outlet ||
		!chosen.has("outlet") && !chosen.has("other")
}

// inBin tells whether a day lies in a bin of time.
func inBin(trends *compare.Trends, bin int, day string) bool {
	if day == "" || day < trends.Bins[bin].First {
		return false
	}
	return bin+1 == len(trends.Bins) || day < trends.Bins[bin+1].First
}

// chips is how many parts of the filter a pick sets.
func (chosen pick) chips() int {
	n := len(chosen)
	if chosen.has("naming") && chosen.has("contrast") {
		n-- // one control holds both
	}
	if chosen.has("bin") {
		n++ // its first day and its last
	}
	return n
}

// checkList checks the list against the study: the count said is the count
// listed is the count in the study, of the outlets asked for, with a chip for
// each part of the filter.
func (p *tab) checkList(study *compare.Study, chosen pick, from string) list {
	p.Helper()
	got, want := p.list(), chosen.behind(study)
	if got.Count != want || got.Quotes != want {
		p.Errorf("%s chooses %v: %q and %d listed, the study has %d", from, chosen, got.Said, got.Quotes, want)
	}
	if len(got.Chips) != chosen.chips() {
		p.Errorf("%s chooses %v: the chips are %q", from, chosen, got.Chips)
	}
	for _, name := range got.Outlets {
		if !chosen.names(outletNamed(study, name)) {
			p.Errorf("%s chooses %v: %s is listed", from, chosen, name)
		}
	}
	if (len(chosen) > 0) != strings.HasPrefix(got.Hash, "#evidence?") {
		p.Errorf("%s chooses %v: the address ends in %q", from, chosen, got.Hash)
	}
	return got
}

// outletNamed is the index of an outlet, -1 for none.
func outletNamed(study *compare.Study, name string) int {
	for i := range study.Outlets {
		if study.Outlets[i].Name == name {
			return i
		}
	}
	return -1
}
