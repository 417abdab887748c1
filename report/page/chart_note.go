package page

import (
	"github.com/go-echarts/go-echarts/v2/opts"
)

// A note is what is written beside the mark of a row: as much of it as there is
// room for, on the side where there is more.
type note struct {
	Short, Long string // Long where it fits, else Short, else nothing
}

// noteGap is how far a note stands from its interval, in pixels.
const noteGap = 10

// item is the note in the series of notes: it stands at that end of the interval
// which has more of the axis before it. Its room is so much of the axis.
func (n *note) item(row int, mark forestMark, axis forestAxis) item {
	of := mark.Value
	lo, hi := of.Estimate, of.Estimate
	if of.Bounded {
		lo, hi = of.Lo, of.Hi
	}
	before, behind := lo-axis.least(), axis.Limit-hi
	at, room, position := hi, behind, axis.side(true)
	if before > behind {
		at, room, position = lo, before, axis.side(false)
	}
	return item{
		Value: []float64{at, float64(row)}, Style: &opts.ItemStyle{Color: mark.Color},
		Label: map[string]any{
			"show": true, "position": position, "distance": noteGap, "fontSize": 12, "color": "var(--ink)",
			"formatter": call("noted", room, n.Short, n.Long),
		},
	}
}
