import type { ReactNode } from 'react';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Meets } from '../parts/Meets.tsx';
import { soFar } from './so-far.ts';

/** The whole plan as dots, said in words to whoever does not see them. */
export function PlanDots({ meetings }: Pick<PairingBody, 'meetings'>): ReactNode {
  const { plan } = useTexts().tab;
  const { now } = useReaderClock();
  const { looks, held, off, offAhead, left, moved } = soFar(meetings, now);
  if (looks.length === 0) return null;
  return <Meets of={looks} label={plan.label({ all: looks.length, held, off: off + offAhead, left, moved })} />;
}
