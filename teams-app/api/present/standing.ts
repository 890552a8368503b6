import type { StandingTime } from '#domain/meetings/cadence.ts';
import type { Language } from '#domain/programme/programme.ts';
import { standingText } from '#texts/slots.ts';
import { textsIn } from '../reader.ts';

/**
 * `varannan tisdag 10:00`, with the place whose clock it keeps (`timeZone`, IANA) where the reader lives by another;
 * `readerZone` is null for whoever has none.
 */
export function standingWords(
  { standing, timeZone }: { readonly standing: StandingTime; readonly timeZone: string },
  readerZone: string | null,
  language: Language,
): string {
  const text = standingText(standing, language);
  if (readerZone === null || readerZone === timeZone) return text;
  return textsIn(language).onClockOf(text, cityOf(timeZone));
}

/** `New York` from `America/New_York`. */
function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
