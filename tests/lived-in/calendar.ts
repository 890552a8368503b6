import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Stockholm';

/** The days that the company lives, and what is fixed to some of them; `YYYY-MM-DD`. */
export const days = {
  opened: '2026-09-01',
  matched: '2026-09-14',
  goalsSet: ['2026-09-22', '2026-09-29'],
  goalsAccepted: '2026-10-06',
  holiday: { first: '2026-10-26', last: '2026-10-30', told: '2026-10-07' },
  lateJoin: '2026-11-19',
  lateRound: '2026-11-26',
  firstCancelled: '2026-10-31',
  helpBefore: '2026-10-12',
  helpNow: '2026-12-07',
  draft: '2026-12-03',
  invitedAgain: '2026-12-10',
  newcomer: '2026-12-14',
  rhythm: '2026-12-15',
  programmeStarts: '2026-09-14',
  programmeEnds: '2027-06-11',
  last: '2026-12-17',
} as const;

/** When the clock stands still, once on each day and after most of its meetings; on Sweden's wall clock. */
const hours = ['16:10', '16:45', '15:55', '16:25', '16:50', '16:05', '16:35'] as const;

export function hourOf(index: number): string {
  return hours[index % hours.length] ?? hours[0];
}

/** When the kept moment is, on the last day. */
export const lastHour = '09:40';

export function momentOf(day: string, time: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** Every working day from the first to the last. */
export function workdays(): readonly string[] {
  const found: string[] = [];
  const last = Temporal.PlainDate.from(days.last);
  for (
    let day = Temporal.PlainDate.from(days.opened);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    if (day.dayOfWeek <= 5) found.push(day.toString());
  return found;
}

/** How much of the whole stretch has passed, 0 to 1. */
export function passedAt(at: number): number {
  const [first, last] = [momentOf(days.matched, '08:00'), momentOf(days.last, '17:00')];
  return Math.min(1, Math.max(0, (at - first) / (last - first)));
}

export function isInHoliday(at: number): boolean {
  return at >= momentOf(days.holiday.first, '00:00') && at < momentOf(days.holiday.last, '23:59');
}
