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
  ended: 'If you would like a new mentor or mentee, say so in Lodestar.',
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
    theGoals: 'The goals',
    show: 'Show',
    since: (part, day) => `${part} since ${day}`,
    localTime: (time, place) => (place === '' ? `It is ${time} there now` : `${time} in ${place} now`),
    speaks: (languages) => `Speaks ${languages}`,
    meetingsPlan: (planned, moved, skipped) =>
      `${planned + skipped === 1 ? '1 meeting' : `${planned + skipped} meetings`}: ${[
        `${planned - moved} booked`,
        ...(moved === 0 ? [] : [`${moved} moved`]),
        ...(skipped === 0 ? [] : [`${skipped} skipped`]),
      ].join(', ')}`,
    noneAhead: 'No more meetings are booked.',
  },
  plan: {
    title: 'The whole plan',
    soFar: 'So far',
    noneYet: 'No meeting has been yet.',
    held: (held, of) =>
      of === 1 && held === 1 ? 'Your first meeting took place.' : `${held} of ${of} meetings took place.`,
    left: (left, moved, until) =>
      `${left === 1 ? 'One more meeting is booked' : `${left} more meetings are booked`}${moved === 0 ? '' : `, ${moved} moved`}. Your time runs until ${until}.`,
    short: (held, left) => `${held} took place, ${left} to go.`,
    label: ({ all, held, off, left, moved }) =>
      `${all} meetings: ${held} held, ${off} cancelled or missed, ${left} to go, ${moved} of them moved`,
  },
  milestone: {
    first: 'You have had your first meeting.',
    half: (held) => `You are half-way, with ${held} meetings behind you.`,
  },
  closing: {
    title: (held, months, goals) =>
      [
        ...(months === 0 ? [] : [months === 1 ? 'One month' : `${months} months`]),
        held === 1 ? '1 meeting' : `${held} meetings`,
        ...(goals === 0 ? [] : [goals === 1 ? '1 goal reached' : `${goals} goals reached`]),
      ].join(', '),
    last: (day) => `You last met ${day}.`,
    stays: 'Your meetings and goals stay here.',
    reached: 'Goals that are reached',
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
