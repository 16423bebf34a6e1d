// "PNG" and "SVG" under a figure: saves it as it is seen.

import { texts } from './texts.js';
import { el } from './dom.js';
import { picture, toPng, toSvg } from './picture.js';

/** Buttons that save an element; they are not part of the picture themselves. */
export function saveButtons(figure, name) {
  const save = async (format) => {
    const seen = picture(figure);
    const blob = format === 'svg' ? toSvg(seen) : await toPng(seen);
    const a = el('a', { href: URL.createObjectURL(blob), download: `casus-${name}.${format}` });
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
  };
  return el('p', { class: 'save', 'data-unseen': true }, ['png', 'svg'].map((format) => el('button', {
    type: 'button', class: 'quiet', 'aria-label': texts.take.figure(texts.take[format]), onclick: () => save(format),
  }, texts.take[format])));
}
