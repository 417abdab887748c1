package page

import (
	"mizan/internal/words"
	"mizan/report/view"
)

// groupsSection sets groups of outlets side by side, nil where none are asked
// for.
func groupsSection(v *view.View) (*section, error) {
	groups := v.Study.Groups
	if groups == nil {
		return nil, nil
	}
	s := newSection("groups")
	b := block{Tone: "none", Shown: groupTable(v), Table: groupPairs(v).cut(mostPairs), TableName: said("differences.title")}
	notes := joined{words.Key("group.unit")}
	for _, note := range []words.Sayer{v.FewOf(groups.Groups), v.BesideGroups()} {
		if note != nil {
			notes = append(notes, plain(" "), note)
		}
	}
	b.Note = notes
	s.Blocks = []block{b}
	return s, nil
}

// groupTable shows each group: its figures, and its outlets.
func groupTable(v *view.View) *table {
	t := &table{Caption: said("groups.title"), Head: []head{{Text: words.Key("group.name")}}}
	for _, side := range v.Compared() {
		t.Head = append(t.Head, head{Text: v.Of(side)})
	}
	t.Head = append(t.Head, head{Text: words.Key("group.outlets")})
	for i := range v.Study.Groups.Groups {
		g := &v.Study.Groups.Groups[i]
		row := []cell{{Name: g.Name}}
		for _, side := range v.Compared() {
			row = append(row, groupCell(v.OfGroup(i, side)))
		}
		t.Rows = append(t.Rows, append(row, cell{Text: v.Members(g)}))
	}
	return t
}

// groupPairs shows how every two groups differ.
func groupPairs(v *view.View) *table {
	t := &table{Caption: said("differences.title"), Head: []head{{Text: words.Key("group.first")}, {Text: words.Key("group.second")}}}
	for _, side := range v.Compared() {
		t.Head = append(t.Head, head{Text: v.Of(side)})
	}
	groups := v.Study.Groups.Groups
	for a := range groups {
		for b := a + 1; b < len(groups); b++ {
			row := []cell{{Name: groups[a].Name}, {Name: groups[b].Name}}
			for _, side := range v.Compared() {
				row = append(row, groupCell(v.BetweenGroups(a, b, side)))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// groupCell is a figure with its interval, dim where few outlets stand behind
// it.
func groupCell(f view.Figure) cell {
	return cell{Figure: dash(f.Signed()), Interval: f.Bounds(), Dim: !f.Shown || f.Weak(), Flag: f.Weak()}
}
