import type { SurveyId } from '#domain/ids.ts';
import { fitAnswers, goalProgressScale, type LaterQuestion } from '#domain/surveys/response.ts';
import type { PartnerElsewhere } from '#operations/ports/message-parts.ts';
import type { SurveyAnswered } from '#operations/ports/survey-messages.ts';
import type { BotTexts } from '#texts/bot.ts';
import type { Moment } from '#texts/format.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  heading,
  openUrl,
  paragraph,
  quietBelow,
  strong,
  type Action,
  type CardContext,
  type CardMessage,
  type CardReader,
  type Element,
} from '../card.ts';
import { answerLine, lock } from '../pictures.ts';
import { spanFor } from '../times.ts';
import type { SaidOfMeeting } from '../verbs.ts';

type Survey = BotTexts['survey'];

/**
 * In the place of the survey's card: what was answered, with a way to change it, and the next question while there is
 * one; afterwards when the two meet next. Shown to whoever answered, as the answer to their own press.
 */
export function answeredCard(answer: SurveyAnswered, reader: CardReader, context: CardContext): CardMessage {
  const { survey } = botTexts(reader.language);
  const line = whatWasSaid(answer, survey);
  const { usefulness } = answer.response;
  const mood = usefulness === null ? null : { value: usefulness, word: survey.useful[usefulness] };
  const change = alsoExecute(survey.change, 'change-answer', { surveyId: answer.surveyId });
  const next = answer.question === null ? nextLine(answer, reader, context) : [];
  const body = [
    answerLine(mood, [strong(line), ...next], change, context.links),
    ...(answer.response.helpWanted ? [paragraph(survey.thanksHelp)] : []),
    ...questionAfter(answer, reader, context),
  ];
  return {
    card: cardOf(reader.language, body, buttons(answer, survey), quietly(answer, survey, context)),
    summary: line,
  };
}

function whatWasSaid({ response, question }: SurveyAnswered, survey: Survey): string {
  const { usefulness, goalProgress } = response;
  if (usefulness === null) return survey.answeredNotMet;
  if (goalProgress === null || question === 'goal-progress') return survey.answered[usefulness];
  return survey.answeredWithGoal[goalProgress](survey.useful[usefulness]);
}

function nextLine({ nextMeeting, partner }: SurveyAnswered, reader: CardReader, { now }: CardContext) {
  const texts = botTexts(reader.language);
  if (nextMeeting === null) return [];
  return [quietBelow(texts.survey.nextMeeting(spanFor(nextMeeting, { partner, reader, texts, now })))];
}

/** The question with what it is about, and who sees the answer; without a question, only what a wish for help tells. */
function questionAfter(answer: SurveyAnswered, reader: CardReader, { links }: CardContext): readonly Element[] {
  const { promises, survey } = botTexts(reader.language);
  const { question, goalTitle, partner } = answer;
  switch (question) {
    case 'goal-progress':
      return goalTitle === null
        ? [heading(survey.goalProgressNoGoal), lock(promises.help, links, reader)]
        : [
            heading(survey.goalProgress),
            quietBelow(goalTitle),
            lock(`${promises.goalMoves} ${promises.help}`, links, reader),
          ];
    case 'well-prepared':
      return [heading(survey.wellPrepared), lock(promises.help, links, reader)];
    case 'fit':
      return [heading(survey.fit), quietBelow(survey.fitHelp(partner.givenName)), lock(promises.fit, links, reader)];
    case null:
      return offersHelp(answer) ? [lock(promises.help, links, reader)] : [];
  }
}

const answers: Readonly<Record<LaterQuestion, (survey: Survey) => readonly (readonly [SaidOfMeeting, string])[]>> = {
  'goal-progress': (survey) => goalProgressScale.map((each) => [each, survey.goalProgressOptions[each]] as const),
  'well-prepared': ({ wellPreparedOptions }) => [
    ['unprepared', wellPreparedOptions.no],
    ['prepared', wellPreparedOptions.yes],
  ],
  fit: (survey) => fitAnswers.map((each) => [each, survey.fitOptions[each]] as const),
};

function buttons({ question, surveyId }: SurveyAnswered, survey: Survey): readonly Action[] {
  if (question === null) return [];
  return answers[question](survey).map(([said, title]) => alsoExecute(title, 'say-of-meeting', { surveyId, said }));
}

/** Help is offered while something is asked, and to those who did not meet; a wish can be taken back. */
function offersHelp({ question, response }: SurveyAnswered): boolean {
  if (response.helpWanted) return false;
  return question === null ? response.didMeet !== 'yes' : question !== 'fit';
}

function quietly(answer: SurveyAnswered, survey: Survey, { links }: CardContext): readonly Action[] {
  const { surveyId, response, pairingId } = answer;
  const say = (title: string, said: SaidOfMeeting): Action => alsoExecute(title, 'say-of-meeting', { surveyId, said });
  return [
    // Nothing happens before they have said there when they met.
    ...(response.didMeet === 'yes'
      ? []
      : [openUrl(survey.metAnyway, links.to({ page: 'pairing', pairingId, dialog: 'met' }))]),
    ...(offersHelp(answer) ? [say(survey.help, 'help')] : []),
    ...(response.helpWanted ? [say(survey.noHelp, 'no-help')] : []),
    ...leaving(answer, survey),
  ];
}

/** What need not be answered, or has been before, can be left as it is. */
function leaving({ question, response, surveyId }: SurveyAnswered, survey: Survey): readonly Action[] {
  const isAnswered = response.goalProgress !== null || response.wellPrepared !== null;
  if (question === 'fit') return [alsoExecute(survey.notNow, 'go-on', { surveyId })];
  return question !== null && isAnswered ? [alsoExecute(survey.keep, 'go-on', { surveyId })] : [];
}

/** In the place of another card that still asked: thanks, and when the two meet next. Does not show the answer. */
export function surveyThanksCard(
  answered: {
    readonly surveyId: SurveyId;
    /** The next meeting, and with whom; null when there is none. */
    readonly next: { readonly start: Moment; readonly end: Moment; readonly partner: PartnerElsewhere } | null;
  },
  reader: CardReader,
  { links, now }: CardContext,
): CardMessage {
  const texts = botTexts(reader.language);
  const { next, surveyId } = answered;
  const thanks =
    next === null
      ? texts.survey.thanksNoNext
      : texts.survey.thanks(spanFor(next, { partner: next.partner, reader, texts, now }));
  const change = alsoExecute(texts.survey.change, 'change-answer', { surveyId });
  return { card: cardOf(reader.language, [answerLine(null, [strong(thanks)], change, links)], []), summary: thanks };
}
