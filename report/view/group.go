package view

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// groupFigure shows a figure of groups: hollow where few outlets stand behind
// it, and never as clear, as nothing is claimed of groups.
func groupFigure(value stats.Interval, defined, few bool) Figure {
	switch {
	case !defined:
		return Figure{Tier: stats.None}
	case few:
		return newFigure(value, true, stats.Weak, false)
	}
	return newFigure(value, true, stats.Moderate, false)
}

// OfGroup returns how a group treats a side, or with Slant its slant.
func (v *View) OfGroup(group, side int) Figure {
	m := v.Study.Groups.Of(group, side)
	if m == nil {
		return Figure{}
	}
	return groupFigure(m.Value, m.Defined, m.Few)
}

// BetweenGroups returns how much kinder group a is than group b, in either
// order of the two.
func (v *View) BetweenGroups(a, b, side int) Figure {
	for i := range v.Study.Groups.Pairs {
		p := &v.Study.Groups.Pairs[i]
		switch {
		case p.Side != side:
		case p.A == a && p.B == b:
			return groupFigure(p.Difference, p.Defined, p.Few)
		case p.A == b && p.B == a:
			return groupFigure(p.Difference.Times(-1), p.Defined, p.Few)
		}
	}
	return Figure{}
}

// mostMembers is how many outlets of a group are named.
const mostMembers = 12

// Members lists the outlets of a group.
func (v *View) Members(g *compare.Group) words.Sayer {
	return words.List{Names: g.Outlets, Most: mostMembers, Each: "group.member", And: "compare.list.and", More: "compare.list.more"}
}

// FewOf cautions about the groups that have few outlets, nil where none has.
func (v *View) FewOf(groups []compare.Group) words.Sayer {
	few := words.List{Most: mostMembers, Each: "group.member", And: "compare.list.and", More: "compare.list.more"}
	for _, g := range groups {
		if g.Few {
			few.Names = append(few.Names, g.Name)
		}
	}
	if len(few.Names) == 0 {
		return nil
	}
	return words.Key("group.few").With(words.Values{"groups": few, "least": compare.FewOutlets})
}

// BesideGroups names the outlets of which the group is not known, nil where
// there is none.
func (v *View) BesideGroups() words.Sayer {
	if len(v.Study.Groups.Beside) == 0 {
		return nil
	}
	return words.Key("group.beside").With(words.Values{
		"outlets": words.List{Names: v.Study.Groups.Beside, Most: mostMembers, Each: "group.member", And: "compare.list.and", More: "compare.list.more"},
	})
}
