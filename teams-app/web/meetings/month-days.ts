import { weekNumber } from '#texts/format.ts';

const dayMs = 86_400_000;

export interface MonthWeek {
  /** ISO week number. */
  readonly number: number;
  /** Monday to Sunday, `2026-12-08`; null outside the month. */
  readonly days: readonly (string | null)[];
}

/** The weeks of a month (`2026-12`), from Monday to Sunday. */
export function weeksOf(month: string): readonly MonthWeek[] {
  const first = Date.parse(`${month}-01`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  const weeks: MonthWeek[] = [];
  for (let start = monday; start <= first || dateAt(start).startsWith(month); start += 7 * dayMs) {
    const days = Array.from({ length: 7 }, (_, index) => dateAt(start + index * dayMs));
    weeks.push({
      number: weekNumber(new Date(start).toISOString(), 'UTC'),
      days: days.map((day) => (day.startsWith(month) ? day : null)),
    });
  }
  return weeks;
}

/** The month so many after another; `2026-12` and 1 is `2027-01`. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + count, 1)).toISOString().slice(0, 7);
}

function dateAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
