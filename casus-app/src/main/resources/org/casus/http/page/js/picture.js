// A figure as it is seen, as a list of shapes and words with their colours, from which an SVG or a PNG is made. This needs
// no image of the page, which the content security policy would refuse, and so the picture is the same in both formats.

const SHAPES = 'path, rect, circle, line';
const MARGIN = 16;

/** What is seen of an element: {width, height, paper, items}. */
export function picture(element) {
  const box = element.getBoundingClientRect();
  const items = [];
  for (const shape of element.querySelectorAll(SHAPES)) {
    if (seen(shape)) items.push(drawn(shape, box));
  }
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() && seen(node.parentElement)) items.push(...lines(node, box));
  }
  const all = items.filter(Boolean);
  const height = Math.max(1, ...all.map((i) => i.bottom));
  all.push(signed(element, height + 24));
  return {
    width: Math.ceil(box.width + 2 * MARGIN), height: Math.ceil(height + 36 + MARGIN), items: all, margin: MARGIN,
    paper: getComputedStyle(document.body).backgroundColor,
  };
}

/** As a file of SVG. */
export function toSvg({ width, height, margin, paper, items }) {
  const escape = (s) => String(s).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const body = items.map((i) => i.words
    ? `<text x="${i.x}" y="${i.y}" fill="${escape(i.fill)}" font-family="${escape(i.family)}" font-size="${i.size}" font-weight="${i.weight}" font-style="${i.style}">${escape(i.words)}</text>`
    : `<path d="${escape(i.d)}" transform="matrix(${i.matrix.join(' ')})" fill="${escape(i.fill)}" stroke="${escape(i.stroke)}" stroke-width="${i.width}" opacity="${i.opacity}" stroke-dasharray="${i.dashes.join(' ') || 'none'}"/>`);
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${escape(paper)}"/><g transform="translate(${margin} ${margin})">${body.join('\n')}</g></svg>`;
  return new Blob([text], { type: 'image/svg+xml' });
}

/** As a PNG of twice the size, for paper and sharp screens. */
export async function toPng({ width, height, margin, paper, items }) {
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  const c = canvas.getContext('2d');
  c.scale(2, 2);
  c.fillStyle = paper;
  c.fillRect(0, 0, width, height);
  c.translate(margin, margin);
  for (const i of items) {
    c.save();
    c.fillStyle = i.fill;
    if (i.words) {
      c.font = `${i.style} ${i.weight} ${i.size}px ${i.family}`;
      c.fillText(i.words, i.x, i.y);
    } else {
      c.globalAlpha = i.opacity;
      const path = new Path2D();
      path.addPath(new Path2D(i.d), new DOMMatrix(i.matrix));
      if (i.fill !== 'none') c.fill(path);
      if (i.stroke !== 'none') {
        Object.assign(c, { strokeStyle: i.stroke, lineWidth: i.width });
        c.setLineDash(i.dashes);
        c.stroke(path);
      }
    }
    c.restore();
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

function seen(element) {
  return !element.closest('[data-unseen], .visually-hidden, defs, button.small') && element.checkVisibility?.({ checkOpacity: true }) !== false;
}

/** The line that says what a picture shows, once it has left the page. */
function signed(element, y) {
  const style = getComputedStyle(element);
  const soft = getComputedStyle(element.querySelector('.note, figcaption') ?? element).color;
  return { words: document.title, x: 0, y, size: 12, fill: soft, family: style.fontFamily, weight: 400, style: 'normal', bottom: y };
}

function drawn(shape, box) {
  const m = shape.getScreenCTM();
  const style = getComputedStyle(shape);
  if (!m || style.fill === 'none' && style.stroke === 'none') return null;
  return {
    d: outline(shape), matrix: [m.a, m.b, m.c, m.d, m.e - box.left, m.f - box.top],
    fill: style.fill, stroke: style.stroke, opacity: style.opacity, width: parseFloat(style.strokeWidth),
    dashes: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat),
    bottom: shape.ownerSVGElement.getBoundingClientRect().bottom - box.top,
  };
}

function outline(shape) {
  const n = (name) => Number(shape.getAttribute(name) ?? 0);
  switch (shape.tagName) {
    case 'rect': return `M${n('x')} ${n('y')}h${n('width')}v${n('height')}h${-n('width')}Z`;
    case 'line': return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'circle': return `M${n('cx') - n('r')} ${n('cy')}a${n('r')} ${n('r')} 0 1 0 ${2 * n('r')} 0a${n('r')} ${n('r')} 0 1 0 ${-2 * n('r')} 0Z`;
    default: return shape.getAttribute('d') ?? '';
  }
}

/** The lines that a run of text is broken into on the screen. */
function lines(node, box) {
  const style = getComputedStyle(node.parentElement);
  const range = document.createRange();
  const found = [];
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const rect = range.getBoundingClientRect();
    const line = found.at(-1);
    if (line && Math.abs(line.top - rect.top) < 3) line.words += ` ${word[0]}`;
    else found.push({ words: word[0], left: rect.left, top: rect.top, height: rect.height });
  }
  const size = parseFloat(style.fontSize);
  return found.filter((l) => l.height).map((l) => ({
    words: l.words, x: l.left - box.left, y: l.top - box.top + l.height / 2 + size * 0.34, size,
    fill: node.parentElement instanceof SVGElement ? style.fill : style.color,
    family: style.fontFamily, weight: style.fontWeight, style: style.fontStyle, bottom: l.top + l.height - box.top,
  }));
}
