package lexicon

import (
	"strings"
	"sync/atomic"

	"mizan/lexicon/arabic"
)

// A chart is an automaton as far as it is known. Who reads it needs no lock: a step is
// written once, after the state that it leads to.
type chart struct {
	next   []uint32 // by state and class: the state that follows, times width, or one of the steps below
	states []state  // there is room for more

	generation int // of the states' numbers
}

// Steps that lead to no state.
const (
	halt    = 1 << 31   // the character calls for a look
	unknown = 1<<32 - 1 // nobody took it yet
)

// A lane is a piece of a text that is being followed, on its own.
type lane struct {
	from  int // where the last look left it
	at    int // how far it is followed
	end   int
	state uint32 // at times width
}

// lanes is how many pieces are followed in turn, a step each: the memory answers all
// of them in the time of one.
const lanes = 3

// A follower follows the pieces of a text.
type follower struct {
	*Scanner
	known *chart
	text  string
	lanes [lanes]lane
	looks [lanes][]look // that each lane calls for, in order; the first word of a piece may call for some in the lane before too
}

// skim finds the places of a text that call for a look.
func (f *follower) skim(text string) {
	f.text, f.known = text, f.Scanner.known.Load()
	for i := range f.looks {
		f.looks[i] = f.looks[i][:0]
	}
	f.part()
	for f.together() {
	}
	for i := range f.lanes {
		f.finish(i)
	}
	f.text = ""
}

// part gives each lane a piece of the text, all of it to one lane where it is short. A
// piece begins behind a space and goes on to the end of the next one's first word, which
// may be the second of a phrase.
func (f *follower) part() {
	from := 0
	for i := range f.lanes {
		end := len(f.text)
		if next := from + (end-from)/(lanes-i); i < lanes-1 && end > f.least {
			next = behind(f.text, next)
			f.lanes[i] = lane{from: from, at: from, end: behind(f.text, next)}
			from = next
			continue
		}
		f.lanes[i] = lane{from: from, at: from, end: end}
		from = end
	}
}

// behind returns the place behind the next space of a text.
func behind(text string, at int) int {
	if n := strings.IndexByte(text[at:], ' '); n >= 0 {
		return at + n + 1
	}
	return len(text)
}

// together follows all lanes until one of them comes to a place that calls for a look, and
// sees to it. It returns false when one is near its end.
func (f *follower) together() bool {
	steps := len(f.text)
	for i := range f.lanes {
		steps = min(steps, (f.lanes[i].end-1-f.lanes[i].at)/2)
	}
	if steps < 8 {
		return false
	}
	f.known.follow(f.classes, f.text, &f.lanes, steps)
	for i := range f.lanes {
		l := &f.lanes[i]
		if step := atomic.LoadUint32(&f.known.next[l.state+uint32(f.class(f.text, l.at))]); step >= halt {
			f.halted(i, step)
		}
	}
	return true
}

// finish follows a lane to its end.
func (f *follower) finish(i int) {
	l := &f.lanes[i]
	for step := uint32(unknown); l.at < l.end || step == unknown; {
		if l.at, l.state, step = f.known.skip(f.classes, f.text[:l.end], l.at, l.state); step < halt {
			return
		}
		f.halted(i, step)
	}
}

// halted sees to a lane that came to a step that leads to no state.
func (f *follower) halted(i int, step uint32) {
	l := &f.lanes[i]
	text := f.text[:l.end]
	class := f.class(text, l.at)
	if step == unknown {
		f.known = f.learn(f.known, &f.lanes, i, class)
		return
	}
	in := &f.known.states[l.state/f.width]
	found := look{from: l.from, at: l.at, before: in.asks.second, last: in.asks.alone | in.asks.leads}
	l.state = between
	switch {
	case class == arabic.ClassOdd && isMark(text[l.at:]):
		l.at += 3
	case class == arabic.ClassOdd:
		found.before, found.last, found.odd = anyone, anyone, true
		l.at = past(text, l.from, l.at)
	case class == arabic.ClassSpace: // what the word leads on to is read yet
		found.last = in.asks.alone
		l.at, l.state = l.at+1, in.onward
	}
	if found.before|found.last != 0 {
		f.looks[i] = append(f.looks[i], found)
	}
	if l.state == between {
		l.from = min(l.at, l.end)
	}
}

// isMark reports whether a text begins with “ ” … or their like, by far the commonest
// characters of three bytes: they end a word.
func isMark(text string) bool {
	return len(text) > 2 && text[:2] == "\u2010"[:2] && text[2] >= 0x90 && text[2] <= 0xA7
}

// past returns where the word ends that an odd character is in, or leads to.
func past(text string, from, odd int) int {
	var scratch [64]byte
	for at := lastSpace(text, from, odd) + 1; ; {
		_, start, end := arabic.Next(text, at, scratch[:0])
		if start == end {
			return len(text)
		}
		if at = end; end > odd {
			return end
		}
	}
}

// class returns the class of the character at a place. The end of a text is a gap.
func (s *Scanner) class(text string, at int) arabic.Class {
	switch len(text) - at {
	case 0:
		return arabic.ClassGap
	case 1:
		return s.classes[text[at]]
	}
	return s.classes[uint16(text[at])|uint16(text[at+1])<<8]
}

// follow takes steps in all lanes, so many or until one of them comes to a step that
// leads to no state. There must be room for them.
func (c *chart) follow(classes *arabic.Classes, text string, l *[lanes]lane, steps int) {
	next := c.next
	at0, at1, at2 := l[0].at, l[1].at, l[2].at
	in0, in1, in2 := l[0].state, l[1].state, l[2].state
	for ; steps > 0; steps-- {
		two0, two1, two2 := text[at0:at0+2], text[at1:at1+2], text[at2:at2+2]
		pair0, pair1, pair2 := uint16(two0[0])|uint16(two0[1])<<8, uint16(two1[0])|uint16(two1[1])<<8, uint16(two2[0])|uint16(two2[1])<<8
		to0 := atomic.LoadUint32(&next[in0+uint32(classes[pair0])])
		to1 := atomic.LoadUint32(&next[in1+uint32(classes[pair1])])
		to2 := atomic.LoadUint32(&next[in2+uint32(classes[pair2])])
		if to0|to1|to2 >= halt {
			break
		}
		in0, in1, in2 = to0, to1, to2
		at0, at1, at2 = at0+1+int(pair0>>7&1), at1+1+int(pair1>>7&1), at2+1+int(pair2>>7&1)
	}
	l[0].at, l[1].at, l[2].at = at0, at1, at2
	l[0].state, l[1].state, l[2].state = in0, in1, in2
}

// skip follows a text from a place and a state to a step that leads to no state, and
// returns where and with which state before it that is, and the step.
func (c *chart) skip(classes *arabic.Classes, text string, at int, from uint32) (halted int, state, step uint32) {
	next := c.next
	state = from
	for at+1 < len(text) {
		first := text[at]
		step = atomic.LoadUint32(&next[state+uint32(classes[uint16(first)|uint16(text[at+1])<<8])])
		if step >= halt {
			return at, state, step
		}
		state = step
		at += 1 + int(first>>7)
	}
	if at < len(text) {
		if step = atomic.LoadUint32(&next[state+uint32(classes[text[at]])]); step >= halt {
			return at, state, step
		}
		state = step
	}
	return len(text), state, atomic.LoadUint32(&next[state+uint32(arabic.ClassGap)])
}

// learn takes a step that is unknown. It returns the chart that has it, and gives the
// states of the lanes the numbers they have in there.
func (s *Scanner) learn(known *chart, l *[lanes]lane, i int, class arabic.Class) *chart {
	s.growing.Lock()
	defer s.growing.Unlock()
	a := s.automaton
	if len(a.numbers)+lanes+1 > a.most { // what follows makes no more of them
		a.forget()
	}
	for j := range l {
		if known.generation != a.generation {
			l[j].state = s.width * a.number(known.states[l[j].state/s.width].at)
		}
	}
	state := l[i].state / s.width
	step := a.step(state, class) // which may need a larger chart
	atomic.StoreUint32(&a.next[state*s.width+uint32(class)], step)
	s.known.Store(a.chart)
	return a.chart
}
