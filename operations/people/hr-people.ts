import { stateSeen, type SeenState } from '#domain/access/seen-by-hr.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Language } from '#domain/programme/programme.ts';
import { isOpen } from '#domain/matching/proposal.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import type { Person } from '../ports/people.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { todayIn } from '../today.ts';

/** Somebody who is or was in the programme, and how far they have come. */
export interface EnrolledPersonView {
  readonly person: Person;
  readonly enrolment: Enrolment;
  /** In which the person can hold the talks; none where they have no profile. */
  readonly languages: readonly Language[];
  /** Mentees at present. */
  readonly mentees: number;
  readonly hasMentor: boolean;
  readonly state: SeenState;
}

/** Everybody who enrolled in the programme. HR only: throws `NotAllowed`. */
export async function hrPeople(context: Context, actor: ActorIn): Promise<readonly EnrolledPersonView[]> {
  return readAsHr(context, actor, 'enrolments', async (reader, programme) => {
    // Those who wait for a yes, and those who were told no, stand in a list of their own.
    const all = await reader.enrolments(programme.id);
    const enrolments = all.filter(({ status }) => status === 'enrolled' || status === 'withdrawn');
    const pairings = (await reader.pairings(programme.id)).filter(({ status }) => status !== 'closed');
    const round = await reader.latestRound(programme.id);
    const open = round === null ? [] : (await reader.proposalLines(round.id)).filter(isOpen);
    const proposed = new Set(open.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
    const pairingsOf = groupBy(
      pairings.flatMap((pairing) => pairing.members.map(({ personId }) => ({ personId, pairing }))),
      ({ personId }) => personId,
    );
    const ids = enrolments.map(({ personId }) => personId);
    const people = await peopleById(reader, ids);
    const profiles = await reader.profiles(ids);
    const today = todayIn(programme, context.now());
    return enrolments.flatMap((enrolment): readonly EnrolledPersonView[] => {
      const person = people.get(enrolment.personId);
      if (person === undefined) return [];
      const own = (pairingsOf.get(person.id) ?? []).map(({ pairing }) => pairing);
      const state = stateSeen(enrolment, { isPaired: own.length > 0, isProposed: proposed.has(person.id), today });
      const languages = profiles.get(person.id)?.told.languages ?? [];
      return [{ person, enrolment, languages, ...loadOf(person.id, own), state }];
    });
  });
}
