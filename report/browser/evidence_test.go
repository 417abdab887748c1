package browser

// A pick chooses mentions, as a mark of a chart names them.
type pick map[string]int
