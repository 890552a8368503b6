import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { goalTitleFrom, type Goal } from '#domain/goals/goal.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { GroupReason } from '#domain/groups/group-proposal.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Language } from '#domain/programme/programme.ts';
import { tidyLine } from '#domain/text.ts';
import type { Actor, Context } from '../context.ts';
import { nextRoundOf, type NextRound } from '../candidates/next-round.ts';
import { surveyView, type SurveyView } from '../surveys/open-survey.ts';
import { leftAloneView, type LeftAloneView } from '../matching/left-alone.ts';
import { reachOf, type Reach } from '../meetings/silence.ts';
import { pairingMeetings, type PairingMeetings } from '../meetings/pairing-meetings.ts';
import { mayReadGoal, mayReadWhole, viewerIn } from '../access/may-read.ts';
import { partnersFor, type Partners } from '../access/partners.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';

/** One pairing as one of its members sees it. Only `reach` and `joiningGoals` are the viewer's alone. */
export interface PairingView extends PairingMeetings, Partners {
  readonly pairing: Pairing;
  readonly myRole: Role;
  /** Languages in which the partner (in a group, the first of them) holds talks, as they said themselves. */
  readonly partnerLanguages: readonly Language[];
  /** What spoke for the two when they were proposed. */
  readonly reasons: readonly Reason[];
  /** The same for a group or circle. */
  readonly groupReasons: readonly GroupReason[];
  readonly goals: readonly Goal[];
  /** What the viewer hoped for when they joined and has not made a goal of; empty for a mentor. */
  readonly joiningGoals: readonly string[];
  /** How it stands between the viewer and the other side, for the viewer alone; null while they do not meet. */
  readonly reach: Reach | null;
  /** The programme's (IANA), for people whose mailbox has not told its own. */
  readonly homeZone: string;
}

export interface HomeView {
  readonly viewerId: PersonId;
  /** Their mailbox's zone (IANA); null while it has not told it. */
  readonly viewerZone: string | null;
  /** Those that are not closed first. */
  readonly pairings: readonly PairingView[];
  /** Surveys that wait for the person's answer, oldest first. */
  readonly surveys: readonly SurveyView[];
  /** Enrolled, and in no pairing yet. */
  readonly waitingForMatch: boolean;
  /** Whether they come first in the next round, or stand aside. */
  readonly nextRound: NextRound;
  /** Why the latest round left them alone; null where it did not. */
  readonly leftAlone: LeftAloneView | null;
  /** The person has made a secret address for their meetings. */
  readonly hasCalendarFeed: boolean;
}

/** Somebody's own page. Reads only their own pairings, whose goals and meetings belong to both. */
export async function home(context: Context, actor: Actor): Promise<HomeView> {
  const now = context.now();
  return context.store.read(async (reader) => {
    const pairings = await reader.pairingsOf(actor.personId);
    const views: PairingView[] = [];
    for (const pairing of closedLast(pairings)) {
      const view = await pairingView(reader, pairing, actor, now);
      if (view !== null) views.push(view);
    }
    const surveys: SurveyView[] = [];
    for (const survey of await reader.openSurveysOf(actor.personId))
      surveys.push(await surveyView(reader, survey, actor.language));
    const isPaired = pairings.some(({ status }) => status !== 'closed');
    const nextRound = await nextRoundFor(reader, actor.personId, now);
    const waitingForMatch = !isPaired && nextRound !== 'aside' && (await isEnrolled(reader, actor.personId));
    return {
      viewerId: actor.personId,
      viewerZone: (await reader.person(actor.personId))?.workingHours?.timeZone ?? null,
      pairings: views,
      surveys,
      waitingForMatch,
      nextRound,
      leftAlone: await leftAloneView(context, reader, actor.personId),
      hasCalendarFeed: await reader.hasCalendarFeed(actor.personId),
    };
  });
}

async function nextRoundFor(reader: Reader, personId: PersonId, now: Temporal.Instant): Promise<NextRound> {
  const programme = await reader.currentProgramme();
  return programme === null ? null : nextRoundOf(reader, programme, personId, now);
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
  { personId: viewerId, language }: Actor,
  now: Temporal.Instant,
): Promise<PairingView | null> {
  const myRole = roleOf(pairing, viewerId);
  const others = await partnersFor(reader, pairing, viewerId, language);
  const programme = await reader.programme(pairing.programmeId);
  if (myRole === null || others === null || programme === null) return null;
  const goals = (await reader.goalsOf([pairing.id])).filter((goal) => mayReadGoal(pairing, viewerId, goal.ownerId));
  return {
    pairing,
    myRole,
    ...others,
    partnerLanguages: await languagesOf(reader, pairing, others.partner),
    reasons: await reasonsOf(reader, pairing, viewerId, others.partner.id),
    groupReasons: pairing.kind === 'pair' ? [] : ((await reader.groupProposalOf(pairing.id))?.fit.reasons ?? []),
    ...(await pairingMeetings(reader, pairing, now)),
    goals,
    joiningGoals: myRole === 'mentee' ? await joiningGoals(reader, pairing, viewerId, goals) : [],
    reach: await reachOf({ now: () => now }, reader, pairing, viewerId),
    homeZone: programme.timeZone,
  };
}

/** Why the two were matched. Once it is over, what they wrote in their own words is no longer quoted. */
async function reasonsOf(
  reader: Reader,
  pairing: Pairing,
  viewerId: PersonId,
  partnerId: PersonId,
): Promise<readonly Reason[]> {
  const reasons = (await reader.proposalOfPairing(pairing.id))?.fit.reasonsFor ?? [];
  const mayQuote = mayReadWhole('own-words', viewerIn(pairing, viewerId, partnerId));
  return mayQuote ? reasons : reasons.filter(({ kind }) => kind !== 'shared-goals');
}

async function joiningGoals(
  reader: Reader,
  { programmeId }: Pairing,
  personId: PersonId,
  goals: readonly Goal[],
): Promise<readonly string[]> {
  const said = (await reader.enrolment(programmeId, personId))?.profile.goals ?? [];
  const taken = goals.map(({ title }) => title);
  return said.map(tidyLine).filter((each) => each !== '' && !taken.includes(goalTitleFrom(each)));
}

async function languagesOf(reader: Reader, pairing: Pairing, person: Person): Promise<readonly Language[]> {
  const enrolment = await reader.enrolment(pairing.programmeId, person.id);
  return enrolment?.profile.languages ?? [person.language];
}
