import { stateOf } from '#domain/meetings/series.ts';
import type { Goal } from '#domain/goals/goal.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { HomeView, NumberedMeeting, PairingView } from '#operations/home.ts';
import type { SurveyView } from '#operations/open-survey.ts';
import { countsOf } from '#operations/series-counts.ts';
import { reasonSentences } from '#texts/reasons.ts';
import type { GoalBody, Home, MeetingBody, OpenSurvey, PairingBody } from '../../contract.ts';
import { personCard } from './person.ts';

export function homeBody(view: HomeView, language: Language): Home {
  return {
    pairings: view.pairings.map((pairing) => pairingBody(pairing, view.viewerId, language)),
    surveys: view.surveys.map(surveyBody),
    waitingForMatch: view.waitingForMatch,
  };
}

export function goalBody(goal: Goal, viewerId: PersonId): GoalBody {
  const { id, title, measure, status, progressPercent, version } = goal;
  const dueOn = goal.dueOn?.toString() ?? null;
  return { id, title, measure, dueOn, status, progressPercent, version, mine: goal.ownerId === viewerId };
}

export function surveyBody({ survey, partner, meeting, goalTitle }: SurveyView): OpenSurvey {
  return {
    id: survey.id,
    partnerGivenName: partner.givenName,
    meetingStart: meeting.start.toString(),
    role: survey.role,
    goalTitle,
  };
}

function pairingBody(view: PairingView, viewerId: PersonId, language: Language): PairingBody {
  const { pairing, myRole, partner, next } = view;
  return {
    id: pairing.id,
    status: pairing.status,
    myRole,
    partner: personCard(partner, view.partnerLanguages),
    why: [...reasonSentences(view.reasons, { to: myRole, partnerGivenName: partner.givenName }, language)],
    startsOn: pairing.startsOn.toString(),
    endsOn: pairing.endsOn.toString(),
    series: seriesBody(view),
    nextMeeting:
      next === null
        ? null
        : {
            ...meetingBody(next),
            kind: next.agenda.kind,
            agenda: next.agenda.items.map(({ key, minutes }) => ({ key, minutes })),
          },
    meetings: view.meetings.map(meetingBody),
    goals: view.goals.map((goal) => goalBody(goal, viewerId)),
  };
}

/** A pairing whose series is not written down yet looks like one that is about to be booked. */
function seriesBody({ series, meetings, troublePerson }: PairingView): PairingBody['series'] {
  const { planned, moved, skipped } = countsOf(meetings.map(({ meeting }) => meeting));
  const counts = { planned, moved, skipped };
  if (series === null) return { status: 'wanted', timeZone: null, joinUrl: null, trouble: null, counts };
  const { status, timeZone, joinUrl, trouble } = series;
  return {
    status: stateOf(status),
    timeZone,
    joinUrl,
    trouble:
      trouble === null
        ? null
        : { reason: trouble.reason, personName: troublePerson?.name ?? null, since: trouble.since.toString() },
    counts,
  };
}

function meetingBody({ meeting, number }: NumberedMeeting): MeetingBody {
  const { id, start, end, status, note } = meeting;
  return { id, start: start.toString(), end: end.toString(), status, note, number };
}
