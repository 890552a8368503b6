import { isRefused } from '#domain/refused.ts';
import type { Actor } from '#operations/context.ts';
import { whoAmI } from '#operations/people/who-am-i.ts';
import { answerOnCard, surveyThanks } from '#operations/surveys/answer-survey.ts';
import { openSurveyOf } from '#operations/surveys/open-survey.ts';
import { responseFrom } from './card-values.ts';
import { botTexts, type CardMessage } from './cards/card.ts';
import { fitCard } from './cards/surveys/fit-card.ts';
import { surveyCard, surveyOverCard, surveyThanksCard } from './cards/surveys/survey-card.ts';
import type { Pressed } from './cards/verbs.ts';
import type { Deeds, Desk } from './desk.ts';

/** The questions after a meeting. */
export const surveyDeeds = { 'answer-survey': answerByCard, 'go-on': goOnTogether } satisfies Partial<Deeds>;

async function answerByCard(desk: Desk, actor: Actor, press: Pressed<'answer-survey'>): Promise<CardMessage> {
  const { surveyId } = press;
  const response = responseFrom(press);
  if (response === null) return askAgain(desk, actor, press, botTexts(actor.language).survey.missing);
  const outcome = await answerOnCard(desk.context, actor, { surveyId, replaced: desk.pressed ?? null }, response);
  const at = { links: desk.tabLinks, now: desk.context.now() };
  if (!isRefused(outcome)) {
    const reader = { language: actor.language, timeZone: outcome.timeZone };
    const { fit, helpWanted } = response;
    if (fit === 'not-sure' || fit === 'not-a-fit')
      return fitCard({ ...outcome, surveyId, fit, helpWanted }, reader, at);
    return surveyThanksCard({ nextMeeting: outcome.nextMeeting, helpWanted }, reader, at);
  }
  const why = outcome.refused;
  if (why === 'usefulness-missing' || why === 'comment-too-long') {
    return askAgain(desk, actor, press, botTexts(actor.language).survey.refusals[why]);
  }
  return surveyOverCard(why, actor, desk.tabLinks);
}

/** Somebody in doubt goes on all the same: the thanks replace the card, and nothing is kept. */
async function goOnTogether(desk: Desk, actor: Actor, { surveyId }: Pressed<'go-on'>): Promise<CardMessage> {
  const { nextMeeting, timeZone } = await surveyThanks(desk.context, actor, surveyId);
  const at = { links: desk.tabLinks, now: desk.context.now() };
  return surveyThanksCard({ nextMeeting, helpWanted: false }, { language: actor.language, timeZone }, at);
}

/** The same questions with what was filled in and what is missing. */
async function askAgain(
  desk: Desk,
  actor: Actor,
  { surveyId, ...fields }: Pressed<'answer-survey'>,
  fault: string,
): Promise<CardMessage> {
  const { survey, partner, meeting, goalTitle, homeZone } = await openSurveyOf(desk.context, actor, surveyId);
  const who = await whoAmI(desk.context, actor);
  const timeZone = isRefused(who) ? null : who.person.workingHours?.timeZone;
  const reader = { language: actor.language, timeZone: timeZone ?? homeZone };
  const { role, asksFit } = survey;
  const questions = {
    surveyId,
    role,
    asksFit,
    partnerGivenName: partner.givenName,
    meetingStart: meeting.start,
    goalTitle,
  };
  const at = { links: desk.tabLinks, now: desk.context.now() };
  return surveyCard({ ...questions, isReminder: false, returned: { fields, fault } }, reader, at);
}
