import type { Reason } from './candidate.ts';

/** What mentors offer, and where and when they work. */
const open: ReadonlySet<string> = new Set(['competence', 'same-place', 'common-language', 'common-hours']);

/**
 * The reasons that may be told of a mentor to somebody who is not paired with them, in their order. What somebody
 * answered for the matching alone, such as goals and working style, stays with them.
 */
export function openReasons(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ kind }) => open.has(kind));
}
