import type { Goal } from '#domain/goals/goal.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { HomeView, PairingView } from '#operations/home/home.ts';
import type { SurveyView } from '#operations/surveys/open-survey.ts';
import { zoneOfOthers } from '#operations/access/partners.ts';
import { roleOf } from '#domain/pairing/pairing.ts';
import { groupReasonSentences } from '#texts/groups/group-introduction.ts';
import { reasonSentences } from '#texts/matching/reasons.ts';
import type { GoalBody } from '../../contract/goals.ts';
import type { Home, PairingBody } from '../../contract/pairing.ts';
import type { OpenSurvey } from '../../contract/surveys.ts';
import { meetingBody, offerNotes, seriesBody } from '../meetings/present-meetings.ts';
import { personCard } from '../people/present-person.ts';

export function homeBody(view: HomeView, language: Language): Home {
  return {
    pairings: view.pairings.map((pairing) => pairingBody(pairing, view, language)),
    surveys: view.surveys.map(surveyBody),
    waitingForMatch: view.waitingForMatch,
    nextRound: view.nextRound,
    hasCalendarFeed: view.hasCalendarFeed,
  };
}

export function goalBody(goal: Goal, viewerId: PersonId): GoalBody {
  const { id, title, measure, status, progressPercent, version } = goal;
  const dueOn = goal.dueOn?.toString() ?? null;
  return { id, title, measure, dueOn, status, progressPercent, version, mine: goal.ownerId === viewerId };
}

export function surveyBody({ survey, partner, meeting, pairing, goalTitle }: SurveyView): OpenSurvey {
  return {
    id: survey.id,
    partnerGivenName: partner.givenName,
    meetingStart: meeting.start.toString(),
    role: survey.role,
    goalTitle,
    asksFit: survey.asksFit,
    pairingId: pairing.id,
  };
}

type Viewer = Pick<HomeView, 'viewerId' | 'viewerZone'>;

function pairingBody(view: PairingView, { viewerId, viewerZone }: Viewer, language: Language): PairingBody {
  const { pairing, myRole, partner, next } = view;
  return {
    id: pairing.id,
    status: pairing.status,
    pausedUntil: pairing.pausedUntil?.toString() ?? null,
    place: pairing.place,
    myRole,
    kind: pairing.kind,
    partner: { ...personCard(partner, view.partnerLanguages), ...clockOf(view, viewerZone) },
    partners: view.partners.map((person) => ({
      ...personCard(person),
      isMentor: roleOf(pairing, person.id) === 'mentor',
    })),
    why:
      pairing.kind === 'pair'
        ? [...reasonSentences(view.reasons, { to: myRole, partnerGivenName: partner.givenName }, language)]
        : [...groupReasonSentences(view.groupReasons, language)],
    startsOn: pairing.startsOn.toString(),
    endsOn: pairing.endsOn.toString(),
    series: seriesBody(view, viewerZone, language),
    offers: offerNotes(view.offers, viewerId),
    nextMeeting:
      next === null
        ? null
        : {
            ...meetingBody(next, viewerId),
            kind: next.agenda.kind,
            agenda: next.agenda.items.map(({ key, minutes }) => ({ key, minutes })),
          },
    meetings: view.meetings.map((each) => meetingBody(each, viewerId)),
    goals: view.goals.map((goal) => goalBody(goal, viewerId)),
  };
}

/** The one who stands for a group has its clock, where the others have one together. */
function clockOf(
  { pairing, partners, homeZone }: PairingView,
  viewerZone: string | null,
): { timeZone?: string | null } {
  return pairing.kind === 'pair' ? {} : { timeZone: zoneOfOthers(partners, viewerZone ?? homeZone) };
}
