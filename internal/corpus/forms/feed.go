package forms

import (
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"

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
			Outlet: feed.Title, Title: item.Title, Text: item.Content, URL: item.Link, ID: item.GUID,
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
	return gofeed.NewParser().ParseString(text)
}
