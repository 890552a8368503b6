/** The pairing: its beginning, a pause, its end. */
import { bot as botTogether, tab as tabTogether } from './together/en.ts';
import { bot as botParting, mail as mailParting, tab as tabParting } from './parting/en.ts';
import type { SameShape } from '../shape.ts';
import { bot as botSilence, tab as tabSilence } from './silence/en.ts';
import type { bot as botSwedish, mail as mailSwedish, tab as tabSwedish } from './sv.ts';

export const bot: SameShape<typeof botSwedish> = {
  ...botTogether,
  ...botSilence,
  ...botParting,
  introduction: {
    summary: (partner) => `You have been matched with ${partner}`,
    toMentee: (partner) => `${partner} will be your mentor`,
    toMentor: (partner) => `${partner} will be your mentee`,
    programme: (name) => `You are now a mentoring pair in ${name}.`,
    why: 'Why the two of you',
    write: (givenName) => `Write to ${givenName}`,
    draft: (givenName) => `Hello ${givenName}. I look forward to meeting you.`,
    noFit: 'This does not suit me',
    next: (givenName) =>
      `The meetings with ${givenName} are now being booked in Outlook. You will hear from us here when it is done.`,
  },
  paused: {
    summary: (givenName) => `The meetings with ${givenName} are paused`,
    title: (givenName, day) => `The meetings with ${givenName} are paused until ${day}`,
    body: 'The meetings during the break are taken out of Outlook. After that they go on as usual.',
  },
  ended: {
    summary: (givenName) => `You and ${givenName} are no longer a mentoring pair`,
    title: {
      over: (_givenName) => 'Your mentoring pair has ended',
      completed: (_givenName) => 'Thank you for your time as a mentoring pair',
      'partner-left': (givenName) => `${givenName} is no longer in the programme`,
      'programme-over': (_givenName) => 'The programme has ended',
    },
    body: {
      over: (givenName) => `Thank you for your time with ${givenName}. The meetings ahead are taken out of Outlook.`,
      completed: (givenName) =>
        `You and ${givenName} have had all the time that the programme gives you. Do keep in touch on your own.`,
      'partner-left': (_givenName) =>
        'Your mentoring pair has therefore ended, and the meetings ahead are taken out of Outlook.',
      'programme-over': (givenName) => `Thank you for your time with ${givenName}. Do keep in touch on your own.`,
    },
    nextRound: {
      'first-in-line': 'You are first in line for the next round.',
      chooses: 'You choose a new mentor yourself. We write here when there are suggestions.',
      'is-asked': 'The next mentee who would like you as a mentor asks you here.',
      soon: 'Tomorrow morning you are put in line, with your place kept.',
      aside: 'Say so when you would like somebody new.',
    },
    standAside: 'I will stand aside',
    takePart: 'I would like another',
  },
};

export const mail: SameShape<typeof mailSwedish> = {
  ...mailParting,
  introduction: (givenName) =>
    `The meetings with ${givenName} are now being booked in Outlook. Lodestar tells you why the two of you suit each other.`,
  ended: 'If you would like a new match, say so in Lodestar.',
};

export const tab: SameShape<typeof tabSwedish> = {
  ...tabTogether,
  ...tabSilence,
  ...tabParting,
  pairing: {
    tabs: 'Parts of your pairing',
    overview: 'Overview',
    meetings: 'Meetings',
    goals: 'Goals',
    why: 'Why the two of you',
    localTime: (time) => `It is ${time} there now`,
    speaks: (languages) => `Speaks ${languages}`,
    period: (from, until) => `Your pairing runs from ${from} to ${until}.`,
    meetingsPlan: (planned, moved, skipped) =>
      [
        `${planned} booked`,
        ...(moved === 0 ? [] : [`${moved} moved`]),
        ...(skipped === 0 ? [] : [`${skipped} skipped`]),
      ].join(', '),
    noMeetings: 'Your meetings will be shown here.',
    noneAhead: 'No more meetings are booked.',
  },
  ending: {
    reason: 'Why? (optional)',
    reasonNone: 'I will not say why',
    reasons: {
      'no-common-ground': 'We did not find common ground',
      'no-time': 'There is not enough time',
      'goals-reached': 'We have reached what we wanted',
      'changed-work': 'The work has changed',
      'other-experience': 'Another experience is needed',
      'prefer-not-to-say': 'I would rather not say',
    },
    next: 'Then we ask you both whether you would like somebody new. Each answers alone, whenever it suits.',
    nextInGroup: 'Then we ask whether you would like somebody new. Answer whenever it suits.',
  },
};
