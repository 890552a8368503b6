import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PersonId } from '#domain/ids.ts';
import { merge, type Interval } from '#domain/time/interval.ts';
import type { Availability, MailboxOwner } from '#operations/ports/calendar.ts';
import type { Graph } from './graph.ts';
import { graphHours, hoursOf } from './hours.ts';
import { graphTime, instantOf, utcTime } from './times.ts';

/** One call takes twenty people and fewer than 62 days; older copies of the documentation say 42. */
const PEOPLE = 20;
const WINDOW_MS = 42 * 86_400_000;

const schedule = z.object({
  scheduleId: z.string(),
  scheduleItems: z.array(z.object({ status: z.string(), start: graphTime, end: graphTime })).nullish(),
  workingHours: graphHours.nullish(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
});
type Schedule = z.infer<typeof schedule>;

/** Free and working elsewhere are open; `unknown` is not: what could not be read is never free. */
const OPEN = new Set(['free', 'workingElsewhere']);

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
): Promise<ReadonlyMap<PersonId, Availability>> {
  const calls = groupsOf(people).flatMap((group) => windowsOf(window).map((part) => ({ group, part })));
  const answers = await Promise.all(calls.map(({ group, part }) => askOnce(graph, asking, group, part)));
  const byAddress = new Map<string, Schedule[]>();
  for (const answer of answers.flat()) {
    const address = answer.scheduleId.toLowerCase();
    byAddress.set(address, [...(byAddress.get(address) ?? []), answer]);
  }
  const parts = windowsOf(window).length;
  return new Map(
    people.map(({ personId, mail }) => [personId, joined(byAddress.get(mail.toLowerCase()) ?? [], parts)]),
  );
}

async function askOnce(
  graph: Graph,
  asking: MailboxOwner,
  group: readonly MailboxOwner[],
  { start, end }: Interval,
): Promise<readonly Schedule[]> {
  const minutes = Math.floor((end.epochMilliseconds - start.epochMilliseconds) / 60_000);
  const answer = await graph.read(
    {
      method: 'POST',
      path: `/users/${asking.personId}/calendar/getSchedule`,
      about: asking.personId,
      body: {
        schedules: group.map(({ mail }) => mail),
        startTime: utcTime(start, 'floor'),
        endTime: utcTime(end, 'ceil'),
        // Only the items are read; the coarsest view keeps the answer small.
        availabilityViewInterval: Math.min(1440, minutes),
      },
    },
    z.object({ value: z.array(schedule) }),
  );
  return answer.value;
}

/** A person is known only when every part of the window was answered. */
function joined(parts: readonly Schedule[], expected: number): Availability {
  const broken = parts.find(({ error }) => error);
  if (broken?.error) return { known: false, why: whyOf(broken.error.responseCode ?? '') };
  const [first] = parts;
  if (first === undefined || parts.length < expected) return { known: false, why: 'unreadable' };
  const items = parts.flatMap(({ scheduleItems }) => scheduleItems ?? []);
  const intervals = (those: typeof items): readonly Interval[] =>
    merge(those.map(({ start, end }) => ({ start: instantOf(start), end: instantOf(end) })));
  return {
    known: true,
    busy: intervals(items.filter(({ status }) => !OPEN.has(status))),
    leave: intervals(items.filter(({ status }) => status === 'oof')),
    hours: hoursOf(first.workingHours),
  };
}

function whyOf(code: string): 'no-mailbox' | 'out-of-scope' | 'unreadable' {
  if (code === 'ErrorMailRecipientNotFound' || code === 'ErrorNonExistentMailbox') return 'no-mailbox';
  return code === 'ErrorNoFreeBusyAccess' || code === 'ErrorAccessDenied' ? 'out-of-scope' : 'unreadable';
}

function groupsOf(people: readonly MailboxOwner[]): readonly (readonly MailboxOwner[])[] {
  const groups: (readonly MailboxOwner[])[] = [];
  for (let at = 0; at < people.length; at += PEOPLE) groups.push(people.slice(at, at + PEOPLE));
  return groups;
}

/** Parts of equal length, so that none is too short for Graph, which wants five minutes at least. */
function windowsOf({ start, end }: Interval): readonly Interval[] {
  const from = start.epochMilliseconds;
  const length = Math.max(end.epochMilliseconds - from, 5 * 60_000);
  const count = Math.ceil(length / WINDOW_MS);
  const edge = (index: number): Temporal.Instant =>
    Temporal.Instant.fromEpochMilliseconds(from + Math.round((length * index) / count));
  return Array.from({ length: count }, (_, index) => ({ start: edge(index), end: edge(index + 1) }));
}
