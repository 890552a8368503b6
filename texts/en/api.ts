/** What the server says to the tab: errors, refusals and why, and what HR should look at. */
import type { SameShape } from '../shape.ts';
import type { api as swedish } from '../sv/api.ts';

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

export const api: SameShape<typeof swedish> = {
  problem: {
    'sign-in-needed': { title: 'You need to sign in.', detail: 'Reload the tab in Teams to sign in again.' },
    'not-allowed': { title: 'You are not allowed to do this.', detail: 'Missing a role? Ask IT to add it.' },
    'not-found': { title: 'It does not exist, or it is not yours.', detail: 'Go back and reload the page.' },
    conflict: {
      title: 'Somebody else was first.',
      detail: 'The page now shows how things stand. Make your change again if it is still needed.',
    },
    invalid: { title: 'Something is not filled in correctly.', detail: '' },
    'too-large': { title: 'That is too much at once.', detail: 'Shorten the text and try again.' },
    'wrong-format': { title: 'The server did not understand the call.', detail: 'Reload the tab and try again.' },
    'too-many-requests': { title: 'That was too many calls.', detail: 'Wait a minute and try again.' },
    'outside-unavailable': {
      title: 'Microsoft 365 is not answering right now.',
      detail: 'Nothing is lost. Try again in a while.',
    },
    'outside-refused': {
      title: 'Microsoft 365 said no.',
      detail: 'Try again. If it happens again, ask IT to look at it.',
    },
    'not-ready': { title: 'The service is starting.', detail: 'Try again in a while.' },
    unexpected: { title: 'Something went wrong on our side.', detail: 'Try again in a while.' },
  },
  errorId: (id) => `If it happens again, give IT the number of the error: ${id}.`,
  refusal: {
    'person-unknown': 'We do not know you yet. Lodestar reads the directory once a day, so try again tomorrow.',
    'no-programme': 'There is no programme to join yet.',
    'not-allowed-now': 'This cannot be done as things stand.',
    'already-ended': 'The programme has ended and cannot be changed.',
    'name-missing': 'Give the programme a name in both languages.',
    'meeting-length': 'A meeting is between 25 and 60 minutes.',
    'ends-before-start': 'The last day is before the first.',
    'shorter-than-one-month': 'The programme needs to last at least a month.',
    'longer-than-three-years': 'The programme can last three years at most.',
    'programme-not-open': 'The programme is not open.',
    'outside-audience': 'The programme is not open to your department yet.',
    'account-disabled': 'The account is disabled. Ask IT to enable it.',
    'role-missing': 'Choose at least one role.',
    'capacity-out-of-range': 'A mentor can have one to five mentees.',
    'offer-missing': 'Choose at least one competence to share.',
    'wish-missing': 'Choose a competence to develop, or write a goal.',
    'language-missing': 'Choose at least one language.',
    'competence-twice': 'The same competence is chosen twice.',
    'too-many-goals': 'That is too many goals at once. Finish or remove one first.',
    'goal-too-long': 'The goal is too long. Shorten it to 300 characters at most.',
    'preferred-time-reversed': 'One of the times ends before it begins.',
    'not-proposed': 'The proposal has been decided already.',
    'mentor-at-capacity': 'The mentor has as many mentees as they want.',
    'mentee-has-a-mentor': 'The mentee already has a mentor.',
    'no-longer-enrolled': 'One of the two has left the programme.',
    'title-missing': 'Write what the goal is.',
    'title-too-long': 'The goal is too long. Shorten it to 140 characters at most.',
    'measure-too-long': 'Shorten the text to 300 characters at most.',
    'due-in-the-past': 'That day has passed. Choose one to come.',
    'pairing-closed': 'Your pairing has ended, so its goals cannot be changed.',
    'not-a-percentage': 'Give a whole number between 0 and 100.',
    'goal-closed': 'The goal has been reached or dropped and cannot be changed.',
    'already-answered': 'You have already answered about this meeting. Thank you!',
    'survey-closed': 'The questions about this meeting are closed.',
    'usefulness-missing': 'Choose how useful the meeting was.',
    'comment-too-long': 'Shorten the comment to 1,000 characters at most.',
    'question-of-the-other-role': 'One of the questions was not for you. Reload the page and answer again.',
    'too-late': 'It is too late to change this meeting.',
    'not-open': 'One of you has already chosen, or the proposal no longer holds.',
    'no-such-option': 'That time is not among the proposals. Reload the page.',
    'series-not-booked': 'Your meetings are being booked or changed. Try again in a moment.',
    'pause-out-of-range': 'Choose a day after today, no later than your last day together.',
    'place-too-long': 'Shorten the place to 100 characters at most.',
    'not-meeting-now': 'Your pair is paused or has ended, so the meetings cannot be changed.',
  },
  field: {
    missing: 'Fill this in.',
    tooShort: 'This is too short or too low.',
    tooLong: 'This is too long or too high.',
    wrongChoice: 'Choose one of the alternatives.',
    wrong: 'This is not filled in correctly.',
  },
  waiting: {
    'no-mentor-left': 'The mentors who suit have as many mentees as they want.',
    'no-eligible-mentor': 'No mentor shares both language and working hours outside the reporting line.',
    'below-minimum-fit': 'Those who are free do not suit well enough.',
    paused: 'Has paused their participation.',
    'no-mentee-needs-them': 'No mentee needs the mentor right now.',
  },
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
      what: (_person, pair) => `Outlook did not answer when the meetings of ${pair} were to be booked.`,
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
  someone: 'one of the two',
  timeFor: (time, name) => `${time} for ${name}`,
  calendar: {
    name: 'Mentoring meetings',
    summary: (name) => (name === '' ? 'Mentoring meeting' : `Mentoring meeting with ${name}`),
  },
};
