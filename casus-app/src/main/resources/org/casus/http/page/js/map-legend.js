// The key to the map's colours and marks.

import { texts } from './texts.js';
import { el, svg } from './dom.js';
import { edge } from './numbers.js';
import { CLASSES } from './world-map.js';

export function legend() {
  const t = texts.map;
  const swatch = (name) => svg('svg', { width: 26, height: 12, viewBox: '0 0 26 12', 'aria-hidden': 'true' },
      svg('rect', { class: `land ${name}`, x: 0, y: 0, width: 26, height: 12 }));
  const scale = (side) => el('div', { class: 'ramp' },
      el('span', { class: `ramp-name ${side}` }, side === 'attacker' ? `▲ ${t.joinAttacker}` : `● ${t.joinTarget}`),
      CLASSES.map((end, i) => el('span', { class: 'step' }, swatch(`${side} c${i}`), el('span', {}, i ? edge(CLASSES[i - 1]) : '0%'))));
  return el('div', { class: 'legend' },
      el('div', { class: 'ramps' }, scale('attacker'), scale('target')),
      el('div', { class: 'keys' },
          el('span', {}, swatch('principal attacker'), t.attacker),
          el('span', {}, swatch('principal target'), t.target),
          el('span', {}, swatch('none'), t.none)));
}
