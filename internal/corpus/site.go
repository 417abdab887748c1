package corpus

import (
	"net/url"
	"slices"
	"strings"

	"mizan/internal/corpus/cell"
)

// platforms are hosts of many outlets, and of archives and search engines: what is
// there is not theirs.
var platforms = []string{
	"twitter.com", "x.com", "facebook.com", "fb.com", "fb.watch", "instagram.com", "threads.net", "t.me", "telegram.me", "youtube.com", "youtu.be", "tiktok.com",
	"linkedin.com", "reddit.com", "wa.me", "t.co", "bit.ly", "news.google.com", "google.com", "msn.com", "nabd.com", "news.yahoo.com", "feedly.com",
	"archive.org", "archive.ph", "archive.today", "proquest.com", "lexis.com", "lexisnexis.com", "factiva.com", "dowjones.com", "meltwater.com",
}

// siteOf returns the host of an address, and any other value as it is.
func siteOf(value string) string {
	if at, err := url.Parse(cell.Trim(value)); err == nil && isAddress(cell.Trim(value)) && at.Host != "" {
		return strings.TrimPrefix(at.Hostname(), "www.")
	}
	return value
}

// ownSite returns the host of an article's address where that tells the outlet: ""
// for no address and for a platform's.
func ownSite(address string) string {
	if !isAddress(cell.Trim(address)) {
		return ""
	}
	host := siteOf(address)
	if slices.ContainsFunc(platforms, func(p string) bool { return host == p || strings.HasSuffix(host, "."+p) }) {
		return ""
	}
	return host
}

// ownSites says whether all of some addresses tell an outlet.
func ownSites(addresses []string) bool {
	return len(addresses) > 0 && !slices.ContainsFunc(addresses, func(s string) bool { return ownSite(s) == "" })
}
