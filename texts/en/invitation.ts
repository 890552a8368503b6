import type { SameShape } from '../shape.ts';
import type { invitation as swedish } from '../sv/invitation.ts';

export const invitation: SameShape<typeof swedish> = {
  subject: (first, second) => `Mentor meeting: ${first} and ${second}`,
  groupSubject: {
    group: (names) => `Mentoring group: ${names}`,
    circle: (names) => `Mentoring circle: ${names}`,
  },
  lead: (programme) =>
    `A recurring meeting in ${programme}. Move or decline it here in Outlook and Lodestar will follow.`,
  agendaTitle: 'Suggested agenda for the first meeting',
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
