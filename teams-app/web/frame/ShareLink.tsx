import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { wordOf, type LedPage } from '../../contract/places.ts';
import { useTexts } from '../language.tsx';
import { canShareLinks, shareLink } from '../teams-host.ts';
import { useLedProgramme } from './led-programme.ts';

/** A link to the page as it is searched and filtered now, which the host shows for the person to send. */
export function ShareLink({ page, title }: { page: LedPage; title: string }): ReactNode {
  const led = useLedProgramme();
  const { tab } = useTexts();
  const { hash } = useLocation();
  if (!canShareLinks()) return null;
  return (
    <Button
      size="large"
      appearance="subtle"
      icon={<LinkRegular />}
      aria-label={tab.common.share}
      title={tab.common.share}
      onClick={() => shareLink(wordOf({ page, ...(led === null ? {} : { programmeId: led.id }) }, hash), title)}
    />
  );
}
