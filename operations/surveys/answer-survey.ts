import type { Temporal } from 'temporal-polyfill';
import { idOf, type SurveyId } from '#domain/ids.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import {
  amend,
  openQuestion,
  questionOfRole,
  respond,
  type Response,
  type ResponseChange,
  type ResponseInput,
  type ResponseRefusal,
} from '#domain/surveys/response.ts';
import { closesAt, knownFrom, nextAfter, type Survey } from '#domain/surveys/survey.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import { reviewSilence } from '../meetings/silence.ts';
import type { Reader, Writer } from '../ports/store.ts';
import type { SurveyAnswered } from '../ports/survey-messages.ts';
import { bookedMeetingsOf } from '../series/meetings-of-pairing.ts';
import { nextOf } from '../series/series-counts.ts';
import { correctMeeting, goalMovedBy } from './answer-follows.ts';
import { elsewhereOf, isCutOff, ownSurveyView, type SurveyView } from './open-survey.ts';

/** A survey, and the card that the answer to it replaces (null for none), which is therefore not written anew. */
export interface Pressed {
  readonly surveyId: SurveyId;
  readonly replaced: string | null;
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

/** The same from a card. */
export async function answerOnCard(
  context: Context,
  actor: Actor,
  pressed: Pressed,
  input: ResponseInput,
): Promise<SurveyAnswered | Refused<ResponseRefusal>> {
  return stored(context, actor, pressed, async (_, { survey }, now) => {
    const outcome = respond(survey, input, now);
    return isRefused(outcome) ? outcome : { before: null, after: outcome.response };
  });
}

const nothingYet: ResponseInput = {
  didMeet: 'yes',
  usefulness: null,
  goalProgress: null,
  wellPrepared: null,
  fit: null,
  helpWanted: false,
};

/**
 * One press on a card: it answers the survey, or changes the answer for as long as the survey would have been open. Each
 * press is kept at once. A wish for help that somebody has taken up is not taken back.
 */
export async function sayOfMeeting(
  context: Context,
  actor: Actor,
  pressed: Pressed,
  change: ResponseChange,
): Promise<SurveyAnswered | Refused<ResponseRefusal>> {
  return stored(context, actor, pressed, async (tx, view, now) => {
    const { survey, pairing } = view;
    const before = survey.status === 'answered' ? await tx.responseToChange(survey.id) : null;
    if (before === null) {
      const outcome = respond(survey, { ...nothingYet, ...change }, now);
      return isRefused(outcome) ? outcome : { before, after: outcome.response };
    }
    if (isCutOff(pairing)) return refused('survey-closed');
    const closes = await closingOf(tx, view);
    const isHeard = change.helpWanted === false && (await tx.helpTaken([wishOf(survey)])).length > 0;
    const wanted = isHeard ? { ...change, helpWanted: before.helpWanted } : change;
    const after = amend(survey, before, wanted, { now, closesAt: closes });
    return isRefused(after) ? after : { before, after };
  });
}

/** A wish for help that was said in a survey has the survey's id. */
function wishOf({ id }: Pick<Survey, 'id'>) {
  return idOf<'HelpWish'>(id);
}

/** May somebody still change their answer? Throws `NotFound` for anybody else's survey. */
export async function mayChange(context: Context, actor: Actor, surveyId: SurveyId): Promise<boolean> {
  return context.store.read(async (reader) => {
    const view = await ownSurveyView(reader, actor, surveyId);
    return (
      !isCutOff(view.pairing) && context.now().epochMilliseconds < (await closingOf(reader, view)).epochMilliseconds
    );
  });
}

async function closingOf(reader: Reader, { meeting, pairing }: SurveyView): Promise<Temporal.Instant> {
  const end = knownFrom(meeting);
  return closesAt(end, nextAfter({ end }, await bookedMeetingsOf(reader, pairing.id))?.start ?? null);
}

interface Change {
  readonly before: Response | null;
  readonly after: Response;
}

async function stored(
  context: Context,
  actor: Actor,
  pressed: Pressed,
  decide: (tx: Writer, view: SurveyView, now: Temporal.Instant) => Promise<Change | Refused<ResponseRefusal>>,
): Promise<SurveyAnswered | Refused<ResponseRefusal>> {
  try {
    const outcome = await context.store.write(async (tx) => {
      const view = await ownSurveyView(tx, actor, pressed.surveyId);
      // One moment for all of it: a meeting is known to be confirmed by this answer when it was at that moment.
      const now = context.now();
      const change = await decide(tx, view, now);
      return isRefused(change) ? change : written(context, tx, { view, replaced: pressed.replaced, change, now });
    });
    if (isRefused(outcome)) return outcome;
    await context.bell.ring([{ kind: 'survey-step', id: pressed.surveyId }, ...outcome.jobs]);
    return outcome.answered;
  } catch (error) {
    // Two presses at the same moment: the other one was stored.
    if (error instanceof Conflict) return refused('already-answered');
    throw error;
  }
}

async function written(
  context: Context,
  tx: Writer,
  {
    view,
    replaced,
    change,
    now,
  }: {
    readonly view: SurveyView;
    readonly replaced: string | null;
    readonly change: Change;
    readonly now: Temporal.Instant;
  },
): Promise<{ readonly answered: SurveyAnswered; readonly jobs: readonly Job[] }> {
  const { survey, pairing } = view;
  const { before } = change;
  const after = { ...change.after, goalMoved: await goalMovedBy(tx, view, change, now) };
  if (before === null) {
    await tx.addResponse(after);
    await tx.saveSurvey({ ...survey, status: 'answered', nextLookAt: null });
  } else await tx.saveResponse(after);
  if (replaced !== null) await tx.removeSurveyCard(survey.id, replaced);
  if (before?.didMeet !== after.didMeet) await correctMeeting(tx, view, before, now);
  context.log.event(before === null ? 'survey-answered' : 'survey-answer-changed', { survey: survey.id });
  const isNewWish = after.helpWanted && before?.helpWanted !== true;
  const told = isNewWish ? await tx.hastenAlerts(pairing.programmeId, now) : [];
  const jobs = [...(await reviewSilence(context, tx, pairing)), ...told.map((id): Job => ({ kind: 'tell-lead', id }))];
  return { answered: await answeredWith(tx, view, after, now), jobs };
}

/** Somebody's own answer as it stands; null while there is none. Throws `NotFound` for anybody else's survey. */
export async function ownAnswer(context: Context, actor: Actor, surveyId: SurveyId): Promise<SurveyAnswered | null> {
  return context.store.read(async (reader) => {
    const view = await ownSurveyView(reader, actor, surveyId);
    const response = await reader.ownResponse(surveyId);
    return response && answeredWith(reader, view, response, context.now());
  });
}

async function answeredWith(
  reader: Reader,
  view: SurveyView,
  response: Response,
  now: Temporal.Instant,
): Promise<SurveyAnswered> {
  const { survey, person, pairing, goalTitle } = view;
  return {
    surveyId: survey.id,
    pairingId: pairing.id,
    partner: elsewhereOf(view),
    response,
    question: openQuestion(survey, response),
    questionOfRole: questionOfRole(survey),
    goalTitle,
    nextMeeting: nextOf(await bookedMeetingsOf(reader, pairing.id), now),
    timeZone: person.workingHours?.timeZone ?? view.homeZone,
  };
}
