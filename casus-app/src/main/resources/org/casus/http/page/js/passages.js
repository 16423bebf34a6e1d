// A paragraph cut where claims begin and end.

/**
 * Pieces {text, claim?, missed?} that make up the paragraph. Where quotes overlap, the one that begins first is marked; a
 * further claim of the very same words is a mark of its own, with no words.
 */
export function passages(paragraph, claims, missed) {
  const found = [
    ...claims.map((claim) => ({ quote: claim.quote, claim })),
    ...missed.map((quote) => ({ quote, missed: true })),
  ].map((p) => ({ ...p, at: paragraph.indexOf(p.quote) })).filter((p) => p.at >= 0 && p.quote)
      .sort((a, b) => a.at - b.at || b.quote.length - a.quote.length);
  const pieces = [];
  let end = 0;
  for (const p of found) {
    if (p.at >= end) {
      if (p.at > end) pieces.push({ text: paragraph.slice(end, p.at) });
      pieces.push({ text: p.quote, claim: p.claim, missed: p.missed });
      end = p.at + p.quote.length;
    } else if (p.claim) {
      pieces.push({ text: '', claim: p.claim });
    }
  }
  if (end < paragraph.length) pieces.push({ text: paragraph.slice(end) });
  return pieces;
}
