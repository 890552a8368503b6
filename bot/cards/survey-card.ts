import type { Role } from '#domain/enrolment/enrolment.ts';
import { longestComment } from '#domain/surveys/response.ts';
import { questionsFor } from '#domain/surveys/survey.ts';
import { meetingStart, meetingTime, type Moment } from '#texts/format.ts';
import {
  botTexts,
  cardOf,
  execute,
  heading,
  oneOf,
  openUrl,
  paragraph,
  quiet,
  textInput,
  toggle,
  warning,
  type BotTexts,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from './card.ts';

/** What stands in the fields of the card, as the client sends it; empty where nothing was chosen. */
export interface SurveyFields {
  readonly didMeet: string;
  readonly usefulness: string;
  readonly goalProgress: string;
  readonly wellPrepared: string;
  readonly comment: string;
  readonly helpWanted: string;
}

interface SurveyQuestions {
  readonly surveyId: string;
  readonly role: Role;
  readonly partnerGivenName: string;
  readonly meetingStart: Moment;
  readonly goalTitle: string | null;
  readonly isReminder: boolean;
  /** What was filled in before and why the card came back; null the first time. */
  readonly returned: { readonly fields: SurveyFields; readonly fault: string } | null;
}

interface CardContext {
  readonly links: TabLinks;
  readonly now: Moment;
}

/** The questions about one meeting; under a minute. Only the survey's id comes back, with what was chosen. */
export function surveyCard(survey: SurveyQuestions, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language);
  const said = texts.survey;
  const when = meetingStart(survey.meetingStart, reader, now);
  const why = survey.isReminder ? said.reminder(when) : said.why(when);
  const body = [
    heading(said.title(survey.partnerGivenName)),
    survey.returned === null ? paragraph(why) : warning(survey.returned.fault),
    ...questions(survey, texts),
    quiet(said.lock),
  ];
  const actions = [
    execute(said.send, 'answer-survey', { surveyId: survey.surveyId }),
    openUrl(texts.openSurvey, links.entity('home', `survey:${survey.surveyId}`)),
  ];
  const summary = survey.isReminder
    ? said.reminderSummary(survey.partnerGivenName)
    : said.summary(survey.partnerGivenName);
  return { card: cardOf(reader.language, body, actions), summary };
}

function questions(survey: SurveyQuestions, { survey: said }: BotTexts) {
  const filled = survey.returned?.fields;
  const value = (given: string | undefined) => (given === undefined || given === '' ? {} : { value: given });
  const chosen = <Value extends string | number>(values: readonly Value[], titles: Readonly<Record<Value, string>>) =>
    values.map((each) => ({ title: titles[each], value: String(each) }));
  const goal = survey.goalTitle === null ? said.goalProgressNoGoal : said.goalProgress(survey.goalTitle);
  const ofRole = questionsFor(survey.role).includes('goal-progress')
    ? oneOf(
        'goalProgress',
        goal,
        chosen(['closer', 'same', 'less'], said.goalProgressOptions),
        value(filled?.goalProgress),
      )
    : oneOf(
        'wellPrepared',
        said.wellPrepared,
        chosen(['yes', 'no'], said.wellPreparedOptions),
        value(filled?.wellPrepared),
      );
  return [
    // A card is only sent for a meeting that the calendar says took place.
    oneOf('didMeet', said.didMeet, chosen(['yes', 'moved', 'no'], said.didMeetOptions), {
      value: filled?.didMeet ?? 'yes',
    }),
    oneOf('usefulness', said.usefulness, chosen([5, 4, 3, 2, 1], said.faces), value(filled?.usefulness)),
    ofRole,
    textInput('comment', said.comment, {
      maxLength: longestComment,
      placeholder: said.commentHelp,
      ...value(filled?.comment),
    }),
    toggle('helpWanted', said.help, filled?.helpWanted === 'true'),
  ];
}

/** After answering: thanks, and when the two meet next. */
export function surveyThanksCard(
  answered: {
    readonly nextMeeting: { readonly start: Moment; readonly end: Moment } | null;
    readonly helpWanted: boolean;
  },
  reader: CardReader,
  { links, now }: CardContext,
): CardMessage {
  const texts = botTexts(reader.language);
  const { nextMeeting } = answered;
  const thanks =
    nextMeeting === null ? texts.survey.thanksNoNext : texts.survey.thanks(meetingTime(nextMeeting, reader, now));
  const help = answered.helpWanted ? [paragraph(texts.survey.thanksHelp)] : [];
  const actions = [openUrl(texts.openTab, links.entity('home', 'home'))];
  return {
    card: cardOf(reader.language, [heading(thanks), ...help, quiet(texts.survey.lock)], actions),
    summary: thanks,
  };
}

/** The survey takes no answer any more: it was answered already, or its time has passed. */
export function surveyOverCard(
  why: 'already-answered' | 'survey-closed' | 'question-of-the-other-role',
  reader: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const texts = botTexts(reader.language);
  const said = texts.survey.refusals[why];
  const actions = [openUrl(texts.openTab, links.entity('home', 'home'))];
  return { card: cardOf(reader.language, [heading(said)], actions), summary: said };
}
