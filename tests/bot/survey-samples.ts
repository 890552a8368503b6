import type { CardMessage } from '#bot/cards/card.ts';
import { answeredCard } from '#bot/cards/surveys/answered-card.ts';
import { fitCard } from '#bot/cards/surveys/fit-card.ts';
import { surveyCard } from '#bot/cards/surveys/survey-card.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { LaterQuestion, Response } from '#domain/surveys/response.ts';
import { givenResponse } from '../support/given-response.ts';
import { at, inLondon, later, meeting, readerOf, surveyId } from './card-samples.ts';
import { ali, pairingId } from './offer-messages.ts';

/** The card that asks how a meeting was. */
export function survey(
  language: Language,
  role: 'mentor' | 'mentee',
  {
    asksFit = false,
    saidMet = false,
    toldBy = null,
  }: {
    readonly asksFit?: boolean;
    readonly saidMet?: boolean;
    readonly toldBy?: string | null;
  } = {},
) {
  const met = { saidMet, toldBy, partner: inLondon, meetingStart: meeting.start };
  return surveyCard({ surveyId, role, asksFit, about: [ali], ...met, isReminder: false }, readerOf(language), at);
}

/** A survey's card after a press. */
export function answeredWith(
  language: Language,
  said: Partial<Response>,
  question: LaterQuestion | null,
  goalTitle: string | null = 'Leda ett projekt',
) {
  const response = givenResponse({ surveyId, didMeet: 'yes', usefulness: 4, answeredAt: meeting.end, ...said });
  const about = { surveyId, pairingId, partner: inLondon, goalTitle, nextMeeting: later, timeZone: 'Europe/Stockholm' };
  return answeredCard({ ...about, response, question, questionOfRole: 'goal-progress' }, readerOf(language), at);
}

/** What comes after a press, in every state, and what can be changed. */
export function answeredCards(language: Language): Readonly<Record<string, CardMessage>> {
  const met = { meetingStart: meeting.start, saidMet: false, toldBy: null, about: [ali], partner: inLondon } as const;
  const again = { surveyId, role: 'mentee', asksFit: false, ...met, isReminder: false } as const;
  return {
    'survey, again': surveyCard({ ...again, answered: { usefulness: 4 } }, readerOf(language), at),
    'survey, again after a no': surveyCard({ ...again, answered: { usefulness: null } }, readerOf(language), at),
    'survey, what is missing': surveyCard({ ...again, note: 'Välj' }, readerOf(language), at),
    'answered, the goal': answeredWith(language, {}, 'goal-progress'),
    'answered, no goal': answeredWith(language, {}, 'goal-progress', null),
    'answered, the goal again': answeredWith(language, { goalProgress: 'same' }, 'goal-progress'),
    'answered, prepared': answeredWith(language, {}, 'well-prepared'),
    'answered, fit': answeredWith(language, { goalProgress: 'closer' }, 'fit'),
    'answered, all': answeredWith(language, { goalProgress: 'closer' }, null),
    'answered, help wanted': answeredWith(language, { helpWanted: true }, 'goal-progress'),
    'answered, not met': answeredWith(language, { didMeet: 'no', usefulness: null }, null),
  };
}

/** What somebody in doubt about the two gets. */
export function doubtful(language: Language, fit: 'not-sure' | 'not-a-fit') {
  const about = { surveyId, pairingId, partner: inLondon };
  return fitCard({ ...about, fit, nextMeeting: later, helpWanted: false }, readerOf(language), at);
}
