// Where one points with a finger, a tap on a mark tells its figure and
// its first sentence in place, and leads on from there.

// peeks tells whether a tap is answered in place.
function peeks() { return window.matchMedia('(pointer: coarse), (max-width: 40rem)').matches; }

// choose answers a choice of a mark: in place, or by the sentences.
function choose(entry, data) {
  if (peeks() && openEvidence()) peek(entry, data);
  else show(data.pick);
}

// peek tells what a mark stands for under its chart.
function peek(entry, data) {
  var box = entry.node.parentNode.querySelector('.peek'), rows = evidence.rows.filter(picked(data.pick)), said = words[lang];
  if (!box) {
    box = element('div', 'peek');
    box.setAttribute('role', 'status');
    entry.node.after(box);
  }
  entry.chart.dispatchAction({ type: 'hideTip' });
  var close = element('button', 'quiet', ['×']);
  close.type = 'button';
  close.title = said['filter.remove'];
  close.setAttribute('aria-label', said['filter.remove']);
  close.addEventListener('click', function () { box.remove(); });
  box.replaceChildren(close);
  data.tip.filter(Boolean).forEach(function (line, i) { box.append(element(i ? 'p' : 'b', '', [line])); });
  if (rows.length === 0) return;
  var all = element('a', 'all', [said['peek.all'].replace('{all}', function () { return '\u2066' + rows.length.toLocaleString('en') + '\u2069'; })]);
  all.href = '#evidence';
  all.dataset.pick = JSON.stringify(data.pick);
  box.append(element('ol', 'quotes', [quote(rows[0])]), all);
}

// picked is what a pick chooses of the rows of the evidence.
function picked(pick) {
  return function (row) {
    var article = evidence.articles[row[0]];
    var fits = function (key, of) { return !Object.hasOwn(pick, key) || pick[key] === of; };
    if (Object.hasOwn(pick, 'outlet') && article[0] !== pick.outlet && article[0] !== pick.other) return false;
    if (Object.hasOwn(pick, 'bin') && !(article[1] >= names.bins[pick.bin][0] && article[1] <= names.bins[pick.bin][1])) return false;
    if (pick.side === -2 ? row[3] < 0 : !fits('side', row[3])) return false;
    if (Object.hasOwn(pick, 'family') && !names.contrasts[pick.contrast].families[pick.family].includes(row[2])) return false;
    return fits('contrast', row[1]) && fits('naming', row[2]) && fits('voice', row[5]) && fits('title', row[6]) && fits('polarity', row[4]);
  };
}
