package stats

// Members returns the interval of a share for clusters that are few and large,
// outlets of one kind: Wilson's, with what the clusters show of their spread
// for its sample size and Student's t with their effective number less one for
// its quantile, as surveys with few sampling units do (Korn and Graubard 1998).
//
// Wilson draws the measured spread towards that of clusters which are each all
// of one sign. Outlets are not, and with six of them nothing else would be left
// of what was measured. Where the clusters show no spread, or there is but one,
// each is one vote, as there.
func (r Ratio) Members(level float64) Interval {
	variance := r.SE * r.SE
	if r.Clusters < 2 || !(variance > 0) {
		return r.Wilson(level)
	}
	n := min(max(r.Share*(1-r.Share)/variance, r.Kish), max(r.Mentions, r.Kish))
	t := max(studentQuantile(level, max(r.Kish-1, 1)), normalQuantile(level))
	lo, hi := wilson(r.Share, n, t)
	return Interval{Estimate: r.Share, Lo: lo, Hi: hi, Bounded: true, Level: level, N: r.Clusters}
}

// NetMembers is Net for clusters that are few and large: see Members.
func (r Ratio) NetMembers(level float64) Interval { return r.Members(level).Net() }
