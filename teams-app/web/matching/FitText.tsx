import { Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import { useTexts } from '../language.tsx';

/** How well two people fit, in a column; of the reader's own pair it is not told. */
export function FitText({ fitPercent }: { fitPercent: number | null }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching;
  if (fitPercent === null) return <Caption1 aria-label={words.ownInFull}>{words.own}</Caption1>;
  const said = percent(fitPercent, language);
  return <Caption1 aria-label={words.fit(said)}>{said}</Caption1>;
}
