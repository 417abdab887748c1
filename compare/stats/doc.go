// Package stats holds the numbers of mizan: shares with intervals for
// clustered counts, differences, permutation tests, keyness, distances,
// agreement between coders.
//
// It knows no news, no outlets and no language. Clusters, counts, labels and
// hashes come in; estimates come out, each with a word on how far chance could
// have moved it. The unit of chance is the cluster (an article or a story),
// never the mention: mentions inside one article repeat one choice.
//
// Absence is a flag. For the inputs a function documents, no NaN and no
// infinity leaves the package, and an empty slice gives a result that says it
// is empty. Chance is handed in as a *rand.Rand (see Seeded), so that the same
// seed gives the same numbers whatever the order of the work.
//
// Formulas cite their source. What gonum has is gonum's: quantiles, singular
// values, eigenvalues, classical scaling, combinations.
package stats
