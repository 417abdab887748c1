package forms

import (
	"encoding/json"
	"maps"
	"slices"
)

// Keys returns the keys of a JSON object, those of objects in it by dotted
// names, and what stands under them as far as it is no object; sorted.
func Keys(object []byte) (keys, values []string) {
	var top map[string]json.RawMessage
	if json.Unmarshal(object, &top) != nil {
		return nil, nil
	}
	for _, key := range slices.Sorted(maps.Keys(top)) {
		raw := top[key]
		if inner, innerValues := Keys(raw); len(inner) > 0 {
			for i, name := range inner {
				keys, values = append(keys, key+"."+name), append(values, innerValues[i])
			}
			continue
		}
		var text string
		if json.Unmarshal(raw, &text) != nil && string(raw) != "null" {
			text = string(raw)
		}
		keys, values = append(keys, key), append(values, text)
	}
	return keys, values
}
