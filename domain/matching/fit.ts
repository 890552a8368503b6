import type { Candidate, Fit } from './candidate.ts';
import type { Factor, SeenFactor, Weights } from '../programme/match-factors.ts';
import type { MatchContext } from './eligibility.ts';
import { careerWishFactor } from './factors/career-wish.ts';
import { commonHoursFactor } from './factors/common-hours.ts';
import { competencesFactor } from './factors/competences.ts';
import { earlierRatingsFactor } from './factors/earlier-ratings.ts';
import { experienceGapFactor } from './factors/experience-gap.ts';
import { goalsFactor } from './factors/goals.ts';
import { languageFactor } from './factors/language.ts';
import { placeFactor } from './factors/place.ts';
import { questionsFactor } from './factors/questions.ts';
import { workingStyleFactor } from './factors/working-style.ts';
import { prepare, type PreparedCandidate } from './prepared.ts';
import { reasonsAgainst, reasonsFor } from './reasons.ts';
import type { MentoringForm } from '../programme/match-settings.ts';

/** How well a mentor suits a mentee, factor by factor, and why. Says nothing on whether they may be paired. */
export function fitOf(mentor: Candidate, mentee: Candidate, context: MatchContext): Fit {
  const { referenceWeek, weights, form } = context;
  return preparedFit(prepare(mentor, referenceWeek), prepare(mentee, referenceWeek), weights, form);
}

/** The same for candidates that are prepared already. */
export function preparedFit(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  weights: Weights,
  form: MentoringForm = 'mentoring',
): Fit {
  const values = factorsOf(mentor, mentee, form);
  const scored = { values, weights, form };
  return {
    score: scoreOf(mentor, mentee, weights, form),
    factors: values,
    reasonsFor: reasonsFor(mentor, mentee, scored),
    reasonsAgainst: reasonsAgainst(mentor, mentee, scored),
  };
}

const evenly: Weights = {
  competences: 1,
  goals: 1,
  'working-style': 1,
  language: 1,
  place: 1,
  'experience-gap': 1,
  'common-hours': 1,
  'career-wish': 1,
  'earlier-ratings': 1,
  // Only where HR has weighed them: most programmes have none.
  questions: 0,
};

/**
 * The score alone, 0 to 1: what a round needs for every possible pair, millions of them. It allocates nothing, and a
 * factor with the weight 0 is not looked at. With all weights at 0 every factor counts the same, but HR's own questions.
 */
export function scoreOf(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  weights: Weights,
  form: MentoringForm = 'mentoring',
): number {
  const total = totalOf(weights);
  if (total === 0) return scoreOf(mentor, mentee, evenly, form);
  const sum = seenSum(mentor, mentee, weights, form) + hiddenSum(mentor, mentee, weights, form);
  return Math.min(1, sum / total);
}

/**
 * As `scoreOf`, of what HR sees alone: the percentage that HR reads, and what the lowest fit is held against. With the
 * other factors in it, whoever knows the weights, or tries one lowest fit after the other, could work them out. With all
 * of its weights at 0 every factor HR sees counts the same.
 */
export function seenScoreOf(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  weights: Weights,
  form: MentoringForm = 'mentoring',
): number {
  const total = seenTotal(weights);
  if (total === 0) return seenScoreOf(mentor, mentee, evenly, form);
  return Math.min(1, seenSum(mentor, mentee, weights, form) / total);
}

/** The same of factors that have been worked out already. */
export function seenScore(values: Readonly<Record<SeenFactor, number>>, weights: Weights): number {
  const total = seenTotal(weights);
  if (total === 0) return seenScore(values, evenly);
  const sum =
    weights.competences * values.competences +
    weights['working-style'] * values['working-style'] +
    weights.language * values.language +
    weights.place * values.place +
    weights['experience-gap'] * values['experience-gap'] +
    weights['common-hours'] * values['common-hours'] +
    weights.questions * values.questions;
  return Math.min(1, sum / total);
}

function seenSum(mentor: PreparedCandidate, mentee: PreparedCandidate, weights: Weights, form: MentoringForm): number {
  let sum = 0;
  if (weights.competences !== 0) sum += weights.competences * competencesFactor(mentor, mentee, form);
  if (weights['working-style'] !== 0) sum += weights['working-style'] * workingStyleFactor(mentor, mentee);
  if (weights.language !== 0) sum += weights.language * languageFactor(mentor, mentee);
  if (weights.place !== 0) sum += weights.place * placeFactor(mentor, mentee);
  if (weights['experience-gap'] !== 0) sum += weights['experience-gap'] * experienceGapFactor(mentor, mentee, form);
  if (weights['common-hours'] !== 0) sum += weights['common-hours'] * commonHoursFactor(mentor, mentee);
  if (weights.questions !== 0) sum += weights.questions * questionsFactor(mentor, mentee, form);
  return sum;
}

function hiddenSum(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  weights: Weights,
  form: MentoringForm,
): number {
  let sum = 0;
  if (weights.goals !== 0) sum += weights.goals * goalsFactor(mentor, mentee, form);
  if (weights['career-wish'] !== 0) sum += weights['career-wish'] * careerWishFactor(mentor, mentee, form);
  if (weights['earlier-ratings'] !== 0) sum += weights['earlier-ratings'] * earlierRatingsFactor(mentor, form);
  return sum;
}

function seenTotal(weights: Weights): number {
  return (
    weights.competences +
    weights['working-style'] +
    weights.language +
    weights.place +
    weights['experience-gap'] +
    weights['common-hours'] +
    weights.questions
  );
}

function totalOf(weights: Weights): number {
  return seenTotal(weights) + weights.goals + weights['career-wish'] + weights['earlier-ratings'];
}

function factorsOf(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  form: MentoringForm,
): Readonly<Record<Factor, number>> {
  return {
    competences: competencesFactor(mentor, mentee, form),
    goals: goalsFactor(mentor, mentee, form),
    'working-style': workingStyleFactor(mentor, mentee),
    language: languageFactor(mentor, mentee),
    place: placeFactor(mentor, mentee),
    'experience-gap': experienceGapFactor(mentor, mentee, form),
    'common-hours': commonHoursFactor(mentor, mentee),
    'career-wish': careerWishFactor(mentor, mentee, form),
    'earlier-ratings': earlierRatingsFactor(mentor, form),
    questions: questionsFactor(mentor, mentee, form),
  };
}
