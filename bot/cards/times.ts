import type { PartnerElsewhere } from '#operations/ports/message-parts.ts';
import type { BotTexts } from '#texts/bot.ts';
import { clocksDiffer, meetingStart, meetingTime, timeOfDay, type Moment } from '#texts/format.ts';
import type { CardReader } from './card.ts';

/** Who reads of a time, and with whom they meet then. */
export interface Telling {
  readonly reader: CardReader;
  readonly partner: PartnerElsewhere;
  readonly texts: BotTexts;
  readonly now: Moment;
}

interface Span {
  readonly start: Moment;
  readonly end: Moment;
}

/**
 * When the two meet, on the reader's clock and, where it shows another time, on the other's: `tisdag 8 december
 * 10:00–10:45 (v. 50) (14:30 för Ali)`. Every card says times with this and with `startFor`.
 */
export function spanFor(span: Span, telling: Telling): string {
  return `${meetingTime(span, telling.reader, telling.now)}${there(span.start, telling)}`;
}

/** The same with the start alone. */
export function startFor(start: Moment, telling: Telling): string {
  return `${meetingStart(start, telling.reader, telling.now)}${there(start, telling)}`;
}

/** ` (14:30 för Ali)`, where the other's clock shows another time; else nothing. */
export function there(moment: Moment, { reader, partner, texts }: Telling): string {
  const { givenName, timeZone } = partner;
  if (timeZone === null || !clocksDiffer(moment, reader.timeZone, timeZone)) return '';
  return ` (${texts.offer.alsoThere(timeOfDay(moment, { ...reader, timeZone }), givenName)})`;
}
