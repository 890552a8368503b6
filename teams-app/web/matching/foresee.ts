import type { Matching } from '../../contract/matching.ts';
import { peopleIn } from '../../contract/matching-rows.ts';
import type { DraftDecision } from './row-acts.ts';

const statusAfter = { lock: 'locked', unlock: 'proposed', exclude: 'excluded', 'bring-back': 'proposed' } as const;
const verdictAfter = { agree: 'agreed', later: 'later', reconsider: null } as const;

/**
 * The round as it will be after a decision of mine, before the server has said so; its version and all else come with the
 * server's answer.
 */
export function decided(
  matching: Matching,
  act: DraftDecision,
  ids: readonly string[],
  me: string | undefined,
): Matching {
  const { proposals } = matching;
  const wanted = new Set(ids);
  const isOne = (at: number): boolean => wanted.has(proposals.id[at] ?? '');
  if (act === 'agree' || act === 'later' || act === 'reconsider') {
    const place = peopleIn(matching).findIndex(({ id }) => id === me);
    const by = act === 'reconsider' || place < 0 ? null : place;
    return {
      ...matching,
      proposals: {
        ...proposals,
        review: proposals.review.map((before, at) => (isOne(at) ? verdictAfter[act] : before)),
        reviewedBy: proposals.reviewedBy.map((before, at) => (isOne(at) ? by : before)),
      },
    };
  }
  const status = proposals.status.map((before, at) => (isOne(at) ? statusAfter[act] : before));
  return { ...matching, proposals: { ...proposals, status } };
}
