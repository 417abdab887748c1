package dates

import (
	"strings"
	"time"
	"unicode"
)

// mapDigits is plainDigits for a text that is not of ASCII.
func mapDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '٠' <= r && r <= '٩':
			return r - '٠' + '0'
		case '۰' <= r && r <= '۹':
			return r - '۰' + '0'
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Mn, r) && r != '\u0654' && r != '\u0655', r == 'ـ':
			return -1
		}
		return r
	}, s)
}

// dateWords makes one spelling of those that a month's name has: hamza on alef
// is dropped, and two words become one.
var dateWords = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي",
	"كانون ا", "كانون_ا", "كانون ث", "كانون_ث", "تشرين ا", "تشرين_ا", "تشرين ث", "تشرين_ث", "اي النار", "اي_النار",
	"كانون أ", "كانون_ا", "تشرين أ", "تشرين_ا",
	"ربيع ا", "ربيع_ا", "ربيع أ", "ربيع_ا", "ربيع ث", "ربيع_ث", "ربيع آ", "ربيع_ا",
	"جمادي ا", "جمادي_ا", "جمادى ا", "جمادي_ا", "جمادى أ", "جمادي_ا", "جمادى آ", "جمادي_ا", "جمادى ث", "جمادي_ث", "جمادي ث", "جمادي_ث", "جمادي أ", "جمادي_ا",
	"ذو ا", "ذو_ا", "ذي ا", "ذو_ا", "ذوا", "ذو_ا", "a.m.", "am", "p.m.", "pm")

// silent are the words of a date that say nothing new.
var silent = set("السبت الاحد الاثنين الإثنين الثلاثاء الاربعاء الخميس الجمعة يوم الساعة في تاريخ من شهر عام سنة ب هجرية ميلادية هجري ميلادي ه م t at of the on de du le à" +
	" نشر نشرت النشر بتوقيت التوقيت المحلي المكرمة اخر تحديث حدث published posted updated last date" +
	" sat sun mon tue tues wed thu thur thurs fri saturday sunday monday tuesday wednesday thursday friday" +
	" samedi dimanche lundi mardi mercredi jeudi vendredi sam dim lun mer jeu ven le st nd rd th")

// halves are the words for the halves of the day, and how many hours the second
// is later.
var halves = map[string]int{"am": 0, "ص": 0, "صباحا": 0, "فجرا": 0, "pm": 12, "م": 12, "مساء": 12, "ظهرا": 12, "عصرا": 12, "ليلا": 12}

// zones are the names of the times that are kept where the Arab press and its
// archives are, with their minutes before Greenwich.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "ast": 180, "msk": 180, "trt": 180,
	"idt": 180, "gst": 240, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
	"غرينتش": 0, "جرينتش": 0, "غرينيتش": 0, "القاهرة": 120, "طرابلس": 120, "ليبيا": 120, "بيروت": 120, "القدس": 120, "دمشق": 180, "بغداد": 180, "مكة": 180, "السعودية": 180,
	"الدوحة": 180, "صنعاء": 180, "عدن": 180, "الخرطوم": 120, "الامارات": 240, "ابوظبي": 240, "تونس": 60, "الجزائر": 60, "الرباط": 60,
}

// months are the names of the months as dateWords leaves them: of Egypt and
// the Gulf, of the Levant and Iraq, of the Maghreb, of Morocco, of Libya
// until 2011, English and French.
var months = monthNames(
	"يناير كانون_الثاني كانون_ثاني جانفي اي_النار january jan janvier",
	"فبراير شباط فيفري النوار february feb févr fév février",
	"مارس اذار الربيع march mar mars",
	"ابريل نيسان افريل الطير april apr avr avril",
	"مايو ايار ماي الماء may mai",
	"يونيو يونيه حزيران جوان الصيف june jun juin",
	"يوليو يوليه يوليوز تموز جويلية ناصر july jul juil juillet",
	"اغسطس اب اوت غشت هانيبال august aug août",
	"سبتمبر ايلول شتنبر الفاتح september sep sept septembre",
	"اكتوبر تشرين_الاول تشرين_اول التمور october oct octobre",
	"نوفمبر تشرين_الثاني تشرين_ثاني نونبر الحرث november nov novembre",
	"ديسمبر كانون_الاول كانون_اول دجنبر الكانون december dec déc décembre",
)

// hijriMonths are those of the other calendar.
var hijriMonths = monthNames(
	"محرم المحرم muharram", "صفر safar", "ربيع_الاول ربيع_اول", "ربيع_الثاني ربيع_ثاني ربيع_الاخر ربيع_اخر",
	"جمادي_الاولي جمادي_الاول جمادي_اولي", "جمادي_الاخرة جمادي_الثانية جمادي_الاخر جمادي_الثاني جمادي_ثاني", "رجب rajab", "شعبان shaban", "رمضان ramadan",
	"شوال shawwal", "ذو_القعدة ذو_القعده", "ذو_الحجة ذو_الحجه",
)

// monthNames returns the month of each name; the lists are the first month's
// first.
func monthNames(lists ...string) map[string]time.Month {
	names := map[string]time.Month{}
	for i, list := range lists {
		for _, name := range strings.Fields(list) {
			names[name] = time.Month(i + 1)
		}
	}
	return names
}

// set returns the words of a list.
func set(list string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(list) {
		words[word] = true
	}
	return words
}
