// What cannot wait: that the page has a script, and its colours, before anything
// is painted. When all of the page is there it unpacks and runs the page's own.
'use strict';

var root = document.documentElement, asked = /[?&]theme=(dark|light)(&|$)/.exec(location.hash);
root.classList.add('scripted');
root.dataset.theme = asked ? asked[1] : window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

document.addEventListener('DOMContentLoaded', function () { run('script'); });
