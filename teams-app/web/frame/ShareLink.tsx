import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { wordOf, type Place } from '../../contract/places.ts';
import { useTexts } from '../language.tsx';
import { canShareLinks, shareLink } from '../teams-host.ts';

/** A link to the page as it is searched and filtered now, which the host shows for the person to send. */
export function ShareLink({ place, title }: { place: Place; title: string }): ReactNode {
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
      onClick={() => shareLink(wordOf(place, hash), title)}
    />
  );
}
