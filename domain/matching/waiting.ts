import type { WaitingReason } from './candidate.ts';
import type { Verdict } from './score-table.ts';

/** Why a mentee got nobody, from what was found about each mentor of the round. */
export function whyMenteeWaits(verdicts: readonly Verdict[], minimumFit: number): WaitingReason {
  const best = bestScore(verdicts);
  if (best === null) {
    const onlyFull = verdicts.some((each) => 'ineligible' in each && each.ineligible === 'no-capacity');
    return onlyFull ? 'no-mentor-left' : 'no-eligible-mentor';
  }
  return best < minimumFit ? 'below-minimum-fit' : 'no-mentor-left';
}

/** Why a mentor got nobody, from what was found about each mentee of the round. */
export function whyMentorWaits(verdicts: readonly Verdict[], minimumFit: number): WaitingReason {
  const best = bestScore(verdicts);
  return best !== null && best < minimumFit ? 'below-minimum-fit' : 'no-mentee-needs-them';
}

function bestScore(verdicts: readonly Verdict[]): number | null {
  const scores = verdicts.flatMap((each) => ('score' in each ? [each.score] : []));
  return scores.length === 0 ? null : Math.max(...scores);
}
