// Pulling the map aside, once it is larger than its frame.

const LEAST = 4;

/** Calls moved(dx, dy) as a pointer pulls an element; a pull does not count as a click. */
export function pulled(element, allowed, moved) {
  let from = null;
  let far = 0;
  element.addEventListener('pointerdown', (e) => {
    if (allowed() && !e.button) {
      from = [e.clientX, e.clientY];
      far = 0;
    }
  });
  element.addEventListener('pointermove', (e) => {
    if (!from || !e.buttons) return;
    const [dx, dy] = [e.clientX - from[0], e.clientY - from[1]];
    far += Math.abs(dx) + Math.abs(dy);
    from = [e.clientX, e.clientY];
    if (far > LEAST) moved(dx, dy);
  });
  addEventListener('pointerup', () => { from = null; });
  element.addEventListener('click', (e) => {
    if (far > LEAST) e.stopPropagation();
    far = 0;
  }, { capture: true });
}
