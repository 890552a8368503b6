import { workingStyles, type Profile, type WorkingStyle } from '../../enrolment/profile.ts';

type Styles = Profile['workingStyle'];

/** Likeness of the six answers, 1 for the same ones and 0 for opposite ones throughout. */
export function workingStyleFactor(mentor: Styles, mentee: Styles): number {
  const apart = workingStyles.reduce((sum, style) => sum + Math.abs(mentor[style] - mentee[style]), 0);
  return 1 - apart / (4 * workingStyles.length);
}

/** Where both clearly lean to the same side. */
export function stylesAlike(mentor: Styles, mentee: Styles): readonly WorkingStyle[] {
  return workingStyles.filter((style) => mentor[style] * mentee[style] > 0);
}

/** Where the two lean to opposite sides, at least one of them fully. */
export function stylesApart(mentor: Styles, mentee: Styles): readonly WorkingStyle[] {
  return workingStyles.filter((style) => Math.abs(mentor[style] - mentee[style]) >= 3);
}
