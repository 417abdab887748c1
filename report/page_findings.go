package report

import (
	"mizan/coding"
	"mizan/compare"
	"mizan/compare/stats"
)

// A finding is one sentence of the study, as the page prints it.
type finding struct {
	Text compare.Text
	Tone string       // of the side it is about
	Tier compare.Text // empty for what the evidence does not bear
	Pick pick         // its sentences
}

// findings are the sentences of the study in its order, which is by strength.
func findings(study *compare.Study) []finding {
	var list []finding
	for _, f := range study.Findings {
		entry := finding{Text: f.Text, Tone: "none"}
		if f.Side >= 0 {
			entry.Tone = sideTone(f.Side)
		}
		if f.Kind != compare.Nothing && f.Tier >= stats.Weak {
			entry.Tier = tierText[f.Tier]
		}
		if f.Outlet >= 0 {
			entry.Pick = findingPick(&f)
		}
		list = append(list, entry)
	}
	return list
}

// findingPick chooses the sentences behind a finding: what the outlets it names
// say in their own words.
func findingPick(f *compare.Finding) pick {
	p := pick{"outlet": f.Outlet, "voice": int(coding.Own)}
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
