/** What speaks for and against two people, and what stands in the way. */
import type { SameShape } from '../../shape.ts';
import type { obstacles as obstaclesSwedish, reasons as reasonsSwedish } from './sv.ts';

export const obstacles: SameShape<typeof obstaclesSwedish> = {
  ownAbsence: {
    'no-account': (name) => `The account of ${name} is closed or lacks something. Ask IT to look at it.`,
    paused: (name) => `${name} is on a break, and takes part again after it.`,
    aside: (name) => `${name} has not asked for anybody new since last time, and takes part again after a yes.`,
  },
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
  othersAbsent: (people) => `On a break or not asking for anybody new, but otherwise right: ${people}.`,
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

export const reasons: SameShape<typeof reasonsSwedish> = {
  skill: {
    1: (what) => `knows the basics of ${what}`,
    2: (what) => `has some practice in ${what}`,
    3: (what) => `is confident in ${what}`,
    4: (what) => `is very confident in ${what}`,
    5: (what) => `can teach others ${what}`,
  },
  ownSkill: {
    1: (what) => `know the basics of ${what}`,
    2: (what) => `have some practice in ${what}`,
    3: (what) => `are confident in ${what}`,
    4: (what) => `are very confident in ${what}`,
    5: (what) => `can teach others ${what}`,
  },
  learning: {
    mentee: (mentor, _mentee, skills) => `${mentor} ${skills}, which you want to get better at.`,
    mentor: (_mentor, mentee, skills) => `You ${skills}, which ${mentee} wants to get better at.`,
    hr: (mentor, mentee, skills) => `${mentor} ${skills}, which ${mentee} wants to get better at.`,
  },
  together: {
    own: (competences) => `You both want to get better at ${competences}.`,
    hr: (competences) => `Both want to get better at ${competences}.`,
  },
  quote: (word) => `“${word}”`,
  alikePart: {
    goalsAbout: (competences) => `have goals about ${competences}`,
    goalsWith: (quoted) => `mention ${quoted} in the goals`,
    style: 'work in similar ways',
    unlike: 'work in different ways to learn from',
  },
  meetingPart: {
    place: (place) => `are both in ${place}`,
    language: (languages) => `both speak ${languages}`,
    hours: (best) => `share working hours, such as on ${best}`,
  },
  they: { own: (parts) => `You ${parts}.`, hr: (parts) => `They ${parts}.` },
  career: {
    mentee: (mentor) => `${mentor} has gone a way much like the one you want to go.`,
    hr: (mentor, mentee) => `${mentor} has experience of a way that suits ${mentee}.`,
  },
  fact: {
    language: (languages: string): string => `Both speak ${languages}.`,
    hours: (best: string): string => `They can most easily meet on ${best}.`,
    alike: 'They are alike in ways of working.',
    unlike: 'They have different ways of working to learn from.',
    place: (place: string): string => `Both are in ${place}.`,
    sameLanguage: 'They speak the same language and share working hours.',
  },
  hourCount: (count, isOne) => (isOne ? '1 hour' : `${count} hours`),
  halfDay: {
    morning: (weekday) => `${weekday} morning`,
    afternoon: (weekday) => `${weekday} afternoon`,
  },
  against: {
    notOffered: (mentor, mentee, competence) =>
      `${mentee} also wants to get better at ${competence}, which ${mentor} has not offered.`,
    different: 'They work in different ways. Advise them to talk about it at their first meeting.',
    differentPlace: 'They are in different places and meet online.',
    apart: (hours) => `Their clocks differ by ${hours}.`,
    littleTime: (hours) => `They share only ${hours} of working time a week.`,
    hoursUnknown: 'Working hours are not known for both of them yet.',
    sameName: 'The two have the same name. Check that these are not two accounts of one person.',
  },
};
