/** What speaks for a time, and what is not quite right with it. */
import type { SameShape } from '../../shape.ts';
import type { slots as slotsSwedish } from './sv.ts';

export const slots: SameShape<typeof slotsSwedish> = {
  allFree: {
    own: (count) => (count === 1 ? 'Free for both of you' : `Free for both of you all ${count} times`),
    all: (count) => (count === 1 ? 'Free for all of you' : `Free for all of you, all ${count} times`),
    hr: (count) => (count === 1 ? 'Free for both' : `Free for both all ${count} times`),
  },
  partFree: {
    own: (free, of) => `Free for both of you ${free} of ${of} times`,
    all: (free, of) => `Free for all of you ${free} of ${of} times`,
    hr: (free, of) => `Free for both ${free} of ${of} times`,
  },
  moved: (count) => (count === 1 ? 'one meeting is moved' : `${count} meetings are moved`),
  skipped: (count) => (count === 1 ? 'one meeting is left out' : `${count} meetings are left out`),
  leftOut: (perMonth) => `at most ${perMonth} times a month`,
  merit: {
    kept: 'The time you have today.',
    'away-from-lunch': 'Not over lunch.',
    'has-buffer': 'Some room before and after.',
    'same-day': 'The same day.',
    'same-time': 'The same time of day.',
  },
  oneOfYou: 'one of you',
  outside: {
    you: (minutes) => `Up to ${minutes} outside your working hours.`,
    other: (name, minutes) => `Up to ${minutes} outside the working hours of ${name}.`,
  },
  dayOff: {
    you: 'On a day when you do not work.',
    other: (name) => `On a day when ${name} does not work.`,
  },
  preferred: {
    all: "A time that suits everybody's wishes.",
    both: { own: 'A time that both of you prefer.', hr: 'A time that both prefer.' },
    you: 'A time that you prefer.',
    other: (name) => `A time that ${name} prefers.`,
  },
  minutes: (count, isOne) => (isOne ? '1 minute' : `${count} minutes`),
  hours: (count, isOne) => (isOne ? '1 hour' : `${count} hours`),
  standing: {
    weekly: (weekday, time) => `every ${weekday} at ${time}`,
    'every-two-weeks': (weekday, time) => `every other ${weekday} at ${time}`,
    'every-three-weeks': (weekday, time) => `every third ${weekday} at ${time}`,
    'three-a-month': (weekday, time) => `every ${weekday} at ${time}, at most three times a month`,
    'two-a-month': (weekday, time) => `every other ${weekday} at ${time}, at most twice a month`,
  },
  monthly: {
    1: (weekday, time) => `the first ${weekday} of the month at ${time}`,
    2: (weekday, time) => `the second ${weekday} of the month at ${time}`,
    3: (weekday, time) => `the third ${weekday} of the month at ${time}`,
    4: (weekday, time) => `the fourth ${weekday} of the month at ${time}`,
  },
};
