import type { BadgeProps } from '@fluentui/react-components';
import type { SeriesRow } from '../../contract/booking.ts';
import type { Order } from '../parts/page-state.ts';

/** How a pair's meetings stand, for HR: trouble goes before anything else, and where only the two can answer it says so. */
export const seriesPlaces = ['broken', 'split', 'wanted', 'changing', 'booked', 'ended'] as const;
export type SeriesPlace = (typeof seriesPlaces)[number];

export function placeOf({ status, trouble }: SeriesRow): SeriesPlace {
  if (trouble === null) return status;
  return trouble.reason === 'split-in-outlook' ? 'split' : 'broken';
}

export const placeColours: Readonly<Record<SeriesPlace, NonNullable<BadgeProps['color']>>> = {
  broken: 'danger',
  split: 'warning',
  wanted: 'informative',
  changing: 'informative',
  booked: 'success',
  ended: 'subtle',
};

export const seriesColumns = ['pair', 'state', 'standing', 'next', 'meetings'] as const;
export type SeriesColumn = (typeof seriesColumns)[number];

const keys: Readonly<Record<SeriesColumn, (row: SeriesRow) => string | number>> = {
  pair: ({ people }) => people.map(({ name }) => name).join(' '),
  state: (row) => seriesPlaces.indexOf(placeOf(row)),
  standing: ({ standing }) => standing ?? '',
  next: ({ nextStart }) => (nextStart === null ? Number.MAX_VALUE : Date.parse(nextStart)),
  meetings: ({ counts }) => counts.held,
};

export function sortedSeries(
  rows: readonly SeriesRow[],
  { column, down }: Order<SeriesColumn>,
  language: string,
): SeriesRow[] {
  const key = keys[column];
  const { compare } = new Intl.Collator(language);
  const sorted = rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  });
  return down ? sorted.toReversed() : sorted;
}

/** Every word must begin somewhere in a name of the two. */
export function isSought({ people }: SeriesRow, search: string): boolean {
  const names = people.map(({ name }) => name.toLocaleLowerCase()).join(' ');
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => names.includes(word));
}
