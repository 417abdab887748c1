package page

import (
	"fmt"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// IntervalTitle names the interval of the page by its level.
func (p *page) IntervalTitle() words.Sayer {
	return said("method.interval.title").With(words.Values{"level": words.Figure(words.Level(p.Study.Options.Level))})
}

// UnitOfChance says what the unit of chance is, and what follows.
func (p *page) UnitOfChance() words.Sayer { return said("method.interval." + p.unit()) }

// unit is the unit of chance, as a noun of the catalogues.
func (p *page) unit() string {
	if p.Study.Options.Unit == compare.UnitArticle {
		return "article"
	}
	return "story"
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

// MethodOfTiers is the table of the tiers, from not enough to strong.
func (p *page) MethodOfTiers() []tierMethod {
	ask := func(key string, units int, width float64) words.Sayer {
		return said(key).With(words.Values{
			"units": words.Count(p.unit(), units), "width": words.Figure(fmt.Sprint(width)), "one": words.Count(p.unit(), 1),
		})
	}
	return []tierMethod{
		{words.Tier(stats.Insufficient), ask("method.tiers.below", 5, 1), said("method.tiers.counts")},
		{words.Tier(stats.Weak), ask("method.tiers.least", 5, 1), said("method.tiers.hollow")},
		{words.Tier(stats.Moderate), ask("method.tiers.least", 15, 0.6), said("method.tiers.full")},
		{words.Tier(stats.Strong), ask("method.tiers.least", 40, 0.35), said("method.tiers.full")},
	}
}
