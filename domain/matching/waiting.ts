import type { WaitingReason } from './candidate.ts';
import type { Seen } from './possible-pairs.ts';

/** Why a mentee got nobody, from what was found about the mentors of the round. */
export function whyMenteeWaits(seen: Seen): WaitingReason {
  if (seen.wouldDo) return 'no-mentor-left';
  if (seen.belowMinimum) return 'below-minimum-fit';
  return seen.partnerFull ? 'no-mentor-left' : 'no-eligible-mentor';
}

/** Why a mentor got nobody, from what was found about the mentees of the round. */
export function whyMentorWaits(seen: Seen): WaitingReason {
  return seen.belowMinimum && !seen.wouldDo ? 'below-minimum-fit' : 'no-mentee-needs-them';
}
