package corpus

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A field is one thing a record says of an article.
type field int

const (
	fieldOutlet field = iota
	fieldDate
	fieldTitle
	fieldText
	fieldURL
	fieldID
	fieldFile
	fieldForwarded
	fieldGroup // by which outlets are put together, where that is asked for
	fieldCount
)

// fields are the names of the fields, and how columns and keys that hold them
// are spelled when nobody says, as foldColumn compares them. Where several are
// there, the first with something in it is taken.
var fields = [fieldCount]struct {
	name      string
	spellings []string
}{
	fieldOutlet: {"outlet", []string{"outlet", "outlet name", "media outlet", "news outlet", "الوسيلة", "المصدر", "الصحيفة", "الوسيلة/المصدر", "newspaper", "newspaper name", "page name", "account.name", "media name", "publication title", "publication name", "publication", "pubtitle", "origin", "source name", "source.name", "source.title", "extra_source_attributes.name", "meta_site_name", "site name", "og_site_name", "yoast_head_json.og_site_name", "origin.title", "chat.title", "from.name", "user.name", "user.displayname", "user.screen_name", "screen_name", "author_username", "username", "user.username", "account", "channel", "channel name", "channel title", "from", "source", "news source", "hostname", "domain", "source domain", "thread.site", "site", "website", "publisher", "publisher name", "publisher.name", "media", "média", "nom du média", "journal", "quelle", "medium",
		"الوسيلة الإعلامية", "المؤسسة الإعلامية", "الجهة الإعلامية", "الجهة الناشرة", "مصدر الخبر", "مصدر المادة", "الناشر", "الجريدة", "القناة", "الوكالة", "وكالة الأنباء", "الحساب", "الصفحة", "الموقع", "الموقع الإلكتروني"}},
	fieldDate: {"date", []string{"date", "published", "published at", "pubdate", "التاريخ", "تاريخ النشر", "publish date", "date published", "published date", "date publish", "publication date", "post created", "post created date", "seendate", "datetimestamp", "created at", "created time", "timestamp", "indexed", "datetime", "article date", "post date", "published on", "published time", "date publication", "date de publication", "date de parution", "datum", "erscheinungsdatum", "created",
		"تاريخ الخبر", "تاريخ المقال", "تاريخ المادة", "تاريخ المنشور", "تاريخ ووقت النشر", "تاريخ النشر والوقت", "وقت النشر", "التاريخ والوقت", "تاريخ الإصدار", "اليوم"}},
	fieldTitle: {"title", []string{"title", "headline", "العنوان", "title.rendered", "heading", "link text", "article title", "article headline", "news title", "post title", "titre", "titel", "headline.main",
		"عنوان الخبر", "عنوان المقال", "عنوان المادة", "العنوان الرئيسي", "عنوان المنشور"}},
	fieldText: {"text", []string{"text", "body", "content", "full text", "النص", "المتن", "article", "message", "maintext", "article text", "article body", "article content", "body text", "news text", "post text", "post content", "tweet text", "tweet", "raw text", "raw content", "content.rendered", "content_html", "content_text", "hit sentence", "opening text", "snippet", "texte", "texte intégral", "contenu", "inhalt", "volltext",
		"نص الخبر", "نص المقال", "نص المادة", "نص المنشور", "نص التغريدة", "النص الكامل", "المحتوى", "محتوى الخبر", "محتوى المقال", "متن الخبر", "المضمون", "تفاصيل الخبر", "التفاصيل", "المقال", "الخبر", "المنشور"}},
	fieldURL: {"url", []string{"url", "link", "الرابط", "permalink", "external_url", "article url", "article link", "page url", "post url", "web url", "canonical url", "news link", "document url", "lien",
		"رابط الخبر", "رابط المقال", "رابط المادة", "رابط المنشور", "الرابط الإلكتروني", "رابط"}},
	fieldID:        {"id", []string{"id", "المعرف", "document id", "tweet_id"}},
	fieldFile:      {"file", []string{"file", "filename", "الملف"}},
	fieldForwarded: {"forwarded", []string{"forwarded", "forwarded_from", "fwd_from_name", "fwd_from.from_name", "fwd_from", "forward_from", "forward_from_chat.title", "forward_from_name", "forward_origin.chat.title", "retweeted_status.user.screen_name", "retweeted_user", "محولة من", "محول من"}},
	fieldGroup:     {"group", nil},
}

// Fields returns the names that Options.Columns may map.
func Fields() []string {
	var names []string
	for f, field := range fields {
		if f != int(fieldGroup) {
			names = append(names, field.name)
		}
	}
	return names
}

// columns are the names a field goes by in the user's files, folded.
type columns struct {
	names  [fieldCount][]string
	said   [fieldCount]string // what the user called the field, ours where nobody says
	mapped [fieldCount]bool   // by the user; such a column must be there
}

// newColumns returns the spellings of the fields, where the user's mapping
// replaces ours. A name the user gave to one field is no spelling of another. Group
// are the names of the column by which outlets are put together, none for none.
func newColumns(mapping map[string]string, group []string) (columns, error) {
	var c columns
	taken := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(mapping)) {
		f := slices.Index(Fields(), name)
		column := foldColumn(mapping[name])
		if f < 0 {
			return c, fmt.Errorf("--column names the field %q, want one of %s", name, strings.Join(Fields(), ", "))
		}
		if column == "" {
			return c, fmt.Errorf("--column %s= names no column, want --column %s=NAME", name, name)
		}
		if other, ok := taken[column]; ok {
			return c, fmt.Errorf("--column gives %q to both %s and %s, want a column for each", column, other, name)
		}
		taken[column] = name
		c.names[f], c.said[f], c.mapped[f] = []string{column}, strings.ToLower(bareColumn(mapping[name])), true
	}
	for f := range c.names {
		if !c.mapped[f] {
			c.said[f] = fields[f].name
			c.names[f] = spellings(field(f), taken)
		}
	}
	for _, name := range group {
		c.names[fieldGroup] = append(c.names[fieldGroup], foldColumn(name))
	}
	return c, nil
}

// spellings returns those of a field, folded, without what is taken.
func spellings(f field, taken map[string]string) []string {
	var all []string
	for _, s := range fields[f].spellings {
		if s = foldColumn(s); taken[s] == "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// foldColumn returns a column's name as names are compared: without what parts
// words, so that pubDate, pub_date and "Pub Date" are one, and in Arabic with one
// letter for the kinds of alef and without the article and «اسم». What databases
// put around a field is taken off: _source of Elastic, $date of Mongo.
func foldColumn(name string) string {
	name = strings.TrimPrefix(strings.ToLower(bareColumn(name)), "_source.")
	for _, kind := range []string{".$numberlong", ".$date", ".$oid"} {
		name = strings.TrimSuffix(name, kind)
	}
	folded := ""
	for i, word := range strings.FieldsFunc(arabicColumn.Replace(name), func(r rune) bool { return r == ' ' || r == '_' || r == '-' || r == '\u00a0' }) {
		if rest := strings.TrimPrefix(word, "ال"); len(rest) > len("ال") {
			word = rest
		}
		if i > 0 || word != "اسم" {
			folded += word
		}
	}
	return cmp.Or(folded, name)
}

// arabicColumn makes one letter of those that people write one for the other.
var arabicColumn = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ة", "ه", "ى", "ي", "ـ", "")

// bareColumn returns a column's name without what may stand around it unseen.
func bareColumn(name string) string { return strings.Trim(name, " \t\"\u00a0\ufeff\u200e\u200f") }

// find returns for each field the columns of a header that hold it.
func (c *columns) find(header []string) (at [fieldCount][]int) {
	const longestName = 200 // bytes; what is longer is a text and no name
	folded := make([]string, len(header))
	for i, column := range header {
		if len(column) <= longestName {
			folded[i] = foldColumn(column)
		}
	}
	for f, names := range c.names {
		for _, name := range names {
			for i, column := range folded {
				if column == name {
					at[f] = append(at[f], i)
				}
			}
		}
	}
	return at
}
