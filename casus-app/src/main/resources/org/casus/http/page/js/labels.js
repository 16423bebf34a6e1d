// Names beside their marks, none over another: the first that find no room go without.

const HEIGHT = 15;
const LETTER = 6.9;

/** Marks with a place for their words: to the right, left, above, below or aslant; label is null where there is no room. */
export function placed(marks, width) {
  const taken = marks.map(({ x, y, size }) => ({ x: x - size, y: y - size, w: 2 * size, h: 2 * size }));
  return marks.map((mark, i) => {
    const w = mark.words.length * LETTER;
    const { x, y, size } = mark;
    const places = [
      { x: x + size + 4, y: y - HEIGHT / 2 }, { x: x - size - 4 - w, y: y - HEIGHT / 2 },
      { x: x - w / 2, y: y - size - HEIGHT - 1 }, { x: x - w / 2, y: y + size + 1 },
      { x: x - size - w, y: y + size }, { x: x + size, y: y + size }, { x: x - size - w, y: y - size - HEIGHT },
      { x: x - w / 2, y: y + size + HEIGHT },
    ];
    const box = mark.words && places.map((p) => ({ ...p, w, h: HEIGHT }))
        .find((b) => b.x > 0 && b.x + w < width && b.y > 0 && taken.every((other, n) => n === i || apart(b, other)));
    if (box) taken.push(box);
    return { ...mark, label: box ? { x: box.x, y: box.y + HEIGHT - 4, words: mark.words } : null };
  });
}

function apart(a, b) {
  return a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
}
