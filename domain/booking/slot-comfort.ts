import { covers, touches, type Span } from '../time/span.ts';
import type { Ground, Habits } from './slot-ground.ts';

/** For how long nothing else should stand before and after a meeting. */
const bufferMs = 10 * 60_000;

/** How comfortable some meetings are: for each kind of comfort, how many of them have it. */
export interface Comfort {
  readonly of: number;
  /** Nothing else in any calendar right before and after. */
  readonly withBuffer: number;
  /** The organiser first. */
  readonly people: readonly PersonComfort[];
}

export interface PersonComfort {
  readonly hasWish: boolean;
  readonly inPreferred: number;
  readonly overLunch: number;
  /** Not within half an hour of the beginning or the end of the working day. */
  readonly offEdges: number;
}

export function comfortOf(ground: Ground, spans: readonly Span[]): Comfort {
  return {
    of: spans.length,
    withBuffer: count(spans, (start, end) => !touches(ground.obstacles.clash, start - bufferMs, end + bufferMs)),
    people: ground.people.map((person) => personComfort(person, spans)),
  };
}

/** Does the time suit the person's wishes on most of the days? Without a wish every time does. */
export function suits({ hasWish, inPreferred }: PersonComfort, of: number): boolean {
  return !hasWish || inPreferred * 2 > of;
}

function personComfort({ hasWish, preferred, lunches, inner }: Habits, spans: readonly Span[]): PersonComfort {
  return {
    hasWish,
    inPreferred: hasWish ? count(spans, (start, end) => covers(preferred, start, end)) : 0,
    overLunch: count(spans, (start, end) => touches(lunches, start, end)),
    offEdges: count(spans, (start, end) => covers(inner, start, end)),
  };
}

function count(spans: readonly Span[], holds: (start: number, end: number) => boolean): number {
  let found = 0;
  for (const { start, end } of spans) if (holds(start, end)) found += 1;
  return found;
}
