import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { useOnline } from './online.ts';

/** When a page itself fails, or its file could not be fetched: without a network, or after a new version was put in place. */
export function PageBroke(): ReactNode {
  const { tab } = useTexts();
  const { trouble, common } = tab;
  const online = useOnline();
  const [isOutOfReach, setOutOfReach] = useState(false);
  const again = async (): Promise<void> => {
    const answers = await isThere();
    setOutOfReach(!answers);
    // Only next: without an answer the browser would put its own page in the place of all of this.
    if (answers) window.location.reload();
  };
  const isOurs = online && !isOutOfReach;
  return (
    <Card
      alone
      quiet
      title={isOurs ? trouble.unexpected : trouble.offline}
      body={isOurs ? trouble.unexpectedAdvice : trouble.offlineAdvice}
      action={
        <Button appearance="primary" size="large" onClick={() => void again()}>
          {common.retry}
        </Button>
      }
    />
  );
}

async function isThere(): Promise<boolean> {
  try {
    return (await fetch('/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
