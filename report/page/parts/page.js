// The page's own script begins here and goes on in the files beside it; ECharts
// is the only other. It reads the JSON that stands in the page and never runs any
// of it: a function is chosen by name from the table in chart.js, and every
// string is set as text or encoded. The pieces of HTML that it puts in their
// places are the template's, escaped there.
'use strict';

var root = document.documentElement;
root.classList.add('scripted');
var dark = window.matchMedia('(prefers-color-scheme: dark)');
root.dataset.theme = dark.matches ? 'dark' : 'light';

var lang = root.lang;
var words, names;
var charts = []; // {node, option, chart}

// read returns a block of data, null when the page has none of the name.
function read(id) {
  var node = document.getElementById(id);
  var data = node && JSON.parse(node.textContent);
  return data && Object.hasOwn(data, 'deflate') ? JSON.parse(unpack(data)) : data;
}

// readText returns a block of data that is no JSON.
function readText(id) { return unpack(JSON.parse(document.getElementById(id).textContent)); }

// unpack returns text that came deflated, in base64.
function unpack(pack) {
  var packed = atob(pack.deflate), bytes = new Uint8Array(packed.length + 8);
  for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  return new TextDecoder().decode(inflate(bytes, new Uint8Array(pack.size)));
}

function style(name) {
  return getComputedStyle(root).getPropertyValue(name).trim();
}

// speak puts the page into a language.
function speak(chosen) {
  lang = chosen;
  root.lang = lang;
  root.dir = lang === 'ar' ? 'rtl' : 'ltr';
  document.querySelectorAll('[data-' + lang + ']').forEach(function (node) { node.textContent = node.dataset[lang]; });
  label(document);
  document.getElementById('language').lang = lang === 'ar' ? 'en' : 'ar';
}

// label says the labels of a part of the page in its language.
function label(part) {
  var key = lang === 'ar' ? 'labelAr' : 'labelEn';
  part.querySelectorAll('[data-label-' + lang + ']').forEach(function (node) {
    node.setAttribute('aria-label', node.dataset[key]);
    if (node.title) node.title = node.dataset[key];
  });
}

// runCharts runs ECharts. The policy of the page knows it by its hash, as it
// knows this script.
function runCharts() {
  var script = document.createElement('script');
  script.textContent = readText('echarts');
  document.head.append(script);
}

window.addEventListener('load', function () { root.classList.add('loaded'); });

document.addEventListener('DOMContentLoaded', function () {
  runCharts();
  words = read('words');
  names = read('names');
  speak(lang);
  document.getElementById('language').addEventListener('click', function () {
    speak(lang === 'ar' ? 'en' : 'ar');
    if (evidence) { fillFilters(); filter(); }
    redraw();
  });
  var paint = function (theme) { root.dataset.theme = theme; redraw(); };
  document.getElementById('theme').addEventListener('click', function () {
    paint(root.dataset.theme === 'dark' ? 'light' : 'dark');
  });
  dark.addEventListener('change', function () { paint(dark.matches ? 'dark' : 'light'); });
  document.addEventListener('click', function (event) {
    var from = event.target.closest('[data-pick]'), button = event.target.closest('[data-save]');
    if (from && document.getElementById('evidence')) {
      event.preventDefault();
      show(JSON.parse(from.dataset.pick), from.dataset.find);
    }
    if (button) (button.dataset.save === 'csv' ? saveTable : savePicture)(button);
  });
  prepare(document);
  prepareDense();
  prepareEvidence();
});
