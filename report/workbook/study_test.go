package workbook

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// hostile are texts that other programs have run, hidden or broken on.
var hostile = []string{
	"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0",
	"</script><script>alert(1)</script>", "]]>", "&amp;", "_x0041_", "_x0041_x0042_", "\u202Eمقلوب", "\x00\x1b[31m", "\uFFFE",
	"\xff\xfe", strings.Repeat("س", 40_000), "😀" + strings.Repeat("ب", 40_000),
}

// smallStudy is a study of two sides and three outlets: one favours the first
// side, one has weak evidence, one too little. Two of them differ by case only.
func smallStudy() *compare.Study {
	study := &compare.Study{
		Manifest: compare.Manifest{
			Tool: "mizan", Version: "0.1.0", Sample: true,
			Lexicon: compare.LexiconManifest{ID: "libya", Version: "1.0.0", SHA256: strings.Repeat("ab", 32), Title: words.Text{"ar": "ليبيا 2019–2020", "en": "Libya 2019–2020"}},
			Inputs: []compare.Input{
				{Path: "articles.jsonl", SHA256: strings.Repeat("0f", 32), Encoding: "UTF-8", Articles: 40},
				{Path: "=1+1.csv", SHA256: strings.Repeat("1e", 32), Encoding: "windows-1256", Articles: 2, Refused: 2},
			},
		},
		Options: compare.Options{Level: 0.95, Seed: 1, Outlets: []string{"الأفق", "=1+1"}},
		Totals:  compare.Totals{Seen: 48, Scored: 42, Refused: 2, LeftOut: 4, Words: 21_000, Mentions: 80},
		Outlets: []compare.Outlet{
			{Name: "MARSA News", Articles: 2, Words: 800, Mentions: 6, First: "2019-09-01", Last: "2019-09-03"},
			{Name: "Marsa News عربي", Articles: 12, Words: 6_200, Mentions: 24, First: "2019-09-02", Last: "2020-01-12"},
			{Name: "Marsa news عربي", Articles: 28, Words: 14_000, Mentions: 50},
		},
		Sides: []compare.Side{
			{ID: "lna", Title: words.Text{"ar": "القيادة العامة (حفتر)", "en": "Haftar's command"}, Short: words.Text{"ar": "حفتر", "en": "Haftar"}},
			{ID: "gna", Title: words.Text{"ar": "حكومة الوفاق الوطني", "en": "Government of National Accord"}, Short: words.Text{"ar": "الوفاق", "en": "GNA"}},
		},
		Contrasts:  smallContrasts(),
		Scores:     smallScores(),
		Slants:     smallSlants(),
		Unresolved: []compare.Unresolved{{Term: "قوات الجيش", Counts: []int{1, 0, 3}, Total: 4}},
		Refused:    []compare.Refusal{{Place: "=1+1.csv:7", Reason: words.Key("refused.noOutlet").With(nil)}, {Place: "=1+1.csv:9", Reason: words.Key("refused.said").With(words.Values{"what": hostile[0]})}},
	}
	smallEvidence(study)
	for c := range study.Contrasts {
		for n := range study.Contrasts[c].Namings {
			if naming := &study.Contrasts[c].Namings[n]; naming.Label == "" {
				naming.Label = naming.Term
			}
		}
	}
	study.Shares = smallShares(study)
	study.Pairs, study.Family = smallPairs(), compare.Family{Tests: 3, Kinds: []compare.FamilyKind{{Kind: compare.PairClaims, Tests: 3, Part: 1}}}
	study.Distances = &compare.Distances{Order: []int{2, 1, 0}, Cells: []compare.Distance{
		{First: 0, Second: 1, Contrasts: 0, P: 1},
		{First: 0, Second: 2, Contrasts: 1, Raw: 0.2, Chance: 0.15, Bits: stats.Interval{Estimate: 0.05, Hi: 0.2, Bounded: true, N: 9}, P: 0.3, Q: 0.3},
		{First: 1, Second: 2, Contrasts: 2, Raw: 0.5, Chance: 0.08, Bits: stats.Interval{Estimate: 0.42, Lo: 0.2, Hi: 0.6, Bounded: true, N: 9}, P: 0.002, Q: 0.006, Clear: true},
	}}
	study.Sensitivity = smallSensitivity()
	smallWords(study)
	smallStories(study)
	smallTrends(study)
	study.Findings = smallFindings()
	study.Notes = []compare.Warning{{ID: compare.Census, Text: words.Text{"ar": "إن جُمعت كل أخبار المدة فلا عيّنة، والحد \u2066q ≤ 0.05\u2069.", "en": "Where every article was read there is no sample."}}}
	return study
}

// smallShares has one outlet that chooses the first name, one that does not
// choose and one of too little evidence.
func smallShares(study *compare.Study) []compare.PairShare {
	shares := make([]compare.PairShare, len(study.Contrasts)*len(study.Outlets))
	for i := range shares {
		shares[i].Contrast, shares[i].Outlet = i/len(study.Outlets), i%len(study.Outlets)
	}
	pair := func(a, b int, share, lo, hi float64, tier stats.Tier, clear bool) compare.PairShare {
		return compare.PairShare{Rival: true,
			A: a, B: b, Defined: true, Tier: tier, Clear: clear, Articles: a + b,
			Share: stats.Interval{Estimate: share, Lo: lo, Hi: hi, Bounded: true, Level: 0.95, N: a + b},
		}
	}
	shares[0] = pair(1, 1, 0.5, 0.1, 0.9, stats.Insufficient, false)
	shares[1] = pair(8, 5, 0.615, 0.33, 0.84, stats.Weak, false)
	shares[2] = pair(21, 0, 1, 0.82, 1, stats.Moderate, true)
	for i := range 3 {
		shares[i].Outlet = i
	}
	for i := range shares {
		contrast := &study.Contrasts[i/len(study.Outlets)]
		all := 0
		for _, n := range contrast.Namings {
			all += n.Counts[i%len(study.Outlets)].Own()
		}
		for _, n := range contrast.Namings {
			own := n.Counts[i%len(study.Outlets)].Own()
			shares[i].Namings = append(shares[i].Namings, compare.NamingShare{Count: own, Share: stats.Interval{Estimate: float64(own) / float64(max(all, 1)), N: all}})
		}
	}
	return shares
}

// smallPairs has a difference that is stated, one that is not, one of each
// against the rest, and outlets of too little evidence.
func smallPairs() []compare.Pair {
	pair := func(a, b, side int, x, lo, hi, p float64, tier stats.Tier, called bool) compare.Pair {
		return compare.Pair{
			A: a, B: b, Side: side, Defined: true, Tier: tier, Tested: true, P: p, Q: math.Round(3e4*p) / 1e4, Called: called, Units: [2]int{9, 40},
			Difference: stats.Interval{Estimate: x, Lo: lo, Hi: hi, Bounded: true, Level: 0.95, N: 9},
		}
	}
	return []compare.Pair{
		{A: 0, B: 1, Side: 0, Defined: true, Tier: stats.Insufficient, Units: [2]int{2, 9}},
		{A: 0, B: 2, Side: 0, Defined: true, Tier: stats.Insufficient, Units: [2]int{2, 41}},
		pair(1, 2, 0, -0.72, -1.16, -0.36, 0.0001, stats.Weak, true),
		{A: 0, B: -1, Side: 0, Defined: true, Tier: stats.Insufficient},
		pair(1, -1, 0, -0.70, -1.1, -0.3, 0.01, stats.Weak, true),
		{A: 2, B: -1, Side: 0},
		pair(1, 2, -1, 0.1, -0.3, 0.4, 0.3, stats.Weak, false),
	}
}

// smallSensitivity has a score that hangs on one naming, one that may turn and
// one that stands.
func smallSensitivity() []compare.Sensitivity {
	var all []compare.Sensitivity
	for side := range 3 {
		for outlet := range 3 {
			all = append(all, compare.Sensitivity{Outlet: outlet, Side: side, MostContrast: -1, MostNaming: -1, TopContrast: -1, TopNaming: -1})
		}
	}
	slices.SortStableFunc(all[:6], func(x, y compare.Sensitivity) int { return cmp.Compare(x.Outlet, y.Outlet) })
	for i := range all[6:] {
		all[6+i].Side = -1
	}
	of := &all[4] // the last outlet, the first side
	of.Defined, of.Full, of.TopContrast, of.TopNaming, of.TopShare, of.OneNaming = true, 0.95, 0, 0, around(0.76), true
	of.Namings, of.Units = compare.Range{Low: 0.8, High: 1, Change: 0.15}, compare.Range{Low: 0.93, High: 1, Change: 0.05}
	of.MostContrast, of.MostNaming = 0, 3
	of = &all[7] // the slant of the second
	of.Defined, of.Full, of.TopContrast, of.TopNaming, of.TopShare = true, 0.32, 0, 0, around(0.3)
	of.Namings, of.Units = compare.Range{Low: -0.1, High: 0.4, Change: 0.42, Flips: 1}, compare.Range{Low: 0.2, High: 0.4}
	of = &all[8]
	of.Defined, of.Full, of.TopContrast, of.TopNaming, of.TopShare = true, 0.88, 0, 0, around(0.3)
	of.Namings, of.Units = compare.Range{Low: 0.7, High: 0.9}, compare.Range{Low: 0.8, High: 0.9}
	return all
}

// smallWords adds a naming, a word, the outlet's own name and a word that may
// be chance.
func smallWords(study *compare.Study) {
	key := func(word string, contrast, naming int, q float64) compare.Keyword {
		return compare.Keyword{
			Outlet: 2, Word: word, Contrast: contrast, Naming: naming, Units: 12, Of: 28, Others: 1, Rest: 14,
			Conservative: 1.5, LogRatio: 2.58, LogOdds: 2, Z: 3, G2: 20, P: q / 10, Q: q, Holds: true, Family: 100, Even: contrast < 0, DPNorm: 0.25, Articles: []int{1},
		}
	}
	study.KeyNamings = []compare.Keyword{key("الجيش الوطني الليبي", 0, 0, 0.001)}
	study.KeyNamings[0].Evidence = []int{2}
	study.Keywords = []compare.Keyword{key("=1+1", -1, -1, 0.001), key("مرسى", -1, -1, 0.001), key("ربما", -1, -1, 0.2)}
	study.Keywords[1].OwnName = true
}

// smallStories adds a story, a copy, and two outlets in the stories they share.
func smallStories(study *compare.Study) {
	study.Stories = []compare.Story{{ID: 0, Articles: []int{0, 1, 2}, First: "2019-09-05", Last: "2019-09-06", Title: "=1+1", Outlets: 3}}
	study.Copies = []compare.CopyGroup{{Articles: []int{3, 4, 5}, Low: 0.71, High: 0.98}}
	study.Matched = []compare.Matched{
		{A: 0, B: 1, Side: 0, Stories: 2},
		{
			A: 1, B: 2, Side: 0, Stories: 7, Enough: true, Clear: true, P: 0.01, Q: 0.02, Defined: true, Gap: stats.Interval{Estimate: -0.12, Lo: -0.5, Hi: 0.5, Bounded: true, N: 9},
			Difference: stats.Interval{Estimate: -0.6, Lo: -0.9, Hi: -0.2, Bounded: true}, All: stats.Interval{Estimate: -0.72, Bounded: true},
		},
		{A: 1, B: 2, Side: 1, Stories: 6, Enough: true, P: 0.5, Q: 0.5, Difference: stats.Interval{Estimate: 0.1}},
	}
}

// smallTrends adds four weeks: one outlet has a line with a gap and a change.
func smallTrends(study *compare.Study) {
	trends := &compare.Trends{Per: "week", Undated: 2}
	for _, day := range []string{"2019-09-02", "2019-09-09", "2019-09-16", "2019-09-23"} {
		trends.Bins = append(trends.Bins, compare.Bin{Name: "2019-W", First: day})
	}
	for outlet := range study.Outlets {
		for range trends.Bins {
			trends.Volumes = append(trends.Volumes, compare.Volume{Articles: stats.Interval{N: 2 + outlet}, Words: 900})
		}
		for side := range study.Sides {
			trends.Lines = append(trends.Lines, compare.Trend{Outlet: outlet, Side: side, Points: make([]compare.Point, len(trends.Bins))})
		}
	}
	line := &trends.Lines[4] // the last outlet, the first side
	for i, x := range []float64{0.2, 0, 0.6, 0.9} {
		if i == 1 {
			continue // the gap
		}
		line.Points[i] = compare.Point{
			Own: compare.Tally{Positive: 5 + i, Negative: 1}, Defined: true, Tier: stats.Weak + stats.Tier(i/3),
			Net: stats.Interval{Estimate: x, Lo: x - 0.3, Hi: min(1, x+0.2), Bounded: true},
		}
	}
	line.Change = compare.Change{
		Done: true, Bin: 2, Before: stats.Interval{Estimate: 0.2}, After: stats.Interval{Estimate: 0.75}, G2: 9.5, P: 0.004, Q: 0.01, Defined: true, Clear: true,
	}
	study.Trends = trends
}

// smallFindings has one sentence with signs that a line from right to left
// would move, and one on what is not known.
func smallFindings() []compare.Finding {
	return []compare.Finding{
		{
			Kind: compare.Calls, Outlet: 2, Other: -1, Side: 0, Contrast: -1, Tier: stats.Strong,
			Text: words.Text{
				"ar": "سمّت «\u2068Marsa news عربي\u2069» طرف «\u2068حفتر\u2069» بأسماء مُشرعِنة (\u2066S = +0.95\u2069).",
				"en": "“\u2068Marsa news عربي\u2069” called \u2068Haftar\u2069 by legitimising names (\u2066S = +0.95\u2069).",
			},
		},
		{Kind: compare.Prefers, Outlet: 2, Other: -1, Side: 0, Contrast: 0, Tier: stats.Moderate, Text: words.Text{"ar": "اختارت «الجيش».", "en": "It wrote “army”."}},
		{Kind: compare.Nothing, Outlet: -1, Other: -1, Side: -1, Contrast: -1, Text: words.Text{"ar": "لا تكفي الأدلة لغيرها.", "en": "There is not enough evidence for the others."}},
	}
}

func smallContrasts() []compare.Contrast {
	own := func(a, b, c int) []compare.ByVoice {
		return []compare.ByVoice{{coding.Own: a}, {coding.Own: b, coding.Attributed: 1}, {coding.Own: c, coding.Quoted: 2}}
	}
	return []compare.Contrast{
		{
			ID: "force-lna", Side: 0, Pair: [2]string{"army", "militia"},
			Title: words.Text{"ar": "بمَ تُسمّى قوات حفتر؟", "en": "What are Haftar's forces called?"},
			Namings: []compare.Naming{
				{ID: "1", Term: "[قوات] الجيش الوطني الليبي/ليبيا", Label: "الجيش الوطني الليبي", English: "Libyan National Army", Family: "army", Polarity: +1, Counts: own(1, 6, 16), Total: 26},
				{ID: "2", Term: "قوات الجيش", English: "army forces", Family: "army", Polarity: +1, Contested: true, Counts: own(0, 2, 5), Total: 10, Note: "تدّعيها الجهتان"},
				{ID: "3", Term: "قوات حفتر", English: "Haftar's forces", Polarity: 0, Counts: own(1, 3, 4), Total: 11},
				{ID: "4", Term: "ميليشيات حفتر", English: "Haftar's militias", Family: "militia", Polarity: -1, Counts: own(1, 5, 0), Total: 9},
			},
		},
		{
			ID: "force-gna", Side: 1,
			Title: words.Text{"ar": "بمَ تُسمّى قوات <الوفاق> & حلفائها؟", "en": "What are the <GNA's> forces & allies called?"},
			Namings: []compare.Naming{
				{ID: "1", Term: "قوات الوفاق", Polarity: 0, Counts: own(2, 4, 6), Total: 15},
				{ID: "2", Term: "=1+1", Polarity: -1, Counts: own(0, 1, 9), Total: 13},
				{ID: "3", Term: "ميليشيات طرابلس", Polarity: -1, Counts: []compare.ByVoice{{}, {}, {}}},
			},
		},
		{ID: "act-lna", Side: 0, Title: words.Text{"ar": "بمَ يُسمّى الهجوم؟", "en": "What is the offensive called?"},
			Namings: []compare.Naming{{ID: "1", Term: "عملية تحرير", Polarity: +1, Counts: []compare.ByVoice{{}, {}, {}}}}},
	}
}

func smallScores() []compare.Score {
	net := func(x, lo, hi float64, n int) stats.Interval {
		return stats.Interval{Estimate: x, Lo: lo, Hi: hi, Bounded: true, Level: 0.95, N: n}
	}
	long := compare.Warning{ID: "long-articles", Text: words.Text{"ar": "مقال واحد طويل يحمل أكثر من نصف مرات الذكر؛ أضف مقالات أخرى.", "en": "One long article holds more than half of the mentions; add articles."}}
	scores := []compare.Score{
		{Tier: stats.Insufficient, Defined: true, Net: net(0, -0.9, 0.9, 2), Warnings: []compare.Warning{long}, Clusters: 2, Naming: 2, Salience: around(3.75), NeutralShare: around(0.5)},
		{Tier: stats.None},
		{Tier: stats.Weak, Defined: true, Net: net(0.23, -0.2, 0.58, 9), Clusters: 9, Naming: 11, Salience: around(2.58), NeutralShare: around(0.1875)},
		{Tier: stats.Weak, Defined: true, Net: net(-0.4, -0.75, 0.1, 5), Clusters: 5, Naming: 5, Salience: around(0.8), NeutralShare: around(0.8)},
		{Tier: stats.Strong, Defined: true, Net: net(0.95, 0.83, 0.99, 41), Clear: true, Clusters: 41, Naming: 41, Salience: around(1.8), NeutralShare: around(0.16)},
		{Tier: stats.Moderate, Defined: true, Net: net(-0.8, -0.95, -0.4, 22), Clear: true, Clusters: 22, Naming: 24, Salience: around(1.07), NeutralShare: around(0.4), Warnings: []compare.Warning{long}},
	}
	for i := range scores {
		scores[i].Outlet, scores[i].Side = i/2, i%2
		if scores[i].Tier != stats.None {
			tally := compare.Tally{Positive: 3 + i, Neutral: 2, Negative: 1}
			scores[i].Voices[coding.Own], scores[i].Body = tally, tally
		}
	}
	return scores
}

func smallSlants() []compare.Slant {
	return []compare.Slant{
		{Outlet: 0, Defined: true, Tier: stats.Insufficient, Value: stats.Interval{Estimate: 0.99, Lo: -0.4, Hi: 1, Bounded: true, N: 2}},
		{Outlet: 1, Defined: true, Tier: stats.Weak, Value: stats.Interval{Estimate: 0.32, Lo: -0.05, Hi: 0.61, Bounded: true, N: 9}},
		{Outlet: 2, Defined: true, Tier: stats.Moderate, Clear: true, Value: stats.Interval{Estimate: 0.88, Lo: 0.62, Hi: 0.97, Bounded: true, N: 22}},
	}
}

// smallEvidence adds articles and mentions, the hostile texts among them.
func smallEvidence(study *compare.Study) {
	for i, text := range hostile {
		study.Articles = append(study.Articles, compare.Article{
			ID: text, Outlet: i % 3, Date: "2019-09-05", Title: text, URL: text, Place: "articles.jsonl:" + text, Words: 500, Mentions: 1,
		})
	}
	study.Articles[0].URL = "https://example.org/مقال?a=1&b=2"
	study.Articles[1].URL = "javascript:alert(1)"
	study.Articles[2].URL = "https://example.org/" + strings.Repeat("a", 3_000)
	study.Articles[3].Date = "yesterday"
	for i := range study.Articles {
		sentence := "وقال المتحدث إن وميليشيات طرابلس انسحبت (BBC, 2019) من محيط المطار بعد اشتباكات استمرت ساعات. " + hostile[i]
		if len(hostile[i]) > xlsx.MostUnits {
			sentence = hostile[i] + " " + sentence
		}
		start := strings.Index(sentence, "ميليشيات")
		study.Evidence = append(study.Evidence, compare.Evidence{
			Article: i, Contrast: i / 8, Naming: i % 2, Side: i/8 - i%5/4, Polarity: i%3 - 1, Voice: coding.Voice(i / 3 % coding.Voices),
			InTitle: i%4 == 0, Sentence: sentence, Start: start, End: start + len("ميليشيات طرابلس"),
			VoiceWhy: coding.Reason{Rule: "own"}, SideWhy: coding.Reason{Rule: "naming"},
		})
	}
	study.Evidence[4].Start = 1 // inside a letter: the sentence is printed as it is
}

// around is a share with bounds half way to 0 and to 1.
func around(x float64) stats.Interval {
	return stats.Interval{Estimate: x, Lo: x / 2, Hi: (1 + x) / 2, Bounded: true, N: 9}
}
