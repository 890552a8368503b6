import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import type { Interval } from '#domain/time/interval.ts';
import type { Span } from '#domain/time/span.ts';
import { OutsideFailure } from '#operations/failures.ts';
import type { Availabilities, Availability, MailboxOwner } from '#operations/ports/calendar.ts';
import { bodyOf, type GraphAnswer, type GraphCall } from './call.ts';
import type { Graph } from './graph.ts';
import { graphHours, hoursOf } from './hours.ts';
import { halvesOf, partsOf, type Part } from './schedule-windows.ts';
import { graphTime, momentOf, utcTime } from './times.ts';

/** One call takes twenty people. */
const mostPeople = 20;
/** More than a thousand entries in one window: the number Graph gives instead of them. */
const tooMany = '5006';

const schedule = z.object({
  scheduleId: z.string(),
  scheduleItems: z
    .array(z.object({ status: z.string().nullish(), start: graphTime, end: graphTime.nullish() }))
    .nullish(),
  workingHours: graphHours.nullish(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
});
type Schedule = z.infer<typeof schedule>;

/** The part of an answer that can be read whatever else is wrong with it. */
const anySchedule = z.object({ scheduleId: z.string() });

/** One call of `getSchedule`: some people, part of the time. */
export interface ScheduleQuestion {
  readonly people: readonly MailboxOwner[];
  readonly part: Part;
}

/** The questions about everybody's time in a window: one for each twenty people and part of it. */
export function questionsOf(people: readonly MailboxOwner[], window: Interval): readonly ScheduleQuestion[] {
  const count = Math.ceil(people.length / mostPeople);
  const groups = Array.from({ length: count }, (_, index) =>
    people.slice(mostPeople * index, mostPeople * (index + 1)),
  );
  return groups.flatMap((group) => partsOf(window).map((part) => ({ people: group, part })));
}

export function scheduleCall(asking: MailboxOwner, { people, part }: ScheduleQuestion): GraphCall {
  const minutes = Math.floor((part.end.epochMilliseconds - part.start.epochMilliseconds) / 60_000);
  return {
    method: 'POST',
    path: `/users/${asking.personId}/calendar/getSchedule`,
    about: asking.personId,
    body: {
      schedules: people.map(({ mail }) => mail),
      startTime: utcTime(part.start, 'floor'),
      endTime: utcTime(part.end, 'ceil'),
      // Only the items are read; the coarsest view keeps the answer small.
      availabilityViewInterval: Math.min(1440, minutes),
    },
  };
}

/**
 * Free/busy through `getSchedule` on the asking mailbox.
 *
 * @throws OutsideFailure when a call as a whole fails, with the asking person.
 */
export async function readAvailability(
  graph: Graph,
  asking: MailboxOwner,
  people: readonly MailboxOwner[],
  window: Interval,
): Promise<Availabilities> {
  const questions = questionsOf(people, window);
  const calls = questions.map((question) => scheduleCall(asking, question));
  return availabilityIn(graph, asking, questions, await graph.readTogether(asking.personId, calls));
}

/** Everybody's time from the answers; what was too much for one answer is asked for again in halves. */
export async function availabilityIn(
  graph: Graph,
  asking: MailboxOwner,
  questions: readonly ScheduleQuestion[],
  answers: readonly GraphAnswer[],
): Promise<Availabilities> {
  const told = new Map<PersonId, Telling[]>();
  let open = { questions, answers };
  while (open.questions.length > 0) {
    const smaller: ScheduleQuestion[] = [];
    for (const [index, question] of open.questions.entries()) {
      const schedules = schedulesIn(scheduleCall(asking, question), open.answers[index]);
      for (const person of question.people) {
        const telling = tellingOf(schedules.get(person.mail.toLowerCase()), question.part);
        const halves = telling === 'too-many' ? halvesOf(question.part) : [];
        smaller.push(...halves.map((part) => ({ people: [person], part })));
        if (halves.length > 0) continue;
        told.set(person.personId, [
          ...(told.get(person.personId) ?? []),
          telling === 'too-many' ? unreadable : telling,
        ]);
      }
    }
    const calls = smaller.map((question) => scheduleCall(asking, question));
    open = { questions: smaller, answers: await graph.readTogether(asking.personId, calls) };
  }
  return new Map([...told].map(([personId, tellings]) => [personId, joined(tellings)]));
}

/** By address; null where the answer about somebody cannot be read, which does not affect the others. */
function schedulesIn(call: GraphCall, answer: GraphAnswer | undefined): ReadonlyMap<string, Schedule | null> {
  if (answer === undefined) throw new TypeError('A question without an answer');
  const { value } = bodyOf(answer, z.object({ value: z.array(z.unknown()) }), call);
  return new Map(
    value.flatMap((each) => {
      const whose = anySchedule.safeParse(each);
      const read = schedule.safeParse(each);
      return whose.success ? [[whose.data.scheduleId.toLowerCase(), read.success ? read.data : null] as const] : [];
    }),
  );
}

/** What one answer says about one person. */
type Telling = Availability;

const unreadable: Telling = { known: false, why: 'unreadable' };

function tellingOf(answer: Schedule | null | undefined, part: Part): Telling | 'too-many' {
  if (!answer) return unreadable;
  const code = answer.error?.responseCode ?? '';
  if (code === tooMany) return 'too-many';
  if (answer.error) return { known: false, why: whyOf(code) };
  try {
    return knownOf(answer, part);
  } catch (error) {
    // A time that cannot be read makes only this person unknown.
    if (error instanceof OutsideFailure) return unreadable;
    throw error;
  }
}

const dayMs = 24 * 3_600_000;

/** Free and working elsewhere count as free; `unknown` does not: what could not be read is never free. */
const openKinds = new Set(['free', 'workingElsewhere']);

function knownOf({ scheduleItems, workingHours }: Schedule, part: Part): Telling {
  const entries = (scheduleItems ?? []).map(({ status, start, end }) => {
    const from = momentOf(start);
    // An entry without an end counts as a day long, as calendars draw it.
    return { status: status ?? 'unknown', start: from, end: end ? momentOf(end) : from + dayMs };
  });
  // Entries that began in an earlier part were told there.
  const own = part.isFirst ? entries : entries.filter(({ start }) => start >= part.start.epochMilliseconds);
  const spans = (those: typeof own): readonly Span[] => those.map(({ start, end }) => ({ start, end }));
  return {
    known: true,
    busy: spans(own.filter(({ status }) => !openKinds.has(status))),
    leave: spans(own.filter(({ status }) => status === 'oof')),
    hours: hoursOf(workingHours, { at: part.start, ownZone: null }),
  };
}

/** A person is known only when every part of the window was answered. */
function joined(tellings: readonly Telling[]): Availability {
  const [first = unreadable] = tellings;
  const known = tellings.flatMap((telling) => (telling.known ? telling : []));
  const unknown = tellings.find((telling) => !telling.known);
  if (unknown !== undefined || !first.known) return unknown ?? unreadable;
  const byStart = (one: Span, other: Span): number => one.start - other.start;
  return {
    known: true,
    busy: known.flatMap(({ busy }) => busy).toSorted(byStart),
    leave: known.flatMap(({ leave }) => leave).toSorted(byStart),
    hours: first.hours,
  };
}

function whyOf(code: string): 'no-mailbox' | 'out-of-scope' | 'unreadable' {
  if (code === 'ErrorMailRecipientNotFound' || code === 'ErrorNonExistentMailbox') return 'no-mailbox';
  return code === 'ErrorNoFreeBusyAccess' || code === 'ErrorAccessDenied' ? 'out-of-scope' : 'unreadable';
}
