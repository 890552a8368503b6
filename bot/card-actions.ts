import { idOf, type SurveyId } from '#domain/ids.ts';
import { isRefused } from '#domain/refused.ts';
import { answerSurvey } from '#operations/answer-survey.ts';
import type { Actor, Context } from '#operations/context.ts';
import { enrolMe } from '#operations/enrol.ts';
import { Conflict, NotAllowed, NotFound } from '#operations/failures.ts';
import { openSurveyOf } from '#operations/open-survey.ts';
import { whoAmI, type WhoAmI } from '#operations/who-am-i.ts';
import {
  competencesIn,
  enrolmentFieldsIn,
  enrolmentFrom,
  mostCompetences,
  responseFrom,
  surveyFieldsIn,
  idIn,
} from './card-values.ts';
import { botTexts, timeVerbs, verbs, type CardMessage, type TabLinks } from './cards/card.ts';
import { enrolledCard, enrolmentCard, type EnrolmentFields } from './cards/enrolment-card.ts';
import { surveyCard, surveyOverCard, surveyThanksCard, type SurveyFields } from './cards/survey-card.ts';
import { troubleCard, type Trouble } from './cards/trouble-card.ts';
import { helpCard, welcomeCard, type JoinState } from './cards/welcome-card.ts';
import { actOnTimes } from './offer-actions.ts';

interface Desk {
  readonly context: Context;
  readonly tabLinks: TabLinks;
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
  try {
    if (timeVerb !== undefined) return await actOnTimes(desk, actor, timeVerb, action.data);
    switch (verb) {
      case 'enrol-start':
        return await startEnrolment(desk, actor);
      case 'enrol':
        return await enrolByCard(desk, actor, enrolmentFieldsIn(action.data));
      case 'answer-survey':
        return await answerByCard(desk, actor, action.data);
      case undefined:
        return troubleCard('unknownAction', actor.language, desk.tabLinks);
    }
  } catch (error) {
    return cardForFailure(desk, actor, error, verb ?? timeVerb ?? 'unknown');
  }
}

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
  const outcome = await answerSurvey(desk.context, actor, surveyId, response);
  const at = { links: desk.tabLinks, now: desk.context.now() };
  if (!isRefused(outcome)) {
    const reader = { language: actor.language, timeZone: outcome.timeZone };
    return surveyThanksCard({ nextMeeting: outcome.nextMeeting, helpWanted: response.helpWanted }, reader, at);
  }
  const why = outcome.refused;
  if (why === 'usefulness-missing' || why === 'comment-too-long') {
    return surveyAgain(desk, actor, surveyId, { fields, fault: botTexts(actor.language).survey.refusals[why] });
  }
  return surveyOverCard(why, actor, desk.tabLinks);
}

/** The same questions with what was filled in and what is missing. */
async function surveyAgain(
  desk: Desk,
  actor: Actor,
  surveyId: SurveyId,
  returned: { readonly fields: SurveyFields; readonly fault: string },
): Promise<CardMessage> {
  const { survey, partner, meeting, goalTitle } = await openSurveyOf(desk.context, actor, surveyId);
  const who = await whoAmI(desk.context, actor);
  const timeZone = isRefused(who) ? null : who.person.workingHours?.timeZone;
  const reader = { language: actor.language, timeZone: timeZone ?? 'Europe/Stockholm' };
  const { role } = survey;
  const questions = { surveyId, role, partnerGivenName: partner.givenName, meetingStart: meeting.start, goalTitle };
  const at = { links: desk.tabLinks, now: desk.context.now() };
  return surveyCard({ ...questions, isReminder: false, returned }, reader, at);
}
