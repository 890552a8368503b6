import type { PairingBody } from '../../contract/pairing.ts';
import type { Texts } from '../language.tsx';

/** What they are to me, or were; in which programme, where mine are in several. */
export function theirPart(pairing: Part, texts: Texts, programme: string | null = null): string {
  const part = partOf(pairing, texts);
  return programme === null ? part : `${part} · ${programme}`;
}

type Part = Pick<PairingBody, 'kind' | 'myRole' | 'status'>;

function partOf({ kind, myRole, status }: Part, { tab, groups }: Texts): string {
  const isOver = status === 'closed';
  if (kind !== 'pair') return isOver ? groups.tab.earlierGroup[kind] : groups.tab.yourGroup[kind];
  const { earlierMentor, earlierMentee, yourMentor, yourMentee } = tab.home;
  if (isOver) return myRole === 'mentee' ? earlierMentor : earlierMentee;
  return myRole === 'mentee' ? yourMentor : yourMentee;
}
