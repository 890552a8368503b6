import { suits, type Comfort } from './slot-comfort.ts';

/** One of the people of a series, by their part in the calendar entry. */
export type SeriesPart = 'organiser' | 'guest';

/** How the meetings of a series fare in the calendars. `left-out` are those that a month has no need of. */
export type FareReason =
  | { readonly kind: 'all-free'; readonly of: number }
  | { readonly kind: 'part-free'; readonly free: number; readonly of: number }
  | { readonly kind: 'some-moved'; readonly count: number }
  | { readonly kind: 'some-skipped'; readonly count: number }
  | { readonly kind: 'left-out'; readonly count: number; readonly perMonth: number };

/**
 * What else speaks for a time, or against it. `outside-hours` says by how many minutes at most a meeting reaches beyond
 * somebody's working hours; on a free day (`isDayOff`) that is the whole meeting. `other` names one of the further
 * guests of a group, from 0. In a group a time is `preferred` when it suits all who have wishes.
 */
export type MeritReason =
  | {
      readonly kind: 'outside-hours';
      readonly who: SeriesPart;
      readonly other?: number;
      readonly minutes: number;
      readonly isDayOff: boolean;
    }
  | { readonly kind: 'preferred'; readonly who: 'all' | 'both' | SeriesPart }
  | { readonly kind: 'kept' }
  | { readonly kind: 'away-from-lunch' }
  | { readonly kind: 'has-buffer' }
  | { readonly kind: 'same-day' }
  | { readonly kind: 'same-time' };

/** Facts that `texts` puts into words. A plan for a series begins with `all-free` or `part-free`. */
export type SlotReason = FareReason | MeritReason;

/** What becomes of the meetings of a plan. */
export interface PlanCounts {
  readonly planned: number;
  readonly moved: number;
  readonly skipped: number;
}

/** How the meetings of a plan fare in the calendars; `left` are left out because a month has enough without them. */
export function countReasons(
  { planned, moved, skipped }: PlanCounts,
  { left, perMonth }: { readonly left: number; readonly perMonth: number },
): readonly FareReason[] {
  const of = planned + moved + skipped;
  const reasons: FareReason[] = [planned === of ? { kind: 'all-free', of } : { kind: 'part-free', free: planned, of }];
  if (moved > 0) reasons.push({ kind: 'some-moved', count: moved });
  if (skipped > 0) reasons.push({ kind: 'some-skipped', count: skipped });
  if (left > 0) reasons.push({ kind: 'left-out', count: left, perMonth });
  return reasons;
}

/**
 * What makes the times pleasant. Lunch is mentioned only when no meeting touches it, room only when most meetings have
 * it.
 */
export function comfortReasons({ of, withBuffer, people }: Comfort): readonly MeritReason[] {
  const reasons: MeritReason[] = [];
  const who = preferredBy(people, of);
  if (who !== null) reasons.push({ kind: 'preferred', who });
  if (people.every(({ overLunch }) => overLunch === 0)) reasons.push({ kind: 'away-from-lunch' });
  if (withBuffer * 2 > of) reasons.push({ kind: 'has-buffer' });
  return reasons;
}

function preferredBy(people: Comfort['people'], of: number): 'all' | 'both' | SeriesPart | null {
  if (people.length > 2) {
    return people.some(({ hasWish }) => hasWish) && people.every((person) => suits(person, of)) ? 'all' : null;
  }
  const [organiser, guest] = people.map((person) => person.hasWish && suits(person, of));
  if (organiser !== true) return guest === true ? 'guest' : null;
  return guest === true ? 'both' : 'organiser';
}
