// Arrow keys on the map: the nearest state in that direction, as one would point.

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The state that a key leads to from another; null where it leads nowhere. at: state → [x, y]. */
export function moves(at, from, key) {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const [x, y] = at.get(from);
  let best = null;
  let least = Infinity;
  for (const [state, [x2, y2]] of at) {
    const along = (x2 - x) * direction[0] + (y2 - y) * direction[1];
    const aside = Math.abs((x2 - x) * direction[1]) + Math.abs((y2 - y) * direction[0]);
    // Two steps aside cost as much as two ahead and more: a state straight ahead is meant before one at the side.
    const cost = along + 2 * aside;
    if (state !== from && along > 0 && cost < least) {
      best = state;
      least = cost;
    }
  }
  return best;
}
