import type { Language } from '../../programme/programme.ts';

/**
 * Languages that both speak as a share of those that either speaks, 0 to 1. So people with two languages are kept
 * for those who need them.
 */
export function languageFactor(mentor: readonly Language[], mentee: readonly Language[]): number {
  const either = new Set([...mentor, ...mentee]);
  return either.size === 0 ? 0 : commonLanguages(mentor, mentee).length / either.size;
}

/** Languages in which the two can talk, in the mentee's order. */
export function commonLanguages(mentor: readonly Language[], mentee: readonly Language[]): readonly Language[] {
  return mentee.filter((language) => mentor.includes(language));
}
