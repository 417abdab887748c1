package coding

import "slices"

// back decides a noun that points back, «القوات», «الحكومة» alone, by the nearest
// mention of the same kind before it, in its sentence or the one before.
func (a *article) back(i int) {
	r := &a.readings[i]
	kind := a.kindOf(r)
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		n := &a.readings[j]
		if !a.near(n, r) || a.others != nil && a.others.abroadBetween(r.InTitle, n.End, r.Start) {
			break
		}
		if n.Side == Unresolved || a.kindOf(n) != kind {
			continue
		}
		a.settle(r, a.coder.lexicon.Party(n.Side), "back", n.passage.text[n.Start:n.End])
		return
	}
}

// present reports whether the article names a party otherwise than by what points back.
func (a *article) present(party string) bool {
	of := a.coder.lexicon.Party(party)
	if of < 0 {
		return true
	}
	for i := range a.readings {
		if _, naming := a.coder.lexicon.At(a.readings[i].Naming); a.readings[i].Side == party && !naming.Back {
			return true
		}
	}
	for part, places := range a.parties.places {
		for _, at := range places {
			if at.party == of && !at.front && !a.backAt(part == 1, at.span) {
				return true
			}
		}
	}
	return false
}

// otherParty reports whether a noun that points back to a party of a side stands behind
// one of another, «حركة الجهاد … وقالت الحركة»: it is not what this party is called.
func (a *article) otherParty(i int) bool {
	r := &a.readings[i]
	own, _ := a.coder.lexicon.At(r.Naming)
	for j := i - 1; j >= 0 && own.Party != "" && kindOf(own) == "name" && a.near(&a.readings[j], r); j-- {
		n := &a.readings[j]
		contrast, naming := a.coder.lexicon.At(n.Naming)
		if n.sided() && !naming.Back && kindOf(contrast) == kindOf(own) {
			return contrast.Party != own.Party
		}
	}
	return false
}

// backAt reports whether a naming that points back stands at a place of a part.
func (a *article) backAt(inTitle bool, at span) bool {
	return slices.ContainsFunc(a.readings, func(r reading) bool {
		_, naming := a.coder.lexicon.At(r.Naming)
		return naming.Back && r.InTitle == inTitle && r.Start < at.end && at.start < r.End
	})
}
