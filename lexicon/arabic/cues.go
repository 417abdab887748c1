package arabic

import _ "embed"

// Cues is the file of phrases by which Arabic news prose says whose words
// follow, in YAML: see its head.
//
//go:embed cues.yaml
var Cues []byte
