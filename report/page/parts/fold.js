// Folding: the spelling of a text evened out, as the lexicon does it. The letters
// are data of the page, written from the lexicon's own table.

// folder returns the function that folds, given that table: runs of characters
// that fold alike. A word is a run of letters or digits, letters of Arabic apart
// from others; between two words stands one space.
function folder(table) {
  var dropped = 0, hamza = 1; // kinds of characters; all above are in words
  var firsts = [], lasts = [], end = 0, known = {};
  table.gaps.forEach(function (gap, i) {
    firsts.push(end + gap);
    lasts.push(end = end + gap + table.sizes[i]);
  });

  // meaning is what a character is: its kind and what it folds to, null for one
  // that ends a word.
  function meaning(letter) {
    var code = letter.codePointAt(0), low = 0, high = lasts.length;
    while (low < high) {
      var middle = low + high >> 1;
      if (lasts[middle] < code) low = middle + 1;
      else high = middle;
    }
    if (low === lasts.length || firsts[low] > code) return null;
    var to = table.letters[low];
    return { kind: table.kinds[low], to: table.steps[low] ? String.fromCodePoint(to.codePointAt(0) + code - firsts[low]) : to };
  }

  return function (text) {
    var all = [], word = '', kind;
    var stop = function () {
      if (word) all.push(word);
      word = '';
    };
    Array.from(text).forEach(function (letter) {
      if (!Object.hasOwn(known, letter)) known[letter] = meaning(letter);
      var of = known[letter];
      if (!of) stop();
      else if (of.kind === hamza) {
        table.carried.forEach(function (pair) { if (word.endsWith(pair[0])) word = word.slice(0, -1) + pair[1]; });
      } else if (of.kind !== dropped) {
        if (of.kind !== kind) stop();
        kind = of.kind;
        word += of.to;
      }
    });
    stop();
    return all.join(' ');
  };
}
