import { peopleAtOnce } from '#domain/access/people-list.ts';
import { stateSeen, type SeenState } from '#domain/access/seen-by-hr.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Language } from '#domain/programme/programme.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { Listed, ListedIn, PeopleCount, PeopleWish } from '../ports/people-list.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
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

/** One page of the list, with what its filters say of the whole of it. */
export interface PeoplePage {
  readonly people: readonly EnrolledPersonView[];
  /** How many the filter finds, on all pages. */
  readonly hits: number;
  /** Everybody, whatever the filter. */
  readonly total: number;
  /** States that nobody is in are left out. */
  readonly states: ReadonlyMap<SeenState, number>;
  readonly departments: readonly string[];
}

/**
 * Those who enrolled in the programme, a page at a time, narrowed and sorted by nothing but what the list shows. For
 * those who lead it: throws `NotAllowed` for others.
 */
export async function listPeople(
  context: Context,
  actor: ActorIn,
  wish: Omit<PeopleWish, 'language'>,
  skip: number,
): Promise<PeoplePage> {
  return readAsHr(context, actor, 'enrolments', async (reader, { id: programmeId, ...programme }) => {
    const round = await reader.latestRound(programmeId);
    const within = { programmeId, roundId: round?.id ?? null, today: todayIn(programme, context.now()) };
    const page = { skip, most: peopleAtOnce };
    const { hits, listed, counts } = await reader.listedPeople(within, { ...wish, language: actor.language }, page);
    return { people: await viewsOf(reader, within, listed), hits, ...summed(counts) };
  });
}

async function viewsOf(
  reader: Reader,
  { programmeId, today }: ListedIn,
  listed: readonly Listed[],
): Promise<readonly EnrolledPersonView[]> {
  const ids = listed.map(({ personId }) => personId);
  const enrolments = new Map((await reader.enrolmentsOf(programmeId, ids)).map((each) => [each.personId, each]));
  const running = (await reader.pairingsWith(ids)).filter(
    (pairing) => pairing.programmeId === programmeId && pairing.status !== 'closed',
  );
  const pairingsOf = groupBy(
    running.flatMap((pairing) => pairing.members.map(({ personId }) => ({ personId, pairing }))),
    ({ personId }) => personId,
  );
  const people = await peopleById(reader, ids);
  const profiles = await reader.profiles(ids);
  return listed.flatMap(({ personId, isProposed }): readonly EnrolledPersonView[] => {
    const [person, enrolment] = [people.get(personId), enrolments.get(personId)];
    if (person === undefined || enrolment === undefined) return [];
    const own = (pairingsOf.get(personId) ?? []).map(({ pairing }) => pairing);
    const state = stateSeen(enrolment, { isPaired: own.length > 0, isProposed, today });
    const languages = profiles.get(personId)?.told.languages ?? [];
    return [{ person, enrolment, languages, ...loadOf(personId, own), state }];
  });
}

function summed(counts: readonly PeopleCount[]): Pick<PeoplePage, 'total' | 'states' | 'departments'> {
  const states = new Map<SeenState, number>();
  for (const { state, people } of counts) states.set(state, (states.get(state) ?? 0) + people);
  const departments = new Set(counts.map(({ department }) => department).filter((name) => name !== ''));
  return {
    total: counts.reduce((sum, { people }) => sum + people, 0),
    states,
    departments: [...departments].toSorted(),
  };
}
