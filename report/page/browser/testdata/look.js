// What the tests see of a page. It is put into the page by the tests alone, before
// anything of it runs.
window.look = (() => {
  'use strict';

  // Whom the page would have told what comes into view, to be told by see: a tab
  // behind another may be given no frame for minutes.
  const watching = [];
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(seen, options) { super(seen, options); watching.push(seen); }
  };

  // frame waits for a frame, and tells whether one came: a tab behind another may
  // get none.
  const frame = () => new Promise(done => {
    requestAnimationFrame(() => setTimeout(() => done(true)));
    setTimeout(() => done(false), 1000);
  });

  // see tells the page that elements have come into view.
  const see = nodes => { for (const seen of watching) seen(nodes.map(target => ({ target, isIntersecting: true }))); };

  const chart = id => window.echarts && echarts.getInstanceByDom && echarts.getInstanceByDom(document.getElementById(id));

  // chartIDs are the ids of all charts.
  const chartIDs = () => Array.from(document.querySelectorAll('.chart'), node => node.id);

  // unfold opens what an element is folded into.
  const unfold = node => { for (let at = node; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true; };

  // show brings a chart into view and waits until it is there.
  const show = async id => {
    const node = document.getElementById(id);
    unfold(node);
    for (let i = 0; i < 100; i++) {
      node.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (!await frame() && !chart(id)) see([node]);
      if (chart(id)) break;
    }
    await frame();
    return !!chart(id);
  };

  // unfoldAll opens whatever is folded and has every part of the page that is
  // stowed away until it is looked at put in its place. It returns how many stay.
  const unfoldAll = () => {
    const stowed = () => Array.from(document.querySelectorAll('.stowed'));
    const open = () => document.querySelectorAll('details').forEach(node => { node.open = true; });
    open();
    for (let i = 0; i < 20 && stowed().length > 0; i++) {
      see(stowed());
      open(); // what stood in another
    }
    return stowed().length;
  };

  // readThrough does the same as a reader does: brings one part after another into
  // view, and lets the browser see it. It returns how many stay, -1 where no frame
  // comes.
  const readThrough = async () => {
    for (let i = 0, node; i < 500 && (node = document.querySelector('.stowed')); i++) {
      document.querySelectorAll('details').forEach(folded => { folded.open = true; });
      node.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (!await frame()) return -1;
    }
    document.querySelectorAll('details').forEach(node => { node.open = true; });
    return document.querySelectorAll('.stowed').length;
  };

  // drawAll has every chart drawn.
  const drawAll = () => see(chartIDs().map(id => document.getElementById(id)));

  // pixels says what is painted on the canvases of a chart: its size, its
  // colours without those of smoothed edges, and the share that is not empty.
  const pixels = id => {
    const canvases = Array.from(document.getElementById(id).querySelectorAll('canvas'));
    const all = document.createElement('canvas');
    all.width = Math.max(...canvases.map(c => c.width));
    all.height = Math.max(...canvases.map(c => c.height));
    const pen = all.getContext('2d', { willReadFrequently: true });
    canvases.forEach(c => pen.drawImage(c, 0, 0));
    const data = new Uint32Array(pen.getImageData(0, 0, all.width, all.height).data.buffer);
    const counts = new Map();
    let painted = 0;
    for (const pixel of data) {
      if (pixel >>> 24) painted++;
      if (pixel >>> 24 === 255) counts.set(pixel, (counts.get(pixel) || 0) + 1);
    }
    const hex = pixel => '#' + [pixel & 255, pixel >>> 8 & 255, pixel >>> 16 & 255].map(v => v.toString(16).padStart(2, '0')).join('');
    const colours = {};
    counts.forEach((n, pixel) => { colours[hex(pixel)] = n; });
    return { Width: all.width, Height: all.height, Painted: painted / data.length, Distinct: counts.size, Colours: colours };
  };

  // place is the rectangle of a drawn thing, in pixels of its chart.
  const place = drawn => {
    const rect = drawn.getBoundingRect().clone(), transform = drawn.getComputedTransform();
    if (transform) rect.applyTransform(transform);
    return rect;
  };

  // texts are the lines of text in a chart, as drawn.
  const texts = id => chart(id).getZr().storage.getDisplayList(true)
    .filter(drawn => drawn.type === 'tspan' && drawn.style.text && !drawn.ignore && !drawn.invisible)
    .map(drawn => { const at = place(drawn); return { Text: drawn.style.text, X: at.x, Y: at.y, Width: at.width, Height: at.height }; });

  // marks are the marks of a chart, without the empty ones: where they are, in
  // pixels of the chart, what they lead to, what their tooltips say, and the
  // colours they are painted in.
  const marks = id => {
    const found = [];
    chart(id).getModel().eachSeries(series => {
      const data = series.getData();
      for (let i = 0; i < data.count(); i++) {
        const drawn = data.getItemGraphicEl(i), item = data.getRawDataItem(i);
        if (!drawn || !item || (series.subType === 'bar' && !(item.value > 0))) continue;
        const at = place(drawn), visual = data.getItemVisual(i, 'style') || {};
        found.push({
          Kind: series.subType, Series: series.seriesIndex, Index: i, X: at.x + at.width / 2, Y: at.y + at.height / 2, Width: at.width,
          Pick: item.pick || null, Tip: (item.tip || []).filter(Boolean), Colours: [visual.fill, visual.stroke].filter(colour => /^#/.test(colour || ''))
        });
      }
    });
    return found;
  };

  // visible tells whether an element is shown: it, and all that it stands in.
  const visible = node => node.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }) && node.getClientRects().length > 0;

  // found is how much of the evidence the page says it has found.
  const found = () => {
    const said = document.getElementById('found').textContent;
    return { Said: said, Count: Number((said.match(/[\d,]+/g) || ['0']).pop().replace(/,/g, '')) };
  };

  return { frame, found, chart, chartIDs, unfold, unfoldAll, readThrough, drawAll, show, pixels, texts, marks, visible };
})();
