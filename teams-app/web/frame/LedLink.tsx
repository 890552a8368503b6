import type { ReactNode } from 'react';
import { pathOf } from '../../contract/paths.ts';
import type { LedPage } from '../../contract/places.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { useLedProgramme } from './led-programme.ts';

interface LedLinkProps {
  readonly page: LedPage;
  readonly appearance?: 'primary' | 'secondary';
  readonly children: string;
}

/** To another page of the programme the reader is in. */
export function LedLink({ page, children, ...look }: LedLinkProps): ReactNode {
  const led = useLedProgramme();
  return (
    <LinkButton to={pathOf({ page, ...(led === null ? {} : { programmeId: led.id }) })} {...look}>
      {children}
    </LinkButton>
  );
}
