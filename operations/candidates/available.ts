import type { Temporal } from 'temporal-polyfill';
import { isPaused, type Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Reader } from '../ports/store.ts';

/** Can all of them be given somebody new on this day? Nobody who takes a break or stands aside, and no closed account. */
export async function areAvailable(
  reader: Reader,
  enrolments: readonly Enrolment[],
  today: Temporal.PlainDate,
): Promise<boolean> {
  if (enrolments.some((each) => isPaused(each, today))) return false;
  const people = await reader.people(enrolments.map(({ personId }) => personId));
  return people.filter(({ enabled, barred }) => enabled && barred === undefined).length === enrolments.length;
}
