import type { StandingTime } from '#domain/meetings/cadence.ts';
import type { FareReason, MeritReason, SeriesPart, SlotReason } from '#domain/booking/slot-reasons.ts';
import type { Language } from '#domain/programme/programme.ts';
import { slots as english } from './slots/en.ts';
import { words as englishWords } from '../words/en.ts';
import { amount } from '../format.ts';
import type { SameShape } from '../shape.ts';
import { slots as swedish } from './slots/sv.ts';
import { words as swedishWords } from '../words/sv.ts';

/** Who reads: one of the two, about the other (in a group about all the others), or HR about both. */
export type SlotReader =
  | { readonly to: SeriesPart; readonly partnerGivenName: string; readonly inGroup?: boolean }
  | { readonly to: 'hr'; readonly organiserGivenName: string; readonly guestGivenName: string };

type SlotTexts = SameShape<typeof swedish>;

interface Voice {
  readonly reader: SlotReader;
  readonly language: Language;
  readonly texts: SlotTexts;
}

/**
 * What speaks for a time, in sentences and in the same order. How the meetings fare is one sentence:
 * `Ledigt för er båda 17 av 18 gånger; ett möte flyttas.`
 */
export function slotSentences(
  reasons: readonly SlotReason[],
  reader: SlotReader,
  language: Language,
): readonly string[] {
  const voice: Voice = { reader, language, texts: textsOf(language) };
  const fares = reasons.flatMap((reason) => (isFare(reason) ? [fareOf(reason, voice)] : []));
  const merits = reasons.flatMap((reason) => (isFare(reason) ? [] : [meritOf(reason, voice)]));
  return fares.length === 0 ? merits : [`${fares.join('; ')}.`, ...merits];
}

/** When a series comes round, inside a sentence: `varannan tisdag 10:00`, `the second Tuesday of the month at 10:00`. */
export function standingText({ weekday, week, cadence, time }: StandingTime, language: Language): string {
  const texts = textsOf(language);
  const words = language === 'sv' ? swedishWords : englishWords;
  const clock = time.toString({ smallestUnit: 'minute' });
  return cadence === 'monthly'
    ? texts.monthly[week](words.weekday[weekday], clock)
    : texts.standing[cadence](words.weekday[weekday], clock);
}

function textsOf(language: Language): SlotTexts {
  return language === 'sv' ? swedish : english;
}

const fareKinds: ReadonlySet<string> = new Set<FareReason['kind']>([
  'all-free',
  'part-free',
  'some-moved',
  'some-skipped',
  'left-out',
]);

function isFare(reason: SlotReason): reason is FareReason {
  return fareKinds.has(reason.kind);
}

function fareOf(reason: FareReason, { reader, texts }: Voice): string {
  const side = reader.to === 'hr' ? 'hr' : reader.inGroup === true ? 'all' : 'own';
  switch (reason.kind) {
    case 'all-free':
      return texts.allFree[side](reason.of);
    case 'part-free':
      return texts.partFree[side](reason.free, reason.of);
    case 'some-moved':
      return texts.moved(reason.count);
    case 'some-skipped':
      return texts.skipped(reason.count);
    case 'left-out':
      return texts.leftOut(reason.perMonth);
  }
}

function meritOf(reason: MeritReason, voice: Voice): string {
  switch (reason.kind) {
    case 'outside-hours':
      return outside(reason, voice);
    case 'preferred':
      return preferred(reason.who, voice);
    case 'kept':
    case 'away-from-lunch':
    case 'has-buffer':
    case 'same-day':
    case 'same-time':
      return voice.texts.merit[reason.kind];
  }
}

function outside(reason: SlotReason & { readonly kind: 'outside-hours' }, voice: Voice): string {
  const name = nameOf(reason.who, voice);
  const { outside: beyond, dayOff } = voice.texts;
  if (reason.isDayOff) return name === null ? dayOff.you : dayOff.other(name);
  const minutes = lengthOf(reason.minutes, voice);
  return name === null ? beyond.you(minutes) : beyond.other(name, minutes);
}

function preferred(who: 'all' | 'both' | SeriesPart, { reader, texts }: Voice): string {
  if (who === 'all') return texts.preferred.all;
  if (who === 'both') return texts.preferred.both[reader.to === 'hr' ? 'hr' : 'own'];
  const name = nameOf(who, { reader, texts });
  return name === null ? texts.preferred.you : texts.preferred.other(name);
}

/** Null: the reader's own. */
function nameOf(who: SeriesPart, { reader, texts }: Pick<Voice, 'reader' | 'texts'>): string | null {
  if (reader.to === 'hr') return who === 'organiser' ? reader.organiserGivenName : reader.guestGivenName;
  if (reader.to === who) return null;
  return reader.inGroup === true ? texts.oneOfYou : reader.partnerGivenName;
}

/** `45 minuter`; from two hours on to the next half hour, `2,5 timmar`. */
function lengthOf(minutes: number, { texts, language }: Voice): string {
  if (minutes < 120) return texts.minutes(amount(minutes, language), minutes === 1);
  const hours = Math.ceil(minutes / 30) / 2;
  return texts.hours(amount(hours, language, 1), hours === 1);
}
