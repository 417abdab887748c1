package forms

import (
	"net/url"
	"regexp"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"mizan/internal/words"
)

// Page returns the article of a web page that somebody saved: its body without
// menus and related links, and what its head says of it.
func Page(text string) (Document, error) {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return Document{}, words.Wrong("refused.page.none", words.Values{"detail": err})
	}
	d := headOf(root)
	at, err := url.Parse(d.URL)
	if err != nil || at.Host == "" {
		at, d.URL = &url.URL{Scheme: "https", Host: "saved.invalid"}, ""
	}
	parser := readability.NewParser()
	parser.MaxElemsToParse = 200_000
	article, err := parser.ParseAndMutate(root, at)
	if err != nil {
		return Document{}, words.Wrong("refused.page.why", words.Values{"detail": err})
	}
	if article.Node == nil {
		return Document{}, words.Wrong("refused.page.article", nil)
	}
	var body strings.Builder
	if err := article.RenderText(&body); err != nil {
		return Document{}, words.Wrong("refused.page.why", words.Values{"detail": err})
	}
	d.Text = body.String()
	if d.Title == "" {
		d.Title = article.Title()
	}
	if d.Outlet == "" {
		d.Outlet = article.SiteName()
	}
	if day, err := article.PublishedTime(); err == nil && d.Date == "" && !day.IsZero() {
		d.Date = day.Format("2006-01-02")
	}
	if d.Outlet == "" && d.URL != "" {
		d.Outlet = strings.TrimPrefix(at.Hostname(), "www.")
	}
	return d, nil
}

// savedFrom is the comment in which a browser says where a page was saved from.
var savedFrom = regexp.MustCompile(`^\s*saved from url=\(\d+\)(https?://\S+)`)

// headOf returns what the elements of a page's head say.
func headOf(root *html.Node) Document {
	var d Document
	for n := range root.Descendants() {
		if m := savedFrom.FindStringSubmatch(n.Data); n.Type == html.CommentNode && m != nil {
			d.URL = m[1]
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "meta":
			meta(&d, n)
		case "link":
			if attribute(n, "rel") == "canonical" {
				d.URL = strings.TrimSpace(attribute(n, "href"))
			}
		case "time":
			if d.Date == "" {
				d.Date = attribute(n, "datetime")
			}
		}
	}
	return d
}

// meta notes what one meta element says.
func meta(d *Document, n *html.Node) {
	name, content := strings.ToLower(attribute(n, "property")+attribute(n, "name")+attribute(n, "itemprop")), strings.TrimSpace(attribute(n, "content"))
	switch name {
	case "og:site_name":
		d.Outlet = content
	case "og:title":
		d.Title = content
	case "article:published_time", "datepublished", "og:article:published_time", "pubdate", "publishdate", "dc.date", "dc.date.issued":
		d.Date = content
	case "og:url":
		if d.URL == "" {
			d.URL = content
		}
	}
}

// attribute returns an attribute of an element, "" if it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
