import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Goal } from '#domain/goals/goal.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import { partnerOf, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Actor, Context } from './context.ts';
import { surveyView, type SurveyView } from './open-survey.ts';
import { pairingMeetings, type PairingMeetings } from './pairing-meetings.ts';
import type { Person, Reader } from './ports/store.ts';

/** One pairing as one of its two sees it. Nothing in it is hidden from the other. */
export interface PairingView extends PairingMeetings {
  readonly pairing: Pairing;
  readonly myRole: Role;
  readonly partner: Person;
  /** Languages in which the partner holds talks, as they said themselves. */
  readonly partnerLanguages: readonly Language[];
  /** What spoke for the two when they were proposed. */
  readonly reasons: readonly Reason[];
  readonly goals: readonly Goal[];
}

export interface HomeView {
  readonly viewerId: PersonId;
  /** Their mailbox's zone (IANA); null while it has not told it. */
  readonly viewerZone: string | null;
  /** Those that are not closed first. */
  readonly pairings: readonly PairingView[];
  /** Waiting for the person's answer, oldest first. */
  readonly surveys: readonly SurveyView[];
  /** Enrolled, and in no pairing yet. */
  readonly waitingForMatch: boolean;
  /** The person has made a secret address for their meetings. */
  readonly hasCalendarFeed: boolean;
}

/** Somebody's own page. Only their own pairings are read, whose goals and meetings belong to both. */
export async function home(context: Context, actor: Actor): Promise<HomeView> {
  const now = context.now();
  return context.store.read(async (reader) => {
    const pairings = await reader.pairingsOf(actor.personId);
    const views: PairingView[] = [];
    for (const pairing of closedLast(pairings)) {
      const view = await pairingView(reader, pairing, actor.personId, now);
      if (view !== null) views.push(view);
    }
    const surveys: SurveyView[] = [];
    for (const survey of await reader.openSurveysOf(actor.personId)) surveys.push(await surveyView(reader, survey));
    const isPaired = pairings.some(({ status }) => status !== 'closed');
    const waitingForMatch = !isPaired && (await isEnrolled(reader, actor.personId));
    return {
      viewerId: actor.personId,
      viewerZone: (await reader.person(actor.personId))?.workingHours?.timeZone ?? null,
      pairings: views,
      surveys,
      waitingForMatch,
      hasCalendarFeed: await reader.hasCalendarFeed(actor.personId),
    };
  });
}

async function isEnrolled(reader: Reader, personId: PersonId): Promise<boolean> {
  const programme = await reader.currentProgramme();
  if (programme === null || programme.status === 'ended') return false;
  return (await reader.enrolment(programme.id, personId))?.status === 'enrolled';
}

function closedLast(pairings: readonly Pairing[]): readonly Pairing[] {
  return pairings.toSorted((a, b) => Number(a.status === 'closed') - Number(b.status === 'closed'));
}

async function pairingView(
  reader: Reader,
  pairing: Pairing,
  viewerId: PersonId,
  now: Temporal.Instant,
): Promise<PairingView | null> {
  const myRole = roleOf(pairing, viewerId);
  const partnerId = partnerOf(pairing, viewerId);
  const partner = partnerId === null ? null : await reader.person(partnerId);
  if (myRole === null || partner === null) return null;
  return {
    pairing,
    myRole,
    partner,
    partnerLanguages: await languagesOf(reader, pairing, partner),
    reasons: (await reader.proposalOfPairing(pairing.id))?.fit.reasonsFor ?? [],
    ...(await pairingMeetings(reader, pairing, now)),
    goals: await reader.goalsOf([pairing.id]),
  };
}

async function languagesOf(reader: Reader, pairing: Pairing, person: Person): Promise<readonly Language[]> {
  const enrolment = await reader.enrolment(pairing.programmeId, person.id);
  return enrolment?.profile.languages ?? [person.language];
}
