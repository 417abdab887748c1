package xlsx

import "net/url"

// webLink returns the address of a web page as Excel can follow it, and false
// for everything else: other schemes run programs or open files.
func webLink(address string) (string, bool) {
	const longest = 2_000 // Excel refuses the file at 2,080
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return "", false
	}
	link := u.String()
	return link, len(link) <= longest
}
