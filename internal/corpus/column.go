package corpus

import (
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
// are spelled when nobody says. Where several are there, the first with
// something in it is taken.
var fields = [fieldCount]struct {
	name      string
	spellings []string
}{
	fieldOutlet:    {"outlet", []string{"outlet", "الوسيلة", "المصدر", "الصحيفة", "الوسيلة/المصدر", "newspaper", "page name", "account.name", "media_name", "media name", "publication title", "publication", "pubtitle", "origin", "source name", "source_name", "source.name", "extra_source_attributes.name", "meta_site_name", "site_name", "sitename", "og_site_name", "yoast_head_json.og_site_name", "user.name", "user.screen_name", "screen_name", "author_username", "username", "account", "channel", "from", "source", "hostname", "domain", "source domain", "publisher"}},
	fieldDate:      {"date", []string{"date", "published", "published_at", "publishedat", "pubdate", "التاريخ", "تاريخ النشر", "publish_date", "date_published", "publication date", "post created", "post created date", "seendate", "datetimestamp", "created_at", "timestamp", "indexed"}},
	fieldTitle:     {"title", []string{"title", "headline", "العنوان", "title.rendered", "heading", "link text"}},
	fieldText:      {"text", []string{"text", "body", "content", "fulltext", "full_text", "full text", "النص", "المتن", "article", "message", "maintext", "article_text", "raw_text", "content.rendered", "content_html", "content_text", "hit sentence", "opening text", "snippet"}},
	fieldURL:       {"url", []string{"url", "link", "الرابط", "permalink", "external_url"}},
	fieldID:        {"id", []string{"id", "المعرف", "document id", "tweet_id"}},
	fieldFile:      {"file", []string{"file", "filename", "الملف"}},
	fieldForwarded: {"forwarded", []string{"forwarded", "forwarded_from", "forwarded from", "fwd_from_name", "fwd_from.from_name", "fwd_from", "forward_from", "forward_from_chat.title", "forward_from_name", "forward_origin.chat.title", "retweeted_status.user.screen_name", "retweeted_user", "محولة من", "محول من"}},
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

// columns are the names a field goes by in the user's files, in lower case.
type columns struct {
	names  [fieldCount][]string
	mapped [fieldCount]bool // by the user; such a column must be there
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
		c.names[f], c.mapped[f] = []string{column}, true
	}
	for f := range c.names {
		if !c.mapped[f] {
			c.names[f] = slices.DeleteFunc(slices.Clone(fields[f].spellings), func(s string) bool { return taken[s] != "" })
		}
	}
	for _, name := range group {
		c.names[fieldGroup] = append(c.names[fieldGroup], foldColumn(name))
	}
	return c, nil
}

// foldColumn returns a column's name as names are compared.
func foldColumn(name string) string {
	return strings.ToLower(bareColumn(name))
}

// bareColumn returns a column's name without what may stand around it unseen.
func bareColumn(name string) string { return strings.Trim(name, " \t\"\u00a0\ufeff\u200e\u200f") }

// find returns for each field the columns of a header that hold it.
func (c *columns) find(header []string) (at [fieldCount][]int) {
	for f, names := range c.names {
		for _, name := range names {
			for i, column := range header {
				if strings.EqualFold(bareColumn(column), name) { // which reads no further into a text of megabytes
					at[f] = append(at[f], i)
				}
			}
		}
	}
	return at
}
