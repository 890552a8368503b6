import { isOpen, type MatchProposal } from './proposal.ts';

/** A pair that fits by less than this more than the least that is allowed is worth a look. */
const near = 0.1;

type Line = Pick<MatchProposal, 'status' | 'review'> & { readonly score: number; readonly cautions: number };

/**
 * Should somebody look at this pair of a draft before it is published: does something speak against it, or is it hardly above
 * the minimum fit? The others are clear. Told by what HR sees, so that it tells nothing else.
 */
export function isToThinkOf({ score, cautions }: Pick<Line, 'score' | 'cautions'>, minimumFit: number): boolean {
  return cautions > 0 || score < minimumFit + near;
}

/** How many pairs of a draft are to be thought of that nobody has looked at yet. */
export function toThinkOf(lines: readonly Line[], minimumFit: number): number {
  return lines.filter((line) => isOpen(line) && line.review === null && isToThinkOf(line, minimumFit)).length;
}
