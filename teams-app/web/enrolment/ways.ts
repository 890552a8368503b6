import type { StyleAnswer } from '#domain/enrolment/profile.ts';

/** Either, or, or in between, as the three answers are drawn; what lies nearer to one of the two counts as it. */
export type WayAnswer = 'first' | 'second' | 'depends';

export function wayOf(answer: StyleAnswer): WayAnswer {
  if (answer === 0) return 'depends';
  return answer < 0 ? 'first' : 'second';
}

/** What is kept of an answer. */
export const answerOf = { first: -2, depends: 0, second: 2 } as const satisfies Record<WayAnswer, StyleAnswer>;
