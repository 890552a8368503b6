import { isWithin } from '../limits.ts';
import { defaultWeights, factors, type Weights } from './match-factors.ts';

/** Sets of weights and rules to begin with; `own` says that HR has changed something since. */
export const presetNames = ['onboarding', 'leadership', 'digital-skills', 'reverse', 'peer', 'own'] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * Who knows more of what is learnt: the mentor (also in `reverse`, where the mentee knows more of everything else), or
 * neither.
 */
export const mentoringForms = ['mentoring', 'reverse', 'peer'] as const;
export type MentoringForm = (typeof mentoringForms)[number];

/** What the whole assignment is best at: the sum of the fits, or the number of people in pairs and then the sum. */
export const matchingAims = ['best-fit', 'most-people'] as const;
export type MatchingAim = (typeof matchingAims)[number];

/** HR runs rounds, or mentees ask the mentors suggested to them. */
export const choosers = ['hr', 'self'] as const;
export type Chooser = (typeof choosers)[number];

/** What stands above every weight, beside the rules that nobody can switch off. */
export interface MatchRules {
  /** 0 to 1; no two people are proposed for each other below it. */
  readonly minimumFit: number;
  /** Nobody is paired within a department. */
  readonly avoidSameTeam: boolean;
  /** Most hours between two wall clocks; null: as far as they have working hours in common. */
  readonly largestZoneGapHours: number | null;
  /** So many months after a pairing ended the two may meet again; 0: at once. */
  readonly coolOffMonths: number;
}

/** How a programme matches its people. */
export interface MatchSettings {
  readonly preset: PresetName;
  readonly form: MentoringForm;
  readonly weights: Weights;
  readonly rules: MatchRules;
  readonly aim: MatchingAim;
  readonly choosing: Chooser;
}

/** Below a third of what is attainable a pair is not worth two people's time. */
export const standardSettings: MatchSettings = {
  preset: 'own',
  form: 'mentoring',
  weights: defaultWeights,
  rules: { minimumFit: 0.33, avoidSameTeam: false, largestZoneGapHours: null, coolOffMonths: 24 },
  aim: 'best-fit',
  choosing: 'hr',
};

/** Limits of the numbers, both inclusive; all but the minimum fit are whole. */
export const settingsLimits = {
  weight: { least: 0, most: 10 },
  minimumFit: { least: 0, most: 1 },
  largestZoneGapHours: { least: 0, most: 12 },
  coolOffMonths: { least: 0, most: 60 },
} as const;

/** Are all numbers within `settingsLimits`? */
export function areSettingsInRange({ weights, rules }: MatchSettings): boolean {
  const { minimumFit, largestZoneGapHours, coolOffMonths } = rules;
  return (
    factors.every((factor) => isWhole(weights[factor], settingsLimits.weight)) &&
    isWithin(minimumFit, settingsLimits.minimumFit) &&
    (largestZoneGapHours === null || isWhole(largestZoneGapHours, settingsLimits.largestZoneGapHours)) &&
    isWhole(coolOffMonths, settingsLimits.coolOffMonths)
  );
}

function isWhole(value: number, limits: Parameters<typeof isWithin>[1]): boolean {
  return Number.isInteger(value) && isWithin(value, limits);
}
