import { Temporal } from 'temporal-polyfill';
import { mergeSpans } from '#domain/time/span.ts';
import type { Context } from '../context.ts';
import { OutsideFailure } from '../failures.ts';
import type { Person } from '../ports/people.ts';

/** How long ahead leave is looked for; a longer one is looked at again then. */
const leaveAhead = { hours: 7 * 24 } as const;

/**
 * When whoever is out of office is back: they are asked and reminded then. Null for whoever is not out of office at the
 * moment, and where the calendar does not say: a question too early is better than none. Throws `OutsideFailure` where
 * asking again helps.
 */
export async function leaveUntil(
  context: Context,
  { id: personId, mail }: Person,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const owner = { personId, mail };
  try {
    const window = { start: now, end: now.add(leaveAhead) };
    const answer = (await context.calendar.availability(owner, [owner], window)).get(personId);
    const leave = answer?.known === true ? mergeSpans(answer.leave) : [];
    const moment = now.epochMilliseconds;
    const present = leave.find(({ start, end }) => start <= moment && moment < end);
    return present === undefined ? null : earlier(Temporal.Instant.fromEpochMilliseconds(present.end), window.end);
  } catch (error) {
    if (error instanceof OutsideFailure && !['throttled', 'unavailable'].includes(error.kind)) return null;
    throw error;
  }
}

export function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}
