package workbook

import (
	"fmt"

	"mizan/compare/story"
)

// measures are the rows of the method sheet: the figures in the order in which
// they are made, then those that set outlets beside one another.
var measures = []measure{
	{
		name: "method.mention.name", meaning: "method.mention.meaning",
		note: "method.ownRule",
	},
	{
		name: "method.voice.name", meaning: "method.voice.meaning",
		note: "method.ownRule",
	},
	{
		name: "method.side.name", meaning: "method.side.meaning",
		note: "method.ownRule",
	},
	{
		name: "method.net.name", meaning: "method.net.meaning",
		formula: "S = (P − N) / (P + N)",
		works:   "Lowe, Benoit, Mikhaylov & Laver 2011", note: "method.net.note",
	},
	{
		name: "method.interval.name", meaning: "method.interval.meaning",
		formula: "p = P/(P+N);  M = Σb;  K = (Σb)²/Σb²\n" +
			"v = (5·p(1−p)/K + k·SE²) / (5 + k)\n" +
			"p(1−p)/M ≤ SE² ≤ p(1−p)/K\n" +
			"n = p(1−p)/v;  Wilson(p, n);  S = 2p − 1",
		where: "method.interval.where",
		works: "Wilson 1927; Franco, Little, Louis & Slud 2019", note: "method.interval.note",
	},
	{
		name: "method.slant.name", meaning: "method.slant.meaning",
		formula: "d = (S₁ − S₂) / 2 = p₁ − p₂\n" +
			"lo = d − √((p₁−l₁)² + (u₂−p₂)² − 2r(p₁−l₁)(u₂−p₂))\n" +
			"hi = d + √((u₁−p₁)² + (p₂−l₂)² − 2r(u₁−p₁)(p₂−l₂))\n" +
			"r = r̂ · k/(k+5)",
		where: "method.slant.where",
		works: "Newcombe 1998; Zou & Donner 2008", note: "method.slant.note",
	},
	{
		name: "method.tier.name", meaning: "method.tier.meaning",
		works: "Parker et al. 2017", note: "method.tier.note",
	},
	{
		name: "method.neutral.name", meaning: "method.neutral.meaning",
		formula: "Z / (P + Z + N)",
	},
	{
		name: "method.salience.name", meaning: "method.salience.meaning",
		formula: "1000 · m / w",
		where:   "method.salience.where",
		works:   "Garwood 1936; Wedderburn 1974",
	},
	{
		name: "method.share.name", meaning: "method.share.meaning",
		formula: "n / Σn",
	},
	{
		name: "method.shrunken.name", meaning: "method.shrunken.meaning",
		formula: "(μs + y) / (s + n), y = p·n",
		where:   "method.shrunken.where",
		works:   "Skellam 1948", note: "method.shrunken.note",
	},
	{
		name: "method.pair.name", meaning: "method.pair.meaning",
		formula: "A / (A + B)",
		works:   "Wilson 1927; Franco, Little, Louis & Slud 2019",
	},
	{
		name: "method.difference.name", meaning: "method.difference.meaning",
		formula: "d = S_a − S_b\n" +
			"lo = d − √((a−l_a)² + (u_b−b)²);  hi = d + √((u_a−a)² + (b−l_b)²)\n" +
			"p = max(p₁, p₂)",
		where: "method.difference.where",
		works: "Newcombe 1998; Zou & Donner 2008; Benjamini & Hochberg 1995", note: "method.difference.note",
	},
	{
		name: "method.distance.name", meaning: "method.distance.meaning",
		formula: "½·KL(p‖m) + ½·KL(q‖m), m = (p+q)/2",
		where:   "method.distance.where",
		works:   "Lin 1991; Quenouille 1956; Efron & Stein 1981",
	},
	{
		name: "method.ratio.name", meaning: "method.ratio.meaning",
		formula: "log2( (d/c) · τ/(1−τ) ), τ ≤ a/(a+b)",
		where:   "method.ratio.where",
		works:   "Evert 2022",
	},
	{
		name: "method.odds.name", meaning: "method.odds.meaning",
		formula: "δ = ln(ω_a) − ln(ω_b)\n" +
			"G² = 2·ΣO·ln(O/E);  DP = ½·Σ|v/f − s| / (1 − min s)",
		where: "method.odds.where",
		works: "Monroe, Colaresi & Quinn 2008; Dunning 1993; Fisher 1922; Gries 2008",
	},
	{
		name: "method.matched.name", meaning: "method.matched.meaning",
		formula: "D = Σw·d / Σw, w = m_a·m_b / (m_a + m_b)\n" +
			"SE = √(E/(E−1)·Σw²(d−D)²) / Σw, D ∓ t(E−1)·SE",
		where: "method.matched.where",
		works: "Mantel & Haenszel 1959",
	},
	{
		name: "method.story.name", meaning: "method.story.meaning",
		formula: "|A ∩ B| / |A ∪ B| ≥ 0.7\n" +
			fmt.Sprintf("Σ(cos(x, y) − %.2f·|day_x − day_y| − %.1f·c) / (m·n) ≥ %.2f", story.DayApart, story.CountApart, story.LeastLikeness),
		where: "method.story.where",
		works: "Sokal & Michener 1958; Larkey et al. 2002", note: "method.story.note",
	},
	{
		name: "method.alone.name", meaning: "method.alone.meaning",
		formula: "S = (P − N) / (P + N)",
		note:    "method.ownRule",
	},
	{
		name: "method.byCoders.name", meaning: "method.byCoders.meaning",
		formula: "p = (A + Σw(a* − a)) / (B + Σw(b* − b))\n" +
			"v = p(1−p)/n_e + max(Σw(w−1)r²/(B + Σw(b* − b))², (1−f)·e(1−e)/n_j)",
		where: "method.byCoders.where",
		works: "Egami, Hinck, Stewart & Wei 2023; Angelopoulos et al. 2023; Horvitz & Thompson 1952; Wilson 1927",
	},
	{
		name: "method.miscoded.name", meaning: "method.miscoded.meaning",
		formula: "(p − c − e) / (1 − c) … (p + e) / (1 − c)\n" +
			"min d = (d − c − 2e) / (1 − c);  λ* = d·(c + e) / (c + 2e)\n" +
			"E(d) = d₀·(1 − c − 2e)",
		where: "method.miscoded.where",
		works: "Horowitz & Manski 1995; Bross 1954",
	},
	{
		name: "method.change.name", meaning: "method.change.meaning",
		formula: "max G²(< t, ≥ t)",
		where:   "method.change.where",
		note:    "method.change.note",
	},
	{
		name: "method.sensitivity.name", meaning: "method.sensitivity.meaning",
		formula: "min S₋ₜ … max S₋ₜ",
		where:   "method.sensitivity.where",
		note:    "method.sensitivity.note",
	},
}
