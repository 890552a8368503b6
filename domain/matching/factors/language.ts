import type { Language } from '../../programme/programme.ts';
import type { PreparedCandidate } from '../prepared.ts';

/**
 * Languages that both speak as a share of those that either speaks, 0 to 1. So people with two languages are kept
 * for those who need them.
 */
export function languageFactor(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  const either = mentor.languages | mentee.languages;
  return either === 0 ? 0 : count(mentor.languages & mentee.languages) / count(either);
}

function count(bits: number): number {
  let rest = bits;
  let ones = 0;
  for (; rest !== 0; rest &= rest - 1) ones += 1;
  return ones;
}

/** Languages in which the two can talk, in the mentee's order. */
export function commonLanguages(mentor: readonly Language[], mentee: readonly Language[]): readonly Language[] {
  return mentee.filter((language) => mentor.includes(language));
}
