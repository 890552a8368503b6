import { roleOf } from '#domain/pairing/pairing.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import { zoneOfOthers } from '#operations/access/partners.ts';
import type { HomeView, PairingView } from '#operations/home/home.ts';
import { groupReasonSentences } from '#texts/groups/group-introduction.ts';
import { reasonSentences } from '#texts/matching/reasons.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { goalBody } from '../goals/present-goal.ts';
import {
  continuationBody,
  meetingBody,
  nextMeetingBody,
  offerNotes,
  seriesBody,
} from '../meetings/present-meetings.ts';
import { personCard } from '../present-person.ts';
import { decisionNotes, rhythmBody } from './present-decisions.ts';

type Viewer = Pick<HomeView, 'viewerId' | 'viewerZone'>;

/** A pairing as one of its people sees it. */
export function pairingBody(view: PairingView, { viewerId, viewerZone }: Viewer, naming: Naming): PairingBody {
  const { language } = naming;
  const { pairing, myRole, partner, next } = view;
  return {
    id: pairing.id,
    status: pairing.status,
    pausedUntil: pairing.pausedUntil?.toString() ?? null,
    place: pairing.place,
    programmeId: pairing.programmeId,
    myRole,
    kind: pairing.kind,
    partner: { ...personCard(partner, view.partnerLanguages), ...clockOf(view, viewerZone) },
    addresses: pairing.status === 'closed' ? [] : view.partners.map(({ mail }) => mail),
    partners: view.partners.map((person) => ({
      ...personCard(person),
      isMentor: roleOf(pairing, person.id) === 'mentor',
    })),
    why:
      pairing.kind === 'pair'
        ? [...reasonSentences(view.reasons, { to: myRole, partnerGivenName: partner.givenName }, naming)]
        : [...groupReasonSentences(view.groupReasons, naming)],
    startsOn: pairing.startsOn.toString(),
    endsOn: pairing.endsOn.toString(),
    series: seriesBody(view, viewerZone, language),
    offers: offerNotes(view.offers, viewerId),
    continuation: continuationBody(view.continuation),
    decisions: decisionNotes(view),
    rhythm: rhythmBody(view),
    mayTell: view.mayTell,
    nextMeeting: next && nextMeetingBody(next, viewerId),
    meetings: view.meetings.map((each) => meetingBody(each, viewerId)),
    goals: view.goals.map((goal) => goalBody(goal, viewerId)),
    joiningGoals: [...view.joiningGoals],
    parting: { ...view.parting, asked: view.parting.asked && { ...view.parting.asked, isRolling: view.isRolling } },
    reach: view.reach && reachBody(view.reach),
  };
}

function reachBody({
  signs,
  state,
  asksAgainAt,
  helpAsked,
  question,
}: NonNullable<PairingView['reach']>): NonNullable<PairingBody['reach']> {
  return {
    signs: [...signs],
    choice: state,
    asksAgainAt: asksAgainAt?.toString() ?? null,
    helpAsked,
    question: question && [...question],
  };
}

/** The person who stands for a group has the others' clock, if they all share one. */
function clockOf(
  { pairing, partners, homeZone }: PairingView,
  viewerZone: string | null,
): { timeZone?: string | null } {
  return pairing.kind === 'pair' ? {} : { timeZone: zoneOfOthers(partners, viewerZone ?? homeZone) };
}
