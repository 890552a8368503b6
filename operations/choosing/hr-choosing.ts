import { Temporal } from 'temporal-polyfill';
import { isPaused } from '#domain/enrolment/enrolment.ts';
import { isQuietlyOut } from '#domain/enrolment/next-round.ts';
import type { Actor, Context } from '../context.ts';
import type { Person } from '../ports/people.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { todayIn } from '../today.ts';

/** How far a waiting mentee has come; not whom they asked or what came of it. */
export type ChoosingState = 'asked' | 'choosing' | 'nobody-left' | 'away';

/** How the choosing goes: only counts, and who waits. */
export interface ChoosingInsight {
  /** Requests that wait for an answer, those that a mentor has answered, and those whose time ran out. */
  readonly requests: { readonly open: number; readonly answered: number; readonly expired: number };
  /** Longest wait first. */
  readonly waiting: readonly {
    readonly person: Person;
    readonly state: ChoosingState;
    readonly since: Temporal.Instant;
  }[];
}

/** For HR, in a programme whose mentees choose for themselves; null in any other. Throws `NotAllowed`. */
export async function hrChoosing(context: Context, actor: Actor): Promise<ChoosingInsight | null> {
  return readAsHr(context, actor, 'choosing', async (reader, programme) => {
    if (programme.matching.choosing !== 'self' || programme.status === 'ended') return null;
    const requests = await reader.requests(programme.id);
    const running = (await reader.pairings(programme.id)).filter(({ status }) => status !== 'closed');
    const mentored = new Set(
      running.flatMap(({ members }) => members.filter(({ role }) => role === 'mentee').map(({ personId }) => personId)),
    );
    const today = todayIn(programme, context.now());
    const enrolments = (await reader.enrolments(programme.id)).filter(
      (each) =>
        each.status === 'enrolled' &&
        each.roles.includes('mentee') &&
        !mentored.has(each.personId) &&
        !isQuietlyOut(each, today),
    );
    const people = await peopleById(
      reader,
      enrolments.map(({ personId }) => personId),
    );
    const asking = new Set(requests.filter(({ status }) => status === 'asked').map(({ menteeId }) => menteeId));
    const choices = new Map((await reader.choices(programme.id)).map((choice) => [choice.enrolmentId, choice]));
    const count = (...statuses: readonly string[]) => requests.filter(({ status }) => statuses.includes(status)).length;
    return {
      requests: { open: count('asked'), answered: count('accepted', 'declined'), expired: count('expired') },
      waiting: enrolments
        .flatMap((enrolment) => {
          const person = people.get(enrolment.personId);
          if (person === undefined) return [];
          const hasChoice = (choices.get(enrolment.id)?.suggestions.length ?? 0) > 0;
          const facts = { isAway: isPaused(enrolment, today), isAsking: asking.has(person.id), hasChoice };
          return [{ person, state: stateOf(facts), since: enrolment.enrolledAt }];
        })
        .toSorted((a, b) => Temporal.Instant.compare(a.since, b.since)),
    };
  });
}

function stateOf(facts: {
  readonly isAway: boolean;
  readonly isAsking: boolean;
  readonly hasChoice: boolean;
}): ChoosingState {
  if (facts.isAway) return 'away';
  if (facts.isAsking) return 'asked';
  return facts.hasChoice ? 'choosing' : 'nobody-left';
}
