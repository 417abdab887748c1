package coding

import (
	"bytes"
	"fmt"

	"go.yaml.in/yaml/v3"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// A cueKind is a group of the language's cue file.
type cueKind int

// The cues of the voice rules, then those of the side rules.
const (
	say cueKind = iota
	react
	sayTo
	sayFrom
	sayOn
	sayWith
	sayThat
	news
	accuse
	describe
	view
	claim
	accusing
	announcing
	claiming
	that
	notThat
	saying
	according
	notAccording
	inWords
	soCalled
	described
	writer
	aside
	alleged
	verbalNoun
	denied
	absent
	notBeing
	denying
	existence
	refusing
	describing
	correcting
	heading
	against
	frontLine
	link
	deedBy
	deedFrom
	deedOn
	resisting
	beginning
	topic
	nameNoun
	contrasting
	turning
	beforeVerb
	phraseEnd
	pointing
	showing
	pointed
	eventNoun
	moving
	opening
	notBy
	listing
	factual
	maybe
	retelling
	adding
	earlier
	placing
	siting
	stateNoun
	dateNoun
	onward
	dated
	relative
	subjectless
	affirming
	asking
	office
	anyWord
	kinds
)

// groups names the cue kinds in the file.
var groups = [kinds]string{"say", "react", "say-to", "say-from", "say-on", "say-with", "say-that", "news", "accuse", "describe", "view", "claim", "accusing", "announcing", "claiming", "that", "not-that",
	"saying", "according", "not-according", "in-words", "so-called", "described", "writer", "aside",
	"alleged", "verbal-noun", "denied", "absent", "not-being", "denying", "existence", "refusing", "describing", "correcting", "heading", "against", "front-line", "link", "deed-by", "deed-from", "deed-on", "resisting", "beginning", "topic", "name-noun", "contrasting", "turning",
	"before-verb", "phrase-end", "pointing", "showing", "pointed", "event-noun", "moving", "opening", "not-by", "listing", "factual", "maybe", "retelling", "adding", "earlier", "placing", "siting", "state-noun", "date-noun", "onward", "dated", "relative", "subjectless", "affirming", "asking", "office", "any"}

// reports tells the verbs of reporting.
func (k cueKind) reports() bool { return k <= claim }

// cues finds the cues of a language.
type cues struct {
	voice *lexicon.Matcher // say to writer
	one   [kinds]*lexicon.Matcher
	takes [kinds]*lexicon.Matcher // the preposition before the content, by the kind of verb
	words [kinds]map[string]bool  // the kinds of single words, folded
}

// is reports whether a folded word is one of a kind of single words.
func (c *cues) is(kind cueKind, word string) bool { return c.words[kind][word] }

// readCues reads the cue file of Arabic. It is part of the program, so that a
// mistake in it is a bug.
func readCues() *cues {
	var file map[string]struct {
		Front, Takes, Phrases []string
	}
	decoder := yaml.NewDecoder(bytes.NewReader(arabic.Cues))
	decoder.KnownFields(true)
	if err := decoder.Decode(&file); err != nil {
		panic(fmt.Sprintf("cues.yaml: %v", err))
	}
	c := &cues{}
	var voice []lexicon.Group
	for kind, name := range groups {
		entry, ok := file[name]
		if !ok {
			panic("cues.yaml: no group " + name)
		}
		group := lexicon.Group{Front: entry.Front, Phrases: entry.Phrases}
		if cueKind(kind) >= beforeVerb {
			c.words[kind] = map[string]bool{}
			for _, word := range entry.Phrases {
				c.words[kind][arabic.Fold(word)] = true
			}
			continue
		}
		if cueKind(kind) <= alleged {
			voice = append(voice, group)
		} else {
			c.one[kind] = compile(group)
		}
		if len(entry.Takes) > 0 {
			c.takes[kind] = compile(lexicon.Group{Phrases: entry.Takes})
		}
	}
	c.voice = compile(voice...)
	return c
}

// compile builds a matcher of cue groups.
func compile(groups ...lexicon.Group) *lexicon.Matcher {
	m, err := lexicon.Groups(groups)
	if err != nil {
		panic(fmt.Sprintf("cues.yaml: %v", err))
	}
	return m
}
