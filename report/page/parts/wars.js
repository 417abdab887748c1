(function () {
  'use strict';
  var root = document.documentElement, choice = document.getElementById('language'), dark = matchMedia('(prefers-color-scheme: dark)');
  function theme() { root.dataset.theme = dark.matches ? 'dark' : 'light'; }
  root.classList.add('scripted');
  choice.value = root.lang;
  choice.addEventListener('change', function () { root.lang = choice.value; root.dir = choice.value === 'ar' ? 'rtl' : 'ltr'; });
  dark.addEventListener('change', theme);
  theme();
}());
