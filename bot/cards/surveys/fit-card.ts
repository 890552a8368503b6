import type { PairingId, SurveyId } from '#domain/ids.ts';
import type { FitAnswer } from '#domain/surveys/response.ts';
import type { PartnerElsewhere } from '#operations/ports/message-parts.ts';
import type { Moment } from '#texts/format.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  heading,
  item,
  openUrl,
  paragraph,
  type CardContext,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { lock } from '../pictures.ts';
import { spanFor } from '../times.ts';

interface InDoubt {
  readonly fit: Exclude<FitAnswer, 'good'>;
  readonly surveyId: SurveyId;
  readonly pairingId: PairingId;
  readonly partner: PartnerElsewhere;
  readonly nextMeeting: { readonly start: Moment; readonly end: Moment } | null;
  readonly helpWanted: boolean;
}

/**
 * Replaces the survey's card for somebody who doubts that the two fit. It comes as the answer to their press and is not
 * a card of its own, so that nothing remains that shows their answer. Its buttons lead to where they decide; none of
 * them decides anything.
 */
export function fitCard(answer: InDoubt, reader: CardReader, { links, now }: CardContext): CardMessage {
  const texts = botTexts(reader.language);
  const { fit: said, survey } = texts;
  const { fit, partner, nextMeeting, helpWanted } = answer;
  const partnerGivenName = partner.givenName;
  const tips = [said.tips.expectations(partnerGivenName), said.tips.time, said.tips.another];
  const body = [
    heading(said[fit].title),
    paragraph(said[fit].body(partnerGivenName)),
    ...(fit === 'not-sure' ? tips.map((tip) => item(tip)) : []),
    ...(nextMeeting === null
      ? []
      : [paragraph(survey.nextMeeting(spanFor(nextMeeting, { partner, reader, texts, now })))]),
    ...(helpWanted ? [paragraph(survey.thanksHelp)] : []),
    lock(texts.promises.fit, links, reader),
  ];
  return { card: cardOf(reader.language, body, actionsFor(answer, reader, links)), summary: said[fit].title };
}

function actionsFor({ fit, surveyId, pairingId }: InDoubt, { language }: CardReader, links: TabLinks) {
  const { fit: said } = botTexts(language);
  const goOn = alsoExecute(said.goOn, 'go-on', { surveyId });
  const end = links.to({ page: 'pairing', pairingId, dialog: 'end' });
  if (fit === 'not-sure') return [goOn, openUrl(said.another, end)];
  return [openUrl(said.pause, links.to({ page: 'pairing', pairingId, dialog: 'pause' })), openUrl(said.end, end), goOn];
}
