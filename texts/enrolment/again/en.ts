/** Next time: in again, asked, or not. And the word to everybody when a programme has ended. */
import type { NextTimeWish } from '#domain/enrolment/next-time.ts';

const wish = {
  yes: 'Yes, count me in next time',
  ask: 'Ask me then',
  no: 'No, thank you',
} satisfies Record<NextTimeWish, string>;

const said = {
  yes: 'You are in next time, in the same role. We tell you when it begins, and you can say no then.',
  ask: 'You will be asked next time.',
  no: 'You will not be asked next time.',
} satisfies Record<NextTimeWish, string>;

const farewell = {
  title: (programme: string): string => `${programme} has ended`,
  thanks: 'Thank you for taking part.',
  waited:
    'This time we found nobody for you. That says nothing about you, and we would have liked it to be different. Thank you for waiting.',
  ask: 'Would you like to take part next time?',
  next: (name: string): string => `Next time it is called ${name}.`,
  wish,
  said,
};

const again = {
  title: (programme: string): string => `Would you like to take part in ${programme}?`,
  body: (from: string, role: string): string =>
    `You took part in ${from} as ${role}. With one press you are in again, with the same profile.`,
  role: { mentor: 'a mentor', mentee: 'a mentee', both: 'a mentor and a mentee' },
  yes: 'Yes, I am in',
  no: 'No, not this time',
};

export const bot = {
  farewell: {
    ...farewell,
    summary: (programme: string): string => `${programme} has ended, thank you for taking part`,
  },
  again: {
    ...again,
    joined: (programme: string): string => `You are in ${programme}`,
    joinedBody: 'Do look through your profile, and write what you hope for this time.',
    asWished: (from: string): string =>
      `You said in ${from} that you wanted to be in again. If you have changed your mind, leave the programme on your profile.`,
    applied: (programme: string): string => `You have applied to ${programme}`,
    appliedBody: 'It takes a yes before you are in. The answer comes here.',
    declined: 'Noted, not this time',
    declinedBody: 'You will not be asked about this programme any more.',
    over: 'It can no longer be joined',
    overBody: 'The programme takes nobody new at the moment.',
    needsMore: 'Something is missing in your profile. Join on your profile page, where you fill it in.',
    profile: 'Open my profile',
  },
};

export const mail = {
  farewell: 'How it went on with your pairings is in Lodestar. If you would like to take part next time, say so there.',
  again: 'Answer in Lodestar.',
};

export const tab = {
  nextTime: {
    farewell,
    again,
    joined: 'Noted, you want to take part.',
    declined: 'Noted. You will not be asked about this programme any more.',
    leave: {
      legend: 'And the next time the programme is held?',
      ask: 'Ask me then. My profile stays.',
      no: 'Do not ask me again about this programme.',
      missing: 'Choose what should apply next time.',
    },
  },
};
