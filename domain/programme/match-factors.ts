/** What a proposal is scored on, each between 0 and 1. */
export const factors = [
  'competences',
  'goals',
  'working-style',
  'language',
  'place',
  'experience-gap',
  'common-hours',
  'career-wish',
  'earlier-ratings',
  'questions',
] as const;
export type Factor = (typeof factors)[number];

/** Factors whose value for two people HR does not see: earlier mentees' ratings, and what people said in private. */
export const hiddenFactors = ['earlier-ratings', 'goals', 'career-wish'] as const satisfies readonly Factor[];
export type SeenFactor = Exclude<Factor, (typeof hiddenFactors)[number]>;

/** What HR gives each factor, 0 (ignored) to 10. */
export type Weights = Readonly<Record<Factor, number>>;

export const defaultWeights: Weights = {
  competences: 10,
  goals: 6,
  'working-style': 5,
  language: 4,
  place: 2,
  'experience-gap': 3,
  'common-hours': 5,
  'career-wish': 3,
  'earlier-ratings': 2,
  // Until HR has questions that count.
  questions: 0,
};
