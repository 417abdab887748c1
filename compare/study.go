// Package compare turns coded articles into a Study: scores with intervals,
// rival namings side by side, and the sentences behind every number.
//
// A Builder takes articles one at a time and keeps counts, not texts. The unit
// of chance is what an outlet wrote about one story, or with UnitArticle each
// article; never the mention. The order of the articles never shows in the
// Study.
package compare

import (
	"strings"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/lexicon"
)

// Text is a phrase of a lexicon by language.
type Text = lexicon.Text

// A Study is everything a report may show. Slices that hold one entry an
// outlet are in the order of Outlets.
type Study struct {
	Manifest   Manifest     `json:"manifest"`
	Options    Options      `json:"options"`
	Totals     Totals       `json:"totals"`
	Outlets    []Outlet     `json:"outlets"`          // sorted by name, OtherOutlets last
	Pooled     []Outlet     `json:"pooled,omitempty"` // the outlets that stand together as OtherOutlets, by name; nil where all stand alone
	Sides      []Side       `json:"sides"`            // in the lexicon's order
	Paired     bool         `json:"paired"`           // the first two sides are the principal pair: outlets have a slant
	Contrasts  []Contrast   `json:"contrasts"`
	Groups     *Groups      `json:"groups,omitempty"` // of outlets, nil unless asked for
	Scores     []Score      `json:"scores"`           // every outlet × side: see Study.Score
	Slants     []Slant      `json:"slants"`           // one an outlet; nil unless Paired
	Unresolved []Unresolved `json:"unresolved"`
	Wars       []War        `json:"wars,omitempty"` // what the articles read are about, the most first, none of them last; nil unless several lexicons read

	Shares      []PairShare   `json:"shares"`      // every contrast × outlet: see Study.PairShare
	Pairs       []Pair        `json:"pairs"`       // by side, slants last: every two outlets, then each against the rest
	Judged      []JudgedShare `json:"judged"`      // every outlet × side, each way: see Study.JudgedShare
	Judging     []Pair        `json:"judging"`     // by side: the same of the share of names that judge it one way (Pair.Polarity)
	Family      Family        `json:"family"`      // all that the study may claim, over which every Q is adjusted
	Sensitivity []Sensitivity `json:"sensitivity"` // every outlet × side, then the slants: see Study.Sensitive
	Findings    []Finding     `json:"findings"`    // what the evidence bears, the strongest first
	Miscoding   Miscoding     `json:"miscoding"`   // the error of the tool that the findings are held against
	Notes       []Warning     `json:"notes"`       // what holds for all numbers

	Copies     []CopyGroup `json:"copies"`     // texts printed more than once, by date
	Chance     Chance      `json:"chance"`     // what the unit of chance is
	Edits      Edits       `json:"edits"`      // what outlets that printed one text call differently in it
	Stories    []Story     `json:"stories"`    // by date
	Matched    []Matched   `json:"matched"`    // every two outlets × side
	Keywords   []Keyword   `json:"keywords"`   // words that set an outlet apart: by outlet, then by LRC; nil below two outlets
	KeyNamings []Keyword   `json:"keyNamings"` // namings in the own voice, likewise
	Distances  *Distances  `json:"distances"`  // nil below three outlets with evidence
	Trends     *Trends     `json:"trends"`     // nil when the articles are too few for any bins
	Articles   []Article   `json:"articles"`   // by outlet, date, id
	Evidence   []Evidence  `json:"evidence"`   // by contrast, naming, outlet, date, place in the text
	Refused    []Refusal   `json:"refused"`    // by place
	Reading    AsRead      `json:"reading"`    // what the reader did with the texts, names and dates

	Parties   []Party     `json:"parties"`    // third parties that are named, in the lexicon's order: in no score
	Elsewhere []Elsewhere `json:"elsewhere"`  // what the articles left out are about, the most first
	Languages []Language  `json:"languages"`  // other languages that articles left out are in, the most first
	Outside   []Outside   `json:"outOfScope"` // articles left out as they are about something else, by place
}

// Score returns the score of one outlet and one side, by their indexes.
func (s *Study) Score(outlet, side int) *Score {
	return &s.Scores[outlet*len(s.Sides)+side]
}

// Options are what the user asked for.
type Options struct {
	Level   float64  `json:"level"`             // of the intervals, in (0, 1)
	Seed    uint64   `json:"seed"`              // of everything drawn by chance
	Since   string   `json:"since,omitempty"`   // first day, "2019-09-01"
	Until   string   `json:"until,omitempty"`   // last day
	Outlets []string `json:"outlets,omitempty"` // the only ones scored; nil for all
	Copies  string   `json:"copies"`            // what is done with copies: FlagCopies unless told, KeepCopies, DropCopies
	Unit    string   `json:"unit"`              // of chance: UnitStory unless told, UnitArticle
	Group   string   `json:"group,omitempty"`   // the column by which outlets are put together; empty for none
}

// LeavesOut names the options that leave articles out, as they are typed.
func (o *Options) LeavesOut() string {
	var flags []string
	for _, flag := range [...]struct{ name, value string }{{"outlet", strings.Join(o.Outlets, ", ")}, {"since", o.Since}, {"until", o.Until}} {
		if flag.value != "" {
			flags = append(flags, "--"+flag.name+" "+flag.value)
		}
	}
	return strings.Join(flags, " ")
}

// Totals count what was read. Seen = Scored + Refused + LeftOut, always.
type Totals struct {
	Seen     int `json:"seen"`
	Scored   int `json:"scored"`
	Refused  int `json:"refused"`
	LeftOut  int `json:"leftOut"` // by the options: another outlet or date; or about something else
	Words    int `json:"words"`   // in scope
	Mentions int `json:"mentions"`

	Elsewhere int `json:"elsewhere"` // of those left out: about something else
	Foreign   int `json:"foreign"`   // of Elsewhere: in another language than the lexicon
	Third     int `json:"third"`     // mentions of third parties, in no other count
	Undated   int `json:"undated"`   // mentions whose side depends on a date that is not known
}

// An Outlet is a newspaper, agency or channel.
type Outlet struct {
	Name     string `json:"name"`
	Articles int    `json:"articles"`
	Words    int    `json:"words"`
	Mentions int    `json:"mentions"` // all sides and voices, unresolved too
	First    string `json:"first"`    // date of its first dated article, "2019-09-05"; empty when none is dated
	Last     string `json:"last"`
}

// A Side is a party of the conflict.
type Side struct {
	ID    string `json:"id"`
	Title Text   `json:"title"`
	Short Text   `json:"short"` // a word or two for the ends of an axis
}

// A Contrast is one thing that has rival names, with what each outlet chose.
type Contrast struct {
	ID      string    `json:"id"`
	Side    int       `json:"side"` // index in Sides
	Title   Text      `json:"title"`
	Pair    [2]string `json:"pair"` // the two families compared first; empty when none
	Namings []Naming  `json:"namings"`
}

// A Naming is one of the rival names, with its counts.
type Naming struct {
	ID        string    `json:"id"`
	Term      string    `json:"term"`  // as the lexicon writes it
	Label     string    `json:"label"` // as a reader says it
	Family    string    `json:"family,omitempty"`
	English   string    `json:"english,omitempty"`
	Polarity  int       `json:"polarity"`
	Contested bool      `json:"contested"` // claimed for more than one side: its mentions were decided one by one
	Note      string    `json:"note,omitempty"`
	Counts    []ByVoice `json:"counts"` // one an outlet: mentions of this contrast's side
	Total     int       `json:"total"`
}

// ByVoice counts mentions in each voice, indexed by coding.Voice.
type ByVoice [coding.Voices]int

// Sum returns the mentions of all voices.
func (b ByVoice) Sum() int {
	sum := 0
	for _, n := range b {
		sum += n
	}
	return sum
}

// Own returns the mentions in the outlet's own words.
func (b ByVoice) Own() int { return b[coding.Own] }

// A Tally counts mentions by polarity.
type Tally struct {
	Positive int `json:"p"` // legitimising
	Neutral  int `json:"z"` // plain
	Negative int `json:"n"` // delegitimising
}

// Sum returns P+Z+N.
func (t Tally) Sum() int { return t.Positive + t.Neutral + t.Negative }

// Of returns P or N: the mentions of a polarity that judges, ±1.
func (t Tally) Of(polarity int) int {
	if polarity > 0 {
		return t.Positive
	}
	return t.Negative
}

// Charged returns P+N.
func (t Tally) Charged() int { return t.Positive + t.Negative }

// A Score says how one outlet's own words treat one side.
type Score struct {
	Outlet       int                  `json:"outlet"`
	Side         int                  `json:"side"`
	Voices       [coding.Voices]Tally `json:"voices"`  // headline and body together
	Title        Tally                `json:"title"`   // own voice, headlines
	Body         Tally                `json:"body"`    // own voice, bodies
	Net          stats.Interval       `json:"net"`     // S = (P−N)/(P+N), own voice, −1…+1
	Defined      bool                 `json:"defined"` // false when P+N = 0: S is blank, not 0
	Tier         stats.Tier           `json:"tier"`
	P            float64              `json:"p"`            // at which the interval of Net begins to leave out 0; meaningless unless Defined
	Q            float64              `json:"q"`            // P adjusted over Study.Family; meaningless below tier weak
	Clear        bool                 `json:"clear"`        // Q ≤ .05 and the interval at .95 at least leaves out 0; else "no clear lean"
	NeutralShare stats.Interval       `json:"neutralShare"` // Z/(P+Z+N) of the own voice, 0…1; N is 0 when there is no mention
	Salience     stats.Interval       `json:"salience"`     // mentions in all voices per 1,000 words: see stats.Frequency
	Naming       int                  `json:"naming"`       // articles that name the side, in any voice
	Clusters     int                  `json:"clusters"`     // units of chance behind Net: see Study.Chance

	Behind        int            `json:"behind"`        // articles with a charged mention in the outlet's own voice
	Coverage      float64        `json:"coverage"`      // Naming/Articles, 0…1: how many articles name the side
	Effective     float64        `json:"effective"`     // independent mentions that say as much: see stats.Ratio.Effective
	UnitMean      float64        `json:"unitMean"`      // mean of S over stories (or articles: Options.Unit), each one vote, −1…+1; meaningless unless Defined
	LogRatio      float64        `json:"logRatio"`      // ln((P+½)/(N+½)) (Lowe et al. 2011); meaningless unless Defined
	NetOfAll      stats.Interval `json:"netOfAll"`      // S₀ = (P−N)/(P+Z+N), −1…+1; N is 0 when there is no mention
	NetTitle      stats.Interval `json:"netTitle"`      // S of headlines alone
	NetBody       stats.Interval `json:"netBody"`       // S of bodies alone
	TitleDefined  bool           `json:"titleDefined"`  // whether a headline has a charged mention
	BodyDefined   bool           `json:"bodyDefined"`   // whether a body has one
	TitleTier     stats.Tier     `json:"titleTier"`     // evidence of NetTitle
	BodyTier      stats.Tier     `json:"bodyTier"`      // of NetBody
	Shrunk        stats.Interval `json:"shrunk"`        // S drawn towards what outlets are like (stats.Shrink): for the order, not for claims
	ShrunkDefined bool           `json:"shrunkDefined"` // false below 5 outlets with a score of the side

	ByCoders        stats.Interval `json:"byCoders"`        // S with the error that people measured: see Study.correct
	ByCodersDefined bool           `json:"byCodersDefined"` // false without coded sheets, or where too few mentions of the outlet and side are coded

	Independent        stats.Interval `json:"independent"`        // S without copies; see Options.Copies
	IndependentDefined bool           `json:"independentDefined"` // false when copies are kept, or nothing charged is left

	Warnings []Warning `json:"warnings,omitempty"`

	worth   float64 // see stats.Worth
	small   int     // smallest units behind Net
	largest float64 // share of the charged mentions in the largest of them
	coders  int     // where ByCoders leans at the level of claims
	alone   int     // where Independent leans at the level of claims: −1, 0, +1
}

// Own returns the tally of the outlet's own words.
func (s *Score) Own() Tally { return s.Voices[coding.Own] }

// A Slant says whom the outlet's own words favour: half of S(first side) −
// S(second side), −1…+1. Positive favours Sides[0], negative Sides[1].
type Slant struct {
	Outlet  int            `json:"outlet"`
	Value   stats.Interval `json:"value"`
	Defined bool           `json:"defined"` // false when S is blank for one of the sides
	Tier    stats.Tier     `json:"tier"`    // the weaker of the two sides' tiers
	P       float64        `json:"p"`       // at which the interval begins to leave out 0; meaningless unless Defined
	Q       float64        `json:"q"`       // P adjusted over Study.Family; meaningless below tier weak
	Clear   bool           `json:"clear"`   // Q ≤ .05 and the interval at .95 at least leaves out 0

	ByCoders        stats.Interval `json:"byCoders"`        // the slant with the error that people measured
	ByCodersDefined bool           `json:"byCodersDefined"` // as of the scores: both must be

	Shrunk        float64 `json:"shrunk"`        // half the difference of the shrunken scores, −1…+1: for the order, not for claims
	ShrunkDefined bool    `json:"shrunkDefined"` // false unless both scores have one

	Warnings []Warning `json:"warnings,omitempty"`

	coders int // where ByCoders leans at the level of claims
}

// An Unresolved counts the mentions of a contested term whose side the text
// did not tell.
type Unresolved struct {
	Term   string `json:"term"`
	Counts []int  `json:"counts"` // one an outlet
	Total  int    `json:"total"`
}

// An Article is one scored article: what is kept of it.
type Article struct {
	ID       string `json:"id"` // of the record where it has one, else its place
	Outlet   int    `json:"outlet"`
	Of       string `json:"of,omitempty"` // the outlet's own name, where Outlet is OtherOutlets
	Date     string `json:"date"`         // "2019-09-05", empty when unknown
	Title    string `json:"title"`
	URL      string `json:"url"` // as given; may be anything
	Place    string `json:"place"`
	Words    int    `json:"words"`
	Mentions int    `json:"mentions"`
	CopyOf   int    `json:"copyOf"` // index in Articles of the original it is a copy of, -1 for none
	Story    int    `json:"story"`  // index in Stories, -1 for none

	Scope coding.Level `json:"scope"` // how far it is about the conflict
}

// An Outside is an article that was left out as it is about something else.
type Outside struct {
	Place  string       `json:"place"`
	Outlet string       `json:"outlet"`
	Date   string       `json:"date"`
	Scope  coding.Level `json:"scope"` // NoScope or Passing
	About  string       `json:"about"` // id of the country that it names most, empty for none

	Language string `json:"language,omitempty"` // as package tongue names it; empty for Arabic, or where nothing tells

	generic bool // it holds namings that every war has
}

// A Language counts the articles left out that are in one other language.
type Language struct {
	ID       string `json:"id"` // as package tongue names it
	Articles int    `json:"articles"`
}

// An Elsewhere counts the articles left out that are about one country.
type Elsewhere struct {
	Country  string   `json:"country"` // id, empty when none is named
	Name     Text     `json:"name"`
	Articles int      `json:"articles"`
	Generic  int      `json:"generic"` // of them, those with namings that every war has
	Titles   []string `json:"titles"`  // of three of them, by place
}

// A Party is a third party of the conflict: what it is called, by outlet. It is
// in no score.
type Party struct {
	ID       string     `json:"id"`
	Title    Text       `json:"title"`
	Short    Text       `json:"short"`
	Namings  []Naming   `json:"namings"`  // found ones, the most frequent first
	Counts   []ByVoice  `json:"counts"`   // one an outlet
	Articles []int      `json:"articles"` // one an outlet: articles that name it
	Total    int        `json:"total"`
	Evidence []Evidence `json:"evidence"` // a few of its sentences: Naming is the index in Namings, Contrast -1
}

// Own returns how often an outlet names the party in its own words, by
// polarity.
func (p *Party) Own(outlet int) (t Tally) {
	for i := range p.Namings {
		n := p.Namings[i].Counts[outlet].Own()
		switch {
		case p.Namings[i].Polarity > 0:
			t.Positive += n
		case p.Namings[i].Polarity < 0:
			t.Negative += n
		default:
			t.Neutral += n
		}
	}
	return t
}

// Evidence is one mention in its sentence.
type Evidence struct {
	Article  int           `json:"article"`  // index in Articles
	Contrast int           `json:"contrast"` // index in Contrasts
	Naming   int           `json:"naming"`   // index in the contrast's Namings
	Side     int           `json:"side"`     // index in Sides, -1 when unresolved
	Polarity int           `json:"polarity"`
	Voice    coding.Voice  `json:"voice"`
	InTitle  bool          `json:"inTitle"`
	Sentence string        `json:"sentence"` // the whole sentence, cut with … when very long
	Start    int           `json:"start"`    // byte span of the naming in Sentence
	End      int           `json:"end"`
	VoiceWhy coding.Reason `json:"voiceWhy"` // coding.Reason.In(lang) says it in words
	SideWhy  coding.Reason `json:"sideWhy"`

	at int // byte offset in its part, for the order
}

// A Refusal is a record that was not scored, and why.
type Refusal struct {
	Place  string       `json:"place"` // file:line
	Reason words.Phrase `json:"reason"`
}

// A Warning is a doubt about a number. It stands beside the number in every
// print and says what would help.
type Warning struct {
	ID   string      `json:"id"` // such as "long-articles"
	Text words.Sayer `json:"text"`
}
