import type { SameShape } from '../shape.ts';
import type { obstacles as swedish } from '../sv/obstacles.ts';

/** What would have to change for somebody who waits, told to HR. */
export const obstacles: SameShape<typeof swedish> = {
  ownPause: (name) => `${name} is on a break, and takes part again after it.`,
  runAgain: (names) => `${names} would do and has room. Run another round.`,
  room: {
    one: (names) => `One mentor would do but is full: one more place with ${names}.`,
    many: (count, names) => `${count} mentors would do but are full: one more place with ${names}, for example.`,
  },
  or: 'or',
  minimumFit: (to, from, people) => `With a lowest fit of ${to} instead of ${from}, ${people} would do.`,
  meetingMinutes: (minutes, people) => `With meetings of ${minutes} minutes, ${people} would find the time.`,
  zoneGap: (hours, people) => `If clocks may differ by ${hours} hours, ${people} more would do.`,
  sameTeam: (people) => `If two from the same department may be paired, ${people} would do.`,
  coolOff: (day, people) => `From ${day}, ${people} of an earlier pair may be proposed again.`,
  othersPaused: (people) => `On a break but otherwise right: ${people}.`,
  language: (people, languages) => `Otherwise right, but can only meet in ${languages}: ${people}.`,
  hours: (people) => `Otherwise right, but without working hours in common: ${people}.`,
  moreMentors: 'Invite more mentors.',
  moreMentorsFor: (competences) => `No mentor offers ${competences}. Invite somebody who knows it.`,
  moreMentees: 'Invite more mentees.',
  people: {
    mentor: { one: 'one mentor', many: (count) => `${count} mentors` },
    mentee: { one: 'one mentee', many: (count) => `${count} mentees` },
  },
};
