package view

import (
	"mizan/compare/stats"
	"mizan/internal/words"
)

// A Figure is a number of the study with the evidence behind it, or what is
// said in its place.
type Figure struct {
	Value stats.Interval // meaningless unless Shown
	Shown bool
	Clear bool       // the interval leaves out what would settle on no side; false unless Shown
	Tier  stats.Tier // of the evidence; below Enough when the figure is not shown
}

// newFigure withholds what the evidence does not bear.
func newFigure(value stats.Interval, defined bool, tier stats.Tier, clear bool) Figure {
	if !defined || tier < Enough {
		return Figure{Tier: min(tier, stats.Insufficient)}
	}
	return Figure{Value: value, Shown: true, Clear: clear && value.Bounded, Tier: tier}
}

// Weak reports whether the figure is shown on weak evidence: drawn hollow.
func (f Figure) Weak() bool { return f.Shown && f.Tier < stats.Moderate }

// Signed writes a score, nothing when it is not shown: "−0.42".
func (f Figure) Signed() string {
	if !f.Shown {
		return ""
	}
	return words.Signed(f.Value.Estimate)
}

// Bounds writes the interval of a score, nothing when there is none to show:
// "[−0.61, −0.20]".
func (f Figure) Bounds() string {
	if !f.Shown || !f.Value.Bounded {
		return ""
	}
	return "[" + words.Signed(f.Value.Lo) + ", " + words.Signed(f.Value.Hi) + "]"
}

// Share writes a share, nothing when it is not shown: "42 %".
func (f Figure) Share() string {
	if !f.Shown {
		return ""
	}
	return words.Percent(f.Value.Estimate)
}

// ShareBounds writes the interval of a share: "[12 %, 40 %]".
func (f Figure) ShareBounds() string {
	if !f.Shown || !f.Value.Bounded {
		return ""
	}
	return "[" + words.Percent(max(f.Value.Lo, 0)) + ", " + words.Percent(min(f.Value.Hi, 1)) + "]"
}

// Figure returns the score of an outlet and a side, or with Slant its slant.
func (v *View) Figure(outlet, side int) Figure {
	if side == Slant {
		s := &v.Study.Slants[outlet]
		return newFigure(s.Value, s.Defined, s.Tier, s.Clear)
	}
	s := v.Study.Score(outlet, side)
	return newFigure(s.Net, s.Defined, s.Tier, s.Clear)
}

// Reading says what a score or a slant comes to: whom the outlet leans to, that
// there is no clear lean, or that the evidence is not enough.
func (v *View) Reading(outlet, side int) words.Sayer {
	f := v.Figure(outlet, side)
	switch {
	case !f.Shown:
		return words.Tier(f.Tier)
	case !f.Clear:
		return words.Unclear
	case side != Slant && f.Value.Estimate > 0:
		return words.Polarity(+1)
	case side != Slant:
		return words.Polarity(-1)
	}
	return words.Key("view.leans").With(words.Values{"side": words.Named(v.Side(v.Towards(f)))})
}

// Towards returns the side that a slant which is shown leans to.
func (v *View) Towards(slant Figure) int {
	if slant.Value.Estimate < 0 {
		return 1
	}
	return 0
}

// Headlines returns the score of an outlet and a side in headlines alone and in
// bodies alone. Each needs evidence of its own, and the score itself to be
// shown. They are no claim: neither is tested.
func (v *View) Headlines(outlet, side int) (title, body Figure) {
	s := v.Study.Score(outlet, side)
	part := func(net stats.Interval, defined bool, tier stats.Tier) Figure {
		return newFigure(net, defined && s.Defined, min(tier, s.Tier), false)
	}
	return part(s.NetTitle, s.TitleDefined, s.TitleTier), part(s.NetBody, s.BodyDefined, s.BodyTier)
}

// HeadlineUsers returns the outlets, in order, whose headlines judge a side:
// those with the evidence for figures of headlines and of bodies, and those
// with counts only.
func (v *View) HeadlineUsers(side int) (enough, thin []int) {
	for _, o := range v.Outlets {
		title, body := v.Headlines(o, side)
		switch {
		case title.Shown && body.Shown:
			enough = append(enough, o)
		case v.Study.Score(o, side).TitleDefined:
			thin = append(thin, o)
		}
	}
	return enough, thin
}

// SideUsers returns the outlets, in order, that name a side: those whose score
// is shown, and those with counts only.
func (v *View) SideUsers(side int) (enough, thin []int) {
	for _, o := range v.Outlets {
		switch {
		case v.Figure(o, side).Shown:
			enough = append(enough, o)
		case v.Study.Score(o, side).Naming > 0:
			thin = append(thin, o)
		}
	}
	return enough, thin
}

// Beside returns a score of another make, shown where the score itself is.
func (v *View) Beside(outlet, side int, value stats.Interval, defined bool) Figure {
	f := v.Figure(outlet, side)
	return newFigure(value, defined && f.Shown, f.Tier, false)
}
