package page

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// IntervalTitle names the interval of the page by its level.
func (p *page) IntervalTitle() words.Sayer {
	return said("method.interval.title").With(words.Values{"level": words.Figure(words.Level(p.Study.Options.Level))})
}

// UnitOfChance says what the unit of chance is, and what follows.
func (p *page) UnitOfChance() words.Sayer {
	if p.Study.Chance.Days > 0 {
		return said("method.interval.block").With(words.Values{"unit": words.Count(p.unit(), 1)})
	}
	return said("method.interval." + p.unit())
}

// unit is the unit of chance, as a noun of the catalogues.
func (p *page) unit() string { return p.Study.Chance.Noun() }

// A listMethod says how something is made, with a line for each part of it.
type listMethod struct {
	Title, Text words.Sayer
	Lines       []words.Sayer
}

// MethodOfClaims says what was measured of how an outlet's stories of one time
// hang together, where they have dates, what the claims of the report are, and
// which error of the tool they are held against.
func (p *page) MethodOfClaims() (list []listMethod) {
	if measured := p.view.Dependence(); len(measured) > 0 {
		list = append(list, listMethod{words.Key("method.chance.title"), words.Key("method.chance.text"), measured})
	}
	text := words.Key("method.family.text").With(words.Values{"claims": words.Count("claim", p.Study.Family.Tests)})
	return append(list,
		listMethod{words.Key("method.family.title"), text, p.view.Claims()},
		listMethod{words.Key("method.miscoded.title"), p.view.Miscoding(), p.view.Miscoded()})
}

// A sectionMethod says how the figures of a section are made.
type sectionMethod struct{ Title, Text words.Sayer }

// MethodOfSections says how the figures of the sections are made that need but a
// paragraph.
func (p *page) MethodOfSections() []sectionMethod {
	var list []sectionMethod
	for _, id := range []string{"stories", "distances", "distinctive", "time", "sensitivity"} {
		list = append(list, sectionMethod{said(id + ".nav"), said("method." + id)})
	}
	return list
}

// A tierMethod says what a tier of evidence asks for and how it is shown.
type tierMethod struct{ Tier, Condition, Shown words.Sayer }

// MethodOfTiers is the table of the tiers, from not enough to strong. It asks
// for so many stories as the effect of their coming in runs makes of the bars.
func (p *page) MethodOfTiers() []tierMethod {
	ask := func(key string, bar stats.Bar) words.Sayer {
		return said(key).With(words.Values{
			"units": unitsFor(p.Study, bar), "worth": words.Figure(fmt.Sprint(bar.Worth)), "one": words.Count(unitOf(p.Study), 1),
		})
	}
	bars := stats.Bars()
	slices.Reverse(bars)
	list := []tierMethod{{words.Tier(stats.Insufficient), ask("method.tiers.below", bars[0]), said("method.tiers.counts")}}
	for i, bar := range bars {
		how := "method.tiers.full"
		if i == 0 {
			how = "method.tiers.hollow"
		}
		list = append(list, tierMethod{words.Tier(bar.Tier), ask("method.tiers.least", bar), said(how)})
	}
	return list
}

// unitsFor is how many stories a tier asks for.
func unitsFor(study *compare.Study, bar stats.Bar) words.Counted {
	return words.Count(unitOf(study), int(math.Ceil(float64(bar.Units)*study.Chance.Effect)))
}

// unitOf is what is drawn by chance in a study.
func unitOf(study *compare.Study) string { return cmp.Or(study.Options.Unit, compare.UnitArticle) }
