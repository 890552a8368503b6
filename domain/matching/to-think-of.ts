import { isOpen, type MatchProposal } from './proposal.ts';

/** A pair that fits by less than this more than the least that is allowed is worth a look. */
const near = 0.1;

/**
 * How many pairs of a draft somebody should look at before they are published: something speaks against them, or they are
 * hardly above the minimum fit. Counted by what HR sees, so that the number tells nothing else.
 */
export function toThinkOf(
  lines: readonly (Pick<MatchProposal, 'status'> & { readonly score: number; readonly cautions: number })[],
  minimumFit: number,
): number {
  return lines.filter((line) => isOpen(line) && (line.cautions > 0 || line.score < minimumFit + near)).length;
}
