package lexicon

import (
	"strings"
	"sync/atomic"

	"mizan/lexicon/arabic"
)

// A chart is an automaton as far as it is known. Who reads it needs no lock: a step is
// written once, after the state that it leads to.
type chart struct {
	next   []uint32 // by state and class: the state that follows, times width
	states []state  // there is room for more
	width  uint32   // classes of characters

	generation int // of the states' numbers
}

// The first states. From a trap every step leads back to it, so that whoever takes
// several steps at once learns behind the last that one of them led there.
const (
	halt     = iota // a trap: the character calls for a look
	unknown         // a trap: nobody took the step yet
	between         // no word has begun, and none leads on
	inArabic        // a word has begun that is no phrase's first and not its second
	inOther         // so has one of digits, or of another script
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

// stride is how many steps are taken in all lanes before looking where they led.
const stride = 8

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
			f.lanes[i] = lane{from, from, behind(f.text, next), between * f.width}
			from = next
			continue
		}
		f.lanes[i] = lane{from, from, end, between * f.width}
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

// together follows all lanes until one of them is trapped, and sees to it. It returns
// false when one is near its end.
func (f *follower) together() bool {
	strides := len(f.text)
	for i := range f.lanes {
		strides = min(strides, (f.lanes[i].end-1-f.lanes[i].at)/(2*stride))
	}
	if strides <= 0 {
		return false
	}
	trapped := f.known.follow(f.classes, f.text, &f.lanes, strides)
	for i := range f.lanes {
		if trapped>>i&1 != 0 {
			f.walk(i, stride)
		}
	}
	return true
}

// finish follows a lane to its end.
func (f *follower) finish(i int) {
	for f.walk(i, len(f.text)) {
	}
}

// walk follows a lane so many steps, as far as a trap, which it sees to, or to its end. It
// returns false there.
func (f *follower) walk(i, steps int) bool {
	l := &f.lanes[i]
	text := f.text[:l.end]
	trapped := f.known.skip(f.classes, text, l, steps)
	if !trapped && l.at < len(text) {
		return true
	}
	if !trapped { // the end of a text is a gap
		return f.known.trapped(l.state, arabic.ClassGap) && f.halted(i)
	}
	return f.halted(i)
}

// trapped reports whether a step leads to a trap.
func (c *chart) trapped(state uint32, class arabic.Class) bool {
	return atomic.LoadUint32(&c.next[state+uint32(class)]) < between*c.width
}

// halted sees to a lane whose next step leads to a trap. It returns false at the end of the
// lane.
func (f *follower) halted(i int) bool {
	l := &f.lanes[i]
	text := f.text[:l.end]
	class, size := f.class(text, l.at)
	step := atomic.LoadUint32(&f.known.next[l.state+uint32(class)])
	if step == unknown*f.width {
		f.known = f.learn(f.known, &f.lanes, i, class)
		step = atomic.LoadUint32(&f.known.next[l.state+uint32(class)])
	}
	if step >= between*f.width { // it is known now, or that of a mark, which is told by its third byte
		l.at, l.state = l.at+size, step
		return true
	}
	in, between := &f.known.states[l.state/f.width], between*f.width
	found := look{from: l.from, at: l.at, before: in.asks.second, last: in.asks.alone | in.asks.leads, wide: in.at.wide}
	l.state = between
	switch class {
	case arabic.ClassOdd:
		found.before, found.last, found.odd = anyone, anyone, true
		l.at = past(text, l.from, l.at)
	case arabic.ClassSpace, arabic.ClassJoin: // what the word leads on to is read yet
		found.last = in.asks.alone
		if l.state = in.onward[class-arabic.ClassSpace]; l.state != between && class == arabic.ClassJoin {
			l.from = f.back(text, l.from, l.at, true) // where no spaces are, nobody looks back further than to this word
		}
		l.at += size
	}
	if found.before|found.last != 0 {
		f.looks[i] = append(f.looks[i], found)
	}
	if l.state == between {
		l.from = min(l.at, l.end)
	}
	return l.at < l.end
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

// class returns the class of the character at a place, and its size in bytes. The end of a
// text is a gap.
func (s *Scanner) class(text string, at int) (arabic.Class, int) {
	switch len(text) - at {
	case 0:
		return arabic.ClassGap, 0
	case 1:
		return s.classes[text[at]], 1
	}
	class := s.classes[uint16(text[at])|uint16(text[at+1])<<8]
	if class == arabic.ClassOdd {
		return arabic.ClassOfMark(text[at:])
	}
	return class, 1 + int(text[at]>>7)
}

// follow takes strides in all lanes, so many or until one of them leads to a trap, before
// which it leaves the lanes that are trapped: it returns them, a bit each. There must be
// room for the strides.
func (c *chart) follow(classes *arabic.Classes, text string, l *[lanes]lane, strides int) (trapped uint) {
	next, live := c.next, between*c.width
	at0, at1, at2 := uint32(l[0].at), uint32(l[1].at), uint32(l[2].at)
	in0, in1, in2 := l[0].state, l[1].state, l[2].state
	for ; strides > 0; strides-- {
		for range stride {
			two0, two1, two2 := text[int(at0):int(at0)+2], text[int(at1):int(at1)+2], text[int(at2):int(at2)+2]
			pair0, pair1, pair2 := uint16(two0[0])|uint16(two0[1])<<8, uint16(two1[0])|uint16(two1[1])<<8, uint16(two2[0])|uint16(two2[1])<<8
			at0, at1, at2 = at0+1+uint32(pair0>>7&1), at1+1+uint32(pair1>>7&1), at2+1+uint32(pair2>>7&1)
			in0 = atomic.LoadUint32(&next[in0+uint32(classes[pair0])])
			in1 = atomic.LoadUint32(&next[in1+uint32(classes[pair1])])
			in2 = atomic.LoadUint32(&next[in2+uint32(classes[pair2])])
		}
		if in0 >= live {
			l[0].at, l[0].state = int(at0), in0
		} else {
			trapped |= 1
		}
		if in1 >= live {
			l[1].at, l[1].state = int(at1), in1
		} else {
			trapped |= 2
		}
		if in2 >= live {
			l[2].at, l[2].state = int(at2), in2
		} else {
			trapped |= 4
		}
		if trapped != 0 {
			break
		}
	}
	return trapped
}

// skip follows a lane of a text so many steps, to the step before a trap, or to its end. It
// returns whether the next step leads to a trap.
func (c *chart) skip(classes *arabic.Classes, text string, l *lane, steps int) (trapped bool) {
	next, live := c.next, between*c.width
	at, state := l.at, l.state
	for ; at+1 < len(text) && steps > 0; steps-- {
		first := text[at]
		step := atomic.LoadUint32(&next[state+uint32(classes[uint16(first)|uint16(text[at+1])<<8])])
		if trapped = step < live; trapped {
			break
		}
		state = step
		at += 1 + int(first>>7)
	}
	if at == len(text)-1 && steps > 0 {
		step := atomic.LoadUint32(&next[state+uint32(classes[text[at]])])
		if trapped = step < live; !trapped {
			at, state = at+1, step
		}
	}
	l.at, l.state = min(at, len(text)), state
	return trapped
}

// learn takes a step that is unknown. It returns the chart that has it, and gives the
// states of the lanes the numbers they have in there.
func (s *Scanner) learn(known *chart, l *[lanes]lane, i int, class arabic.Class) *chart {
	s.growing.Lock()
	defer s.growing.Unlock()
	a := s.automaton
	if a.count()+lanes+2 > a.most { // what follows makes no more of them
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
