/** The booking in Outlook, and HR's list of meetings. */
import type { SameShape } from '../shape.ts';
import type { invitation as invitationSwedish, tab as tabSwedish, hr as hrSwedish } from './sv.ts';

export const invitation: SameShape<typeof invitationSwedish> = {
  subject: (first, second) => `Mentor meeting: ${first} and ${second}`,
  groupSubject: {
    group: (names) => `Mentoring group: ${names}`,
    circle: (names) => `Mentoring circle: ${names}`,
  },
  lead: (programme) =>
    `A recurring meeting in ${programme}. Move or decline it here in Outlook and Lodestar will follow.`,
  agendaTitle: {
    opening: 'Suggested agenda for the first meeting',
    middle: 'Suggested agenda for the meetings in between',
    closing: 'Suggested agenda for the last meeting',
  },
  agendaItem: (minutes, item) => `${minutes} min: ${item}`,
  private: 'What you say stays between the two of you.',
  privateInGroup: 'What you say stays in the group.',
  skipped: {
    clash: 'This meeting is left out: there was no free time in common in the period.',
    holiday: 'This meeting is left out: it is a public holiday.',
    leave: 'This meeting is left out: one of you is away.',
    enough: 'This meeting is left out: the month has as many meetings as you have chosen.',
    hours: 'This meeting is left out: it lies outside your working hours.',
    asked: 'This meeting is left out: one of you chose to skip it.',
    paused: 'This meeting is left out: you are taking a break.',
    'programme-over': 'This meeting is left out: the programme will have ended.',
  },
  ended: {
    'pairing-ended': 'The mentoring has ended and so have the meetings. Thank you for this time.',
    'person-left': 'The meetings are called off, as one of you no longer takes part in the programme.',
    'programme-ended': 'The programme has ended and so have the meetings. Thank you for this time.',
    replaced: 'These meetings are called off and will be booked at another time.',
    'asked-by-hr': 'HR has ended this series of meetings.',
  },
};

export const tab: SameShape<typeof tabSwedish> = {
  seriesTrouble: {
    'no-mailbox': (name) =>
      `We could not book in the calendar of ${name}: the mailbox is missing. HR knows and is asking IT.`,
    'mailbox-out-of-scope': (name) =>
      `Lodestar may not book in the calendar of ${name} yet. HR knows and is asking IT.`,
    'rights-missing': () => 'Lodestar may not book in Outlook right now. HR knows and is asking IT.',
    'mailbox-full': (name) => `The mailbox of ${name} is full, so we could not book. We try again in a few hours.`,
    'calendar-unreadable': (name) => `The calendar of ${name} could not be read. We will try again, and HR knows.`,
    'hours-unknown': (name) =>
      `The calendar of ${name} does not say which time zone and working hours hold. ${name} can set them in Outlook, under Settings and Calendar. Then we book by ourselves.`,
    'no-common-time': () =>
      'We found no time that suits you both over the whole period. HR will tell you what can be changed.',
    'refused-by-outlook': () => 'Outlook refused the booking. HR knows and will try again.',
    'no-teams-link': () => 'The meetings are booked but have no Teams link. We are trying to add it.',
    'series-gone': () =>
      'The meetings have been removed from Outlook. HR knows. If you want to go on, we book new ones.',
    'guest-without-meetings': (name) =>
      `Your coming meetings are not in the calendar of ${name}. If you want to go on meeting, invite them again in Outlook. HR knows.`,
    'split-in-outlook': () =>
      'The meetings have been moved in Outlook. We ask you whether the new series is the continuation.',
    'outlook-unavailable': () => 'Outlook is not answering right now. We try again by ourselves.',
  },
};

export const hr: SameShape<typeof hrSwedish> = {
  meetings: {
    title: 'Meetings',
    planned: (planned, all) => `${planned} of ${all} pairs meet as planned`,
    allPlanned: (all) => (all === '1' ? 'The pair meets as planned' : `All ${all} pairs meet as planned`),
    allNew: (all) =>
      all === '1' ? 'One pair is to meet for the first time' : `${all} pairs are to meet for the first time`,
    over: 'No meetings are going on',
    lead: {
      stopped: (count) => (count === '1' ? 'One has stopped.' : `${count} have stopped.`),
      'not-met': (count) => (count === '1' ? 'One has not met yet.' : `${count} have not met yet.`),
      paused: (count) => (count === '1' ? 'One is on a break.' : `${count} are on a break.`),
    },
    empty: 'No meetings yet',
    emptyBody: 'When you approve pairs, their meetings book themselves and show here.',
    emptyAction: 'To the matching',
    search: 'Search by name',
    filter: 'Show',
    all: 'All',
    state: {
      stopped: 'Has stopped',
      'not-met': 'Not met yet',
      planned: 'As planned',
      paused: 'On a break',
      ended: 'Ended',
    },
    booking: { wanted: 'Time being looked for', changing: 'Being changed in Outlook' },
    neverMet: 'They have not met yet.',
    lastMet: (day) => `They last met ${day}.`,
    ask: 'Ask how it goes',
    askFor: (names) => `Ask ${names} how it goes, in Teams`,
    since: (day) => `Matched ${day}`,
    held: (held, due) => `${held} of ${due} took place`,
    next: 'next',
    timeIn: (time, place) => `${time} in ${place}`,
    noHits: 'No pair matches the search.',
    clear: 'Show all',
    menu: (names) => `More choices for ${names}`,
    end: 'End the series',
    endTitle: 'End the meetings?',
    endBody: (names) =>
      `The coming meetings of ${names} are removed from Outlook for both, and this cannot be undone. The pair stays, and the meetings that have been count as before.`,
    endedToast: (names) => `The meetings of ${names} are being ended.`,
    pausedUntil: (day) => `Break until ${day}`,
    noNext: 'No coming meeting',
    counts: (held, planned) => `${held} held of ${planned}`,
    confirmed: (count) => `${count} confirmed`,
    ownRhythm: (cadence, minutes) => `Own rhythm: ${cadence}, ${minutes} min`,
    extra: (count) => `${count} outside the series`,
    moved: (count) => `${count} moved`,
    skipped: (count) => `${count} skipped`,
  },
};
