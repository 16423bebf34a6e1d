// Making elements. Text is only ever set as text, never as markup: words from outside cannot become elements.

const SVG = 'http://www.w3.org/2000/svg';

/** An element: el('p', {class: 'note', onclick: f}, 'words', child, null). */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
}

/** Puts new children in place of the old. */
export function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
  return node;
}

/** Tells a change to screen readers. */
export function tell(words) {
  document.getElementById('told').textContent = words;
}

/** Asks the page to go to another address of its own: null takes a parameter away. */
export function go(changes, { replace = false } = {}) {
  document.dispatchEvent(new CustomEvent('casus:go', { detail: { changes, replace } }));
}

/** Draws again when the width of the element changes: charts are drawn in pixels, so that their words stay readable. */
export function onWidth(node, draw) {
  let last = 0;
  new ResizeObserver(() => {
    const width = Math.floor(node.clientWidth);
    if (width && width !== last) {
      last = width;
      draw(width);
    }
  }).observe(node);
}
