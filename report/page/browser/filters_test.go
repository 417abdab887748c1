package browser

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mizan/compare"
	"mizan/internal/long"
)

// set gives a control of the filter a value, as a reader does.
func (p *tab) set(key, value string) {
	p.Helper()
	p.openEvidence()
	eval[any](p, fmt.Sprintf(`(() => {
		const control = document.getElementById('filter-' + %q);
		control.value = %q;
		if (control.value !== %q) throw new Error(control.id + ' takes no ' + %q);
		control.dispatchEvent(new Event('change', { bubbles: true }));
	})(), null`, key, value, value, value))
}

// search types into the field of text and returns how many mentions are found, and
// what the page says of that.
func (p *tab) search(text string) (count int, said string) {
	p.Helper()
	p.openEvidence()
	eval[any](p, `document.getElementById('filter-text').value = '', null`)
	p.do(chromedp.SendKeys(chromedp.CSS("#filter-text"), text))
	p.wait(fmt.Sprintf(`location.hash.endsWith('text=' + encodeURIComponent(%q))`, text)) // the page waits for the end of a word
	found := eval[struct {
		Said  string
		Count int
	}](p, `look.found()`)
	return found.Count, found.Said
}

// filtered is the pick of the first mention of a study, in all that it is, with
// another outlet beside its own.
func filtered(study *compare.Study) pick {
	e := study.Evidence[0]
	chosen := pick{"side": e.Side, "contrast": e.Contrast, "naming": e.Naming, "voice": int(e.Voice), "polarity": e.Polarity, "title": 0}
	if e.InTitle {
		chosen["title"] = 1
	}
	chosen["outlet"] = study.Articles[e.Article].Outlet
	chosen["other"] = (chosen["outlet"] + 1) % len(study.Outlets)
	return chosen
}

// Each part of the filter narrows the list further; the address holds it all,
// gives it back in a new tab, in the other language too, and each part can be
// taken away again.
func TestFiltersCombine(t *testing.T) {
	long.Only(t)
	t.Parallel()
	study := studied(t, sample)
	p := open(t, samplePage(t, "ar"), prefers("prefers-reduced-motion", "reduce"))
	whole, chosen := filtered(study), pick{}
	p.checkList(study, chosen, "no filter")
	for _, key := range []string{"title", "polarity", "voice", "outlet", "other", "side", "contrast", "naming"} {
		before := chosen.behind(study)
		chosen[key] = whole[key]
		if chosen.behind(study) == before {
			t.Fatalf("%s changes nothing in %v: the test would not see it fail", key, chosen)
		}
		switch key {
		case "contrast":
			p.set("naming", fmt.Sprint(whole["contrast"]))
		case "naming":
			p.set("naming", fmt.Sprintf("%d-%d", whole["contrast"], whole["naming"]))
		default:
			p.set(key, fmt.Sprint(whole[key]))
		}
		p.checkList(study, chosen, "the filter "+key)
	}
	hash := p.list().Hash
	open(t, samplePage(t, "fr")+hash).checkList(study, chosen, "a new tab with "+hash)
	p.takeAway(study, chosen)
}

// takeAway takes the parts of a filter away by their chips, one after another.
func (p *tab) takeAway(study *compare.Study, chosen pick) {
	p.Helper()
	left := maps.Clone(chosen)
	for _, key := range []string{"title", "voice", "polarity"} {
		chip := eval[string](p, fmt.Sprintf(`document.getElementById('filter-%s').selectedOptions[0].textContent`, key))
		eval[any](p, fmt.Sprintf(`Array.from(document.querySelectorAll('#active button')).find(b => b.textContent.includes(%q)).click(), null`, chip))
		delete(left, key)
		p.checkList(study, left, "the filter without "+key)
	}
	p.do(chromedp.Click(chromedp.CSS("#filters [type=reset]")))
	p.wait(`document.querySelectorAll('#active button').length === 0`)
	if got := p.checkList(study, pick{}, "the cleared filter"); got.Hash != "#evidence" {
		p.Errorf("the cleared filter leaves the address at %q", got.Hash)
	}
}

// The way back leads to the filter before.
func TestBackLeadsToTheFilterBefore(t *testing.T) {
	long.Only(t)
	t.Parallel()
	study := studied(t, sample)
	p := open(t, samplePage(t, "ar"), prefers("prefers-reduced-motion", "reduce"))
	figures := `document.querySelectorAll('#voices td a[data-pick]')`
	for i := range 2 {
		at := eval[struct{ X, Y float64 }](p, fmt.Sprintf(`(() => {
			const a = %s[%d];
			for (let part = a.closest('details'); part; part = part.parentNode.closest('details')) part.open = true;
			a.scrollIntoView({ block: 'center' });
			const box = a.getBoundingClientRect();
			return { X: box.x + box.width / 2, Y: box.y + box.height / 2 };
		})()`, figures, i))
		p.do(chromedp.MouseClickXY(at.X, at.Y))
	}
	first := eval[pick](p, `JSON.parse(`+figures+`[0].dataset.pick)`)
	second := eval[pick](p, `JSON.parse(`+figures+`[1].dataset.pick)`)
	p.checkList(study, second, "the second figure")
	eval[any](p, `history.back(), null`)
	p.wait(`location.hash.includes('voice=` + fmt.Sprint(first["voice"]) + `')`)
	p.wait(`document.querySelectorAll('#active button').length > 0`)
	p.checkList(study, first, "the way back to the first figure")
}

// A search finds a word however it is printed, and only there.
func TestSearchFoldsSpelling(t *testing.T) {
	long.Only(t)
	t.Parallel()
	study := studied(t, sample)
	p := open(t, samplePage(t, "ar"))
	for _, spellings := range [][]string{
		{"ميليشيات", "ميلـيشيات", "مِيليشياتٌ", "میلیشیات", " ميليشيات "}, // tatweel, harakat, Persian yeh, spaces
		{"الإرهابية", "الارهابيه", "الأرهابية"},                           // hamza, ta marbuta
		{"على", "علي"}, // alef maksura
		{"ميليشيات حفتر", "مليشيات حفتر", "ملشيات حفتر"}, // as the lexicon lists spellings
		{"بميليشيا", "بمليشيا"},
	} {
		printed := 0
		for _, e := range study.Evidence {
			if strings.Contains(e.Sentence, spellings[0]) {
				printed++
			}
		}
		if printed == 0 {
			t.Fatalf("%q is nowhere in the sample", spellings[0])
		}
		first, _ := p.search(spellings[0])
		if first < printed || first == len(study.Evidence) {
			t.Errorf("%q finds %d mentions, %d sentences hold it as it is, there are %d in all", spellings[0], first, printed, len(study.Evidence))
		}
		for _, spelling := range spellings[1:] {
			if got, _ := p.search(spelling); got != first {
				t.Errorf("%q finds %d mentions, %q %d", spelling, got, spellings[0], first)
			}
		}
	}
	if got, said := p.search("لا كلمة كهذه"); got != 0 || said == "" {
		t.Errorf("a phrase that is nowhere finds %d: %q", got, said)
	}
}

// An address that was altered by hand sets what fits and passes over the rest; days
// bound the list on both sides.
func TestFragmentTakesOnlyWhatFits(t *testing.T) {
	t.Parallel()
	study := studied(t, quarter)
	p := open(t, quarterPage(t, "en")+"#evidence?outlet=99&naming=x-y&voice=0&side=%00&from=soon&until=2019-99-99&nothing=1&__proto__=2")
	p.wait(`document.querySelectorAll('#active button').length > 0`)
	p.checkList(study, pick{"voice": 0}, "an altered address")
	p.set("voice", "")
	first, last := "2019-12-05", "2020-01-20"
	p.set("from", first)
	p.set("until", last)
	want := 0
	for _, e := range study.Evidence {
		if day := study.Articles[e.Article].Date; first <= day && day <= last {
			want++
		}
	}
	if got := p.list(); got.Count != want || want == 0 || want == len(study.Evidence) {
		t.Errorf("from %s to %s the page finds %d mentions, the study has %d of %d", first, last, got.Count, want, len(study.Evidence))
	}
}
