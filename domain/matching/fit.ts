import { factors, type Candidate, type Factor, type Fit, type Weights } from './candidate.ts';
import type { MatchContext } from './eligibility.ts';
import { commonHoursFactor } from './factors/common-hours.ts';
import { competencesFactor } from './factors/competences.ts';
import { experienceGapFactor } from './factors/experience-gap.ts';
import { goalsFactor } from './factors/goals.ts';
import { languageFactor } from './factors/language.ts';
import { placeFactor } from './factors/place.ts';
import { workingStyleFactor } from './factors/working-style.ts';
import { prepare, type PreparedCandidate } from './prepared.ts';
import { reasonsAgainst, reasonsFor } from './reasons.ts';

/** How well a mentor suits a mentee, factor by factor, and why. Says nothing on whether they may be paired. */
export function fitOf(mentor: Candidate, mentee: Candidate, context: MatchContext): Fit {
  return preparedFit(prepare(mentor, context.referenceWeek), prepare(mentee, context.referenceWeek), context.weights);
}

/** The same for candidates that are prepared already. */
export function preparedFit(mentor: PreparedCandidate, mentee: PreparedCandidate, weights: Weights): Fit {
  const values = factorsOf(mentor, mentee);
  return {
    score: weightedMean(values, weights),
    factors: values,
    reasonsFor: reasonsFor(mentor, mentee, { values, weights }),
    reasonsAgainst: reasonsAgainst(mentor, mentee, weights),
  };
}

/** The score alone, 0 to 1: what a round needs for every possible pair. */
export function scoreOf(mentor: PreparedCandidate, mentee: PreparedCandidate, weights: Weights): number {
  return weightedMean(factorsOf(mentor, mentee), weights);
}

function factorsOf(mentor: PreparedCandidate, mentee: PreparedCandidate): Readonly<Record<Factor, number>> {
  const offers = mentor.candidate.profile;
  const wishes = mentee.candidate.profile;
  return {
    competences: competencesFactor(offers, wishes),
    goals: goalsFactor(mentor, mentee),
    'working-style': workingStyleFactor(offers.workingStyle, wishes.workingStyle),
    language: languageFactor(offers.languages, wishes.languages),
    place: placeFactor(offers.place, wishes.place),
    'experience-gap': experienceGapFactor(offers, wishes),
    'common-hours': commonHoursFactor(mentor, mentee),
  };
}

/** With all weights at 0 every factor counts the same. */
function weightedMean(values: Readonly<Record<Factor, number>>, weights: Weights): number {
  const total = factors.reduce((sum, factor) => sum + weights[factor], 0);
  const weightOf = (factor: Factor) => (total === 0 ? 1 / factors.length : weights[factor] / total);
  const mean = factors.reduce((sum, factor) => sum + weightOf(factor) * values[factor], 0);
  return Math.min(1, mean);
}
