import type { Temporal } from 'temporal-polyfill';
import { leftSeen, type SeenState } from '#domain/access/seen-by-hr.ts';
import type { Enrolment, Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { LeftReason, LeftWaiting } from '#domain/matching/draft.ts';
import { keptOut } from '#domain/matching/rule.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { groupBy } from '../group-by.ts';
import type { ListedIn } from '../ports/people-list.ts';
import type { Reader } from '../ports/store.ts';

/** That somebody waits for somebody: since when, and why the latest round had nobody for them. */
export interface Waits {
  /** Since they joined, or since the last of their pairings ended. */
  readonly since: Temporal.Instant;
  /** For what they wait; whoever could be both waits for a mentor first. */
  readonly role: Role;
  /** Null where no round has been held since. */
  readonly why: LeftReason | null;
}

interface Standing {
  readonly enrolment: Enrolment;
  readonly state: SeenState;
  /** Of the programme, also those that are over. */
  readonly pairings: readonly Pairing[];
}

/** How those of some people who wait do so, as the list of the round says it too (decision 25). */
export async function waitsOf(
  reader: Reader,
  { programmeId, roundId }: Pick<ListedIn, 'programmeId' | 'roundId'>,
  standings: readonly Standing[],
): Promise<ReadonlyMap<PersonId, Waits>> {
  const waiting = standings.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return new Map();
  const ids = waiting.map(({ enrolment }) => enrolment.personId);
  const left = roundId === null ? [] : await reader.waitingAmong(roundId, ids);
  const ruledOut = keptOut(await reader.matchRules(programmeId));
  const leftOf = groupBy(left, ({ personId }) => personId);
  return new Map(
    waiting.map(({ enrolment, pairings }) => {
      const { personId, roles } = enrolment;
      const role = roles.includes('mentee') ? 'mentee' : 'mentor';
      const own = (leftOf.get(personId) ?? []).find((each) => each.role === role);
      return [personId, { since: sinceOf(enrolment, pairings), role, why: whyOf(own, ruledOut.has(personId)) }];
    }),
  );
}

function whyOf(left: LeftWaiting | undefined, isKeptOut: boolean): LeftReason | null {
  if (isKeptOut) return 'kept-out';
  // Whoever waits stands aside from nothing now, whatever was so when the round was run.
  return left === undefined ? null : leftSeen(left, null).reason;
}

function sinceOf({ enrolledAt }: Enrolment, pairings: readonly Pairing[]): Temporal.Instant {
  const moments = [enrolledAt, ...pairings.flatMap(({ ended }) => ended?.at ?? [])];
  return moments.reduce((last, each) => (each.epochMilliseconds > last.epochMilliseconds ? each : last));
}
