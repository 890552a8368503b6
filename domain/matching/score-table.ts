import type { Candidate, Ineligibility } from './candidate.ts';
import { ineligibilityOf, type MatchContext } from './eligibility.ts';
import { scoreOf } from './fit.ts';
import { prepare, type PreparedCandidate } from './prepared.ts';

/** What a round knows of one possible pair: the score, or the hard rule that forbids it. */
export type Verdict = { readonly score: number } | { readonly ineligible: Ineligibility };

/** All people of a round and every possible pair of them, looked at once. */
export interface ScoreTable {
  readonly mentors: readonly PreparedCandidate[];
  readonly mentees: readonly PreparedCandidate[];
  /** A row for each mentee, a column for each mentor. */
  readonly verdicts: readonly (readonly Verdict[])[];
}

export function scoreTable(
  mentors: readonly Candidate[],
  mentees: readonly Candidate[],
  context: MatchContext,
): ScoreTable {
  const preparedMentors = mentors.map((each) => prepare(each, context.referenceWeek));
  const preparedMentees = mentees.map((each) => prepare(each, context.referenceWeek));
  const verdicts = preparedMentees.map((mentee) => preparedMentors.map((mentor) => judge(mentor, mentee, context)));
  return { mentors: preparedMentors, mentees: preparedMentees, verdicts };
}

function judge(mentor: PreparedCandidate, mentee: PreparedCandidate, context: MatchContext): Verdict {
  const ineligible = ineligibilityOf(mentor, mentee, context.meetingMinutes);
  return ineligible === null ? { score: scoreOf(mentor, mentee, context.weights) } : { ineligible };
}
