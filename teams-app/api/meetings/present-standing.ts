import type { StandingTime } from '#domain/meetings/cadence.ts';
import type { Language } from '#domain/programme/programme.ts';
import { clocksDiffer, type Moment } from '#texts/format.ts';
import { standingText } from '#texts/meetings/slots.ts';
import { textsIn } from '../reader.ts';

/** Somebody who may live by another clock than the one the standing time keeps; that one is then the partner's. */
export interface StandingReader {
  readonly zone: string;
  readonly partnerGivenName: string;
  /** A meeting of the series; what the clocks show then decides. */
  readonly at: Moment;
}

/** `varannan tisdag 10:00`, and `… för Ali` for a reader on another clock; `reader` null: on its own clock. */
export function standingWords(
  { standing, timeZone }: { readonly standing: StandingTime; readonly timeZone: string },
  reader: StandingReader | null,
  language: Language,
): string {
  const text = standingText(standing, language);
  if (reader === null || !clocksDiffer(reader.at, reader.zone, timeZone)) return text;
  return textsIn(language).timeFor(text, reader.partnerGivenName);
}
