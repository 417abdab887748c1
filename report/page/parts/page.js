// The page's own script begins here and goes on in the files beside it; begin.js,
// which unpacked it, and ECharts are the only others. It reads the JSON that stands in the page and never runs any
// of it: a function is chosen by name from the table in chart.js, and every
// string is set as text or encoded. The pieces of HTML that it puts in their
// places are the template's, escaped there.
'use strict';

var root = document.documentElement;
var dark = window.matchMedia('(prefers-color-scheme: dark)');

var lang = root.lang, begun = { lang: lang }, chosenTheme = /[?&]theme=(dark|light)(&|$)/.exec(location.hash);
chosenTheme = chosenTheme && chosenTheme[1];

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
  var other = chosen !== lang;
  lang = chosen;
  root.lang = lang;
  root.dir = words[lang].direction;
  document.getElementById('language').value = lang;
  if (other) say(document);
}

// shorten closes the sections below the first on a phone, where one looks for a
// headline first; whoever goes to one finds it open.
function shorten() {
  if (!window.matchMedia('(max-width: 40rem)').matches) return;
  document.querySelectorAll('main > section ~ section > .stop, .item').forEach(function (node) { node.open = false; });
}

// unfold opens the section that an address leads to.
function unfold() {
  var place = address().place, at = place && reach(place);
  var stop = at && at.querySelector(':scope > .stop');
  if (stop) stop.open = true;
}

window.addEventListener('hashchange', function () {
  unfold();
  keep();
  go();
});

// settle lays out what is out of sight, which the style sheet puts off: a section at a
// time when the browser has nothing else to do, as all at once would hold up the first
// charts. An engine that cannot tell, WebKit, does not hold the reader's place either
// where what is above grows: there all is laid out before anyone scrolls.
function settle() {
  var left = Array.from(document.querySelectorAll('main > section'));
  var later = window.requestIdleCallback || function (then) { then(); };
  var next = function () {
    if (left.length === 0) return;
    left.shift().classList.add('laid');
    later(next);
  };
  later(next);
}

window.addEventListener('load', settle);

