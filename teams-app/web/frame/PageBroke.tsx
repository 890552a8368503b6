import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';

/** When a page itself fails, or its file could not be fetched after a new version was put in place. */
export function PageBroke(): ReactNode {
  const { tab } = useTexts();
  return (
    <Card
      quiet
      title={tab.trouble.unexpected}
      body={tab.trouble.unexpectedAdvice}
      action={
        <Button appearance="primary" size="large" onClick={() => window.location.reload()}>
          {tab.common.retry}
        </Button>
      }
    />
  );
}
