/** To somebody whom a round left alone: why, what would help, and when the next try is. */
import type { SameShape } from '../../shape.ts';
import type { bot as botSwedish, tab as tabSwedish } from './sv.ts';

const shared = {
  title: { mentee: 'There was no mentor this time', mentor: 'There was no mentee this time' },
  why: {
    'none-left': 'Those who suit you have as many as they can take. It says nothing about you.',
    'none-fits': 'There was nobody who has room and can meet in your languages and at your hours.',
    'fit-too-low': 'There was nobody near enough to what you look for, and we would rather not guess.',
    'not-needed': 'There were fewer mentees than mentors. Your place is kept until next time.',
  },
  keptPlace: 'You stay in line and come earlier in the next round.',
  nextTry: (day: string) => `The next try is on ${day}.`,
  helps: 'This would open up more:',
  way: {
    language: (language: string) => `You can hold the talks in ${language}`,
    'partner-style': 'You let go of the wish for somebody like or unlike you',
    hours: 'You can meet outside the times you like best, too',
    competences: (names: string) => `No mentor offers ${names} at present, so do wish for something more`,
    place: 'You are fine with somebody in another town, and meet in Teams',
  },
  press: {
    language: (language: string) => `Add ${language}`,
    'partner-style': 'Let go of the wish',
    hours: 'Any time is fine',
  },
};

export const bot: SameShape<typeof botSwedish> = {
  leftAlone: {
    ...shared,
    summary: 'How the round went',
    profile: 'Open my profile',
    widened: 'Saved. It counts from the next round.',
  },
};

export const tab: SameShape<typeof tabSwedish> = {
  leftAlone: {
    ...shared,
    change: { competences: 'Change what you want to learn', place: 'Change the place' },
    saved: 'Saved. It counts from the next round.',
  },
};
