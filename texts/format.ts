/**
 * Dates, times and numbers as each language writes them. Every function takes the language and, where a wall clock is
 * shown, the IANA zone of the reader; none reads the machine's own zone or clock.
 */
import type { Language } from '#domain/programme/programme.ts';

/** An instant: ISO 8601 text in UTC, or anything that knows its epoch milliseconds (a `Temporal.Instant`). */
export type Moment = string | { readonly epochMilliseconds: number };

/** Who reads: in which language and on which wall clock (IANA zone). */
export interface Reader {
  readonly language: Language;
  readonly timeZone: string;
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;
const dayLength = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  formatters.set(key, made);
  return made;
}

function milliseconds(moment: Moment): number {
  return typeof moment === 'string' ? Date.parse(moment) : moment.epochMilliseconds;
}

/** The local date as days since 1970-01-01, so that dates can be subtracted. */
function localDay(moment: Moment, timeZone: string): number {
  const parts = formatter('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
    milliseconds(moment),
  );
  const part = (type: string): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / dayLength;
}

/** ISO 8601 week of the local date, as Swedes count weeks: the week with the year's first Thursday is week 1. */
export function weekNumber(moment: Moment, timeZone: string): number {
  const day = localDay(moment, timeZone);
  const mondayBased = (((day + 3) % 7) + 7) % 7;
  const thursday = day - mondayBased + 3;
  const yearStart = Date.UTC(new Date(thursday * dayLength).getUTCFullYear(), 0, 1) / dayLength;
  return Math.floor((thursday - yearStart) / 7) + 1;
}

/** `10:00`, on a 24-hour clock in both languages. */
export function timeOfDay(moment: Moment, { language, timeZone }: Reader): string {
  return formatter(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    milliseconds(moment),
  );
}

/** `10:00–11:00`, with an en dash as both languages have it. */
export function timeSpan(start: Moment, end: Moment, reader: Reader): string {
  return `${timeOfDay(start, reader)}–${timeOfDay(end, reader)}`;
}

/** `tisdag 8 december`, `Tuesday 8 December`; with the year when it is not `now`'s year. */
export function dayOf(moment: Moment, reader: Reader, now: Moment): string {
  const year = formatter('en', { timeZone: reader.timeZone, year: 'numeric' });
  const sameYear = year.format(milliseconds(moment)) === year.format(milliseconds(now));
  return formatter(reader.language, {
    timeZone: reader.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
    .format(milliseconds(moment))
    .replace(',', '');
}

/** `8 dec.`, `8 Dec`: where a column is narrow. */
export function shortDay(moment: Moment, { language, timeZone }: Reader): string {
  return formatter(language, { timeZone, day: 'numeric', month: 'short' }).format(milliseconds(moment));
}

/** `tis 8 dec.`, `Tue 8 Dec`: the day of a row. */
export function shortDate(moment: Moment, { language, timeZone }: Reader): string {
  return formatter(language, { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
    .format(milliseconds(moment))
    .replace(',', '');
}

/** The date on the wall clock, `2026-12-08`. */
export function localDate(moment: Moment, timeZone: string): string {
  return new Date(localDay(moment, timeZone) * dayLength).toISOString().slice(0, 10);
}

/** `december 2026` from the month `2026-12`. */
export function monthName(month: string, language: Language): string {
  return formatter(language, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(Date.parse(`${month}-01`));
}

/** `tisdag`, `Tuesday`; 1 is Monday, 7 is Sunday. */
export function weekdayName(weekday: number, language: Language): string {
  // The first of January 2024 was a Monday.
  return formatter(language, { timeZone: 'UTC', weekday: 'long' }).format(Date.UTC(2024, 0, weekday));
}

/** `tis`, `Tue`: where a column is narrow. */
export function shortWeekday(moment: Moment, { language, timeZone }: Reader): string {
  return formatter(language, { timeZone, weekday: 'short' }).format(milliseconds(moment));
}

/** `i morgon`, `today`: yesterday to tomorrow on the reader's calendar; null when the day is not that near. */
export function nearDay(moment: Moment, reader: Reader, now: Moment): string | null {
  const apart = localDay(moment, reader.timeZone) - localDay(now, reader.timeZone);
  if (Math.abs(apart) > 1) return null;
  return new Intl.RelativeTimeFormat(locales[reader.language], { numeric: 'auto' }).format(apart, 'day');
}

function onDay(moment: Moment, clock: string, reader: Reader, now: Moment): string {
  const near = nearDay(moment, reader, now);
  if (near !== null) return `${near} ${clock}`;
  const week = reader.language === 'sv' ? ` (v.\u00A0${weekNumber(moment, reader.timeZone)})` : '';
  return `${dayOf(moment, reader, now)} ${clock}${week}`;
}

/**
 * When something takes place, in full: `tisdag 8 december 10:00–11:00 (v. 50)`, and `i morgon 10:00–11:00` when it is
 * near. Week numbers stand only in Swedish, where readers expect them.
 */
export function meetingTime(
  span: { readonly start: Moment; readonly end: Moment },
  reader: Reader,
  now: Moment,
): string {
  return onDay(span.start, timeSpan(span.start, span.end, reader), reader, now);
}

/** Like `meetingTime`, but only with the start: `i dag 09:00`. */
export function meetingStart(start: Moment, reader: Reader, now: Moment): string {
  return onDay(start, timeOfDay(start, reader), reader, now);
}

/** `8 december 2026` from the plain date `2026-12-08`. */
export function plainDay(day: string, language: Language): string {
  return formatter(language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(day),
  );
}

/** The same without the year where it is that of `now`: `15 september`. */
export function nearPlainDay(day: string, { language, timeZone }: Reader, now: Moment): string {
  if (!day.startsWith(localDate(now, timeZone).slice(0, 5))) return plainDay(day, language);
  return formatter(language, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(Date.parse(day));
}

/** `i dag`, `om 5 dagar`, `om 3 veckor`: how far ahead a day is on the reader's calendar. */
export function timeUntil(moment: Moment, { language, timeZone }: Reader, now: Moment): string {
  const days = localDay(moment, timeZone) - localDay(now, timeZone);
  const [many, unit] = days < 14 ? ([days, 'day'] as const) : ([Math.round(days / 7), 'week'] as const);
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(many, unit);
}

/** `Centraleuropeisk normaltid` for `Europe/Berlin`: mailboxes name zones by a city where nobody may live. */
export function zoneName(timeZone: string, language: Language): string {
  const parts = formatter(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return startOfSentence(parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone);
}

/** Whether two zones show another wall-clock time at this moment. */
export function clocksDiffer(moment: Moment, zone: string, other: string): boolean {
  return (
    localDay(moment, zone) !== localDay(moment, other) ||
    timeOfDay(moment, { language: 'en', timeZone: zone }) !== timeOfDay(moment, { language: 'en', timeZone: other })
  );
}

/** `1 234,5` (narrow no-break space), `1,234.5`; at most `decimals` decimals. */
export function amount(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals })
    .format(value)
    .replaceAll('\u00A0', '\u202F');
}

/** `4,2`, and `4,2–4,6` where it lies between the two. */
export function amountBetween(
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
  decimals = 0,
): string {
  const [least, most] = [amount(from, language, decimals), amount(to, language, decimals)];
  return least === most ? least : `${least}–${most}`;
}

/** `38 %` (no-break space), `38%`, from whole per cent. */
export function percent(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);
}

/** `planering, ledarskap och presentation`. */
export function list(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(words);
}

/** A word of the field as a label or at the start of a sentence: `Ledarskap` from `ledarskap`. */
export function startOfSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
