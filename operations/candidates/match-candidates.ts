import type { Temporal } from 'temporal-polyfill';
import { absenceSeen } from '#domain/access/seen-by-hr.ts';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Answer, AskedQuestion } from '#domain/enrolment/answers.ts';
import { nothingTold, type KeptProfile, type Profile } from '#domain/enrolment/profile.ts';
import { fieldText } from '#domain/enrolment/profile-import.ts';
import { roomLeft } from '#domain/enrolment/room.ts';
import { idOf, type EnrolmentId, type PersonId } from '#domain/ids.ts';
import { vocabularyOf, type Vocabulary } from '#domain/matching/competence-words.ts';
import { answerBits, comparedIn, type ComparedQuestion } from '#domain/matching/compared-answers.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { earlierRatings } from '#domain/insight/earlier-ratings.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import type { MatchRule } from '#domain/matching/rule.ts';
import { partnersOf, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { hoursFor, type SlotPolicy } from '#domain/programme/slot-policy.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { groupBy } from '../group-by.ts';
import { askedQuestions } from './asked-questions.ts';
import type { Person } from '../ports/people.ts';
import { standingFields } from './standing-fields.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** Managers from the nearest upwards. A loop in the directory ends the line instead of the service. */
function reportingLine(personId: PersonId, managers: ReadonlyMap<PersonId, PersonId>): readonly PersonId[] {
  const line = new Set<PersonId>();
  let manager = managers.get(personId);
  while (manager !== undefined && manager !== personId && !line.has(manager)) {
    line.add(manager);
    manager = managers.get(manager);
  }
  return [...line];
}

/**
 * How many mentees somebody has now (those of a group included), whether they have a mentor, and whether they are in a
 * circle, which has no mentor. Closed pairings do not count.
 */
export function loadOf(personId: PersonId, pairings: readonly Pairing[]) {
  const running = pairings.filter(({ status }) => status !== 'closed');
  return {
    mentees: running
      .filter((pairing) => roleOf(pairing, personId) === 'mentor')
      .reduce((sum, pairing) => sum + partnersOf(pairing, personId).length, 0),
    hasMentor: running.some((pairing) => pairing.kind !== 'circle' && roleOf(pairing, personId) === 'mentee'),
    isInCircle: running.some((pairing) => pairing.kind === 'circle' && roleOf(pairing, personId) !== null),
  };
}

type ByPerson<Row> = ReadonlyMap<PersonId, readonly Row[]>;

interface Known {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly profiles: ReadonlyMap<PersonId, KeptProfile>;
  readonly vocabulary: Vocabulary;
  /** HR's own questions, and what of them counts. */
  readonly asked: readonly AskedQuestion[];
  readonly compared: readonly ComparedQuestion[];
  readonly answers: ReadonlyMap<EnrolmentId, readonly Answer[]>;
  /** Mentees over all programmes, of those who have set a limit for that. */
  readonly menteesInAll: ReadonlyMap<PersonId, number>;
  readonly managers: ReadonlyMap<PersonId, PersonId>;
  readonly formerManagers: ByPerson<PersonId>;
  readonly running: ByPerson<Pairing>;
  /** Of any programme. */
  readonly runningAnywhere: ByPerson<Pairing>;
  /** Pairings of any programme, as far back as the cool-off reaches. */
  readonly ended: ByPerson<Pairing>;
  /** Whom HR took out of the draft. */
  readonly rejected: ByPerson<PersonId>;
  /** Whom a rule of HR's keeps apart. */
  readonly blocked: ByPerson<PersonId>;
  readonly waitedRounds: ReadonlyMap<EnrolmentId, number>;
  readonly ratings: ReadonlyMap<PersonId, number>;
  readonly wishes: ReadonlyMap<EnrolmentId, readonly PersonId[]>;
  /** Enrolments whose goals an HR lead wrote. */
  readonly wordsOfHr: ReadonlySet<EnrolmentId>;
  readonly slots: SlotPolicy;
  readonly today: Temporal.PlainDate;
}

function candidateOf(enrolment: Enrolment, known: Known): Candidate {
  const { personId } = enrolment;
  const person = known.people.get(personId);
  const running = known.running.get(personId) ?? [];
  const load = loadOf(personId, running);
  const hasAccount = person?.enabled === true && person.barred === undefined;
  const absence = absenceSeen(enrolment, known.today) ?? (hasAccount ? null : 'no-account');
  return {
    enrolmentId: enrolment.id,
    personId,
    roles: enrolment.roles,
    freeCapacity: freeCapacityOf(enrolment, load.mentees, known),
    hasMentor: load.hasMentor,
    vocabulary: known.vocabulary,
    compared: known.compared,
    answers: answerBits(known.asked, known.answers.get(enrolment.id) ?? []),
    profile: profileOf(enrolment, known),
    ...toldBy(person, known.slots),
    managers: reportingLine(personId, known.managers),
    ...keptApart(personId, running, known),
    ...lookingFor(enrolment, known),
    available: absence === null,
    absence,
  };
}

/** What this programme and all programmes together leave. */
function freeCapacityOf({ personId, capacity }: Enrolment, here: number, known: Known): number {
  const room = known.profiles.get(personId)?.room ?? null;
  const inAll = known.menteesInAll.get(personId) ?? here;
  return Math.max(0, roomLeft({ capacity, room, here, inAll }));
}

/** The person's profile with their goals in this programme. */
function profileOf({ id, personId, goals }: Enrolment, known: Known): Profile {
  const profile = { ...(known.profiles.get(personId)?.told ?? nothingTold), goals };
  return known.wordsOfHr.has(id) ? withoutProbes(profile) : profile;
}

/** Without what an HR lead could write to find out what others have written or wished. */
function withoutProbes({ careerWays: _ways, careerWish: _wish, ...profile }: Profile): Profile {
  return { ...profile, goals: [] };
}

/** What the directory and the mailbox tell; of the working hours those in which the programme meets. */
function toldBy(
  person: Person | undefined,
  slots: SlotPolicy,
): Pick<Candidate, 'name' | 'department' | 'workingHours'> {
  if (person === undefined) return { name: '', department: '', workingHours: null };
  const { name, department, workingHours } = person;
  return { name, department, workingHours: workingHours && hoursFor(slots, workingHours) };
}

function lookingFor(
  { id, personId, freedAt }: Enrolment,
  known: Known,
): Pick<Candidate, 'waitedRounds' | 'earlierRating' | 'freedAt' | 'wishes'> {
  return {
    waitedRounds: known.waitedRounds.get(id) ?? 0,
    earlierRating: known.ratings.get(personId) ?? null,
    freedAt,
    wishes: known.wishes.get(id) ?? [],
  };
}

function keptApart(
  personId: PersonId,
  running: readonly Pairing[],
  known: Known,
): Pick<Candidate, 'formerManagers' | 'excluded' | 'mentees' | 'blocked' | 'earlierPartners'> {
  const partners = running.flatMap((pairing) => partnersOf(pairing, personId));
  return {
    formerManagers: known.formerManagers.get(personId) ?? [],
    excluded: [...partners, ...(known.rejected.get(personId) ?? [])],
    mentees: menteesOf(personId, known.runningAnywhere.get(personId) ?? []),
    blocked: known.blocked.get(personId) ?? [],
    earlierPartners: earlierPartners(personId, known.ended.get(personId) ?? []),
  };
}

function menteesOf(personId: PersonId, running: readonly Pairing[]): readonly PersonId[] {
  return running
    .filter((pairing) => roleOf(pairing, personId) === 'mentor')
    .flatMap((pairing) => partnersOf(pairing, personId));
}

function earlierPartners(personId: PersonId, ended: readonly Pairing[]): Candidate['earlierPartners'] {
  return ended.flatMap((pairing) => {
    const { ended: end } = pairing;
    return end === null ? [] : partnersOf(pairing, personId).map((each) => ({ personId: each, endedAt: end.at }));
  });
}

/** Groups rows under each person they are about, in their order. */
function byPerson<Row, Kept>(
  rows: readonly Row[],
  entries: (row: Row) => readonly (readonly [PersonId, Kept])[],
): ByPerson<Kept> {
  const groups = new Map<PersonId, Kept[]>();
  for (const [personId, kept] of rows.flatMap(entries)) {
    const group = groups.get(personId);
    if (group === undefined) groups.set(personId, [kept]);
    else group.push(kept);
  }
  return groups;
}

const withMembers = (pairing: Pairing) => pairing.members.map(({ personId }) => [personId, pairing] as const);

/** HR's decisions on who must not be together: pairs taken out of the draft, and rules for every round. */
export interface Apart {
  readonly rejected: readonly Pick<MatchProposal, 'mentorId' | 'menteeId'>[];
  readonly rules: readonly MatchRule[];
}

/**
 * The enrolments whose goals an HR lead wrote: their own, and those that stand as an import wrote them. They are not
 * compared with what others wrote in private, or HR could guess at it and read the fit.
 */
async function wordsOfHr(reader: Reader, enrolments: readonly Enrolment[]): Promise<ReadonlySet<EnrolmentId>> {
  const [first] = enrolments;
  if (first === undefined) return new Set();
  const leads = new Set(await reader.hrReaders());
  const imported = standingFields(await reader.importedFields(first.programmeId));
  const isOfHr = ({ id, personId, goals }: Enrolment): boolean =>
    leads.has(personId) || imported.get(id)?.get('goals') === fieldText(goals);
  return new Set(enrolments.filter(isOfHr).map(({ id }) => id));
}

/** Everybody enrolled, with all that the matching may know of them. */
export async function matchCandidates(
  reader: Reader,
  programme: Programme,
  { rejected, rules }: Apart,
  now: Temporal.Instant,
): Promise<readonly Candidate[]> {
  const today = todayIn(programme, now);
  const enrolments = (await reader.enrolments(programme.id)).filter(({ status }) => status === 'enrolled');
  const ids = enrolments.map(({ personId }) => personId);
  const people = await reader.people(ids);
  const profiles = await reader.profiles(ids);
  const asked = await askedQuestions(reader, programme.id);
  const compared = comparedIn(asked);
  const limited = ids.filter((id) => (profiles.get(id)?.room ?? null) !== null);
  const pairings = await reader.pairings(programme.id);
  const { coolOffMonths } = programme.matching.rules;
  const ago = (months: number) => now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant();
  const known: Known = {
    people: new Map(people.map((person) => [person.id, person])),
    profiles,
    vocabulary: vocabularyOf(await reader.catalogue()),
    asked,
    compared,
    answers: compared.length === 0 ? new Map() : await reader.answersIn(programme.id),
    menteesInAll: await reader.menteesInAll(limited),
    managers: await reader.managers(),
    formerManagers: await reader.formerManagers(ago(12)),
    running: byPerson(
      pairings.filter(({ status }) => status !== 'closed'),
      withMembers,
    ),
    runningAnywhere: byPerson(
      (await reader.pairingsWith(ids)).filter(({ status }) => status !== 'closed'),
      withMembers,
    ),
    ended: byPerson(await reader.pairingsEndedSince(ago(coolOffMonths)), withMembers),
    rejected: byPerson(rejected, ({ mentorId, menteeId }) => [
      [mentorId, menteeId],
      [menteeId, mentorId],
    ]),
    blocked: byPerson(rules, ({ personId, otherId }) =>
      otherId === null
        ? []
        : [
            [personId, otherId],
            [otherId, personId],
          ],
    ),
    waitedRounds: await reader.waitedRounds(programme.id),
    ratings: earlierRatings(groupBy(await reader.mentorBatches(), ({ scopeId }) => idOf<'Person'>(scopeId))),
    wishes: await reader.wishes(programme.id),
    wordsOfHr: await wordsOfHr(reader, enrolments),
    slots: programme.slots,
    today,
  };
  return enrolments.map((enrolment) => candidateOf(enrolment, known));
}
