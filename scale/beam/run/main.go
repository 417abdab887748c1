// Run reads shards on a runner of Beam, its own Prism unless --runner names
// another, with the flags of mizan map behind them:
//
//	go run ./run --out outputs --work parts shards/*.jsonl -- --lexicon libya
package main

import (
	"context"
	"flag"
	"log"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	shards "mizan/scale/beam"
)

func main() {
	out := flag.String("out", "outputs", "folder for the report")
	work := flag.String("work", "parts", "folder for surveys and parts, which all workers see")
	flag.Parse()
	beam.Init()
	paths, flags := flag.Args(), []string(nil)
	if i := slices.Index(paths, "--"); i >= 0 {
		paths, flags = paths[:i], paths[i+1:]
	}
	if len(paths) == 0 {
		log.Fatal("no shards, want files of articles")
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	shards.Pipeline(scope, paths, *work, *out, flags...)
	if err := beamx.Run(context.Background(), pipeline); err != nil {
		log.Fatal(err)
	}
}
