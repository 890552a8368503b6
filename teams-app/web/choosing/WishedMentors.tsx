import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list } from '#texts/format.ts';
import type { ChoiceBody } from '../../contract/choosing.ts';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';

/** Whom the mentee wishes for in HR's next round, and the way to change it. */
export function WishedMentors({ choice, change }: { choice: ChoiceBody; change: () => void }): ReactNode {
  const { tab, language } = useTexts();
  const words = tab.choice;
  const names = choice.wishes.map(({ name }) => name);
  return (
    <Card
      title={words.wishedTitle}
      body={words.wishedBody(list(names, language))}
      action={
        <Button size="large" onClick={change}>
          {words.change}
        </Button>
      }
    />
  );
}
