//go:build long

package long

// Asked tells whether tests may take minutes.
const Asked = true
