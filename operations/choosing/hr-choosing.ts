import { Temporal } from 'temporal-polyfill';
import type { MentorRequest } from '#domain/choosing/request.ts';
import { isProgrammeOver, type Programme } from '#domain/programme/programme.ts';
import { absenceSeen, choosingSeen, type SeenChoosing } from '#domain/access/seen-by-hr.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { todayIn } from '../today.ts';

/** How the choosing goes: only counts, and who waits. */
export interface ChoosingInsight {
  /** Mentees who are choosing, and requests from which a pairing came. Of those that came to nothing nothing is told. */
  readonly counts: { readonly choosing: number; readonly found: number };
  /** Longest wait first. */
  readonly waiting: readonly {
    readonly person: Person;
    readonly state: SeenChoosing;
    readonly since: Temporal.Instant;
  }[];
}

/** For HR, in a programme whose mentees choose for themselves; null in any other. Throws `NotAllowed`. */
export async function hrChoosing(context: Context, actor: ActorIn): Promise<ChoosingInsight | null> {
  return readAsHr(context, actor, 'choosing', async (reader, programme) => {
    if (programme.matching.choosing !== 'self' || isProgrammeOver(programme)) return null;
    const requests = await reader.requests(programme.id);
    const waiting = await choosingNow(reader, programme, requests, context.now());
    return {
      counts: {
        choosing: waiting.filter(({ state }) => state === 'choosing').length,
        found: requests.filter(({ status }) => status === 'accepted').length,
      },
      waiting: waiting.toSorted((a, b) => Temporal.Instant.compare(a.since, b.since)),
    };
  });
}

/** Mentees without a mentor, and how far each has come with choosing one, as HR sees it. */
export async function choosingNow(
  reader: Reader,
  programme: Programme,
  requests: readonly MentorRequest[],
  now: Temporal.Instant,
): Promise<ChoosingInsight['waiting']> {
  const running = (await reader.pairings(programme.id)).filter(({ status }) => status !== 'closed');
  const mentored = new Set(
    running.flatMap(({ members }) => members.filter(({ role }) => role === 'mentee').map(({ personId }) => personId)),
  );
  const today = todayIn(programme, now);
  const enrolments = (await reader.enrolments(programme.id)).filter(
    (each) => each.status === 'enrolled' && each.roles.includes('mentee') && !mentored.has(each.personId),
  );
  const people = await peopleById(
    reader,
    enrolments.map(({ personId }) => personId),
  );
  const requestsOf = groupBy(requests, ({ menteeId }) => menteeId);
  const choices = new Map((await reader.choices(programme.id)).map((choice) => [choice.enrolmentId, choice]));
  return enrolments.flatMap((enrolment) => {
    const person = people.get(enrolment.personId);
    if (person === undefined) return [];
    const state = choosingSeen({
      absence: absenceSeen(enrolment, today),
      hasSuggestions: (choices.get(enrolment.id)?.suggestions.length ?? 0) > 0,
      requests: requestsOf.get(person.id) ?? [],
      now,
    });
    return [{ person, state, since: enrolment.enrolledAt }];
  });
}
