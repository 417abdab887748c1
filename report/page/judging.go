package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// judgingBlock says which outlets judge a side more often, of all the names they
// give it: the stated differences, and folded all that were compared with the
// rest. It is nil where none could be.
func judgingBlock(v *view.View) *block {
	all := v.Judging()
	if len(all) == 0 {
		return nil
	}
	b := &block{Title: words.Key("view.judged.title"), Tone: "none", Note: words.Key("view.judged.note"), Table: judgingTable(v, all).cut(mostPairs)}
	var stated []*compare.Pair
	for _, p := range all {
		if v.Stated(p) {
			stated = append(stated, p)
		}
	}
	b.TableName = said("differences.title")
	if len(stated) > 0 {
		b.Shown = judgingTable(v, stated).cut(mostListed)
	}
	return b
}

func judgingTable(v *view.View, pairs []*compare.Pair) *table {
	t := &table{Caption: words.Key("view.judged.title"), Head: heads("col.firstOutlet", "col.secondOutlet")}
	t.Head = append(t.Head, head{Text: words.Key("view.judged.names")}, head{Text: words.Key("view.judged.mine")}, head{Text: words.Key("view.judged.theirs")},
		head{Text: said("col.difference")}, head{Text: atLevel(v.Study.Options.Level)}, head{Text: plain("q")})
	if v.Coded() {
		t.Head = append(t.Head, head{Text: words.Key("view.byCoders")})
	}
	t.Head = append(t.Head, heads("col.lean", "col.tier")...)
	for _, p := range pairs {
		other := cell{Text: v.Other(p)}
		if p.B >= 0 {
			other = cell{Name: v.Study.Outlets[p.B].Name}
		}
		f := v.Difference(p)
		row := []cell{
			{Name: v.Study.Outlets[p.A].Name}, other, {Text: v.JudgedName(p)}, judgedCell(v, p, p.A), judgedCell(v, p, p.B),
			{Figure: f.Signed(), Dim: !f.Clear}, {Figure: dash(f.Bounds())}, {Figure: probability(p.Q)},
		}
		if v.Coded() {
			row = append(row, signedCell(v.ByCoders(p)))
		}
		t.Rows = append(t.Rows, append(row, cell{Text: v.JudgedVerdict(p, false)}, cell{Text: words.Tier(f.Tier)}))
	}
	return t
}

// judgedCell is the share of an outlet's names that judge, which leads to them;
// of all others together it leads nowhere.
func judgedCell(v *view.View, p *compare.Pair, outlet int) cell {
	often, all := v.Judged(p, outlet)
	c := cell{Figure: words.Percent(float64(often) / float64(max(1, all)))}
	if outlet >= 0 && often > 0 {
		c.Pick = pick{"outlet": outlet, "side": p.Side, "voice": int(coding.Own), "polarity": p.Polarity}
	}
	return c
}
