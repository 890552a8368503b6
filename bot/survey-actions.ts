import { isRefused, type Refused } from '#domain/refused.ts';
import type { ResponseRefusal } from '#domain/surveys/response.ts';
import type { SurveyId } from '#domain/ids.ts';
import type { Actor } from '#operations/context.ts';
import { confirmMet } from '#operations/meetings/confirm-met.ts';
import { facesOf } from '#operations/messages/faces.ts';
import { answerOnCard, mayChange, ownAnswer, sayOfMeeting } from '#operations/surveys/answer-survey.ts';
import type { SurveyAnswered } from '#operations/ports/survey-messages.ts';
import { aboutOf, elsewhereOf, openSurveyOf } from '#operations/surveys/open-survey.ts';
import { responseFrom } from './card-values.ts';
import { botTexts, type CardMessage, type CardReader } from './cards/card.ts';
import { answeredCard } from './cards/surveys/answered-card.ts';
import { fitCard } from './cards/surveys/fit-card.ts';
import { surveyCard, surveyOverCard } from './cards/surveys/survey-card.ts';
import { changeIn, type Pressed } from './cards/verbs.ts';
import type { Deeds, Desk } from './desk.ts';

/** The questions after a meeting. */
export const surveyDeeds = {
  'say-of-meeting': sayByPress,
  'change-answer': askForAnother,
  'answer-survey': answerByCard,
  'confirm-met': confirmByCard,
  'go-on': keepAnswer,
} satisfies Partial<Deeds>;

/** Each press is kept, and the card goes on to what is asked next. */
async function sayByPress(
  desk: Desk,
  actor: Actor,
  { surveyId, said }: Pressed<'say-of-meeting'>,
): Promise<CardMessage> {
  const pressed = { surveyId, replaced: desk.pressed ?? null };
  const outcome = await sayOfMeeting(desk.context, actor, pressed, changeIn(said));
  const isDoubt = said === 'not-sure' || said === 'not-a-fit';
  // Whoever changes how useful it was may change what comes after it as well.
  const isAgain = said.startsWith('useful-') && !isRefused(outcome);
  const shown = isAgain ? { ...outcome, question: outcome.questionOfRole } : outcome;
  return afterAnswer(desk, actor, surveyId, { outcome: shown, isDoubt });
}

/** A card from before each press was kept: all that was filled in at once. */
async function answerByCard(desk: Desk, actor: Actor, press: Pressed<'answer-survey'>): Promise<CardMessage> {
  const { surveyId } = press;
  // Whoever says how useful it was says that they met.
  const response = responseFrom({ ...press, didMeet: press.didMeet || 'yes' });
  if (response === null) return askAgain(desk, actor, surveyId, missing(actor));
  const outcome = await answerOnCard(desk.context, actor, { surveyId, replaced: desk.pressed ?? null }, response);
  const { fit } = response;
  return afterAnswer(desk, actor, surveyId, { outcome, isDoubt: fit === 'not-sure' || fit === 'not-a-fit' });
}

function missing({ language }: Actor): { readonly note: string } {
  return { note: botTexts(language).survey.refusals['usefulness-missing'] };
}

async function afterAnswer(
  desk: Desk,
  actor: Actor,
  surveyId: SurveyId,
  { outcome, isDoubt }: { readonly outcome: SurveyAnswered | Refused<ResponseRefusal>; readonly isDoubt: boolean },
): Promise<CardMessage> {
  if (isRefused(outcome)) {
    return outcome.refused === 'usefulness-missing'
      ? askAgain(desk, actor, surveyId, missing(actor))
      : surveyOverCard(outcome.refused, actor, desk.tabLinks);
  }
  return isDoubt ? doubtful(desk, actor, outcome) : answered(desk, actor, outcome);
}

function doubtful(desk: Desk, actor: Actor, outcome: SurveyAnswered): CardMessage {
  const { fit, helpWanted } = outcome.response;
  if (fit !== 'not-sure' && fit !== 'not-a-fit') return answered(desk, actor, outcome);
  return fitCard({ ...outcome, fit, helpWanted }, readerOf(actor, outcome), atOf(desk));
}

function answered(desk: Desk, actor: Actor, outcome: SurveyAnswered): CardMessage {
  return answeredCard(outcome, readerOf(actor, outcome), atOf(desk));
}

function readerOf({ language }: Actor, { timeZone }: Pick<SurveyAnswered, 'timeZone'>): CardReader {
  return { language, timeZone };
}

function atOf({ context, tabLinks }: Desk) {
  return { links: tabLinks, now: context.now() };
}

/** One tap on a card from before: the two met. The card goes on asking. */
async function confirmByCard(desk: Desk, actor: Actor, { surveyId }: Pressed<'confirm-met'>): Promise<CardMessage> {
  const { survey, meeting } = await openSurveyOf(desk.context, actor, surveyId);
  const outcome = await confirmMet(desk.context, actor, { meetingId: meeting.id });
  if (isRefused(outcome)) return surveyOverCard('question-not-asked', actor, desk.tabLinks);
  if (survey.status === 'answered') return surveyOverCard('already-answered', actor, desk.tabLinks);
  if (survey.status === 'closed') return surveyOverCard('survey-closed', actor, desk.tabLinks);
  const { promises, survey: said } = botTexts(actor.language);
  return askAgain(desk, actor, surveyId, { note: said.metNoted(promises.met) });
}

/** The answer stays as it is: somebody in doubt goes on all the same, or keeps what they wanted to change. */
async function keepAnswer(desk: Desk, actor: Actor, { surveyId }: Pressed<'go-on'>): Promise<CardMessage> {
  const answer = await ownAnswer(desk.context, actor, surveyId);
  return answer === null ? askAgain(desk, actor, surveyId, {}) : answered(desk, actor, { ...answer, question: null });
}

/** The faces once more, with what was answered. */
async function askForAnother(desk: Desk, actor: Actor, { surveyId }: Pressed<'change-answer'>): Promise<CardMessage> {
  const answer = await ownAnswer(desk.context, actor, surveyId);
  if (answer === null) return askAgain(desk, actor, surveyId, {});
  if (!(await mayChange(desk.context, actor, surveyId))) return surveyOverCard('change-over', actor, desk.tabLinks);
  return askAgain(desk, actor, surveyId, { answered: { usefulness: answer.response.usefulness } });
}

/** The first question, with what there is to say to it. */
async function askAgain(
  desk: Desk,
  actor: Actor,
  surveyId: SurveyId,
  why: Pick<Parameters<typeof surveyCard>[0], 'note' | 'answered'>,
): Promise<CardMessage> {
  const view = await openSurveyOf(desk.context, actor, surveyId);
  const { survey, meeting, person, homeZone, toldBy } = view;
  const about = aboutOf(view);
  const reader = {
    language: actor.language,
    timeZone: person.workingHours?.timeZone ?? homeZone,
    faces: await facesOf(desk.context, about),
  };
  const { role, asksFit, saidMet } = survey;
  const questions = { surveyId, role, asksFit, saidMet, toldBy, about, partner: elsewhereOf(view) };
  return surveyCard({ ...questions, meetingStart: meeting.start, isReminder: false, ...why }, reader, atOf(desk));
}
