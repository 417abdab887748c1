// What cannot wait: that the page has a script, and its colours, before anything
// is painted. When all of the page is there it unpacks and runs the two others,
// ECharts and the page's own, which the policy of the page knows by their hashes.
'use strict';

var root = document.documentElement, asked = /[?&]theme=(dark|light)(&|$)/.exec(location.hash);
root.classList.add('scripted');
root.dataset.theme = asked ? asked[1] : window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

document.addEventListener('DOMContentLoaded', function () {
  ['echarts', 'script'].forEach(function (id) {
    var script = document.createElement('script');
    script.textContent = readText(id);
    document.head.append(script);
  });
});

