import type { StandingTime } from '#domain/meetings/cadence.ts';
import type { Language } from '#domain/programme/programme.ts';
import { clocksDiffer, type Moment } from '#texts/format.ts';
import { standingText } from '#texts/meetings/slots.ts';
import { textsIn } from '../reader.ts';

/** A reader whose clock may differ from the one the standing time keeps, which is then the partner's. */
export interface StandingReader {
  readonly zone: string;
  readonly partnerGivenName: string;
  /** A meeting of the series, at which the two clocks are compared. */
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
