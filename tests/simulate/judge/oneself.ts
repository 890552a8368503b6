import { pairKey, type Two } from '../calendar/pair-meetings.ts';
import type { Look } from './look.ts';
import type { Violation } from './violation.ts';

/** Two accounts of one person that are paired, in one group, or have a mentor meeting with each other. */
export function pairedWithOneself(
  look: Pick<Look, 'meetings' | 'nameOf'>,
  paired: readonly Two[],
  accounts: readonly Two[],
): readonly Violation[] {
  const theirs = new Set([...paired, ...look.meetings].map((two) => pairKey(two)));
  return accounts
    .filter((two) => theirs.has(pairKey(two)))
    .map((two) => ({
      kind: 'pairedWithOneself',
      key: pairKey(two),
      text: `${look.nameOf(two.organiser)} and ${look.nameOf(two.guest)} are accounts of one person, and were brought together`,
    }));
}
