import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '#domain/ids.ts';
import type { MeetingEvidence } from '#domain/meetings/held.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Calendar, SeenOccurrence, SeriesReading } from '#operations/ports/calendar.ts';
import type { Interval } from '#domain/time/interval.ts';
import { readAvailability } from './availability.ts';
import { bookSeries, findSeries } from './booking.ts';
import type { Graph } from './graph.ts';
import { readWhole, type GraphOccurrence, type StandingOccurrence, type WholeSeries } from './series.ts';
import { instantOf, wallTime } from './times.ts';

/** Outlook calendars over Graph. */
export function createCalendar(graph: Graph): Calendar {
  return {
    availability: (asking, people, window) => readAvailability(graph, asking, people, window),
    findBooked: (organiser, bookingKey) => findSeries(graph, organiser, bookingKey),
    book: (request) => bookSeries(graph, request),
    readSeries: (organiser, eventId, window) => readSeries(graph, organiser, eventId, window),
    async moveOccurrence(organiser, eventId, originalStart, to) {
      const found = await findOccurrence(graph, organiser, eventId, originalStart.toInstant());
      if (found === null)
        throw new OutsideFailure('gone', 'The occurrence is no longer there', { personId: organiser });
      const end = to.start.add({ minutes: to.minutes });
      if (isAt(found, to.start.toInstant(), end.toInstant())) return;
      const body = { start: wallTime(to.start), end: wallTime(end) };
      const answer = await graph.ask({ method: 'PATCH', path: pathOf(organiser, found), about: organiser, body });
      if (!answer.ok) throw answer.failure;
    },
    async cancelOccurrence(organiser, eventId, originalStart, comment) {
      const found = await findOccurrence(graph, organiser, eventId, originalStart.toInstant());
      if (found === null) return;
      const path = `${pathOf(organiser, found)}/cancel`;
      const answer = await graph.ask({ method: 'POST', path, about: organiser, body: { comment } });
      if (!answer.ok && answer.failure.kind !== 'gone') throw answer.failure;
    },
  };
}

async function readSeries(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  window: Interval,
): Promise<SeriesReading> {
  const whole = await readWhole(graph, organiser, eventId, window);
  if (whole === null) return { kind: 'gone' };
  const occurrences = [...whole.standing.map(seen), ...cancelledOnes(whole)];
  occurrences.sort((a, b) => Temporal.Instant.compare(a.originalStart, b.originalStart));
  return { kind: 'present', joinUrl: whole.joinUrl, occurrences };
}

function cancelledOnes({ cancelled, duration, standing }: WholeSeries): SeenOccurrence[] {
  return cancelled
    .filter((originalStart) => !standing.some((one) => one.originalStart.equals(originalStart)))
    .map((originalStart) => ({
      originalStart,
      start: originalStart,
      end: originalStart.add(duration),
      evidence: { kind: 'cancelled' },
    }));
}

function seen({ originalStart, event }: StandingOccurrence): SeenOccurrence {
  const [start, end] = [instantOf(event.start), instantOf(event.end)];
  return { originalStart, start, end, evidence: evidenceOf(event, start, end) };
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

/** A series has one guest of ours; whoever the two invite later stands behind and is not asked. */
function guestAnswer({ attendees, organizer }: GraphOccurrence): GuestAnswer {
  const own = organizer?.emailAddress?.address?.toLowerCase();
  const guest = attendees?.find(
    ({ type, emailAddress }) => type !== 'resource' && emailAddress?.address?.toLowerCase() !== own,
  );
  return answers.get(guest?.status?.response ?? '') ?? 'none';
}

/** The occurrence that belongs to a place in the series, wherever it stands now; null when it is cancelled or gone. */
async function findOccurrence(
  graph: Graph,
  organiser: PersonId,
  eventId: string,
  originalStart: Temporal.Instant,
): Promise<GraphOccurrence | null> {
  const around = { start: originalStart.subtract({ hours: 24 }), end: originalStart.add({ hours: 24 }) };
  const whole = await readWhole(graph, organiser, eventId, around);
  const found = whole?.standing.find((one) => one.originalStart.equals(originalStart));
  return found === undefined || found.event.isCancelled === true ? null : found.event;
}

function isAt(event: GraphOccurrence, start: Temporal.Instant, end: Temporal.Instant): boolean {
  return instantOf(event.start).equals(start) && instantOf(event.end).equals(end);
}

function pathOf(organiser: PersonId, { id }: GraphOccurrence): string {
  return `/users/${organiser}/events/${encodeURIComponent(id)}`;
}
