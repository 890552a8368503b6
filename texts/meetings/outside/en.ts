/** Meetings that were not booked: somebody says that they met anyway. */
import { promises } from '../../frame/promises/en.ts';
import type { SameShape } from '../../shape.ts';
import type { tab as tabSwedish } from './sv.ts';

export const tab: SameShape<typeof tabSwedish> = {
  outside: {
    open: 'We met anyway',
    title: 'We met anyway',
    body: (name) =>
      `The meeting counts as held, and ${name} gets the same questions about it as you. Nothing is booked in Outlook. ${promises.met}`,
    day: 'Day',
    time: 'Time',
    minutes: 'Minutes',
    dayMissing: 'Choose the day on which you met.',
    dayAhead: 'Choose a day that has been, not before your first day together.',
    timeMissing: 'Write when you began.',
    minutesWrong: (least, most) => `Write a number between ${least} and ${most}.`,
    action: 'Save',
    noted: 'Noted: you met.',
    stands: 'That meeting is among yours already.',
    nextTitle: 'Do you still need the next meeting?',
    nextBody: (when, name) =>
      `The next meeting is ${when}. You can propose something else. Nothing changes until ${name} has said yes.`,
    keep: 'Yes, it stays',
    skip: 'Propose to skip it',
    move: 'Propose another time',
    note: 'Outside the series',
    takeBack: 'Remove',
    takeBackOf: (when) => `Remove the meeting ${when}`,
    takenBack: 'The meeting is removed, and nobody is asked about it.',
  },
};
