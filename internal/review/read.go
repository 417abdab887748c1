package review

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"slices"
	"strconv"

	"mizan/internal/words"
	"mizan/lexicon"
)

// A Coded is a workbook with a coding sheet that came back.
type Coded struct {
	Sample
	SHA256 string // of the workbook's bytes, in hex
	Scheme Scheme
}

// Open reads the coding sheet of a workbook: one of its own or a report. It
// takes all of it or none: a sheet that is damaged, altered where it must not
// be, or holds a value that its drop-down does not have is refused with the
// place. Other sheets are not looked at.
func Open(path string) (*Coded, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, reason(err))
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, reason(err))
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: not a file", path)
	}
	data, err := io.ReadAll(io.LimitReader(file, mostBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, reason(err))
	}
	coded, err := Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return coded, nil
}

// reason drops the path that the system's error repeats.
func reason(err error) error {
	var place *fs.PathError
	if errors.As(err, &place) {
		return place.Err
	}
	return err
}

// Read reads the bytes of a workbook, as Open does.
func Read(data []byte) (*Coded, error) {
	if len(data) > mostBytes {
		return nil, fmt.Errorf("larger than %d MB, want a coding workbook or a report", mostBytes>>20)
	}
	unpacked, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	read, err := grids(unpacked, codingKind(), sheetKind{names: []string{toolSheet}}, sheetKind{names: []string{totalsSheet}}, sheetKind{names: []string{madeSheet}})
	if err != nil {
		return nil, err
	}
	read[0].lang = sheetLanguage(read[0].name)
	sum := sha256.Sum256(data)
	c := &Coded{SHA256: hex.EncodeToString(sum[:])}
	copied, err := c.made(read[3])
	if err != nil {
		return nil, err
	}
	c.Scheme = newScheme(c.Sides)
	if err := c.totals(read[2]); err != nil {
		return nil, err
	}
	sums, err := c.tool(read[1])
	if err != nil {
		return nil, err
	}
	if err := c.coding(read[0], sums); err != nil {
		return nil, err
	}
	c.Copied = copied != "" && copied == c.answersSum()
	return c, nil
}

// needs complains of columns that a sheet lacks.
func (g *grid) needs(columns ...string) error {
	for _, column := range columns {
		if g.columns[column] == 0 {
			return fmt.Errorf("sheet %s: no column %q", g.name, column)
		}
	}
	return nil
}

// made reads how the sample was made. It returns the sum of the answers that
// were copied into it.
func (c *Coded) made(g *grid) (copied string, err error) {
	if err := g.needs("key", "value"); err != nil {
		return "", err
	}
	for _, row := range g.rows {
		value := g.text(row, "value")
		switch key := g.text(row, "key"); key {
		case "version":
			c.Version = value
		case "lexicon":
			c.Lexicon = value
		case "sha256":
			c.Sample.SHA256 = value
		case "seed":
			seed, err := strconv.ParseUint(value, 10, 64)
			if err != nil {
				return "", fmt.Errorf("%s: seed %q, want a number", g.at(row, "value"), value)
			}
			c.Seed = seed
		case "side":
			text, means := lexicon.Text{}, lexicon.Text{}
			for _, lang := range words.Languages() { // a language that the workbook lacks is empty
				text[lang], means[lang] = g.text(row, lang), g.text(row, meansColumn(lang))
			}
			c.Sides = append(c.Sides, Answer{ID: value, Text: text, Means: means})
		case "copied":
			copied = value
		default:
			return "", fmt.Errorf("%s: %q is not known", g.at(row, "key"), key)
		}
	}
	if len(c.Sides) == 0 {
		return "", fmt.Errorf("sheet %s: no side", g.name)
	}
	return copied, nil
}

// totals reads what the corpus of each outlet holds.
func (c *Coded) totals(g *grid) error {
	columns := []string{"outlet", "mentions", "sentences"}
	for _, side := range c.Sides {
		columns = append(columns, side.ID+"_positive", side.ID+"_negative")
	}
	if err := g.needs(columns...); err != nil {
		return err
	}
	for _, row := range g.rows {
		var counts []int
		for _, column := range columns[1:] {
			n, err := strconv.Atoi(g.text(row, column))
			if err != nil || n < 0 {
				return fmt.Errorf("%s: %q, want a count", g.at(row, column), g.text(row, column))
			}
			counts = append(counts, n)
		}
		total := Total{Outlet: g.text(row, "outlet"), Mentions: counts[0], Sentences: counts[1]}
		for i := range c.Sides {
			tally := Tally{Positive: counts[2+2*i], Negative: counts[3+2*i]}
			if err := tally.size(g, row, c.Sides[i].ID); err != nil {
				return err
			}
			total.Own = append(total.Own, tally)
		}
		c.Totals = append(c.Totals, total)
	}
	return nil
}

// size reads what a share is worth, where the workbook says it.
func (t *Tally) size(g *grid, row gridRow, side string) (err error) {
	if g.columns[side+sizeColumn] == 0 || g.columns[side+articlesColumn] == 0 {
		return nil
	}
	count, size := g.text(row, side+articlesColumn), g.text(row, side+sizeColumn)
	if t.Articles, err = strconv.Atoi(count); err != nil || t.Articles < 0 {
		return fmt.Errorf("%s: %q, want a count", g.at(row, side+articlesColumn), count)
	}
	if t.Size, err = strconv.ParseFloat(size, 64); err != nil || !(t.Size >= 0 && t.Size <= math.MaxInt32) {
		return fmt.Errorf("%s: %q, want a number from 0", g.at(row, side+sizeColumn), size)
	}
	return nil
}

// tool reads where each item is from and what the tool decided. It returns the
// checksums of what the coders were shown.
func (c *Coded) tool(g *grid) (sums []string, err error) {
	if err := g.needs(toolColumns...); err != nil {
		return nil, err
	}
	for _, row := range g.rows {
		item := Item{
			ID: g.text(row, "id"), Article: g.text(row, "article"), Outlet: g.text(row, "outlet"),
			InTitle: g.text(row, "part") == "title", Contrast: g.text(row, "contrast"), Naming: g.text(row, "naming"),
		}
		switch kind := g.text(row, "kind"); kind {
		case mentionKind:
			item.Mention = true
		case sentenceKind:
		default:
			return nil, fmt.Errorf("%s: %q, want %s or %s", g.at(row, "kind"), kind, mentionKind, sentenceKind)
		}
		if !slices.ContainsFunc(c.Totals, func(t Total) bool { return t.Outlet == item.Outlet }) {
			return nil, fmt.Errorf("%s: no outlet %q in the sheet %s", g.at(row, "outlet"), item.Outlet, totalsSheet)
		}
		weight := g.text(row, "weight")
		if item.Weight, err = strconv.ParseFloat(weight, 64); err != nil || !(item.Weight >= 1 && item.Weight <= math.MaxInt32) {
			return nil, fmt.Errorf("%s: weight %q, want a number from 1", g.at(row, "weight"), weight)
		}
		if item.Tool, err = c.codes(g, row, func(q Question) string { return q.String() }); err != nil {
			return nil, err
		}
		if item.Mention != (item.Tool[Is] == Yes) || item.Mention && slices.Contains(item.Tool[:], "") {
			return nil, fmt.Errorf("%s: what the tool decided is not complete", g.at(row, "is"))
		}
		c.Items = append(c.Items, item)
		sums = append(sums, g.text(row, "shown"))
	}
	if len(c.Items) == 0 {
		return nil, fmt.Errorf("sheet %s: no item", g.name)
	}
	return sums, nil
}

// codes reads the answers in a row; column names the column of a question.
func (c *Coded) codes(g *grid, row gridRow, column func(Question) string) (codes Codes, err error) {
	for q := range Question(Questions) {
		value := g.text(row, column(q))
		answer, ok := c.Scheme.read(q, value)
		if !ok {
			return codes, g.complain(row, column(q), "review.complaint.answer", words.Values{"value": value, "answers": words.Joined{Items: c.Scheme.labels(q, g.lang), By: "comma"}})
		}
		codes[q] = answer
	}
	for q := Side; q < Questions; q++ {
		switch {
		case codes[q] == "" || codes[Is] == Yes:
		case codes[Is] == "":
			return codes, g.complain(row, column(Is), "review.complaint.first", words.Values{"other": g.at(row, column(q))})
		default:
			return codes, g.complain(row, column(Is), "review.complaint.denied", words.Values{"no": c.Scheme.label(Is, No, g.lang), "other": g.at(row, column(q))})
		}
	}
	return codes, nil
}

// coding reads what the coders answered.
func (c *Coded) coding(g *grid, sums []string) error {
	columns := []string{idColumn, sentenceColumn}
	for coder := range Coders {
		for q := range Question(Questions) {
			columns = append(columns, coderColumn(coder, q))
		}
	}
	if err := g.needs(columns...); err != nil {
		return err
	}
	numbers := map[string]int{}
	for i, item := range c.Items {
		if _, twice := numbers[item.ID]; twice || item.ID == "" {
			return fmt.Errorf("sheet %s: id %q twice", toolSheet, item.ID)
		}
		numbers[item.ID] = i
	}
	for coder := range c.Coders {
		c.Coders[coder] = make([]Codes, len(c.Items))
	}
	seen := make([]bool, len(c.Items))
	for _, row := range g.rows {
		at := typed(g.text(row, idColumn))
		i, known := numbers[at]
		switch {
		case !known:
			return g.complain(row, idColumn, "review.complaint.unknown", words.Values{"id": at})
		case seen[i]:
			return g.complain(row, idColumn, "review.complaint.again", words.Values{"id": at})
		case checksum(g.text(row, sentenceColumn)) != sums[i]:
			return g.complain(row, sentenceColumn, "review.complaint.sentence", words.Values{"id": at})
		}
		seen[i] = true
		c.Items[i].unmark(g.text(row, sentenceColumn))
		for coder := range c.Coders {
			codes, err := c.codes(g, row, func(q Question) string { return coderColumn(coder, q) })
			if err != nil {
				return err
			}
			c.Coders[coder][i] = codes
		}
	}
	if i := slices.Index(seen, false); i >= 0 {
		return errors.New(words.Key("review.complaint.missing").With(words.Values{"sheet": g.name, "id": c.Items[i].ID}).In(g.lang))
	}
	return nil
}

// Agreed returns what the coders say together of the i-th item; differ reports
// whether they answer a question differently, which then is left open.
func (c *Coded) Agreed(i int) (codes Codes, differ bool) {
	return c.Coders[0][i].join(c.Coders[1][i])
}
