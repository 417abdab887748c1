package page

import (
	"slices"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// A finding is one sentence of the study, as the page prints it.
type finding struct {
	Text    words.Sayer
	Figures words.Sayer // what it stands on, behind a tap
	Tone    string      // of the side it is about
	Tier    words.Sayer // empty for what the evidence does not bear
	Pick    pick        // its sentences
}

// mostFirst is how many findings are read at once; the others are folded.
const mostFirst = 6

// findings are the sentences of the study in its order, which is by strength:
// the first few with what the evidence does not bear, then the others. What says of
// an outlet again what was said of it, beside one more outlet, is among the others.
func findings(study *compare.Study) (first, further []finding) {
	type about struct {
		kind                   string
		outlet, side, contrast int
	}
	told := map[about]bool{}
	for _, f := range study.Findings {
		entry := finding{Text: f.Text, Figures: f.Figures, Tone: "none"}
		if f.Side >= 0 {
			entry.Tone = sideTone(f.Side)
		}
		if f.Kind != compare.Nothing && f.Tier >= view.Enough {
			entry.Tier = words.Tier(f.Tier)
		}
		if f.Outlet >= 0 {
			entry.Pick = findingPick(study, &f)
		}
		of := about{f.Kind, f.Outlet, f.Side, f.Contrast}
		if f.Kind == compare.Nothing || len(told) < mostFirst && !told[of] {
			first, told[of] = append(first, entry), true
		} else {
			further = append(further, entry)
		}
	}
	return first, further
}

// findingPick chooses the sentences behind a finding: what the outlets it names
// say in their own words, and of a finding that counts names exactly those.
func findingPick(study *compare.Study, f *compare.Finding) pick {
	p := pick{"outlet": f.Outlet, "side": resolved, "voice": int(coding.Own)}
	if f.Other >= 0 {
		p["other"] = f.Other
	}
	if f.Side >= 0 {
		p["side"] = f.Side
	}
	if f.Polarity != 0 {
		p["polarity"] = f.Polarity
	}
	switch f.Kind {
	case compare.Prefers:
		p["contrast"], p["family"] = f.Contrast, 0
		if study.PairShare(f.Contrast, f.Outlet).Share.Estimate < 0.5 {
			p["family"] = 1
		}
	case compare.Calls:
		p["polarity"] = 1
		if study.Score(f.Outlet, f.Side).Net.Estimate < 0 {
			p["polarity"] = -1
		}
	}
	return p
}

// sentences choose what stands behind each sentence of the page.
func (p *page) sentences() []pick {
	var picks []pick
	if p.LeadPick != nil {
		picks = append(picks, p.LeadPick)
	}
	for _, f := range append(p.Findings[:len(p.Findings):len(p.Findings)], p.Further...) {
		if f.Pick != nil {
			picks = append(picks, f.Pick)
		}
	}
	return picks
}

// chooses tells whether a pick of outlets, side, contrast, family, polarity and
// voice chooses a mention; peek.js has the same for all picks.
func (p pick) chooses(study *compare.Study, e *compare.Evidence) bool {
	outlet, contrast := study.Articles[e.Article].Outlet, &study.Contrasts[e.Contrast]
	fits := func(key string, of int) bool {
		want, given := p[key]
		return !given || want == of
	}
	other, two := p["other"]
	switch {
	case !fits("outlet", outlet) && !(two && other == outlet),
		p["side"] == resolved && e.Side < 0,
		p["side"] != resolved && !fits("side", e.Side),
		!fits("contrast", e.Contrast), !fits("polarity", e.Polarity), !fits("voice", int(e.Voice)):
		return false
	}
	family, given := p["family"]
	return !given || contrast.Namings[e.Naming].Family == contrast.Pair[family]
}

// Told tells whether the evidence bears any sentence.
func (p *page) Told() bool {
	return slices.ContainsFunc(p.Findings, func(f finding) bool { return f.Tier != nil })
}
