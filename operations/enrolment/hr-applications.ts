import type { Temporal } from 'temporal-polyfill';
import { waitsUntil, type Application } from '#domain/enrolment/application.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { KeptProfile, PersonProfile } from '#domain/enrolment/profile.ts';
import type { EnrolmentId, PersonId } from '#domain/ids.ts';
import { yesNeededFor } from '#domain/programme/mentor-rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { ownPartners } from '../access/partners.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';
import { askedQuestions } from '../candidates/asked-questions.ts';
import type { ActorIn, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { Person } from '../ports/people.ts';
import type { GivenAnswer } from '../ports/questions.ts';
import type { Reader } from '../ports/store.ts';

/** Somebody who wants to join, or to be a mentor as well, as those who lead the programme see it. */
export interface ApplicationView {
  readonly application: Application;
  readonly person: Person;
  /** Without what they wrote in their own words. */
  readonly profile: Pick<PersonProfile, 'offered' | 'wanted' | 'languages'>;
  /** Takes part already, and asks for a further role. */
  readonly isEnrolled: boolean;
  /**
   * What they answered to the questions the programme asks, in that order; of somebody who was refused, nothing. Null where
   * they meet, or have met, the reader in a pairing or group.
   */
  readonly answers: readonly GivenAnswer[] | null;
  /** It takes the yes of a manager. */
  readonly asksManager: boolean;
  /** Whoever was asked; null where nobody could be. */
  readonly manager: Person | null;
  /** The directory names a manager who has not been asked. */
  readonly hasOtherManager: boolean;
  /** Of somebody who was refused: until when they cannot ask again by themselves. */
  readonly waitsUntil: Temporal.Instant | null;
}

/**
 * Those who wait for a yes, the longest waiting first, and then those who were refused; each with what a decision can
 * rest on and leads may read. Throws `NotAllowed` for others.
 */
export async function applicationsForLead(context: Context, actor: ActorIn): Promise<readonly ApplicationView[]> {
  return readAsHr(context, actor, 'applications', async (reader, programme) => {
    const applications = await reader.openApplications(programme.id);
    const facts = await factsAbout(reader, { actor, programme, now: context.now() }, applications);
    const views = applications.flatMap((application) => viewOf(application, facts) ?? []);
    const isRefused = ({ application }: ApplicationView) => Number(application.state === 'refused');
    return views.toSorted((one, other) => isRefused(one) - isRefused(other));
  });
}

interface Facts {
  readonly programme: Programme;
  readonly now: Temporal.Instant;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly profiles: ReadonlyMap<PersonId, KeptProfile>;
  /** Of those who have not left. */
  readonly enrolments: ReadonlyMap<EnrolmentId, Enrolment>;
  readonly answers: ReadonlyMap<PersonId, readonly GivenAnswer[]>;
  /** Those of whom the reader may not read answers, in a programme that asks for some. */
  readonly withheld: ReadonlySet<PersonId>;
}

async function factsAbout(
  reader: Reader,
  { actor, programme, now }: { readonly actor: ActorIn } & Pick<Facts, 'programme' | 'now'>,
  applications: readonly Application[],
): Promise<Facts> {
  const ids = applications.map(({ personId }) => personId);
  const managers = applications.flatMap(({ managerId }) => managerId ?? []);
  const partners = await ownPartners(reader, actor.personId);
  const read = applications.filter(({ state, personId }) => state === 'waiting' && !partners.has(personId));
  const given = await reader.answersBy(
    programme.id,
    read.map(({ personId }) => personId),
  );
  const asked = (await askedQuestions(reader, programme.id)).map(({ question }) => question.id);
  const inOrder = asked.flatMap((id) => given.filter(({ question }) => question.id === id));
  const enrolments = await reader.enrolmentsOf(programme.id, ids);
  return {
    programme,
    now,
    people: await peopleById(reader, [...ids, ...managers]),
    profiles: await reader.profiles(ids),
    enrolments: new Map(enrolments.filter(({ status }) => status !== 'withdrawn').map((each) => [each.id, each])),
    answers: groupBy(inOrder, ({ personId }) => personId),
    withheld: asked.length === 0 ? new Set() : partners,
  };
}

/** Null for somebody who is gone. */
function viewOf(application: Application, facts: Facts): ApplicationView | null {
  const { personId } = application;
  const person = facts.people.get(personId);
  const enrolment = facts.enrolments.get(application.enrolmentId);
  const told = facts.profiles.get(personId)?.told;
  if (person === undefined || told === undefined || enrolment === undefined) return null;
  const { offered, wanted, languages } = told;
  const isEnrolled = enrolment.status === 'enrolled';
  return {
    application,
    person,
    profile: { offered, wanted, languages },
    isEnrolled,
    answers: facts.withheld.has(personId) ? null : (facts.answers.get(personId) ?? []),
    ...managerOf({ application, person, isEnrolled }, facts),
    waitsUntil: waitsUntil(application, facts.now),
  };
}

function managerOf(
  { application, person, isEnrolled }: Pick<ApplicationView, 'application' | 'person' | 'isEnrolled'>,
  { programme, people }: Facts,
): Pick<ApplicationView, 'asksManager' | 'manager' | 'hasOtherManager'> {
  const { managerId, roles } = application;
  const needed = yesNeededFor(programme, { isNew: !isEnrolled, mentor: roles.includes('mentor') });
  const asksManager = needed.includes('manager');
  const isOther = person.managerId !== null && person.managerId !== managerId;
  return {
    asksManager,
    manager: (managerId && people.get(managerId)) ?? null,
    hasOtherManager: isOther && (asksManager || managerId !== null),
  };
}
