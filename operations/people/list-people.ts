import type { Temporal } from 'temporal-polyfill';
import { peopleAtOnce } from '#domain/access/people-list.ts';
import { roomSeen, stateSeen, type SeenState } from '#domain/access/seen-by-hr.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { partnersOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Language } from '#domain/programme/programme.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { Listed, ListedIn, PeopleCount, PeopleWish } from '../ports/people-list.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import { waitsOf, type Waits } from './why-waiting.ts';

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
  /** How many more mentees they take in this programme. */
  readonly room: number;
  /** Those they are in a pairing or group with, mentors first. */
  readonly partners: readonly Person[];
  /** The day on which the first pause of all their pairings ends; null where one goes on. */
  readonly pausedUntil: Temporal.PlainDate | null;
  /** When they last met somebody of the programme. */
  readonly lastMet: Temporal.Instant | null;
  /** Null for whoever does not wait. */
  readonly waits: Waits | null;
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
  /** Mentors who take more mentees. */
  readonly withRoom: number;
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
    return { people: await enrolledViews(reader, within, listed), hits, ...summed(counts) };
  });
}

/** How some people of a programme stand in it, in this order; whoever is not in it is left out. */
export async function enrolledViews(
  reader: Reader,
  within: ListedIn,
  listed: readonly Listed[],
): Promise<readonly EnrolledPersonView[]> {
  const { programmeId, today } = within;
  const ids = listed.map(({ personId }) => personId);
  const enrolments = new Map((await reader.enrolmentsOf(programmeId, ids)).map((each) => [each.personId, each]));
  const theirs = (await reader.pairingsWith(ids)).filter((pairing) => pairing.programmeId === programmeId);
  const pairingsOf = groupBy(
    theirs.flatMap((pairing) => pairing.members.map(({ personId }) => ({ personId, pairing }))),
    ({ personId }) => personId,
  );
  const partnerIds = theirs.filter(isRunning).flatMap(({ members }) => members.map(({ personId }) => personId));
  const people = await peopleById(reader, [...ids, ...partnerIds]);
  const profiles = await reader.profiles(ids);
  const lastMet = await reader.lastMet(programmeId, ids);
  const views = listed.flatMap(({ personId, isProposed }): readonly Omit<EnrolledPersonView, 'waits'>[] => {
    const [person, enrolment] = [people.get(personId), enrolments.get(personId)];
    if (person === undefined || enrolment === undefined) return [];
    const own = (pairingsOf.get(personId) ?? []).map(({ pairing }) => pairing).filter(isRunning);
    const state = stateSeen(enrolment, { isPaired: own.length > 0, isProposed, today });
    const load = loadOf(personId, own);
    return [
      {
        person,
        enrolment,
        languages: profiles.get(personId)?.told.languages ?? [],
        mentees: load.mentees,
        hasMentor: load.hasMentor,
        state,
        room: roomSeen(enrolment, { state, mentees: load.mentees }),
        partners: partnersIn(own, personId).flatMap((id) => people.get(id) ?? []),
        pausedUntil: firstBack(own),
        lastMet: lastMet.get(personId) ?? null,
      },
    ];
  });
  const waits = await waitsOf(
    reader,
    within,
    views.map((view) => ({ ...view, pairings: (pairingsOf.get(view.person.id) ?? []).map(({ pairing }) => pairing) })),
  );
  return views.map((view) => ({ ...view, waits: waits.get(view.person.id) ?? null }));
}

function isRunning({ status }: Pairing): boolean {
  return status !== 'closed';
}

function partnersIn(pairings: readonly Pairing[], personId: PersonId): readonly PersonId[] {
  return [...new Set(pairings.flatMap((pairing) => partnersOf(pairing, personId)))];
}

/** As the list of meetings says it of each pairing; whoever has one that goes on is not on a break. */
function firstBack(pairings: readonly Pairing[]): Temporal.PlainDate | null {
  const days = pairings.map(({ pausedUntil }) => pausedUntil);
  if (days.includes(null)) return null;
  const [first] = days.flatMap((day) => day ?? []).toSorted((a, b) => a.toString().localeCompare(b.toString()));
  return first ?? null;
}

function summed(counts: readonly PeopleCount[]): Pick<PeoplePage, 'total' | 'states' | 'withRoom' | 'departments'> {
  const states = new Map<SeenState, number>();
  for (const { state, people } of counts) states.set(state, (states.get(state) ?? 0) + people);
  const departments = new Set(counts.map(({ department }) => department).filter((name) => name !== ''));
  return {
    total: counts.reduce((sum, { people }) => sum + people, 0),
    states,
    withRoom: counts.reduce((sum, { withRoom }) => sum + withRoom, 0),
    departments: [...departments].toSorted(),
  };
}
