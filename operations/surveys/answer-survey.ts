import type { Temporal } from 'temporal-polyfill';
import { isOnlyProposed, isOpen, movedBySurvey } from '#domain/goals/goal.ts';
import type { PairingId, SurveyId } from '#domain/ids.ts';
import { answered as afterAnswers } from '#domain/meetings/held.ts';
import { overlap } from '#domain/meetings/extra.ts';
import { mayDo } from '#domain/meetings/meeting.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { respond, type Response, type ResponseInput, type ResponseRefusal } from '#domain/surveys/response.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import { elsewhereOf, ownSurveyView, surveyView, type SurveyView } from './open-survey.ts';
import type { PartnerElsewhere } from '../ports/message-parts.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { bookedMeetingsOf } from '../series/meetings-of-pairing.ts';
import { nextOf } from '../series/series-counts.ts';
import { reviewSilence } from '../meetings/silence.ts';
import type { Job } from '../job.ts';

/** What the thank-you says. */
export interface SurveyAnswered {
  readonly pairingId: PairingId;
  readonly partner: PartnerElsewhere;
  readonly nextMeeting: { readonly start: Temporal.Instant; readonly end: Temporal.Instant } | null;
  /** The answerer's own zone (IANA). */
  readonly timeZone: string;
}

/**
 * Stores somebody's answer to their own survey, once: the first answer wins, from the card or from the tab. Progress
 * moves the mentee's goal, and "we did not meet" corrects what was presumed of the meeting. A job writes anew the cards
 * in the chat that still ask.
 */
export async function answerSurvey(
  context: Context,
  actor: Actor,
  surveyId: SurveyId,
  input: ResponseInput,
): Promise<SurveyAnswered | Refused<ResponseRefusal>> {
  return answerOnCard(context, actor, { surveyId, replaced: null }, input);
}

/**
 * The same from a card that the answer itself replaces (`replaced`, null for none), and that is therefore not written
 * anew.
 */
export async function answerOnCard(
  context: Context,
  actor: Actor,
  pressed: { readonly surveyId: SurveyId; readonly replaced: string | null },
  input: ResponseInput,
): Promise<SurveyAnswered | Refused<ResponseRefusal>> {
  try {
    const outcome = await context.store.write((tx) => answered(context, tx, actor, { ...pressed, input }));
    if (isRefused(outcome)) return outcome;
    await context.bell.ring([{ kind: 'survey-step', id: pressed.surveyId }, ...outcome.jobs]);
    return outcome.thanks;
  } catch (error) {
    // Two presses at the same moment: the other one was stored.
    if (error instanceof Conflict) return refused('already-answered');
    throw error;
  }
}

async function answered(
  context: Context,
  tx: Writer,
  actor: Actor,
  {
    surveyId,
    input,
    replaced,
  }: { readonly surveyId: SurveyId; readonly input: ResponseInput; readonly replaced: string | null },
): Promise<{ readonly thanks: SurveyAnswered; readonly jobs: readonly Job[] } | Refused<ResponseRefusal>> {
  const now = context.now();
  const survey = await tx.survey(surveyId);
  if (survey === null || survey.personId !== actor.personId) throw new NotFound('No such survey of this person');
  const outcome = respond(survey, input, now);
  if (isRefused(outcome)) return outcome;
  await tx.addResponse(outcome.response);
  await tx.saveSurvey({ ...survey, status: outcome.survey.status, nextLookAt: null });
  if (replaced !== null) await tx.removeSurveyCard(surveyId, replaced);
  const view = await surveyView(tx, survey);
  await moveGoal(tx, view, outcome.response, now);
  await correctMeeting(tx, view, now);
  context.log.event('survey-answered', { survey: surveyId });
  const told = outcome.response.helpWanted ? await tx.hastenAlerts(view.pairing.programmeId, now) : [];
  const jobs = [
    ...(await reviewSilence(context, tx, view.pairing)),
    ...told.map((id): Job => ({ kind: 'tell-lead', id })),
  ];
  return { thanks: await thanksFor(tx, view, now), jobs };
}

/** The thank-you once more, for a card that it replaces. Throws `NotFound` for anybody else's survey. */
export async function surveyThanks(context: Context, actor: Actor, surveyId: SurveyId): Promise<SurveyAnswered> {
  return context.store.read(async (reader) =>
    thanksFor(reader, await ownSurveyView(reader, actor, surveyId), context.now()),
  );
}

async function thanksFor(reader: Reader, view: SurveyView, now: Temporal.Instant): Promise<SurveyAnswered> {
  const person = await reader.person(view.survey.personId);
  return {
    pairingId: view.pairing.id,
    partner: elsewhereOf(view),
    nextMeeting: nextOf(await bookedMeetingsOf(reader, view.pairing.id), now),
    timeZone: person?.workingHours?.timeZone ?? view.homeZone,
  };
}

async function moveGoal(tx: Writer, view: SurveyView, response: Response, now: Temporal.Instant): Promise<void> {
  if (response.goalProgress === null || response.goalProgress === 'same') return;
  const goals = await tx.goalsOf([view.pairing.id]);
  const goal = goals.find((each) => each.ownerId === view.survey.personId && isOpen(each) && !isOnlyProposed(each));
  if (goal === undefined) return;
  const moved = movedBySurvey(goal, response.goalProgress);
  if (moved !== goal) await tx.saveGoal(moved, now);
}

async function correctMeeting(tx: Writer, { meeting, pairing }: SurveyView, now: Temporal.Instant): Promise<void> {
  await tx.changeMeeting(meeting.id, async (present) => {
    if (!mayDo('correct', present)) return null;
    // Read once nobody else can change the meeting: the other may have answered at the same moment. A meeting that was
    // held at another time did not take place at its time in the series.
    const said = await tx.didMeetAnswers(meeting.id);
    // Somebody may have said so with a press of its own, without answering anything else.
    if (present.confirmedAt !== null && !said.includes('yes')) return null;
    const corrected = afterAnswers(present, said, now);
    // They were said to have missed it, and to have met at that time outside the series: that is one meeting, not two.
    const isBack = present.status === 'missed' && corrected.status === 'held';
    const extra = isBack ? await tx.extraMeetingsOf([pairing.id]) : [];
    return extra.some((each) => overlap(each, present)) ? null : corrected;
  });
}
