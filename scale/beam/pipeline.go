// Package beam reads a corpus in shards as an Apache Beam pipeline: a shard is
// an element, survey and map are a DoFn each, what they leave is combined, and
// merge makes the report, byte for byte that of one run of mizan report.
//
// Elements are paths, never texts: shards, surveys and parts stand in a file
// system that all workers see, and each is written under another name and
// renamed, so that a bundle that is tried again leaves the same file. A module
// of its own keeps Beam out of what mizan stands on.
package beam

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"mizan/internal/command"
)

func init() { // Beam wants to know at start what its workers may be asked to do
	register.DoFn2x2[context.Context, string, string, error](&surveyFn{})
	register.DoFn2x2[context.Context, []string, string, error](&wholeFn{})
	register.DoFn3x2[context.Context, string, string, string, error](&mapFn{})
	register.DoFn3x2[context.Context, []string, string, string, error](&mergeFn{})
	register.Combiner2[[]string, string](&gather{})
}

// Pipeline reads the shards by the flags of mizan map and leaves the report in
// out. Work is a folder for surveys and parts. Shards must be files of different
// names.
func Pipeline(s beam.Scope, shards []string, work, out string, flags ...string) {
	paths := beam.CreateList(s, shards)
	surveys := beam.ParDo(s.Scope("survey"), &surveyFn{work}, beam.Reshuffle(s, paths))
	whole := beam.ParDo(s.Scope("whole"), &wholeFn{work}, beam.Combine(s, &gather{}, surveys))
	parts := beam.ParDo(s.Scope("map"), &mapFn{work, flags}, beam.Reshuffle(s, paths), beam.SideInput{Input: whole})
	beam.ParDo(s.Scope("merge"), &mergeFn{out}, beam.Combine(s, &gather{}, parts), beam.SideInput{Input: whole})
}

// gather combines paths to a list of them, in order.
type gather struct{}

func (*gather) CreateAccumulator() []string                  { return nil }
func (*gather) AddInput(list []string, path string) []string { return append(list, path) }
func (*gather) MergeAccumulators(a, b []string) []string     { return append(a, b...) }
func (*gather) ExtractOutput(list []string) []string         { slices.Sort(list); return list }

// surveyFn surveys a shard.
type surveyFn struct{ Work string }

func (f *surveyFn) ProcessElement(ctx context.Context, shard string) (string, error) {
	return written(ctx, f.Work, filepath.Base(shard)+".mzs", "survey", shard)
}

// wholeFn merges the surveys of all shards.
type wholeFn struct{ Work string }

func (f *wholeFn) ProcessElement(ctx context.Context, surveys []string) (string, error) {
	return written(ctx, f.Work, "all.mzs", append([]string{"survey"}, surveys...)...)
}

// mapFn maps a shard with the survey of all.
type mapFn struct {
	Work  string
	Flags []string
}

func (f *mapFn) ProcessElement(ctx context.Context, shard, whole string) (string, error) {
	return written(ctx, f.Work, filepath.Base(shard)+".mzp", slices.Concat([]string{"map", "--quiet", "--survey", whole}, f.Flags, []string{shard})...)
}

// mergeFn makes the report.
type mergeFn struct{ Out string }

func (f *mergeFn) ProcessElement(ctx context.Context, parts []string, whole string) (string, error) {
	return f.Out, mizan(ctx, &bytes.Buffer{}, slices.Concat([]string{"merge", "--quiet", "--out", f.Out, whole}, parts)...)
}

// written runs a command and leaves what it prints in a file.
func written(ctx context.Context, dir, name string, args ...string) (string, error) {
	file, err := os.CreateTemp(dir, name+"-*")
	if err != nil {
		return "", err
	}
	defer os.Remove(file.Name()) // renamed unless it failed
	defer file.Close()
	if err := mizan(ctx, file, args...); err != nil {
		return "", err
	}
	if err := file.Close(); err != nil {
		return "", err
	}
	path := filepath.Join(dir, name)
	return path, os.Rename(file.Name(), path)
}

// mizan runs a command of mizan within this process.
func mizan(ctx context.Context, stdout io.Writer, args ...string) error {
	var stderr bytes.Buffer
	if code := command.Run(ctx, append([]string{"mizan"}, args...), strings.NewReader(""), stdout, &stderr); code != 0 {
		return fmt.Errorf("mizan %s ended with %d: %s", args[0], code, strings.TrimSpace(stderr.String()))
	}
	return nil
}
