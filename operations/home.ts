import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Goal } from '#domain/goals/goal.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import { agendaFor, type Agenda } from '#domain/meetings/agenda.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { partnerOf, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Actor, Context } from './context.ts';
import { surveyView, type SurveyView } from './open-survey.ts';
import type { Person, Reader, SeriesRecord } from './ports/store.ts';
import { isSkipped, nextOf } from './series-counts.ts';

/** A meeting and which one of the series it is, from 1; those left out when planning are not counted (0). */
export interface NumberedMeeting {
  readonly meeting: Meeting;
  readonly number: number;
}

/** One pairing as one of its two sees it. Nothing in it is hidden from the other. */
export interface PairingView {
  readonly pairing: Pairing;
  readonly myRole: Role;
  readonly partner: Person;
  /** Languages in which the partner holds talks, as they said themselves. */
  readonly partnerLanguages: readonly Language[];
  /** What spoke for the two when they were proposed. */
  readonly reasons: readonly Reason[];
  /** Null until one is wanted. */
  readonly series: SeriesRecord | null;
  /** Whom the series' trouble is about; null where it is about nobody in particular. */
  readonly troublePerson: Person | null;
  readonly meetings: readonly NumberedMeeting[];
  readonly next: (NumberedMeeting & { readonly agenda: Agenda }) | null;
  readonly goals: readonly Goal[];
}

export interface HomeView {
  readonly viewerId: PersonId;
  /** Those that are not closed first. */
  readonly pairings: readonly PairingView[];
  /** Waiting for the person's answer, oldest first. */
  readonly surveys: readonly SurveyView[];
  /** Enrolled, and in no pairing yet. */
  readonly waitingForMatch: boolean;
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
    return { viewerId: actor.personId, pairings: views, surveys, waitingForMatch };
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
    ...(await meetingsOf(reader, pairing, now)),
    goals: await reader.goalsOf([pairing.id]),
  };
}

async function languagesOf(reader: Reader, pairing: Pairing, person: Person): Promise<readonly Language[]> {
  const enrolment = await reader.enrolment(pairing.programmeId, person.id);
  return enrolment?.profile.languages ?? [person.language];
}

async function meetingsOf(
  reader: Reader,
  pairing: Pairing,
  now: Temporal.Instant,
): Promise<Pick<PairingView, 'series' | 'troublePerson' | 'meetings' | 'next'>> {
  const [series] = await reader.seriesOf([pairing.id]);
  if (series === undefined) return { series: null, troublePerson: null, meetings: [], next: null };
  const meetings = numbered(await reader.meetingsOf([series.id]));
  const troubleId = series.trouble?.personId ?? null;
  const troublePerson = troubleId === null ? null : await reader.person(troubleId);
  return { series, troublePerson, meetings, next: withAgenda(meetings, now) };
}

function numbered(meetings: readonly Meeting[]): readonly NumberedMeeting[] {
  let count = 0;
  return meetings.map((meeting) => {
    if (isSkipped(meeting)) return { meeting, number: 0 };
    count += 1;
    return { meeting, number: count };
  });
}

function withAgenda(meetings: readonly NumberedMeeting[], now: Temporal.Instant): PairingView['next'] {
  const next = nextOf(
    meetings.map(({ meeting }) => meeting),
    now,
  );
  const found = meetings.find(({ meeting }) => meeting.id === next?.id);
  if (found === undefined) return null;
  const { start, end } = found.meeting;
  const total = Math.max(...meetings.map(({ number }) => number));
  const minutes = Math.round((end.epochMilliseconds - start.epochMilliseconds) / 60_000);
  return { ...found, agenda: agendaFor({ index: found.number - 1, total, minutes }) };
}
