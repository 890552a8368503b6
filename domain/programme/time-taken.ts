import type { Cadence, Programme } from './programme.ts';

/** Meetings in a year of each rhythm. */
const inYear: Readonly<Record<Cadence, number>> = {
  weekly: 52,
  'every-two-weeks': 26,
  'every-three-weeks': 52 / 3,
  'three-a-month': 36,
  'two-a-month': 24,
  monthly: 12,
};

/** What taking part is about to take, for somebody who thinks of joining: never a promise of so many meetings. */
export interface TimeTaken {
  /** How long a pairing lasts, in whole months and at least one. */
  readonly months: number;
  readonly meetings: number;
  /** In whole hours, at least one. */
  readonly hours: number;
}

/** How much time the meetings of one pairing take, over all of it. */
export function timeTaken({
  startsOn,
  endsOn,
  pairingMonths,
  cadence,
  meetingMinutes,
}: Pick<Programme, 'startsOn' | 'endsOn' | 'pairingMonths' | 'cadence' | 'meetingMinutes'>): TimeTaken {
  const whole = endsOn?.add({ days: 1 });
  const exact = whole === undefined ? (pairingMonths ?? 1) : startsOn.until(whole).days / (365 / 12);
  const months = Math.max(1, Math.round(exact));
  const meetings = Math.max(1, Math.round((inYear[cadence] * months) / 12));
  return { months, meetings, hours: Math.max(1, Math.round((meetings * meetingMinutes) / 60)) };
}
