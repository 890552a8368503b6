/**
 * Days as people type them. A day is an ISO date (`2026-09-01`) everywhere else; a `Date` stands for it only inside the
 * picker, at midnight on the machine's own clock.
 */

export function dateOf(day: string): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(date));
}

export function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day in words, `1 september 2026`. */
export function dayInWords(day: string, locale: string): string {
  const date = dateOf(day);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return date === null ? '' : format.format(date);
}

/** The twelve months as a locale writes them in a date: `september`. */
export function monthsOf(locale: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2024, index, 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}

/** Monday is 1 here, and Sunday is first in what is returned, as the calendar wants it. */
export function weekdaysOf(locale: string, weekday: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  // The seventh of January 2024 was a Sunday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2024, 0, 7 + index)));
}

/**
 * The day that a text means to somebody of this locale: `2026-09-01`, `1 september 2026`, `1 sep`, `1/9 2026`, `1.9`. The day
 * stands before the month, as in both languages. Without a year it is the next such day from `today` on. Null: no day.
 */
export function typedDay(text: string, locale: string, today: string): string | null {
  const plain = text.trim().toLocaleLowerCase(locale);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = /^(\d{1,2})[\s./-]+([\p{L}]+|\d{1,2})\.?(?:[\s./-]+(\d{4}))?$/u.exec(plain);
  if (found === null) return null;
  const [, date = '', named = '', year] = found;
  const month = /^\d+$/.test(named) ? Number(named) : monthNamed(named, locale);
  if (year !== undefined) return existing(Number(year), month, Number(date));
  const thisYear = Number(today.slice(0, 4));
  const next = existing(thisYear, month, Number(date));
  return next !== null && next >= today ? next : existing(thisYear + 1, month, Number(date));
}

/** By as many letters as tell it from the others; 0: none is called so. */
function monthNamed(name: string, locale: string): number {
  const beginning = monthsOf(locale, 'long').filter((each) => each.toLocaleLowerCase(locale).startsWith(name));
  const [only] = beginning;
  return name.length >= 3 && beginning.length === 1 && only !== undefined
    ? monthsOf(locale, 'long').indexOf(only) + 1
    : 0;
}

function existing(year: number, month: number, date: number): string | null {
  const made = new Date(year, month - 1, date);
  return made.getMonth() === month - 1 && made.getDate() === date && year >= 1900 ? dayOf(made) : null;
}

/** `HH:MM` from what was typed: `8`, `8.30`, `0830`, `08:30`; null: no time of a day. */
export function typedTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (found === null) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
