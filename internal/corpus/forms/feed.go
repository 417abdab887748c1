package forms

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/rss"

	"mizan/internal/words"
)

// Feed returns the entries of an RSS, Atom or JSON feed, and how many of them
// hold only a summary of their article.
func Feed(text string) (all []Document, summaries int, err error) {
	feed, err := parsed(text)
	if err != nil {
		return nil, 0, words.Wrong("refused.feed", words.Values{"detail": err})
	}
	for i, item := range feed.Items {
		d := Document{
			Outlet: cmp.Or(item.Custom[itemSource], feed.Title), Title: item.Title, Text: item.Content, URL: item.Link, ID: item.GUID,
			Date: item.Published, Line: i + 1,
		}
		if d.Date == "" {
			d.Date = item.Updated
		}
		if strings.TrimSpace(d.Text) == "" {
			d.Text = item.Description
			summaries++
		}
		all = append(all, d)
	}
	return all, summaries, nil
}

// parsed reads a feed. The library takes an entry that is null for one that is
// there and panics, which is an error of the feed here.
func parsed(text string) (feed *gofeed.Feed, err error) {
	defer func() {
		if broken := recover(); broken != nil {
			feed, err = nil, fmt.Errorf("an entry that is none (%v)", broken)
		}
	}()
	parser := gofeed.NewParser()
	parser.RSSTranslator = sources{new(gofeed.DefaultRSSTranslator)}
	return parser.ParseString(undeclared(text))
}

// undeclared returns XML without its declaration, which may name the encoding that
// the text had before it was decoded.
func undeclared(text string) string {
	if start := strings.TrimLeft(text, " \r\n\t\ufeff"); strings.HasPrefix(start, "<?xml") {
		if _, rest, ok := strings.Cut(start, "?>"); ok {
			return rest
		}
	}
	return text
}

// itemSource is where the source of an entry is kept.
const itemSource = "source"

// sources keeps the source that each entry of an RSS feed names, as those of search
// engines do, which the library lets go.
type sources struct{ *gofeed.DefaultRSSTranslator }

// Translate returns the feed that the library makes, with the sources.
func (s sources) Translate(feed any) (*gofeed.Feed, error) {
	all, err := s.DefaultRSSTranslator.Translate(feed)
	if of, ok := feed.(*rss.Feed); ok && err == nil && len(of.Items) == len(all.Items) {
		for i, item := range of.Items {
			if item != nil && item.Source != nil && item.Source.Title != "" {
				all.Items[i].Custom = map[string]string{itemSource: item.Source.Title}
			}
		}
	}
	return all, err
}
