import type { StandingTime } from '#domain/meetings/cadence.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { weekdays } from '#domain/time/working-hours.ts';
import type { SeriesRecord } from '../ports/booking.ts';

/** When a series stands as a rule, on the wall clock of `timeZone` (IANA). */
export interface SeriesStanding {
  readonly standing: StandingTime;
  readonly timeZone: string;
  readonly minutes: number;
}

/**
 * The standing time that most of the meetings have: as planned, or as somebody has since moved the whole series in
 * Outlook. Null until a slot has been found.
 */
export function standingOf(series: SeriesRecord, meetings: readonly Meeting[]): SeriesStanding | null {
  const { plan } = series;
  if (plan === null) return null;
  const timeZone = series.timeZone ?? plan.timeZone;
  const starts = meetings.map(({ originalStart }) => originalStart.toZonedDateTimeISO(timeZone));
  const usual = mostFrequent(starts, (start) => `${start.dayOfWeek} ${start.toPlainTime().toString()}`);
  const last = meetings.findLast(({ status }) => status !== 'cancelled');
  const minutes = last === undefined ? plan.minutes : Math.round(last.end.since(last.start).total('minutes'));
  const weekday = weekdays.find((each) => each === usual?.dayOfWeek);
  if (usual === null || weekday === undefined) return { standing: plan.standing, timeZone, minutes };
  return { standing: { ...plan.standing, weekday, time: usual.toPlainTime() }, timeZone, minutes };
}

function mostFrequent<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item | null {
  const counts = new Map<string, number>();
  let best: Item | null = null;
  let most = 0;
  for (const item of items) {
    const count = (counts.get(keyOf(item)) ?? 0) + 1;
    counts.set(keyOf(item), count);
    if (count > most) [best, most] = [item, count];
  }
  return best;
}
