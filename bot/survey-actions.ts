import { isRefused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { confirmMet } from '#operations/meetings/confirm-met.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { answerOnCard, surveyThanks, type SurveyAnswered } from '#operations/surveys/answer-survey.ts';
import { elsewhereOf, openSurveyOf } from '#operations/surveys/open-survey.ts';
import { responseFrom } from './card-values.ts';
import { botTexts, type CardMessage } from './cards/card.ts';
import { fitCard } from './cards/surveys/fit-card.ts';
import { surveyCard, surveyOverCard, surveyThanksCard } from './cards/surveys/survey-card.ts';
import type { Pressed } from './cards/verbs.ts';
import type { Deeds, Desk } from './desk.ts';

/** The questions after a meeting. */
export const surveyDeeds = {
  'answer-survey': answerByCard,
  'confirm-met': confirmByCard,
  'go-on': goOnTogether,
} satisfies Partial<Deeds>;

async function answerByCard(desk: Desk, actor: Actor, press: Pressed<'answer-survey'>): Promise<CardMessage> {
  const { surveyId } = press;
  const { survey } = await openSurveyOf(desk.context, actor, surveyId);
  // Whoever has said so before is not asked whether they met.
  const response = responseFrom(survey.saidMet ? { ...press, didMeet: press.didMeet || 'yes' } : press);
  if (response === null) {
    return askAgain(desk, actor, press, { fault: botTexts(actor.language).survey.missing, isConfirmed: false });
  }
  const outcome = await answerOnCard(desk.context, actor, { surveyId, replaced: desk.pressed ?? null }, response);
  const at = { links: desk.tabLinks, now: desk.context.now() };
  if (!isRefused(outcome)) {
    const reader = { language: actor.language, timeZone: outcome.timeZone };
    const { fit, helpWanted } = response;
    if (fit === 'not-sure' || fit === 'not-a-fit')
      return fitCard({ ...outcome, surveyId, fit, helpWanted }, reader, at);
    const missed = response.didMeet === 'yes' ? null : outcome.pairingId;
    return surveyThanksCard({ next: nextOf(outcome), helpWanted, missed }, reader, at);
  }
  const why = outcome.refused;
  if (why === 'usefulness-missing') {
    return askAgain(desk, actor, press, { fault: botTexts(actor.language).survey.refusals[why], isConfirmed: false });
  }
  return surveyOverCard(why, actor, desk.tabLinks);
}

/** One tap: the two met. The card goes on asking what else it asks. */
async function confirmByCard(desk: Desk, actor: Actor, press: Pressed<'confirm-met'>): Promise<CardMessage> {
  const { survey, meeting } = await openSurveyOf(desk.context, actor, press.surveyId);
  const outcome = await confirmMet(desk.context, actor, { meetingId: meeting.id });
  if (isRefused(outcome)) return surveyOverCard('question-not-asked', actor, desk.tabLinks);
  if (survey.status === 'answered') return surveyOverCard('already-answered', actor, desk.tabLinks);
  if (survey.status === 'closed') return surveyOverCard('survey-closed', actor, desk.tabLinks);
  return askAgain(desk, actor, { ...press, didMeet: 'yes' }, { fault: null, isConfirmed: true });
}

/** Somebody in doubt goes on all the same: the thanks replace the card, and nothing is kept. */
async function goOnTogether(desk: Desk, actor: Actor, { surveyId }: Pressed<'go-on'>): Promise<CardMessage> {
  const answered = await surveyThanks(desk.context, actor, surveyId);
  const at = { links: desk.tabLinks, now: desk.context.now() };
  const reader = { language: actor.language, timeZone: answered.timeZone };
  return surveyThanksCard({ next: nextOf(answered), helpWanted: false }, reader, at);
}

function nextOf({ nextMeeting, partner }: SurveyAnswered) {
  return nextMeeting && { ...nextMeeting, partner };
}

/** The same questions with what was filled in and what is missing. */
async function askAgain(
  desk: Desk,
  actor: Actor,
  { surveyId, ...fields }: Pressed<'answer-survey'>,
  why: { readonly fault: string | null; readonly isConfirmed: boolean },
): Promise<CardMessage> {
  const view = await openSurveyOf(desk.context, actor, surveyId);
  const { survey, meeting, goalTitle, homeZone, toldBy } = view;
  const who = await whoAmI(desk.context, actor);
  const timeZone = isRefused(who) ? null : who.person.workingHours?.timeZone;
  const reader = { language: actor.language, timeZone: timeZone ?? homeZone };
  const { role, asksFit, saidMet } = survey;
  const questions = {
    surveyId,
    role,
    asksFit,
    saidMet,
    toldBy,
    partner: elsewhereOf(view),
    meetingStart: meeting.start,
    goalTitle,
  };
  const at = { links: desk.tabLinks, now: desk.context.now() };
  return surveyCard({ ...questions, isReminder: false, returned: { fields, ...why } }, reader, at);
}
