package command

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// walkPage walks the HTML of a page, with the pieces that it carries packed.
func walkPage(t *testing.T, v *view.View, want *shown) {
	p := openPage(t, pageOf(t, v.Study))
	got := newShown()
	got.outlets = firsts(p.tables(p.find("header"))[0].rows)
	p.slants(v, got)
	p.sides(v, got)
	p.contrasts(v, got)
	p.differences(v, got)
	sameOutlets(t, "page", got.outlets, want.outlets)
	if len(got.outlets) != len(want.outlets) {
		t.Errorf("page: %d outlets, want %d", len(got.outlets), len(want.outlets))
	}
	samePlaces(t, "page", got.figures, keep(want.figures, func(at place) bool {
		_, ok := got.figures[at] // of an outlet that never names a side nothing stands under it
		return ok || want.figures[at] != ""
	}))
	sameNamings(t, "page", got.namings, want.namings)
	samePlaces(t, "page", got.shares, p.mapped(v, want))
	tested := map[string]bool{}
	for i := range v.Study.Pairs {
		if v.Study.Pairs[i].Tested {
			tested[sideKey(v, v.Study.Pairs[i].Side)] = true
		}
	}
	samePlaces(t, "page", got.pairs, keep(want.pairs, func(at place) bool { return tested[at[2]] }))
	sameLists(t, "page", got.listed, want.listed)
	samePlaces(t, "page", got.judging, want.judging)
	p.matrices(v, want)
	p.charts(v)
	p.thinIsCounts(v)
}

// figure is a cell, empty for a dash.
func figure(cell string) string { return strings.TrimSuffix(cell, "—") }

// heading says what a block is about.
func heading(block *html.Node) string {
	if list := all(block, "h3"); len(list) > 0 {
		return text(list[0])
	}
	return ""
}

// slants reads the section of slants: those shown, then those counted.
func (p *pageTree) slants(v *view.View, got *shown) {
	var order []string
	for _, of := range p.tables(p.find("slant")) {
		for _, row := range of.rows {
			order = append(order, row[0])
			got.figures[place{row[0], sideKey(v, view.Slant)}] = map[bool]string{false: figure(row[1])}[within(of.node, "thin")]
		}
	}
	if v.HasSlants() && !slices.Equal(order, got.outlets) {
		p.t.Errorf("page: slants stand %q, want %q", order, got.outlets)
	}
}

// sides reads the scores of each side.
func (p *pageTree) sides(v *view.View, got *shown) {
	for _, block := range p.blocks("sides") {
		side := slices.IndexFunc(v.Study.Sides, func(s compare.Side) bool { return plainly(s.Title.In(printed)) == heading(block) })
		for _, of := range p.tables(block) {
			sameOutlets(p.t, "page: "+heading(block), firsts(of.rows), got.outlets)
			for _, row := range of.rows {
				got.figures[place{row[0], sideKey(v, side)}] = map[bool]string{false: figure(row[1])}[within(of.node, "thin")]
			}
		}
	}
}

// contrasts reads the namings of each contrast in order, what is said of the
// families, and the shares in the map.
func (p *pageTree) contrasts(v *view.View, got *shown) {
	for _, block := range p.blocks("contrasts") {
		title := heading(block)
		for _, of := range p.tables(block) {
			if of.head[0] == (words.Key("page.col.term")).In(printed) {
				got.namings[title] = naming(firsts(of.rows[:len(of.rows)-1])) // the last are the sums
				continue
			}
			for _, row := range of.rows {
				share, _, _ := strings.Cut(row[4], " [")
				got.shares[place{title, familyNaming, row[0]}] = strings.TrimSpace(share + " " + row[5])
			}
		}
	}
	for _, of := range p.tables(p.find("heat")) {
		title := ""
		for _, row := range of.rows {
			if len(row) == 1 {
				title = row[0]
				continue
			}
			label := naming(row[:1])[0]
			for i, cell := range row[1:] {
				switch {
				case strings.HasSuffix(cell, "%"):
					got.shares[place{title, label, of.head[i+1]}] = cell
				case strings.HasSuffix(cell, "×"):
					got.shares[place{title, label, of.head[i+1]}] = ""
				}
			}
		}
		sameOutlets(p.t, "page: the map", of.head[1:], got.outlets)
	}
}

// naming takes the signs of polarity from before namings.
func naming(cells []string) (labels []string) {
	for _, cell := range cells {
		for polarity := -1; polarity <= 1; polarity++ {
			cell = strings.TrimPrefix(cell, words.Sign(polarity)+" ")
		}
		labels = append(labels, cell)
	}
	return labels
}

// mapped are the shares that a page has a place for: those of the map, and of
// families where one is drawn.
func (p *pageTree) mapped(v *view.View, want *shown) map[place]string {
	rows, drawn := map[[2]string]bool{}, map[string]bool{}
	for c := range v.Study.Contrasts {
		title := v.Study.Contrasts[c].Title.In(printed)
		for _, n := range v.Mapped(c) {
			rows[[2]string{title, v.Study.Contrasts[c].Namings[n].Label}] = len(v.Outlets) > 1
		}
		for _, outlet := range v.Outlets {
			drawn[title] = drawn[title] || v.HasPair(c) && v.Family(c, outlet).Shown
		}
	}
	return keep(want.shares, func(at place) bool {
		return rows[[2]string{at[0], at[1]}] || at[1] == familyNaming && drawn[at[0]]
	})
}

// differences reads the tables of comparisons.
func (p *pageTree) differences(v *view.View, got *shown) {
	for _, block := range p.blocks("differences") {
		side, judging := compared(v, heading(block)), heading(block) == plainly(words.Key("view.judged.title").In(printed))
		for _, of := range p.tables(block) {
			if within(of.node, "matrix") {
				continue
			}
			if judging {
				for _, row := range of.rows {
					got.judging[place{row[0], row[1], row[2]}] = figure(row[5]) + " " + row[8]
				}
				continue
			}
			for _, row := range of.rows {
				at := place{row[0], row[1], side}
				got.pairs[at] = strings.TrimSpace(figure(row[2]) + " " + row[6])
				got.listed[side] = append(got.listed[side], at)
			}
		}
	}
}

// compared is the key of what a block compares.
func compared(v *view.View, heading string) string {
	for side := range v.Study.Sides {
		if plainly(v.Study.Sides[side].Title.In(printed)) == heading {
			return sideKey(v, side)
		}
	}
	return sideKey(v, view.Slant)
}

// matrices checks that a difference has a colour where it is stated, and only
// there.
func (p *pageTree) matrices(v *view.View, want *shown) {
	for _, block := range p.blocks("differences") {
		side := compared(v, heading(block))
		for _, of := range p.tables(block) {
			if !within(of.node, "matrix") {
				continue
			}
			sameOutlets(p.t, "page: the matrix of "+side, of.head[1:], want.outlets)
			for i, row := range all(of.node, "tr")[1:] {
				for j, cell := range all(row, "td") {
					a, b := of.rows[i][0], of.head[j+1]
					stated := want.stated[place{a, b, side}] || want.stated[place{b, a, side}]
					if got := slices.Contains(classes(cell), "heat"); got != stated {
						p.t.Errorf("page: %s and %s have a colour of %s: %v, want %v", a, b, side, got, stated)
					}
				}
			}
		}
	}
}

// charts checks that the charts of slants and scores draw the outlets whose
// figures are shown, in order.
func (p *pageTree) charts(v *view.View) {
	for _, side := range v.Compared() {
		id := "chart-slant"
		if side != view.Slant {
			id = "chart-side-" + words.Whole(side)
		}
		var want []string
		for _, outlet := range v.With(func(o int) bool { return v.Figure(o, side).Shown }) {
			want = append(want, plainly(v.Study.Outlets[outlet].Name))
		}
		option := p.option(id)
		if option == nil {
			if len(want) > 0 {
				p.t.Errorf("page: no chart %s", id)
			}
			continue
		}
		var chart struct {
			Option struct {
				YAxis []struct{ Data []string }
			}
		}
		if err := json.Unmarshal(option, &chart); err != nil {
			p.t.Fatal(err)
		}
		var got []string
		for _, name := range chart.Option.YAxis[0].Data {
			got = append(got, plainly(name))
		}
		if !slices.Equal(got, want) {
			p.t.Errorf("page: %s draws %q, want %q", id, got, want)
		}
	}
}

// thinIsCounts checks that what stands under too little evidence is bare counts.
func (p *pageTree) thinIsCounts(v *view.View) {
	for _, of := range p.tables(p.root) {
		if !within(of.node, "thin") {
			continue
		}
		for _, row := range of.rows {
			for _, cell := range row[1:] {
				if strings.Trim(cell, "0123456789,") != "" {
					p.t.Errorf("page: with too little evidence %s says %q", row[0], cell)
				}
			}
		}
		for node := range of.node.Descendants() {
			if slices.Contains(classes(node), "heat") {
				p.t.Errorf("page: %q is coloured on too little evidence", text(node))
			}
		}
	}
	for _, section := range []string{"sensitivity", "headline"} {
		for _, block := range p.blocks(section) {
			side := view.Slant
			for i := range v.Study.Sides {
				if plainly(v.Study.Sides[i].Title.In(printed)) == heading(block) {
					side = i
				}
			}
			for _, of := range p.tables(block) {
				for _, name := range firsts(of.rows) {
					outlet := slices.IndexFunc(v.Study.Outlets, func(o compare.Outlet) bool { return plainly(o.Name) == name })
					if !within(of.node, "thin") && !v.Figure(outlet, side).Shown {
						p.t.Errorf("page: %s has figures of %s on too little evidence", name, section)
					}
				}
			}
		}
	}
}
