import { useState } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { instantOf, inZone, mondayOf } from '../time.ts';

export type Span = 'week' | 'month';

const daysOnPhone = 3;

/** The days a view shows: a week from its Monday (three days from `date` on a phone), or the whole weeks of a month. */
export function daysOf(span: Span, date: Temporal.PlainDate, phone: boolean): Temporal.PlainDate[] {
  const monthEnd = date.with({ day: date.daysInMonth });
  const first = span === 'month' ? mondayOf(date.with({ day: 1 })) : phone ? date : mondayOf(date);
  const inWeek = phone ? daysOnPhone : 7;
  const count = span === 'month' ? mondayOf(monthEnd).add({ days: 7 }).since(first).days : inWeek;
  return Array.from({ length: count }, (_, days) => first.add({ days }));
}

/** Which days the calendar shows and how to go to others. `start` and `end` are ISO instants, the end exclusive. */
export function useShownDays(zone: string, now: number) {
  const [span, setSpan] = useState<Span>('week');
  // Null follows the demonstration's clock, so that moving it moves the calendar along.
  const [chosen, show] = useState<Temporal.PlainDate | null>(null);
  const phone = matchMedia('(max-width: 640px)').matches;
  const date = chosen ?? inZone(now, zone).toPlainDate();
  const days = daysOf(span, date, phone);
  const first = days[0] ?? date;
  const last = days.at(-1) ?? date;
  const step = (direction: 1 | -1): void => {
    const inWeek = phone ? daysOnPhone : 7;
    show(span === 'month' ? date.with({ day: 1 }).add({ months: direction }) : date.add({ days: direction * inWeek }));
  };
  return {
    span,
    setSpan,
    date,
    days,
    start: instantOf(first, '00:00', zone),
    end: instantOf(last.add({ days: 1 }), '00:00', zone),
    step,
    show,
  };
}
