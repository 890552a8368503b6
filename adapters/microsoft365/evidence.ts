import type { Temporal } from 'temporal-polyfill';
import type { MeetingEvidence } from '#domain/meetings/held.ts';
import type { SeenOccurrence } from '#operations/ports/calendar.ts';
import { guestOf } from './attendees.ts';
import type { GraphOccurrence, StandingOccurrence, WholeSeries } from './series.ts';
import { instantOf } from './times.ts';

/** Every occurrence of a series with what it proves, by original start. */
export function occurrencesIn(whole: WholeSeries): readonly SeenOccurrence[] {
  const { standing, cancelled, duration } = whole;
  const lost = cancelled.filter((start) => !standing.some(({ originalStart }) => originalStart.equals(start)));
  return [
    ...standing.map((one) => seen(one, duration)),
    ...lost.map((originalStart) => absent(originalStart, duration, 'cancelled')),
  ].toSorted((one, other) => one.originalStart.epochMilliseconds - other.originalStart.epochMilliseconds);
}

function seen({ originalStart, event }: StandingOccurrence, duration: Temporal.Duration): SeenOccurrence {
  if (event === null) return absent(originalStart, duration, 'gone');
  const start = instantOf(event.start);
  const end = event.end ? instantOf(event.end) : start.add(duration);
  const evidence = evidenceOf(event, start, end);
  return { originalStart, start, end, evidence, ref: evidence.kind === 'present' ? event.id : null };
}

function absent(
  originalStart: Temporal.Instant,
  duration: Temporal.Duration,
  kind: 'cancelled' | 'gone',
): SeenOccurrence {
  return { originalStart, start: originalStart, end: originalStart.add(duration), evidence: { kind }, ref: null };
}

function evidenceOf(event: GraphOccurrence, start: Temporal.Instant, end: Temporal.Instant): MeetingEvidence {
  if (event.isCancelled === true) return { kind: 'cancelled' };
  const organiser = event.responseStatus?.response === 'declined' ? 'declined' : 'attending';
  return { kind: 'present', start, end, responses: { organiser, guest: guestAnswer(event) } };
}

type GuestAnswer = 'accepted' | 'declined' | 'tentative' | 'none';

const answers: ReadonlyMap<string, GuestAnswer> = new Map([
  ['accepted', 'accepted'],
  ['declined', 'declined'],
  ['tentativelyAccepted', 'tentative'],
]);

function guestAnswer(event: GraphOccurrence): GuestAnswer {
  return answers.get(guestOf(event)?.status?.response ?? '') ?? 'none';
}
