/** How it stands, for HR, and what needs somebody. */
import type { SameShape } from '../shape.ts';
import type { api as apiSwedish, hr as hrSwedish } from './sv.ts';

const smallNumbers = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Small numbers are written as words, capitalised at the beginning of a sentence. */
function inWords(count: number): string {
  const word = smallNumbers[count] ?? String(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const api: SameShape<typeof apiSwedish> = {
  status: {
    nobodyYet: 'Nobody has joined yet.',
    matched: (matched, enrolled) => `${matched} of ${enrolled} are matched.`,
    met: (count) => `${count <= 12 ? inWords(count) : String(count)} ${count === 1 ? 'pair has' : 'pairs have'} met.`,
    nobodyMet: 'No pair has met yet.',
    attention: (count) => (count === 1 ? 'One thing needs you.' : `${inWords(count)} things need you.`),
    calm: 'Nothing needs you right now.',
  },
  attention: {
    'no-mailbox': {
      what: (person) => `${person} has no mailbox in Exchange Online, so the meetings cannot be booked.`,
      advice: 'Ask IT to give the person a mailbox, then try again.',
    },
    'mailbox-out-of-scope': {
      what: (person) => `Lodestar may not read the calendar of ${person}.`,
      advice: 'Ask IT to add the person to the group that Lodestar may book for, then try again.',
    },
    'calendar-unreadable': {
      what: (person) => `The calendar of ${person} could not be read.`,
      advice: 'Try again. If that does not help, ask IT to look at the mailbox.',
    },
    'no-common-time': {
      what: (_person, pair) => `${pair} have no time in common in the period.`,
      advice: 'Ask them to free a while each week, or make the rhythm of the programme slower, then try again.',
    },
    'refused-by-outlook': {
      what: (_person, pair) => `Outlook refused the booking for ${pair}.`,
      advice: 'Try again. If that does not help, ask IT to look at the permissions.',
    },
    'no-teams-link': {
      what: (_person, pair) => `The meetings of ${pair} are booked but have no Teams link.`,
      advice: 'Ask IT to check that the organiser has Teams, then try again.',
    },
    'series-gone': {
      what: (_person, pair) => `${pair} no longer have their meetings in Outlook.`,
      advice: 'Ask whether they want to go on. Try again to book new meetings.',
    },
    'outlook-unavailable': {
      what: (_person, pair) => `Outlook did not answer when the meetings of ${pair} were being booked.`,
      advice: 'We try again by ourselves. You can also try now.',
    },
    'booking-delayed': {
      what: (_person, pair) => `The meetings of ${pair} are not booked yet.`,
      advice: 'We try again by ourselves. There is nothing you need to do.',
    },
    'card-blocked': {
      what: (person) => `${person} has blocked the bot and did not get their card.`,
      advice: 'Ask the person to unblock it in Teams, then try again.',
    },
    'card-app-missing': {
      what: (person) => `${person} does not have Lodestar in Teams and did not get their card.`,
      advice: 'Ask IT to install the app for the person in the Teams admin centre, then try again.',
    },
    'card-undelivered': {
      what: (person) => `A card to ${person} could not be sent.`,
      advice: 'Try again. If that does not help, ask IT to look at the bot.',
    },
    'help-wanted': {
      what: (person) => `${person} would like help.`,
      advice: 'Get in touch with the person. What else they answered is not shown.',
    },
    'no-meeting-booked': {
      what: (_person, pair) => `${pair} have no meeting ahead.`,
      advice: 'Ask how it goes and whether they want a new time.',
    },
    'not-met-within-21-days': {
      what: (_person, pair) => `${pair} have not met in the three weeks since they began.`,
      advice: 'Ask what came in between. A first meeting is often enough to get going.',
    },
    'three-missed-in-a-row': {
      what: (_person, pair) => `${pair} have missed three meetings in a row.`,
      advice: 'Ask how it goes and whether the rhythm or the time should change.',
    },
  },
};

export const hr: SameShape<typeof hrSwedish> = {
  status: {
    title: 'Status',
    noProgramme: 'Begin with the programme',
    noProgrammeBody: 'Set name, dates and rhythm. It takes a few minutes, and the suggestions are already filled in.',
    noProgrammeAction: 'Set up the programme',
    funnel: 'From joining to answers',
    enrolled: 'Enrolled',
    enrolledDetail: (mentors, mentees) => `${mentors} mentors, ${mentees} mentees`,
    matched: 'Matched',
    matchedDetail: (waiting) => `${waiting} waiting for a match`,
    booked: 'Pairs with meetings booked',
    bookedDetail: (pairings) => `of ${pairings} pairs`,
    met: 'Pairs that have met',
    metDetail: (held, planned) => `${held} of ${planned} meetings took place`,
    answered: 'Answer rate',
    answeredDetail: (people) => `among ${people} people`,
    usefulness: 'How useful the meetings are',
    usefulnessValue: (value) => `${value} of 5`,
    goals: 'People with goals',
    figures: 'What the answers say',
    landing: {
      title: 'How the pairs are doing',
      fits: 'Is it working for them?',
      fitsOf: (people) => `${people} answers after the first meeting`,
      reasons: 'Why pairs end',
      reasonsOf: (pairs) => `${pairs} pairs gave a reason`,
      tooFew: 'Too few answers to show. The figures come once at least five people have answered.',
      withheld: 'too few to be shown one by one',
      lock: 'The figures grow by at least five people at a time, so that nobody can be recognised. Who wanted to end is never kept.',
    },
    attention: 'Needs you',
    attentionNone: 'Nothing needs you right now',
    attentionNoneBody: 'The pairs meet as they should. You will see it here when someone gets stuck.',
    since: (day) => `since ${day}`,
    retry: 'Try again',
    retryFor: (names) => `Try again for ${names}`,
    retried: 'We are trying again. It usually takes a minute.',
  },
};
