import type { Language } from '#domain/programme/programme.ts';
import type { SeriesStanding } from '#operations/series-standing.ts';
import { words as english } from '#texts/en/words.ts';
import { words as swedish } from '#texts/sv/words.ts';
import { textsIn } from '../reader.ts';

/** `varannan tisdag 10:00`, with the place whose clock it keeps where the reader lives by another. */
export function standingWords(
  { standing, timeZone }: SeriesStanding,
  readerZone: string | null,
  language: Language,
): string {
  const words = language === 'sv' ? swedish : english;
  const text = `${words.cadence[standing.cadence]} ${words.weekday[standing.weekday]} ${standing.time.toString({ smallestUnit: 'minute' })}`;
  if (readerZone === null || readerZone === timeZone) return text;
  return textsIn(language).onClockOf(text, cityOf(timeZone));
}

/** `Stockholm` from `Europe/Stockholm`. */
function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
