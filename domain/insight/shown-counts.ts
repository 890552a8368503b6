import type { Batch } from './batches.ts';
import { leastPeople } from './disclose.ts';
import { shownRange, withheldRange, type Bounds, type ShownRange } from './shown-range.ts';

/**
 * Where all but two of a batch, or more, gave the same answer, it is not told whether it was all, all but one or all but
 * two: otherwise the one who answered differently would know what each of the others did.
 */
const nearlyAll = 2;

type Tally<Key extends string> = Readonly<Record<Key, number>>;
type BoundsOf<Key extends string> = Readonly<Record<Key, Bounds>>;

/** A table of counts with the number of all answers. */
export interface ShownCounts<Key extends string> {
  readonly cells: readonly (ShownRange & { readonly key: Key })[];
  readonly total: ShownRange;
}

/**
 * What batches tell of how many gave each answer, whoever has watched them from the first. Batches that nearly all gave
 * the same answer are told only together, until enough of their people gave another.
 */
export function countBounds<Key extends string>(keys: readonly Key[], batches: readonly Batch[]): BoundsOf<Key> {
  const none = byKey(keys, () => 0);
  let exact = none;
  const nearly = new Map<Key, Tally<Key>>();
  for (const batch of batches) {
    const tally = byKey(keys, (key) => batch.answers.filter((answer) => answer === key).length);
    const most = keys.find((key) => othersIn(tally, keys, key) <= nearlyAll);
    if (most === undefined) {
      exact = added(keys, exact, tally);
      continue;
    }
    const together = added(keys, nearly.get(most) ?? none, tally);
    if (othersIn(together, keys, most) <= nearlyAll) nearly.set(most, together);
    else {
      nearly.delete(most);
      exact = added(keys, exact, together);
    }
  }
  return byKey(keys, (key) => {
    const parts = [...nearly].map(([most, tally]): Bounds => {
      const size = sum(keys.map((each) => tally[each]));
      return key === most ? { from: size - nearlyAll, to: size } : { from: 0, to: nearlyAll };
    });
    return {
      from: exact[key] + sum(parts.map(({ from }) => from)),
      to: exact[key] + sum(parts.map(({ to }) => to)),
    };
  });
}

/**
 * How many gave each answer, in the order of `keys`. An answer of fewer than five is never told by itself; what the
 * others leave over for such answers is told no closer than "up to five".
 */
export function shownCounts<Key extends string>(keys: readonly Key[], batches: readonly Batch[]): ShownCounts<Key> {
  const answers = sum(batches.map((batch) => batch.answers.length));
  if (answers === 0) return { cells: keys.map((key) => ({ key, ...withheldRange() })), total: withheldRange() };
  const shown = withoutRareOnes(keys, countBounds(keys, batches), answers);
  return {
    cells: keys.map((key) => {
      const bounds = shown.get(key);
      return { key, ...(bounds === undefined ? withheldRange() : shownRange(bounds, answers)) };
    }),
    total: shownRange({ from: answers, to: answers }, answers),
  };
}

/** How many people did something, told only in steps of five, so that nobody's own step can be watched. */
export function shownInSteps(people: number): ShownRange {
  const from = people - (people % leastPeople);
  return from === 0 ? withheldRange() : shownRange({ from, to: from + leastPeople - 1 }, from);
}

/**
 * The counts that may be told. Where the rare ones could be worked out from the others and are fewer than five together,
 * the largest count is told so loosely that they might be none or five.
 */
function withoutRareOnes<Key extends string>(
  keys: readonly Key[],
  bounds: BoundsOf<Key>,
  answers: number,
): ReadonlyMap<Key, Bounds> {
  const shown = new Map(keys.filter((key) => bounds[key].from >= leastPeople).map((key) => [key, bounds[key]]));
  const rest = keys.filter((key) => !shown.has(key)).map((key) => bounds[key]);
  let rare: Bounds = { from: sum(rest.map(({ from }) => from)), to: sum(rest.map(({ to }) => to)) };
  const bySize = [...shown].toSorted(([, a], [, b]) => b.from - a.from);
  for (const [key, { from, to }] of bySize) {
    if (rare.to === 0 || rare.from >= leastPeople) break;
    const others = [...shown].filter(([each]) => each !== key).map(([, each]) => each);
    const together = {
      from: answers - sum(others.map((each) => each.to)),
      to: answers - sum(others.map((each) => each.from)),
    };
    const loose = { from: together.from - leastPeople, to: together.to };
    if (loose.from >= leastPeople) {
      shown.set(key, loose);
      break;
    }
    shown.delete(key);
    rare = { from: rare.from + from, to: rare.to + to };
  }
  return shown;
}

function othersIn<Key extends string>(tally: Tally<Key>, keys: readonly Key[], key: Key): number {
  return sum(keys.map((each) => (each === key ? 0 : tally[each])));
}

function added<Key extends string>(keys: readonly Key[], one: Tally<Key>, other: Tally<Key>): Tally<Key> {
  return byKey(keys, (key) => one[key] + other[key]);
}

function byKey<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Readonly<Record<Key, Value>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key is there
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
