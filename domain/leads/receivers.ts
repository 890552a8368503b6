/**
 * The lists to which leads may write. Each is made only of what HR reads of people by name anyway, so that being on a list, or
 * on one and not on another, tells nothing more than the list of people and the meetings do.
 */
import { Temporal } from 'temporal-polyfill';
import { roomSeen, type SeenState } from '../access/seen-by-hr.ts';
import type { Enrolment } from '../enrolment/enrolment.ts';
import type { PersonId } from '../ids.ts';
import type { Pairing } from '../pairing/pairing.ts';

export const receiverLists = ['everybody', 'mentors', 'mentees', 'waiting', 'mentors-with-room', 'not-met'] as const;
export type ReceiverList = (typeof receiverLists)[number];

/** Somebody in the programme as HR sees them. */
export interface SeenInProgramme {
  readonly enrolment: Enrolment;
  readonly state: SeenState;
  /** Mentees at present, in this programme. */
  readonly mentees: number;
}

export interface ReceiverFacts {
  readonly people: readonly SeenInProgramme[];
  /** Those who have not met for six weeks. */
  readonly notMet: ReadonlySet<PersonId>;
}

/** Who is on a list now. Whoever has left the programme is on none. */
export function receiversOf(list: ReceiverList, { people, notMet }: ReceiverFacts): readonly PersonId[] {
  const isOn: Readonly<Record<ReceiverList, (seen: SeenInProgramme) => boolean>> = {
    everybody: () => true,
    mentors: ({ enrolment }) => enrolment.roles.includes('mentor'),
    mentees: ({ enrolment }) => enrolment.roles.includes('mentee'),
    waiting: ({ state }) => state === 'waiting',
    'mentors-with-room': (seen) => roomSeen(seen.enrolment, seen) > 0,
    'not-met': ({ enrolment }) => notMet.has(enrolment.personId),
  };
  return people
    .filter((seen) => seen.enrolment.status === 'enrolled' && isOn[list](seen))
    .map(({ enrolment }) => enrolment.personId);
}

/** So long without a meeting, in days. */
const notMetDays = 42;

/** The members of pairings that go on, began six weeks ago or longer, and have held no meeting since. */
export function notMetFor(
  pairings: readonly Pairing[],
  heldOf: (pairing: Pairing) => readonly Temporal.Instant[],
  now: Temporal.Instant,
): ReadonlySet<PersonId> {
  const from = now.subtract({ hours: notMetDays * 24 });
  const isEarlier = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, from) <= 0;
  const still = pairings.filter(
    (pairing) =>
      (pairing.status === 'begun' || pairing.status === 'active') &&
      isEarlier(pairing.begunAt) &&
      heldOf(pairing).every(isEarlier),
  );
  return new Set(still.flatMap(({ members }) => members.map(({ personId }) => personId)));
}
