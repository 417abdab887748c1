package compare

import (
	"fmt"
	"math"

	"mizan/compare/stats"
)

// The kinds of Warning.ID.
const (
	FewClusters  = "few-clusters"  // the evidence is below moderate
	OneArticle   = "one-article"   // more than half of the charged mentions are in one unit of chance
	LongArticles = "long-articles" // articles with many mentions drive the result
	OneNaming    = "one-naming"    // the result hangs on one naming
	Census       = "census"        // what an interval means when every article was read
	ManyTests    = "many-tests"    // how p-values were adjusted
	NotTested    = "not-tested"    // comparisons with too little evidence
)

// warn sets the warnings of scores and slants, and the notes.
func (g *ground) warn(s *Study) {
	unit := g.unitNoun()
	for i := range s.Scores {
		score := &s.Scores[i]
		score.Warnings = append(score.Warnings, s.doubts(score, unit)...)
	}
	for i := range s.Slants {
		slant := &s.Slants[i]
		if !slant.Defined {
			continue
		}
		first, second := s.Score(slant.Outlet, 0), s.Score(slant.Outlet, 1)
		if slant.Tier < stats.Moderate {
			weaker := first
			if second.Tier < first.Tier || second.Tier == first.Tier && second.Net.Width() > first.Net.Width() {
				weaker = second
			}
			slant.Warnings = append(slant.Warnings, weaker.few(unit, s.Sides[weaker.Side].Title))
		}
		if slant.Tier > stats.Insufficient && (first.longArticles() || second.longArticles()) {
			slant.Warnings = append(slant.Warnings, Warning{LongArticles, Text{
				"ar": "المقالات الطويلة تصنع نتيجة أحد الطرفين: انظر تنبيهه.",
				"en": "Long articles drive the score of one side: see its warning.",
			}})
		}
		if of := s.Sensitive(slant.Outlet, -1); slant.Tier > stats.Insufficient && of.OneNaming {
			slant.Warnings = append(slant.Warnings, s.hangs(of))
		}
	}
	s.Notes = append(s.Notes, Warning{Census, Text{
		"ar": "إن جُمعت كل أخبار المدة فالأعداد كاملة لا عيّنة. ومجال الثقة يصف عندئذ كم كان الرقم سيتحرك لو اختلفت الأحداث التي وقعت أو اختيرت للنشر.",
		"en": "Where every article of the period was read, the counts are complete and no sample. The interval then says how far a figure could have moved had other events occurred or been chosen.",
	}})
	if len(s.Pairs) > 0 {
		s.Notes = append(s.Notes, s.testNotes()...)
	}
}

// unitNoun names the unit of chance. A unit may hold one article or several,
// so that without stories they are articles.
func (g *ground) unitNoun() noun {
	if g.story != nil && g.options.Unit != UnitArticle {
		return storyNoun
	}
	return articleNoun
}

// doubts returns the warnings of one score.
func (s *Study) doubts(score *Score, unit noun) []Warning {
	var warnings []Warning
	if !score.Defined {
		return nil
	}
	if score.Tier < stats.Moderate {
		warnings = append(warnings, score.few(unit, s.Sides[score.Side].Title))
	}
	if score.Tier <= stats.Insufficient {
		return warnings // counts only are shown: there is no figure to doubt
	}
	if score.longArticles() {
		warnings = append(warnings, Warning{LongArticles, Text{
			"ar": fmt.Sprintf("المقالات الطويلة تصنع النتيجة: متوسط المقالات %s وصافي المرات كلها %s. يلزم النظر في المقالات الأكثر مرات.", signed(score.UnitMean), signed(score.Net.Estimate)),
			"en": fmt.Sprintf("Long articles drive the result: the mean over articles is %s, that over mentions %s. Read the articles with most mentions.", signed(score.UnitMean), signed(score.Net.Estimate)),
		}})
	}
	if of := s.Sensitive(score.Outlet, score.Side); of.OneNaming {
		warnings = append(warnings, s.hangs(of))
	}
	return warnings
}

// few says that the evidence is below moderate, and what would help.
func (s *Score) few(unit noun, side Text) Warning {
	if s.largest > 0.5 && s.Clusters > 1 {
		return Warning{OneArticle, Text{
			"ar": fmt.Sprintf("أكثر من نصف تسميات «%s» في موضوع واحد (%s). يلزم المزيد من الأخبار عن غيره.", isolated(side["ar"]), percent(s.largest)),
			"en": fmt.Sprintf("More than half of the namings of “%s” are in one %s (%s). More articles on others would help.", isolated(side["en"]), unit.single, percent(s.largest)),
		}}
	}
	more := s.more()
	return Warning{FewClusters, Text{
		"ar": fmt.Sprintf("الأدلة على تسمية «%s» قليلة: %s. يلزم نحو %s فوقها لتصبح متوسطة القوة.", isolated(side["ar"]), unit.arabic(s.Clusters), unit.oblique(more)),
		"en": fmt.Sprintf("There is little evidence on “%s”: %s. About %d more would make it moderate.", isolated(side["en"]), unit.english(s.Clusters), more),
	}}
}

// more estimates how many further units would make the evidence moderate, when
// the width of the interval falls with the root of their number.
func (s *Score) more() int {
	for n := s.Clusters + 1; ; n++ {
		half := s.judged.Width() / 2 * math.Sqrt(float64(s.Clusters)/float64(n))
		if stats.Evidence(stats.Interval{Lo: -half, Hi: half, Bounded: true, N: n}, 0) >= stats.Moderate {
			return n - s.Clusters
		}
	}
}

// hangs says that a figure is one naming's.
func (s *Study) hangs(of *Sensitivity) Warning {
	contrast, naming, flips := of.TopContrast, of.TopNaming, of.Namings.Flips > 0
	if of.TopShare <= 0.5 {
		contrast, naming = of.MostContrast, of.MostNaming
	}
	n := s.Contrasts[contrast].Namings[naming]
	ar, en := fmt.Sprintf("النتيجة قائمة على تسمية واحدة: «%s»", isolated(n.Label)), fmt.Sprintf("The result hangs on one naming: “%s”", isolated(n.in("en")))
	if of.TopShare > 0.5 {
		ar += fmt.Sprintf(" (%s من التسميات غير المحايدة)", percent(of.TopShare))
		en += fmt.Sprintf(" (%s of the charged mentions)", percent(of.TopShare))
	}
	if flips {
		ar += "، وبحذف تسمية واحدة تنقلب إشارتها"
		en += "; without one naming its sign turns"
	}
	if of.Namings.Change > 0 {
		ar += fmt.Sprintf(". مداها بحذف كل تسمية: من %s إلى %s", signed(of.Namings.Low), signed(of.Namings.High))
		en += fmt.Sprintf(". Leaving out each naming in turn, it runs from %s to %s", signed(of.Namings.Low), signed(of.Namings.High))
	}
	ar, en = ar+".", en+"."
	return Warning{OneNaming, Text{"ar": ar, "en": en}}
}

// in returns what a naming says in a language, itself where there is no
// translation.
func (n *Naming) in(lang string) string {
	if lang == "en" && n.English != "" {
		return n.English
	}
	return n.Label
}

// testNotes say how the comparisons were tested.
func (s *Study) testNotes() []Warning {
	notes := []Warning{{ManyTests, Text{
		"ar": fmt.Sprintf("اختُبر الفرق في %s بين الوسائل، وقيمة p كبرى اثنتين: ما يعطيه تبديل أخبار كاملة بين الوسائل، وما يعطيه مجال الثقة. وصُحّحت كلها معا (بنجاميني–هوخبرغ). لا يُقال بفرق إلا إذا كان %s ولم يضم مجال الثقة الصفر.", testNoun.oblique(s.Family), fromLeft("q ≤ 0.05")),
		"en": fmt.Sprintf("Comparisons between outlets tested: %d. Each p-value is the larger of two, that of moving whole articles between the outlets and that of the interval, and all are adjusted together (Benjamini–Hochberg). A difference is stated only when q ≤ 0.05 and its interval leaves out 0.", s.Family),
	}}}
	if left := len(s.Pairs) - s.Family; left > 0 {
		notes = append(notes, Warning{NotTested, Text{
			"ar": fmt.Sprintf("لم يُختبر الفرق في %s: الأخبار في أحد الجانبين أقل من أربعة.", testNoun.oblique(left)),
			"en": fmt.Sprintf("%s could not be tested: fewer than 4 articles on one of the two sides.", testNoun.english(left)),
		}})
	}
	return notes
}
