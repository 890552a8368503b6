/**
 * Candidates in an order that depends on the seed and their ids alone, never on the order they came in, each person
 * once. It decides between assignments that are equally good.
 */
export function seededOrder<Item extends { readonly personId: string; readonly enrolmentId: string }>(
  items: readonly Item[],
  seed: number,
): readonly Item[] {
  const byId = items.toSorted((a, b) => compare(a.personId, b.personId) || compare(a.enrolmentId, b.enrolmentId));
  const once = byId.filter((item, index) => item.personId !== byId[index - 1]?.personId);
  return once
    .map((item) => ({ item, rank: hashOf(`${seed}:${item.personId}`) }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.item.personId, b.item.personId))
    .map(({ item }) => item);
}

/** By code units, the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** FNV-1a with a last stir, as an unsigned 32-bit number. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
