/** How much a factor weighs, in the words in which those who lead a programme choose it. */
export const weightSteps = ['none', 'little', 'some', 'much', 'most'] as const;
export type WeightStep = (typeof weightSteps)[number];

const weightOf: Readonly<Record<WeightStep, number>> = { none: 0, little: 2, some: 5, much: 8, most: 10 };

/** The word for a weight from 0 to 10. */
export function stepOf(weight: number): WeightStep {
  if (weight === 0) return 'none';
  if (weight <= 3) return 'little';
  if (weight <= 6) return 'some';
  return weight <= 8 ? 'much' : 'most';
}

/** The weight that a word stands for; one that the word is said of already stays as it is. */
export function weightAt(step: WeightStep, before: number): number {
  return stepOf(before) === step ? before : weightOf[step];
}
