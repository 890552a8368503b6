import type { Temporal } from 'temporal-polyfill';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { goalTitleFrom, type Goal } from '#domain/goals/goal.ts';
import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import type { Reason } from '#domain/matching/candidate.ts';
import type { GroupReason } from '#domain/groups/group-proposal.ts';
import { mayActOnPairing, roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import {
  isProgrammeOver,
  isRolling,
  type Language,
  type OwnRhythm,
  type Programme,
  type Wording,
} from '#domain/programme/programme.ts';
import { rhythmOfProgramme, type Rhythm } from '#domain/programme/rhythm.ts';
import { tidyLine } from '#domain/text.ts';
import type { Actor, Context } from '../context.ts';
import { nextRoundOf, type NextRound } from '../candidates/next-round.ts';
import { surveyView, type SurveyView } from '../surveys/open-survey.ts';
import { choosingOf, type MyChoosing } from '../choosing/my-choosing.ts';
import { leftAloneView, type LeftAloneView } from '../matching/left-alone.ts';
import { reachOf, type Reach } from '../meetings/silence.ts';
import { pairingMeetings, type PairingMeetings } from '../meetings/pairing-meetings.ts';
import { decisionViewOf, type DecisionView } from '../pairing/decision-view.ts';
import { mentorWishes } from '../enrolment/mentor-wishes.ts';
import { openQuestionsToJoin } from '../enrolment/join-again.ts';
import { partingViewOf, type PartingView } from '../pairing/parting.ts';
import type { MentorYesMessage } from '../ports/inviting-messages.ts';
import type { FarewellMessage, JoinAgainMessage } from '../ports/programme-messages.ts';
import { farewellFor } from '../programme/farewell.ts';
import { presentRhythm } from '../series/present-rhythm.ts';
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
  /** The programme they belong to. */
  readonly programmeName: Wording;
  /** What waits for an answer, in the order in which it was proposed. */
  readonly decisions: readonly DecisionView[];
  /** How they meet today, and what they may propose. */
  readonly rhythm: PairRhythm;
  /** How it goes on when their time is over; the viewer's own answer alone. */
  readonly parting: PartingView;
  readonly isRolling: boolean;
  /** How it stands between the viewer and the other side, for the viewer alone; null while they do not meet. */
  readonly reach: Reach | null;
  /** The programme's (IANA), for people whose mailbox has not told its own. */
  readonly homeZone: string;
}

export interface PairRhythm {
  readonly present: Rhythm;
  readonly ofProgramme: Rhythm;
  /** What HR lets pairs choose; null where it is nothing, or the pairing is over. */
  readonly choices: OwnRhythm | null;
  /** Has the pairing agreed on one of its own? */
  readonly isOwn: boolean;
}

export interface HomeView {
  readonly viewerId: PersonId;
  /** Their mailbox's zone (IANA); null while it has not told it. */
  readonly viewerZone: string | null;
  /** Those that are not closed first. */
  readonly pairings: readonly PairingView[];
  /** Surveys that wait for the person's answer, oldest first. */
  readonly surveys: readonly SurveyView[];
  /** How they stand in each programme that is not over and in which they are enrolled. */
  readonly standings: readonly Standing[];
  /** Of programmes that have ended and are not put away, in which they took part to the end. */
  readonly farewells: readonly FarewellMessage[];
  /** Where they are asked whether they want to be in again. */
  readonly joinAgain: readonly JoinAgainMessage[];
  /** Those about whom they are asked as their manager, the longest waiting first. */
  readonly mentorWishes: readonly MentorYesMessage[];
  /** The person has made a secret address for their meetings. */
  readonly hasCalendarFeed: boolean;
}

/** How somebody stands in one of their programmes. */
export interface Standing {
  readonly programmeId: ProgrammeId;
  /** In no pairing of it yet. */
  readonly waitingForMatch: boolean;
  /** Whether they come first in the next round, or stand aside. */
  readonly nextRound: NextRound;
  /** What the latest round told them that it left alone, while that is so. */
  readonly leftAlone: LeftAloneView | null;
  /** Whom they may choose as a mentee, and by whom they are asked as a mentor. */
  readonly choosing: MyChoosing;
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
    return {
      viewerId: actor.personId,
      viewerZone: (await reader.person(actor.personId))?.workingHours?.timeZone ?? null,
      pairings: views,
      surveys,
      standings: await standingsOf(context, reader, actor.personId, pairings),
      farewells: await farewellsTo(reader, actor.personId),
      joinAgain: await openQuestionsToJoin(context, reader, actor.personId),
      mentorWishes: await mentorWishes(reader, actor.personId),
      hasCalendarFeed: await reader.hasCalendarFeed(actor.personId),
    };
  });
}

async function farewellsTo(reader: Reader, personId: PersonId): Promise<readonly FarewellMessage[]> {
  const enrolments = (await reader.enrolmentsOfPerson(personId)).filter(({ status }) => status === 'enrolled');
  const programmes = await reader.programmes(enrolments.map(({ programmeId }) => programmeId));
  const farewells: FarewellMessage[] = [];
  for (const programme of programmes.filter(({ status }) => status === 'ended')) {
    const message = await farewellFor(reader, programme, personId);
    if (message !== null) farewells.push(message);
  }
  return farewells;
}

async function standingsOf(
  context: Context,
  reader: Reader,
  personId: PersonId,
  pairings: readonly Pairing[],
): Promise<readonly Standing[]> {
  const enrolments = (await reader.enrolmentsOfPerson(personId)).filter(({ status }) => status === 'enrolled');
  const programmes = await reader.programmes(enrolments.map(({ programmeId }) => programmeId));
  const standings: Standing[] = [];
  for (const programme of programmes.filter((each) => !isProgrammeOver(each))) {
    const running = pairings.filter(({ status, programmeId }) => status !== 'closed' && programmeId === programme.id);
    const nextRound = await nextRoundOf(reader, programme, personId, context.now());
    const waitingForMatch = running.length === 0 && nextRound !== 'aside';
    const leftAlone = await leftAloneView(context, reader, programme, personId);
    const choosing = await choosingOf(reader, { personId, programmeId: programme.id }, context.now());
    standings.push({ programmeId: programme.id, waitingForMatch, nextRound, leftAlone, choosing });
  }
  return standings;
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
  const meetings = await pairingMeetings(reader, pairing, now);
  return {
    pairing,
    myRole,
    ...others,
    partnerLanguages: await languagesOf(reader, others.partner),
    reasons: await reasonsOf(reader, pairing, viewerId, others.partner.id),
    groupReasons: pairing.kind === 'pair' ? [] : ((await reader.groupProposalOf(pairing.id))?.fit.reasons ?? []),
    ...meetings,
    decisions: await decisionsOf(reader, pairing, viewerId, language),
    rhythm: rhythmFor(meetings.series, pairing, programme),
    goals,
    joiningGoals: myRole === 'mentee' ? await joiningGoals(reader, pairing, viewerId, goals) : [],
    programmeName: programme.name,
    parting: await partingViewOf(reader, pairing, viewerId),
    isRolling: isRolling(programme),
    reach: await reachOf({ now: () => now }, reader, pairing, viewerId),
    homeZone: programme.timeZone,
  };
}

async function decisionsOf(
  reader: Reader,
  pairing: Pairing,
  viewerId: PersonId,
  language: Language,
): Promise<readonly DecisionView[]> {
  const open = await reader.openDecisionsOf([pairing.id]);
  return Promise.all(open.map(({ id }) => decisionViewOf(reader, id, viewerId, language)));
}

function rhythmFor(series: PairingMeetings['series'], pairing: Pairing, programme: Programme): PairRhythm {
  const mayPropose = mayActOnPairing(pairing.status, 'set-rhythm') && programme.status !== 'ended';
  return {
    present: presentRhythm(series ?? undefined, pairing, programme),
    ofProgramme: rhythmOfProgramme(programme),
    choices: mayPropose ? programme.ownRhythm : null,
    isOwn: pairing.rhythm !== null,
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
  const said = (await reader.enrolment(programmeId, personId))?.goals ?? [];
  const taken = goals.map(({ title }) => title);
  return said.map(tidyLine).filter((each) => each !== '' && !taken.includes(goalTitleFrom(each)));
}

async function languagesOf(reader: Reader, person: Person): Promise<readonly Language[]> {
  return (await reader.profile(person.id))?.told.languages ?? [person.language];
}
