package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// A finding is one sentence of the study, as the page prints it.
type finding struct {
	Text words.Sayer
	Tone string      // of the side it is about
	Tier words.Sayer // empty for what the evidence does not bear
	Pick pick        // its sentences
}

// mostFirst is how many findings are read at once; the others are folded.
const mostFirst = 6

// findings are the sentences of the study in its order, which is by strength:
// the first few with what the evidence does not bear, then the others.
func findings(study *compare.Study) (first, further []finding) {
	bear := 0
	for _, f := range study.Findings {
		entry := finding{Text: f.Text, Tone: "none"}
		if f.Side >= 0 {
			entry.Tone = sideTone(f.Side)
		}
		if f.Kind != compare.Nothing && f.Tier >= view.Enough {
			entry.Tier = words.Tier(f.Tier)
		}
		if f.Outlet >= 0 {
			entry.Pick = findingPick(&f)
		}
		if f.Kind != compare.Nothing {
			bear++
		}
		if f.Kind == compare.Nothing || bear <= mostFirst {
			first = append(first, entry)
		} else {
			further = append(further, entry)
		}
	}
	return first, further
}

// findingPick chooses the sentences behind a finding: what the outlets it names
// say in their own words.
func findingPick(f *compare.Finding) pick {
	p := pick{"outlet": f.Outlet, "side": resolved, "voice": int(coding.Own)}
	if f.Other >= 0 {
		p["other"] = f.Other
	}
	if f.Side >= 0 {
		p["side"] = f.Side
	}
	if f.Kind == compare.Prefers {
		p["contrast"] = f.Contrast
	}
	return p
}
