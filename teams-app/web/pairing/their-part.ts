import type { PairingBody } from '../../contract/pairing.ts';
import type { Texts } from '../language.tsx';

/** What they are to me, or were. */
export function theirPart(
  { kind, myRole, status }: Pick<PairingBody, 'kind' | 'myRole' | 'status'>,
  { tab, groups }: Texts,
): string {
  const isOver = status === 'closed';
  if (kind !== 'pair') return isOver ? groups.tab.earlierGroup[kind] : groups.tab.yourGroup[kind];
  const { earlierMentor, earlierMentee, yourMentor, yourMentee } = tab.home;
  if (isOver) return myRole === 'mentee' ? earlierMentor : earlierMentee;
  return myRole === 'mentee' ? yourMentor : yourMentee;
}
