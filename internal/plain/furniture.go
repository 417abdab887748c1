package plain

import (
	"strings"
	"unicode"

	"mizan/lexicon/arabic"
)

// A head is how a line begins that is no sentence of the article.
type head struct {
	kind  Kind
	words string // folded when it is compared
	alone bool   // only where a colon, a dash or nothing follows
	most  int    // words that the line has at most, 0 for any number
}

// heads are the heads of lines that papers, sites and mail programs put beside
// an article.
var heads = foldedHeads([]head{
	{More, "اقرأ أيضا", true, 0}, {More, "اقرأ المزيد", true, 0}, {More, "اقرأ أكثر", true, 0}, {More, "شاهد أيضا", true, 0},
	{More, "شاهد المزيد", true, 0}, {More, "طالع أيضا", true, 0}, {More, "قد يهمك", true, 0}, {More, "قد يهمك أيضا", true, 0}, {More, "ربما يعجبك", true, 0},
	{More, "مواضيع ذات صلة", true, 0}, {More, "موضوعات ذات صلة", true, 0}, {More, "أخبار ذات صلة", true, 0}, {More, "مقالات ذات صلة", true, 0},
	{More, "لقراءة المزيد", true, 0}, {More, "للمزيد", true, 0}, {More, "المزيد", true, 4}, {More, "رابط الخبر", false, 0}, {More, "الوسوم", true, 0},
	{More, "سمات", true, 0}, {More, "كلمات دلالية", true, 0}, {More, "كلمات مفتاحية", true, 0}, {More, "الكلمات الدلالية", true, 0}, {More, "الكلمات المفتاحية", true, 0},
	{More, "تابعونا على", false, 20}, {More, "تابعنا على", false, 20}, {More, "اشترك في", false, 20}, {More, "للاشتراك", false, 20},
	{More, "read more", true, 0}, {More, "read also", true, 0}, {More, "related", true, 0}, {More, "lire aussi", true, 0}, {More, "à lire aussi", true, 0},

	{Byline, "كتب", true, 8}, {Byline, "كتبت", true, 8}, {Byline, "بقلم", false, 8}, {Byline, "إعداد", true, 8}, {Byline, "تحرير", true, 8}, {Byline, "ترجمة", true, 8},
	{Byline, "متابعات", true, 8}, {Byline, "المحرر", true, 8}, {Byline, "المصدر", true, 12}, {Byline, "وكالات", true, 8},
	{Byline, "مصدر الصورة", false, 20}, {Byline, "الصورة", true, 20}, {Byline, "صورة", true, 20}, {Byline, "صورة أرشيفية", false, 20}, {Byline, "صورة من الأرشيف", false, 20},
	{Byline, "تصوير", true, 12}, {Byline, "التعليق على الصورة", true, 4}, {Byline, "photo", true, 20}, {Byline, "by", false, 6}, {Byline, "image source", false, 12},

	{Header, "forwarded from", false, 12}, {Header, "forwarded message", false, 8}, {Header, "begin forwarded message", false, 8}, {Header, "original message", false, 8},
	{Header, "معاد توجيهها من", false, 12}, {Header, "معاد توجيهه من", false, 12}, {Header, "تمت إعادة التوجيه من", false, 12}, {Header, "أعيد توجيهها من", false, 12},
	{Header, "رسالة معاد توجيهها", false, 12}, {Header, "رسالة محولة", false, 12}, {Header, "محولة من", false, 8}, {Header, "محول من", true, 12}, {Header, "تم التحويل من", false, 8},
	{Header, "تحويل من", true, 12}, {Header, "تحويل من قناة", false, 10}, {Header, "تحويل من صفحة", false, 10}, {Header, "تحويل من مجموعة", false, 10}, {Header, "تحويل من حساب", false, 10},
	{Header, "transféré de", false, 12}, {Header, "transféré depuis", false, 12}, {Header, "message transféré", false, 12}, {Header, "message d'origine", false, 8},
	{Header, "from", true, 20}, {Header, "to", true, 40}, {Header, "cc", true, 40}, {Header, "sent", true, 20}, {Header, "date", true, 20}, {Header, "subject", true, 40},
	{Header, "من", true, 20}, {Header, "إلى", true, 40}, {Header, "الموضوع", true, 40}, {Header, "التاريخ", true, 12},
})

// foldedHeads returns the heads by their first word.
func foldedHeads(list []head) map[string][]head {
	by := map[string][]head{}
	for _, h := range list {
		h.words = arabic.Fold(h.words)
		first, _, _ := strings.Cut(h.words, " ")
		by[first] = append(by[first], h)
	}
	return by
}

// longestFurniture is how many bytes such a line has at most.
const longestFurniture = 600

// Furniture says of what kind a line is that is no sentence of the article:
// one that leads to others, says who made it, or heads a message. Nothing for
// any other.
func Furniture(line string) Kind {
	if len(line) > longestFurniture {
		return Nothing
	}
	var scratch [64]byte
	first, start, _ := arabic.Next(line, 0, scratch[:0])
	if strings.IndexFunc(line[:start], func(r rune) bool { return r == '"' || r == '«' || r == '“' }) >= 0 {
		return Nothing
	}
	for _, h := range heads[string(first)] {
		if h.fits(line) {
			return h.kind
		}
	}
	return Nothing
}

// fits says whether a line begins with the head.
func (h *head) fits(line string) bool {
	at, end := 0, 0
	var scratch [64]byte
	for word := range strings.SplitSeq(h.words, " ") {
		folded, _, next := arabic.Next(line, at, scratch[:0])
		if string(folded) != word {
			return false
		}
		at, end = next, next
	}
	rest := strings.TrimLeftFunc(line[end:], unicode.IsSpace)
	if h.alone && rest != "" && !strings.ContainsRune(":-–—/|،.…", []rune(rest)[0]) {
		return false
	}
	return h.most == 0 || arabic.Count(line) <= h.most
}
