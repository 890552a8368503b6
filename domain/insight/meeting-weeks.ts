import { Temporal } from 'temporal-polyfill';

/** What became of the meetings of one week. */
export interface MeetingWeek {
  readonly monday: Temporal.PlainDate;
  /** Whose time has passed, without those skipped when the series was planned. */
  readonly planned: number;
  readonly held: number;
}

/** A quarter: longer ago nobody remembers what a week was like. */
export const shownWeeks = 13;

/** Monday of the first week that is shown at this day. */
export function firstShownWeek(today: Temporal.PlainDate): Temporal.PlainDate {
  return mondayOf(today).subtract({ weeks: shownWeeks - 1 });
}

/**
 * The weeks in a row, from the first with a meeting to the one of `today`, the latest `shownWeeks` of them; a week without
 * meetings is one with none planned.
 */
export function weeksInARow(weeks: readonly MeetingWeek[], today: Temporal.PlainDate): readonly MeetingWeek[] {
  const counted = new Map(weeks.map((week) => [week.monday.toString(), week]));
  const [first] = [...counted.keys()].toSorted();
  if (first === undefined) return [];
  const row: MeetingWeek[] = [];
  const last = mondayOf(today).toString();
  for (let monday = Temporal.PlainDate.from(first); monday.toString() <= last; monday = monday.add({ weeks: 1 })) {
    row.push(counted.get(monday.toString()) ?? { monday, planned: 0, held: 0 });
  }
  return row.slice(-shownWeeks);
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}
