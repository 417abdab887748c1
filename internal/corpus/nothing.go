package corpus

import "strings"

// nothings are what programs write where there is nothing, in lower case.
var nothings = set("nan #n/a n/a na null none nil nat undefined - -- — – 0000-00-00 (blank) #null! لا_يوجد")

// nothing says whether a value only says that there is none.
func nothing(value string) bool {
	return len(value) <= len("undefined") && nothings[strings.ToLower(value)] ||
		strings.HasPrefix(value, "0000-00-00") || strings.HasPrefix(value, "1970-01-01")
}
