import type { FreeBusyStatus } from '@microsoft/microsoft-graph-types';
import { dateOf, dayOf, type Day } from './days.ts';
import type { EpochMs } from './port.ts';
import { occurrenceDays } from './recurrence.ts';
import type { Answers, Content, Departure, Item, Own } from './stored.ts';
import { momentOf } from './zones.ts';

const dayMs = 86_400_000;

/** One entry on a calendar page: a single item (`day` null), or the occurrence of a series by its original date. */
export interface Entry {
  readonly item: Item;
  readonly day: Day | null;
  readonly start: EpochMs;
  readonly end: EpochMs;
}

export function departureOf(item: Item, day: Day | null): Departure | undefined {
  return day === null ? undefined : item.departures[dateOf(day)];
}

/** What differs from the series so far; nothing for most. */
export function departureOrNone(item: Item, day: Day): Departure {
  return departureOf(item, day) ?? { content: {}, own: {}, answers: {}, extended: [], modified: item.modified };
}

/** The content of an item, or of one occurrence of it with its own time and whatever departs from the series. */
export function contentOf(item: Item, day: Day | null): Content {
  if (day === null) return item.content;
  const { start, end } = item.content;
  return {
    ...item.content,
    start: { ...start, day },
    end: { ...end, day: day + end.day - start.day },
    ...departureOf(item, day)?.content,
  };
}

export function ownOf(item: Item, day: Day | null): Own {
  const departure = departureOf(item, day);
  return departure === undefined ? item.own : { ...item.own, ...departure.own };
}

export function answersOf(item: Item, day: Day | null): Answers {
  const departure = departureOf(item, day);
  return departure === undefined ? item.answers : { ...item.answers, ...departure.answers };
}

/** How the time counts: a cancelled meeting is free, an unanswered one tentative, an accepted one as the organiser says. */
export function showAsOf(content: Content, own: Own): FreeBusyStatus {
  if (own.isCancelled) return 'free';
  if (own.showAs !== null) return own.showAs;
  const isFirm = own.response === 'organizer' || own.response === 'accepted';
  return isFirm || content.showAs === 'free' ? content.showAs : 'tentative';
}

/** How one entry counts. */
export function statusOf({ item, day }: Pick<Entry, 'item' | 'day'>): FreeBusyStatus {
  const departs = departureOf(item, day) !== undefined;
  return showAsOf(departs ? contentOf(item, day) : item.content, ownOf(item, day));
}

/** When an occurrence would be if nobody had touched it. */
export function originalStart(item: Item, day: Day): EpochMs {
  return momentOf({ ...item.content.start, day });
}

/** Everything of the item that overlaps [from, to), a series expanded; in no particular order. */
export function entriesOf(item: Item, from: EpochMs, to: EpochMs): Entry[] {
  const overlaps = ({ start, end }: Entry): boolean => start < to && end > from;
  if (item.recurrence === null) return [entryOf(item, null)].filter(overlaps);
  const length = item.content.end.day - item.content.start.day;
  // A local date is at most a day away from the same moment's date in UTC.
  const days = occurrenceDays(item.recurrence, Math.floor(from / dayMs) - length - 1, Math.ceil(to / dayMs) + 1);
  // A moved occurrence may lie anywhere, so all of them are looked at.
  const departed = Object.keys(item.departures).flatMap((date) => dayOf(date) ?? []);
  const untouched =
    departed.length + item.removed.length === 0
      ? days
      : days.filter((day) => departureOf(item, day) === undefined && !item.removed.includes(day));
  return [...untouched, ...departed].map((day) => entryOf(item, day)).filter(overlaps);
}

export function entryOf(item: Item, day: Day | null): Entry {
  const { start, end } = day === null ? item.content : timesOf(item, day);
  return { item, day, start: momentOf(start), end: momentOf(end) };
}

function timesOf(item: Item, day: Day): Pick<Content, 'start' | 'end'> {
  const { start, end } = item.content;
  const usual = { start: { ...start, day }, end: { ...end, day: day + end.day - start.day } };
  const departure = departureOf(item, day);
  return departure === undefined ? usual : { ...usual, ...departure.content };
}

/** The item without what departs on dates that are no longer of the series. */
export function withinRange(item: Item): Item {
  const { recurrence, departures, removed } = item;
  if (recurrence === null) return item;
  const isOfSeries = (day: Day | null): boolean => day !== null && occurrenceDays(recurrence, day, day).length === 1;
  const kept = Object.entries(departures).filter(([date]) => isOfSeries(dayOf(date)));
  return { ...item, departures: Object.fromEntries(kept), removed: removed.filter(isOfSeries) };
}

export function byStart(a: Entry, b: Entry): number {
  return a.start - b.start || a.end - b.end || (a.item.id < b.item.id ? -1 : 1);
}
