import type { SameShape } from '../shape.ts';
import type { reasons as swedish } from '../sv/reasons.ts';

/** Why two people are proposed for each other: to the mentee, to the mentor and to HR. Two or three sentences. */
export const reasons: SameShape<typeof swedish> = {
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
    hours: (best) => `can most easily meet on ${best}`,
  },
  they: { own: (parts) => `You ${parts}.`, hr: (parts) => `They ${parts}.` },
  career: {
    mentee: (mentor) => `${mentor} has gone a way much like the one you want to go.`,
    hr: (mentor, mentee) => `${mentor} has experience of a way that suits ${mentee}.`,
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
  },
};
