import { Temporal } from 'temporal-polyfill';
import { stateSeen } from '#domain/access/seen-by-hr.ts';
import type { Enrolment, Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { lackingCompetences } from '#domain/insight/lacking.ts';
import type { ProgrammeReason } from '#domain/insight/urgency.ts';
import { endsSoonDays } from '#domain/leads/alerts.ts';
import type { MatchRound } from '#domain/matching/round.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { choosingNow } from '../choosing/hr-choosing.ts';
import { applicationsToAnswer } from '../enrolment/to-answer.ts';
import { stoppedAt } from '../matching/stopped-round.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';
import type { Need, NeedDetail, Waiting } from './need.ts';

/** What a programme is looked through for. */
export interface NeedFacts {
  readonly reader: Reader;
  readonly programme: Programme;
  readonly viewerId: PersonId;
  readonly now: Temporal.Instant;
  readonly enrolments: readonly Enrolment[];
  readonly pairings: readonly Pairing[];
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Zones (IANA) of its people that this machine no longer tells right. */
  readonly oldZones: readonly string[];
}

/** What the programme needs, beside what its single people and pairings do; in no order. */
export async function programmeNeeds(facts: NeedFacts): Promise<readonly Need[]> {
  const { programme, oldZones } = facts;
  if (!mayActOnProgramme(programme.status, 'match')) return [];
  return [
    ...(oldZones.length === 0 ? [] : [need('old-zones', { kind: 'old-zones', zones: oldZones })]),
    ...(await applicants(facts)),
    ...(await nobodyInvited(facts)),
    ...(programme.matching.choosing === 'self' ? await nobodyLeft(facts) : await unmatched(facts)),
    ...endsSoon(facts),
  ];
}

function need(
  reason: ProgrammeReason,
  detail: NeedDetail,
  { people = [], since = null }: { readonly people?: readonly Person[]; readonly since?: Temporal.Instant | null } = {},
): Need {
  return { reason, detail, people, since, isTakenByOther: false };
}

async function applicants({ reader, programme, viewerId }: NeedFacts): Promise<readonly Need[]> {
  const waiting = await applicationsToAnswer(reader, programme.id, viewerId);
  const [first] = waiting;
  if (first === undefined) return [];
  const people = await reader.people(waiting.slice(0, mostFaces).map(({ personId }) => personId));
  const inOrder = waiting.flatMap(({ personId }) => people.find(({ id }) => id === personId) ?? []);
  const only = waiting.length > 1 ? null : { enrolmentId: first.enrolmentId, version: first.version };
  const detail = { kind: 'applicants', total: waiting.length, only } as const;
  return [need('applicants', detail, { people: inOrder, since: first.appliedAt })];
}

/** As many as stand beside a sentence. */
const mostFaces = 2;

async function nobodyInvited({ reader, programme, enrolments }: NeedFacts): Promise<readonly Need[]> {
  if (enrolments.length > 0 || !mayActOnProgramme(programme.status, 'invite')) return [];
  const { invited } = await reader.invitationCounts(programme.id);
  return invited > 0 ? [] : [need('nobody-invited', { kind: 'nobody-invited' })];
}

/** Mentees who choose for themselves and have nobody left to choose. */
async function nobodyLeft({ reader, programme, viewerId, now }: NeedFacts): Promise<readonly Need[]> {
  const choosing = await choosingNow(reader, programme, await reader.requests(programme.id), now);
  const waiting = longestFirst(
    choosing.filter(({ state, person }) => state === 'nobody-left' && person.id !== viewerId),
  );
  return waiting.length === 0 ? [] : [need('nobody-left', { kind: 'nobody-left', waiting }, about(waiting))];
}

/**
 * Whoever waits for a round of the leads': those who want somebody to learn from or, where none of them waits, mentors.
 * A draft says that it is the leads' turn; without one they may have one made, or invite those who are missing.
 */
async function unmatched(facts: NeedFacts): Promise<readonly Need[]> {
  const round = await facts.reader.latestRound(facts.programme.id);
  const mentees = waitingAs('mentee', facts);
  const ofRound = round === null ? [] : await roundNeeds(facts, round, mentees);
  const isUnderWay = ofRound.length > 0 || round?.status === 'matching' || round?.status === 'publishing';
  return [...ofRound, ...(isUnderWay ? [] : waitingNeeds(facts, mentees)), ...(await mentorsMissing(facts, mentees))];
}

/** A round that has stopped, or is a draft with somebody in it. */
async function roundNeeds(
  { reader }: NeedFacts,
  round: MatchRound,
  mentees: readonly Waiting[],
): Promise<readonly Need[]> {
  const stopped = await stoppedAt(reader, round);
  if (stopped !== null)
    return [need('round-stopped', { kind: 'round-stopped', roundId: round.id }, { since: stopped.at })];
  if (round.status !== 'draft') return [];
  const lines = await reader.proposalLines(round.id);
  const proposals = lines.filter(({ status }) => status === 'proposed' || status === 'locked').length;
  if (proposals === 0) return [];
  const detail = { kind: 'round-ready', proposals, waiting: mentees } as const;
  return [need('round-ready', detail, about(mentees, round.proposedAt))];
}

function waitingNeeds(facts: NeedFacts, mentees: readonly Waiting[]): readonly Need[] {
  if (mentees.length > 0) return [need('waiting', { kind: 'waiting', waiting: mentees }, about(mentees))];
  const mentors = waitingAs('mentor', facts);
  return mentors.length === 0 ? [] : [need('mentors-wait', { kind: 'mentors-wait', waiting: mentors }, about(mentors))];
}

/** Those whom HR sees as waiting, whether a draft has a proposal for them or not; the longest waiting first. */
function waitingAs(role: Role, { programme, enrolments, pairings, people, now }: NeedFacts): readonly Waiting[] {
  const today = todayIn(programme, now);
  const running = new Set(pairings.filter(({ status }) => status !== 'closed').flatMap(membersOf));
  const ended = new Map<PersonId, Temporal.Instant>();
  for (const pairing of pairings)
    for (const id of pairing.ended === null ? [] : membersOf(pairing)) ended.set(id, later(ended.get(id), pairing));
  const waiting = enrolments
    .filter((each) => each.status === 'enrolled' && each.roles.includes(role))
    .filter((each) => {
      const isPaired = running.has(each.personId);
      return stateSeen(each, { isPaired, isProposed: false, today }) === 'waiting';
    });
  return longestFirst(
    waiting.flatMap(({ personId, enrolledAt }) => {
      const person = people.get(personId);
      return person === undefined ? [] : [{ person, since: latest(enrolledAt, ended.get(personId)) }];
    }),
  );
}

function membersOf({ members }: Pairing): readonly PersonId[] {
  return members.map(({ personId }) => personId);
}

function later(before: Temporal.Instant | undefined, { ended, begunAt }: Pairing): Temporal.Instant {
  return latest(ended?.at ?? begunAt, before);
}

function latest(one: Temporal.Instant, other: Temporal.Instant | undefined): Temporal.Instant {
  return other !== undefined && Temporal.Instant.compare(other, one) > 0 ? other : one;
}

function longestFirst(waiting: readonly Waiting[]): readonly Waiting[] {
  return waiting
    .map(({ person, since }) => ({ person, since }))
    .toSorted((a, b) => Temporal.Instant.compare(a.since, b.since) || (a.person.id < b.person.id ? -1 : 1));
}

function about(waiting: readonly Waiting[], usual: Temporal.Instant | null = null) {
  return {
    people: waiting.slice(0, mostFaces).map(({ person }) => person),
    since: waiting[0]?.since ?? usual,
  };
}

/** From what HR reads of people anyway: what those who wait want to learn, and what mentors with room offer. */
async function mentorsMissing(facts: NeedFacts, mentees: readonly Waiting[]): Promise<readonly Need[]> {
  const { reader } = facts;
  if (mentees.length === 0) return [];
  const withRoom = mentorsWithRoom(facts);
  const ids = mentees.map(({ person }) => person.id);
  const profiles = await reader.profiles([...ids, ...withRoom]);
  const lacking = lackingCompetences(
    ids.map((id) => profiles.get(id)?.told.wanted ?? []),
    withRoom.map((id) => profiles.get(id)?.told.offered ?? []),
  );
  const catalogue = new Map((await reader.catalogue()).map((entry) => [entry.id, entry.name]));
  const named = lacking.flatMap(({ competence, wantedBy }) => {
    const name = catalogue.get(competence);
    return name === undefined ? [] : [{ name, wantedBy }];
  });
  const [most] = named;
  if (most === undefined) return [];
  const competences = named.slice(0, mostCompetences).map(({ name }) => name);
  return [need('mentors-missing', { kind: 'mentors-missing', competences, wantedBy: most.wantedBy })];
}

/** The most wanted; the rest stands in the matching. */
const mostCompetences = 3;

function mentorsWithRoom({ programme, enrolments, pairings, now }: NeedFacts): readonly PersonId[] {
  const today = todayIn(programme, now);
  const mentees = new Map<PersonId, number>();
  for (const { members } of pairings.filter(({ status }) => status !== 'closed')) {
    const learning = members.filter(({ role }) => role === 'mentee').length;
    for (const { personId, role } of members)
      if (role === 'mentor') mentees.set(personId, (mentees.get(personId) ?? 0) + learning);
  }
  return enrolments
    .filter((each) => each.status === 'enrolled' && each.roles.includes('mentor'))
    .filter((each) => stateSeen(each, { isPaired: false, isProposed: false, today }) === 'waiting')
    .filter(({ personId, capacity }) => (mentees.get(personId) ?? 0) < capacity)
    .map(({ personId }) => personId);
}

function endsSoon({ programme, now }: NeedFacts): readonly Need[] {
  const { endsOn } = programme;
  if (endsOn === null) return [];
  const days = todayIn(programme, now).until(endsOn, { largestUnit: 'days' }).days;
  return days >= 0 && days <= endsSoonDays ? [need('ends-soon', { kind: 'ends-soon', endsOn })] : [];
}
