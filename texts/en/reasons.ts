import type { SameShape } from '../shape.ts';
import type { reasons as swedish } from '../sv/reasons.ts';

/** Why two people are proposed for each other: to the mentee, to the mentor and to HR. */
export const reasons: SameShape<typeof swedish> = {
  competence: {
    mentee: (partner, level, competence) =>
      `${partner} has the level “${level}” in ${competence}, which you want to get better at.`,
    mentor: (partner, level, competence) =>
      `${partner} wants to get better at ${competence}. Your level there is “${level}”.`,
    hr: (mentor, mentee, level, competence) =>
      `${mentee} wants to get better at ${competence}. ${mentor} has the level “${level}”.`,
  },
  goalWords: {
    own: (quoted) => `You have both written about ${quoted} in your goals.`,
    hr: (quoted) => `Both have written about ${quoted} in their goals.`,
  },
  quote: (word) => `“${word}”`,
  style: {
    planning: 'planning',
    overview: 'overview',
    thinking: 'thinking',
    feedback: 'feedback',
    challenge: 'challenge',
    pace: 'pace',
  },
  alike: {
    own: (styles) => `You work in the same way when it comes to ${styles}.`,
    hr: (styles) => `They work in the same way when it comes to ${styles}.`,
  },
  different: {
    own: (styles) => `You work differently when it comes to ${styles}. Talk about it at your first meeting.`,
    hr: (styles) => `They work differently when it comes to ${styles}.`,
  },
  samePlace: {
    own: (place) => `You are both in ${place}.`,
    hr: (place) => `Both are in ${place}.`,
  },
  differentPlace: {
    own: 'You are in different places and meet online.',
    hr: 'They are in different places and meet online.',
  },
  language: {
    own: (languages) => `You both speak ${languages}.`,
    hr: (languages) => `Both speak ${languages}.`,
  },
  hours: {
    own: (hours, best) => `You share about ${hours} of working time a week. ${best} suits best.`,
    hr: (hours, best) => `They share about ${hours} of working time a week. ${best} suits best.`,
  },
  hourCount: (count, isOne) => (isOne ? '1 hour' : `${count} hours`),
  halfDay: {
    morning: (weekday) => `${weekday} morning`,
    afternoon: (weekday) => `${weekday} afternoon`,
  },
  apart: {
    own: (hours) => `Your clocks differ by ${hours}.`,
    hr: (hours) => `Their clocks differ by ${hours}.`,
  },
};
