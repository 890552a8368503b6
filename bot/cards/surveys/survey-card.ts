import type { BotTexts } from '#texts/bot.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { PairingId, SurveyId } from '#domain/ids.ts';
import { fitAnswers, goalProgressScale, usefulnessScale } from '#domain/surveys/response.ts';
import { questionsFor } from '#domain/surveys/survey.ts';
import type { PartnerElsewhere } from '#operations/ports/message-parts.ts';
import type { Moment } from '#texts/format.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  execute,
  heading,
  oneOf,
  openHome,
  openUrl,
  paragraph,
  quiet,
  toggle,
  warning,
  type CardContext,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { spanFor, startFor } from '../times.ts';
import type { SurveyFields } from '../verbs.ts';

interface SurveyQuestions {
  readonly surveyId: SurveyId;
  readonly role: Role;
  readonly partner: PartnerElsewhere;
  readonly meetingStart: Moment;
  readonly goalTitle: string | null;
  readonly asksFit: boolean;
  readonly saidMet: boolean;
  /** Who told of a meeting outside the series; null where it was not another one. */
  readonly toldBy: string | null;
  readonly isReminder: boolean;
  /** What was filled in before and why the card came back; null the first time. */
  readonly returned: {
    readonly fields: SurveyFields;
    /** What is missing; null where nothing is. */
    readonly fault: string | null;
    /** It is noted that the two met. */
    readonly isConfirmed: boolean;
  } | null;
}

/** The questions about one meeting; under a minute. Only the survey's id comes back, with what was chosen. */
export function surveyCard(survey: SurveyQuestions, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language);
  const said = texts.survey;
  const { givenName } = survey.partner;
  const when = startFor(survey.meetingStart, { partner: survey.partner, reader, texts, now });
  const why = whyOf(survey, when, said);
  const body = [
    heading(said.title(givenName)),
    leadOf(survey, why, said.metNoted),
    ...questions(survey, texts),
    quiet(`🔒 ${texts.promises.survey}`),
    ...(asksAboutGoal(survey) ? [quiet(texts.promises.goalMoves)] : []),
  ];
  const mayConfirm = survey.returned?.isConfirmed !== true && !survey.saidMet;
  const actions = [
    execute(said.send, 'answer-survey', { surveyId: survey.surveyId }),
    ...(mayConfirm ? [alsoExecute(said.confirmMet, 'confirm-met', { surveyId: survey.surveyId })] : []),
    openUrl(texts.openSurvey, links.to({ page: 'survey', surveyId: survey.surveyId })),
  ];
  const summary = survey.isReminder ? said.reminderSummary(givenName) : said.summary(givenName);
  return { card: cardOf(reader.language, body, actions), summary };
}

function whyOf({ isReminder, saidMet, toldBy }: SurveyQuestions, when: string, said: BotTexts['survey']): string {
  if (isReminder) return said.reminder(when);
  if (saidMet) return said.whySaid(when);
  return toldBy === null ? said.why(when) : said.whyTold(toldBy, when);
}

/** Why the card came, or why it came back. */
function leadOf({ returned }: SurveyQuestions, why: string, metNoted: string) {
  if (returned === null) return paragraph(why);
  return returned.fault === null ? paragraph(metNoted) : warning(returned.fault);
}

function questions(survey: SurveyQuestions, texts: BotTexts) {
  const said = texts.survey;
  const filled = survey.returned?.fields;
  const didMeet = choices(['yes', 'moved', 'no'], said.didMeetOptions);
  return [
    ...(questionsFor(survey).includes('did-meet')
      ? [oneOf('didMeet', said.didMeet, didMeet, kept(filled?.didMeet))]
      : []),
    oneOf('usefulness', said.usefulness, choices(usefulnessScale, said.faces), kept(filled?.usefulness)),
    questionOfRole(survey, texts),
    ...fitQuestion(survey, texts),
    toggle('helpWanted', said.help, filled?.helpWanted === 'true'),
  ];
}

/** A goal of theirs moves with the answer. */
function asksAboutGoal(survey: SurveyQuestions): boolean {
  return survey.goalTitle !== null && questionsFor(survey).includes('goal-progress');
}

/** Only the first time. */
function fitQuestion(survey: SurveyQuestions, { survey: said }: BotTexts) {
  if (!questionsFor(survey).includes('fit')) return [];
  const answers = choices(fitAnswers, said.fitOptions);
  return [oneOf('fit', said.fit(survey.partner.givenName), answers, kept(survey.returned?.fields.fit))];
}

/** The mentee is asked about the goal, the mentor whether the meeting was prepared. */
function questionOfRole(survey: SurveyQuestions, { survey: said }: BotTexts) {
  const { goalTitle, returned } = survey;
  const filled = returned?.fields;
  if (!questionsFor(survey).includes('goal-progress')) {
    const answers = choices(['yes', 'no'], said.wellPreparedOptions);
    return oneOf('wellPrepared', said.wellPrepared, answers, kept(filled?.wellPrepared));
  }
  const goal = goalTitle === null ? said.goalProgressNoGoal : said.goalProgress(goalTitle);
  const answers = choices(goalProgressScale, said.goalProgressOptions);
  return oneOf('goalProgress', goal, answers, kept(filled?.goalProgress));
}

function kept(value: string | undefined) {
  return value === undefined || value === '' ? {} : { value };
}

function choices<Value extends string | number>(values: readonly Value[], titles: Readonly<Record<Value, string>>) {
  return values.map((each) => ({ title: titles[each], value: String(each) }));
}

/** After answering: thanks, and when the two meet next. */
export function surveyThanksCard(
  answered: {
    /** The next meeting, and with whom; null when there is none. */
    readonly next: { readonly start: Moment; readonly end: Moment; readonly partner: PartnerElsewhere } | null;
    readonly helpWanted: boolean;
    /** They did not meet as booked: where to say that they met at another time; null where they did. */
    readonly missed?: PairingId | null;
  },
  reader: CardReader,
  { links, now }: CardContext,
): CardMessage {
  const texts = botTexts(reader.language);
  const { next, missed = null } = answered;
  const thanks =
    next === null
      ? texts.survey.thanksNoNext
      : texts.survey.thanks(spanFor(next, { partner: next.partner, reader, texts, now }));
  const help = answered.helpWanted ? [paragraph(texts.survey.thanksHelp)] : [];
  const met = missed === null ? [] : [openUrl(texts.survey.metAnyway, tellThere(missed, links))];
  const actions = [openHome(texts, links), ...met];
  return {
    card: cardOf(reader.language, [heading(thanks), ...help, quiet(`🔒 ${texts.promises.survey}`)], actions),
    summary: thanks,
  };
}

/** Where they say that they met all the same; nothing happens before they have. */
function tellThere(pairingId: PairingId, links: TabLinks): string {
  return links.to({ page: 'pairing', pairingId, dialog: 'met' });
}

/** The survey no longer takes an answer: it was answered already, or its time has passed. */
export function surveyOverCard(
  why: 'already-answered' | 'survey-closed' | 'question-not-asked',
  reader: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const texts = botTexts(reader.language);
  const said = texts.survey.refusals[why];
  const actions = [openHome(texts, links)];
  return { card: cardOf(reader.language, [heading(said)], actions), summary: said };
}
