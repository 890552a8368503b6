import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';

/** For an address that is none of the tab's pages. */
export function NotFound(): ReactNode {
  const { tab } = useTexts();
  return (
    <Card
      alone
      quiet
      title={tab.trouble.notFound}
      body={tab.trouble.notFoundAdvice}
      action={<LinkButton to="/">{tab.common.toHome}</LinkButton>}
    />
  );
}
