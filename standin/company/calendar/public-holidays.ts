import { Temporal } from 'temporal-polyfill';
import type { Office } from '../offices.ts';
import { easterSunday, firstWeekdayFrom } from './dates.ts';

export interface PublicHoliday {
  readonly name: string;
  readonly date: Temporal.PlainDate;
}

type Rule = readonly [name: string, on: (year: number) => Temporal.PlainDate];

function fixed(month: number, day: number): Rule[1] {
  return (year) => Temporal.PlainDate.from({ year, month, day });
}

function afterEaster(days: number): Rule[1] {
  return (year) => easterSunday(year).add({ days });
}

/** The first such weekday (1 Monday) on or after a day of the year. */
function weekdayFrom(month: number, day: number, weekday: number): Rule[1] {
  return (year) => firstWeekdayFrom(Temporal.PlainDate.from({ year, month, day }), weekday);
}

const easterInEnglish: readonly Rule[] = [
  ['Good Friday', afterEaster(-2)],
  ['Easter Monday', afterEaster(1)],
];

/** Days on which the offices are closed. Those that always fall on a weekend are left out. */
const rules: Readonly<Record<Office['country'], readonly Rule[]>> = {
  SE: [
    ['Nyårsdagen', fixed(1, 1)],
    ['Trettondedag jul', fixed(1, 6)],
    ['Långfredagen', afterEaster(-2)],
    ['Annandag påsk', afterEaster(1)],
    ['Första maj', fixed(5, 1)],
    ['Kristi himmelsfärdsdag', afterEaster(39)],
    ['Sveriges nationaldag', fixed(6, 6)],
    ['Midsommarafton', weekdayFrom(6, 19, 5)],
    ['Julafton', fixed(12, 24)],
    ['Juldagen', fixed(12, 25)],
    ['Annandag jul', fixed(12, 26)],
    ['Nyårsafton', fixed(12, 31)],
  ],
  GB: [
    ["New Year's Day", fixed(1, 1)],
    ...easterInEnglish,
    ['Early May bank holiday', weekdayFrom(5, 1, 1)],
    ['Spring bank holiday', weekdayFrom(5, 25, 1)],
    ['Summer bank holiday', weekdayFrom(8, 25, 1)],
    ['Christmas Day', fixed(12, 25)],
    ['Boxing Day', fixed(12, 26)],
  ],
  IN: [
    ['Republic Day', fixed(1, 26)],
    ['Labour Day', fixed(5, 1)],
    ['Independence Day', fixed(8, 15)],
    ['Gandhi Jayanti', fixed(10, 2)],
    ['Karnataka Rajyotsava', fixed(11, 1)],
    ['Christmas', fixed(12, 25)],
  ],
  AU: [
    ["New Year's Day", fixed(1, 1)],
    ['Australia Day', fixed(1, 26)],
    ...easterInEnglish,
    ['Anzac Day', fixed(4, 25)],
    ["King's Birthday", weekdayFrom(6, 8, 1)],
    ['Labour Day', weekdayFrom(10, 1, 1)],
    ['Christmas Day', fixed(12, 25)],
    ['Boxing Day', fixed(12, 26)],
  ],
  US: [
    ["New Year's Day", fixed(1, 1)],
    ['Memorial Day', weekdayFrom(5, 25, 1)],
    ['Juneteenth', fixed(6, 19)],
    ['Independence Day', fixed(7, 4)],
    ['Labor Day', weekdayFrom(9, 1, 1)],
    ['Thanksgiving', weekdayFrom(11, 22, 4)],
    ['Christmas Day', fixed(12, 25)],
  ],
};

/** Public holidays of a year that fall on a Monday to Friday. */
export function publicHolidays(country: Office['country'], year: number): PublicHoliday[] {
  return rules[country].map(([name, on]) => ({ name, date: on(year) })).filter(({ date }) => date.dayOfWeek <= 5);
}
