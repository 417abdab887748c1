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
	register.DoFn3x1[context.Context, []string, func(string), error](&wholeFn{})
	register.DoFn2x2[context.Context, string, string, error](&mapFn{})
	register.DoFn2x2[context.Context, []string, string, error](&mergeFn{})
	register.Combiner2[[]string, string](&gather{})
	register.Emitter1[string]()
}

// Pipeline reads the shards by the flags of mizan map and leaves the report in
// out. Work is a folder for surveys and parts. Shards must be files of different
// names.
//
// Its steps stand in one line: no shard is mapped before all are surveyed, since
// it is handed on by what merges the surveys. (A side input would say the same, and
// keep Prism looking whether it is there as long as a shard is mapped.)
func Pipeline(s beam.Scope, shards []string, work, out string, flags ...string) {
	surveyed := beam.ParDo(s.Scope("survey"), &surveyFn{work}, beam.Reshuffle(s, beam.CreateList(s, shards)))
	known := beam.ParDo(s.Scope("whole"), &wholeFn{work}, beam.Combine(s, &gather{}, surveyed))
	mapped := beam.ParDo(s.Scope("map"), &mapFn{work, flags}, beam.Reshuffle(s, known))
	beam.ParDo(s.Scope("merge"), &mergeFn{work, out}, beam.Combine(s, &gather{}, mapped))
}

// The files in the folder for work: of a shard its survey and its part, and the
// survey of all.
func surveyOf(shard string) string { return filepath.Base(shard) + ".mzs" }
func partOf(shard string) string   { return filepath.Base(shard) + ".mzp" }

const whole = "all.mzs"

// gather combines paths to a list of them, in order.
type gather struct{}

func (*gather) CreateAccumulator() []string                  { return nil }
func (*gather) AddInput(list []string, path string) []string { return append(list, path) }
func (*gather) MergeAccumulators(a, b []string) []string     { return append(a, b...) }
func (*gather) ExtractOutput(list []string) []string         { slices.Sort(list); return list }

// in returns the paths in a folder of what name calls the files of shards.
func in(work string, shards []string, name func(shard string) string) (paths []string) {
	for _, shard := range shards {
		paths = append(paths, filepath.Join(work, name(shard)))
	}
	return paths
}

// surveyFn surveys a shard, and hands it on.
type surveyFn struct{ Work string }

func (f *surveyFn) ProcessElement(ctx context.Context, shard string) (string, error) {
	return shard, written(ctx, f.Work, surveyOf(shard), "survey", shard)
}

// wholeFn merges the surveys of all shards, and hands the shards on.
type wholeFn struct{ Work string }

func (f *wholeFn) ProcessElement(ctx context.Context, shards []string, emit func(string)) error {
	if err := written(ctx, f.Work, whole, append([]string{"survey"}, in(f.Work, shards, surveyOf)...)...); err != nil {
		return err
	}
	for _, shard := range shards {
		emit(shard)
	}
	return nil
}

// mapFn maps a shard with the survey of all, and hands it on.
type mapFn struct {
	Work  string
	Flags []string
}

func (f *mapFn) ProcessElement(ctx context.Context, shard string) (string, error) {
	survey := filepath.Join(f.Work, whole)
	return shard, written(ctx, f.Work, partOf(shard), slices.Concat([]string{"map", "--quiet", "--survey", survey}, f.Flags, []string{shard})...)
}

// mergeFn makes the report.
type mergeFn struct{ Work, Out string }

func (f *mergeFn) ProcessElement(ctx context.Context, shards []string) (string, error) {
	args := []string{"merge", "--quiet", "--out", f.Out, filepath.Join(f.Work, whole)}
	return f.Out, mizan(ctx, &bytes.Buffer{}, append(args, in(f.Work, shards, partOf)...)...)
}

// written runs a command and leaves what it prints in a file of a folder, which is
// made if there is none.
func written(ctx context.Context, dir, name string, args ...string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	file, err := os.CreateTemp(dir, name+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // renamed unless it failed
	defer file.Close()
	if err := mizan(ctx, file, args...); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), filepath.Join(dir, name))
}

// mizan runs a command of mizan within this process.
func mizan(ctx context.Context, stdout io.Writer, args ...string) error {
	var stderr bytes.Buffer
	if code := command.Run(ctx, append([]string{"mizan"}, args...), strings.NewReader(""), stdout, &stderr); code != 0 {
		return fmt.Errorf("mizan %s ended with %d: %s", args[0], code, strings.TrimSpace(stderr.String()))
	}
	return nil
}
