import type { Temporal } from 'temporal-polyfill';
import { isPaused, type Enrolment } from '#domain/enrolment/enrolment.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import { openReasons } from '#domain/matching/open-reasons.ts';
import type { MentorRequest } from '#domain/choosing/request.ts';
import type { Chooser } from '#domain/programme/match-settings.ts';
import type { MentorChoice } from '#domain/choosing/wishes.ts';
import { obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import { todayIn } from '../today.ts';

/** What a mentee who is not paired with a mentor may see of them. */
export interface SuggestedMentor {
  readonly mentor: Person;
  /** At most two, strongest first; never what the mentor answered for the matching alone. */
  readonly reasons: readonly Reason[];
}

/** What a waiting mentee can choose from, and how far the choice has come. Leaves out whom they asked in vain. */
export interface ChoiceView {
  readonly choosing: Chooser;
  /** False until mentors have been looked for at all. */
  readonly hasLooked: boolean;
  readonly suggestions: readonly SuggestedMentor[];
  /** The mentors the mentee wants who have not been asked, best first. */
  readonly wishes: readonly Person[];
  readonly isRanked: boolean;
  readonly asked: {
    readonly mentor: Person;
    readonly askedAt: Temporal.Instant;
    readonly expiresAt: Temporal.Instant;
  } | null;
  readonly greeting: string;
  /** These took the place of suggestions that came to nothing. */
  readonly isRenewed: boolean;
  readonly version: number;
}

/** Null for somebody who is not waiting for a mentor, or is on a break. */
export async function choiceView(
  reader: Reader,
  { personId, programmeId }: { readonly personId: PersonId; readonly programmeId: ProgrammeId },
  now: Temporal.Instant,
): Promise<ChoiceView | null> {
  const programme = await reader.programme(programmeId);
  if (programme === null) return null;
  const today = todayIn(programme, now);
  if (obstacleToPairs(programme, today) !== null) return null;
  const enrolment = await reader.enrolment(programme.id, personId);
  if (enrolment === null || !mayChoose(enrolment, today)) return null;
  const own = (await reader.pairingsOf(personId)).filter((each) => each.programmeId === programmeId);
  if (loadOf(personId, own).hasMentor) return null;
  const choice = await reader.choice(enrolment.id);
  const asked = (await reader.requestsWith(personId)).find(
    (each) => each.status === 'asked' && each.menteeId === personId && each.programmeId === programmeId,
  );
  return viewOf(reader, programme, choice, asked ?? null);
}

function mayChoose(enrolment: Enrolment, today: Temporal.PlainDate): boolean {
  const isMentee = enrolment.status === 'enrolled' && enrolment.roles.includes('mentee');
  return isMentee && !isPaused(enrolment, today);
}

async function viewOf(
  reader: Reader,
  programme: Programme,
  choice: MentorChoice | null,
  asked: MentorRequest | null,
): Promise<ChoiceView> {
  const { suggestions, wishes, rankedAt, greeting, isRenewed, version } = choice ?? nothingYet;
  const ids = [...suggestions.map(({ mentorId }) => mentorId), ...wishes, ...(asked === null ? [] : [asked.mentorId])];
  const people = new Map((await reader.people(ids)).map((person) => [person.id, person]));
  return {
    choosing: programme.matching.choosing,
    hasLooked: choice !== null,
    suggestions: suggestions.flatMap(({ mentorId, fit }) => {
      const mentor = people.get(mentorId);
      return mentor?.enabled === true ? [{ mentor, reasons: openReasons(fit.reasonsFor).slice(0, 2) }] : [];
    }),
    wishes: wishes.map((id) => people.get(id)).filter((person) => person !== undefined),
    isRanked: rankedAt !== null,
    asked: askedOf(asked, people),
    greeting,
    isRenewed,
    version,
  };
}

const nothingYet = {
  suggestions: [],
  wishes: [],
  rankedAt: null,
  greeting: '',
  isRenewed: false,
  version: 0,
} as const satisfies Partial<MentorChoice>;

function askedOf(request: MentorRequest | null, people: ReadonlyMap<PersonId, Person>): ChoiceView['asked'] {
  const mentor = request && people.get(request.mentorId);
  return mentor && request ? { mentor, askedAt: request.askedAt, expiresAt: request.expiresAt } : null;
}

/** A request as the mentor sees it. */
export interface RequestView {
  readonly request: MentorRequest;
  readonly mentee: Person;
  /** What the mentee wants to learn, most important first, at most three. */
  readonly wanted: readonly Competence[];
}

/** The requests that somebody has got as a mentor and not answered, oldest first. */
export async function requestsToMe(reader: Reader, personId: PersonId): Promise<readonly RequestView[]> {
  const requests = (await reader.requestsWith(personId)).filter(
    ({ status, mentorId }) => status === 'asked' && mentorId === personId,
  );
  const views: RequestView[] = [];
  for (const request of requests.toReversed()) {
    const view = await requestView(reader, request);
    if (view !== null) views.push(view);
  }
  return views;
}

/** A request with its mentee; null when the mentee is no longer known. */
export async function requestView(reader: Reader, request: MentorRequest): Promise<RequestView | null> {
  const mentee = await reader.person(request.menteeId);
  const profile = await reader.profile(request.menteeId);
  const wanted = (profile?.told.wanted ?? [])
    .toSorted((a, b) => b.importance - a.importance)
    .slice(0, 3)
    .map(({ competence }) => competence);
  return mentee && { request, mentee, wanted };
}
