import type { SeriesRow } from '../../contract/booking.ts';

/** How a pairing's meetings stand, for those who lead: what has stopped first, what is over last. */
export const seriesPlaces = ['stopped', 'not-met', 'planned', 'paused', 'ended'] as const;
export type SeriesPlace = (typeof seriesPlaces)[number];

/** Each is in one place: the first that is true of it. */
export function placeOf({ status, trouble, risk, pausedUntil, counts }: SeriesRow): SeriesPlace {
  if (trouble !== null) return 'stopped';
  if (status === 'ended') return 'ended';
  if (risk !== null && risk.reason !== 'not-met-within-21-days') return 'stopped';
  if (pausedUntil !== null) return 'paused';
  return counts.held === 0 ? 'not-met' : 'planned';
}

/** By the next meeting, those without one last; of those who have not met, the ones somebody should ask first. */
export function sortedSeries(rows: readonly SeriesRow[]): SeriesRow[] {
  const next = ({ nextStart }: SeriesRow): number => (nextStart === null ? Number.MAX_VALUE : Date.parse(nextStart));
  return rows.toSorted((a, b) => Number(a.risk === null) - Number(b.risk === null) || next(a) - next(b));
}

/** Every word must begin somewhere in a name of the two. */
export function isSought({ people }: SeriesRow, search: string): boolean {
  const names = people.map(({ name }) => name.toLocaleLowerCase()).join(' ');
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => names.includes(word));
}
