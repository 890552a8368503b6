import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import { useTexts } from '../language.tsx';

/** How well two people fit, in a column; of the reader's own pair it is not told. */
export function FitText({ fitPercent }: { fitPercent: number | null }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching;
  if (fitPercent === null) return <Text aria-label={words.ownInFull}>{words.own}</Text>;
  const said = percent(fitPercent, language);
  return (
    <Text weight="semibold" aria-label={words.fit(said)}>
      {said}
    </Text>
  );
}
