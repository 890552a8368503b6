import type { Temporal } from 'temporal-polyfill';
import type { MeetingEvidence } from '#domain/meetings/held.ts';
import { lasting } from '#domain/time/interval.ts';
import type { MailboxOwner, SeenOccurrence } from '#operations/ports/calendar.ts';
import { addressesOf, guestsOf, isListed } from './attendees.ts';
import type { GraphOccurrence, StandingOccurrence, WholeSeries } from './series.ts';
import { instantOf } from './times.ts';

/** What a series shows of each of its occurrences, by original start. */
export function occurrencesIn(whole: WholeSeries, guests: readonly MailboxOwner[]): readonly SeenOccurrence[] {
  const { standing, cancelled, duration } = whole;
  const lost = cancelled.filter((start) => !standing.some(({ originalStart }) => originalStart.equals(start)));
  return [
    ...standing.map((one) => seen(one, duration, guests)),
    ...lost.map((originalStart) => absent(originalStart, duration, 'cancelled')),
  ].toSorted((one, other) => one.originalStart.epochMilliseconds - other.originalStart.epochMilliseconds);
}

function seen(
  { originalStart, event }: StandingOccurrence,
  duration: Temporal.Duration,
  guests: readonly MailboxOwner[],
): SeenOccurrence {
  if (event === null) return absent(originalStart, duration, 'gone');
  const begin = instantOf(event.start);
  const { start, end } = lasting({ start: begin, end: event.end ? instantOf(event.end) : begin.add(duration) });
  const evidence = evidenceOf(event, { start, end }, guests);
  const ref = evidence.kind === 'present' ? event.id : null;
  return { originalStart, start, end, evidence, ref, ...(event.iCalUId ? { iCalUId: event.iCalUId } : {}) };
}

function absent(
  originalStart: Temporal.Instant,
  duration: Temporal.Duration,
  kind: 'cancelled' | 'gone',
): SeenOccurrence {
  const when = lasting({ start: originalStart, end: originalStart.add(duration) });
  return { originalStart, ...when, evidence: { kind }, ref: null };
}

function evidenceOf(
  event: GraphOccurrence,
  when: { readonly start: Temporal.Instant; readonly end: Temporal.Instant },
  guests: readonly MailboxOwner[],
): MeetingEvidence {
  if (event.isCancelled === true) return { kind: 'cancelled' };
  const organiser = event.responseStatus?.response === 'declined' ? 'declined' : 'attending';
  return { kind: 'present', ...when, responses: { organiser, ...guestAnswers(event, guests) } };
}

type GuestAnswer = 'accepted' | 'declined' | 'tentative' | 'none';

const answers: ReadonlyMap<string, GuestAnswer> = new Map([
  ['accepted', 'accepted'],
  ['declined', 'declined'],
  ['tentativelyAccepted', 'tentative'],
]);

const nearestToYes = ['accepted', 'tentative', 'none', 'declined'] as const satisfies readonly GuestAnswer[];

/** Whoever of several was taken off the list is not at the meeting, as if they had said no. */
function answerOf(attendee: Listed, { attendees }: GraphOccurrence, guests: number): GuestAnswer {
  if (guests > 1 && attendee === null && attendees) return 'declined';
  return answers.get(attendee?.status?.response ?? '') ?? 'none';
}

type Listed = ReturnType<typeof guestsOf>[number] | undefined;

function guestAnswers(
  event: GraphOccurrence,
  guests: readonly MailboxOwner[],
): Omit<(MeetingEvidence & { kind: 'present' })['responses'], 'organiser'> {
  const attendees = guestsOf(
    event,
    guests.map(({ mail }) => mail),
  );
  const given = guests.map(({ personId }, index) => ({
    personId,
    answer: answerOf(attendees[index], event, guests.length),
  }));
  const times = attendees.flatMap((attendee) => attendee?.proposedNewTime ?? []);
  const proposed = times.map((each) => ({ start: instantOf(each.start), end: instantOf(each.end) }));
  const guest = nearestToYes.find((each) => given.some(({ answer }) => answer === each)) ?? 'none';
  const said = { guest, ...(proposed.length > 0 ? { proposed } : {}) };
  const [only] = guests;
  if (guests.length < 2) {
    const isThere = only === undefined || isListed(event, addressesOf(only));
    return { ...said, ...(isThere ? {} : { guestSide: 'uninvited' as const }) };
  }
  const declinedBy = given.filter(({ answer }) => answer === 'declined').map(({ personId }) => personId);
  const perhapsReplaced = guests
    .filter((each, index) => attendees[index] && !isListed(event, addressesOf(each)))
    .map(({ personId }) => personId);
  return { ...said, declinedBy, ...(perhapsReplaced.length > 0 ? { perhapsReplaced } : {}) };
}
