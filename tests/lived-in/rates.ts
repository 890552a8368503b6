import { actKinds, type ActKind } from '../simulate/life/act.ts';

const calm: Partial<Record<ActKind, number>> = {
  meeting: 0.08,
  'team-meeting': 0.003,
  decline: 0.006,
  'answer-tentatively': 0.004,
  'propose-time': 0.005,
  'move-to-free': 0.02,
  cancel: 0.004,
  'ask-other-times': 0.006,
  skip: 0.003,
};

/** How often each thing happens to one person in one week of a usual company. What is not named happens to nobody. */
export const calmRates: Readonly<Record<ActKind, number>> = { ...nothing(), ...calm };

function nothing(): Record<ActKind, number> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every kind is there
  return Object.fromEntries(actKinds.map((kind) => [kind, 0])) as Record<ActKind, number>;
}

/** The share of survey cards that are answered: when they come, some days later, and after the one reminder. */
export const surveyHabits = { atOnce: 0.55, later: 0.25, afterReminder: 0.4, notMet: 0.01 } as const;

/** Of offered times: the share that is taken, and that is left out; in the autumn holiday most are left out. */
export const offerHabits = { take: 0.72, skip: 0.14, skipInHoliday: 0.6 } as const;

/** The share of people who are away in the week of the autumn holiday. */
export const awayInHoliday = 0.6;

/** How useful people find their meetings, of 5: at the beginning and at the end. */
export const usefulness = { first: 3.75, last: 4.5 } as const;
