// The evidence: its filters and its list.

var evidence, shown, found = [], spellings;
var step = window.matchMedia('(max-width: 40rem)').matches ? 5 : 25;
var columns = { contrast: 1, naming: 2, side: 3, polarity: 4, voice: 5 }; // of a row; the outlet is the article's

// fold evens out the spelling of a text as the lexicon does.
var fold = function (text) {
  fold = folder(read('folding'));
  return fold(text);
};

// spelled writes each word that the press spells in several ways, as the lexicon
// lists them, in one of those ways.
function spelled(text) {
  if (!spellings) {
    var one = {}, ways = [];
    names.spellings.forEach(function (group) {
      group.map(fold).filter(Boolean).forEach(function (way) { one['=' + way] = fold(group[0]); ways.push(way); });
    });
    ways.sort(function (a, b) { return b.length - a.length; }); // the longer before what begins it
    var any = ways.length && new RegExp(ways.map(function (way) { return way.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'); }).join('|'), 'g');
    spellings = function (text) { return any ? text.replace(any, function (way) { return one['=' + way]; }) : text; };
  }
  return spellings(text);
}

function control(key) { return document.getElementById('filter-' + key); }

function option(value, text) {
  var node = document.createElement('option');
  node.value = value;
  node.textContent = text;
  return node;
}

// keys are the controls, in the order that the fragment names them.
var keys = ['outlet', 'other', 'side', 'naming', 'polarity', 'voice', 'title', 'from', 'until', 'text'];

// fillFilters writes the choices in the language of the page and keeps what
// is chosen.
function fillFilters() {
  var said = words[lang];
  var fill = function (key, options) {
    var node = control(key), chosen = node.value;
    node.replaceChildren.apply(node, [option('', said[key === 'other' ? 'filter.nobody' : 'filter.all'])].concat(options));
    node.value = chosen;
  };
  var outlets = function () { return names.outlets.map(function (name, i) { return option(i, name); }); };
  fill('outlet', outlets());
  fill('other', outlets());
  fill('side', names.sides.map(function (side, i) { return option(i, inLanguage(side)); }).concat(option(-1, said.unresolved), option(-2, said['filter.resolved'])));
  fill('polarity', said.polarity.map(function (polarity, i) { return option(i - 1, '−○+'.charAt(i) + ' ' + polarity); }));
  fill('voice', said.voices.map(function (voice, i) { return option(i, voice); }));
  fill('title', [option(1, said['filter.headline']), option(0, said['filter.body'])]);
  fill('naming', names.contrasts.map(function (contrast, c) {
    var group = document.createElement('optgroup');
    group.label = inLanguage(contrast.title);
    group.append(option(c, inLanguage(contrast.title) + said.colon + said['filter.all']));
    contrast.families.forEach(function (family, n) {
      group.append(option(c + '-f' + n, family.slice(0, 2).map(function (i) { return '«' + contrast.namings[i][0] + '»'; }).join(' ') + (family.length > 2 ? ' …' : '')));
    });
    contrast.namings.forEach(function (naming, n) {
      group.append(option(c + '-' + n, naming[0] + (!rtl() && naming[1] ? ' (' + naming[1] + ')' : '')));
    });
    return group;
  }));
}

// fragment is the filter as a part of the page's address, to be shared.
function fragment() {
  var parts = keys.filter(function (key) { return control(key).value !== ''; })
    .map(function (key) { return key + '=' + encodeURIComponent(control(key).value); });
  return addressOf('evidence', parts);
}

// follow sets the filter that the page's address holds, none where it holds none:
// the way back undoes a filter too. What fits no control is passed over: a select
// takes none but its own choices.
function follow() {
  var at = address(), there = at.place === 'evidence';
  if (!there && !evidence || !openEvidence()) return;
  var before = keys.map(function (key) { return control(key).value; }).join();
  keys.forEach(function (key) {
    var given = there && at.of.get(key) || '';
    control(key).value = control(key).type === 'date' && isNaN(Date.parse(given)) ? '' : given;
  });
  keys.forEach(function (key) { if (control(key).selectedIndex === -1) control(key).value = ''; });
  if (there || before !== keys.map(function (key) { return control(key).value; }).join()) filter();
  if (there) reveal();
}

// reveal brings the evidence into view.
function reveal() {
  var title = document.getElementById('evidence-title');
  document.getElementById('evidence').scrollIntoView();
  title.focus({ preventScroll: true });
}

// told shows by what the list is filtered; each part can be taken away.
function told() {
  var list = document.getElementById('active'), said = words[lang];
  list.replaceChildren();
  keys.forEach(function (key) {
    var node = control(key);
    if (node.value === '') return;
    var value = node.tagName === 'SELECT' ? node.selectedOptions[0].textContent : node.value;
    var button = element('button', '', [said[{ title: 'filter.place', other: 'filter.also' }[key] || 'filter.' + key] + said.colon, stranger(value), ' ×']);
    button.type = 'button';
    button.title = said['filter.remove'];
    button.addEventListener('click', function () {
      node.value = '';
      changed();
      document.getElementById('evidence-title').focus({ preventScroll: true });
    });
    list.append(element('li', '', [button]));
  });
  list.hidden = list.children.length === 0;
}

// changed filters anew and keeps the page's address in step.
function changed() {
  filter();
  history.replaceState(null, '', fragment());
}

// filter finds the rows that fit the controls and shows the first of them.
function filter() {
  var at = {};
  keys.forEach(function (key) { at[key] = control(key).value; });
  var naming = at.naming.split('-'), text = fold(at.text), other = spelled(text);
  var fits = function (value, of) { return value === '' || Number(value) === of; };
  var named = function (row, naming) { return naming[1].charAt(0) === 'f' ? names.contrasts[naming[0]].families[naming[1].slice(1)].includes(row[columns.naming]) : fits(naming[1], row[columns.naming]); };
  var ofSide = function (side) { return at.side === '-2' ? side >= 0 : fits(at.side, side); };
  found = evidence.rows.filter(function (row) {
    var article = evidence.articles[row[0]];
    if (at.outlet !== '' || at.other !== '') {
      if (String(article[0]) !== at.outlet && String(article[0]) !== at.other) return false;
    }
    if (!ofSide(row[columns.side]) || !fits(at.polarity, row[columns.polarity]) || !fits(at.voice, row[columns.voice]) || !fits(at.title, row[6])) return false;
    if (!fits(naming[0], row[columns.contrast]) || naming.length > 1 && !named(row, naming)) return false;
    if (at.from !== '' && !(article[1] >= at.from) || at.until !== '' && (!article[1] || article[1] > at.until)) return false;
    return text === '' || folded(row[7]).includes(text) || folded(row[7]).includes(other);
  });
  shown = 0;
  document.getElementById('quotes').replaceChildren();
  told();
  more();
}

// folded is a sentence as it is searched: as it stands, for words that are half
// typed, and as it is spelled in one way.
function folded(sentence) {
  evidence.folded = evidence.folded || [];
  if (evidence.folded[sentence] === undefined) {
    var text = fold(evidence.sentences[sentence]);
    evidence.folded[sentence] = text + '\n' + spelled(text);
  }
  return evidence.folded[sentence];
}

// more shows the next rows.
function more() {
  var list = document.getElementById('quotes');
  found.slice(shown, shown + step).forEach(function (row) { list.append(quote(row)); });
  shown = Math.min(shown + step, found.length);
  var said = words[lang], counts = { shown: shown, all: found.length }, some = evidence.some ? 'Some' : '';
  document.getElementById('found').textContent = found.length === 0 ? said['filter.none' + some] :
    said['filter.found' + some].replace(/{(shown|all)}/g, function (_, place) { return '\u2066' + counts[place].toLocaleString('en') + '\u2069'; });
  document.getElementById('more').hidden = shown >= found.length;
}

function element(tag, name, children) {
  var node = document.createElement(tag);
  if (name) node.className = name;
  (children || []).forEach(function (child) { node.append(child); });
  return node;
}

// stranger isolates the words of a stranger, whichever way they run.
function stranger(text) {
  var node = element('bdi', '', [text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')]);
  node.dir = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? 'rtl' : 'ltr';
  return node;
}

function figure(text) {
  var node = element('bdi', 'figure', [text]);
  node.dir = 'ltr';
  return node;
}

// quote is one mention; the template "quote" writes the same without script.
function quote(row) {
  var said = words[lang], article = evidence.articles[row[0]], sentence = evidence.sentences[row[7]];
  var dot = ' · ';
  var text = element('p', 'sentence', [sentence.slice(0, row[8]), element('mark', '', [sentence.slice(row[8], row[9])]), sentence.slice(row[9])]);
  text.dir = 'auto';
  var title = article[2] ? stranger(article[2]) : said['evidence.untitled'];
  if (/^https?:\/\//i.test(article[3])) {
    var link = element('a', '', [title]);
    link.href = article[3];
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.title = said['evidence.link'];
    title = link;
  }
  var source = element('p', 'source', [stranger(names.outlets[article[0]]), dot, article[1] ? figure(article[1]) : said['evidence.undated'], dot, title]);
  if (row[6]) source.append(dot + said['evidence.headline']);
  var side = row[3] < 0 ? said.unresolved : inLanguage(names.sides[row[3]]);
  var sign = row[4] > 0 ? '+' : row[4] < 0 ? '−' : '○';
  var reason = function (i) { return inLanguage(evidence.reasons[i]); };
  var naming = names.contrasts[row[columns.contrast]].namings[row[columns.naming]];
  var why = element('p', 'why', [
    element('b', 'side', [side + ' ', figure(sign)]), ' ' + said.polarity[row[4] + 1], gloss(naming[1]), dot,
    element('b', '', [said.voices[row[5]]]), said.colon + reason(row[10]), dot, said['evidence.side'] + said.colon + reason(row[11])
  ]);
  return element('li', 'tone-' + (row[3] < 0 ? 'none' : row[3] < 2 ? 's' + row[3] : 'sx'), [text, source, why]);
}

// gloss is what a naming says in English, for those who read from left to right.
function gloss(english) {
  if (rtl() || !english) return '';
  var node = element('span', 'gloss', [english]);
  node.lang = 'en';
  var said = document.createDocumentFragment();
  said.append(' ', node);
  return said;
}

// show filters the evidence to what a chart or a figure stands for.
function show(pick, text) {
  if (!openEvidence()) return;
  keys.forEach(function (key) { control(key).value = Object.hasOwn(pick, key) && key !== 'naming' ? String(pick[key]) : ''; });
  control('naming').value = !Object.hasOwn(pick, 'contrast') ? '' :
    pick.contrast + (Object.hasOwn(pick, 'naming') ? '-' + pick.naming : Object.hasOwn(pick, 'family') ? '-f' + pick.family : '');
  if (Object.hasOwn(pick, 'bin')) {
    control('from').value = names.bins[pick.bin][0];
    control('until').value = names.bins[pick.bin][1];
  }
  control('text').value = text || '';
  filter();
  if (location.hash !== fragment()) history.pushState(null, '', fragment());
  reveal();
}

// openEvidence reads the evidence when it is first looked at: it is most of
// the page. It tells whether there is any.
function openEvidence() {
  if (!evidence && document.getElementById('evidence')) {
    evidence = read('evidence-data');
    evidence.rows = rowsOf(evidence.rows);
    placed(0);
    placed(7);
    evidence.rows.forEach(function (row) { row[9] += row[8]; });
    evidence.articles = rowsOf(evidence.articles);
    fillFilters();
    filter();
  }
  return Boolean(evidence);
}

// placed gives the rows the places in a list that one of their columns counts back
// to, 0 for the next that is new.
function placed(column) {
  var next = 0;
  evidence.rows.forEach(function (row) { row[column] = row[column] ? next - row[column] : next++; });
}

// rowsOf turns columns into rows.
function rowsOf(columns) {
  return columns[0].map(function (_, i) { return columns.map(function (column) { return column[i]; }); });
}

function prepareEvidence() {
  var section = document.getElementById('evidence');
  if (!section) return;
  near.observe(section);
  var form = document.getElementById('filters'), waiting;
  form.addEventListener('change', changed);
  form.addEventListener('submit', function (event) { event.preventDefault(); changed(); });
  form.addEventListener('reset', function () { setTimeout(changed); });
  control('text').addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 150);
  });
  document.getElementById('more').addEventListener('click', more);
  document.getElementById('copy').addEventListener('click', function () {
    history.replaceState(null, '', fragment());
    if (!navigator.clipboard) return;
    navigator.clipboard.writeText(location.href).then(function () {
      document.getElementById('marked').textContent = words[lang]['filter.copied'];
    }, function () {});
  });
  window.addEventListener('hashchange', follow);
  document.getElementById('filtering').open = !window.matchMedia('(max-width: 40rem)').matches;
  if (location.hash.indexOf('#evidence?') === 0) setTimeout(follow);
}
