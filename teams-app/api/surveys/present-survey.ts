import type { SurveyView } from '#operations/surveys/open-survey.ts';
import type { OpenSurvey } from '../../contract/surveys.ts';

export function surveyBody({ survey, partner, meeting, pairing, goalTitle, toldBy }: SurveyView): OpenSurvey {
  return {
    id: survey.id,
    partnerGivenName: partner.givenName,
    meetingStart: meeting.start.toString(),
    role: survey.role,
    goalTitle,
    asksFit: survey.asksFit,
    saidMet: survey.saidMet,
    toldBy,
    pairingId: pairing.id,
  };
}
