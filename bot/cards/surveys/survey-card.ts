import type { BotTexts } from '#texts/bot.ts';
import type { PersonId, SurveyId } from '#domain/ids.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { usefulnessScale, type Usefulness } from '#domain/surveys/response.ts';
import { questionsFor } from '#domain/surveys/survey.ts';
import type { PartnerElsewhere } from '#operations/ports/message-parts.ts';
import type { Moment } from '#texts/format.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  heading,
  openHome,
  paragraph,
  quietBelow,
  type CardContext,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { lock, moods, withFace } from '../pictures.ts';
import { startFor } from '../times.ts';

interface SurveyQuestions {
  readonly surveyId: SurveyId;
  readonly role: Role;
  readonly partner: PartnerElsewhere;
  /** Whose picture stands on the card. */
  readonly about?: readonly PersonId[];
  readonly meetingStart: Moment;
  readonly asksFit: boolean;
  readonly saidMet: boolean;
  /** Who told of a meeting outside the series; null where it was not another one. */
  readonly toldBy: string | null;
  readonly isReminder: boolean;
  /** What was missing in a card from before, or is known since. */
  readonly note?: string;
  /** What they have answered and want to change: how useful it was, null where they did not meet. */
  readonly answered?: { readonly usefulness: Usefulness | null };
}

/**
 * How useful the meeting was: one press, which also says that it took place. What else is asked unfolds after it. Only the
 * survey's id comes back, with what was pressed.
 */
export function surveyCard(survey: SurveyQuestions, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language);
  const said = texts.survey;
  const { surveyId, partner } = survey;
  const { givenName } = partner;
  const when = startFor(survey.meetingStart, { partner, reader, texts, now });
  const head = [heading(said.title), quietBelow(whyOf(survey, when, said))];
  const faces = usefulnessScale.map((value) => ({
    value,
    word: said.faces[value],
    action: alsoExecute(said.faces[value], 'say-of-meeting', { surveyId, said: `useful-${value}` as const }),
  }));
  const body = [
    ...withFace({ personId: survey.about?.[0], name: givenName }, reader, head),
    ...(survey.note === undefined ? [] : [paragraph(survey.note)]),
    moods(faces, links),
    lock(texts.promises.survey, links, reader),
  ];
  const actions = [
    ...(survey.answered === undefined ? [] : [alsoExecute(said.keep, 'go-on', { surveyId })]),
    ...(questionsFor(survey).includes('did-meet')
      ? [alsoExecute(said.notMet, 'say-of-meeting', { surveyId, said: 'not-met' })]
      : []),
  ];
  const summary = survey.isReminder ? said.reminderSummary(givenName) : said.summary(givenName);
  return { card: cardOf(reader.language, body, actions), summary };
}

/** Why the card came, or came back. */
function whyOf(survey: SurveyQuestions, when: string, said: BotTexts['survey']): string {
  const { answered, isReminder, saidMet, toldBy, partner } = survey;
  if (answered !== undefined) {
    return said.yours(answered.usefulness === null ? said.notMet : said.useful[answered.usefulness]);
  }
  if (isReminder) return said.reminder(partner.givenName, when);
  if (saidMet) return said.whySaid(when);
  return toldBy === null ? said.why(partner.givenName, when) : said.whyTold(toldBy, when);
}

/** The survey takes no answer: it was answered already, its time has passed, or the answer can no longer be changed. */
export function surveyOverCard(
  why: 'already-answered' | 'survey-closed' | 'question-not-asked' | 'change-over',
  reader: Pick<CardReader, 'language'>,
  links: TabLinks,
): CardMessage {
  const texts = botTexts(reader.language);
  const said = why === 'change-over' ? texts.survey.changeOver : texts.survey.refusals[why];
  const actions = [openHome(texts, links)];
  return { card: cardOf(reader.language, [heading(said)], actions), summary: said };
}
