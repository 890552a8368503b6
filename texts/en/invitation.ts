import type { SameShape } from '../shape.ts';
import type { invitation as swedish } from '../sv/invitation.ts';

export const invitation: SameShape<typeof swedish> = {
  subject: (first, second) => `Mentor meeting: ${first} and ${second}`,
  lead: (programme) =>
    `A recurring meeting in ${programme}. Move or decline it here in Outlook and Lodestar will follow.`,
  agendaTitle: 'Suggested agenda for the first meeting',
  agendaItem: (minutes, item) => `${minutes} min: ${item}`,
  private: 'What you say stays between the two of you.',
  skipped: {
    clash: 'This meeting is left out: there was no free time for both in the period.',
    holiday: 'This meeting is left out: it is a public holiday.',
    leave: 'This meeting is left out: one of you is away.',
  },
};
