import { idOf, type SurveyId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { answerOnCard, surveyThanks } from '#operations/surveys/answer-survey.ts';
import type { Actor, Context } from '#operations/context.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { Conflict, NotAllowed, NotFound } from '#operations/failures.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import { openSurveyOf } from '#operations/surveys/open-survey.ts';
import { whoAmI, type WhoAmI } from '#operations/people/who-am-i.ts';
import {
  competencesIn,
  enrolmentFieldsIn,
  enrolmentFrom,
  mostCompetences,
  responseFrom,
  surveyFieldsIn,
  idIn,
  takesPartIn,
} from './card-values.ts';
import { botTexts, requestVerbs, timeVerbs, verbs, type CardMessage, type TabLinks } from './cards/card.ts';
import { enrolledCard, enrolmentCard, type EnrolmentFields } from './cards/enrolment/enrolment-card.ts';
import { nextRoundCard } from './cards/pairing/ended-card.ts';
import { fitCard } from './cards/surveys/fit-card.ts';
import { surveyCard, surveyOverCard, surveyThanksCard, type SurveyFields } from './cards/surveys/survey-card.ts';
import { troubleCard, type Trouble } from './cards/trouble-card.ts';
import { helpCard, welcomeCard, type JoinState } from './cards/enrolment/welcome-card.ts';
import { actOnTimes } from './offer-actions.ts';
import { answerRequest } from './request-actions.ts';

interface Desk {
  readonly context: Context;
  readonly tabLinks: TabLinks;
  /** The card that was pressed, where what is answered takes its place; not where a client submits a message. */
  readonly pressed?: string | undefined;
}

/**
 * What happens when somebody presses a button: the verb's operation, and the card that stands there afterwards. Rules
 * that say no and failures become cards too; what nobody foresaw is logged. From the card nothing is believed but ids
 * and what was filled in.
 */
export async function actOnCard(
  desk: Desk,
  actor: Actor,
  action: { readonly verb: unknown; readonly data: unknown },
): Promise<CardMessage> {
  const verb = verbs.find((each) => each === action.verb);
  const timeVerb = timeVerbs.find((each) => each === action.verb);
  const requestVerb = requestVerbs.find((each) => each === action.verb);
  try {
    if (requestVerb !== undefined) return await answerRequest(desk, actor, requestVerb, action.data);
    if (timeVerb !== undefined) return await actOnTimes(desk, actor, timeVerb, action.data);
    if (verb !== undefined) return await deeds[verb](desk, actor, action.data);
    return troubleCard('unknownAction', actor.language, desk.tabLinks);
  } catch (error) {
    return cardForFailure(desk, actor, error, verb ?? timeVerb ?? requestVerb ?? 'unknown');
  }
}

type Deed = (desk: Desk, actor: Actor, data: unknown) => Promise<CardMessage>;

const deeds: Readonly<Record<(typeof verbs)[number], Deed>> = {
  'enrol-start': (desk, actor) => startEnrolment(desk, actor),
  enrol: (desk, actor, data) => enrolByCard(desk, actor, enrolmentFieldsIn(data)),
  'answer-survey': answerByCard,
  'go-on': goOnTogether,
  'next-round': answerNextRound,
};

/** The first card: sent when the app is installed. */
export async function welcome(desk: Desk, actor: Actor): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return troubleCard('unknownPerson', actor.language, desk.tabLinks);
  const { givenName } = who.person;
  return welcomeCard({ givenName, language: actor.language, join: joinState(who) }, desk.tabLinks);
}

/** The answer to whatever is written to the bot. */
export async function help(desk: Desk, actor: Actor): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return troubleCard('unknownPerson', actor.language, desk.tabLinks);
  return helpCard({ language: actor.language, join: joinState(who) }, desk.tabLinks);
}

/** A failure as a card that says what now. */
export function cardForFailure(desk: Desk, actor: Actor, error: unknown, doing: string): CardMessage {
  const trouble = troubleOf(error);
  if (trouble === 'unexpected') desk.context.log.failure('bot-failed', { doing, person: actor.personId }, error);
  return troubleCard(trouble, actor.language, desk.tabLinks);
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof NotFound) return 'notFound';
  if (error instanceof NotAllowed) return 'notAllowed';
  return error instanceof Conflict ? 'conflict' : 'unexpected';
}

function joinState({ enrolment, mayJoin }: WhoAmI): JoinState {
  if (enrolment !== null) return 'enrolled';
  return mayJoin === true ? 'may-join' : 'nothing-open';
}

async function startEnrolment(desk: Desk, actor: Actor): Promise<CardMessage> {
  return withProgramme(desk, actor, (programmeName) =>
    enrolmentCard({ language: actor.language, programmeName, fields: null, fault: null }, desk.tabLinks),
  );
}

async function enrolByCard(desk: Desk, actor: Actor, fields: EnrolmentFields): Promise<CardMessage> {
  const { language } = actor;
  const said = botTexts(language).enrolment;
  return withProgramme(desk, actor, async (programmeName, place) => {
    const again = (fault: string) => enrolmentCard({ language, programmeName, fields, fault }, desk.tabLinks);
    if ([fields.wanted, fields.offered].some((list) => competencesIn(list).length > mostCompetences)) {
      return again(said.tooMany);
    }
    const outcome = await enrolMe(desk.context, actor, enrolmentFrom(fields, place));
    if (isRefused(outcome)) return again(said.refusals[outcome.refused]);
    return enrolledCard({ language, programmeName }, desk.tabLinks);
  });
}

type Wording = NonNullable<WhoAmI['programme']>['name'];

/**
 * Goes on for somebody who may join and has not: the short card would overwrite a fuller profile with its defaults.
 * The others get the card that says how it stands.
 */
async function withProgramme(
  desk: Desk,
  actor: Actor,
  goOn: (programmeName: Wording, place: string) => CardMessage | Promise<CardMessage>,
): Promise<CardMessage> {
  const who = await whoAmI(desk.context, actor);
  if (isRefused(who)) return troubleCard('unknownPerson', actor.language, desk.tabLinks);
  const { programme, person } = who;
  if (programme === null || joinState(who) !== 'may-join') {
    const { givenName } = person;
    return welcomeCard({ givenName, language: actor.language, join: joinState(who) }, desk.tabLinks);
  }
  return goOn(programme.name, person.place);
}

async function answerByCard(desk: Desk, actor: Actor, data: unknown): Promise<CardMessage> {
  const id = idIn(data, 'surveyId');
  if (id === null) return troubleCard('unknownAction', actor.language, desk.tabLinks);
  const surveyId = idOf<'Survey'>(id);
  const fields = surveyFieldsIn(data);
  const response = responseFrom(fields);
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
    return surveyAgain(desk, actor, surveyId, { fields, fault: botTexts(actor.language).survey.refusals[why] });
  }
  return surveyOverCard(why, actor, desk.tabLinks);
}

/** Whoever is in doubt goes on all the same: the card gives way to the thanks. Nothing is kept. */
async function goOnTogether(desk: Desk, actor: Actor, data: unknown): Promise<CardMessage> {
  const id = idIn(data, 'surveyId');
  if (id === null) return troubleCard('unknownAction', actor.language, desk.tabLinks);
  const { nextMeeting, timeZone } = await surveyThanks(desk.context, actor, idOf<'Survey'>(id));
  const at = { links: desk.tabLinks, now: desk.context.now() };
  return surveyThanksCard({ nextMeeting, helpWanted: false }, { language: actor.language, timeZone }, at);
}

async function answerNextRound(desk: Desk, actor: Actor, data: unknown): Promise<CardMessage> {
  const takesPart = takesPartIn(data);
  if (takesPart === null) return troubleCard('unknownAction', actor.language, desk.tabLinks);
  return nextRoundCard(await chooseNextRound(desk.context, actor, { takesPart }), actor, desk.tabLinks);
}

/** The same questions with what was filled in and what is missing. */
async function surveyAgain(
  desk: Desk,
  actor: Actor,
  surveyId: SurveyId,
  returned: { readonly fields: SurveyFields; readonly fault: string },
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
  return surveyCard({ ...questions, isReminder: false, returned }, reader, at);
}
