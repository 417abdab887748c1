// The page's own script begins here and goes on in the files beside it; ECharts
// is the only other. It reads the JSON that stands in the page and never runs any
// of it: a function is chosen by name from the table in chart.js, and every
// string is set as text or encoded. The pieces of HTML that it puts in their
// places are the template's, escaped there.
'use strict';

var root = document.documentElement;
root.classList.add('scripted');
var dark = window.matchMedia('(prefers-color-scheme: dark)');

var lang = root.lang, begun = { lang: lang }, chosenTheme = /[?&]theme=(dark|light)(&|$)/.exec(location.hash);
chosenTheme = chosenTheme && chosenTheme[1];
root.dataset.theme = chosenTheme || (dark.matches ? 'dark' : 'light');

var words, names; // words by language, in the order of what is said in each
var charts = []; // {node, option, chart}

function style(name) {
  return getComputedStyle(root).getPropertyValue(name).trim();
}

// rtl tells whether the language of the page runs from right to left.
function rtl() { return words[lang].direction === 'rtl'; }

// inLanguage is what is said in the language of the page, of what is said in
// each.
function inLanguage(said) { return said[Object.keys(words).indexOf(lang)]; }

// speak puts the page into a language.
function speak(chosen) {
  lang = chosen;
  root.lang = lang;
  root.dir = words[lang].direction;
  document.getElementById('language').value = lang;
  document.querySelectorAll('[data-said]').forEach(function (node) { node.textContent = inLanguage(JSON.parse(node.dataset.said)); });
  label(document);
}

// label says the labels of a part of the page in its language.
function label(part) {
  part.querySelectorAll('[data-label]').forEach(function (node) {
    var said = inLanguage(JSON.parse(node.dataset.label));
    node.setAttribute('aria-label', said);
    if (node.title) node.title = said;
  });
}

// runCharts runs ECharts. The policy of the page knows it by its hash, as it
// knows this script.
function runCharts() {
  var script = document.createElement('script');
  script.textContent = readText('echarts');
  document.head.append(script);
}

// shorten closes the sections below the first on a phone, where one looks for a
// headline first; whoever goes to one finds it open.
function shorten() {
  if (!window.matchMedia('(max-width: 40rem)').matches) return;
  document.querySelectorAll('main > section ~ section > .stop').forEach(function (node) { node.open = false; });
}

// unfold opens the section that an address leads to.
function unfold() {
  var place = address().place, at = place && document.getElementById(place);
  var stop = at && at.querySelector(':scope > .stop');
  if (stop) stop.open = true;
}

window.addEventListener('hashchange', function () {
  unfold();
  keep();
  go();
});

window.addEventListener('load', function () { root.classList.add('loaded'); });

document.addEventListener('DOMContentLoaded', function () {
  runCharts();
  words = read('words');
  names = read('names');
  var asked = address().of.get('lang');
  speak(asked && Object.hasOwn(words, asked) ? asked : lang);
  document.getElementById('language').addEventListener('change', function (event) {
    speak(event.target.value);
    if (evidence) { fillFilters(); filter(); }
    document.querySelectorAll('.peek').forEach(function (box) { box.remove(); });
    redraw();
    keep();
  });
  var paint = function (theme) { root.dataset.theme = theme; redraw(); };
  document.getElementById('theme').addEventListener('click', function () {
    chosenTheme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    paint(chosenTheme);
    keep();
  });
  dark.addEventListener('change', function () { if (!chosenTheme) paint(dark.matches ? 'dark' : 'light'); });
  document.addEventListener('input', function (event) { if (event.target.closest('.seek')) (event.target.closest('.plot') ? seekMarks : seek)(event.target); });
  document.addEventListener('click', function (event) {
    var from = event.target.closest('[data-pick]'), button = event.target.closest('[data-save]');
    if (from && document.getElementById('evidence')) {
      event.preventDefault();
      show(JSON.parse(from.dataset.pick), from.dataset.find);
    }
    if (button) (/csv|table/.test(button.dataset.save) ? saveTable : savePicture)(button);
    var sharing = event.target.closest('[data-share]');
    if (sharing) share(sharing);
  });
  shorten();
  unfold();
  prepare(document);
  prepareDense();
  prepareEvidence();
  go();
});
