package page

import (
	"slices"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// What a chart shows is told by rules, from the figures that it draws: which
// outlets go one way, which the other, and which leave it open; or, where
// there are counts alone, the counts.

// mostNamed is how many outlets a sentence names; the others it counts.
const mostNamed = 3

// A parting is how what is drawn falls apart.
type parting struct {
	more, less, open []string
	firm             bool // some of what goes one way stands on more than weak evidence
}

// add files a name by a figure.
func (p *parting) add(name string, f view.Figure) {
	p.firm = p.firm || f.Clear && !f.Weak()
	switch {
	case !f.Clear:
		p.open = append(p.open, name)
	case f.Value.Estimate > 0:
		p.more = append(p.more, name)
	default:
		p.less = append(p.less, name)
	}
}

// told says a parting in the phrases of a kind: both ways, one way, or none.
func (p *parting) told(kind string, values words.Values) words.Sayer {
	key, ways := "found."+kind+".both", words.Values{}
	switch {
	case len(p.more)+len(p.less) == 0:
		key = "found." + kind + ".none"
	case len(p.less) == 0:
		key = "found." + kind + ".more"
	case len(p.more) == 0:
		key = "found." + kind + ".less"
	}
	for place, value := range values {
		ways[place] = value
	}
	ways["more"], ways["less"], ways["open"] = listed(p.more), listed(p.less), words.Sayer(plain(""))
	if len(p.open) > 0 && len(p.more)+len(p.less) > 0 {
		ways["open"] = said("found." + kind + ".open").With(words.Values{"rest": listed(p.open)})
	}
	if len(p.more)+len(p.less) > 0 && !p.firm {
		return said("found.weak").With(words.Values{"finding": said(key).With(ways)})
	}
	return said(key).With(ways)
}

// listed names outlets, and of many how many there are besides.
func listed(names []string) words.Sayer {
	return words.List{Names: names, Most: mostNamed, Each: "compare.list.quoted", And: "compare.list.and", More: "compare.list.more"}
}

// slantFinding says to which side the own words of outlets lean.
func slantFinding(v *view.View, outlets []int) words.Sayer {
	var p parting
	for _, outlet := range outlets {
		p.add(v.Study.Outlets[outlet].Name, v.Figure(outlet, view.Slant))
	}
	return p.told("slant", words.Values{"first": words.Named(v.Side(0)), "second": words.Named(v.Side(1))})
}

// sideFinding says which names for a side outweigh which.
func sideFinding(v *view.View, side int, outlets []int) words.Sayer {
	var p parting
	for _, outlet := range outlets {
		p.add(v.Study.Outlets[outlet].Name, v.Figure(outlet, side))
	}
	return p.told("side", words.Values{"side": words.Named(v.Side(side))})
}

// judgedFinding says from which share of names to which the outlets judge a side,
// and in how many comparisons of two that is more than chance.
func judgedFinding(v *view.View, of view.Judged) words.Sayer {
	share := func(at int) string { return words.Figure(v.JudgedShare(of.Drawn[at], of.Side, of.Polarity).Share()) }
	outlet := func(at int) words.Sayer { return words.Named(plain(v.Study.Outlets[of.Drawn[at]].Name)) }
	last := len(of.Drawn) - 1
	values := words.Values{
		"names":  v.JudgedNames(of),
		"outlet": outlet(0), "share": share(0), "other": outlet(last), "least": share(last),
		"n": number(of.Stated), "comparisons": words.Count("comparison", of.Tested),
	}
	switch {
	case last == 0:
		return said("found.judged.one").With(values)
	case of.Stated > 0:
		return said("found.judged.apart").With(values)
	}
	return said("found.judged.alike").With(values)
}

// differenceFinding says which outlets differ from what they are drawn against.
func differenceFinding(v *view.View, side int, pairs []*compare.Pair) words.Sayer {
	var p parting
	for _, pair := range pairs {
		p.add(v.Study.Outlets[pair.A].Name, v.Difference(pair))
	}
	kind, values := "apart", words.Values{"against": words.Named(v.Other(pairs[0]))}
	if side == view.Slant {
		kind, values["first"], values["second"] = "nearer", words.Named(v.Side(0)), words.Named(v.Side(1))
	} else {
		values["side"] = words.Named(v.Side(side))
	}
	return p.told(kind, values)
}

// matchedFinding says in how many comparisons of the same stories a difference
// stands.
func matchedFinding(matched []*compare.Matched) words.Sayer {
	clear := 0
	for _, m := range matched {
		if m.Clear {
			clear++
		}
	}
	if clear == 0 {
		return said("found.stories.none").With(words.Values{"comparisons": words.Count("comparison", len(matched))})
	}
	return said("found.stories.some").With(words.Values{"n": number(clear), "comparisons": words.Count("comparison", len(matched))})
}

// sensitivityFinding says whether any figure turns without one naming or unit.
func sensitivityFinding(v *view.View, side int, outlets []int) words.Sayer {
	var turning []string
	for _, outlet := range outlets {
		if of := v.Study.Sensitive(outlet, side); of.Namings.Flips+of.Units.Flips > 0 {
			turning = append(turning, v.Study.Outlets[outlet].Name)
		}
	}
	if len(turning) == 0 {
		return said("found.sensitivity.none")
	}
	return said("found.sensitivity.some").With(words.Values{"names": listed(turning)})
}

// headlineFinding counts what judges a side in headlines and in bodies.
func headlineFinding(v *view.View, side int, outlets []int) words.Sayer {
	var title, body compare.Tally
	for _, outlet := range outlets {
		score := v.Study.Score(outlet, side)
		title.Positive, title.Negative = title.Positive+score.Title.Positive, title.Negative+score.Title.Negative
		body.Positive, body.Negative = body.Positive+score.Body.Positive, body.Negative+score.Body.Negative
	}
	return said("found.headline").With(words.Values{
		"side": words.Named(v.Side(side)), "n": number(title.Positive), "of": number(title.Charged()),
		"m": number(body.Positive), "among": number(body.Charged()),
	})
}

// timeFinding says how a line over time changed, or that it did not.
func timeFinding(v *view.View, changes []words.Sayer) words.Sayer {
	if len(changes) > 0 {
		return changes[0]
	}
	return said("found.time.none").With(words.Values{"bins": words.Count(per(v.Study.Trends), len(v.Study.Trends.Bins))})
}

// fewVoices is how many mentions an outlet has from which a sentence singles out
// how few of them are its own words.
const fewVoices = 30

// voicesFinding counts how much is said in outlets' own words, and where least.
func voicesFinding(v *view.View, outlets []int) words.Sayer {
	own, all, least, of, at := 0, 0, 0, 0, -1
	for _, outlet := range outlets {
		sums, enough := v.Voices(outlet)
		own, all = own+sums[coding.Own], all+sums.Sum()
		if enough && sums.Sum() >= fewVoices && (at < 0 || sums[coding.Own]*of < least*sums.Sum()) {
			least, of, at = sums[coding.Own], sums.Sum(), outlet
		}
	}
	values := words.Values{"n": number(own), "all": number(all)}
	if at < 0 || len(outlets) < 2 {
		return said("found.voices.all").With(values)
	}
	values["outlet"], values["least"], values["of"] = words.Named(plain(v.Study.Outlets[at].Name)), number(least), number(of)
	return said("found.voices.least").With(values)
}

// partiesFinding counts the third party that is named most.
func partiesFinding(rows []partyRow) words.Sayer {
	most, all := slices.MaxFunc(rows, func(a, b partyRow) int { return a.own.Sum() - b.own.Sum() }), 0
	for _, row := range rows {
		all += row.own.Sum()
	}
	return said("found.parties").With(words.Values{
		"party": words.Named(most.party.Title), "n": number(most.own.Sum()), "all": number(all), "against": number(most.own.Negative),
	})
}

// A favourite is what an outlet calls a thing most: names of a polarity, or one
// name.
type favourite struct {
	outlet, naming int // the naming that most of it is
	n, of          int
}

// contrastFinding sets the outlet with the largest part of delegitimising names
// for a thing beside the one with the largest part of legitimising ones. Where
// those are no half of the names, it sets two outlets side by side that keep
// most to different names, or says that all say one name most. It counts all
// names for the thing.
func contrastFinding(v *view.View, index int, outlets []int) words.Sayer {
	against, kindest := largest(v, index, outlets, -1), largest(v, index, outlets, +1)
	if 2*against.n >= against.of && 2*kindest.n >= kindest.of && against.outlet != kindest.outlet {
		return contrasted(v, index, "found.contrasts.apart", against, kindest)
	}
	all := favourites(v, index, outlets, func(int) bool { return true })
	_, thin := v.Users(index)
	other := slices.IndexFunc(all, func(f favourite) bool { return f.naming != all[0].naming })
	switch {
	case len(all) == 1:
		return contrasted(v, index, "found.contrasts.alone", all[0], all[0])
	case other < 0 && len(thin) > 0: // of the rows without shares nothing is said
		return contrasted(v, index, "found.contrasts.most", all[0], all[0])
	case other < 0:
		return contrasted(v, index, "found.contrasts.one", all[0], all[0])
	}
	return contrasted(v, index, "found.contrasts.two", all[0], all[other])
}

// contrasted says two favourites in a phrase.
func contrasted(v *view.View, index int, key string, a, b favourite) words.Sayer {
	name := func(f favourite) words.Sayer {
		return words.Named(plain(v.Study.Contrasts[index].Namings[f.naming].Label))
	}
	outlet := func(f favourite) words.Sayer { return words.Named(plain(v.Study.Outlets[f.outlet].Name)) }
	return said(key).With(words.Values{
		"outlet": outlet(a), "name": name(a), "n": number(a.n), "of": number(a.of),
		"other": outlet(b), "rival": name(b), "m": number(b.n), "among": number(b.of),
	})
}

// favourites is what outlets call a thing most, of some of its names, those
// first that keep to it most.
func favourites(v *view.View, index int, outlets []int, some func(naming int) bool) []favourite {
	var all []favourite
	for _, outlet := range outlets {
		f := favourite{outlet: outlet, of: v.OwnOf(index, outlet)}
		for _, naming := range v.OwnNamings(index) {
			if n := v.Study.Contrasts[index].Namings[naming].Counts[outlet].Own(); some(naming) && n > f.n {
				f.naming, f.n = naming, n
			}
		}
		all = append(all, f)
	}
	slices.SortStableFunc(all, func(a, b favourite) int { return b.n*a.of - a.n*b.of })
	return all
}

// largest is the outlet of which names of a polarity are the largest part, with
// the name that most of them are.
func largest(v *view.View, index int, outlets []int, polarity int) favourite {
	namings := v.Study.Contrasts[index].Namings
	all := favourites(v, index, outlets, func(naming int) bool { return namings[naming].Polarity == polarity })
	for i := range all {
		all[i].n = 0
		for _, naming := range namings {
			if naming.Polarity == polarity {
				all[i].n += naming.Counts[all[i].outlet].Own()
			}
		}
	}
	slices.SortStableFunc(all, func(a, b favourite) int { return b.n*a.of - a.n*b.of })
	return all[0]
}

// outletsOf counts the outlets that comparisons are of.
func outletsOf(pairs []*compare.Pair) int {
	seen := map[int]bool{}
	for _, pair := range pairs {
		seen[pair.A] = true
		if pair.B >= 0 {
			seen[pair.B] = true
		}
	}
	return len(seen)
}
